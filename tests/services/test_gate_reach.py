# SPDX-License-Identifier: MIT
"""Which buildings the gate reaches, and what is said to everybody else."""

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.gate_reach import GateReach
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.gate_reach import reach_here, set_reach
from tests.support.post import PostInUse

REACH = GateReach(gate="北门", buildings=("3",), sentence="1 栋、10 栋请走南门")


def said_to(post: PostInUse, name: str) -> str:
    """Return what the desk says when that person of the roster comes home."""
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.HOME,
        person_id=post.id_of(name),
    )
    return weigh(post.store, post.duty, crossing).way


def test_the_sentence_is_for_whoever_goes_to_another_building(post: PostInUse) -> None:
    set_reach(post.store, post.duty, REACH)

    assert said_to(post, "林晓枫") == ""
    assert said_to(post, "陈梓萱") == "1 栋、10 栋请走南门"
    assert reach_here(post.store, post.duty) == REACH
    assert verify(post.store).problems == ()


def test_a_gate_of_which_nothing_is_written_reaches_everything(post: PostInUse) -> None:
    assert said_to(post, "陈梓萱") == ""


def test_a_reach_is_written_anew_and_can_be_taken_back(post: PostInUse) -> None:
    set_reach(post.store, post.duty, REACH)
    set_reach(post.store, post.duty, GateReach(gate="北门"))

    assert reach_here(post.store, post.duty) == GateReach(gate="北门")
    assert verify(post.store).problems == ()


@pytest.mark.parametrize(
    "reach",
    [
        GateReach(gate="北门", buildings=("3",)),
        GateReach(gate="北门", buildings=("99",), sentence="请走南门"),
    ],
)
def test_a_reach_needs_a_sentence_and_buildings_that_exist(
    post: PostInUse, reach: GateReach
) -> None:
    with pytest.raises(Refused):
        set_reach(post.store, post.duty, reach)


def test_only_an_administrator_says_what_a_gate_reaches(post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        set_reach(post.store, post.as_volunteer(), REACH)
