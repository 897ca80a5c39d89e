# SPDX-License-Identifier: MIT
"""The rooms: passes, itineraries, vehicles, handovers."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import (
    create_fact_table,
    flag,
    number,
    primary_key,
    refers,
    text,
)

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the rooms, and let an entry name the pass that was shown."""
    _create_itinerary()
    _create_passes()
    _create_vehicles()
    _create_handover()
    _index_residents_out()
    op.add_column("entry", text("pass_id", empty=True))


def _create_itinerary() -> None:
    create_fact_table(
        "itinerary",
        *map(text, ("gate", "person_id")),
        text("household_id", empty=True),
        *map(text, ("subject_class", "outsider_name", "paper_kind", "paper_number", "phone")),
        *map(text, ("first_day", "last_day", "rule_set_id", "legs", "evidence", "gaps")),
        *map(text, ("assessment", "conclusion")),
        flag("declared"),
        *map(text, ("narrative", "note")),
        refers("itinerary", "person_id", "person"),
        refers("itinerary", "household_id", "household"),
    )
    op.create_index("ix_itinerary_person_id_happened_at", "itinerary", ["person_id", "happened_at"])
    op.create_index("ix_itinerary_happened_at", "itinerary", ["happened_at"])


def _create_passes() -> None:
    op.create_table(
        "gate_pass",
        *map(text, ("id", "number", "short_number", "pass_class")),
        *(text(name, empty=True) for name in ("person_id", "household_id", "itinerary_id")),
        *map(text, ("issued_at", "valid_from", "valid_to")),
        *map(text, ("status", "status_since", "status_reason", "note")),
        primary_key("gate_pass", "id"),
        sa.UniqueConstraint("number", name="uq_gate_pass_number"),
        refers("gate_pass", "person_id", "person"),
        refers("gate_pass", "household_id", "household"),
        refers("gate_pass", "itinerary_id", "itinerary"),
    )
    op.create_index("ix_gate_pass_short_number", "gate_pass", ["short_number"])
    op.create_index(
        "ix_gate_pass_person_id",
        "gate_pass",
        ["person_id"],
        sqlite_where=sa.text("person_id IS NOT NULL"),
    )
    op.create_index("ix_gate_pass_issued_at", "gate_pass", ["issued_at"])
    create_fact_table(
        "pass_change",
        *map(text, ("gate", "pass_id", "change", "details")),
        refers("pass_change", "pass_id", "gate_pass"),
    )
    op.create_index("ix_pass_change_pass_id", "pass_change", ["pass_id"])
    op.create_index("ix_pass_change_happened_at", "pass_change", ["happened_at"])


def _create_vehicles() -> None:
    op.create_table(
        "vehicle",
        *map(text, ("id", "plate", "plate_kind", "colour", "tail")),
        text("household_id", empty=True),
        text("presence"),
        *(text(name, empty=True) for name in ("presence_since", "last_vehicle_entry_id")),
        primary_key("vehicle", "id"),
        refers("vehicle", "household_id", "household"),
    )
    op.create_index("ix_vehicle_plate", "vehicle", ["plate"])
    op.create_index("ix_vehicle_tail", "vehicle", ["tail"])
    op.create_index(
        "ix_vehicle_inside",
        "vehicle",
        ["presence_since"],
        sqlite_where=sa.text("presence = 'inside'"),
    )
    create_fact_table(
        "vehicle_entry",
        *map(text, ("gate", "direction", "vehicle_id", "plate", "plate_kind", "colour")),
        *(text(name, empty=True) for name in ("driver_entry_id", "household_id")),
        number("occupants"),
        *map(text, ("readings", "retests")),
        flag("fever"),
        *map(text, ("origin", "company", "goods", "outcome")),
        flag("missed"),
        text("note"),
        refers("vehicle_entry", "vehicle_id", "vehicle"),
        refers("vehicle_entry", "driver_entry_id", "entry"),
        refers("vehicle_entry", "household_id", "household"),
    )
    op.create_index(
        "ix_vehicle_entry_happened_at",
        "vehicle_entry",
        ["happened_at", "direction", "outcome", "id"],
    )
    op.create_index(
        "ix_vehicle_entry_vehicle_id_happened_at", "vehicle_entry", ["vehicle_id", "happened_at"]
    )
    op.create_index(
        "ix_vehicle_entry_driver_entry_id",
        "vehicle_entry",
        ["driver_entry_id"],
        sqlite_where=sa.text("driver_entry_id IS NOT NULL"),
    )


def _create_handover() -> None:
    create_fact_table(
        "handover",
        *map(text, ("gate", "closed_shift_id", "next_shift_id", "incoming_operator_id")),
        *map(text, ("outgoing_name", "incoming_name", "counts", "stays", "open_items")),
        *map(text, ("own_counts", "explanation", "notes", "fingerprint")),
        refers("handover", "closed_shift_id", "shift"),
        refers("handover", "next_shift_id", "shift"),
        refers("handover", "incoming_operator_id", "operator"),
    )
    op.create_index("ix_handover_closed_shift_id", "handover", ["closed_shift_id"])


def _index_residents_out() -> None:
    """Leave the visitors who have gone out of the index of those who are out."""
    op.drop_index("ix_person_outside", "person")
    op.create_index(
        "ix_person_outside",
        "person",
        ["presence_since"],
        sqlite_where=sa.text("rostered IS 1 AND living IS 1 AND presence = 'outside'"),
    )
