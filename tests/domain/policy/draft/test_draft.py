# SPDX-License-Identifier: MIT
"""A draft: copied, changed, with rules switched off, brought back and added."""

from datetime import UTC, datetime

import pytest

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.policy.contradictions import MOST_RULES
from gatehouse.domain.policy.draft.catalogue import parts
from gatehouse.domain.policy.draft.draft import (
    Draft,
    brought_back,
    changed,
    copied,
    moved,
    with_pass,
    with_rule,
    without,
)
from gatehouse.domain.policy.draft.rule_field import PartState, RuleField
from gatehouse.domain.policy.rule_set import KINDS
from gatehouse.domain.policy.rules.exit_quota import ExitQuota
from gatehouse.domain.policy.rules.reasons import Reasons
from gatehouse.domain.policy.windows import AlternateDay, RollingHours
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from tests.domain.policy.draft.test_catalogue import field_at, text_of, written
from tests.support.policies import HEADER, rule_text

NOW = datetime(2022, 4, 15, 2, 0, tzinfo=UTC)


@pytest.fixture
def draft() -> Draft:
    return copied(text_of("changchun-2022-03"), NOW)


def rule(draft: Draft, rule_id: str) -> object:
    return next(one for one in draft.rules.rules if one.head.id == rule_id)


def test_a_copy_is_a_set_of_its_own_from_today_on(draft: Draft) -> None:
    rules = draft.rules

    assert rules.id == "changchun-2022-03-20220415-1000"
    assert (rules.title.zh, rules.title.en) == ("长春 2022年3月", "Changchun, March 2022")
    assert rules.valid_from == datetime(2022, 4, 14, 16, tzinfo=UTC)
    assert rules.valid_to is None
    assert not rules.example
    assert not draft.is_told
    assert rules.rules == draft.copied.rules


def test_a_copy_of_a_copy_carries_one_stamp(draft: Draft) -> None:
    again = copied(draft.toml, datetime(2022, 4, 16, 3, 0, tzinfo=UTC))

    assert again.rules.id == "changchun-2022-03-20220416-1100"


def test_a_source_in_one_language_is_written_in_both_once_it_is_changed() -> None:
    draft = copied(HEADER + rule_text("free_passage", 'why = { zh = "住", en = "lives" }'), NOW)
    (head, *_rest) = parts(draft)
    zh, en = (one for one in head.fields if one.name.startswith("source"))
    assert zh.input.told(draft.values(""), zh.path) == "test"

    after = written(draft, "", zh.name, "街道通知")
    assert after.rules.source == Words("街道通知", "test")
    assert en.input.told(after.values(""), en.path) == "test"


def test_no_more_rules_are_added_than_a_desk_can_bear(draft: Draft) -> None:
    full = draft
    for _ in range(MOST_RULES - len(draft.rules.rules)):
        full, added = with_rule(full, "free_passage")
    assert len(full.rules.rules) == MOST_RULES

    with pytest.raises(GatehouseError, match=r"at most 60 can be.*Switch one off first"):
        with_rule(full, "free_passage")
    off, _ = with_rule(without(full, added), "free_passage")
    with pytest.raises(GatehouseError, match="at most 60"):
        brought_back(off, added)


def test_what_is_new_is_to_be_told_in_both_languages(draft: Draft) -> None:
    half = written(draft, "", "change_zh", "37.0 ℃ 起")

    assert not half.is_told
    assert written(half, "", "change_en", "from 37.0").is_told


def test_a_change_touches_its_own_line_only(draft: Draft) -> None:
    after = written(draft, "rules.fever", "celsius", "37.0")

    before, now = draft.toml.splitlines(), after.toml.splitlines()
    assert [pair for pair in zip(before, now, strict=True) if pair[0] != pair[1]] == [
        ("celsius = 37.3", "celsius = 37.0")
    ]
    assert [one.words.zh for one in after.changes if "体温" in one.words.zh] == [
        "体温·发热：原来 高于 37.3 ℃，现在 高于 37.0 ℃"
    ]


@pytest.mark.parametrize(
    ("key", "name", "text", "said"),
    [
        ("rules.fever", "celsius", "37.35", "要写 30.0 到 43.0 的度数"),
        ("rules.fever", "after_min", "很久", "要写 0 到 60 的整数"),
        ("rules.quota", "max", "", "没有写"),
        ("rules.fever", "text_zh", "", "没有写"),
        ("rules.stroll", "headline_zh", "{who}不行", "花括号里只能用：reason"),
        ("", "valid_to", "2022-04-01", "要晚于"),
        ("", "valid_to", "四月", "要写日期 2022-04-15"),
        ("passes.household_shopping", "uses", "", "几天内（可不填）：旁边要写 uses"),
        ("passes.household_shopping", "hours", "25:00–26:00", "要写两个时间"),
    ],
)
def test_what_cannot_be_is_refused_and_another_field_is_named_that_is_in_the_way(
    draft: Draft, key: str, name: str, text: str, said: str
) -> None:
    with pytest.raises(GatehouseError) as caught:
        written(draft, key, name, text)

    assert said in caught.value.zh
    assert "没有改动" in caught.value.zh


