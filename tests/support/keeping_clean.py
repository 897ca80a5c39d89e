# SPDX-License-Identifier: MIT
"""Areas disinfected and check lists walked to test with, by the services as their screens do."""

from gatehouse.domain.disinfection import Disinfected, DisinfectionRecorded
from gatehouse.domain.patrol import MarkOrder, PatrolStep
from gatehouse.services.disinfection import disinfect_area
from gatehouse.services.patrol import begin_patrol, finish_patrol, known_list, mark_item
from tests.support.post import PostInUse

FIVE = "five_rounds"


def disinfected(post: PostInUse, area: str = "岗亭") -> DisinfectionRecorded:
    """Disinfect an area now."""
    order = Disinfected(area=area, agent="含氯消毒液", strength="500 mg/L", done_by="周样例")
    return disinfect_area(post.store, post.duty, order)


def walked(post: PostInUse, **found: str) -> str:
    """Walk the five rounds now, with what was *found* at some items; return the patrol's id."""
    patrol_id = begin_patrol(post.store, post.duty, FIVE, "周样例").patrol.patrol_id
    for item in known_list(FIVE).items:
        words = found.get(item.code, "")
        step = PatrolStep.FOUND if words else PatrolStep.SEEN
        order = MarkOrder(patrol_id=patrol_id, item=item.code, step=step, words=words)
        mark_item(post.store, post.duty, order)
    finish_patrol(post.store, post.duty, patrol_id)
    return patrol_id
