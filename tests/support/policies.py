# SPDX-License-Identifier: MIT
"""The rule sets that ship, and the crossings that the tests of the rules are about."""

from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.domain.duty import LOCAL_ZONE, Duty
from gatehouse.domain.entry import Crossing, Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.policy.verdict import Trip
from gatehouse.services.policy import record_adoption

FOLDER = Path(__file__).parents[2] / "resources" / "policies"
SHIPPED = (
    "everyday",
    "wuhan-2020-02",
    "shenzhen-2020-02",
    "lanzhou-2022-03",
    "changchun-2022-03",
    "ninth-edition-2022-06",
    "twenty-measures-2022-11",
    "ten-measures-2022-12",
    "end-2023-01",
)
RESIDENT = Crossing(
    direction=Direction.OUT,
    subject_class=SubjectClass.RESIDENT,
    reason=Reason.SHOPPING,
    person_id="lin",
    temperature=365,
    checks={"code": "green"},
)
VISITOR = Crossing(
    direction=Direction.IN,
    subject_class=SubjectClass.VISITOR,
    reason=Reason.VISIT,
    outsider=Outsider(name="周甲", phone="13900000000", host_household_id="3-2-501"),
    temperature=365,
    checks={"code": "green", "consent": "telephone"},
)
HEADER = """
id = "own"
title = { zh = "本岗", en = "Own" }
document = { zh = "样例〔2022〕12号", en = "Example [2022] No. 12" }
issuer = { zh = "样例街道", en = "Example street" }
scope = { type = "compound", name = { zh = "样例小区", en = "Example compound" } }
telephone = "0000-1234567"
valid_from = 2020-01-01
source = "test"
change = { zh = "无", en = "none" }
"""


def shipped(rule_set_id: str) -> RuleSet:
    """Return one of the sets that come with the program."""
    return read_rule_set((FOLDER / f"{rule_set_id}.toml").read_text(encoding="utf-8"))


def rule_text(key: str, values: str, applies_to: str = "{}", rule_id: str = "") -> str:
    """Return one rule of a rule file."""
    return (
        f'[[rules]]\nid = "{rule_id or key}"\nkey = "{key}"\napplies_to = {applies_to}\n'
        f'text = {{ zh = "条文", en = "Text" }}\n{values}\n'
    )


def rules(*parts: str) -> RuleSet:
    """Return a rule set of the rules in *parts*."""
    return read_rule_set(HEADER + "".join(parts))


def local(text: str) -> datetime:
    """Return the moment that a clock at the gate shows as *text*."""
    return datetime.fromisoformat(text).replace(tzinfo=LOCAL_ZONE)


def trip(left: str, returned: str | None = None, person: str = "wu", reason: str = "") -> Trip:
    """Return one way out of a member of the household."""
    return Trip(
        person_id=person,
        left_at=local(left),
        returned_at=None if returned is None else local(returned),
        reason=reason or Reason.SHOPPING.value,
    )


def with_checks(crossing: Crossing, **checks: str) -> Crossing:
    """Return *crossing* with further answers."""
    return replace(crossing, checks={**crossing.checks, **checks})


def adopt(store: Store, duty: Duty, rule_set_id: str, valid_from: datetime) -> None:
    """Give a post another shipped rule set, in force from *valid_from*, as its first one was."""
    with store.unit_of_work(duty) as work:
        record_adoption(work, rule_set_id, valid_from)
        work.commit()
