# SPDX-License-Identifier: MIT
"""Where in the form a remark is seen to, and where one begins."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_remarks import Remark
    from gatehouse.ui.itineraries.evidence_row import EvidenceRow
    from gatehouse.ui.itineraries.form_view import FormView
    from gatehouse.ui.itineraries.leg_row import LegRow


def input_of(remark: "Remark", view: "FormView") -> QWidget:
    """Return the input of *view* that *remark* is about."""
    if remark.leg is not None:
        return _of_leg(view.legs.rows[remark.leg], remark.part)
    if remark.evidence is not None:
        return _of_evidence(view.evidence.rows[remark.evidence], remark.part)
    parts = {"legs": view.legs.rows[0].first, "note": view.closing.note.edit}
    return parts.get(remark.part, view.person.name.edit)


def first_input(view: "FormView") -> QWidget:
    """Return the first input of *view* in which something is still to be said."""
    person, leg = view.person, view.legs.rows[-1]
    if not person.shown_name:
        return person.name.edit
    if person.household_id is None:
        return person.host.edit
    return leg.first


def _of_leg(row: "LegRow", part: str) -> QWidget:
    parts: dict[str, QWidget] = {
        "last_day": row.last,
        "place": row.place,
        "number": row.number,
        "seat": row.seat,
        "lodging": row.lodging,
    }
    return parts.get(part, row.first)


def _of_evidence(row: "EvidenceRow", part: str) -> QWidget:
    parts: dict[str, QWidget] = {
        "issuer": row.issuer,
        "contact": row.contact,
        "approved_by": row.approver,
    }
    return parts.get(part, row.number)
