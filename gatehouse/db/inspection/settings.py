# SPDX-License-Identifier: MIT
"""Folds the post: as it was set up and changed, what its gates reach, and whose rules hold when."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection

from gatehouse.db.inspection.folding import Folded
from gatehouse.db.queries.policies import adopted_sets
from gatehouse.db.tables.columns import utc_text
from gatehouse.db.unit_of_work import stored
from gatehouse.domain.policy.calendar import turns
from gatehouse.domain.setting import GATE_REACH, SETTINGS

if TYPE_CHECKING:
    from gatehouse.db.inspection.outsiders import Explained

# a post is set up in the act that adopts its first rule set
_POSTS: Final = """
SELECT 1, details, (
    SELECT policy.id FROM policy WHERE policy.station_id = audit.station_id
    AND policy.sequence < audit.sequence ORDER BY policy.sequence DESC LIMIT 1
) FROM audit WHERE act = 'post_set_up'
"""
_CHANGES: Final = """
SELECT setting, subject, after, max(rowid) FROM post_change GROUP BY setting, subject
"""
_CODES: Final = """
SELECT code_list, code, after, max(rowid) FROM code_change GROUP BY code_list, code
"""
# before there were settings a reach was told by an audit fact
_REACHES: Final = """
SELECT subject_id, details, max(rowid) FROM audit WHERE act = 'gate_reach_set'
GROUP BY subject_id
"""


def fold_posts(connection: Connection) -> Iterator[Folded]:
    """Yield the one post as it was set up and as each setting was changed last."""
    changed = {
        setting: after
        for setting, _, after, _ in connection.exec_driver_sql(_CHANGES)
        if setting != GATE_REACH
    }
    unsaid = dict.fromkeys((setting.key for setting in SETTINGS), "")
    for post_id, details, policy_id in connection.exec_driver_sql(_POSTS):
        told = {name: stored(value) for name, value in json.loads(details).items()}
        yield Folded(post_id, {**unsaid, **told, "policy_id": policy_id, **changed})


def fold_gates(connection: Connection) -> Iterator[Folded]:
    """Yield which buildings each gate reaches as it was set last, by the gate's name."""
    told = {gate: details for gate, details, _ in connection.exec_driver_sql(_REACHES)}
    changes = connection.exec_driver_sql(_CHANGES)
    told |= {gate: after for setting, gate, after, _ in changes if setting == GATE_REACH}
    for gate in sorted(told):
        if told[gate]:
            columns: dict[str, Explained] = {
                name: stored(value) for name, value in json.loads(told[gate]).items()
            }
            yield Folded(gate, columns)


def fold_turns(connection: Connection) -> Iterator[Folded]:
    """Yield from when on which of the adopted rule sets holds."""
    for turn in turns(one.held for one in adopted_sets(connection)):
        yield Folded(utc_text(turn.begins), {"policy_id": turn.held_id})


def fold_codes(connection: Connection) -> Iterator[Folded]:
    """Yield what was told last of each code and order, in order of id."""
    told = {
        f"{code_list}:{code}": {"code_list": code_list, "code": code, "told": after}
        for code_list, code, after, _ in connection.exec_driver_sql(_CODES)
        if after
    }
    for row_id in sorted(told):
        columns: dict[str, Explained] = {**told[row_id]}
        yield Folded(row_id, columns)
