# SPDX-License-Identifier: MIT
"""What the first-run page may ask for; there is no store yet."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.post import KeyKeeping, Setup


class FirstRunActs(Struct, frozen=True, kw_only=True):
    """The acts of the first run.

    *key_keepings* says which ways this computer offers, the recommended one first; *new_key*
    draws the key and returns the recovery key in groups, to print before anything is written;
    *set_up* creates the store with that key, kept as chosen (the last value is the passphrase, if
    there is one); *rehearse* makes an invented compound in a file of its own. All run on the
    writer lane; the window goes on by itself when *set_up* or *rehearse* is done.
    """

    rule_sets: Callable[[], tuple[RuleSet, ...]]
    key_keepings: Callable[[], tuple[KeyKeeping, ...]]
    new_key: Callable[[], str]
    set_up: Callable[[Setup, KeyKeeping, str], None]
    rehearse: Callable[[], None]
