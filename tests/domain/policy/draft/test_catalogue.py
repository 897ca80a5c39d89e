# SPDX-License-Identifier: MIT
"""Everything in a rule set can be changed in a form, and what is changed is judged by."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pytest

from gatehouse.domain.policy.draft.blocks import split
from gatehouse.domain.policy.draft.catalogue import outdated, outdated_parts, parts
from gatehouse.domain.policy.draft.choices import OneOf, Several
from gatehouse.domain.policy.draft.draft import Draft, changed, copied
from gatehouse.domain.policy.draft.inputs import (
    CodeLine,
    DaysLine,
    DeadlineLine,
    DegreesLine,
    HoursLine,
    MomentLine,
    NamesLine,
    NumberLine,
    OnceInOneLanguage,
    Shape,
    TextLine,
    TwinLine,
)
from gatehouse.domain.policy.draft.places import Path
from gatehouse.domain.policy.draft.rule_field import Part, RuleField, sentence
from gatehouse.domain.policy.reading import complain
from gatehouse.errors import GatehouseError
from tests.support.policies import FOLDER, SHIPPED

NOW = datetime(2022, 4, 15, 2, 0, tzinfo=UTC)
NO_FIELD = {("example",)}
"""A copy is an example no more, and what is adopted is the post's own."""
NAMES_THE_RULE = {("id",), ("key",)}
"""By these a rule is told from others: it is switched off and another one added instead."""


def text_of(rule_set_id: str) -> str:
    return (FOLDER / f"{rule_set_id}.toml").read_text("utf-8")


def every_field(draft: Draft) -> Iterator[tuple[Part, RuleField, str]]:
    """Yield each field with what stands in it."""
    for part in parts(draft):
        values = draft.values(part.key)
        for field in part.fields:
            yield part, field, field.input.told(values, field.path)


def leaves(values: Mapping[str, Any], path: Path = ()) -> Iterator[Path]:
    for key, value in values.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, (*path, key))
        elif not isinstance(value, dict):
            yield (*path, key)


def field_at(draft: Draft, key: str, name: str) -> tuple[Part, RuleField]:
    part = next(part for part in parts(draft) if part.key == key)
    return part, next(field for field in part.fields if field.name == name)


def written(draft: Draft, key: str, name: str, text: str) -> Draft:
    """Write *text* into a field."""
    return changed(draft, *field_at(draft, key, name), text)


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_every_key_of_a_shipped_set_is_in_a_form(rule_set_id: str) -> None:
    """The golden cases have a screen of their own."""
    text = text_of(rule_set_id)
    draft = Draft(base=text, blocks=split(text))
    reached: dict[str, set[Path]] = {}
    whole: dict[str, set[Path]] = {}
    for part, field, _ in every_field(draft):
        reached.setdefault(part.key, set()).update((field.path, *field.input.also(field.path)))
        if isinstance(field.input, DeadlineLine):
            whole.setdefault(part.key, set()).add(field.path)

    for block in draft.blocks:
        if block.table == "cases":
            continue
        for leaf in leaves(tomllib.loads(block.body)):
            if leaf in NO_FIELD or (block.is_rule and leaf in NAMES_THE_RULE):
                continue
            assert leaf in reached[block.key] or leaf[:-1] in whole.get(block.key, ()), (
                block.key,
                leaf,
            )


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_writing_what_stands_there_changes_nothing(rule_set_id: str) -> None:
    draft = copied(text_of(rule_set_id), NOW)

    for part, field, told in every_field(draft):
        assert changed(draft, part, field, told).rules == draft.rules, (part.key, field.name)


def something_else(field: RuleField, told: str) -> str:
    """Return another text that the field takes."""
    of = field.input
    if isinstance(of, Several):
        first = of.offers[0].code
        codes = [code for code in told.split() if code != first]
        return " ".join(codes if first in told.split() else [first, *codes])
    if isinstance(of, OneOf):
        return next(one.code for one in of.offers if one.code not in {told, "alternate_day", ""})
    samples = {
        DegreesLine: "36.9" if field.name != "within" else "0.3",
        HoursLine: "22:10–05:30",
        DaysLine: "2、9",
        MomentLine: "2022-06-01 10:00",
    }
    numbers = isinstance(of, NumberLine)
    if numbers and isinstance(of, NumberLine):
        high = max(of.low, min(of.high, int(told or 3) - 1))
        return str(high if str(high) != told else high + 1)
    return samples.get(type(of), "另外")


