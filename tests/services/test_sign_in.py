# SPDX-License-Identifier: MIT
"""Signing in within a shift, and a window at which nobody is signed in."""

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.db.keys import StoreKey
from gatehouse.domain.duty import Role
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.sign_in import UNKNOWN, LockReason, NewPin, OnDuty, RecoveredPin, SignIn
from gatehouse.errors import NotAllowed, Refused, WrongUse
from gatehouse.services.operator_roll import write_operator
from gatehouse.services.setting import change_reach
from gatehouse.services.sign_in import (
    choose_pin,
    gates,
    lock,
    on_duty_now,
    recover_pin,
    serving,
    sign_in,
)
from tests.services.test_operator_roll import an_order
from tests.support.post import KEY, PIN, PostInUse

NEW = "480216"


def a_volunteer(post: PostInUse, pin: str = "") -> str:
    """Write a volunteer down, and return their id."""
    return write_operator(post.store, post.duty, an_order("郑晓", pin=pin)).operator_id


def locked(post: PostInUse) -> OnDuty:
    """Lock the window by its key."""
    return lock(post.store, post.duty, LockReason.BY_KEY)


def test_whoever_signs_in_is_on_duty_in_the_same_shift(bare_post: PostInUse) -> None:
    volunteer = a_volunteer(bare_post)

    signed = sign_in(bare_post.store, bare_post.duty, SignIn(volunteer))

    assert signed.known
    assert signed.duty.operator.name == "郑晓"
    assert signed.duty.shift_id == bare_post.duty.shift_id
    (fact,) = bare_post.audits("signed_in")
    assert fact["operator_id"] == fact["subject_id"] == volunteer
    assert fact["details"] == {"gate": "北门"}


def test_a_pin_is_asked_of_whoever_has_one(bare_post: PostInUse) -> None:
    volunteer = a_volunteer(bare_post, pin=NEW)

    with pytest.raises(NotAllowed):
        sign_in(bare_post.store, bare_post.duty, SignIn(volunteer, PIN))

    assert sign_in(bare_post.store, bare_post.duty, SignIn(volunteer, NEW)).known


def test_at_a_locked_window_nobody_is_on_duty(bare_post: PostInUse) -> None:
    nobody = locked(bare_post)

    assert not nobody.known
    assert nobody.duty.operator == UNKNOWN
    (fact,) = bare_post.audits("locked")
    assert fact["operator_id"] == bare_post.duty.operator.id
    assert fact["details"] == {"why": "by_key", "gate": "北门"}


