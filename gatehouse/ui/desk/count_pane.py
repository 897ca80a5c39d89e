# SPDX-License-Identifier: MIT
"""Counting people in and out without names (只计数): one key for each of them."""

import re
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import Direction, Flow
from gatehouse.domain.head_count import COUNTED_CLASSES, NO_COUNTS, CountOrder, total
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.shell.formats import MINUS
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from gatehouse.domain.entry import SubjectClass
    from gatehouse.ui.shell.i18n import Languages

_IN_A_ROW: Final = 3
_LOW: Final = 400
_ROOMY: Final = 500
"""From this height on the classes have room beside what is wrong."""
_WAYS: Final = {Qt.Key.Key_Plus: Direction.IN, Qt.Key.Key_Minus: Direction.OUT}
_SIGNS: Final = {Qt.Key.Key_Plus: "+", Qt.Key.Key_Minus: "-"}
_TORN_FLAT: Final = re.compile(r"(\d+-){1,2}\d*0$")
_LONGEST_FLAT: Final = 12
_WAY: Final = 64


class CountPane(Pane):
    """A digit chooses the class, which stays; + counts one in, − one out. Enter counts nobody.

    Signals:
        counted: the `CountOrder` of one press.
        undo_requested: the last count is to be taken back.
        end_requested: everybody is to be written down again.
        typed: text that begins somebody who is written down all the same.
        scanned: so many were counted by the keys of a scanner, which counts nobody.
    """

    counted = Signal(object)
    undo_requested = Signal()
    end_requested = Signal()
    typed = Signal(str)
    scanned = Signal(int)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.PLAIN, parent)
        self._languages = languages
        self._since: datetime | None = None
        self._counts: Mapping[SubjectClass, Flow] = NO_COUNTS
        self._chosen = COUNTED_CLASSES[0]
        self.classes = [ActButton("", key=str(n + 1)) for n in range(len(COUNTED_CLASSES))]
        self.ways = {
            Direction.IN: ActButton("", variant=ActVariant.ACCENT_FILL, key="+"),
            Direction.OUT: ActButton("", variant=ActVariant.ACCENT_FILL, key=MINUS),
        }
        self.presses = 0
        self._keys = ""
        self._ways = _Ways(self)
        self._ways.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.last = Label("", TextRole.BODY, tone=Tone.MUTED)
        self.undo = ActButton("", key="Ctrl+Z")
        self.end = ActButton("", mark=SignKind.WARN)
        self._grid = QGridLayout()
        self._lay_out_ways()
        self._connect_ways()
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus: no button, so that the Enter of a scanner presses nothing."""
        return self._ways

    @property
    def chosen(self) -> int:
        """The place of the class that is counted."""
        return COUNTED_CLASSES.index(self._chosen)

    def choose(self, place: int) -> None:
        """Count the class at that *place* from now on."""
        self._chosen = COUNTED_CLASSES[place]
        self._show()

    def show_day(self, since: "datetime | None", counts: "Mapping[SubjectClass, Flow]") -> None:
        """Show since when the gate only counts, and how many it has counted today."""
        self._since, self._counts = since, counts
        self._show()

    def show_last(self, said: str, *, can_undo: bool) -> None:
        """Say what was counted last, once it is recorded."""
        self.last.setText(said)
        self.undo.setEnabled(can_undo)

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong; what a low sheet has no room for beside it comes back afterwards."""
        super().show_wrong(sentence)
        self._make_room()

    def set_act_height(self, height: int) -> None:
        """Stand higher or lower."""
        super().set_act_height(height)
        for button in (self.undo, self.end):
            button.set_height(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a low sheet has no room for: the figures say what was counted."""
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count by + and −, choose by a digit, and let letters begin somebody else.

        A digit that is no class begins nobody: it may be the rest of a flat.
        """
        code, text = Qt.Key(event.key()), event.text()
        if code in _WAYS:
            self.presses += 1
            self._note(_SIGNS[code])
            self.show_wrong("")
            self._count(_WAYS[code])
        elif text.isdecimal():
            self._take_digit(int(text))
        elif text.isprintable() and text.strip() and not event.modifiers() & _CHORD:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.about.setText(
            self.tr(
                "A digit chooses the class, + counts one in and − one out. Nobody is written down: "
                "type the initials of whoever must be, or press Esc and then type the flat."
            )
        )
        self.back.setText(self.tr("Write somebody down"))
        self.undo.setText(self.tr("Take the last back"))
        self.end.setText(self.tr("End counting"))
        self.last.setText("")
        self._show()

    def _lay_out_ways(self) -> None:
        self._grid.setSpacing(ROW_GAP)
        ways = QHBoxLayout(self._ways)
        ways.setContentsMargins(0, 0, 0, 0)
        ways.setSpacing(ROW_GAP)
        for button in self.ways.values():
            button.set_height(_WAY)
            ways.addWidget(button, 1)
        for number, button in enumerate(self.classes):
            self._grid.addWidget(button, number // _IN_A_ROW, number % _IN_A_ROW)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._ways)
        self.body.addWidget(self.last)
        self.body.addStretch(1)
        for button in (*self.classes, *self.ways.values()):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.act.hide()
        self.acts.insertWidget(1, self.undo, 3)
        self.acts.insertWidget(2, self.end, 3)
        self.undo.setEnabled(False)

    def _connect_ways(self) -> None:
        for number, button in enumerate(self.classes):
            button.clicked.connect(partial(self._on_class_clicked, number))
        for direction, button in self.ways.items():
            button.clicked.connect(partial(self._on_way_clicked, direction))
        self.undo.clicked.connect(self.undo_requested)
        self.end.clicked.connect(self.end_requested)

    def _show(self) -> None:
        number, everybody = self._languages.formats.number, total(self._counts)
        for one, button in zip(COUNTED_CLASSES, self.classes, strict=True):
            chosen = one is self._chosen
            button.set_variant(ActVariant.OK if chosen else ActVariant.PLAIN)
            button.setText(self._languages.code_label(CodeList.CLASS, one))
        name = self._languages.code_label(CodeList.CLASS, self._chosen)
        flow = self._counts.get(self._chosen, Flow())
        inward, outward = self.tr("{name} in: {count}"), self.tr("{name} out: {count}")
        self.ways[Direction.IN].setText(inward.format(name=name, count=number(flow.inward)))
        self.ways[Direction.OUT].setText(outward.format(name=name, count=number(flow.outward)))
        said = self.tr("Counted today: {inward} in, {outward} out")
        if self._since is not None:
            since = self._languages.formats.time(self._since)
            said = self.tr("Only counting since {time}. Today {inward} in, {outward} out")
            said = said.replace("{time}", since)
        self.title.setText(
            said.format(inward=number(everybody.inward), outward=number(everybody.outward))
        )

    def forget_keys(self) -> None:
        """Tell of no key any more that was pressed before."""
        self._keys = ""
        self.show_wrong("")

    def _take_digit(self, digit: int) -> None:
        self._note(str(digit))
        if 0 < digit <= len(COUNTED_CLASSES):
            self.choose(digit - 1)
        else:
            self.show_wrong(self._no_class())

    def _make_room(self) -> None:
        low = self.height() < _LOW
        self.about.setVisible(not low)
        self.last.setVisible(not low)
        tells_wrong = not self._wrong.isHidden()
        for button in self.classes:
            # the digits go on choosing, and the two ways name the class
            button.setVisible(not (tells_wrong and self.height() < _ROOMY))

    def _note(self, key: str) -> None:
        self._keys = (self._keys + key)[-_LONGEST_FLAT:]

    def _no_class(self) -> str:
        """Say that 0 is no class, and what a flat that was typed has counted before it."""
        torn = _TORN_FLAT.search(self._keys)
        counted = 0 if torn is None else torn[0].count("-")
        if not counted:
            return self.tr("0 is no class, and nobody was counted by it. For a flat press Esc.")
        said = self.tr(
            "0 is no class. If that was a flat: its − counted {count} out; each Ctrl+Z takes one "
            "back. Then press Esc and type the flat."
        )
        return said.format(count=counted)

    def _count(self, direction: Direction) -> None:
        self.counted.emit(CountOrder(direction=direction, subject_class=self._chosen))

    def _on_class_clicked(self, number: int) -> None:
        self.choose(number)

    def _on_way_clicked(self, direction: Direction) -> None:
        self._count(direction)


class _Ways(QWidget):
    """What has the keyboard while people are counted: the digits of a scan choose nothing."""

    def __init__(self, pane: CountPane) -> None:
        super().__init__()
        self._pane = pane

    def before_keys(self) -> "_ChosenBefore":
        """Remember the class that is counted."""
        return _ChosenBefore(self._pane)


class _ChosenBefore:
    """The class that was counted at one moment."""

    def __init__(self, pane: CountPane) -> None:
        self._pane = pane
        self._place, self._presses = pane.chosen, pane.presses

    def put_back(self) -> None:
        """Count that class again, and nobody whom the keys of a scan counted since."""
        self._pane.choose(self._place)
        self._pane.forget_keys()
        counted, self._pane.presses = self._pane.presses - self._presses, self._presses
        if counted:
            self._pane.scanned.emit(counted)

    def hold(self, _text: str) -> None:
        """Hold nothing: a scan is no class."""
        self.put_back()


_CHORD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
