# SPDX-License-Identifier: MIT
"""What was typed for somebody new goes into the field that it can be, or into none."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from gatehouse.ui.desk.visitor import NOBODY_YET, Visitor
from tests.support.desk_people import NEIGHBOURS, neighbour
from tests.ui.desk.conftest import Desk


@pytest.mark.parametrize(
    ("text", "visitor"),
    [
        ("王小明", Visitor(name="王小明")),
        ("wxm", Visitor(name="wxm")),
        ("13911112222", Visitor(phone="13911112222")),
        ("0431-88886666", Visitor(phone="0431-88886666")),
        ("220199198403091", Visitor(paper_number="220199198403091")),
        ("9-9-901", Visitor(flat="9-9-901")),
        ("3栋2单元501", Visitor(flat="3栋2单元501")),
        ("1-1-102365", NOBODY_YET),
        ("4-1-101353", NOBODY_YET),
        ("王小明2202", NOBODY_YET),
        ("1390", NOBODY_YET),
        ("--", NOBODY_YET),
    ],
)
def test_what_was_typed_is_taken_for_what_it_can_be(text: str, visitor: Visitor) -> None:
    assert Visitor.typed(text) == visitor


def test_a_flat_typed_for_somebody_new_is_where_they_go(make_desk: Callable[..., Desk]) -> None:
    empty = replace(neighbour("nobody", "无*", "4-8-801"), keys=())
    desk = make_desk(neighbours=(*NEIGHBOURS, empty)).start()
    fields = desk.page.left.person.form.visitor
    desk.type("4-8-801").settle().enter().settle()

    visitor = desk.page.state.visitor
    assert visitor is not None
    assert visitor.host is not None
    assert (visitor.phone, visitor.host.door, fields.host.text()) == ("", "4-8-801", "4-8-801")
    assert desk.focus is fields.name.edit
