# SPDX-License-Identifier: MIT
"""One leg: when and where in the first line, how they came and where they lived in the second."""

from datetime import date
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from gatehouse.domain.itinerary import TRANSPORT_WORDS, Leg, Place, Transport
from gatehouse.domain.itinerary_remarks import LONGEST_NUMBER, LONGEST_TEXT
from gatehouse.ui.itineraries.day_edit import DayEdit
from gatehouse.ui.itineraries.folding_part import FoldingPart
from gatehouse.ui.itineraries.hidden_part import hidden_part, open_part, told_part
from gatehouse.ui.itineraries.place_edit import PlaceEdit
from gatehouse.ui.itineraries.wording import leg_lines, numbered
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_note import ItineraryTerms
    from gatehouse.ui.shell.i18n import Languages

_NUMBER: Final = 22
_DAY: Final = 106
_TRANSPORT: Final = 168
_JOURNEY: Final = 120
_SEAT: Final = 104
_NARROW_SEAT: Final = 92
_NARROW: Final = 600
_ROOMY: Final = 700
_SEATED: Final = {Transport.TRAIN, Transport.FLIGHT, Transport.COACH, Transport.SHIP}


class LegWords(Struct, frozen=True):
    """What the inputs of a leg are called."""

    first_day: str
    last_day: str
    place: str
    transport: str
    number: str
    plate: str
    seat: str
    lodging: str
    remove: str
    extend: str
    same: str


