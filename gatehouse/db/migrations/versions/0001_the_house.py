# SPDX-License-Identifier: MIT
"""The house: facts, the ledger over them, the roster's state, drafts."""

import sqlalchemy as sa
from alembic import op

from gatehouse.db.migrations.parts import (
    create_fact_table,
    flag,
    number,
    octets,
    primary_key,
    refers,
    text,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create everything."""
    _create_state()
    _create_ledger()
    _create_shift_and_audit()
    _create_policy_and_post()
    _create_roster_facts()
    _create_entry()


def _create_state() -> None:
    op.create_table(
        "station",
        text("id"),
        text("machine_id"),
        text("started_at"),
        flag("active"),
        text("predecessor_id", empty=True),
        number("predecessor_sequence", empty=True),
        octets("predecessor_chain", empty=True),
        primary_key("station", "id"),
        refers("station", "predecessor_id", "station"),
    )
    op.create_index(
        "uq_station_active",
        "station",
        ["active"],
        unique=True,
        sqlite_where=sa.text("active IS 1"),
    )
    op.create_table(
        "operator",
        text("id"),
        text("name"),
        text("roles"),
        text("pin_hash"),
        flag("active"),
        number("failed_attempts"),
        text("locked_until", empty=True),
        primary_key("operator", "id"),
    )
    op.create_table(
        "draft",
        text("id"),
        text("kind"),
        text("body"),
        text("updated_at"),
        primary_key("draft", "id"),
    )
    _create_households_and_people()


def _create_households_and_people() -> None:
    op.create_table(
        "household",
        *map(text, ("id", "phase", "building", "unit", "room", "door", "sort_key", "note")),
        primary_key("household", "id"),
        sa.UniqueConstraint("door", name="uq_household_door"),
    )
    op.create_index("ix_household_sort_key", "household", ["sort_key"])
    op.create_table(
        "person",
        text("id"),
        text("household_id", empty=True),
        flag("rostered"),
        *map(text, ("name", "shown_name", "sex", "paper_kind", "paper_number")),
        text("birth_date", empty=True),
        *map(text, ("phone", "phone_shown", "relation", "subject_class")),
        *map(text, ("tags", "plates", "note")),
        number("roster_order"),
        flag("living"),
        text("presence"),
        text("presence_since", empty=True),
        text("last_entry_id", empty=True),
        primary_key("person", "id"),
        refers("person", "household_id", "household"),
    )
    op.create_index(
        "ix_person_household_id_roster_order", "person", ["household_id", "roster_order"]
    )
    op.create_index(
        "ix_person_outside",
        "person",
        ["presence_since"],
        sqlite_where=sa.text("presence = 'outside'"),
    )
    op.create_index(
        "ix_person_visiting",
        "person",
        ["presence_since"],
        sqlite_where=sa.text("rostered IS 0 AND presence = 'inside'"),
    )
    op.create_table(
        "person_key",
        *map(text, ("kind", "key", "sort_key", "person_id")),
        primary_key("person_key", "kind", "key", "sort_key", "person_id"),
        refers("person_key", "person_id", "person"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_person_key_person_id", "person_key", ["person_id"])


def _create_ledger() -> None:
    op.create_table(
        "ledger",
        text("station_id"),
        number("sequence"),
        text("kind"),
        text("fact_id"),
        octets("commitment"),
        octets("chain"),
        primary_key("ledger", "station_id", "sequence"),
        refers("ledger", "station_id", "station"),
        sqlite_with_rowid=False,
    )


def _create_shift_and_audit() -> None:
    create_fact_table("shift", text("gate"))
    create_fact_table("audit", *map(text, ("act", "subject_id", "details")))
    op.create_index("ix_audit_act_happened_at", "audit", ["act", "happened_at"])


def _create_policy_and_post() -> None:
    create_fact_table(
        "policy",
        *map(text, ("source_id", "title", "document", "toml", "valid_from")),
        text("valid_to", empty=True),
    )
    op.create_table(
        "post",
        number("id"),
        *map(text, ("compound", "community", "gate", "language")),
        text("policy_id", empty=True),
        *map(text, ("purpose", "contact", "telephone")),
        flag("rehearsal"),
        primary_key("post", "id"),
        refers("post", "policy_id", "policy"),
        sa.CheckConstraint("id = 1", name="ck_post_one_row"),
    )


def _create_roster_facts() -> None:
    create_fact_table(
        "roster_import",
        *map(text, ("file_name", "file_sha256")),
        *map(number, ("people", "households", "new", "changed", "gone", "warnings")),
    )
    create_fact_table(
        "roster_change",
        *map(text, ("person_id", "household_id", "change", "details")),
        text("import_id", empty=True),
        refers("roster_change", "person_id", "person"),
        refers("roster_change", "household_id", "household"),
        refers("roster_change", "import_id", "roster_import"),
    )
    op.create_index("ix_roster_change_person_id", "roster_change", ["person_id"])
    op.create_index(
        "ix_roster_change_import_id",
        "roster_change",
        ["import_id"],
        sqlite_where=sa.text("import_id IS NOT NULL"),
    )


def _create_entry() -> None:
    create_fact_table(
        "entry",
        *map(text, ("gate", "direction", "subject_class", "reason")),
        text("person_id", empty=True),
        text("household_id", empty=True),
        *map(text, ("outsider_name", "paper_kind", "paper_number", "phone")),
        *map(text, ("company", "plate", "origin")),
        number("temperature", empty=True),
        number("retest", empty=True),
        *map(text, ("thermometer", "checks", "note")),
        flag("fever"),
        *map(text, ("verdict", "rule_set_id", "rule_results", "outcome")),
        *map(text, ("override_by", "override_approval", "override_reason")),
        refers("entry", "person_id", "person"),
        refers("entry", "household_id", "household"),
    )
    op.create_index(
        "ix_entry_happened_at",
        "entry",
        [
            *("happened_at", "direction", "subject_class", "outcome"),
            *("fever", "back_filled", "id"),
        ],
    )
    for owner in ("household_id", "person_id"):
        op.create_index(
            f"ix_entry_{owner}_happened_at",
            "entry",
            [owner, "happened_at"],
            sqlite_where=sa.text(f"{owner} IS NOT NULL"),
        )
    op.create_index(
        "ix_entry_open",
        "entry",
        ["happened_at"],
        sqlite_where=sa.text("override_approval = 'telephone' OR outcome = 'emergency'"),
    )
