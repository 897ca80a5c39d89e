# SPDX-License-Identifier: MIT
"""A line that is no act says what is wrong with it, in both languages."""

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import (
    Decision,
)
from gatehouse.errors import Refused
from gatehouse.services.act_lines import act_line, read_act
from gatehouse.services.acts import (
    RecordEntry,
)
from gatehouse.services.replay import replay
from tests.support.post import PostInUse
from tests.support.roster_acts import AT
from tests.support.written_acts import GOING_OUT


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("", "truncated"),
        ("[]", "Expected `object`"),
        ('{"act": "dance"}', "Invalid value 'dance'"),
        (
            '{"act": "withdraw_entry", "at": "2022-04-15T09:30:00Z"}',
            "required field `entry`",
        ),
        ('{"act": "withdraw_entry", "at": "2022-04-15T09:30:00", "entry": "1"}', "timezone"),
        ('{"act": "withdraw_entry", "entry": 12}', r"Expected `str`, got `int` - at `\$.entry`"),
        ('{"act": "withdraw_entry", "note": "x"}', "unknown field `note`"),
        ('{"act": "record_entry", "decision": "dance"}', "Invalid enum value 'dance'"),
        (
            '{"act": "record_entry", "crossing": "x"}',
            r"got `str` - at `\$.crossing`",
        ),
        ('{"act": "enrol", "person": {"plates": [1]}}', r"at `\$.person.plates\[0\]`"),
        (
            '{"act": "issue_pass", "order": {"pass_class": "monthly"}}',
            "enum value 'monthly'",
        ),
        (
            '{"act": "issue_pass", "order": {"first_day": 15}}',
            r"got `int` - at `\$.order.first_day`",
        ),
        ('{"act": "void_pass", "gate_pass": null}', "Expected `str`, got `null`"),
        ('{"act": "sign_itinerary", "form": {"legs": [{"where": "x"}]}}', "unknown field `where`"),
        ('{"act": "sign_itinerary", "form": {"legs": {}}}', "Expected `array`, got `object`"),
        ('{"act": "hand_over", "order": {"own": {"visitors": "2"}}}', "Expected `int`, got `str`"),
    ],
)
def test_a_line_that_is_no_act_says_what_is_wrong(line: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        read_act(line)


@pytest.mark.parametrize(
    ("line", "en", "zh"),
    [
        ('{"act": "zzz"}', "Invalid value 'zzz' - at `$.act`.", "`$.act` 认不得 'zzz'。"),
        ("", "truncated.", "不是完整的 JSON。"),
        ("nonsense", "malformed", "不是完整的 JSON。"),
        ('{"act": "enrol"}', "required field `at`.", "缺 `at`。"),
        ('{"act": "withdraw_entry", "x": 1}', "unknown field `x`.", "`x` 是多余的。"),
        (
            '{"act": "withdraw_entry", "entry": 1}',
            "Expected `str`, got `int` - at `$.entry`.",
            "`$.entry` 要 `str`，写的却是 `int`。",
        ),
        (
            '{"act": "withdraw_entry", "at": "today"}',
            "- at `$.at`.",
            "`$.at` 时间要写成 2022-04-15T08:00:00Z 这样。",
        ),
        ('{"act": "withdraw_entry", "why": "\\ud800"}', "Line 2", "第 2 行没有登记：不是完整"),
    ],
)
def test_a_line_that_is_no_act_is_told_in_both_languages_with_its_place_and_what_to_do(
    post: PostInUse, line: str, en: str, zh: str
) -> None:
    going = RecordEntry(
        at=AT,
        crossing=replace(GOING_OUT, person_id=post.id_of("林晓枫")),
        decision=Decision.ADMIT,
    )

    with pytest.raises(Refused) as refused:
        list(replay(post.store, post.duty, [act_line(going), line or "{"]))

    assert en in refused.value.en
    assert zh in refused.value.zh
    assert refused.value.en.endswith("recorded. Mend that line and replay the rest.")
    assert refused.value.zh.endswith("1 笔已经登记。请改好这一行再接着登记。")
