# SPDX-License-Identifier: MIT
"""The roll of operators: nobody is deleted, and the post always has an administrator."""

from typing import Any

import pytest

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.duty import Role, local_day
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.operator_change import OperatorDetail, OperatorOrder, roles_words
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.operator_roll import (
    end_pin,
    operators,
    roll_changes,
    undo_operator,
    write_operator,
)
from gatehouse.services.rota import week
from gatehouse.services.setting import change_reach, drop_gate
from gatehouse.services.sign_in import serving
from tests.support.post import PostInUse

NEW = "480216"
VOLUNTEER = frozenset({Role.VOLUNTEER})
LEADER = frozenset({Role.VOLUNTEER, Role.LEADER})


def an_order(
    name: str,
    roles: frozenset[Role] = VOLUNTEER,
    *,
    operator_id: str = "",
    pin: str = "",
    serves: bool = True,
    gates: tuple[str, ...] = (),
) -> OperatorOrder:
    """Return an order that writes somebody down."""
    return OperatorOrder(
        name=name, roles=roles, operator_id=operator_id, pin=pin, serves=serves, gates=gates
    )


def written(post: PostInUse, order: OperatorOrder) -> OperatorDetail:
    """Write *order*, and return how the operator stands then."""
    done = write_operator(post.store, post.duty, order)
    found = operators(post.store, post.duty)
    return next(one for one in found if one.operator_id == done.operator_id)


def test_somebody_is_added_and_changed(bare_post: PostInUse) -> None:
    added = written(bare_post, an_order("郑晓"))
    assert (added.roles, added.serves, added.has_pin) == ((Role.VOLUNTEER,), True, False)

    changed = written(bare_post, an_order("郑小晓", LEADER, operator_id=added.operator_id, pin=NEW))

    assert (changed.name, frozenset(changed.roles), changed.has_pin) == ("郑小晓", LEADER, True)
    assert [fact["subject_id"] for fact in bare_post.audits("operator_changed")] == [
        added.operator_id
    ]
    assert NEW not in str(bare_post.audits("pin_set"))
    assert verify(bare_post.store).sound


def test_whoever_serves_no_more_stays_on_the_roll(bare_post: PostInUse) -> None:
    added = written(bare_post, an_order("郑晓"))

    ended = written(bare_post, an_order("郑晓", operator_id=added.operator_id, serves=False))

    assert not ended.serves
    assert operators(bare_post.store, bare_post.duty)[-1] == ended, "after those who serve"
    again = written(bare_post, an_order("郑晓", operator_id=added.operator_id))
    assert again.serves
    assert verify(bare_post.store).sound


@pytest.mark.parametrize(
    ("order", "says"),
    [
        (an_order(" "), "name and a role"),
        (an_order("郑晓", frozenset()), "name and a role"),
        (an_order("周岚"), "on the roll already"),
        (an_order("郑晓", LEADER), "needs a PIN"),
        (an_order("郑晓", pin="123456"), "cannot be used"),
        (an_order("郑晓", operator_id="nobody"), "no such operator"),
    ],
)
def test_an_unsound_order_changes_nothing(
    bare_post: PostInUse, order: OperatorOrder, says: str
) -> None:
    with pytest.raises(Refused, match=says):
        write_operator(bare_post.store, bare_post.duty, order)

    assert [one.name for one in operators(bare_post.store, bare_post.duty)] == ["周岚"]


def test_the_post_keeps_an_administrator(bare_post: PostInUse) -> None:
    own = bare_post.duty.operator.id

    with pytest.raises(Refused, match="no administrator"):
        write_operator(bare_post.store, bare_post.duty, an_order("周岚", LEADER, operator_id=own))


def test_whoever_is_on_duty_does_not_end_themselves(bare_post: PostInUse) -> None:
    other = frozenset({Role.ADMINISTRATOR})
    written(bare_post, an_order("郑晓", other, pin=NEW))
    own = bare_post.duty.operator.id

    with pytest.raises(Refused, match="on duty yourself"):
        write_operator(
            bare_post.store,
            bare_post.duty,
            an_order("周岚", other, operator_id=own, serves=False),
        )


def test_a_volunteers_pin_is_ended_and_not_an_administrators(bare_post: PostInUse) -> None:
    added = written(bare_post, an_order("郑晓", pin=NEW))

    end_pin(bare_post.store, bare_post.duty, added.operator_id)

    (ended,) = (
        one
        for one in operators(bare_post.store, bare_post.duty)
        if one.operator_id == added.operator_id
    )
    assert not ended.has_pin
    with pytest.raises(Refused, match="needs a PIN"):
        end_pin(bare_post.store, bare_post.duty, bare_post.duty.operator.id)


