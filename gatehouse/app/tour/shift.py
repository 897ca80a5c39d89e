# SPDX-License-Identifier: MIT
"""The tour: the whole shift, scene by scene, in a home of its own."""

import os
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from msgspec import Struct

from gatehouse.app.program import Program, WindowOptions
from gatehouse.app.tour.beginning import import_the_roster, set_up
from gatehouse.app.tour.care import care, services, test_round
from gatehouse.app.tour.desk import (
    correction,
    emergency,
    fever,
    residents,
    stop_and_override,
)
from gatehouse.app.tour.following import follow, look_back
from gatehouse.app.tour.handover import handover, supplies
from gatehouse.app.tour.incidents import incidents
from gatehouse.app.tour.isolation_point import isolation_point
from gatehouse.app.tour.itinerary import itinerary
from gatehouse.app.tour.measuring import thermometers
from gatehouse.app.tour.peak import peak
from gatehouse.app.tour.planning import rota
from gatehouse.app.tour.register import export
from gatehouse.app.tour.returnee import returnee
from gatehouse.app.tour.risk import risk_areas
from gatehouse.app.tour.settings import settings
from gatehouse.app.tour.stage import Stage, TourClock
from gatehouse.app.tour.tasks import lock, tasks
from gatehouse.app.tour.upkeep import upkeep
from gatehouse.app.tour.vehicles import delivery, refuse_truck, vehicle
from gatehouse.app.tour.visitors import passes, visitor
from gatehouse.app.tour.watching import gaps, outside
from gatehouse.app.tour.zones import zone
from gatehouse.errors import DiskTrouble, GatehouseError, Refused
from gatehouse.paths import HOME_VARIABLE, Places, user_places
from gatehouse.ui.shell.application import make_application
from gatehouse.ui.shell.preferences import Preferences
from gatehouse.ui.tour import NotSeen, complaints_to

BEGINS: Final = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
SCENES: Final[tuple[Callable[[Stage], None], ...]] = (
    set_up,
    import_the_roster,
    thermometers,
    residents,
    stop_and_override,
    fever,
    visitor,
    passes,
    itinerary,
    risk_areas,
    returnee,
    vehicle,
    refuse_truck,
    delivery,
    correction,
    emergency,
    peak,
    zone,
    care,
    services,
    test_round,
    follow,
    outside,
    gaps,
    look_back,
    isolation_point,
    settings,
    incidents,
    upkeep,
    rota,
    tasks,
    lock,
    supplies,
    handover,
    export,
)
_OURS: Final = re.compile(r"\d{2}-[a-z-]+\.(zh_CN|en)\.png")


class Toured(Struct, frozen=True):
    """What a tour left in its folder."""

    pictures: tuple[Path, ...]
    others: tuple[Path, ...]


def tour(out: Path) -> Toured:
    """Go through a whole shift of an invented post, and leave what was seen in the folder *out*.

    Pictures of an earlier tour there are replaced. `GatehouseError` says which screen did not show
    what it should.
    """
    _make_room(out)
    mistakes: list[str] = []
    with TemporaryDirectory() as home, complaints_to(mistakes.append):
        pictures = _drive(user_places({**os.environ, HOME_VARIABLE: home}), out, mistakes)
    if mistakes:
        raise _not_seen(mistakes[0], out)
    return Toured(pictures, tuple(sorted({*out.iterdir()} - {*pictures})))


def _drive(places: Places, out: Path, mistakes: list[str]) -> tuple[Path, ...]:
    """Play every scene in a window of its own, and return the pictures taken."""
    app = make_application(sys.argv[:1], 1.0)
    clock = TourClock(BEGINS)
    program = Program(app, places, WindowOptions(), Preferences(), clock)
    program.messages.crashed.connect(lambda report: mistakes.append(report.text))
    program.show()
    stage = Stage(app, program, clock, out)
    try:
        for scene in SCENES:
            scene(stage)
    except NotSeen as error:
        raise _not_seen(str(error), out) from error
    finally:
        program.window.close()
        program.close()
    return stage.pictures


def _make_room(out: Path) -> None:
    """Take the pictures of an earlier tour away; any other picture is somebody's own."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        pictures = list(out.glob("*.png"))
        strange = [file for file in pictures if not _OURS.fullmatch(file.name)]
        if strange:
            raise _other_pictures(strange[0])
        for file in pictures:
            file.unlink()
    except OSError as error:
        raise DiskTrouble(
            f"{out} cannot be written to. Nothing was done. Name another folder.",
            f"{out} 写不进去。什么都没有做。请换一个文件夹。",
        ) from error


def _other_pictures(file: Path) -> Refused:
    return Refused(
        f"There are other pictures in the folder, such as {file.name}. Nothing was done. "
        "Name an empty folder.",
        f"文件夹里有别的图片，比如 {file.name}。什么都没有做。请换一个空文件夹。",
    )


def _not_seen(what: str, out: Path) -> GatehouseError:
    return GatehouseError(
        f"The tour did not come to its end: {what}. What was seen until then is in {out}.",
        f"演示没有走完：{what}。走到这里的图片在 {out}。",
    )
