# SPDX-License-Identifier: MIT
"""The test page of devices (扫码枪测试, 输入法测试): what they really send, burst by burst."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.burst import PASSAGE_WORDS, Burst, StrokeKind
from gatehouse.domain.scan import KIND_WORDS, LONGEST_GAP, Scan
from gatehouse.ui.settings.key_probe import KeyProbe
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.ui.shell.i18n import Languages

_MOST: Final = 30
"""How many bursts are shown; older ones go."""
_ROW: Final = 54
_ARRIVED: Final = 340


class DeviceTest(Card):
    """Whatever is sent into its field stays on this screen, and goes when the screen is left."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._read: Callable[[str], Scan] | None = None
        self._bursts: list[Burst] = []
        self.field = Field("")
        self.probe = KeyProbe(self.field.edit)
        self._model = CellModel(2, self)
        self.table = DataTable(
            (Column(_ARRIVED, cuttable=True), Column(None, cuttable=True)), row_height=_ROW
        )
        self.table.setModel(self._model)
        self._keys = Label("", TextRole.SECONDARY, wrap=True)
        self._why = Label("", TextRole.BODY_BOLD, wrap=True)
        self._passage = Label("", TextRole.BODY, wrap=True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self._keys)
        self.body.addWidget(self._why)
        self.body.addWidget(self._passage)
        self.probe.heard.connect(self._on_probe_heard)
        self.table.row_changed.connect(self._show_burst)

    @property
    def passage(self) -> str:
        """What is said of the input method, for the burst that is looked at."""
        return self._passage.text()

    @property
    def why(self) -> str:
        """What is said of the burst that is looked at, where it is no scan."""
        return self._why.text()

    def start(self, read: "Callable[[str], Scan]") -> None:
        """Take what tells what a burst is taken for."""
        self._read = read

    def begin(self) -> None:
        """Be ready for the first scan."""
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget what was sent: it may have been somebody's card."""
        self._bursts.clear()
        self.field.set_text("")
        self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.field.set_caption(self.tr("Click here and scan, or type with the input method on"))
        self._model.set_headings((self.tr("What arrived"), self.tr("Taken for")))
        self.table.setAccessibleName(self.tr("What arrived"))
        self.table.set_empty_text(self.tr("Nothing yet. What is sent here is recorded nowhere."))
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was sent when the screen is left."""
        super().hideEvent(event)
        self.clear()

    def _on_probe_heard(self, burst: Burst) -> None:
        self._bursts.insert(0, burst)
        del self._bursts[_MOST:]
        # the field is emptied once the last key has fallen into it
        QTimer.singleShot(0, self.field.edit, self.field.edit.clear)
        self._show()

    def _show(self) -> None:
        self._model.set_rows([self._cells(burst) for burst in self._bursts])
        if self._bursts:
            self.table.choose_row(0)
        self._show_burst(0 if self._bursts else -1)

    def _cells(self, burst: Burst) -> Row:
        scan = self._taken(burst)
        length = self.tr("%n character(s)", "", len(burst.text))
        detail = " · ".join((length, self._gaps(burst), self._end(burst)))
        words = self._languages.text(KIND_WORDS[scan.kind])
        why = self._why_not(burst, scan)
        sign = SignKind.OK if scan.is_whole and burst.is_quick else SignKind.WARN
        return (
            Cell(burst.text, detail=detail, strong=True),
            Cell(words, detail=why or scan.name, sign=sign, strong=True),
        )

    def _taken(self, burst: Burst) -> Scan:
        assert self._read is not None, "the section is started before it is shown"
        return self._read(burst.text)

    def _why_not(self, burst: Burst, scan: Scan) -> str:
        if not burst.is_quick and len(burst.text) > 1:
            return self.tr("too slow: {gap} ms").format(gap=burst.longest_gap)
        return "" if scan.is_whole else self._languages.text(scan.why)

    def _gaps(self, burst: Burst) -> str:
        if not burst.gaps:
            return self.tr("one key")
        least, most = min(burst.gaps), burst.longest_gap
        told = self.tr("{least}–{most} ms apart") if least < most else self.tr("{most} ms apart")
        return told.format(least=least, most=most)

    def _end(self, burst: Burst) -> str:
        ends = {
            StrokeKind.ENTER: self.tr("ended with Enter"),
            StrokeKind.TAB: self.tr("ended with Tab"),
            None: self.tr("no Enter"),
        }
        return ends[burst.end]

    def _show_burst(self, row: int) -> None:
        is_one = 0 <= row < len(self._bursts)
        why = self._why_not(self._bursts[row], self._taken(self._bursts[row])) if is_one else ""
        self._why.setText(why)
        self._why.setVisible(bool(why))
        if not is_one:
            told = self.tr("A scan comes whole and with less than {gap} ms between its keys.")
            self._keys.setText(told.format(gap=LONGEST_GAP))
            self._passage.setText("")
            return
        burst = self._bursts[row]
        self._keys.setText(_keys_of(burst))
        words = PASSAGE_WORDS[burst.passage].format(lost=burst.lost)
        self._passage.setText(self._languages.text(words))


def _keys_of(burst: Burst) -> str:
    """Return what came, one thing after the other: what is composed stands in brackets."""
    shown = {
        StrokeKind.KEY: "{}",
        StrokeKind.COMMITTED: "‹{}›",
        StrokeKind.COMPOSED: "[{}]",
        StrokeKind.ENTER: "⏎",
        StrokeKind.TAB: "⇥",
    }
    return " ".join(shown[stroke.kind].format(stroke.text) for stroke in burst.strokes)