def test_a_window_of_every_other_day_has_no_length_and_gets_one_again(draft: Draft) -> None:
    alternate = written(draft, "rules.quota", "window_type", "alternate_day")
    quota = rule(alternate, "quota")
    assert isinstance(quota, ExitQuota)
    assert isinstance(quota.window, AlternateDay)
    assert not any(one.name == "window_n" for one in field_part(alternate, "rules.quota"))

    hours = written(alternate, "rules.quota", "window_type", "rolling_hours")
    hours = written(hours, "rules.quota", "window_n", "48")
    quota = rule(hours, "quota")
    assert isinstance(quota, ExitQuota)
    assert quota.window == RollingHours(48)


def field_part(draft: Draft, key: str) -> tuple[RuleField, ...]:
    return next(part.fields for part in parts(draft) if part.key == key)


def test_refused_reasons_are_written_as_allowed_ones_and_mean_the_same(draft: Draft) -> None:
    turned = written(draft, "rules.stroll", "written", "allowed")

    assert "allowed = " in turned.toml
    assert turned.rules == draft.rules
    narrowed = written(turned, "rules.stroll", "allowed", "medical")
    stroll = rule(narrowed, "stroll")
    assert isinstance(stroll, Reasons)
    assert len(stroll.refused) == 15


def test_words_of_its_own_begin_the_same_in_both_languages_and_go_together(draft: Draft) -> None:
    said = written(draft, "rules.fever", "say_zh", "请等一等。")
    assert said.rules.rules[0].head.say == Words("请等一等。", "请等一等。")

    assert written(said, "rules.fever", "say_en", "").rules.rules[0].head.say is None


def test_a_class_of_people_is_left_out(draft: Draft) -> None:
    part, field = field_at(draft, "rules.code", "applies_to_classes")
    told = field.input.told(draft.values(part.key), field.path).split()

    after = changed(draft, part, field, " ".join(code for code in told if code != "official"))

    assert [str(one) for one in set(part_classes(draft)) - set(part_classes(after))] == ["official"]
    assert 'classes = ["residents", "visitor"' in after.toml


def part_classes(draft: Draft) -> frozenset[SubjectClass]:
    return next(one for one in draft.rules.rules if one.head.id == "code").head.applies_to.classes


def test_a_rule_is_switched_off_and_comes_back_where_it_was(draft: Draft) -> None:
    off = without(draft, "rules.quota")

    assert "出门限次" not in [one.title.zh for one in off.rules.rules]
    assert [part.title.zh for part in parts(off) if part.state is PartState.OFF] == ["出门限次"]
    assert brought_back(off, "rules.quota").toml == draft.toml
    both = without(off, "rules.code")
    assert brought_back(brought_back(both, "rules.quota"), "rules.code").rules.rules


def test_a_rule_gets_another_number_and_stays_among_the_rules(draft: Draft) -> None:
    ids = [one.head.id for one in draft.rules.rules]

    down = moved(draft, "rules.fever", 1)
    assert [one.head.id for one in down.rules.rules] == [ids[1], ids[0], *ids[2:]]
    assert moved(down, "rules.fever", -1).toml == draft.toml
    assert moved(draft, "rules.fever", -1).toml == draft.toml
    assert moved(draft, f"rules.{ids[-1]}", 5).toml == draft.toml


@pytest.mark.parametrize("kind", KINDS)
def test_a_rule_of_any_kind_is_added_and_can_be_changed(draft: Draft, kind: str) -> None:
    once, _ = with_rule(draft, kind)
    twice, key = with_rule(once, kind)

    added = [one for one in twice.rules.rules if one.key == kind]
    assert len(added) == 2 + sum(one.key == kind for one in draft.rules.rules)
    assert twice.rules.rules[-1].head.id == key.removeprefix("rules.")
    assert written(twice, key, "text_zh", "改过的条文").rules.rules[-1].head.text.zh == "改过的条文"


@pytest.mark.parametrize("pass_class", [PassClass.WORKER, PassClass.GOODS])
def test_a_class_of_passes_is_said_anew(draft: Draft, pass_class: PassClass) -> None:
    after, key = with_pass(draft, pass_class)
    after = written(after, key, "gates", "东门、北门")
    after = written(after, key, "weekdays", "1 2 3")

    terms = after.rules.passes[pass_class].terms
    assert (terms.gates, terms.weekdays) == (("东门", "北门"), (1, 2, 3))


def test_a_table_of_which_the_set_was_silent_is_begun(draft: Draft) -> None:
    after = written(draft, "monitoring", "may_go_out_for", "test")

    assert "\n[monitoring]\n" in after.toml
    assert [str(one) for one in after.rules.monitoring.lets_out] == ["test"]


def test_the_comments_of_the_file_survive(draft: Draft) -> None:
    after = written(draft, "rules.stroll", "say_zh", "")
    after = without(after, "rules.code")
    after, _ = with_rule(after, "gate_hours")

    lost = {line for line in draft.toml.splitlines() if line.startswith("#")} - set(
        after.toml.splitlines()
    )
    assert lost == set()


def test_a_rule_that_was_moved_is_among_the_changes(draft: Draft) -> None:
    up = moved(draft, "rules.code", -1)

    told = [change.words.en for change in up.changes if "place" in change.about.en]

    assert told == ["Checks, place: was rule 2, now rule 1, before rule 2 (temperature)"]