def test_nobody_may_do_what_needs_a_role(bare_post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        locked(bare_post).duty.require(Role.LEADER)


def test_a_window_is_locked_once(bare_post: PostInUse) -> None:
    nobody = locked(bare_post)

    again = lock(bare_post.store, nobody.duty, LockReason.IDLE)

    assert again.duty == nobody.duty
    assert len(bare_post.audits("locked")) == 1


def test_who_is_on_duty_outlives_a_restart(bare_post: PostInUse) -> None:
    assert on_duty_now(bare_post.store, bare_post.duty) == bare_post.duty

    volunteer = a_volunteer(bare_post)
    sign_in(bare_post.store, bare_post.duty, SignIn(volunteer))
    assert on_duty_now(bare_post.store, bare_post.duty).operator.id == volunteer

    locked(bare_post)
    assert on_duty_now(bare_post.store, bare_post.duty).operator == UNKNOWN


def test_what_was_signed_in_an_earlier_shift_does_not_count(bare_post: PostInUse) -> None:
    sign_in(bare_post.store, bare_post.duty, SignIn(a_volunteer(bare_post)))
    later = replace(bare_post.duty, shift_id="another")

    assert on_duty_now(bare_post.store, later) == later


def test_only_those_who_serve_are_offered(bare_post: PostInUse) -> None:
    a_volunteer(bare_post)
    locked(bare_post)

    offered = serving(bare_post.store, bare_post.duty)

    assert [(one.name, one.has_pin) for one in offered] == [("周岚", True), ("郑晓", False)]


def test_somebody_who_serves_no_more_does_not_sign_in(bare_post: PostInUse) -> None:
    volunteer = a_volunteer(bare_post)
    write_operator(
        bare_post.store, bare_post.duty, an_order("郑晓", operator_id=volunteer, serves=False)
    )

    with pytest.raises(Refused, match="does not serve"):
        sign_in(bare_post.store, bare_post.duty, SignIn(volunteer))


def test_a_new_pin_takes_the_old_one(bare_post: PostInUse) -> None:
    own = bare_post.duty.operator.id
    with pytest.raises(NotAllowed):
        choose_pin(bare_post.store, bare_post.duty, NewPin(own, "135790", NEW))

    choose_pin(bare_post.store, bare_post.duty, NewPin(own, PIN, NEW))

    assert sign_in(bare_post.store, bare_post.duty, SignIn(own, NEW)).known
    assert NEW not in repr(NewPin(own, PIN, NEW))


def test_a_volunteer_chooses_a_first_pin(bare_post: PostInUse) -> None:
    volunteer = a_volunteer(bare_post)

    choose_pin(bare_post.store, bare_post.duty, NewPin(volunteer, "", NEW))

    with pytest.raises(NotAllowed):
        sign_in(bare_post.store, bare_post.duty, SignIn(volunteer))


def test_the_recovery_key_sets_a_forgotten_pin_at_once(bare_post: PostInUse) -> None:
    own = bare_post.duty.operator.id
    for _ in range(6):
        with pytest.raises(NotAllowed):
            sign_in(bare_post.store, bare_post.duty, SignIn(own, "135790"))
    nobody = locked(bare_post)

    recover_pin(bare_post.store, nobody.duty, RecoveredPin(own, KEY.to_recovery(), NEW))

    assert sign_in(bare_post.store, nobody.duty, SignIn(own, NEW)).known, "the wait is over too"


@pytest.mark.parametrize(
    ("key", "kind"), [(StoreKey(bytes(32)).to_recovery(), NotAllowed), ("not a key", WrongUse)]
)
def test_another_key_sets_no_pin(bare_post: PostInUse, key: str, kind: type[Exception]) -> None:
    own = bare_post.duty.operator.id

    with pytest.raises(kind):
        recover_pin(bare_post.store, bare_post.duty, RecoveredPin(own, key, NEW))

    assert sign_in(bare_post.store, bare_post.duty, SignIn(own, PIN)).known


def test_the_facts_explain_the_operators(bare_post: PostInUse) -> None:
    volunteer = a_volunteer(bare_post, pin=NEW)
    nobody = locked(bare_post)
    with pytest.raises(NotAllowed):
        sign_in(bare_post.store, nobody.duty, SignIn(volunteer, PIN))

    assert verify(bare_post.store).sound


def at_two_gates(post: PostInUse) -> None:
    """Let the post know a second gate."""
    change_reach(post.store, post.duty, GateReach(gate="南门"))


def test_whoever_serves_at_several_gates_says_at_which(bare_post: PostInUse) -> None:
    at_two_gates(bare_post)
    own = bare_post.duty.operator.id

    signed = sign_in(bare_post.store, bare_post.duty, SignIn(own, PIN, "南门"))

    assert gates(bare_post.store, bare_post.duty) == ("北门", "南门")
    assert signed.duty.gate == "南门"
    (fact,) = bare_post.audits("signed_in")
    assert fact["details"] == {"gate": "南门"}


def test_the_gate_that_was_chosen_holds_when_the_program_starts_again(
    bare_post: PostInUse,
) -> None:
    at_two_gates(bare_post)
    own = bare_post.duty.operator.id
    signed = sign_in(bare_post.store, bare_post.duty, SignIn(own, PIN, "南门"))

    assert on_duty_now(bare_post.store, bare_post.duty).gate == "南门"
    lock(bare_post.store, signed.duty, LockReason.BY_KEY)
    assert on_duty_now(bare_post.store, bare_post.duty).gate == "南门"


def test_nobody_serves_at_a_gate_that_the_post_does_not_know(bare_post: PostInUse) -> None:
    with pytest.raises(Refused, match="no such gate"):
        sign_in(bare_post.store, bare_post.duty, SignIn(bare_post.duty.operator.id, PIN, "西门"))
