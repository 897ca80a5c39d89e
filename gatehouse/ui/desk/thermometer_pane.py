# SPDX-License-Identifier: MIT
"""Which thermometer is in hand now; and what mercury says of it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.thermometer import Thermometer
from gatehouse.domain.thermometer_doubt import doubt_words, what_to_do
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.comparison_fields import ComparisonFields
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.thermometer_text import thermometer_text

if TYPE_CHECKING:
    from gatehouse.domain.thermometer_doubt import Doubt
    from gatehouse.ui.desk.instruments import Instruments
    from gatehouse.ui.shell.i18n import Languages


_LOW: Final = 400
"""Below this height only what matters is said."""


class ThermometerPane(Pane):
    """Proposes the one that follows, since whoever comes here has another one in hand.

    Signals:
        taken: the id of the thermometer that is in hand from now on.
        compared: the id of a thermometer and the `Comparison`.
    """

    taken = Signal(str)
    compared = Signal(str, object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.ACCENT_FILL, parent)
        self._languages = languages
        self._known: tuple[Thermometer, ...] = ()
        self._doubts: tuple[Doubt, ...] = ()
        self._doubt_in_hand: Doubt | None = None
        self.which = SegmentedChoice()
        self._detail = Label("", TextRole.TABLE, tone=Tone.MUTED, wrap=True)
        self.doubt = Notice(SignKind.WARN)
        self.comparison = ComparisonFields()
        self.save = ActButton("")
        self._lay_out_fields()
        self.which.chosen.connect(self._on_chosen)
        self.comparison.changed.connect(self._on_comparison_changed)
        self.save.clicked.connect(self._compare)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.which

    def open_for(self, instruments: "Instruments") -> None:
        """Offer those that are in use, with what is strange about them."""
        self._known = tuple(one for one in instruments.known if one.in_use)
        self._doubts, self._doubt_in_hand = instruments.doubts, instruments.doubt
        self.comparison.clear()
        self.show_wrong("")
        self.set_busy(busy=False)
        self._offer()
        held = instruments.held
        following = instruments.after("") or held or next(iter(self._known), None)
        self.which.set_code("" if following is None else following.id)
        self._show()

    def confirm(self) -> None:
        """Take the one that is chosen in hand, or save what was compared with mercury."""
        chosen = self._chosen
        if self.comparison.has_focus():
            self._compare()
        elif chosen is not None and self.act.isEnabled():
            self.set_busy(busy=True)
            self.taken.emit(chosen.id)

    def step(self, step: int) -> bool:
        """Go to the next one with ↓, or back with ↑."""
        ids = [one.id for one in self._known]
        if self.which.code in ids:
            place = ids.index(self.which.code) + step
            self.which.set_code(ids[min(max(place, 0), len(ids) - 1)])
            self._show()
        return True

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong; where there is little room it stands in the place of the doubt."""
        super().show_wrong(sentence)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for."""
        super().resizeEvent(event)
        self._fit()

    def set_busy(self, *, busy: bool) -> None:
        """Take no second act while one is under way."""
        super().set_busy(busy=busy)
        set_usable(self.save, self, usable=not busy)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self.tr("Thermometer in hand"))
        self.about.setText(
            self.tr("Everybody is measured with it until another one is taken. Which one is it?")
        )
        self.which.setAccessibleName(self.tr("Thermometer in hand"))
        self.save.setText(self.tr("Save the comparison"))
        self.comparison.retranslate()
        self._offer()
        self._show()

    def _lay_out_fields(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.comparison)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.body.addWidget(self.which)
        self.body.addWidget(self._detail)
        self.body.addWidget(self.doubt)
        self.body.addStretch(1)
        self.body.addLayout(row)

    @property
    def _chosen(self) -> Thermometer | None:
        return next((one for one in self._known if one.id == self.which.code), None)

    def _offer(self) -> None:
        code = self.which.code
        self.which.set_items(tuple(Choice(one.id, one.label) for one in self._known))
        if code in {one.id for one in self._known}:
            self.which.set_code(code)

    def _show(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        text = self._languages.text
        self._detail.setText(thermometer_text(chosen, self._languages))
        self.act.setText(self.tr("Measure with {label}").format(label=chosen.label))
        doubt = self._doubt
        if doubt is not None:
            self.doubt.set_notice(SignKind.WARN, text(doubt_words(doubt)), text(what_to_do(doubt)))
        self._fit()

    @property
    def _doubt(self) -> "Doubt | None":
        """What is strange about the one that is chosen, or else about the one in hand."""
        label = "" if self._chosen is None else self._chosen.label
        found = next((one for one in self._doubts if one.thermometer == label), None)
        return found or self._doubt_in_hand

    def _fit(self) -> None:
        low, wrong = self.height() < _LOW, not self._wrong.isHidden()
        self.about.setVisible(not low)
        self._detail.setVisible(not low or self._doubt is None)
        self.doubt.setVisible(self._doubt is not None and not (low and wrong))

    def _compare(self) -> None:
        chosen, told = self._chosen, self.comparison.comparison
        if chosen is None or not self.save.isEnabled():
            return
        if told is None:
            self.show_wrong(
                self.tr("Nothing saved yet. Measure one person with both, and type both readings.")
            )
            self.comparison.ask()
            return
        self.set_busy(busy=True)
        self.compared.emit(chosen.id, told)

    def _on_chosen(self, _code: str) -> None:
        self.show_wrong("")
        self._show()

    def _on_comparison_changed(self) -> None:
        self.show_wrong("")
