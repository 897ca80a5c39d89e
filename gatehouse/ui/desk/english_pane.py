# SPDX-License-Identifier: MIT
"""The visitor's questions in English over Chinese, for somebody to read off the screen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.person_change import LANGUAGE_WORDS, SpokenLanguage
from gatehouse.domain.policy.checks import Check
from gatehouse.domain.words import Words
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone

_WHO: Final = Words("请问您叫什么名字？证件号和电话是多少？", "Your name, passport, telephone?")
_WHERE: Final = Words("请问您去哪一户？住户的电话是多少？", "Which flat? Their telephone?")
_WHAT_FOR: Final = Words("请问您来办什么事？", "What brings you here today?")
_GOING: Final = Words("请问您出门（回来）办什么事？", "May I ask what this trip is for?")
_SPEAKS: Final = Words("登记的语言：{language}", "Language written down: {language}")
_TEMPERATURE: Final = Words("给您量一下体温。", "May I take your temperature, please?")
_NOTICE: Final = Words(
    "只为门口登记使用，加密保存在这台电脑里，到期销毁，不会给别人看。",
    "Kept only for the gate's register, encrypted on this computer, destroyed when due,"
    " shown to nobody else.",
)
_MOST: Final = 10
_COLUMNS: Final = 2
_WIDE: Final = 660
_REST: Final = 140
_ROW: Final = 100
"""The room of a row of questions in large type, and of all that stands round them."""
_STACKED: Final = 80
"""The room of a question in large type that has a line to itself."""
_TIGHT_REST: Final = 200
_TIGHT_ROW: Final = 48
"""The same in small type; with less the questions stand in English alone."""


class EnglishPane(Pane):
    """Questions, one below the other or in two columns, and what the answers are kept for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.PLAIN, parent)
        self._roomy = False
        self._asked = 0
        self._english = [Label("", TextRole.TABLE_BOLD, wrap=True) for _ in range(_MOST)]
        self._chinese = [
            Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True) for _ in range(_MOST)
        ]
        self._notice_english = Label(_NOTICE.en, TextRole.TABLE, wrap=True)
        self._notice_chinese = Label(_NOTICE.zh, TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(3 * ROW_GAP)
        grid.setVerticalSpacing(0)
        self.body.setSpacing(4)
        self._columns = 0
        self._set_columns(_COLUMNS)
        for question in self._english:
            question.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(grid)
        self.body.addStretch(1)
        self.body.addWidget(self._notice_english)
        self.body.addWidget(self._notice_chinese)
        self.act.hide()
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.back

    def open_for(
        self,
        checks: Sequence[Check],
        *,
        temperature: bool,
        known: SubjectClass | None = None,
        language: str = "",
    ) -> None:
        """Show the questions that go with *checks*, and those of the form.

        Somebody *known*, as whom they cross, is not asked who they are; *language* is what is
        written down of them, a `SpokenLanguage` value.
        """
        self._show_language(language)
        questions = [*_asked_of(known), *(check.ask for check in checks)]
        if temperature:
            questions.append(_TEMPERATURE)
        for index in range(_MOST):
            shown = index < len(questions)
            words = questions[index] if shown else Words("", "")
            self._english[index].setText(words.en)
            self._chinese[index].setText(words.zh)
            self._english[index].setVisible(shown)
        self._asked = len(questions)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Write as large as there is room: it is read from across the desk."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        stacked = self.height() >= _REST + self._asked * _STACKED
        self._set_columns(1 if stacked else _COLUMNS)
        rows = -(-self._asked // self._columns)
        tight = self.height() < _TIGHT_REST + rows * _TIGHT_ROW
        for index, chinese in enumerate(self._chinese):
            chinese.setVisible(index < self._asked and not tight)
        roomy = stacked or (self.width() >= _WIDE and self.height() >= _REST + rows * _ROW)
        if roomy != self._roomy:
            self._roomy = roomy
            self._grid.setVerticalSpacing(ROW_GAP if roomy else 0)
            for english, chinese in zip(self._english, self._chinese, strict=True):
                english.setFont(font(TextSize.TITLE if roomy else TextSize.TABLE, bold=True))
                chinese.setFont(font(TextSize.BODY if roomy else TextSize.SECONDARY))

    def _set_columns(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for index in range(_MOST):
            row, column = divmod(index, columns)
            self._grid.addWidget(self._english[index], 2 * row, column)
            self._grid.addWidget(self._chinese[index], 2 * row + 1, column)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, int(column < columns))

    def _show_language(self, language: str) -> None:
        spoken = LANGUAGE_WORDS[SpokenLanguage(language)]
        said = _SPEAKS.format(language=spoken)
        self.about.setText(f"{said.en} · {said.zh}" if language else "")
        self.about.setVisible(bool(language))

    def confirm(self) -> None:
        """Go back: there is nothing to do here."""
        self.closed.emit()

    def retranslate(self) -> None:
        """Put the texts in anew; the questions stay in both languages."""
        super().retranslate()
        self.title.setText("Welcome · 欢迎")
        self.about.setVisible(bool(self.about.text()))


def _asked_of(known: SubjectClass | None) -> tuple[Words, ...]:
    """Return what the form asks: of somebody new all of it, of who lives here only what for."""
    if known is None:
        return (_WHO, _WHERE, _WHAT_FOR)
    return (_GOING,) if known.lives_here else (_WHERE, _WHAT_FOR)