class LegRow(FoldingPart):
    """The inputs of one leg, in two lines.

    Signals:
        changed: something of the leg is another.
        removed: the leg is to go.
        extend_requested: it lasted as long as nothing else is known.
        same_requested: it was where the leg before was.
    """

    changed = Signal()
    removed = Signal()
    extend_requested = Signal()
    same_requested = Signal()

    def __init__(self, terms: "ItineraryTerms", languages: "Languages") -> None:
        super().__init__(languages)
        self._terms = terms
        self._may_repeat = False
        self._hidden = ""
        self._label = Label("", TextRole.TABLE_BOLD, tone=Tone.MUTED)
        self.first = DayEdit(languages)
        self.last = DayEdit(languages)
        self.place = PlaceEdit(languages)
        self.transport = QuietCombo()
        self.number = QLineEdit()
        self.seat = QLineEdit()
        self.lodging = QLineEdit()
        self.extend = ActButton("")
        self.same = ActButton("")
        self.remove = ActButton("", mark=IconName.CLOSE)
        self._set_up()
        self._lay_out()
        self._connect()
        self._show_inputs()

    def leg(self) -> Leg:
        """Return the leg as it stands."""
        transport = Transport(self.transport.code or Transport.NONE)
        moved = transport is not Transport.NONE
        return Leg(
            first_day=self.first.day,
            last_day=self.last.day,
            place=self.place.place,
            lodging=self.lodging.text().strip(),
            transport=transport,
            number=told_part(self.number.text().upper(), self._hidden_plate) if moved else "",
            seat=self.seat.text().strip() if transport in _SEATED else "",
        )

    def show_leg(self, leg: Leg) -> None:
        """Show *leg*; nothing is emitted."""
        self.first.show_day(leg.first_day, self._terms.today)
        self.last.show_day(leg.last_day, self._terms.today)
        self.place.show_place(leg.place)
        self.transport.choose(leg.transport.value)
        self._hidden = hidden_part(leg.number)
        for edit, text in ((self.number, open_part(leg.number)), (self.seat, leg.seat)):
            edit.setText(text)
        self.lodging.setText(leg.lodging)
        self.lodging.setCursorPosition(0)
        self._show_inputs()

    def show_days(self, first: date | None, last: date | None) -> None:
        """Let the leg be from *first* to *last*."""
        self.first.show_day(first, self._terms.today)
        self.last.show_day(last, self._terms.today)
        self._show_inputs()

    def repeat(self, place: Place, lodging: str) -> None:
        """Let the leg be at *place* again."""
        self.place.show_place(place)
        self.lodging.setText(lodging)

    def set_number(self, number: int, words: LegWords) -> None:
        """Be the leg of that *number*, from 1; what is where it was before needs one before."""
        self._may_repeat = number > 1
        self._label.setText(str(number))
        names: tuple[tuple[QWidget, str], ...] = (
            (self.first, words.first_day),
            (self.last, words.last_day),
            (self.place, words.place),
            (self.transport, words.transport),
            (self.number, words.number),
            (self.seat, words.seat),
            (self.lodging, words.lodging),
            (self.remove, words.remove),
            (self.extend, words.extend),
            (self.same, words.same),
        )
        for widget, name in names:
            widget.setAccessibleName(f"{name} {number}")
            if isinstance(widget, QLineEdit):
                widget.setPlaceholderText(name)
        self.extend.setText(words.extend)
        self.same.setText(words.same)
        self._plate, self._journey = words.plate, words.number
        self._name_number()
        self.reword()
        self._show_inputs()

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        self._offer_transports()
        self.first.show_again()
        self.last.show_again()
        self.place.show_again()
        self.remarks.reword()
        self.summarise()

    def set_extendable(self, *, extendable: bool) -> None:
        """Offer to extend the leg over the days after it that nothing is known of."""
        self.extend.setEnabled(extendable)

    @property
    def number_words(self) -> str:
        """The number of the leg."""
        return self._label.text()

    def summary_lines(self) -> tuple[str, str]:
        """Return days and place, then how they came and where they lived."""
        return leg_lines(self.leg(), self._languages)

    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, in reading order."""
        how = (self.transport, self.number, self.seat, self.lodging)
        return (self.first, self.last, self.place, *how)

    def resizeEvent(self, event: object) -> None:
        """Leave out, where it is narrow, the buttons whose keys remain."""
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt hands on what it gave
        self._show_inputs()

    def _offer_transports(self) -> None:
        text = self._languages.text
        there, *ways = [(one.value, text(TRANSPORT_WORDS[one])) for one in Transport]
        self.transport.offer([there, *numbered(ways)], self.transport.code or there[0])

    def _set_up(self) -> None:
        self._offer_transports()
        self._journey = self._plate = ""
        self._label.setFixedWidth(_NUMBER)
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for day in (self.first, self.last):
            day.setFixedWidth(_DAY)
        self.transport.setFixedWidth(_TRANSPORT)
        self.number.setFixedWidth(_JOURNEY)
        self.seat.setFixedWidth(_SEAT)
        self.remove.setFixedWidth(CONTROL)
        for button in (self.extend, self.same, self.remove):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # they have keys of their own
        for edit, most in (
            (self.number, LONGEST_NUMBER),
            (self.seat, LONGEST_NUMBER),
            (self.lodging, LONGEST_TEXT),
        ):
            edit.setMaxLength(most)
        self.place.set_divisions(self._terms.divisions, self._terms.today)

    def _lay_out(self) -> None:
        when = QHBoxLayout()
        how = QHBoxLayout()
        for line in (when, how):
            line.setSpacing(ROW_GAP)
        for part in (self._label, self.first, self.last, self.extend):
            when.addWidget(part)
        when.addWidget(self.place, 1)
        when.addWidget(self.same)
        when.addWidget(self.remove)
        how.addSpacing(_NUMBER + ROW_GAP)
        for widget in (self.transport, self.number, self.seat):
            how.addWidget(widget)
        how.addWidget(self.lodging, 1)
        self.lines.addLayout(when)
        self.lines.addLayout(how)

    def _connect(self) -> None:
        self.first.changed.connect(self._on_days_changed)
        self.last.changed.connect(self._on_days_changed)
        self.place.changed.connect(self.changed)
        self.transport.currentIndexChanged.connect(self._on_transport_changed)
        for edit in (self.number, self.seat, self.lodging):
            edit.textEdited.connect(self.changed)
        self.remove.clicked.connect(self.removed)
        self.extend.clicked.connect(self.extend_requested)
        self.last.extend_requested.connect(self.extend_requested)
        self.same.clicked.connect(self.same_requested)
        self.place.again_requested.connect(self.same_requested)

    def _show_inputs(self) -> None:
        """Show the inputs that the leg has: who was there already came by nothing."""
        transport = Transport(self.transport.code or Transport.NONE)
        self.number.setVisible(transport is not Transport.NONE)
        self.seat.setVisible(transport in _SEATED)
        roomy = self.width() >= _ROOMY
        self.extend.setVisible(roomy)
        self.same.setVisible(roomy and self._may_repeat)
        self.seat.setFixedWidth(_SEAT if self.width() >= _NARROW else _NARROW_SEAT)
        day = self.first.day or self.last.day or self._terms.today
        self.place.set_divisions(self._terms.divisions, day)
        self._name_number()

    def _name_number(self) -> None:
        named = self._plate if self._by_plate else self._journey
        self.number.setPlaceholderText(self._hidden_plate or named)

    @property
    def _by_plate(self) -> bool:
        return Transport(self.transport.code or Transport.NONE).by_plate

    @property
    def _hidden_plate(self) -> str:
        """The plate that another hand typed, while they came by it."""
        return self._hidden if self._by_plate else ""

    def _on_days_changed(self) -> None:
        self._show_inputs()
        self.changed.emit()

    def _on_transport_changed(self) -> None:
        self._show_inputs()
        self.changed.emit()
