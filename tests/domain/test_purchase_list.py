# SPDX-License-Identifier: MIT
"""The list of a group purchase as it is pasted from a chat."""

import pytest

from gatehouse.domain.errand import Share
from gatehouse.domain.purchase_list import read_purchase_list


@pytest.mark.parametrize(
    ("line", "share"),
    [
        ("3-2-501", Share(door="3-2-501")),
        ("3-2-501 2", Share(door="3-2-501", portions=2)),
        ("3栋2单元501 2份", Share(door="3-2-501", portions=2)),
        ("12. 3-2-501 林 2箱", Share(door="3-2-501", portions=2)),
        ("3-2-501：x3", Share(door="3-2-501", portions=3)),
    ],
)
def test_a_line_names_a_flat_and_how_many(line: str, share: Share) -> None:
    assert read_purchase_list(line).shares == (share,)


def test_a_flat_named_twice_gets_both() -> None:
    read = read_purchase_list("3-2-501 2\n1-1-101\n\n3栋2单元501 1")

    assert read.shares == (Share(door="3-2-501", portions=3), Share(door="1-1-101"))
    assert read.unread == ()


@pytest.mark.parametrize("line", ["大家好", "3-2-501 0", "3-2-501 100份"])
def test_what_is_no_order_is_said(line: str) -> None:
    assert read_purchase_list(f"{line}\n1-1-101").unread == (line,)
