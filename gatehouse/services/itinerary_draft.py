# SPDX-License-Identifier: MIT
"""Drafts of itineraries: kept at every change, gone on with, copied, or thrown away."""

from msgspec.structs import replace

from gatehouse.db.drafts import drop_draft as drop
from gatehouse.db.drafts import keep_draft
from gatehouse.db.engine import Store
from gatehouse.db.queries.itineraries import (
    DRAFT_KIND,
    host_of,
    kept_draft,
    note_person,
    person_told,
)
from gatehouse.db.unit_of_work import new_id
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.itinerary import ItineraryForm
from gatehouse.domain.itinerary_body import draft_body
from gatehouse.domain.itinerary_copy import copy_for
from gatehouse.domain.itinerary_draft import Hand, written
from gatehouse.domain.itinerary_note import OpenDraft
from gatehouse.domain.returning import Copied
from gatehouse.errors import Refused


def save_draft(store: Store, duty: Duty, draft_id: str, form: ItineraryForm) -> None:
    """Keep a note as it stands now; it is neither fact nor state until it is signed.

    What came masked to *duty* and was not touched is kept as it was typed.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        now = written(kept_draft(work.connection, draft_id), form, Hand.of(duty))
        keep_draft(work.connection, draft_id, DRAFT_KIND, draft_body(now), work.now)
        work.commit()


def draft(store: Store, duty: Duty, draft_id: str) -> OpenDraft:
    """Return a draft to go on with: whole for who typed it in this shift, masked for others."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        kept = kept_draft(connection, draft_id)
        if kept is None:
            raise Refused(
                "This draft was signed or thrown away. Nothing was changed. Look at the list anew.",
                "这份草稿已经签过或扔掉了。什么都没有改动。请再看一眼列表。",
            )
        form = kept.shown_to(Hand.of(duty))
        known = note_person(connection, form.person_id) if form.person_id else None
        return OpenDraft(
            draft_id=draft_id,
            form=form if known else replace(form, person_id=None),
            person=known,
            host=host_of(connection, form.host_household_id),
        )


def copy_for_companions(store: Store, duty: Duty, draft_id: str, form: ItineraryForm) -> Copied:
    """Begin a note of each companion of *form* who has none yet, in one act with its own draft.

    What came masked to *duty* is copied as it was typed.
    """
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        now = written(kept_draft(work.connection, draft_id), form, Hand.of(duty))
        whole = now.whole
        phone = whole.outsider.phone if whole.outsider else ""
        if whole.person_id and not phone:
            phone = person_told(work.connection, whole.person_id).phone
        new = [one for one in whole.companions if not one.copied]
        drafts = [(new_id(), copy_for(whole, one, phone, local_day(work.now))) for one in new]
        for copy_id, copied in drafts:
            body = draft_body(written(None, copied, Hand.of(duty)))
            keep_draft(work.connection, copy_id, DRAFT_KIND, body, work.now)
        marked = tuple(replace(one, copied=True) for one in form.companions)
        now = written(now, replace(form, companions=marked), Hand.of(duty))
        keep_draft(work.connection, draft_id, DRAFT_KIND, draft_body(now), work.now)
        work.commit()
    return Copied(marked, tuple(copy_id for copy_id, _ in drafts))


def drop_draft(store: Store, duty: Duty, draft_id: str) -> None:
    """Throw a draft away, if it is there."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        drop(work.connection, draft_id)
        work.commit()
