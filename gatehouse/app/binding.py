# SPDX-License-Identifier: MIT
"""Binding the acts of the desk to an open store; imported on a lane, after the first frame."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gatehouse.db.keys import read_key_file
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.identity.papers import is_card, read_paper
from gatehouse.domain.post import Post
from gatehouse.errors import NotAllowed
from gatehouse.services import (
    correction,
    crossing,
    day,
    entry,
    entry_card,
    opening,
    operator,
    policy,
    roster,
    search,
)
from gatehouse.services.clock import record_now
from gatehouse.services.opening import OpenPost
from gatehouse.ui.desk.acts import DeskActs

if TYPE_CHECKING:
    from gatehouse.ui.registers.acts import RegisterActs
    from gatehouse.ui.roster.acts import RosterActs

Clock = Callable[[], datetime]


class PassphraseAsked(NotAllowed):
    """The store opens with a passphrase that nobody has typed yet."""


@dataclass(frozen=True, slots=True)
class Bound:
    """An open post with the acts of every screen bound to it.

    Those of the desk are there at once; what another screen needs is imported when it is opened.
    """

    opened: OpenPost
    desk: DeskActs
    is_scan: Callable[[str], bool]

    @property
    def post(self) -> Post:
        """The post that the store belongs to."""
        return self.opened.post

    @property
    def operator(self) -> str:
        """The name of whoever is on duty."""
        return self.opened.duty.operator.name

    @property
    def roster(self) -> "RosterActs":
        """The acts of the roster screen."""
        from gatehouse.app.room_binding import roster_acts  # noqa: PLC0415 - when it is opened

        return roster_acts(self.opened)

    @property
    def registers(self) -> "RegisterActs":
        """The acts of the registers screen."""
        from gatehouse.app.room_binding import register_acts  # noqa: PLC0415 - when it is opened

        return register_acts(self.opened)

    def close(self) -> None:
        """Close the store."""
        self.opened.store.close()


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


def _bound(opened: OpenPost) -> Bound:
    store, duty = opened.store, opened.duty
    return Bound(
        opened=opened,
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
        is_scan=partial(_is_scan, duty),
    )


def _is_scan(duty: Duty, text: str) -> bool:
    """Say whether a burst of keys is whole: a resident's card with its right check digit."""
    reading = read_paper(text, local_day(duty.now()))
    return is_card(reading.normal) and not reading.doubts
