# SPDX-License-Identifier: MIT
"""Acts on people of the roster as data."""

from gatehouse.db.inspection.verification import verify
from gatehouse.services.act_lines import act_line
from gatehouse.services.replay import replay
from tests.support.post import PostInUse
from tests.support.roster_acts import ON_THE_ROSTER


def test_acts_on_the_roster_are_replayed_one_after_the_other(post: PostInUse) -> None:
    lines = [act_line(act) + "\n" for act in ON_THE_ROSTER]

    done = list(replay(post.store, post.duty, lines))

    assert len(done) == len(ON_THE_ROSTER)
    first, second = (post.person(post.id_of(name)) for name in ("林元山", "林远珊"))
    assert (first["phone"], first["living"]) == ("", True)
    assert (second["merged_into_id"], second["living"]) == (None, False)
    assert verify(post.store).problems == ()
