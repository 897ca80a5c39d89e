# SPDX-License-Identifier: MIT
"""The line above the desk while paper is typed in: nobody may take it for the present."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.desk.desk_form import DeskForm
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import BORDER, EDGE, RADIUS_CARD, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.label import TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind, sign_colours
from gatehouse.ui.widgets.signed_edit import SignedEdit

if TYPE_CHECKING:
    from gatehouse.domain.paper_sheet import Begun
    from gatehouse.ui.desk.filling import Filling
    from gatehouse.ui.shell.i18n import Languages

_TIME_WIDTH: Final = 86
_SIGNED_WIDTH: Final = 118
_LONGEST_TIME: Final = 5


class FillingStrip(QWidget):
    """Says which day and sheet is typed in, and takes the time of each line.

    Signals:
        time_typed: what stands in the field for the time, by the user.
        change_requested: another day or sheet.
        end_requested: the desk is to be of the present again.
        finished_told, unfinished_told: the answer to `ask_finished`.
    """

    time_typed = Signal(str)
    change_requested = Signal()
    end_requested = Signal()
    finished_told = Signal()
    unfinished_told = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._filling: Filling | None = None
        self._form = DeskForm.FULL
        self._said = ""
        self._begun: Begun | None = None
        self._title = ElidedLabel("", TextRole.TITLE)
        self.time = SignedEdit()
        self._hint = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.change = ActButton("", key=shortcut_text(Act.BACK_FILL))
        self.end = ActButton("", key="Esc Esc")
        self.finished = ActButton("", variant=ActVariant.WARN, key="Enter")
        self.unfinished = ActButton("", key="Esc")
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_form(self, form: DeskForm) -> None:
        """Leave out what *form* has no room for."""
        self._form = form
        self._hint.setVisible(form in (DeskForm.FULL, DeskForm.LOW))
        tiny = form is DeskForm.TINY
        self.change.set_key("" if tiny else shortcut_text(Act.BACK_FILL))
        self.end.set_key("" if tiny else "Esc Esc")
        self._show()

    def show_filling(self, filling: "Filling") -> None:
        """Show day, sheet and time."""
        self._filling = filling
        self.time.setText(f"{filling.at:%H:%M}")
        self._show()

    def show_day(self, filling: "Filling") -> None:
        """Show the day of the line whose time is being typed."""
        self._filling = filling
        self._show()

    def day_text(self, filling: "Filling") -> str:
        """Return the day of *filling* in words."""
        return self._languages.formats.day(filling.day)

    def say(self, said: str, kind: SignKind | None = None) -> None:
        """Say what is wrong with the time, or what the next key does; nothing for the usual."""
        self._said = said
        self.time.set_sign(kind)
        self.time.setFixedWidth(_TIME_WIDTH if kind is None else _SIGNED_WIDTH)
        self._show()

    def ask_finished(self, begun: "Begun | None") -> None:
        """Ask whether nothing more is typed in from the sheet *begun*; None asks no more."""
        self._begun = begun
        for usual in (self.time, self.change, self.end):
            usual.setVisible(begun is None)
        for answer in (self.finished, self.unfinished):
            answer.setVisible(begun is not None)
        self._show()

    def ask_time(self) -> None:
        """Give the time the keyboard; the first digit types over what is proposed."""
        self.time.setFocus(Qt.FocusReason.OtherFocusReason)
        self.time.selectAll()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.time.setAccessibleName(self.tr("Time on the paper"))
        self.change.setText(self.tr("Day, sheet"))
        self.end.setText(self.tr("End"))
        self.end.setAccessibleName(self.tr("End typing in from paper"))
        self.finished.setText(self.tr("Finished"))
        self.unfinished.setText(self.tr("Not yet"))
        self.say("")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of a caution, with a heavy border."""
        colours = sign_colours(SignKind.WARN, palette_of(self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.fill, BORDER))
        painter.setBrush(colours.ground)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)

    def _show(self) -> None:
        filling = self._filling
        if filling is None:
            return
        told = self.tr("From paper {day}")
        if filling.sheet is not None:
            told = self.tr("From paper {day} · sheet {sheet}")
        day = self.day_text(filling)
        title = told.format(day=day, sheet=filling.sheet)
        if self._begun is not None:
            title = self._question(self._begun)
        self._title.setText(title)
        self._hint.setText(self._said or self.tr("Who, then the time, Enter"))
        roomy = self._form in (DeskForm.FULL, DeskForm.LOW)
        self._hint.setVisible((roomy or bool(self._said)) and self._begun is None)
        self._title.setVisible(roomy or not self._said or self._begun is not None)
        self.setAccessibleName(f"{self._title.text()} {self._hint.text()}")

    def _question(self, begun: "Begun") -> str:
        if self._form is DeskForm.TINY:
            return self.tr("Sheet {number}: finished?").format(number=begun.number)
        told = self._languages.label(begun.words)
        return self.tr("{sheet}. Is it finished?").format(sheet=told)

    def _lay_out(self) -> None:
        self.time.setFont(font(TextSize.TITLE, bold=True))
        self.time.setFixedWidth(_TIME_WIDTH)
        self.time.setMaxLength(_LONGEST_TIME)
        self.time.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.time.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, 2, 2, 2)
        row.setSpacing(ROW_GAP)
        row.addWidget(Sign(SignKind.WARN, 26), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._title)
        row.addWidget(self.time)
        row.addWidget(self._hint)
        row.addStretch(1)
        row.addWidget(self.change)
        row.addWidget(self.end)
        for answer in (self.finished, self.unfinished):
            answer.hide()
            row.addWidget(answer)

    def _connect(self) -> None:
        self.time.textEdited.connect(self.time_typed)
        self.change.clicked.connect(self.change_requested)
        self.end.clicked.connect(self.end_requested)
        self.finished.clicked.connect(self.finished_told)
        self.unfinished.clicked.connect(self.unfinished_told)
