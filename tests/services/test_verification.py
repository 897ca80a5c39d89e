# SPDX-License-Identifier: MIT
"""A check finds what is broken in the store, and a fingerprint that does not fit."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from msgspec.structs import replace

from gatehouse.db.tables.every import person
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import (
    Approval,
    Correction,
    Decision,
    Outsider,
    Override,
    SubjectClass,
)
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.itinerary import NoteConclusion
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.errors import NotAllowed, WrongUse
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.operator import check_pin
from gatehouse.services.verification import verify
from tests.services.test_entry import visitor
from tests.support.itineraries import NANNY, a_form, a_leg, signed
from tests.support.passes import a_visitors_order, flat, issue
from tests.support.post import PIN, PostInUse
from tests.support.shift import visit

TELEPHONE = Override("吴玲", Approval.TELEPHONE, "家人来接")


def _anchor(post: PostInUse) -> str:
    """Return the fingerprint of the ledger's end."""
    with post.store.reader() as connection:
        sequence, chain = connection.exec_driver_sql(
            "SELECT sequence, chain FROM ledger ORDER BY sequence DESC LIMIT 1"
        ).one()
    return f"{sequence}:{chain.hex()}"


def test_a_whole_store_that_fits_its_fingerprint_is_sound(post: PostInUse) -> None:
    told: list[tuple[int, int]] = []

    def report(done: int, total: int) -> None:
        told.append((done, total))

    findings = verify(post.store, [_anchor(post)], report)

    assert findings.sound
    assert findings.caveat is None
    assert told[-1] == (findings.facts, findings.facts)


def test_without_an_anchor_it_says_what_it_cannot_find(post: PostInUse) -> None:
    findings = verify(post.store)

    assert findings.sound
    assert findings.caveat is not None


def test_an_anchor_of_another_ledger_does_not_fit(post: PostInUse) -> None:
    (problem,) = verify(post.store, ["3:" + "ab" * 32]).problems

    assert "fingerprint" in problem.en


def test_a_row_changed_behind_the_ledger_is_found(post: PostInUse) -> None:
    with post.store.unit_of_work(post.duty) as work:
        work.connection.execute(
            person.update().where(person.c.name == "单明").values(phone="13700000000")
        )
        work.commit()

    (problem,) = verify(post.store).problems

    assert "phone" in problem.en


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE operator SET roles = 'administrator'", "operator"),
        ("UPDATE operator SET name = '何不同'", "operator"),
        (
            (
                "INSERT INTO operator "
                "SELECT 'x', '何不同', roles, pin_hash, 1, 0, NULL, gates FROM operator"
            ),
            "operator",
        ),
        ("UPDATE post SET compound = '别的小区'", "post"),
    ],
)
def test_rights_and_a_name_that_no_record_gave_are_found(
    post: PostInUse, statement: str, said: str
) -> None:
    with post.store.unit_of_work(post.duty) as work:
        work.connection.exec_driver_sql(statement)
        work.commit()

    (problem,) = verify(post.store).problems

    assert said in problem.en


def test_what_is_no_fingerprint_is_wrong_use(post: PostInUse) -> None:
    with pytest.raises(WrongUse):
        verify(post.store, ["not a fingerprint"])


def a_visitor_comes_again_and_again(post: PostInUse) -> None:
    """Come, come with news, drive, show a pass of another flat, sign a note, be corrected."""
    store, duty = post.store, post.duty
    first = record_entry(store, duty, visitor(flat(post, "3-2-501")), Decision.ADMIT)
    person_id = post.id_of("周小安")
    again = replace(visitor(None), person_id=person_id)
    news = Outsider(name="", phone="13922223333", plate="粤B 12345")
    record_entry(store, duty, replace(again, outsider=news), Decision.OVERRIDE, TELEPHONE)
    car = VehicleCrossing(plate="粤B54321")
    record_entry(
        store, duty, replace(again, outsider=None, vehicle=car), Decision.OVERRIDE, TELEPHONE
    )
    record_entry(
        store,
        duty,
        replace(again, outsider=Outsider(name="周小安", plate="粤B 12345"), vehicle=car),
        Decision.OVERRIDE,
        TELEPHONE,
    )
    shown = issue(
        post,
        PassOrder(
            pass_class=PassClass.VISITOR_DAY,
            person_id=person_id,
            outsider=Outsider(name="", plate="粤B77777"),
            household_id=flat(post, "1-1-102"),
        ),
    ).card.row.pass_id
    issue(
        post,
        PassOrder(
            pass_class=PassClass.VISITOR_DAY,
            person_id=person_id,
            household_id=flat(post, "3-1-101"),
        ),
    )
    record_entry(
        store,
        duty,
        replace(again, outsider=Outsider(name="", company="样例公司"), pass_id=shown),
        Decision.OVERRIDE,
        TELEPHONE,
    )
    told = Correction(why="写错", outsider=Outsider(name="周小岸", phone="13911112222"))
    corrected = correct_entry(store, duty, first.entry.id, told)
    withdraw_entry(store, duty, corrected.entry.id, "不是这个人")
    nanny = replace(NANNY, name="周晓安", plate="粤B88888")
    signed(post, a_form(post, person_id=person_id, outsider=nanny))


def a_stranger_signs(post: PostInUse) -> None:
    """Be known from a note alone, and be turned away with another one."""
    signed(post, a_form(post, outsider=replace(NANNY, name="冯一一", plate="粤B66666")))
    refused = a_form(post, a_leg(1, 3), outsider=replace(NANNY, name="冯二二"))
    signed(post, refused, NoteConclusion.TURNED_AWAY, "other draft")


def a_driver_with_a_plate_of_their_own(post: PostInUse) -> None:
    """Come in a car whose plate is not the one that was written down of the visitor."""
    crossing = visitor(flat(post, "3-2-501"))
    assert crossing.outsider is not None
    theirs = replace(crossing.outsider, plate="粤B 12345")
    car = VehicleCrossing(plate="粤B54321")
    record_entry(
        post.store,
        post.duty,
        replace(crossing, outsider=theirs, vehicle=car),
        Decision.ADMIT,
    )


def a_holder_from_nowhere(post: PostInUse) -> None:
    """Be known from a pass alone, with a plate."""
    order = a_visitors_order(post)
    issue(
        post,
        replace(
            order,
            outsider=Outsider(name="吴二", plate="粤B99999"),
            subject_class=SubjectClass.RENOVATION,
        ),
    )


def another_machine(post: PostInUse) -> None:
    """Go on elsewhere, where the numbers begin again."""
    visit(post, "钱多多")
    post.duty = replace(post.duty, machine_id="machine-2")
    again = Correction(why="写错", outsider=Outsider(name="", phone="13955556666"))
    entry_id = visit(post, "孙一").entry.id
    correct_entry(post.store, post.duty, entry_id, again)


def wrong_pins(post: PostInUse) -> None:
    """Type a wrong PIN twice, the right one, and a wrong one."""
    for pin in ("111112", "111113", PIN, "111114"):
        with suppress(NotAllowed):
            check_pin(post.store, post.duty, post.duty.operator.id, pin, Role.LEADER)


@pytest.mark.parametrize(
    "used",
    [
        a_visitor_comes_again_and_again,
        a_stranger_signs,
        a_driver_with_a_plate_of_their_own,
        a_holder_from_nowhere,
        another_machine,
        wrong_pins,
    ],
)
def test_a_store_that_was_only_used_is_sound(
    post: PostInUse, used: Callable[[PostInUse], None]
) -> None:
    used(post)

    assert verify(post.store).problems == ()
