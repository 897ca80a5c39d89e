# SPDX-License-Identifier: MIT
"""A signed shift is read as it was written."""

import json

import pytest

from gatehouse.domain.handover import OwnCount
from gatehouse.domain.handover_record import (
    own_record,
    recorded_counts,
    recorded_hours,
    recorded_items,
    recorded_own,
    recorded_stays,
    shift_record,
)
from tests.support.handover_screen import a_row, a_summary


@pytest.mark.parametrize("people", [0, 3, 60])
def test_what_is_stored_comes_back_whole(people: int) -> None:
    summary = a_summary(people)

    record = json.loads(json.dumps(shift_record(summary).counts))
    assert recorded_counts(record) == summary.counts
    assert recorded_hours(record) == summary.hours
    stays = recorded_stays(json.loads(json.dumps(shift_record(summary).stays)))
    assert stays == {
        "visitors": summary.visitors,
        "vehicles": summary.vehicles,
        "residents_out": summary.residents_out,
    }
    items = json.loads(json.dumps(shift_record(summary).open_items))
    assert recorded_items(items) == summary.open_items


def test_the_own_count_comes_back() -> None:
    assert recorded_own(own_record(OwnCount(3, 2))) == OwnCount(3, 2)


def test_a_row_agrees_only_where_both_counts_do() -> None:
    summary = a_summary(3)

    assert a_row(summary, OwnCount(3, 3)).agrees
    assert not a_row(summary, OwnCount(3, 2)).agrees
