# SPDX-License-Identifier: MIT
"""Whatever is merged and parted, a person is found once and every fact stays explained."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from gatehouse.db.tables.every import person
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.person_change import PersonEdit
from gatehouse.errors import Refused
from gatehouse.services.day import summary_of
from gatehouse.services.person_pair import merge, tell_apart
from gatehouse.services.resident import add_person
from tests.support.post import PostInUse
from tests.support.records import cross, ids_found, problems, visitor


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    pairs=st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5), st.booleans()), min_size=1, max_size=6
    ),
    ways=st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=6),
)
def test_whatever_is_merged_and_parted_the_store_stays_sound(
    post: PostInUse, pairs: list[tuple[int, int, bool]], ways: list[tuple[int, bool]]
) -> None:
    """Search finds one person for each record, the day's counts stay, verify is clean."""
    people = _six_people(post)
    for who, inward in ways:
        direction = Direction.IN if inward else Direction.OUT
        living = SubjectClass.RESIDENT if who < 4 else SubjectClass.VISITOR
        cross(post, people[who], direction, subject_class=living)
    today = local_day(post.clock())
    before = summary_of(post.store, post.duty, today).entries

    for one, other, join in pairs:
        act = merge if join else tell_apart
        try:
            act(post.store, post.duty, people[one], people[other], "试")
        except Refused:
            continue

    assert problems(post) == ()
    assert summary_of(post.store, post.duty, today).entries == before
    with post.store.reader() as connection:
        rows = connection.execute(select(person).where(person.c.id.in_(people))).all()
    for row in rows:
        stands = row.merged_into_id or row.id
        assert ids_found(post, row.name).count(stands) == 1
        assert row.merged_into_id is None or row.id not in ids_found(post, row.name)


def _six_people(post: PostInUse) -> list[str]:
    """Return four residents and two visitors; each example finds those of the one before."""
    with post.store.reader() as connection:
        known = connection.execute(select(person.c.name)).scalars().all()
    number = len(known)
    residents = [
        add_person(
            post.store,
            post.duty,
            f"9-{place + 1}-{number}",
            PersonEdit(name=f"试{number}号{place}"),
        ).person_id
        for place in range(4)
    ]
    guests = [visitor(post, f"客{number}位{place}") for place in range(2)]
    return [*residents, *guests]
