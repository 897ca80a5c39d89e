# SPDX-License-Identifier: MIT
"""A check finds what is broken in the store, and a fingerprint that does not fit."""

import pytest

from gatehouse.db.tables import person
from gatehouse.errors import WrongUse
from gatehouse.services.verification import verify
from tests.support.post import PostInUse


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
            "INSERT INTO operator SELECT 'x', '何不同', roles, pin_hash, 1, 0, NULL FROM operator",
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