def test_somebody_serves_at_gates_of_the_post_which_the_facts_explain(
    bare_post: PostInUse,
) -> None:
    change_reach(bare_post.store, bare_post.duty, GateReach(gate="东门"))
    here = bare_post.duty.gate

    added = written(bare_post, an_order("郑晓", gates=("东门", "没有的门")))

    assert added.gates == ("东门",)
    assert verify(bare_post.store).sound
    both = an_order("郑晓", operator_id=added.operator_id, gates=("东门", here))
    assert written(bare_post, both).gates == (here, "东门")
    assert verify(bare_post.store).sound


def test_whoever_serves_here_is_offered_first_at_sign_in_and_in_the_rota(
    bare_post: PostInUse,
) -> None:
    change_reach(bare_post.store, bare_post.duty, GateReach(gate="东门"))
    here = bare_post.duty.gate
    written(bare_post, an_order("安东门", gates=("东门",)))
    written(bare_post, an_order("白北门", gates=(here,)))

    offered = serving(bare_post.store, bare_post.duty)

    names = [one.name for one in offered]
    assert set(names[:2]) == {"周岚", "白北门"}
    assert names[2] == "安东门"
    assert offered[2].theirs_first((here, "东门")) == ("东门", here)
    shown = week(bare_post.store, bare_post.duty, local_day(bare_post.duty.now()))
    assert list(shown.names) == names


