# SPDX-License-Identifier: MIT
"""What the rules ask of a group: of all of them at once, and of each by itself."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from gatehouse.domain.entry import Direction, Reason, SubjectClass
from gatehouse.domain.policy.checks import CHECKS, PAPER, SYSTEM_DOWN, Check, in_desk_order
from gatehouse.domain.policy.want import Want

if TYPE_CHECKING:
    from gatehouse.domain.policy.rule_set import RuleSet


class GroupAsked(Struct, frozen=True, kw_only=True):
    """*classes* are those in which its people cross; *code_down*: the code system cannot be asked.

    Before the post is there *rules* are None, and nothing is asked.
    """

    rules: "RuleSet | None" = None
    classes: frozenset[SubjectClass] = frozenset()
    way: Direction = Direction.IN
    code_down: bool = False

    @property
    def usual(self) -> Mapping[str, str]:
        """The checks with a usual answer, which was seen of everybody or was not."""
        return {code: answer for code, answer in self._proposed.items() if code not in self.unseen}

    @property
    def unseen(self) -> Mapping[str, str]:
        """The answers that stand by themselves while the system that a check asks is down."""
        if not self.code_down:
            return {}
        return {code: SYSTEM_DOWN for code in self._codes if CHECKS[code].unseen is not None}

    @property
    def others(self) -> tuple[Check, ...]:
        """The checks that have to be answered: of these nothing is usual."""
        said = {*self._proposed, *self.unseen, PAPER.code}
        return tuple(CHECKS[code] for code in self._codes if code not in said)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons to choose from: of all their classes, of those from outside first."""
        rules = self.rules
        if rules is None:
            return ()
        classes = sorted(self.classes, key=lambda one: (one.lives_here, one))
        told = (reason for one in classes for reason in rules.reasons_for(one, self.way))
        return tuple(dict.fromkeys(told))

    @property
    def details(self) -> frozenset[Want]:
        """What whoever is not on the roster has to tell of themselves."""
        rules = self.rules
        if rules is None:
            return frozenset()
        outside = (one for one in self.classes if not one.lives_here)
        return frozenset(want for one in outside for want in rules.details_for(one, self.way))

    @property
    def flat(self) -> bool:
        """Whether whoever is not on the roster has to say which flat they go to."""
        return Want.HOST in self.details

    @property
    def temperature(self) -> bool:
        """Whether a reading of each of them is wanted."""
        rules = self.rules
        return rules is not None and any(
            rules.needs_temperature(one, self.way) for one in self.classes
        )

    @property
    def _codes(self) -> tuple[str, ...]:
        rules = self.rules
        if rules is None:
            return ()
        asked = (code for one in self.classes for code in rules.checks_for(one, self.way))
        return in_desk_order(asked)

    @property
    def _proposed(self) -> Mapping[str, str]:
        rules = self.rules
        if rules is None:
            return {}
        told = [rules.proposed_checks(one, self.way) for one in sorted(self.classes)]
        return {code: answer for proposed in told for code, answer in proposed.items()}


def crossing_as(
    known: frozenset[SubjectClass], told: SubjectClass | None
) -> frozenset[SubjectClass]:
    """Return the classes in which people cross who are *known* so, where *told* is everybody's.

    No neighbour is a visitor: they keep their own. Nobody known yet are taken for residents.
    """
    if told is None:
        return known or frozenset({SubjectClass.RESIDENT})
    keep_own = () if told.lives_here else filter(lambda one: one.lives_here, known)
    return frozenset({told, *keep_own})


NOTHING_ASKED = GroupAsked()
