# SPDX-License-Identifier: MIT
"""A note copied for those who came along: one of their own each, to be looked over and signed."""

from datetime import date

from msgspec.structs import replace

from gatehouse.domain.entry import Outsider
from gatehouse.domain.identity.papers import read_paper
from gatehouse.domain.itinerary import EvidenceItem, ItineraryForm
from gatehouse.domain.returning import Answer, Companion, Returning


def copy_for(form: ItineraryForm, companion: Companion, phone: str, today: date) -> ItineraryForm:
    """Return the note of *companion*: the same journey, host and class, reached by *phone*.

    Seats, numbers of evidence, letters and answers about the body are each person's own, and are
    asked for again; so is the declaration.
    """
    paper = read_paper(companion.paper_number, today)
    outsider = Outsider(
        name=companion.name,
        paper_kind=paper.kind.value if companion.paper_number else "none",
        paper_number=paper.normal if companion.paper_number else "",
        phone=phone,
        host_household_id=form.host_household_id,
    )
    return ItineraryForm(
        outsider=outsider,
        subject_class=form.subject_class,
        host_household_id=form.host_household_id,
        legs=tuple(replace(leg, seat="") for leg in form.legs),
        evidence=tuple(
            EvidenceItem(kind=item.kind, own_kind=item.own_kind, days=item.days)
            for item in form.evidence
            if not item.kind.is_alternative
        ),
        returning=form.returning and _of_another(form.returning),
    )


def _of_another(returning: Returning) -> Returning:
    unsaid = Answer.UNSAID
    return replace(returning, met_cases=unsaid, unwell=unsaid, said="")
