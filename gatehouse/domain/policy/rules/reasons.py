# SPDX-License-Identifier: MIT
"""Reasons for crossing: which the rules take, and in what order the desk offers them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import ClassVar, Self

from gatehouse.domain.entry import REASON_WORDS, Direction, Reason, SubjectClass
from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.reading import Table, complain
from gatehouse.domain.policy.rule import Finding, Rule, RuleHead
from gatehouse.domain.policy.term import Term, listed
from gatehouse.domain.words import Words

_OUTSIDERS_IN = (Reason.VISIT, Reason.DELIVERY, Reason.SERVICE, Reason.MOVING, Reason.OTHER)
_LIVING_OUT = (
    Reason.SHOPPING,
    Reason.WORK,
    Reason.MEDICAL,
    Reason.MEDICINE,
    Reason.SCHOOL,
    Reason.PARCEL,
    Reason.TEST,
    Reason.STROLL,
    Reason.VOLUNTEERING,
    Reason.FUNERAL,
    Reason.OTHER,
)
_LIVING_IN = (Reason.HOME, Reason.OTHER)
_OUTSIDERS_OUT = (Reason.HOME, *_OUTSIDERS_IN)
_OFFERED: Mapping[tuple[bool, Direction], tuple[Reason, ...]] = MappingProxyType(
    {
        (True, Direction.OUT): _LIVING_OUT,
        (True, Direction.IN): _LIVING_IN,
        (False, Direction.OUT): _OUTSIDERS_OUT,
        (False, Direction.IN): _OUTSIDERS_IN,
    }
)
_FIRST: Mapping[SubjectClass, Reason] = MappingProxyType(
    {
        SubjectClass.COURIER: Reason.DELIVERY,
        SubjectClass.DOMESTIC: Reason.SERVICE,
        SubjectClass.MAINTENANCE: Reason.SERVICE,
        SubjectClass.OFFICIAL: Reason.OTHER,
        SubjectClass.RENOVATION: Reason.MOVING,
        SubjectClass.KEY_WORKER: Reason.WORK,
    }
)
_PLACES = frozenset({"reason"})
_NOT_NOW = Words("现在不行的", "not for now")
_ALL = Words("所有事由", "every reason")
_REFUSED = Words("{reason}这一项现在先不出门", "Not for now: {reason}")
_SAY = Words(
    "为了{reason}现在还不方便放行，请您先回去。要买菜看病，跟我们说一声。",
    "For {reason} we cannot let you pass yet. For food or a doctor, just tell us.",
)


def offered_reasons(
    subject_class: SubjectClass, direction: Direction, usual: Reason
) -> tuple[Reason, ...]:
    """Return the reasons to choose from, the likeliest first; *usual* is that for going out."""
    offered = _OFFERED[subject_class.lives_here, direction]
    first = offered[0]
    if subject_class.lives_here is (direction is Direction.OUT):
        first = _FIRST.get(subject_class, usual if subject_class.lives_here else first)
    return (first, *(reason for reason in offered if reason is not first))


class Reasons(Rule, frozen=True, kw_only=True):
    """Only some reasons open the gate; the others are turned back kindly.

    `allowed` or `refused` is given, not both; an empty `allowed` refuses every reason.
    """

    key: ClassVar[str] = "reasons"
    title: ClassVar[Words] = Words("事由", "reasons")
    places: ClassVar[frozenset[str]] = _PLACES
    weighs_reasons: ClassVar[bool] = True

    refused: frozenset[Reason]

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        if ("allowed" in table) is ("refused" in table):
            complain(
                table.at("allowed"), "or refused must be given, not both", "和 refused 要写其中一个"
            )
        if "refused" in table:
            return cls(head=head, refused=frozenset(table.members("refused", Reason)))
        return cls(head=head, refused=frozenset(Reason) - set(table.members("allowed", Reason)))

    @property
    def terms(self) -> tuple[Term, ...]:
        """Which reasons do not open the gate."""
        refused = [REASON_WORDS[one] for one in Reason if one in self.refused]
        return (Term(_NOT_NOW, _ALL if len(refused) == len(Reason) else listed(refused)),)

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge the reason that was given."""
        words = case.reason_words
        if case.crossing.reason in self.refused:
            return (self.failed(words, _REFUSED, _SAY, places={"reason": words}),)
        return (self.passed(words, words),)
