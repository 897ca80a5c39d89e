# SPDX-License-Identifier: MIT
"""What the rules judge: a crossing, with what is known of the person and of the household."""

from datetime import datetime
from typing import NamedTuple

from msgspec import Struct

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.entry import Crossing, Reason
from gatehouse.domain.gate_pass import PassClass, PassState
from gatehouse.domain.pass_terms import NO_TERMS, PassTerms
from gatehouse.domain.policy.checks import CONSENT, ITINERARY
from gatehouse.domain.policy.verdict import Trip
from gatehouse.domain.stay import Visit
from gatehouse.domain.words import Words
from gatehouse.domain.zone import ZoneOver

_NOTHING: frozenset[str] = frozenset()
_ASKED_BEFORE = frozenset({CONSENT.code, ITINERARY.code})
_SETTLED_BY_ISSUE = {
    PassClass.VISITOR_DAY: _ASKED_BEFORE,
    PassClass.SINGLE_VISIT: _ASKED_BEFORE,
    PassClass.SERVICE_STAFF: _ASKED_BEFORE,
    PassClass.WORKER: _ASKED_BEFORE,
    PassClass.GOODS: frozenset({CONSENT.code}),
}
_OF_THE_FLAT = frozenset({CONSENT.code})


class ShownPass(Struct, frozen=True, kw_only=True):
    """The gate pass that was shown, as it stood at the moment judged.

    *since* is when it was made void or suspended, and *reason* why; without that they say when it
    was issued, and nothing. *household_id* is the flat that it was issued for, and *elsewhere* says
    that its holder goes to another one now; one that is not *hosted* was issued for no flat, as
    those of a batch are. *used* are the times by it that its *terms* count,
    *gate* is the one where it is shown, and *known_gates* are all that the post has, where its
    terms name any.
    """

    pass_class: PassClass
    state: PassState
    valid_from: datetime
    valid_to: datetime
    since: datetime
    reason: str
    household_id: str | None = None
    elsewhere: bool = False
    hosted: bool = True
    terms: PassTerms = NO_TERMS
    used: tuple[datetime, ...] = ()
    gate: str = ""
    known_gates: tuple[str, ...] = ()

    @property
    def names_no_gate(self) -> bool:
        """Whether nothing follows from its gates: the post lists several, and none of them.

        A post that lists itself alone does not know the others of its compound.
        """
        strange = set(self.terms.gates).isdisjoint(self.known_gates)
        return bool(self.terms.gates) and strange and len(self.known_gates) > 1

    @property
    def is_stopped(self) -> bool:
        """Whether somebody decided that it holds no more, for now or for good."""
        return self.state in {PassState.VOID, PassState.SUSPENDED}

    @property
    def settles(self) -> frozenset[str]:
        """The checks that need no answer: they were settled when the pass was issued.

        Nobody consents for another flat.
        """
        settled = settled_checks(self.pass_class, self.state, hosted=self.hosted)
        return settled - _OF_THE_FLAT if self.elsewhere else settled


class LastReading(Struct, frozen=True):
    """The newest temperature of the person at this post, in tenths of °C, and whether it let in."""

    at: datetime
    gate: str
    reading: int
    admitted: bool


class Subject(Struct, frozen=True):
    """The person, as far as rules care: no name and no number; *shown_pass* is what they show.

    *noted* are the checks that a note of theirs answers, which was signed and holds now; *zones*
    hold for them, or for the flat they go to. *last_reading* is looked up only where a rule asks,
    and so is the *visit* from which somebody from outside leaves, with how many lasted too long.
    """

    age: int | None = None
    shown_pass: ShownPass | None = None
    noted: frozenset[str] = _NOTHING
    zones: tuple[ZoneOver, ...] = ()
    last_reading: LastReading | None = None
    visit: Visit | None = None
    overstays: int = 0


class History(Struct, frozen=True):
    """What went before, up to the moment judged.

    *trips* are the household's, oldest first: every one that began within the rule set's lookback,
    and every one from which somebody has not come back.
    """

    trips: tuple[Trip, ...] = ()


NOBODY = Subject()
NO_HISTORY = History()


class Case(NamedTuple):
    """One crossing laid before the rules at one moment.

    *lets_out* are the reasons for which the rule set lets those out who are monitored at home;
    *codes* is how the post calls things, by which nothing is judged. *again* is the first moment
    at which time alone fails none of the rules, None where no time will do.
    """

    crossing: Crossing
    subject: Subject
    history: History
    at: datetime
    lets_out: frozenset[Reason] = frozenset()
    codes: CodeBook = AS_SHIPPED
    again: datetime | None = None

    @property
    def reason_words(self) -> Words:
        """How the post calls the reason that is judged."""
        return self.codes.words(CodeList.REASON, self.crossing.reason)

    @property
    def settled(self) -> frozenset[str]:
        """The checks that the pass which is shown, or a signed note, stands for."""
        shown = self.subject.shown_pass
        return self.subject.noted if shown is None else shown.settles | self.subject.noted


def settled_checks(
    pass_class: PassClass, state: PassState, *, hosted: bool = True
) -> frozenset[str]:
    """Return the checks that a pass of that class stands for: none unless it is valid.

    Nor does one that is not *hosted*: where no flat is stored, nobody was asked at its issue.
    """
    if state is not PassState.VALID or not hosted:
        return _NOTHING
    return _SETTLED_BY_ISSUE.get(pass_class, _NOTHING)
