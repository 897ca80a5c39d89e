# SPDX-License-Identifier: MIT
"""Whatever a volunteer or a leader asks for, it never tells which tag somebody has.

The answers are compared whole: of two tags that ask the desk for the same, they are the same.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from gatehouse.domain.contact import CheckInFilter, CheckInQuestion
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.entry import Direction, Reason
from gatehouse.domain.history import Whose
from gatehouse.domain.register import RegisterSheet
from gatehouse.domain.tag import TAG_WORDS, TO_DO, Tag
from gatehouse.domain.zone import ZoneFilter
from gatehouse.errors import NotAllowed
from gatehouse.reports.handover_sheet import compose, sheet_text
from gatehouse.services import (
    carer,
    contact,
    crossing,
    day,
    entry_card,
    handover,
    history,
    register,
    roster,
    search,
    tag,
    zone_lookup,
)
from gatehouse.services.tag import end_tag
from tests.support.care import contacted, in_care, tagged
from tests.support.passes import flat
from tests.support.post import BEGINS, PostInUse
from tests.support.shift import an_order, go, hand
from tests.support.zones import going

WHO, DOOR = "王丽芬", "3-2-501"
TO_THE_DESK = [
    [tag for tag in Tag if TO_DO[tag] is to_do] for to_do in dict.fromkeys(TO_DO.values())
]
CALLED_ALIKE = [
    alike for tags in TO_THE_DESK if len(alike := [t for t in tags if t is not Tag.LOW_INCOME]) > 1
]
"""Who is only poor is not called every day: whoever is, is not told apart."""
TODAY = local_day(BEGINS)


def in_the_role(post: PostInUse, role: Role | None) -> Duty:
    """Return the duty in the hands of somebody with that one role."""
    roles = frozenset() if role is None else frozenset({role})
    return replace(post.duty, operator=replace(post.duty.operator, roles=roles))


def everything(post: PostInUse, duty: Duty) -> Iterator[tuple[str, Any]]:
    """Yield what each question about the person is answered, by the question's name."""
    store, who, home = post.store, post.id_of(WHO), flat(post, DOOR)
    for reason in Reason:
        for way in Direction:
            weighed = crossing.weigh(store, duty, going(post, WHO, way, reason))
            yield f"weigh {reason} {way}", weighed
    for typed in ("wlf", "3-2-501", "王", "5678", "wlf365"):
        yield f"find {typed}", search.find(store, duty, typed)
    yield "households", search.find_households(store, duty, "3-2")
    yield "card", roster.person_card(store, duty, who)
    yield "household", roster.household(store, duty, home)
    yield "buildings", roster.buildings(store, duty)
    yield "flats", roster.households(store, duty, "3")
    yield "entries of the person", entry_card.history_of(store, duty, who)
    yield "history of the person", history.history(store, duty, Whose(person_id=who))
    yield "history of the flat", history.history(store, duty, Whose(household_id=home))
    yield "desk", day.desk_day(store, duty)
    yield "handover", handover.handover_desk(store, duty)
    for which in CheckInFilter:
        question = CheckInQuestion(which=which)
        yield f"check-ins {which}", contact.todays_check_ins(store, duty, question)
    yield "carers", carer.carers(store, duty)
    yield "zones", zone_lookup.zones(store, duty, ZoneFilter.IN_FORCE)
    yield "sheets", register.sheets(store, duty, TODAY)
    for sheet in RegisterSheet:
        yield f"preview {sheet}", register.preview(store, duty, TODAY, sheet, 50)


def told(post: PostInUse, duty: Duty) -> dict[str, bytes]:
    """Return all answers as text, and how each prints."""
    return {
        name: msgspec.json.encode(answer, enc_hook=str) + repr(answer).encode()
        for name, answer in everything(post, duty)
    }


@pytest.mark.parametrize("role", [None, Role.LEADER])
@pytest.mark.parametrize("alike", CALLED_ALIKE)
def test_no_answer_tells_one_tag_from_another(
    post: PostInUse, alike: list[Tag], role: Role | None
) -> None:
    in_care(post, "3-2")
    go(post, WHO)
    duty = in_the_role(post, role)
    answers: list[dict[str, bytes]] = []
    for one in alike:
        tagged(post, WHO, one)
        if not answers:
            contacted(post, WHO)
        answers.append(told(post, duty))
        end_tag(post.store, post.duty, post.id_of(WHO), one)

    first, *others = answers
    for one, other in zip(alike[1:], others, strict=True):
        assert {name for name in first if first[name] != other[name]} == set(), one


@pytest.mark.parametrize("role", [None, Role.LEADER])
@pytest.mark.parametrize("one", Tag)
def test_no_answer_holds_the_word_for_a_tag(post: PostInUse, one: Tag, role: Role | None) -> None:
    """No more often than before anybody had it: zones are isolated, and have a contact."""
    duty = in_the_role(post, role)
    contacted(post, WHO)
    before = b" ".join(told(post, duty).values())
    tagged(post, WHO, one)
    said = b" ".join(told(post, duty).values())

    for marker in (TAG_WORDS[one].zh, f'"{one.value}"', f"'{one.value}'"):
        assert said.count(marker.encode()) == before.count(marker.encode())


@pytest.mark.parametrize("role", [None, Role.LEADER])
def test_whoever_asks_for_the_tags_is_refused_without_a_word_of_them(
    post: PostInUse, role: Role | None
) -> None:
    tagged(post, WHO, Tag.POSITIVE)

    with pytest.raises(NotAllowed) as refused:
        tag.tags(post.store, in_the_role(post, role), post.id_of(WHO))

    assert "阳性" not in f"{refused.value!r} {refused.value.zh} {refused.value.en}"


def test_the_signed_sheet_of_a_shift_names_no_tag(post: PostInUse) -> None:
    tagged(post, WHO, Tag.POSITIVE)
    post.clock.forward(timedelta(hours=1))
    signed = hand(post, an_order())

    sheet = sheet_text(compose(signed.handover))

    assert "今天还没联系上" in sheet
    assert "阳性" not in sheet
    assert "positive" not in sheet
