# SPDX-License-Identifier: MIT
"""Which buildings a gate reaches."""

import pytest

from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.identity.addresses import Door, read_door

REACH = GateReach(gate="北门", buildings=("3", "2期5"), sentence="请走南门")


@pytest.mark.parametrize(
    ("door", "said"), [("3-2-501", ""), ("2期5-1-101", ""), ("5-1-101", "请走南门")]
)
def test_the_sentence_is_said_to_whoever_goes_to_another_building(door: str, said: str) -> None:
    read = read_door(door)
    assert read is not None

    assert REACH.said_to(read) == said


def test_a_gate_without_buildings_reaches_all() -> None:
    assert GateReach(gate="南门", sentence="请走北门").said_to(Door(building="9", room="1")) == ""
