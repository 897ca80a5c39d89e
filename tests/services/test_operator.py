# SPDX-License-Identifier: MIT
"""A PIN opens what its owner may do, and guessing gets slower."""

from datetime import timedelta

import pytest

from gatehouse.db.tables.every import operator
from gatehouse.domain.duty import Role
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.operator import check_pin, hash_pin, operators_with
from tests.support.post import PIN, PostInUse

WRONG = "135790"


def _check(post: PostInUse, pin: str = PIN, role: Role = Role.LEADER) -> None:
    check_pin(post.store, post.duty, post.duty.operator.id, pin, role)


def _try_wrong(post: PostInUse, times: int) -> None:
    for _ in range(times):
        with pytest.raises(NotAllowed):
            _check(post, WRONG)


def _waits(post: PostInUse) -> timedelta:
    """Return how long the right PIN is refused from now on."""
    with post.store.reader() as connection:
        until = connection.execute(operator.select()).one().locked_until
    return timedelta() if until is None else until - post.clock.now


def test_the_right_pin_is_accepted_and_leaves_no_trace(bare_post: PostInUse) -> None:
    _check(bare_post)

    assert bare_post.audits("pin_accepted") == bare_post.audits("pin_failed") == []


def test_a_wrong_pin_is_refused_and_leaves_a_fact(bare_post: PostInUse) -> None:
    with pytest.raises(NotAllowed, match="Nothing was done") as wrong:
        _check(bare_post, WRONG)

    assert "什么都没有做" in wrong.value.zh, "whatever the PIN was asked for"
    (fact,) = bare_post.audits("pin_failed")
    assert fact["subject_id"] == bare_post.duty.operator.id
    assert fact["details"] == {"why": "wrong", "attempts": 1}
    assert WRONG not in str(fact)


def test_the_fifth_wrong_pin_begins_a_wait_of_a_minute(bare_post: PostInUse) -> None:
    _try_wrong(bare_post, 4)
    assert _waits(bare_post) == timedelta()

    _try_wrong(bare_post, 1)
    assert _waits(bare_post) == timedelta(minutes=1)


def test_while_waiting_even_the_right_pin_is_refused(bare_post: PostInUse) -> None:
    _try_wrong(bare_post, 5)

    with pytest.raises(NotAllowed, match="Try again after 16:43:00"):
        _check(bare_post)
    assert bare_post.audits("pin_failed")[-1]["details"] == {"why": "waiting"}


def test_each_further_wrong_pin_doubles_the_wait(bare_post: PostInUse) -> None:
    _try_wrong(bare_post, 5)
    waits = []
    for _ in range(3):
        bare_post.clock.forward(_waits(bare_post))
        _try_wrong(bare_post, 1)
        waits.append(_waits(bare_post))

    assert waits == [timedelta(minutes=2), timedelta(minutes=4), timedelta(minutes=8)]


def test_the_right_pin_after_the_wait_forgets_the_wrong_ones(bare_post: PostInUse) -> None:
    _try_wrong(bare_post, 5)
    bare_post.clock.forward(timedelta(minutes=1))

    _check(bare_post)

    assert len(bare_post.audits("pin_accepted")) == 1
    _try_wrong(bare_post, 4)
    assert _waits(bare_post) == timedelta()


def test_the_wait_survives_a_restart(bare_post: PostInUse) -> None:
    _try_wrong(bare_post, 6)

    assert len(bare_post.audits("pin_failed")) == 6
    with pytest.raises(NotAllowed, match="Too many"):
        _check(bare_post)


def test_a_pin_opens_only_what_its_owner_may_do(bare_post: PostInUse) -> None:
    guard = bare_post.add_operator("郑平")

    for role in (Role.LEADER, Role.ADMINISTRATOR):
        with pytest.raises(NotAllowed, match="may not do that"):
            check_pin(bare_post.store, bare_post.duty, guard.id, PIN, role)
    assert len(bare_post.audits("pin_failed")) == 2


def test_any_one_of_several_roles_will_do(bare_post: PostInUse) -> None:
    leader = bare_post.add_operator("吴玲", Role.LEADER)

    check_pin(bare_post.store, bare_post.duty, leader.id, PIN, Role.LEADER, Role.ADMINISTRATOR)


def test_nobody_has_a_right_pin(bare_post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        check_pin(bare_post.store, bare_post.duty, "nobody", PIN, Role.LEADER)


def test_those_who_hold_a_role_are_listed_by_name(bare_post: PostInUse) -> None:
    bare_post.add_operator("吴玲", Role.LEADER)
    bare_post.add_operator("郑平")

    def names(role: Role) -> list[str]:
        return [row.name for row in operators_with(bare_post.store, bare_post.duty, role)]

    assert names(Role.LEADER) == ["吴玲", "周岚"]
    assert names(Role.ADMINISTRATOR) == ["周岚"]
    assert names(Role.VOLUNTEER) == ["吴玲", "周岚", "郑平"]


@pytest.mark.parametrize("pin", ["123456", "000000", "12345", "1234567", "12 456", "abcdef"])
def test_weak_pins_are_refused(pin: str) -> None:
    with pytest.raises(Refused):
        hash_pin(pin)


def test_a_hash_says_nothing_of_its_pin() -> None:
    assert hash_pin(PIN) != hash_pin(PIN)
    assert hash_pin(PIN).startswith("$argon2id$")
