# SPDX-License-Identifier: MIT
"""How far apart two people crossed the gate, as it is told."""

from datetime import UTC, datetime, timedelta

import pytest

from gatehouse.domain.look_back import Crossed, Meeting, MetBy

AT = datetime(2022, 4, 15, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "相隔不到 1 分钟"), (29, "相隔不到 1 分钟"), (-40, "相隔 1 分钟"), (180, "相隔 3 分钟")],
)
def test_two_who_crossed_at_once_are_not_told_to_be_no_minutes_apart(
    seconds: int, told: str
) -> None:
    own = Crossed(entry_id="own", at=AT, gate="北门")
    theirs = Crossed(entry_id="theirs", at=AT + timedelta(seconds=seconds), gate="北门")

    meeting = Meeting(how=MetBy.AT_THE_GATE, own=own, theirs=theirs)

    assert meeting.words.zh == f"门岗前后脚（{told}）"
