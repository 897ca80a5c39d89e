# SPDX-License-Identifier: MIT
"""Binding the acts of the first run, before there is a store."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from gatehouse.db.keys import StoreKey
from gatehouse.domain.post import KeyKeeping, Setup
from gatehouse.paths import Places
from gatehouse.services import opening, policy
from gatehouse.services.post import set_up
from gatehouse.services.sample.making import make_rehearsal
from gatehouse.ui.first_run.acts import FirstRunActs

REHEARSAL_HOUSEHOLDS = 120

Clock = Callable[[], datetime]


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


def make_practice(places: Places, clock: Clock) -> Path:
    """Make the invented compound, or leave one that is there; return its store."""
    store = places.practice_store
    make_rehearsal(store, REHEARSAL_HOUSEHOLDS, opening.machine_id(places.machine_file), clock)
    return store


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
        make_practice(self._places, self._clock)
