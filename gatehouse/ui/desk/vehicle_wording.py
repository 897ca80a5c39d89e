# SPDX-License-Identifier: MIT
"""How the desk words vehicles, and whoever else the box may mean, in the language of the moment."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction
from gatehouse.domain.missed_way import goes_again
from gatehouse.domain.person import Candidate, Presence, VehicleCandidate
from gatehouse.domain.vehicle import PLATE_COLOUR_WORDS, PlateColour
from gatehouse.domain.vehicle_kind import (
    DISINFECTION,
    VEHICLE_KIND_WORDS,
    VehicleField,
    VehicleKinds,
    permit_has_ended,
    permit_last_day,
)
from gatehouse.ui.desk.candidate_row import OptionText
from gatehouse.ui.desk.courier import brings_something
from gatehouse.ui.desk.person_wording import candidate_tag
from gatehouse.ui.desk.wording import label, person_line
from gatehouse.ui.widgets.person_strip import TagText
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.verdict_banner import CheckText

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.desk.vehicle import Vehicle
    from gatehouse.ui.shell.i18n import Languages


def colour_choices(languages: "Languages") -> list[Choice]:
    """Return every colour of a plate as choices."""
    return [
        Choice(colour.value, label(words, languages))
        for colour, words in PLATE_COLOUR_WORDS.items()
    ]


def kind_choices(kinds: VehicleKinds, languages: "Languages") -> list[Choice]:
    """Return every kind of vehicle that the post knows as choices."""
    return [Choice(kind.value, label(VEHICLE_KIND_WORDS[kind], languages)) for kind in kinds]


def stay_choices(
    stays: "Sequence[int]", now: "datetime | None", languages: "Languages"
) -> list[Choice]:
    """Return how long a vehicle may stay, the usual first, each with when it leaves then."""
    translate = QCoreApplication.translate
    choices = []
    for minutes in stays:
        length = timedelta(minutes=minutes)
        said = languages.formats.span(length)
        if now is not None:
            told = translate("desk", "{span}, to {time}")
            said = told.format(span=said, time=languages.formats.time(now + length))
        choices.append(Choice(str(minutes), said))
    return [*choices, Choice("0", translate("desk", "No limit"))]


def vehicle_remarks(
    state: "DeskState", now: datetime, languages: "Languages"
) -> tuple[CheckText, ...]:
    """Return what is seen of the vehicle at the gate before anything else: doubts, then its plate.

    The same plate inside twice, a stay that lasted too long, a permit that ended, or whose last
    day cannot be read, and a disinfection that nobody wrote down are doubts.
    """
    vehicle = state.vehicle
    if vehicle is None:
        return ()
    plate = vehicle.shown_plate or QCoreApplication.translate("desk", "No plate")
    kind = languages.text(VEHICLE_KIND_WORDS[vehicle.kind])
    seen = CheckText(SignKind.INFO, f"{plate} {kind}")
    doubts = (
        [] if vehicle.known is None else [*_doubts(vehicle.known, state.direction, now, languages)]
    )
    doubts += filter(None, [permit_doubt(vehicle, state.today), disinfection_doubt(vehicle)])
    return (*(CheckText(SignKind.WARN, doubt) for doubt in doubts), seen)


def permit_doubt(vehicle: "Vehicle", today: date) -> str:
    """Return what is doubtful about the last day of its permit; empty where nothing is."""
    until = vehicle.own.get(VehicleField.PERMIT_UNTIL, "")
    written = vehicle.permit_written(today)
    if not until.strip():
        return ""
    if permit_last_day(until, written) is None:
        return QCoreApplication.translate("desk", "Permit date not understood: look, or type 6-30")
    if permit_has_ended(until, today, written=written):
        return QCoreApplication.translate("desk", "The permit has ended")
    return ""


def disinfection_doubt(vehicle: "Vehicle") -> str:
    """Return what is missing of its disinfection; empty where nothing is, or nobody asks."""
    if not DISINFECTION & set(vehicle.terms.asks):
        return ""
    if not any(vehicle.own.get(name, "").strip() for name in DISINFECTION):
        return QCoreApplication.translate("desk", "Disinfection not written down")
    # the agent is proposed from the last time; by whom it was done is new each time
    if not vehicle.own.get(VehicleField.DISINFECTED_BY, "").strip():
        return QCoreApplication.translate("desk", "Disinfected by whom?")
    return ""


def delivery_remarks(state: "DeskState") -> tuple[CheckText, ...]:
    """Return by which key a courier who wants in hands over at the gate instead."""
    if not brings_something(state):
        return ()
    told = QCoreApplication.translate("desk", "Hand over at the gate: Ctrl+I")
    return (CheckText(SignKind.INFO, told),)


def _doubts(
    known: VehicleCandidate, direction: Direction | None, now: datetime, languages: "Languages"
) -> "Iterator[str]":
    translate, today = QCoreApplication.translate, local_day(now)
    since = languages.formats.since
    if direction is not None and known.since is not None and goes_again(direction, known.presence):
        told = translate("desk", "This plate left already at {time}: no way in logged")
        if direction is Direction.IN:
            told = translate("desk", "This plate is inside since {time}: no way out logged")
        yield told.format(time=since(known.since, today))
    elif known.came.missed:
        yield translate("desk", "Not logged: a way before")
    late = known.came.leave_by
    if direction is Direction.OUT and late is not None and late < now:
        yield translate("desk", "Late: was to leave by {time}").format(time=since(late, today))


def plate_spoken(plate: str, colour: PlateColour, languages: "Languages") -> str:
    """Return a plate and its colour in words."""
    word = languages.text(PLATE_COLOUR_WORDS[colour])
    if not plate or plate == word:
        return word
    told = QCoreApplication.translate("desk", "Plate {plate}, {colour}")
    return told.format(plate=plate, colour=word)


def vehicle_tag(vehicle: VehicleCandidate, languages: "Languages", today: date) -> TagText:
    """Return where a vehicle is: `车在内 08:10 起`, with the day where that is not *today*."""
    if vehicle.vehicle_id is None:
        return TagText(SignKind.INFO, QCoreApplication.translate("desk", "Plate on the roster"))
    inside = vehicle.presence is Presence.INSIDE
    word = QCoreApplication.translate("desk", "Vehicle outside")
    if inside:
        word = QCoreApplication.translate("desk", "Vehicle inside")
    if vehicle.since is not None:
        since = QCoreApplication.translate("desk", "{word} since {time}")
        word = since.format(word=word, time=languages.formats.since(vehicle.since, today))
    return TagText(SignKind.INFO if inside else SignKind.IDLE, word)


def option_text(
    option: Candidate | VehicleCandidate, languages: "Languages", today: date
) -> OptionText:
    """Return what a row says of a person, or of a vehicle with its driver."""
    if isinstance(option, Candidate):
        return OptionText(
            matched=option.matched,
            name=option.shown_name,
            place=option.door,
            contact=option.phone,
            hint=languages.text(option.hint),
            tag=candidate_tag(option, languages, today),
        )
    driver = option.driver
    return OptionText(
        matched="",
        name=option.shown_plate,
        place="" if driver is None else person_line(driver.shown_name, driver.door),
        contact="",
        hint="",
        tag=vehicle_tag(option, languages, today),
        is_vehicle=True,
    )
