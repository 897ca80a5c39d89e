# SPDX-License-Identifier: MIT
"""How the desk words vehicles, and whoever else the box may mean, in the language of the moment."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.person import Candidate, Presence, VehicleCandidate
from gatehouse.domain.vehicle import PLATE_COLOUR_WORDS, PlateColour
from gatehouse.ui.desk.candidate_row import OptionText
from gatehouse.ui.desk.person_wording import candidate_tag
from gatehouse.ui.desk.wording import label, person_line
from gatehouse.ui.widgets.person_strip import TagText
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


def colour_choices(languages: "Languages") -> list[Choice]:
    """Return every colour of a plate as choices."""
    return [
        Choice(colour.value, label(words, languages))
        for colour, words in PLATE_COLOUR_WORDS.items()
    ]


def plate_spoken(plate: str, colour: PlateColour, languages: "Languages") -> str:
    """Return a plate and its colour in words."""
    word = languages.text(PLATE_COLOUR_WORDS[colour])
    if not plate or plate == word:
        return word
    told = QCoreApplication.translate("desk", "Plate {plate}, {colour}")
    return told.format(plate=plate, colour=word)


def vehicle_tag(vehicle: VehicleCandidate, languages: "Languages") -> TagText:
    """Return where a vehicle is: `车在内 08:10 起`."""
    if vehicle.vehicle_id is None:
        return TagText(SignKind.INFO, QCoreApplication.translate("desk", "Plate on the roster"))
    inside = vehicle.presence is Presence.INSIDE
    word = QCoreApplication.translate("desk", "Vehicle outside")
    if inside:
        word = QCoreApplication.translate("desk", "Vehicle inside")
    if vehicle.since is not None:
        since = QCoreApplication.translate("desk", "{word} since {time}")
        word = since.format(word=word, time=languages.formats.time(vehicle.since))
    return TagText(SignKind.INFO if inside else SignKind.IDLE, word)


def option_text(option: Candidate | VehicleCandidate, languages: "Languages") -> OptionText:
    """Return what a row says of a person, or of a vehicle with its driver."""
    if isinstance(option, Candidate):
        return OptionText(
            matched=option.matched,
            name=option.shown_name,
            place=option.door,
            contact=option.phone,
            hint=languages.text(option.hint),
            tag=candidate_tag(option, languages),
        )
    driver = option.driver
    return OptionText(
        matched="",
        name=option.shown_plate,
        place="" if driver is None else person_line(driver.shown_name, driver.door),
        contact="",
        hint="",
        tag=vehicle_tag(option, languages),
        is_vehicle=True,
    )
