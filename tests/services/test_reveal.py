# SPDX-License-Identifier: MIT
"""A full value needs a purpose and a PIN, and leaves a fact."""

import pytest

from gatehouse.domain.duty import Role
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.reveal import reveal
from tests.support.post import PIN, PostInUse


def _reveal(post: PostInUse, field: str, purpose: str = "核对快递", pin: str = PIN) -> str:
    person_id, leader = post.id_of("林晓枫"), post.duty.operator.id
    return reveal(post.store, post.as_volunteer(), person_id, field, purpose, leader, pin)


@pytest.mark.parametrize(("field", "value"), [("name", "林晓枫"), ("phone", "13800001234")])
def test_a_leader_s_pin_shows_one_full_value(post: PostInUse, field: str, value: str) -> None:
    assert _reveal(post, field) == value


def test_the_fact_says_who_saw_what_and_why_but_not_the_value(post: PostInUse) -> None:
    number = _reveal(post, "paper_number")

    (fact,) = post.audits("revealed")
    assert fact["subject_id"] == post.id_of("林晓枫")
    assert fact["details"] == {
        "field": "paper_number",
        "purpose": "核对快递",
        "approved_by": post.duty.operator.id,
    }
    assert number not in str(fact)


def test_without_a_purpose_nothing_is_shown(post: PostInUse) -> None:
    with pytest.raises(Refused, match="purpose"):
        _reveal(post, "phone", purpose="  ")

    assert post.audits("revealed") == []


def test_a_wrong_pin_shows_nothing(post: PostInUse) -> None:
    with pytest.raises(NotAllowed):
        _reveal(post, "phone", pin="135790")

    assert post.audits("revealed") == []


@pytest.mark.parametrize(("role", "may"), [(Role.ADMINISTRATOR, True), (Role.VOLUNTEER, False)])
def test_an_administrator_may_allow_it_and_a_volunteer_may_not(
    post: PostInUse, role: Role, *, may: bool
) -> None:
    other = post.add_operator("吴玲", role)
    person_id = post.id_of("林晓枫")

    def shown() -> str:
        return reveal(post.store, post.duty, person_id, "phone", "核对", other.id, PIN)

    if may:
        assert shown() == "13800001234"
        return
    with pytest.raises(NotAllowed):
        shown()


def test_nobody_has_no_value(post: PostInUse) -> None:
    leader = post.duty.operator.id

    with pytest.raises(Refused):
        reveal(post.store, post.duty, "nobody", "phone", "核对", leader, PIN)
    assert post.audits("revealed") == []
