# SPDX-License-Identifier: MIT
"""One notice: its text, the poster of it, and taking it down with a reason."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.notice import NoticeStanding
from gatehouse.domain.words import Words
from gatehouse.ui.errands.notice_wording import ended_text, notice_facts, said_in, title_of
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.notice import NoticeRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200
_ENDED: Final = Words("到期", "it has ended")


class NoticePane(EnterForm):
    """Enter takes a notice down, once why is written. It orders the reason.

    One that has ended is marked, is not printed, and has its reason already.

    Signals:
        print_requested: the poster is wanted on paper.
        save_requested: the poster is wanted as a PDF file.
        restore_requested: the notice is to hang again.
        end_requested: the notice is to hold for longer or for less.
    """

    print_requested = Signal()
    save_requested = Signal()
    restore_requested = Signal()
    end_requested = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(ActButton("", variant=ActVariant.OUTLINE_STOP, key="Enter"), parent=parent)
        self._languages, self._clock = languages, clock
        self.row: NoticeRow | None = None
        self._ended = Notice(SignKind.STOP)
        self._to = Label("", TextRole.BODY_BOLD, wrap=True)
        self._text = Label("", TextRole.BODY, wrap=True)
        self._facts = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.reason = Field("")
        self.reason.edit.setMaxLength(_LONGEST)
        self.print = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PRINT)
        self.save, self.restore = ActButton("", mark=IconName.DISK), ActButton("")
        self.end = ActButton("", variant=ActVariant.LINK)
        self._lay_out()
        self.reason.text_changed.connect(self.say)
        self.print.clicked.connect(self.print_requested)
        self.save.clicked.connect(self.save_requested)
        self.restore.clicked.connect(self.restore_requested)
        self.end.clicked.connect(self.end_requested)
        self.retranslate()

    def show_row(self, row: "NoticeRow") -> None:
        """Show a notice."""
        if self.row != row:
            self.row = row
            self.reason.set_text("")
            self.set_working(working=False)
        if self.is_over and not self.reason.text():
            self.reason.set_text(self._languages.text(_ENDED))
        self.retranslate()

    @property
    def is_over(self) -> bool:
        """Whether the notice shown has ended and still hangs."""
        return self.row is not None and self.row.standing(self._clock()) is NoticeStanding.ENDED

    def take_keyboard(self) -> None:
        """Have the keyboard where one goes on: at the poster, or at why an ended one comes down."""
        place = self.reason.edit if self.is_over else self.print
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what keeps the notice up: no reason to take it down."""
        if self.row is None or not self.row.hangs:
            return [Gap(self.tr("a notice that hangs"), self.setFocus)]
        if not self.reason.text().strip():
            return [Gap(self.tr("why it comes down"), self.reason.edit.setFocus)]
        return []

    def order(self) -> str:
        """Return why it comes down."""
        return self.reason.text().strip()

    def say(self) -> None:
        """Say nothing: a notice that hangs lacks nothing."""
        self.set_note("")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.reason.set_caption(self.tr("Why it comes down"))
        self.confirm.setText(self.tr("Take it down"))
        self.print.setText(self.tr("Print the poster…"))
        self.print.set_key(shortcut_text(Act.PRINT_POSTER))
        self.save.setText(self.tr("As a PDF"))
        self.restore.setText(self.tr("Let it hang again"))
        self.restore.set_key(shortcut_text(Act.UNDO_ERRAND))
        hangs = self.row is not None and self.row.hangs
        self.end.setText(self.tr("Another end…"))
        for part in (self.reason, self.confirm, self.end):
            part.setVisible(hangs)
        for part in (self.print, self.save):
            part.setVisible(hangs and not self.is_over)
        self._ended.setVisible(self.is_over)
        self.restore.setVisible(self.row is not None and not hangs)
        self._fill()

    def _fill(self) -> None:
        row = self.row
        if row is None:
            self.set_title(self.tr("Nothing chosen"))
            return
        self.set_title(title_of(row, self._languages))
        to = self.tr("To: {audience}").format(audience=said_in(row.audience, self._languages))
        self._to.setText(to)
        self._text.setText(said_in(row.text, self._languages))
        self._facts.setText(notice_facts(row, self._languages))
        self._ended.set_notice(SignKind.STOP, ended_text(row, self._languages))
        self.say()

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        for part in (self._ended, self._to, self._facts):
            scrolled.fields.addWidget(part)
        scrolled.fields.addWidget(self.end, 0, Qt.AlignmentFlag.AlignLeft)
        scrolled.fields.addWidget(self._text)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        papers = QHBoxLayout()
        papers.setSpacing(ROW_GAP)
        for act, stretch in ((self.print, 2), (self.save, 1)):
            act.set_height(CONTROL)
            papers.addWidget(act, stretch)
        self.body.addLayout(papers)
        self.restore.set_height(CONTROL)
        self.body.addWidget(self.restore)
        self.body.addWidget(self.reason)
        self.add_acts(CONTROL)