class Rewritten(NamedTuple):
    """A field in which something else was written: whether that was taken, judged by and told."""

    part: str
    field: str
    taken: bool = False
    judged_by: bool = False
    told: bool = False


@pytest.fixture(scope="module", params=SHIPPED)
def rewritten(request: pytest.FixtureRequest) -> list[Rewritten]:
    """Return each field of a set, with something else written in it."""
    draft = copied(text_of(request.param), NOW)
    before, changes = draft.rules, draft.changes

    def of(part: Part, field: RuleField, told: str) -> Rewritten:
        try:
            after = changed(draft, part, field, something_else(field, told))
        except GatehouseError:
            return Rewritten(part.key, field.name)
        return Rewritten(
            part.key, field.name, True, after.rules != before, after.changes != changes
        )

    return [of(*one) for one in every_field(draft)]


def test_what_is_written_arrives_in_the_set_that_is_judged_by(rewritten: list[Rewritten]) -> None:
    """A field is only refused where another one has to be written first."""
    refused = {one.field for one in rewritten if not one.taken}

    for one in rewritten:
        assert not one.taken or one.judged_by or one.field == "written", one

    assert refused <= {
        "areas_rest",
        "per_days",
        "areas_low",
        "alike",
        "applies_to_age_to",
        "close_at_day_end",
    }, refused


def test_whatever_is_changed_is_told_before_it_is_adopted(rewritten: list[Rewritten]) -> None:
    """The set's own dates and source stand beside the difference; one list means the other."""
    untold = {one.field for one in rewritten if one.taken and not one.told}

    beside = {"change_zh", "change_en", "source_zh", "source_en", "id", "valid_from", "valid_to"}
    assert untold <= {*beside, "written"}


def test_a_changed_text_is_told_beside_the_number_that_changed() -> None:
    """Whoever adopts a set knows what will be read out, not only what is judged by."""
    draft = copied(text_of("changchun-2022-03"), NOW)
    after = written(
        written(draft, "rules.fever", "celsius", "37.0"), "rules.fever", "text_zh", "无"
    )

    assert "体温·条文：原来 高于 37.3 ℃ 的" in "\n".join(one.words.zh for one in after.changes)


STRANGE = (
    "abc",
    "-1",
    "99999",
    "9" * 600,
    "9" * 5000,
    "1e999999",
    "NaN",
    "1-7",
    "{",
    "\x00",
    "１.２.３",
)


@pytest.mark.parametrize("rule_set_id", ["everyday", "changchun-2022-03", "ninth-edition-2022-06"])
def test_what_no_field_can_hold_gets_a_sentence(rule_set_id: str) -> None:
    draft = copied(text_of(rule_set_id), NOW)

    for part, field, _ in every_field(draft):
        if (
            type(field.input) in {TextLine, TwinLine, OnceInOneLanguage, CodeLine, NamesLine}
            or field.input.shape is not Shape.LINE
        ):
            continue
        for strange in STRANGE:
            with pytest.raises(GatehouseError, match="Nothing was changed"):
                changed(draft, part, field, strange)


@pytest.mark.parametrize(
    ("key", "name", "text", "stands"),
    [
        ("rules.fever", "celsius", "３７．０", "37.0"),
        ("rules.fever", "celsius", "37,1", "37.1"),
        ("rules.fever", "celsius", "37。2", "37.2"),
        ("rules.fever", "after_min", "１０", "10"),
        ("test_days", "isolation", "第1天，4; 7", "1、4、7"),
        ("passes.household_shopping", "hours", "7：00 － ２０:30", "07:00–20:30"),
        ("", "valid_to", "２０２２-5-1  １０：００", "2022-05-01 10:00"),
    ],
)
def test_what_a_chinese_keyboard_types_is_read(key: str, name: str, text: str, stands: str) -> None:
    draft = written(copied(text_of("changchun-2022-03"), NOW), key, name, text)
    _, field = field_at(draft, key, name)

    assert field.input.told(draft.values(key), field.path) == stands


