# SPDX-License-Identifier: MIT
"""Writing the one row of the post, in the transaction that records the fact behind it."""

from msgspec import json, structs
from sqlalchemy import Connection, insert, update

from gatehouse.db.gate_reach import drop_reach, put_reach
from gatehouse.db.queries.gate_reach import written_reach
from gatehouse.db.queries.post import post_row
from gatehouse.db.tables.post import post
from gatehouse.db.unit_of_work import FactId, UnitOfWork
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.post import Post
from gatehouse.domain.setting import GATE_REACH

_ADD = insert(post)


def add_post(connection: Connection, added: Post, policy_id: str) -> None:
    """Write the post of a new store."""
    connection.execute(_ADD, {**structs.asdict(added), "policy_id": policy_id})


def stands_now(connection: Connection, setting: str, subject: str = "") -> str:
    """Return what stands in a setting; of a reach as `reach_text` has it, empty without one."""
    if setting == GATE_REACH:
        reach = written_reach(connection, subject)
        return "" if reach is None else reach_text(reach)
    return str(getattr(post_row(connection), setting))


def put_setting(  # noqa: PLR0913 - a fact with its reason, or the one it takes back
    work: UnitOfWork,
    setting: str,
    after: str,
    *,
    subject: str = "",
    reason: str = "",
    undoes: str | None = None,
) -> FactId:
    """Write *after* into a setting and record what stood there; *undoes* is a change taken back."""
    before = stands_now(work.connection, setting, subject)
    if setting != GATE_REACH:
        work.connection.execute(update(post).values({setting: after}))
    elif after:
        put_reach(work.connection, read_reach(subject, after))
    else:
        drop_reach(work.connection, subject)
    return work.record(
        "post_change",
        {
            "gate": work.duty.gate,
            "setting": setting,
            "subject": subject,
            "before": before,
            "after": after,
            "reason": reason,
        },
        supersedes=undoes,
        reason=reason if undoes else "",
    )


def reach_text(reach: GateReach) -> str:
    """Return what a gate reaches as the text of a fact."""
    told = {"buildings": list(reach.buildings), "sentence": reach.sentence}
    return json.encode(told, order="deterministic").decode()


def read_reach(gate: str, text: str) -> GateReach:
    """Return what *text*, made by `reach_text`, says of *gate*."""
    told = json.decode(text)
    return GateReach(gate=gate, buildings=tuple(told["buildings"]), sentence=told["sentence"])
