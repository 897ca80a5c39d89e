# SPDX-License-Identifier: MIT
"""A rule file in blocks: nothing of it is lost, whatever its layout."""

import tomllib

import pytest

from gatehouse.domain.policy.draft.blocks import joined, split
from gatehouse.domain.policy.rule_set import read_rule_set
from tests.support.policies import FOLDER, HEADER, SHIPPED, rule_text

FEVER = rule_text("fever", 'op = ">"\ncelsius = 37.3\nretest = 1')


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_a_shipped_file_comes_together_again_to_the_letter(rule_set_id: str) -> None:
    text = (FOLDER / f"{rule_set_id}.toml").read_text("utf-8")

    assert joined(split(text)) == text


def test_the_comments_before_a_rule_belong_to_it() -> None:
    blocks = split(f"{HEADER}\n# W1\n{FEVER}\n# W2\n[stays]\noutside_hours = 24\n")

    assert [(one.key, one.before) for one in blocks] == [
        ("", ""),
        ("rules.fever", "# W1\n"),
        ("stays", "# W2\n"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        HEADER.replace("无", '"""\\n[[rules]]\\n"""'.replace('"', "'")) + FEVER,
        HEADER.replace('source = "test"', 'source = """\n[stays]\n"""') + FEVER,
        HEADER
        + 'rules = [{ id = "f", key = "fever", applies_to = {}, op = ">", celsius = 37.3, '
        + 'retest = 1, text = { zh = "条", en = "t" } }]\n',
        HEADER + FEVER.replace("applies_to = {}", "") + "\n[rules.applies_to]\nage_from = 3\n",
        HEADER + "[passes]\nworker = { usual_days = 1, most_days = 2, colour = 'blue', "
        "sign = 'disc' }\n" + FEVER,
    ],
    ids=["braces", "heading in a text", "rules on one line", "table of a rule", "passes at once"],
)
def test_a_file_of_another_layout_says_the_same(text: str) -> None:
    again = joined(split(text))

    assert tomllib.loads(again) == tomllib.loads(text)
    assert read_rule_set(again) == read_rule_set(text)
    assert joined(split(again)) == again