def test_the_roll_is_the_administrators(bare_post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        operators(bare_post.store, bare_post.as_volunteer())
    with pytest.raises(NotAllowed):
        write_operator(bare_post.store, bare_post.as_volunteer(), an_order("郑晓"))


def test_roles_are_told_the_highest_first() -> None:
    assert roles_words((Role.VOLUNTEER, Role.LEADER)).zh == "带班负责人、志愿者"


def undo_newest(post: PostInUse) -> None:
    """Undo the newest change of the roll that stands, as Ctrl+Z does."""
    newest = next(one for one in roll_changes(post.store, post.duty) if one.stands)
    undo_operator(post.store, post.duty, newest.change_id)


def test_undo_after_undo_goes_back_to_the_day_somebody_was_added(bare_post: PostInUse) -> None:
    change_reach(bare_post.store, bare_post.duty, GateReach(gate="东门"))
    added = written(bare_post, an_order("郑晓", pin=NEW))
    theirs = added.operator_id
    written(bare_post, an_order("郑小晓", LEADER, operator_id=theirs))
    written(bare_post, an_order("郑小晓", LEADER, operator_id=theirs, gates=("东门",)))
    written(bare_post, an_order("郑小晓", LEADER, operator_id=theirs, serves=False))

    stood = []
    for _ in range(4):
        undo_newest(bare_post)
        (now,) = (
            one for one in operators(bare_post.store, bare_post.duty) if one.operator_id == theirs
        )
        stood.append((now.name, len(now.roles), now.serves, now.gates, now.has_pin))

    assert stood == [
        ("郑小晓", 2, True, ("东门",), True),
        ("郑小晓", 2, True, (), True),
        ("郑晓", 1, True, (), True),
        ("郑晓", 1, False, (), True),
    ]
    assert not any(one.stands for one in roll_changes(bare_post.store, bare_post.duty))
    assert verify(bare_post.store).sound


def test_an_undo_tells_what_it_took_back_and_can_be_taken_back_itself(
    bare_post: PostInUse,
) -> None:
    added = written(bare_post, an_order("郑晓"))
    written(bare_post, an_order("郑小晓", operator_id=added.operator_id))
    changed = roll_changes(bare_post.store, bare_post.duty)[0]
    assert [words.en for words in changed.told] == ["郑晓", "郑小晓"]

    undo_operator(bare_post.store, bare_post.duty, changed.change_id)
    undone = roll_changes(bare_post.store, bare_post.duty)[0]
    undo_operator(bare_post.store, bare_post.duty, undone.change_id)

    assert undone.undoes == changed.change_id
    assert "郑小晓" in {one.name for one in operators(bare_post.store, bare_post.duty)}
    assert verify(bare_post.store).sound


def test_a_new_pin_is_no_change_that_undo_could_take_back(bare_post: PostInUse) -> None:
    added = written(bare_post, an_order("郑晓"))
    before = roll_changes(bare_post.store, bare_post.duty)

    written(bare_post, an_order("郑晓", operator_id=added.operator_id, pin=NEW))

    assert roll_changes(bare_post.store, bare_post.duty) == before
    with pytest.raises(Refused, match="stands so already"):
        write_operator(
            bare_post.store, bare_post.duty, an_order("郑晓", operator_id=added.operator_id)
        )


def test_undo_gives_nobody_rights_without_a_pin(bare_post: PostInUse) -> None:
    added = written(bare_post, an_order("郑晓", LEADER, pin=NEW))
    written(bare_post, an_order("郑晓", operator_id=added.operator_id))
    end_pin(bare_post.store, bare_post.duty, added.operator_id)

    with pytest.raises(Refused, match="needs a PIN"):
        undo_newest(bare_post)
    assert verify(bare_post.store).sound


def test_undo_widens_nobodys_gates_when_the_gate_of_then_is_gone(bare_post: PostInUse) -> None:
    change_reach(bare_post.store, bare_post.duty, GateReach(gate="东门"))
    here = bare_post.duty.gate
    theirs = written(bare_post, an_order("郑晓", gates=("东门",))).operator_id
    written(bare_post, an_order("郑晓", operator_id=theirs, gates=(here,)))
    drop_gate(bare_post.store, bare_post.duty, "东门")

    with pytest.raises(Refused, match="东门: no gate of the post any more") as refused:
        undo_newest(bare_post)

    assert "卡点名单里已经没有东门" in refused.value.zh
    (now,) = (
        one for one in operators(bare_post.store, bare_post.duty) if one.operator_id == theirs
    )
    assert now.gates == (here,)
    change_reach(bare_post.store, bare_post.duty, GateReach(gate="东门"))
    undo_newest(bare_post)
    assert roll_changes(bare_post.store, bare_post.duty)[0].after.gates == ("东门",)
    assert verify(bare_post.store).sound


def test_undo_of_another_thing_leaves_a_gate_that_is_gone_as_it_stands(
    bare_post: PostInUse,
) -> None:
    change_reach(bare_post.store, bare_post.duty, GateReach(gate="东门"))
    theirs = written(bare_post, an_order("郑晓", gates=("东门",))).operator_id
    written(bare_post, an_order("郑小晓", operator_id=theirs, gates=("东门",)))
    drop_gate(bare_post.store, bare_post.duty, "东门")

    undo_newest(bare_post)

    (now,) = (
        one for one in operators(bare_post.store, bare_post.duty) if one.operator_id == theirs
    )
    assert (now.name, now.gates) == ("郑晓", ("东门",)), "no gate at all would mean any"
    assert verify(bare_post.store).sound


def test_an_undo_that_made_nothing_different_took_its_change_back_all_the_same(
    bare_post: PostInUse,
) -> None:
    theirs = written(bare_post, an_order("郑晓")).operator_id
    written(bare_post, an_order("郑小晓", operator_id=theirs))
    changed = roll_changes(bare_post.store, bare_post.duty)[0]
    as_it_is = {"name": "郑小晓", "roles": ["volunteer"], "active": 1, "gates": []}
    empty: dict[str, Any] = {"act": "operator_changed", "subject_id": theirs, "details": as_it_is}
    with bare_post.store.unit_of_work(bare_post.duty) as work:
        work.record("audit", empty, supersedes=changed.change_id, reason="撤销")
        work.commit()

    undo, taken_back, added = roll_changes(bare_post.store, bare_post.duty)

    assert [one.stands for one in (undo, taken_back, added)] == [False, False, True]
    assert [words.en for words in undo.told] == ["volunteer", "volunteer"]
    undo_newest(bare_post)
    assert not any(one.stands for one in roll_changes(bare_post.store, bare_post.duty))


def test_an_older_change_waits_for_the_newer_one(bare_post: PostInUse) -> None:
    added = written(bare_post, an_order("郑晓"))
    written(bare_post, an_order("郑小晓", operator_id=added.operator_id))
    first = roll_changes(bare_post.store, bare_post.duty)[-1]

    with pytest.raises(Refused, match="newer change first"):
        undo_operator(bare_post.store, bare_post.duty, first.change_id)
    with pytest.raises(NotAllowed):
        undo_operator(bare_post.store, bare_post.as_volunteer(), first.change_id)


def test_whoever_set_the_post_up_is_no_change_of_it(bare_post: PostInUse) -> None:
    assert roll_changes(bare_post.store, bare_post.duty) == ()


def test_the_role_that_everybody_has_is_no_difference(bare_post: PostInUse) -> None:
    own = bare_post.duty.operator
    order = an_order(own.name, own.roles | VOLUNTEER, operator_id=own.id, pin=NEW)

    write_operator(bare_post.store, bare_post.duty, order)

    assert roll_changes(bare_post.store, bare_post.duty) == ()
