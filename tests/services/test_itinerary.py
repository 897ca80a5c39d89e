# SPDX-License-Identifier: MIT
"""Drafts survive, and signing a note is one act with what follows from it."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec import to_builtins
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.engine import Store
from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import draft, entry, gate_pass, itinerary, ledger, person
from gatehouse.domain.changes import Kind
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Crossing, Direction, Outcome, Outsider, Reason, SubjectClass
from gatehouse.domain.identity.masking import mask_name
from gatehouse.domain.itinerary import (
    Assessment,
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    NoteConclusion,
    Transport,
)
from gatehouse.errors import Refused
from gatehouse.services import itinerary as itineraries
from gatehouse.services import itinerary_draft as drafts
from gatehouse.services.crossing import weigh
from gatehouse.services.search import find
from tests.support.itineraries import NANNY, TICKET, a_form, a_leg, april, signed
from tests.support.passes import flat
from tests.support.policies import adopt
from tests.support.post import KEY, PostInUse


def rows(post: PostInUse, table: Any) -> list[dict[str, Any]]:
    with post.store.reader() as connection:
        return [dict(row) for row in connection.execute(select(table)).mappings()]


def facts(post: PostInUse) -> int:
    with post.store.reader() as connection:
        return int(connection.execute(select(func.count()).select_from(ledger)).scalar_one())


def save(post: PostInUse, form: ItineraryForm, draft_id: str = "draft") -> None:
    drafts.save_draft(post.store, post.duty, draft_id, form)


@pytest.fixture(autouse=True)
def _sound(post: PostInUse) -> Iterator[None]:
    """Every test leaves a file in which state and facts agree."""
    yield
    assert verify(post.store).sound


def test_a_draft_is_neither_fact_nor_anything_the_box_finds(post: PostInUse) -> None:
    before = facts(post)

    save(post, a_form(post))

    assert facts(post) == before
    assert find(post.store, post.duty, "zxa").candidates == ()
    (shown,) = itineraries.notes(post.store, post.duty).drafts
    assert (shown.shown_name, shown.door, shown.legs) == ("周*安", "3-2-501", 1)


def test_each_draft_keeps_its_last_state_beside_the_others(post: PostInUse) -> None:
    save(post, ItineraryForm(outsider=Outsider(name="周")))
    save(post, ItineraryForm(outsider=Outsider(name="孙"), note="在等电话"), "other")
    save(post, a_form(post, a_leg(1, 5), a_leg(6, 14)))

    kept = drafts.draft(post.store, post.duty, "draft")
    other = drafts.draft(post.store, post.duty, "other")

    assert kept.form == a_form(post, a_leg(1, 5), a_leg(6, 14))
    assert kept.host is not None
    assert kept.host.door == "3-2-501"
    assert other.form.note == "在等电话"


def test_a_draft_is_there_when_the_file_is_opened_again(post: PostInUse) -> None:
    form = a_form(post)
    save(post, form)

    with Store.open(post.store.path, KEY) as store:
        assert drafts.draft(store, post.duty, "draft").form == form


KILLED_AFTER_SAVING = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from gatehouse.db.engine import Store
from gatehouse.domain.entry import Outsider
from gatehouse.domain.itinerary import ItineraryForm
from gatehouse.services.itinerary_draft import save_draft
from gatehouse.services.post import duty_at
from tests.support.post import KEY, MACHINE

store = Store.open(Path(sys.argv[1]), KEY)
duty = duty_at(store, MACHINE, lambda: datetime(2022, 4, 15, 9, tzinfo=UTC))
save_draft(store, duty, "draft", ItineraryForm(outsider=Outsider(name="周小安")))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_draft_survives_a_program_that_is_killed(post: PostInUse) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AFTER_SAVING, str(post.store.path)],
        cwd=Path(__file__).parents[2],
        check=False,
    )

    assert done.returncode == -signal.SIGKILL
    kept = drafts.draft(post.store, post.duty, "draft").form
    assert kept.outsider == Outsider(name="周小安")


def test_a_draft_of_somebody_known_names_them_masked(post: PostInUse) -> None:
    save(post, ItineraryForm(person_id=post.id_of("王丽芬")))

    kept = drafts.draft(post.store, post.duty, "draft")

    assert kept.person is not None
    assert (kept.person.shown_name, kept.person.rostered) == ("王*芬", True)
    assert "19860701" not in kept.person.paper_number


def test_a_draft_that_is_thrown_away_is_gone(post: PostInUse) -> None:
    save(post, a_form(post))

    drafts.drop_draft(post.store, post.duty, "draft")

    assert itineraries.notes(post.store, post.duty).drafts == ()
    with pytest.raises(Refused):
        drafts.draft(post.store, post.duty, "draft")


def test_signing_writes_the_person_down_and_drops_the_draft(post: PostInUse) -> None:
    save(post, a_form(post))

    done = signed(post, a_form(post))

    (fact,) = rows(post, itinerary)
    assert fact["outsider_name"] == NANNY.name
    assert fact["person_id"] == post.id_of("周小安")
    assert (fact["first_day"], fact["last_day"]) == (april(1), april(14))
    assert fact["evidence"][0]["verified_by"] == "周岚"
    assert rows(post, draft) == []
    assert [one.shown_name for one in find(post.store, post.duty, "zxa").candidates] == ["周*安"]
    assert done.changes.concern(Kind.ITINERARY)
    assert done.changes.concern(Kind.PERSON)


def test_a_whole_note_issues_a_pass_that_the_box_finds(post: PostInUse) -> None:
    done = signed(post, a_form(post), NoteConclusion.ISSUED)

    (issued,) = rows(post, gate_pass)
    assert done.note.pass_number == issued["number"]
    assert issued["itinerary_id"] == done.note.row.id
    assert issued["household_id"] == flat(post, "3-2-501")
    (found,) = find(post.store, post.duty, issued["number"]).candidates
    assert found.gate_pass is not None
    assert done.changes.concern(Kind.GATE_PASS)


@pytest.mark.parametrize(
    ("conclusion", "outcome"),
    [
        (NoteConclusion.TURNED_AWAY, Outcome.TURNED_AWAY),
        (NoteConclusion.REPORTED, Outcome.REPORTED),
    ],
)
def test_a_refusal_is_an_entry_in_the_same_act(
    post: PostInUse, conclusion: NoteConclusion, outcome: Outcome
) -> None:
    done = signed(post, a_form(post, a_leg(1, 5), note="社区来接"), conclusion)

    (fact,) = rows(post, entry)
    assert (fact["outcome"], fact["person_id"]) == (outcome.value, post.id_of("周小安"))
    assert (fact["outsider_name"], fact["note"]) == ("周小安", "社区来接")
    assert rows(post, gate_pass) == []
    assert done.note.row.assessment is Assessment.GAPS
    assert done.note.row.gaps == (DaySpan(april(6), april(14)),)
    assert done.changes.concern(Kind.ENTRY)


def test_what_is_only_recorded_has_neither_pass_nor_entry(post: PostInUse) -> None:
    signed(post, a_form(post))

    assert rows(post, gate_pass) == rows(post, entry) == []


def test_a_pass_against_the_proposal_asks_for_a_reason(post: PostInUse) -> None:
    with pytest.raises(Refused) as refused:
        signed(post, a_form(post, a_leg(1, 9)), NoteConclusion.ISSUED)
    assert "备注" in refused.value.zh
    assert rows(post, itinerary) == []

    done = signed(post, a_form(post, a_leg(1, 9), note="社区王主任同意"), NoteConclusion.ISSUED)

    assert done.note.pass_number


def test_a_form_that_is_not_ready_is_refused_and_its_draft_kept(post: PostInUse) -> None:
    save(post, a_form(post, a_leg(9, 1)))

    with pytest.raises(Refused) as refused:
        signed(post, a_form(post, a_leg(9, 1)))

    assert "止日早于起日" in refused.value.zh
    assert len(rows(post, draft)) == 1
    assert rows(post, itinerary) == []


def test_a_pass_that_cannot_be_issued_leaves_nothing_behind(post: PostInUse) -> None:
    save(post, a_form(post, host_household_id=None))
    people = len(rows(post, person))

    with pytest.raises(Refused):
        signed(post, a_form(post, host_household_id=None), NoteConclusion.ISSUED)

    assert (len(rows(post, person)), len(rows(post, draft))) == (people, 1)
    assert rows(post, itinerary) == []


def test_somebody_known_is_told_of_once_and_mended(post: PostInUse) -> None:
    signed(post, a_form(post))
    known = post.id_of("周小安")

    signed(post, a_form(post, person_id=known, outsider=replace(NANNY, phone="13900001111")))

    assert post.person(known)["phone"] == "13900001111"
    assert {note["person_id"] for note in rows(post, itinerary)} == {known}


def test_a_note_of_the_roster_leaves_the_roster_as_it_is(post: PostInUse) -> None:
    known = post.id_of("王丽芬")
    before = post.person(known)

    done = signed(post, a_form(post, person_id=known, outsider=None, host_household_id=None))

    assert post.person(known) == before
    assert done.note.row.door == "3-2-501"
    assert rows(post, itinerary)[0]["outsider_name"] == ""


def test_a_resident_gets_no_visitors_pass(post: PostInUse) -> None:
    form = a_form(post, person_id=post.id_of("王丽芬"), outsider=None)

    with pytest.raises(Refused):
        signed(post, form, NoteConclusion.ISSUED)


def test_lists_show_the_newest_first_and_can_be_narrowed_to_what_is_open(post: PostInUse) -> None:
    signed(post, a_form(post))
    post.clock.forward(timedelta(minutes=5))
    signed(post, a_form(post, a_leg(1, 5), outsider=replace(NANNY, name="孙一")))
    signed(
        post,
        a_form(post, a_leg(1, 5), outsider=replace(NANNY, name="吴二")),
        NoteConclusion.TURNED_AWAY,
    )

    every = itineraries.notes(post.store, post.duty)
    still_open = itineraries.notes(post.store, post.duty, open_only=True)

    names = [row.shown_name for row in every.rows]
    assert names == [mask_name("吴二"), mask_name("孙一"), mask_name("周小安")]
    assert [row.shown_name for row in still_open.rows] == [mask_name("孙一")]
    assert all(row.to_file for row in still_open.rows)
    assert (every.every, every.open_notes) == (3, 1)


def test_a_note_is_read_again_masked_and_says_who_signed_it(post: PostInUse) -> None:
    letter = EvidenceItem(
        kind=EvidenceKind.EMPLOYER,
        issuer="样例家政",
        contact="13900005566",
        number="2022-018",
        approved_by="王主任",
    )
    driven = a_leg(1, 14, transport=Transport.SELF_DRIVE, number="吉A12345")
    done = signed(post, a_form(post, driven, evidence=(letter,)))

    read = itineraries.note(post.store, post.duty, done.note.row.id)

    assert read == done.note
    assert (read.row.operator, read.row.assessment) == ("周岚", Assessment.ALTERNATIVE)
    assert read.evidence[0].contact == "139****5566"
    assert "12345" not in read.legs[0].number + read.row.narrative
    assert NANNY.paper_number not in str(to_builtins(read))
    with pytest.raises(Refused):
        itineraries.note(post.store, post.duty, "nobody")


def test_the_last_note_of_somebody_is_known_when_they_come_again(post: PostInUse) -> None:
    assert itineraries.person(post.store, post.duty, post.id_of("张薇")).last_note is None
    done = signed(post, a_form(post))

    known = itineraries.person(post.store, post.duty, post.id_of("周小安"))

    assert known.last_note == done.note.row
    assert known.host is not None
    assert known.host.door == "3-2-501"
    with pytest.raises(Refused):
        itineraries.person(post.store, post.duty, "nobody")


def test_the_days_asked_about_and_the_places_come_with_their_source(post: PostInUse) -> None:
    terms = itineraries.terms(post.store, post.duty)

    assert terms.window == DaySpan(april(1), april(14))
    assert terms.today == april(15)
    assert "stdnum" in terms.divisions.source.words.zh


def test_a_whole_note_answers_for_the_itinerary_at_the_desk_until_the_days_move_on(
    post: PostInUse,
) -> None:
    adopt(post.store, post.duty, "changchun-2022-03", post.clock())
    signed(post, a_form(post))
    crossing = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        person_id=post.id_of("周小安"),
        temperature=365,
        checks={"code": "green", "consent": "telephone"},
    )

    today = weigh(post.store, post.duty, crossing)
    post.clock.forward(timedelta(days=1))
    tomorrow = weigh(post.store, post.duty, crossing)

    assert today.verdict.admits
    assert "行程已签字登记" in [result.label.zh for result in today.verdict.results]
    assert tomorrow.verdict.wants == ("itinerary",)


def test_a_note_that_is_open_or_refused_answers_for_nothing(post: PostInUse) -> None:
    window = DaySpan(april(1), april(14))
    whole = signed(post, a_form(post))
    unproven = signed(post, a_form(post, evidence=()))
    refused = signed(post, a_form(post), NoteConclusion.TURNED_AWAY)

    assert whole.note.row.answers(window)
    assert not unproven.note.row.answers(window)
    assert not refused.note.row.answers(window)


def test_a_form_is_cleaned_before_it_is_signed(post: PostInUse) -> None:
    signed(post, a_form(post, outsider=replace(NANNY, name="周\u202e小安"), evidence=(TICKET,)))

    assert rows(post, itinerary)[0]["outsider_name"] == "周小安"
