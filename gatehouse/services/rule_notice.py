# SPDX-License-Identifier: MIT
"""The notice to residents that an adopted rule set makes: published, to be printed as a poster."""

from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.policies import adopted_sets
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.rule_points import written_list
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.notice import NoticeOrder, NoticeRecorded, notice_of
from gatehouse.services.notice import publish_notice
from gatehouse.services.policy import rules_of


def publish_rules(store: Store, duty: Duty, policy_id: str) -> NoticeRecorded:
    """Publish what an adopted set says: its points where they are written, else its rules.

    The notice holds from the first moment of the set to its end, where that is to come. Asks a
    leader; what no page holds is `Refused`.
    """
    duty.require(Role.LEADER, Role.ADMINISTRATOR)
    with store.reader() as connection:
        order = _order(connection, duty, policy_id)
    return publish_notice(store, duty, order)


def _order(connection: Connection, duty: Duty, policy_id: str) -> NoticeOrder:
    written = written_list(connection, policy_id)
    points = () if written is None else tuple(one.words for one in written.points)
    order = notice_of(rules_of(connection, policy_id), post_row(connection), points)
    held = next(one.held for one in adopted_sets(connection) if one.held.id == policy_id)
    now = duty.now()
    begins = held.valid_from if held.valid_from > now else None
    ends = held.ends if held.ends is not None and held.ends > now else None
    return replace(order, begins_at=begins, ends_at=ends)
