# SPDX-License-Identifier: MIT
"""How a rehearsal went: seconds for each entry, and every mistake with what was right."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gatehouse.domain.rehearsal import PACE_WORDS, Pace, Rehearsal, Score
from gatehouse.ui.rehearsal.result_row import ResultRow, seconds_told
from gatehouse.ui.shell.sizes import EDGE, GAP, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.counter_tile import CounterTile
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.title_row import TitleRow

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LISTED: Final = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
    | {Qt.Key.Key_Home, Qt.Key.Key_End}
)


class ResultPage(QWidget):
    """Four figures, a sentence, and every entry one under the other, the wrong ones first.

    Signals:
        again_requested: the code of the `Pace` at which another is to begin.
        closed: back to the desk.
    """

    again_requested = Signal(str)
    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._rehearsal: Rehearsal | None = None
        self._title = TitleRow()
        self.back = ActButton("", key="Esc")
        self.again = ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter")
        self.figures = tuple(CounterTile("") for _ in range(4))
        self.notice = Notice(SignKind.OK)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_rehearsal(self, rehearsal: Rehearsal) -> None:
        """Show how *rehearsal* went."""
        self._rehearsal = rehearsal
        self.retranslate()
        self._scroll.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.back.setText(self.tr("Back to the desk"))
        self.again.setText(self.tr("Once more"))
        self._list.setAccessibleName(self.tr("Every entry"))
        rehearsal = self._rehearsal
        if rehearsal is not None:
            pace = self._languages.label(PACE_WORDS[rehearsal.pace])
            self._title.set_words(self.tr("How the rehearsal went"), pace)
            self._show_score(rehearsal.score(), stopped=not rehearsal.is_over)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter begin another, Esc go back to the desk, and the others go through the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.again.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.click()
        elif event.key() in _LISTED:
            QApplication.sendEvent(self._scroll.verticalScrollBar(), event)
        else:
            super().keyPressEvent(event)

    def _show_score(self, score: Score, *, stopped: bool) -> None:
        told = (
            (self.tr("Served"), str(score.served)),
            (self.tr("Without a mistake"), str(score.right)),
            (self.tr("Usual entry"), seconds_told(score.median)),
            (self.tr("Slowest entry"), seconds_told(score.slowest)),
        )
        for tile, (caption, figure) in zip(self.figures, told, strict=True):
            tile.setText(caption)
            tile.set_figure(figure)
            tile.updateGeometry()
        kind, sentence = self._sentence(score)
        counted = self.tr("Seconds count from when somebody stood there until the entry was saved.")
        if stopped:
            both = self.tr("It was stopped before everybody had come. {counted}")
            counted = both.format(counted=counted)
        self.notice.set_notice(kind, sentence, counted)
        self._show_results(score)

    def _sentence(self, score: Score) -> tuple[SignKind, str]:
        if not score.served and not score.mistakes:
            return SignKind.INFO, self.tr("Nobody was served.")
        if not score.mistakes:
            return SignKind.OK, self.tr("Every entry was right.")
        told = self.tr("{right} of {served} people without a mistake. The mistakes:")
        return SignKind.WARN, told.format(right=score.right, served=score.served)

    def _show_results(self, score: Score) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            shown = item.widget()
            if shown is not None:
                shown.hide()
                shown.deleteLater()
        for result in sorted(score.results, key=lambda one: not one.mistakes):
            self._rows.addWidget(ResultRow(result, self._languages))
        self._rows.addStretch(1)

    def _lay_out(self) -> None:
        self._title.add_part(self.back)
        self._title.add_part(self.again)
        self.setFocusProxy(self.again)
        figures = QHBoxLayout()
        figures.setSpacing(ROW_GAP)
        for tile in self.figures:
            tile.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tile.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            figures.addWidget(tile)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(ROW_GAP)
        self._list.setAutoFillBackground(False)
        self._scroll.setWidget(self._list)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        layout.setSpacing(GAP)
        layout.addWidget(self._title)
        layout.addLayout(figures)
        layout.addWidget(self.notice)
        layout.addWidget(self._scroll, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.closed)
        self.again.clicked.connect(self._on_again_clicked)

    def _on_again_clicked(self) -> None:
        pace = Pace.CALM if self._rehearsal is None else self._rehearsal.pace
        self.again_requested.emit(pace.value)
