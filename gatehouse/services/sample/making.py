# SPDX-License-Identifier: MIT
"""Making an invented compound with its history, through the services a real post uses."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import date, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TextIO

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey, write_key_file
from gatehouse.db.queries.closings import due_stays
from gatehouse.db.queries.stays import all_stays
from gatehouse.db.queries.supplies import supplies_in_use
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.entry import Crossing
from gatehouse.domain.handover import OwnCount
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.domain.post import Post, Setup
from gatehouse.errors import DiskTrouble, StoreTrouble
from gatehouse.services.act_lines import act_line
from gatehouse.services.acts import Act, Names, Performed, perform, renamed
from gatehouse.services.crossing import weigh
from gatehouse.services.opening import key_file_of
from gatehouse.services.outside import outside_too_long
from gatehouse.services.policy import rules_at, rules_now
from gatehouse.services.post import duty_at, set_up
from gatehouse.services.roster import import_roster
from gatehouse.services.sample.compound import read_compound
from gatehouse.services.sample.desk import Leader
from gatehouse.services.sample.life import Life
from gatehouse.services.sample.measuring import bring_thermometers, has_thermometers
from gatehouse.services.sample.people import Inventor
from gatehouse.services.sample.planning import plan_rota
from gatehouse.services.sample.risking import bring_areas
from gatehouse.services.sample.seldom import Turns
from gatehouse.services.sample.shifts import volunteers_of
from gatehouse.services.sample.story import Questions, Story
from gatehouse.services.sample.supplying import Supplying, bring_supplies

DEFAULT_RULES = "changchun-2022-03"
DEFAULT_LAST_DAY = date(2022, 4, 15)
_POST = Post(
    compound="样例小区",
    community="样例街道样例社区",
    gate="北门",
    telephone="0431-00000000",
    telephone_community="0431-00000001",
    telephone_street_office="0431-00000002",
    telephone_police="110",
    telephone_hospital="120",
    rehearsal=True,
)
_OPERATOR = "周样例"
_REHEARSAL_DAYS = 3
_REHEARSAL_ENTRIES = 120
_BUSIER_WHEN_WRITTEN_DOWN = 8


class SamplePlan(Struct, frozen=True, kw_only=True):
    """What is to be invented; the same plan gives the same people and the same acts."""

    households: int
    days: int
    per_day: int
    seed: int
    rule_set_id: str = DEFAULT_RULES
    last_day: date = DEFAULT_LAST_DAY

    @property
    def dates(self) -> tuple[date, ...]:
        """The days with a history, the oldest first."""
        return tuple(self.last_day - timedelta(days=ago) for ago in reversed(range(self.days)))

    @property
    def operator(self) -> "SampleOperator":
        """The first operator, who leads and administers and has the nights."""
        pin = self.draw().randrange(200_000, 1_000_000)
        roles = (Role.LEADER, Role.ADMINISTRATOR)
        return SampleOperator(name=_OPERATOR, pin=str(pin), roles=roles)

    @property
    def volunteers(self) -> "tuple[SampleOperator, ...]":
        """Those who take over on these days; a handover gives nobody a PIN."""
        return tuple(
            SampleOperator(name=name, pin="", roles=(Role.VOLUNTEER,))
            for name in volunteers_of(self.dates)
        )

    @property
    def setup(self) -> Setup:
        """What the first run of the invented post asks for."""
        return Setup(
            post=_POST,
            rule_set_id=self.rule_set_id,
            operator_name=self.operator.name,
            pin=self.operator.pin,
            begins_at=midnight(self.dates[0]),
        )

    def draw(self) -> Random:
        """Return chance, as this plan has it from its beginning."""
        return Random(self.seed)  # noqa: S311 - an invented compound, not a secret


class SampleOperator(Discreet, frozen=True, kw_only=True):
    """An invented operator, with the PIN that nobody has to keep secret; "" where none is set."""

    name: str
    pin: str
    roles: tuple[Role, ...]


class Sample(Struct, frozen=True, kw_only=True):
    """What was made."""

    days: tuple[date, ...]
    operators: tuple[SampleOperator, ...]


class FurtherActs(Struct, frozen=True):
    """So many acts to be written to *file*, one a line, without being recorded."""

    file: TextIO
    acts: int


def make_sample(
    path: Path,
    key_file: Path,
    plan: SamplePlan,
    machine_id: str,
    further: FurtherActs | None = None,
) -> Sample:
    """Create a store and its key file, and live through the days of *plan* in it.

    Both files are new; if anything fails, neither is left behind.
    """
    key, begins = StoreKey.new(), midnight(plan.dates[0])
    with ExitStack() as undoing:
        write_key_file(key_file, key)
        undoing.callback(key_file.unlink, missing_ok=True)
        undoing.callback(_remove_own_store, path, key)
        try:
            set_up(path, key, plan.setup, machine_id, lambda: begins)
            undoing.callback(_remove_store, path)
            _live(path, key, plan, machine_id, further)
        except DiskTrouble as error:
            raise _not_made(path) from error
        undoing.pop_all()
    return Sample(days=plan.dates, operators=(plan.operator, *plan.volunteers))


def make_rehearsal(
    path: Path, households: int, machine_id: str, clock: Callable[[], datetime]
) -> None:
    """Make an invented compound to look round in, up to yesterday; one that is there stays."""
    if path.is_file():
        return
    plan = SamplePlan(
        households=households,
        days=_REHEARSAL_DAYS,
        per_day=_REHEARSAL_ENTRIES,
        seed=households,
        last_day=local_day(clock()) - timedelta(days=1),
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    key_file = key_file_of(path)
    key_file.unlink(missing_ok=True)  # of a rehearsal that somebody deleted
    make_sample(path, key_file, plan, machine_id)


def _live(
    path: Path, key: StoreKey, plan: SamplePlan, machine_id: str, further: FurtherActs | None
) -> None:
    begins = midnight(plan.dates[0])
    with Store.open(path, key) as store:
        duty = duty_at(store, machine_id, lambda: begins)
        life = _settle(store, duty, plan)
        for _ in _lived(store, duty, _lives(life, plan.dates, plan.per_day)):
            pass
    if further is not None:
        with _copied(path, key) as copy:
            duty = duty_at(copy, machine_id, lambda: begins)
            life.go_on(_questions(copy, duty), Turns(_BUSIER_WHEN_WRITTEN_DOWN))
            ahead = (plan.last_day + timedelta(days=days) for days in count(1))
            lived = _lived(copy, duty, _lives(life, ahead, plan.per_day))
            further.file.writelines(_lines(islice(lived, further.acts)))


def _settle(store: Store, duty: Duty, plan: SamplePlan) -> Life:
    """Fill the flats, and return the life that begins there."""
    random = plan.draw()
    inventor = Inventor(random)
    roster = inventor.roster(plan.households)
    import_roster(store, duty, roster, _unreported)
    rules = rules_now(store, duty)
    if has_thermometers(rules):
        bring_thermometers(store, duty)
    bring_supplies(store, duty)
    bring_areas(store, duty, rules)
    plan_rota(store, duty)
    return Life(
        compound=read_compound(store, duty, roster),
        inventor=inventor,
        rules=rules,
        questions=_questions(store, duty),
        leader=Leader(duty.operator.id, plan.operator.name, plan.operator.pin),
        supplying=Supplying(plan.draw()),
        random=random,
    )


def _questions(store: Store, duty: Duty) -> Questions:
    def verdict(crossing: Crossing, at: datetime) -> Verdict:
        return weigh(store, replace(duty, clock=lambda: at), crossing).verdict

    def inside(at: datetime) -> OwnCount:
        with store.reader() as connection:
            stays = all_stays(connection, at)
        return OwnCount(stays.visitors.count, stays.vehicles.count)

    def stock() -> dict[str, int]:
        with store.reader() as connection:
            return {one.name: one.stock for one in supplies_in_use(connection)}

    def due(at: datetime) -> int:
        with store.reader() as connection:
            return len(due_stays(connection, rules_at(connection, at).stays, at))

    def outside(at: datetime) -> tuple[str, ...]:
        found = outside_too_long(store, replace(duty, clock=lambda: at))
        return tuple(row.person_id for row in found.rows)

    return Questions(verdict, inside, stock, due, outside)


def _lived(store: Store, duty: Duty, story: Story) -> Iterator[tuple[Act, Performed]]:
    """Do what *story* tells, by whoever is on duty, and tell it what became of each act."""
    act = next(story)
    while True:
        performed = perform(store, duty, act)
        duty = performed.duty or duty
        yield act, performed
        try:
            act = story.send(performed)
        except StopIteration:
            return


@contextmanager
def _copied(path: Path, key: StoreKey) -> Iterator[Store]:
    """Open a copy of the store, which is thrown away after the block."""
    with TemporaryDirectory(dir=path.parent) as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        with Store.open(copy, key) as store:
            yield store


def _lives(life: Life, days: Iterable[date], entries: int) -> Story:
    for day in days:
        yield from life.day(day, entries)


def _lines(lived: Iterator[tuple[Act, Performed]]) -> Iterator[str]:
    """Write acts down; what an earlier line made is called by the number of that line."""
    names = Names()
    for number, (act, performed) in enumerate(lived, start=1):
        yield act_line(renamed(act, names)) + "\n"
        names.call_by_id(number, performed)


def _not_made(path: Path) -> DiskTrouble:
    return DiskTrouble(
        f"The sample could not be made in {path.parent}: the disk is full, may not be written to, "
        "or did not answer. No file was left behind. Make room, or choose another folder.",
        f"样例小区没能做在 {path.parent} 里：磁盘满了、不能写，或者没有应答。没有留下任何文件。"
        "请腾出空间，或换一个文件夹。",
    )


def _remove_own_store(path: Path, key: StoreKey) -> None:
    """Remove a store that was put in place just before a stop; one of another key stays."""
    with suppress(StoreTrouble):
        Store.open(path, key).close()
        _remove_store(path)


def _remove_store(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _unreported(_done: int, _total: int) -> None:
    """Take note of progress that nobody waits for."""
