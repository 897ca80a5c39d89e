# SPDX-License-Identifier: MIT
"""The screens live on after a handover, and act in the name of whoever took over."""

import pytest
from sqlalchemy import select

from gatehouse.app.binding import desk_acts
from gatehouse.app.room_binding import handover_acts, register_acts
from gatehouse.db.tables.every import entry
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.errors import Refused
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import post_of
from tests.support.post import PostInUse
from tests.support.shift import an_order


def opened(post: PostInUse) -> OpenPost:
    """Return the post as the program holds it."""
    return OpenPost(post.store, post.duty, post_of(post.store))


def test_acts_that_were_bound_before_are_done_by_whoever_took_over(post: PostInUse) -> None:
    here = opened(post)
    desk, handing = desk_acts(here), handover_acts(here)

    done = handing.hand_over(an_order())
    crossing = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=post.id_of("林晓枫"),
    )
    recorded = desk.record(crossing, Decision.ADMIT, None)

    with post.store.reader() as connection:
        asked = select(entry).where(entry.c.id == recorded.entry.id)
        row = connection.execute(asked).one()
    assert here.duty == done.duty
    assert (row.operator_id, row.shift_id) == (done.duty.operator.id, done.duty.shift_id)


def test_a_refused_handover_leaves_everybody_where_they_were(post: PostInUse) -> None:
    here = opened(post)

    with pytest.raises(Refused, match="two people"):
        handover_acts(here).hand_over(an_order(name=""))

    assert here.duty == post.duty


def test_the_roles_are_those_of_whoever_took_over(post: PostInUse) -> None:
    here = opened(post)
    acts = register_acts(here)
    assert Role.ADMINISTRATOR in here.duty.operator.roles

    handover_acts(here).hand_over(an_order())

    assert Role.ADMINISTRATOR not in here.duty.operator.roles
    assert [one.name for one in acts.administrators()] == ["周岚"]
