# SPDX-License-Identifier: MIT
"""Binding the acts of each screen to an open store; imported on a lane, after the first frame."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from gatehouse.db.keys import StoreKey, read_key_file
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.papers import is_card, read_paper
from gatehouse.domain.post import KeyKeeping, Post, Setup
from gatehouse.domain.progress import Report
from gatehouse.domain.roster import ImportReport
from gatehouse.errors import NotAllowed
from gatehouse.paths import Places
from gatehouse.reports.roster_file import read_roster
from gatehouse.services import (
    correction,
    crossing,
    day,
    entry,
    entry_card,
    opening,
    operator,
    policy,
    register,
    reveal,
    roster,
    search,
)
from gatehouse.services.clock import record_now
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import set_up
from gatehouse.services.sample.making import make_rehearsal
from gatehouse.ui.desk.acts import DeskActs
from gatehouse.ui.first_run.acts import FirstRunActs
from gatehouse.ui.registers.acts import RegisterActs
from gatehouse.ui.roster.acts import RosterActs

Clock = Callable[[], datetime]

REHEARSAL_HOUSEHOLDS = 120


class PassphraseAsked(NotAllowed):
    """The store opens with a passphrase that nobody has typed yet."""


@dataclass(frozen=True, slots=True)
class Bound:
    """An open post with the acts of every screen bound to it."""

    post: Post
    operator: str
    desk: DeskActs
    roster: RosterActs
    registers: RegisterActs
    is_scan: Callable[[str], bool]
    close: Callable[[], None]


def open_bound(
    store: Path, key_file: Path | None, passphrase: str, machine_file: Path, clock: Clock
) -> Bound:
    """Open *store* with the key of *key_file*, or from where the post keeps it, and bind it."""
    if key_file is None and opening.asks_passphrase(store) and not passphrase:
        raise PassphraseAsked(
            "The store opens with your passphrase. Nothing was opened yet. Type it.",
            "打开登记要输入启动口令。还没有打开。请输入口令。",
        )
    key = read_key_file(key_file) if key_file else opening.find_key(store, passphrase)
    return _bound(opening.open_post(store, key, machine_file, clock))


def first_run_acts(places: Places, clock: Clock) -> FirstRunActs:
    """Bind the acts of the first run."""
    fresh = _FreshPost(places, clock)
    return FirstRunActs(
        rule_sets=policy.shipped_rule_sets,
        key_keepings=opening.key_keepings,
        new_key=fresh.new_key,
        set_up=fresh.set_up,
        rehearse=fresh.rehearse,
    )


class _FreshPost:
    """A post that is being set up: it holds the key between printing it and using it."""

    def __init__(self, places: Places, clock: Clock) -> None:
        self._places = places
        self._clock = clock
        self._key = StoreKey.new()

    def new_key(self) -> str:
        """Draw another key and return it as the recovery key to print."""
        self._key = StoreKey.new()
        return self._key.to_recovery()

    def set_up(self, setup: Setup, keeping: KeyKeeping, passphrase: str) -> None:
        """Keep the key first: a store whose key is nowhere would be lost."""
        store = self._places.store
        machine = opening.machine_id(self._places.machine_file)
        opening.keep_key(store, self._key, keeping, passphrase)
        try:
            set_up(store, self._key, setup, machine, self._clock)
        except BaseException:
            opening.forget_key(store)
            raise

    def rehearse(self) -> None:
        """Make the invented compound, or leave one that is there."""
        store = self._places.practice / self._places.store.name
        machine = opening.machine_id(self._places.machine_file)
        make_rehearsal(store, REHEARSAL_HOUSEHOLDS, machine, self._clock)


def _bound(opened: OpenPost) -> Bound:
    store, duty, post = opened.store, opened.duty, opened.post

    def import_roster(act: Callable[..., ImportReport], file: Path, report: Report) -> ImportReport:
        return act(store, duty, read_roster(file, local_day(duty.now())), report)

    return Bound(
        post=post,
        operator=duty.operator.name,
        desk=DeskActs(
            rules=partial(policy.rules_now, store, duty),
            find=partial(search.find, store, duty),
            weigh=partial(crossing.weigh, store, duty),
            day=partial(day.desk_day, store, duty),
            find_households=partial(search.find_households, store, duty),
            stairs=partial(roster.stairs, store, duty),
            leaders=partial(operator.operators_with, store, duty, Role.LEADER),
            entry=partial(entry_card.entry_card, store, duty),
            record=partial(record_now, store, duty),
            correct=partial(correction.correct_entry, store, duty),
            withdraw=partial(correction.withdraw_entry, store, duty),
            sign_approval=partial(entry.sign_approval, store, duty),
            enrol=partial(roster.enrol, store, duty),
        ),
        roster=RosterActs(
            buildings=partial(roster.buildings, store, duty),
            households=partial(roster.households, store, duty),
            household=partial(roster.household, store, duty),
            person=partial(roster.person_card, store, duty),
            history=partial(entry_card.history_of, store, duty),
            find=partial(search.find, store, duty),
            leaders=partial(operator.operators_with, store, duty, Role.LEADER),
            plan_import=partial(import_roster, roster.plan_import),
            import_roster=partial(import_roster, roster.import_roster),
            reveal=partial(reveal.reveal, store, duty),
        ),
        registers=RegisterActs(
            post=lambda: post,
            days=partial(register.register_days, store, duty),
            summary=partial(day.summary_of, store, duty),
            preview=partial(register.preview, store, duty),
            administrators=partial(operator.operators_with, store, duty, Role.ADMINISTRATOR),
            export=partial(register.export_register, store, duty),
        ),
        is_scan=partial(_is_scan, duty),
        close=store.close,
    )


def _is_scan(duty: Duty, text: str) -> bool:
    """Say whether a burst of keys is whole: a resident's card with its right check digit."""
    reading = read_paper(text, local_day(duty.now()))
    return is_card(reading.normal) and not reading.doubts
