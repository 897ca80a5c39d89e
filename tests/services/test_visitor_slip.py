# SPDX-License-Identifier: MIT
"""The slip of a visitor's entry: with the pass they hold, and for nobody who lives here."""

import pytest

from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.errors import Refused
from gatehouse.services.correction import withdraw_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.visitor_slip import visitor_slip
from tests.support.passes import a_visitors_order, issue
from tests.support.post import PostInUse
from tests.support.shift import go, visit


def test_a_visitors_slip_says_who_came_where_to_and_when(post: PostInUse) -> None:
    came = visit(post, "周小安")

    slip = visitor_slip(post.store, post.duty, came.entry.id)

    assert (slip.visitor, slip.subject_class) == ("周*安", SubjectClass.VISITOR)
    assert (slip.compound, slip.gate, slip.operator) == ("样例小区", "北门", "周岚")
    assert slip.happened_at == post.clock.now
    assert (slip.number, slip.valid_to) == ("", None)


def test_a_pass_that_the_visitor_holds_stands_on_it(post: PostInUse) -> None:
    issued = issue(post, a_visitors_order(post))
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        person_id=post.id_of("周小安"),
        checks={"consent": "telephone"},
    )
    came = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    slip = visitor_slip(post.store, post.duty, came.entry.id)

    assert slip.number == issued.card.row.number
    assert slip.valid_to == issued.card.row.valid_to


def test_who_lives_here_and_what_was_taken_back_have_no_slip(post: PostInUse) -> None:
    resident = go(post, "林晓枫")
    visitor = visit(post, "周小安")
    withdraw_entry(post.store, post.duty, visitor.entry.id, "选错了人")

    for entry_id in (resident.entry.id, visitor.entry.id, "nothing"):
        with pytest.raises(Refused, match="slips are for visitors"):
            visitor_slip(post.store, post.duty, entry_id)
