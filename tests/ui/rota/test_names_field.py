# SPDX-License-Identifier: MIT
"""Names of the rota: chosen from the roll, or typed."""

from gatehouse.ui.rota.names_field import NamesField
from gatehouse.ui.rota.typed import read_teams
from tests.support.screens import Bench


def a_field(bench: Bench) -> NamesField:
    """Show a field with a roll of two."""
    field = NamesField()
    bench.show(field, (400, 160))
    field.offer(("吴宁", "郑晓"))
    return field


def choose(field: NamesField, name: str) -> None:
    """Choose a name as a person does."""
    place = field.roll.findData(name)
    field.roll.setCurrentIndex(place)
    field.roll.activated.emit(place)


def test_whoever_is_chosen_stands_behind_those_who_stand_there(bench: Bench) -> None:
    field = a_field(bench)
    field.set_text("李某")

    for name in ("吴宁", "郑晓", "吴宁"):
        choose(field, name)

    assert field.text() == "李某 吴宁 郑晓"
    assert field.roll.code == ""
    assert field.edit.hasFocus()


def test_teams_are_parted_by_hand(bench: Bench) -> None:
    field = a_field(bench)
    choose(field, "吴宁")
    field.set_text(f"{field.text()} /")
    choose(field, "郑晓")

    assert read_teams(field.text()) == (("吴宁",), ("郑晓",))


def test_without_a_roll_there_is_nothing_to_choose(bench: Bench) -> None:
    field = NamesField()
    bench.show(field, (400, 160))

    assert not field.roll.isVisible()
