# SPDX-License-Identifier: MIT
"""Gates that a set names and the post does not have are told before anything holds by it."""

import pytest

from gatehouse.domain.policy.pass_gates import gate_doubt, gate_doubts
from gatehouse.domain.policy.rule_set import read_rule_set
from tests.support.policies import HEADER, rule_text

HERE = ("北门", "东门")
SET = (
    HEADER
    + """
[passes.goods]
usual_days = 1
most_days = 1
gates = ["西门"]
colour = "green"
sign = "disc"
"""
    + rule_text("free_passage", 'why = { zh = "自由", en = "free" }')
)


@pytest.mark.parametrize("gates", [(), ("东门",), ("东门", "北门")])
def test_gates_of_the_post_are_no_doubt(gates: tuple[str, ...]) -> None:
    assert gate_doubt(gates, HERE) is None


def test_what_becomes_of_passes_for_no_gate_at_all_and_for_one_too_many() -> None:
    none, some = gate_doubt(("西门",), HERE), gate_doubt(("西门", "东门"), HERE)

    assert none is not None
    assert some is not None
    assert "No gate here is called 西门 (there are 北门, 东门)" in none.en
    assert "到哪个门都放行" in none.zh
    assert "只走写对的门" in some.zh


def test_a_post_that_lists_itself_alone_sends_people_there_and_says_so() -> None:
    doubt = gate_doubt(("西门",), ("北门",))

    assert doubt is not None
    assert "在这里都劝返，指去西门" in doubt.zh


def test_each_class_of_a_set_is_named_with_its_doubt() -> None:
    (doubt,) = gate_doubts(read_rule_set(SET), HERE)

    assert doubt.zh.startswith("大件货物证：卡点名单里没有西门")
    assert list(gate_doubts(read_rule_set(SET), (*HERE, "西门"))) == []