@pytest.mark.parametrize(
    ("key", "name", "text", "said"),
    [
        ("rules.fever", "low_retest_below", "37.3", "要低于算发热的度数"),
        ("rules.fever", "low_warn_below", "38.0", "要低于算发热的度数"),
        ("rules.fever", "celsius", "35.0", "低于多少重量（℃，可不填）：要低于算发热的度数"),
        ("rules.test", "applies_to_age_to", "2", "不能比从几岁起的 3 岁小"),
        ("", "id", "四月/../a", "只能用字、数字"),
        ("", "title_zh", "长" * 81, "最多写 80 个字"),
        ("test_days", "isolation", "1-7", "一天一天写：1、4、7"),
    ],
)
def test_what_cannot_be_meant_is_refused_where_it_stands(
    key: str, name: str, text: str, said: str
) -> None:
    draft = copied(text_of("changchun-2022-03"), NOW)

    with pytest.raises(GatehouseError) as caught:
        written(draft, key, name, text)

    assert said in caught.value.zh


def test_a_field_that_would_do_nothing_is_not_there() -> None:
    """Nobody waits for a second reading that is not taken, or shows paper instead of no code."""
    draft = copied(text_of("changchun-2022-03"), NOW)

    def names(draft: Draft, key: str) -> set[str]:
        return {field.name for part in parts(draft) if part.key == key for field in part.fields}

    once = written(draft, "rules.fever", "retest", "no")
    assert names(draft, "rules.fever") - names(once, "rules.fever") == {"after_min"}
    uncoded = written(draft, "rules.code", "checks", "mask")
    assert names(draft, "rules.code") - names(uncoded, "rules.code") == {"paper_instead"}
    assert not {"say_zh", "headline_zh"} & names(draft, "rules.visitors")


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_every_field_says_what_it_does_in_both_languages(rule_set_id: str) -> None:
    draft = copied(text_of(rule_set_id), NOW)

    for part, field, _ in every_field(draft):
        said = sentence(part, field, draft.values(part.key))
        assert said.zh.strip(), field.name
        assert said.en.strip(), field.name


def test_a_limit_is_said_with_its_comparator() -> None:
    draft = copied(text_of("changchun-2022-03"), NOW)
    part, field = field_at(draft, "rules.fever", "celsius")

    after = changed(draft, part, field, "37.0")

    assert sentence(part, field, after.values(part.key)).zh == (
        "高于 37.0 ℃ 算发热：先复测一次，两次都高才算，然后上报。"
    )


def test_a_text_that_still_names_the_old_number_is_pointed_out() -> None:
    draft = copied(text_of("changchun-2022-03"), NOW)
    after = written(draft, "rules.fever", "celsius", "37.0")
    part, _ = field_at(after, "rules.fever", "celsius")

    assert {name: words.zh for name, words in outdated(after, part).items()} == {
        "text_zh": "条文里还写着 37.3",
        "text_en": "条文里还写着 37.3",
    }
    mended = written(after, "rules.fever", "text_zh", "高于 37.0 ℃ 的，5 分钟后复测一次。")
    assert set(outdated(mended, part)) == {"text_en"}
    assert outdated(draft, part) == {}
    assert [words.zh for words in outdated_parts(after)] == ["体温：条文里还写着 37.3"]
    assert outdated_parts(draft) == ()


def test_a_number_of_minutes_is_found_in_hours() -> None:
    draft = copied(text_of("changchun-2022-03"), NOW)
    after = written(draft, "rules.quota", "max_out_min", "60")
    part, _ = field_at(after, "rules.quota", "max_out_min")

    assert outdated(after, part)["text_zh"].zh == "条文里还写着 2 小时"


def test_the_same_number_of_another_field_is_none_that_was_changed() -> None:
    """The trip is still 2 hours long when the days in which it counts are 3."""
    draft = copied(text_of("changchun-2022-03"), NOW)
    after = written(draft, "rules.quota", "window_n", "3")
    part, _ = field_at(after, "rules.quota", "window_n")
    assert set(outdated(after, part)) == {"text_zh", "text_en"}

    mended = written(after, "rules.quota", "text_zh", "每户每 3 天采购 1 次，2 小时内返回。")

    assert set(outdated(mended, part)) == {"text_en"}


def test_complaints_are_made_where_they_can_be_told() -> None:
    with pytest.raises(GatehouseError) as caught:
        complain("rules[1].celsius", "is missing", "没有写")

    assert "rules[1].celsius 没有写" in caught.value.zh
