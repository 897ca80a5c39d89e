# SPDX-License-Identifier: MIT
"""Acts on gate passes as data; see `gatehouse.services.acts`."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from gatehouse.db.engine import Store
from gatehouse.db.queries.gate_pass import stored_pass
from gatehouse.domain.duty import Duty
from gatehouse.domain.gate_pass import BatchOrder, PassOrder, PassRecorded
from gatehouse.services.gate_pass import (
    issue_pass,
    reissue_pass,
    renew_pass,
    take_back,
    void_pass,
)
from gatehouse.services.pass_batch import issue_batch
from gatehouse.services.written_act import Written


class IssuePass(Written, frozen=True, kw_only=True, tag="issue_pass"):
    """A gate pass is issued."""

    order: PassOrder


class IssuePasses(Written, frozen=True, kw_only=True, tag="issue_passes"):
    """Many gate passes are issued at once."""

    order: BatchOrder


class VoidPass(Written, frozen=True, kw_only=True, tag="void_pass"):
    """A gate pass is made void."""

    gate_pass: str
    why: str


class ReissuePass(Written, frozen=True, kw_only=True, tag="reissue_pass"):
    """A lost gate pass is made void, and another is issued in its stead."""

    gate_pass: str


class RenewPass(Written, frozen=True, kw_only=True, tag="renew_pass"):
    """A gate pass holds until later."""

    gate_pass: str
    days: int


class TakeBackPass(Written, frozen=True, kw_only=True, tag="take_back_pass"):
    """The card of a gate pass is handed back."""

    gate_pass: str


PassAct: TypeAlias = IssuePass | IssuePasses | VoidPass | ReissuePass | RenewPass | TakeBackPass


class PassDone(NamedTuple):
    """The fact of an act on a pass, its place, and the pass and the person it made, if it did."""

    fact_id: str
    sequence: int
    pass_id: str = ""
    person_id: str = ""


def act_on_pass(store: Store, duty: Duty, act: PassAct) -> PassDone:
    """Do *act* through its service."""
    match act:
        case IssuePasses():
            many = issue_batch(store, duty, act.order)
            return PassDone(many.fact_id, many.sequence)
        case IssuePass():
            done = _done(issue_pass(store, duty, act.order))
            with store.reader() as connection:
                stored = stored_pass(connection, done.pass_id) or {}
            return done._replace(person_id=stored.get("person_id") or "")
        case VoidPass():
            return _done(void_pass(store, duty, act.gate_pass, act.why))
        case ReissuePass():
            return _done(reissue_pass(store, duty, act.gate_pass))
        case RenewPass():
            return _done(renew_pass(store, duty, act.gate_pass, act.days))
        case TakeBackPass():
            return _done(take_back(store, duty, act.gate_pass))


def with_passes_called(
    act: PassAct, people: Mapping[str, str], passes: Mapping[str, str]
) -> PassAct:
    """Return *act* with whom and what *people* and *passes* have another name for called so."""
    if isinstance(act, IssuePasses):
        return act
    if isinstance(act, IssuePass):
        known = act.order.person_id
        called = None if known is None else people.get(known, known)
        return replace(act, order=replace(act.order, person_id=called))
    return replace(act, gate_pass=passes.get(act.gate_pass, act.gate_pass))


def _done(recorded: PassRecorded) -> PassDone:
    return PassDone(recorded.fact_id, recorded.sequence, recorded.card.row.pass_id)
