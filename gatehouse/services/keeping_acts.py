# SPDX-License-Identifier: MIT
"""Acts that keep the book and the post right, as data; see `gatehouse.services.acts`."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.ledger_facts import last_fact
from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import Duty
from gatehouse.domain.outside import CallOrder
from gatehouse.domain.setting import SettingsOrder
from gatehouse.errors import Refused
from gatehouse.services.code_list import end_code, write_code
from gatehouse.services.gap import accept_gap
from gatehouse.services.outside import record_call
from gatehouse.services.rule_acts import RuleAct, act_on_rules, with_rules_called
from gatehouse.services.setting import change_settings
from gatehouse.services.stay import close_stays
from gatehouse.services.written_act import Written


class ChangeSettings(Written, frozen=True, kw_only=True, tag="change_settings"):
    """Settings of the post are changed."""

    order: SettingsOrder


class WriteCode(Written, frozen=True, kw_only=True, tag="write_code"):
    """A code of a list is called otherwise, or added."""

    order: CodeOrder


class EndCode(Written, frozen=True, kw_only=True, tag="end_code"):
    """A code is not offered any more."""

    code_list: CodeList
    code: str


class CloseStays(Written, frozen=True, kw_only=True, tag="close_stays"):
    """The stays are closed that nobody was seen to end."""


class CallOutside(Written, frozen=True, kw_only=True, tag="record_call"):
    """Somebody who is outside too long is called."""

    order: CallOrder


class AcceptGap(Written, frozen=True, kw_only=True, tag="accept_gap"):
    """A way that nobody logged, before *entry*, is left as it is."""

    entry: str
    why: str


KeepingAct: TypeAlias = (
    ChangeSettings | WriteCode | EndCode | CloseStays | CallOutside | AcceptGap | RuleAct
)


class Kept(NamedTuple):
    """The last fact of an act, and its place."""

    fact_id: str
    sequence: int


def act_of_keeping(store: Store, duty: Duty, act: KeepingAct) -> Kept:
    """Do *act* through its service."""
    if isinstance(act, RuleAct):
        return Kept(*act_on_rules(store, duty, act))
    match act:
        case AcceptGap():
            mended = accept_gap(store, duty, act.entry, act.why)
            return Kept(mended.fact_id, mended.sequence)
        case CallOutside():
            called = record_call(store, duty, act.order)
            return Kept(called.call_id, called.sequence)
        case ChangeSettings():
            change_settings(store, duty, act.order)
        case WriteCode():
            write_code(store, duty, act.order)
        case EndCode():
            end_code(store, duty, act.code_list, act.code)
        case CloseStays():
            _close_stays(store, duty)
    with store.reader() as connection:
        return Kept(*last_fact(connection))


def with_kept_called(
    act: KeepingAct, people: Mapping[str, str], entries: Mapping[str, str]
) -> KeepingAct:
    """Return *act* with what these have another name for called by that name."""
    if isinstance(act, RuleAct):
        return with_rules_called(act, entries)
    match act:
        case AcceptGap(entry=entry):
            return replace(act, entry=entries.get(entry, entry))
        case CallOutside(order=order):
            named = people.get(order.person_id, order.person_id)
            return replace(act, order=replace(order, person_id=named))
        case _:
            return act


def _close_stays(store: Store, duty: Duty) -> None:
    if not close_stays(store, duty).count:
        raise Refused(
            "No stay is due to be closed. Nothing was recorded.", "没有要自动关闭的停留。没有登记。"
        )
