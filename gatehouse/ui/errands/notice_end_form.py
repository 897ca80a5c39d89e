# SPDX-License-Identifier: MIT
"""Until when a notice holds, said anew: for longer, for less, or until it is taken down."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.ui.errands.notice_wording import holds_text, title_of
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.due_field import DueField
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole

if TYPE_CHECKING:
    from gatehouse.domain.notice import NoticeRow
    from gatehouse.ui.shell.i18n import Languages


class NoticeEndForm(EnterForm):
    """Begins with an empty line, which is no end. It orders the moment, or None."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self.row: NoticeRow | None = None
        self._title, self._stands = Label("", TextRole.BODY_BOLD, wrap=True), Label("", wrap=True)
        self.until = DueField(languages, clock)
        for part in (self._title, self._stands, self.until):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.until.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, row: "NoticeRow") -> None:
        """Ask for another end of *row*."""
        self.row = row
        self.until.set_moment(None)
        self.set_working(working=False)
        self.retranslate()

    def take_keyboard(self) -> None:
        """Have the keyboard where the moment is written."""
        self.until.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: a time that can be read."""
        return [] if self.until.is_clear else [Gap(self.tr("until when"), self.until.edit.setFocus)]

    def order(self) -> datetime | None:
        """Return the end that is written; None where nothing is."""
        return self.until.moment

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Another end"))
        self.until.set_caption(self.tr("Holds until (empty: until it is taken down)"))
        self.until.edit.setPlaceholderText("4-16 18:00")
        self.until.retranslate()
        self.word_acts(self.tr("Keep this end"), self.tr("Leave"))
        if self.row is not None:
            self._title.setText(title_of(self.row, self._languages))
            self._stands.setText(holds_text(self.row, self._languages))
        self.say()
