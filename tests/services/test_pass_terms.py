# SPDX-License-Identifier: MIT
"""What the classes of passes allow at a post: as they ship, or as its rule set says them anew."""

from datetime import time

import pytest

from gatehouse.domain.entry import Outsider
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.pass_terms import NO_TERMS
from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.services.pass_lookup import pass_card
from gatehouse.services.pass_terms import pass_terms, shipped_terms
from gatehouse.services.policy import record_rules
from gatehouse.services.setting import change_reach
from tests.services.test_pass_classes import crossing_by, shown, verdict
from tests.support.passes import flat, issue
from tests.support.policies import HEADER, adopt
from tests.support.post import PostInUse

WORKERS = PassOrder(pass_class=PassClass.WORKER, outsider=Outsider(name="周小安"))
AT_GATES = """
[[rules]]
id = "free"
key = "free_passage"
applies_to = {{}}
why = {{ zh = "自由", en = "free" }}
text = {{ zh = "自由进出", en = "free passage" }}
[passes.worker]
usual_days = 2
most_days = 5
gates = ["{gate}"]
colour = "blue"
sign = "disc"
"""


def work_by(post: PostInUse, toml: str) -> None:
    """Let the post work by a rule set of its own from now on."""
    with post.store.unit_of_work(post.duty) as work:
        record_rules(work, Adoption(toml=toml, valid_from=work.now))
        work.commit()


def test_a_post_without_a_word_of_its_own_has_what_ships(post: PostInUse) -> None:
    assert pass_terms(post.store, post.duty) == shipped_terms()


def test_the_rule_set_in_force_goes_before_what_ships(post: PostInUse) -> None:
    """A pass that was issued before goes on to allow what its card says."""
    flats = PassOrder(pass_class=PassClass.HOUSEHOLD_SHOPPING, household_id=flat(post, "3-2-501"))
    before = issue(post, flats).card.row
    adopt(post.store, post.duty, "changchun-2022-03", post.clock())

    after = issue(post, flats).card.row

    assert after.terms.hours == (time(6), time(21))
    kept = pass_card(post.store, post.duty, before.pass_id).row.terms
    assert kept == shipped_terms()[PassClass.HOUSEHOLD_SHOPPING].terms != NO_TERMS


@pytest.mark.parametrize(
    ("gate", "conclusion"), [("北门", Conclusion.ADMIT), ("南门", Conclusion.TURN_AWAY)]
)
def test_a_pass_for_some_gates_lets_in_at_these_alone(
    post: PostInUse, gate: str, conclusion: Conclusion
) -> None:
    """This post is the north gate; the desk says which gate the pass is for."""
    work_by(post, HEADER + AT_GATES.format(gate=gate))
    row = issue(post, WORKERS).card.row
    assert (row.last_day - row.issued_at.date()).days == 2

    said = verdict(post, crossing_by(row, shown(post, row)))

    assert said.conclusion is conclusion
    assert (said.headline.zh == "这张证走南门") is (conclusion is Conclusion.TURN_AWAY)


def test_a_class_for_gates_that_the_post_never_had_stops_nobody_in_silence(
    post: PostInUse,
) -> None:
    """A set that was written for another post names its gates."""
    change_reach(post.store, post.duty, GateReach(gate="东门"))
    work_by(post, HEADER + AT_GATES.format(gate="东二门"))
    row = issue(post, WORKERS).card.row

    said = verdict(post, crossing_by(row, shown(post, row)))

    assert said.conclusion is Conclusion.ADMIT
    assert said.headline.zh == "可以进门，提醒：证上写的东二门不在卡点名单里，请告诉管理员"
