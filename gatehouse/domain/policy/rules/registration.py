# SPDX-License-Identifier: MIT
"""Outsiders at the gate: what is written down of them, and whether their host agrees."""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, Final, Self

from gatehouse.domain.entry import Outsider
from gatehouse.domain.identity.names import may_be_name
from gatehouse.domain.identity.phones import may_be_phone
from gatehouse.domain.policy.case import Case
from gatehouse.domain.policy.checks import CONSENT, Check, Choice
from gatehouse.domain.policy.reading import Table, complain
from gatehouse.domain.policy.rule import Finding, Rule, RuleHead
from gatehouse.domain.policy.rules.required_checks import CheckRule
from gatehouse.domain.policy.term import Term, listed
from gatehouse.domain.policy.want import WANT_WORDS, Want
from gatehouse.domain.words import Words

GIVEN: Final[Mapping[Want, Callable[[Outsider], bool]]] = {
    Want.NAME: lambda outsider: may_be_name(outsider.name),
    Want.PHONE: lambda outsider: may_be_phone(outsider.phone),
    Want.PAPER_NUMBER: lambda outsider: bool(outsider.paper_number),
    Want.HOST: lambda outsider: bool(outsider.host_household_id),
}
"""Whether an outsider tells what is wanted; digits are no name, and a flat is no telephone."""
_ASKS = {
    Want.NAME: Words("请问您贵姓大名？", "May I have your name, please?"),
    Want.PHONE: Words("请留一个电话。", "May I have a telephone number, please?"),
    Want.PAPER_NUMBER: Words("请给我看一下证件。", "May I see your paper, please?"),
    Want.HOST: Words("请问您去哪一户？", "Which flat are you going to, please?"),
}
_MISTYPED = {
    Want.NAME: Words("姓名不能只有数字", "A name is not of digits alone"),
    Want.PHONE: Words("电话不全或打错", "Telephone incomplete or mistyped"),
}
_WRITTEN_IN: Mapping[Want, Callable[[Outsider], str]] = {
    Want.NAME: lambda outsider: outsider.name.strip(),
    Want.PHONE: lambda outsider: outsider.phone.strip(),
}
_DETAILS = Words("登记什么", "what is written down")
_WRITTEN = Words("已登记", "Registered")
_REGISTERED = Words("来访已登记", "registered")
_AGREED = Words("户主已同意", "the host agreed")
_BY_PLATE = Words("按车牌登记", "By its plate")
_PLATE_WRITTEN = Words("这类车按车牌登记", "a vehicle of this kind goes by its plate")


def _is_driverless(case: Case) -> bool:
    """Say whether nobody is written down of the vehicle, as its kind allows."""
    vehicle = case.crossing.vehicle
    return vehicle is not None and vehicle.driverless


def _want(rule: Rule, want: Want, outsider: Outsider | None = None) -> Finding:
    """Return that *want* is still to be asked, or that what stands there is not one."""
    if outsider is not None and want in _WRITTEN_IN and _WRITTEN_IN[want](outsider):
        return rule.missing(want, _MISTYPED[want], _MISTYPED[want], _ASKS[want])
    words = WANT_WORDS[want]
    label = Words(f"缺{words.zh}", f"Missing: {words.en}")
    return rule.missing(
        want, label, Words(f"还没问{words.zh}", f"Not asked: {words.en}"), _ASKS[want]
    )


class Registration(Rule, frozen=True, kw_only=True):
    """Somebody who is not on the roster is written down before they go in (登记放行)."""

    key: ClassVar[str] = "registration"
    title: ClassVar[Words] = Words("来访登记", "registration")
    telling: ClassVar[int] = 1

    details: tuple[Want, ...]

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys."""
        details = table.members("details", Want)
        for want in details:
            if want not in GIVEN:
                complain(table.at("details"), f"cannot hold {want}", f"不能写 {want}")
        return cls(head=head, details=details)

    @property
    def terms(self) -> tuple[Term, ...]:
        """What is written down."""
        return (Term(_DETAILS, listed(WANT_WORDS[want] for want in self.details)),)

    def judge(self, case: Case) -> Iterable[Finding]:
        """Ask for what is not written down yet; the roster knows its own people."""
        outsider = case.crossing.outsider
        if _is_driverless(case):
            return (self.passed(_BY_PLATE, _PLATE_WRITTEN),)
        if case.crossing.person_id is None:
            missing = [
                _want(self, want, outsider)
                for want in self.details
                if outsider is None or not GIVEN[want](outsider)
            ]
            if missing:
                return missing
        return (self.passed(_WRITTEN, _REGISTERED),)


class HostConsent(CheckRule, frozen=True, kw_only=True):
    """A visitor goes in when the household they visit agrees, by telephone or at the gate."""

    key: ClassVar[str] = "host_consent"
    title: ClassVar[Words] = Words("住户同意", "the host's consent")
    telling: ClassVar[int] = 2

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys: it has none."""
        del table
        return cls(head=head)

    @property
    def checks(self) -> tuple[str, ...]:
        """The consent alone."""
        return (CONSENT.code,)

    @property
    def details(self) -> tuple[Want, ...]:
        """Who is to consent has to be known."""
        return (Want.HOST,)

    def answered(self, check: Check, choice: Choice) -> Finding:
        """Return what the host's answer means."""
        if choice.refusal is None:
            return self.passed(choice.label, _AGREED, key=check.code)
        return CheckRule.answered(self, check, choice)

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge the consent, and ask which flat it is where nobody said."""
        outsider = case.crossing.outsider
        if _is_driverless(case):
            return ()
        found = CheckRule.judge(self, case)
        if case.crossing.person_id is None and not (outsider and outsider.host_household_id):
            return (_want(self, Want.HOST), *found)
        return found
