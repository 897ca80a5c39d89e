# SPDX-License-Identifier: MIT
"""What the first-run page may ask for; there is no store yet."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.post import Setup


class KeyKeeping(StrEnum):
    """Where the store's key is kept from now on."""

    KEY_RING = "key_ring"
    ASKED_AT_START = "asked_at_start"
    KEY_FILE = "key_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class FirstRunActs:
    """The acts of the first run.

    *key_keepings* says which ways this computer offers, the recommended one first; *new_key*
    draws the key and returns the recovery key in groups, to print before anything is written;
    *set_up* creates the store with that key (job lane); *rehearse* makes an invented compound in a
    file of its own (job lane).
    """

    rule_sets: Callable[[], tuple[RuleSet, ...]]
    key_keepings: Callable[[], tuple[KeyKeeping, ...]]
    new_key: Callable[[], str]
    set_up: Callable[[Setup, KeyKeeping, str], None]
    rehearse: Callable[[], None]
