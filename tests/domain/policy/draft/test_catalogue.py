# SPDX-License-Identifier: MIT
"""Everything in a rule set can be changed in a form, and what is changed is judged by."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import pytest

from gatehouse.domain.policy.draft.blocks import split
from gatehouse.domain.policy.draft.catalogue import outdated, parts
from gatehouse.domain.policy.draft.choices import OneOf, Several
from gatehouse.domain.policy.draft.draft import Draft, changed, copied
from gatehouse.domain.policy.draft.inputs import (
    DaysLine,
    DeadlineLine,
    DegreesLine,
    HoursLine,
    MomentLine,
    NumberLine,
)
from gatehouse.domain.policy.draft.places import Path
from gatehouse.domain.policy.draft.rule_field import Part, RuleField, sentence
from gatehouse.domain.policy.reading import complain
from gatehouse.errors import GatehouseError
from tests.support.policies import FOLDER, SHIPPED

NOW = datetime(2022, 4, 15, 2, 0, tzinfo=UTC)
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
            if block.is_rule and leaf in NAMES_THE_RULE:
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


@pytest.mark.parametrize("rule_set_id", SHIPPED)
def test_what_is_written_arrives_in_the_set_that_is_judged_by(rule_set_id: str) -> None:
    """A field is only refused where another one has to be written first."""
    draft = copied(text_of(rule_set_id), NOW)
    refused = set()

    for part, field, told in every_field(draft):
        try:
            after = changed(draft, part, field, something_else(field, told))
        except GatehouseError:
            refused.add(field.name)
            continue
        assert after.rules != draft.rules or field.name == "written", (part.key, field.name)

    assert refused <= {
        "areas_rest",
        "per_days",
        "areas_low",
        "alike",
        "close_at_day_end",
    }, refused


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


def test_a_number_of_minutes_is_found_in_hours() -> None:
    draft = copied(text_of("changchun-2022-03"), NOW)
    after = written(draft, "rules.quota", "max_out_min", "60")
    part, _ = field_at(after, "rules.quota", "max_out_min")

    assert outdated(after, part)["text_zh"].zh == "条文里还写着 2 小时"


def test_complaints_are_made_where_they_can_be_told() -> None:
    with pytest.raises(GatehouseError) as caught:
        complain("rules[1].celsius", "is missing", "没有写")

    assert "rules[1].celsius 没有写" in caught.value.zh
