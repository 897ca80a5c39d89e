# SPDX-License-Identifier: MIT
"""Acts on parcels, areas and patrols, written down and replayed."""

from datetime import timedelta

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.disinfection import DisinfectedKind
from gatehouse.domain.parcel import ParcelChange
from gatehouse.services.act_lines import act_line, read_act
from gatehouse.services.acts import Act
from gatehouse.services.disinfection_lookup import disinfections
from gatehouse.services.parcel_lookup import parcel_list
from gatehouse.services.patrol_lookup import patrols
from gatehouse.services.replay import replay
from gatehouse.services.upkeep_acts import MoveParcels
from tests.support.post import PostInUse
from tests.support.roster_acts import AT
from tests.support.upkeep_acts import OF_UPKEEP


@pytest.mark.parametrize("act", OF_UPKEEP, ids=lambda act: type(act).__name__)
def test_an_act_comes_back_from_its_line(act: Act) -> None:
    assert read_act(act_line(act)) == act


def test_acts_are_replayed_one_after_the_other(post: PostInUse) -> None:
    back = MoveParcels(at=AT, door="3-2-501", change=ParcelChange.NOT_CARRIED)
    lines = [act_line(act) + "\n" for act in (*OF_UPKEEP, back)]

    done = list(replay(post.store, post.duty, lines))

    post.clock.now = AT + timedelta(minutes=1)
    assert len(done) == len(lines)
    assert [row.shelf for row in parcel_list(post.store, post.duty, "").waiting] == ["B3"]
    found = {row.kind: row.agent for row in disinfections(post.store, post.duty).done}
    assert found == {DisinfectedKind.PARCELS: "酒精", DisinfectedKind.AREA: "氯"}
    assert patrols(post.store, post.duty).patrols == ()
    assert verify(post.store).problems == ()
