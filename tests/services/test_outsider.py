# SPDX-License-Identifier: MIT
"""What is written down of outsiders is text from outside: it may hold anything."""

import pytest
from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import entry, vehicle_entry
from gatehouse.domain.entry import Approval, Correction, Decision, Outsider, Override, SubjectClass
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.errors import Refused
from gatehouse.services.correction import correct_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.gate_pass import issue_pass
from tests.services.test_entry import visitor
from tests.support.passes import flat
from tests.support.post import PostInUse
from tests.support.shift import visit

UNSEEN = "\u202e周\x00小\u200b安\ud800" + "长" * 10_000
LONGEST = 200


def _texts(row: dict[str, object]) -> set[str]:
    names = (
        "outsider_name",
        "company",
        "goods",
        "origin",
        "plate",
        "note",
        "override_by",
        "override_reason",
        "supersedes_reason",
    )
    return {str(row[name]) for name in names if row.get(name)}


def test_what_cannot_be_seen_is_not_written_down(post: PostInUse) -> None:
    """No control, no mark that turns the writing round, no half a character, no endless text."""
    hostile = Outsider(name=UNSEEN, company=UNSEEN, host_household_id=flat(post, "3-2-501"))
    lorry = VehicleCrossing(plate=UNSEEN, origin=UNSEEN, company=UNSEEN, goods=UNSEEN)
    override = Override(UNSEEN, Approval.TELEPHONE, UNSEEN)
    crossing = replace(visitor(flat(post, "3-2-501")), outsider=hostile, vehicle=lorry, note=UNSEEN)
    record_entry(post.store, post.duty, crossing, Decision.OVERRIDE, override)
    corrected = visit(post, "钱多多")
    correction = Correction(why=UNSEEN, outsider=hostile)
    correct_entry(post.store, post.duty, corrected.entry.id, correction)

    with post.store.reader() as connection:
        facts = [
            dict(row)
            for table in (entry, vehicle_entry)
            for row in connection.execute(select(table)).mappings()
        ]
    texts = set[str]().union(*map(_texts, facts)) - {"钱多多"}
    assert {text[:3] for text in texts} == {"周小安"}
    assert all(text.isprintable() and len(text) <= LONGEST for text in texts)
    assert verify(post.store).sound


def test_a_name_of_which_nothing_can_be_seen_is_no_name(post: PostInUse) -> None:
    nameless = PassOrder(
        pass_class=PassClass.VISITOR_DAY,
        outsider=Outsider(name="\u202e\u200b"),
        household_id=flat(post, "3-2-501"),
    )

    with pytest.raises(Refused, match="needs a name"):
        issue_pass(post.store, post.duty, nameless)


def test_nobody_passes_as_a_resident_who_is_not_on_the_roster(post: PostInUse) -> None:
    """They would count as one resident less who is out, and be listed as one visitor more."""
    new = replace(visitor(flat(post, "3-2-501")), subject_class=SubjectClass.TENANT)
    override = Override("王主任", Approval.TELEPHONE, "急事")
    entry_id = visit(post, "钱多多").entry.id
    known = replace(new, person_id=post.id_of("钱多多"), outsider=None)

    for crossing in (new, known):
        with pytest.raises(Refused, match="not on the roster"):
            record_entry(post.store, post.duty, crossing, Decision.ADMIT)
        with pytest.raises(Refused, match="not on the roster"):
            record_entry(post.store, post.duty, crossing, Decision.OVERRIDE, override)
    mistaken = Correction(why="选错类别", subject_class=SubjectClass.TENANT)
    with pytest.raises(Refused, match="not on the roster"):
        correct_entry(post.store, post.duty, entry_id, mistaken)

    for decision in (Decision.TURN_AWAY, Decision.EMERGENCY):
        recorded = record_entry(post.store, post.duty, new, decision)
        assert recorded.entry.outcome.passed is (decision is Decision.EMERGENCY)
