# SPDX-License-Identifier: MIT
"""A courier at the hand-over point (交接点): what is brought, how much, for which flat."""

from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.delivery import DELIVERY_WORDS, MOST_PIECES, Delivery, DeliveryKind
from gatehouse.domain.entry import Crossing, Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.identity.cleaning import compact
from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS
from gatehouse.ui.desk.courier import SHORTEST_MARK, Came, Courier, LetIn, marked
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.desk.verdict_wording import earlier_text
from gatehouse.ui.desk.wording import label
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.count_field import CountField
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.temperature_field import TemperatureField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gatehouse.domain.household import HouseholdRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 40
_FIELD: Final = 150
_READING: Final = 104
_LONGEST_MARK: Final = 12
_MARK: Final = 190
_LOW: Final = 380
_KINDS: Final = tuple(DELIVERY_WORDS.items())


class HandOverPane(Pane):
    """Asks for flat, what and firm; a temperature only where the rules read one.

    Signals:
        told: the `Crossing` of somebody who stays outside; nothing is delivered by whoever is
            reported.
        flat_asked: a text that may name a flat; answer with `show_flats`.
        let_in_requested: the courier is to be let in instead, with `LetIn` that was typed of them.
        mark_told: the end of a telephone number or a plate, and the firm, by which somebody may be
            known; answer with `show_came`.
    """

    told = Signal(object)
    flat_asked = Signal(str)
    let_in_requested = Signal(object)
    mark_told = Signal(str, str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.ACCENT_FILL, parent)
        self._languages = languages
        self._courier = Courier()
        self._pieces = 1
        self.flat = FlatField("")
        self.kind = SegmentedChoice(one_row=True)
        self.pieces = CountField()
        self.company = Field("")
        self.mark = Field("")
        self.known = Label("", TextRole.TABLE, tone=Tone.MUTED, wrap=True)
        self.temperature = TemperatureField("")
        self.retest = TemperatureField("")
        self.let_in = ActButton("", mark=IconName.ADD_PERSON)
        self.reporting = ActButton(
            "", variant=ActVariant.OUTLINE_REPORT, mark=SignKind.REPORT, key="F10"
        )
        self._lay_out_fields()
        self._connect()
        self.retranslate()
        self.kind.set_code(DeliveryKind.PARCEL.value)

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.flat

    def open_for(self, courier: Courier) -> None:
        """Ask about what *courier* brings; firm and kind stay as they were for the last one."""
        self._courier = courier
        self._count(1)
        self.flat.set_flat(courier.household_id, courier.door)
        self.temperature.set_digits(courier.temperature)
        self.retest.set_digits("")
        self.mark.set_text("")
        self.retranslate()
        self._show_readings()
        self.set_busy(busy=False)

    def measure_by(self, calls_for_retest: "Callable[[int], bool] | None") -> None:
        """Read a temperature, or none, from now on; the rules may come after the sheet."""
        self._courier = replace(self._courier, calls_for_retest=calls_for_retest)
        self._show_readings()
        self._show_known()

    def show_flats(self, text: str, rows: "Sequence[HouseholdRow]") -> None:
        """Offer the flats found for *text*."""
        self.flat.show_flats(text, rows)

    def show_came(self, came: Came | None) -> None:
        """Tell of somebody who was here before, or that nobody is known by what was typed."""
        self._courier = replace(self._courier, came=came)
        self._show_known()

    def confirm(self) -> None:
        """Hand it over, or go to what is still missing."""
        if not self.act.isEnabled():
            return
        missing = self._missing()
        if missing is None:
            self._tell(self._crossing())
        else:
            self._ask_for(missing)

    def report(self) -> None:
        """Report whoever has a fever, after one reading or two."""
        missing = self._missing()
        if not self.reporting.isVisible() or not self.act.isEnabled():
            return
        if missing is None or missing is self.retest:
            self._tell(replace(self._crossing(), delivery=None))
        else:
            self._ask_for(missing)

    def set_act_height(self, height: int) -> None:
        """Stand higher or lower."""
        super().set_act_height(height)
        self.let_in.set_height(height)
        self.reporting.set_height(height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what it is about where the fields need the room."""
        super().resizeEvent(event)
        self._share()

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong; in a low window it stands in the place of what may stay empty."""
        super().show_wrong(sentence)
        self._share()

    def _share(self) -> None:
        roomy = self.height() >= _LOW
        self.about.setVisible(roomy)
        if not roomy and self.mark.edit.hasFocus() and not self._wrong.isHidden():
            self.flat.setFocus()
        self._bringer.setVisible(roomy or self._wrong.isHidden())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self.tr("Hand over at the gate"))
        self.about.setText(self.tr("Whoever brings it stays outside and is not counted inside."))
        self.flat.set_caption(self.tr("For flat"))
        self.kind.setAccessibleName(self.tr("What it is"))
        self.kind.set_items(
            [Choice(kind.value, label(words, self._languages)) for kind, words in _KINDS]
        )
        self.pieces.set_captions(
            self.tr("Pieces"), self.tr("Pcs"), self.tr("One fewer"), self.tr("One more")
        )
        self.company.set_caption(self.tr("Firm"))
        self.mark.set_caption(self.tr("Phone's end or plate"))
        self._show_known()
        self.temperature.set_caption(self.tr("Temp. ℃"))
        self.retest.set_caption(self.tr("Again ℃"))
        self.act.setText(self.tr("Record the hand-over"))
        self.let_in.setText(self.tr("Let in instead"))
        self.reporting.setText(self.tr("Report"))

    def _lay_out_fields(self) -> None:
        self.company.edit.setMaxLength(_LONGEST)
        self.flat.edit.setMaxLength(_LONGEST)
        self.mark.edit.setMaxLength(_LONGEST_MARK)
        self.mark.setFixedWidth(_MARK)
        for reading in (self.temperature, self.retest):
            reading.setFixedWidth(_READING)
        self._bringer = QWidget()
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(self._bringer)
        third.setContentsMargins(0, 0, 0, 0)
        for row in (first, second, third):
            row.setSpacing(GAP)
        for field in (self.flat, self.company):
            field.setMinimumWidth(_FIELD)
            first.addWidget(field, 2)
        first.addWidget(self.temperature)
        first.addWidget(self.retest)
        second.addWidget(self.kind)
        second.addWidget(self.pieces)
        second.addStretch(1)
        self.pieces.set_captioned(captioned=False)
        self.body.addLayout(first)
        third.addWidget(self.mark)
        third.addWidget(self.known, 1)
        self.body.addLayout(second)
        self.body.addWidget(self._bringer)
        self.body.addStretch(1)
        self.acts.insertWidget(1, self.let_in, 3)
        self.acts.insertWidget(2, self.reporting, 3)

    def _connect(self) -> None:
        self.flat.asked.connect(self.flat_asked)
        self.flat.taken.connect(self._on_flat_taken)
        self.pieces.counted.connect(self._on_counted)
        self.pieces.number_typed.connect(self._count)
        self.temperature.edit.textEdited.connect(self._show_readings)
        self.let_in.clicked.connect(self._on_let_in_clicked)
        self.reporting.clicked.connect(self.report)
        for field in (self.mark, self.company):
            field.edit.textEdited.connect(self._on_mark_text_edited)

    def _crossing(self) -> Crossing:
        courier, measured = self._courier, self._courier.calls_for_retest is not None
        came = courier.came
        told = marked(self.mark.text()) if came is None else {}
        return Crossing(
            direction=Direction.IN,
            subject_class=SubjectClass.COURIER,
            reason=Reason.DELIVERY,
            person_id=None if came is None else came.person_id,
            outsider=Outsider(
                name=courier.name,
                phone=told.get("phone", courier.phone),
                plate=told.get("plate", ""),
                company=self.company.text().strip(),
                host_household_id=self.flat.household_id,
            ),
            temperature=_tenths(self.temperature.digits) if measured else None,
            retest=_tenths(self.retest.digits) if self._asks_retest() else None,
            delivery=Delivery(kind=DeliveryKind(self.kind.code or ""), pieces=self._pieces),
        )

    def _tell(self, crossing: Crossing) -> None:
        self.show_wrong("")
        self.set_busy(busy=True)
        self.told.emit(crossing)

    def _ask_for(self, missing: QWidget) -> None:
        missing.setFocus()
        if missing is not self.flat:
            return
        typed, asked = self.flat.text().strip(), self.tr("Not recorded yet. For which flat is it?")
        nowhere = self.tr(
            "No flat is called {typed}. Not recorded yet. Choose one that is offered."
        )
        self.show_wrong(nowhere.format(typed=typed) if typed else asked)

    def _missing(self) -> QWidget | None:
        if not self.flat.household_id:
            return self.flat
        came = self._courier.came
        measures = self._courier.calls_for_retest is not None
        measures = measures and not (came is not None and came.measured)
        if measures and _tenths(self.temperature.digits) is None:
            return self.temperature
        if self._asks_retest() and _tenths(self.retest.digits) is None:
            return self.retest
        return None

    def _asks_retest(self) -> bool:
        calls, reading = self._courier.calls_for_retest, _tenths(self.temperature.digits)
        return calls is not None and reading is not None and calls(reading)

    def _show_readings(self) -> None:
        self.temperature.setVisible(self._courier.calls_for_retest is not None)
        fever = self._asks_retest()
        self.retest.setVisible(fever)
        self.let_in.setVisible(not fever)
        self.reporting.setVisible(fever)

    def _show_known(self) -> None:
        came = self._courier.came
        if came is None:
            self.known.setText(self.tr("By this they are known next time. It may stay empty."))
            return
        earlier = earlier_text(came.weighed, self._languages) or self.tr("Was here before.")
        what = ""
        if self._courier.calls_for_retest is not None:
            again = self.tr("Measure again.")
            what = self.tr("Need not be measured again.") if came.measured else again
        self.known.setText(" · ".join(filter(None, (came.shown_name, earlier, what))))

    def _on_mark_text_edited(self) -> None:
        self.show_came(None)
        mark = compact(self.mark.text())
        if len(mark) >= SHORTEST_MARK:
            self.mark_told.emit(mark, self.company.text().strip())

    def _count(self, pieces: int) -> None:
        self._pieces = min(max(pieces, 1), MOST_PIECES)
        self.pieces.show_number(self._pieces)

    def _on_counted(self, step: int) -> None:
        self._count(self._pieces + step)

    def _on_flat_taken(self) -> None:
        self.show_wrong("")

    def _typed(self) -> LetIn:
        came = self._courier.came
        return LetIn(
            person_id="" if came is None else came.person_id,
            host=self.flat.row,
            flat="" if self.flat.household_id else self.flat.text().strip(),
            temperature=self.temperature.digits,
            **marked(self.mark.text()),
        )

    def _on_let_in_clicked(self) -> None:
        typed = self._typed()
        self.closed.emit()
        self.let_in_requested.emit(typed)


def _tenths(digits: str) -> int | None:
    return int(digits) if len(digits) == TEMPERATURE_DIGITS else None
