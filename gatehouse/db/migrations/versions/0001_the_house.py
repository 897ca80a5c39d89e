# SPDX-License-Identifier: MIT
"""The house: facts, the ledger over them, the roster's state, drafts."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

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


def _text(name: str, *, empty: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=empty)


def _number(name: str, *, empty: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=empty)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _bytes(name: str, *, empty: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=empty)


def _primary_key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _refers(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=f"fk_{table}_{column}_{other}")


def _create_fact_table(name: str, *items: SchemaItem) -> None:
    op.create_table(
        name,
        _text("id"),
        _text("station_id"),
        _number("sequence"),
        _text("happened_at"),
        _text("recorded_at"),
        _text("operator_id"),
        _text("shift_id"),
        _text("supersedes_id", empty=True),
        _text("supersedes_reason"),
        _flag("back_filled"),
        _bytes("salt"),
        *items,
        _primary_key(name, "id"),
        sa.UniqueConstraint("station_id", "sequence", name=f"uq_{name}_station_id_sequence"),
        _refers(name, "station_id", "station"),
        _refers(name, "operator_id", "operator"),
        _refers(name, "shift_id", "shift"),
        _refers(name, "supersedes_id", name),
    )
    op.create_index(
        f"ix_{name}_supersedes_id",
        name,
        ["supersedes_id"],
        sqlite_where=sa.text("supersedes_id IS NOT NULL"),
    )


def _create_state() -> None:
    op.create_table(
        "station",
        _text("id"),
        _text("machine_id"),
        _text("started_at"),
        _flag("active"),
        _text("predecessor_id", empty=True),
        _number("predecessor_sequence", empty=True),
        _bytes("predecessor_chain", empty=True),
        _primary_key("station", "id"),
        _refers("station", "predecessor_id", "station"),
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
        _text("id"),
        _text("name"),
        _text("roles"),
        _text("pin_hash"),
        _flag("active"),
        _number("failed_attempts"),
        _text("locked_until", empty=True),
        _primary_key("operator", "id"),
    )
    op.create_table(
        "draft",
        _text("id"),
        _text("kind"),
        _text("body"),
        _text("updated_at"),
        _primary_key("draft", "id"),
    )
    _create_households_and_people()


def _create_households_and_people() -> None:
    op.create_table(
        "household",
        *map(_text, ("id", "phase", "building", "unit", "room", "door", "sort_key", "note")),
        _primary_key("household", "id"),
        sa.UniqueConstraint("door", name="uq_household_door"),
    )
    op.create_index("ix_household_sort_key", "household", ["sort_key"])
    op.create_table(
        "person",
        _text("id"),
        _text("household_id", empty=True),
        _flag("rostered"),
        *map(_text, ("name", "shown_name", "sex", "paper_kind", "paper_number")),
        _text("birth_date", empty=True),
        *map(_text, ("phone", "phone_shown", "relation", "subject_class")),
        *map(_text, ("tags", "plates", "note")),
        _number("roster_order"),
        _flag("living"),
        _text("presence"),
        _text("presence_since", empty=True),
        _text("last_entry_id", empty=True),
        _primary_key("person", "id"),
        _refers("person", "household_id", "household"),
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
        *map(_text, ("kind", "key", "sort_key", "person_id")),
        _primary_key("person_key", "kind", "key", "sort_key", "person_id"),
        _refers("person_key", "person_id", "person"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_person_key_person_id", "person_key", ["person_id"])


def _create_ledger() -> None:
    op.create_table(
        "ledger",
        _text("station_id"),
        _number("sequence"),
        _text("kind"),
        _text("fact_id"),
        _bytes("commitment"),
        _bytes("chain"),
        _primary_key("ledger", "station_id", "sequence"),
        _refers("ledger", "station_id", "station"),
        sqlite_with_rowid=False,
    )


def _create_shift_and_audit() -> None:
    _create_fact_table("shift", _text("gate"))
    _create_fact_table("audit", *map(_text, ("act", "subject_id", "details")))
    op.create_index("ix_audit_act_happened_at", "audit", ["act", "happened_at"])


def _create_policy_and_post() -> None:
    _create_fact_table(
        "policy",
        *map(_text, ("source_id", "title", "document", "toml", "valid_from")),
        _text("valid_to", empty=True),
    )
    op.create_table(
        "post",
        _number("id"),
        *map(_text, ("compound", "community", "gate", "language")),
        _text("policy_id", empty=True),
        *map(_text, ("purpose", "contact", "telephone")),
        _flag("rehearsal"),
        _primary_key("post", "id"),
        _refers("post", "policy_id", "policy"),
        sa.CheckConstraint("id = 1", name="ck_post_one_row"),
    )


def _create_roster_facts() -> None:
    _create_fact_table(
        "roster_import",
        *map(_text, ("file_name", "file_sha256")),
        *map(_number, ("people", "households", "new", "changed", "gone", "warnings")),
    )
    _create_fact_table(
        "roster_change",
        *map(_text, ("person_id", "household_id", "change", "details")),
        _text("import_id", empty=True),
        _refers("roster_change", "person_id", "person"),
        _refers("roster_change", "household_id", "household"),
        _refers("roster_change", "import_id", "roster_import"),
    )
    op.create_index("ix_roster_change_person_id", "roster_change", ["person_id"])
    op.create_index(
        "ix_roster_change_import_id",
        "roster_change",
        ["import_id"],
        sqlite_where=sa.text("import_id IS NOT NULL"),
    )


def _create_entry() -> None:
    _create_fact_table(
        "entry",
        *map(_text, ("gate", "direction", "subject_class", "reason")),
        _text("person_id", empty=True),
        _text("household_id", empty=True),
        *map(_text, ("outsider_name", "paper_kind", "paper_number", "phone")),
        *map(_text, ("company", "plate", "origin")),
        _number("temperature", empty=True),
        _number("retest", empty=True),
        *map(_text, ("thermometer", "checks", "note")),
        _flag("fever"),
        *map(_text, ("verdict", "rule_set_id", "rule_results", "outcome")),
        *map(_text, ("override_by", "override_approval", "override_reason")),
        _refers("entry", "person_id", "person"),
        _refers("entry", "household_id", "household"),
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
