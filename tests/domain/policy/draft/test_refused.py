# SPDX-License-Identifier: MIT
"""What cannot be stays beside the draft, and is written once nothing is in its way any more."""

from datetime import UTC, datetime

import pytest
from msgspec import convert, to_builtins

from gatehouse.domain.policy.draft.catalogue import parts
from gatehouse.domain.policy.draft.draft import Draft, brought_back, copied, without
from gatehouse.domain.policy.draft.refused import refusals, written
from tests.support.policies import FOLDER


@pytest.fixture
def draft() -> Draft:
    toml = (FOLDER / "changchun-2022-03.toml").read_text(encoding="utf-8")
    return copied(toml, datetime(2022, 4, 15, 2, tzinfo=UTC))


def put(draft: Draft, key: str, name: str, text: str) -> Draft:
    """Write *text* into a field of a part."""
    part = next(part for part in parts(draft) if part.key == key)
    field = next(field for field in part.fields if field.name == name)
    return written(draft, part, field, text)


def stands(draft: Draft) -> list[tuple[str, str]]:
    """Return each field that holds what cannot be, with its text."""
    return [(one.field.name, one.text) for one in refusals(draft)]


def test_what_cannot_be_changes_nothing_and_is_kept_as_it_was_typed(draft: Draft) -> None:
    after = put(draft, "rules.fever", "after_min", "99 分")

    assert after.toml == draft.toml
    (refused,) = refusals(convert(to_builtins(after), Draft))
    assert (refused.part.key, refused.text) == ("rules.fever", "99 分")
    assert refused.error.zh == "要写 0 到 60 的整数。没有改动，请在这里改好。"


def test_a_right_text_takes_its_place(draft: Draft) -> None:
    after = put(put(draft, "rules.fever", "after_min", "99"), "rules.fever", "after_min", "10")

    assert stands(after) == []
    assert "after_min = 10" in after.toml


def test_it_is_written_once_another_field_is_out_of_its_way(draft: Draft) -> None:
    between = put(draft, "rules.fever", "low_warn_below", "37.5")
    assert stands(between) == [("low_warn_below", "37.5")]

    after = put(between, "rules.fever", "celsius", "38.0")

    assert stands(after) == []
    assert "low_warn_below = 37.5" in after.toml


def test_it_goes_with_its_field(draft: Draft) -> None:
    wrong = put(draft, "rules.quota", "window_n", "99")
    assert stands(wrong) == [("window_n", "99")]

    assert stands(put(wrong, "rules.quota", "window_type", "alternate_day")) == []


def test_a_part_that_is_switched_off_is_in_nobodys_way_and_brings_its_text_back(
    draft: Draft,
) -> None:
    off = without(put(draft, "rules.fever", "after_min", "99"), "rules.fever")

    assert stands(off) == []
    assert stands(brought_back(off, "rules.fever")) == [("after_min", "99")]
