# SPDX-License-Identifier: MIT
"""Makes the stored file of the present schema version: a row in every table, all invented.

Run it once when a version is finished, and never again for that version:
`python -m tests.db.stored.make`. What it writes is what later versions must still read.
"""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey, read_key_file, write_key_file
from gatehouse.db.people import set_keys
from gatehouse.db.schema import SCHEMA_VERSION
from gatehouse.db.tables.columns import utc_text
from gatehouse.db.tables.every import (
    draft,
    gate_pass,
    household,
    operator,
    person,
    person_key,
    policy_turn,
    post,
    roster_layout,
    thermometer,
    vehicle,
)
from gatehouse.db.unit_of_work import UnitOfWork, Value
from gatehouse.domain.duty import Duty, Operator, Role
from gatehouse.domain.search_key import WrittenDown, findable_outsider
from tests.db.stored.rows import (
    be_told,
    call_otherwise,
    care,
    fetch,
    go_away,
    go_wrong,
    isolation_point,
    keep_clean,
    keep_rules_honest,
    name_risks,
    people,
    plan,
    seal,
    serve,
    settings,
    stay_too_long,
    supply_and_decline,
    withdraw_rules,
)

HERE = Path(__file__).parent
NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
ROLES = frozenset({Role.ADMINISTRATOR, Role.LEADER})
DUTY = Duty(Operator("operator-1", "郑小满", ROLES), "北门", "shift-1", "machine-1", lambda: NOW)
DOOR = {"building": "3", "unit": "2", "room": "501", "door": "3-2-501", "sort_key": "0003-2-0501"}
RESIDENT = {"name": "林晓枫", "sex": "男", "phone": "13900000000", "relation": "户主"}


def main() -> None:
    """Write `version-N.db` beside this file, with the key in `stored.key`."""
    key_file = HERE / "stored.key"
    if not key_file.exists():
        write_key_file(key_file, StoreKey(bytes(range(32))))
    path = HERE / f"version-{SCHEMA_VERSION}.db"
    path.unlink(missing_ok=True)
    with (
        Store.create(path, read_key_file(key_file), DUTY.machine_id, NOW) as store,
        store.unit_of_work(DUTY) as work,
    ):
        begin(work)
        roster(work)
        entries(work)
        rooms(work)
        seal(work)
        care(work)
        people(work)
        settings(work)
        call_otherwise(work)
        isolation_point(work)
        go_wrong(work)
        go_away(work)
        fetch(work)
        be_told(work)
        keep_rules_honest(work)
        stay_too_long(work)
        supply_and_decline(work)
        serve(work)
        keep_clean(work)
        measure(work)
        plan(work)
        work.commit()


def begin(work: UnitOfWork) -> None:
    """Put somebody on duty under a rule set."""
    state = work.connection
    state.execute(insert(operator).values(id="operator-1", name="郑小满", roles="administrator"))
    work.record("shift", {"gate": "北门"}, fact_id="shift-1")
    rules = work.record(
        "policy",
        {"source_id": "everyday", "title": "日常", "toml": 'id = "everyday"', "valid_from": NOW},
    )
    state.execute(insert(policy_turn).values(id=NOW, policy_id=rules.id))
    withdraw_rules(work)
    state.execute(insert(post).values(compound="银杏苑", gate="北门", policy_id=rules.id))
    work.record("audit", {"act": "operator_added", "subject_id": "operator-1"})
    state.execute(insert(draft).values(id="draft-1", kind="itinerary", updated_at=NOW))


def roster(work: UnitOfWork) -> None:
    """Put one person on the roster, as an import does."""
    state = work.connection
    state.execute(insert(household).values(id="household-1", **DOOR))
    state.execute(
        insert(person).values(
            id="person-1", household_id="household-1", shown_name="林*枫", **RESIDENT
        )
    )
    state.execute(
        insert(person_key).values(kind="i", key="lxf501", sort_key="3", person_id="person-1")
    )
    columns = {"0": "room", "1": "name", "2": None}
    state.execute(insert(roster_layout).values(signature="00" * 8, fields=columns, used_at=NOW))
    imported = work.record(
        "roster_import",
        {"file_name": "住户.xlsx", "file_sha256": "00" * 32, "people": 1, "new": 1},
    )
    work.record(
        "roster_change",
        {
            "person_id": "person-1",
            "household_id": "household-1",
            "change": "added",
            "details": {"person": RESIDENT, "household": DOOR},
            "import_id": imported.id,
        },
    )


def measure(work: UnitOfWork) -> None:
    """Add a thermometer, and take it in hand."""
    told = {
        "label": "1号枪",
        "method": "forehead",
        "added_at": utc_text(NOW),
        "taken_at": utc_text(NOW),
        "standard": "mercury",
        "compared_at": utc_text(NOW),
        "deviation": -1,
    }
    columns = {**told, **dict.fromkeys(("added_at", "taken_at", "compared_at"), NOW)}
    work.connection.execute(insert(thermometer).values(id="thermometer-1", **columns))
    work.record(
        "thermometer_change",
        {
            "gate": "北门",
            "thermometer_id": "thermometer-1",
            "change": "added",
            "details": {"thermometer": {**told, "retired_at": None, "battery_at": None}},
        },
    )


def entries(work: UnitOfWork) -> None:
    """Turn the person away, and withdraw that."""
    entry: dict[str, Value] = {
        "gate": "北门",
        "direction": "out",
        "subject_class": "resident",
        "reason": "stroll",
        "person_id": "person-1",
        "household_id": "household-1",
        "temperature": 365,
        "checks": {"code": "green"},
        "outcome": "turned_away",
    }
    first = work.record("entry", entry)
    work.record("entry", {**entry, "outcome": "withdrawn"}, supersedes=first.id, reason="记错人了")
    work.record("entry", {**entry, "sheet": 12}, happened_at=NOW, back_filled=True)
    work.record("entry", {**entry, "unlogged": 1})
    brought: dict[str, Value] = {
        "delivery": "meal",
        "pieces": 2,
        "company": "样例外卖",
        "outcome": "handed_over",
    }
    work.record("entry", {**entry, **brought, "subject_class": "courier", "person_id": None})
    work.record("entry", {**entry, "group_id": "group-1", "group_plate": "吉A88T66"})
    count: dict[str, Value] = {
        "gate": "北门",
        "direction": "in",
        "subject_class": "resident",
        "people": 3,
    }
    first = work.record("head_count", {**count, "group_id": "group-1", "plate": "吉A88T66"})
    work.record("head_count", {**count, "people": 0}, supersedes=first.id, reason="打错了")


def rooms(work: UnitOfWork) -> None:
    """Take a visitor's note, give them a pass, let their car in, and hand over."""
    state = work.connection
    visitor = {"name": "赵一宁", "shown_name": "赵*宁", "rostered": False, "living": False}
    outside = {"subject_class": "visitor", "presence": "outside"}
    state.execute(insert(person).values(id="person-2", **visitor, **outside))
    written = WrittenDown(name="赵一宁", phone="", plates=(), paper_number="")
    found = findable_outsider(written, "")
    set_keys(state, "person-2", found.keys, found.sort_key)
    note = work.record(
        "itinerary",
        {
            "gate": "北门",
            "person_id": "person-2",
            "subject_class": "visitor",
            "outsider_name": "赵一宁",
            "first_day": "2022-04-01",
            "last_day": "2022-04-14",
            "assessment": "complete",
            "conclusion": "pass",
            "stand_ins": 1,
            "originals_due": utc_text(NOW),
        },
    )
    original: dict[str, Value] = {"what": "original", "place": 0, "kind": "ticket"}
    original |= {"own_kind": "own_1"}
    work.record("itinerary_supplement", {"gate": "北门", "itinerary_id": note.id, **original})
    name_risks(work, note.id)
    issued: dict[str, Value] = {
        "number": "4816209357",
        "short_number": "9357",
        "pass_class": "visitor_day",
        "person_id": "person-2",
        "itinerary_id": note.id,
        "status": "valid",
        "terms": '{"uses":1}',
        "plate": "吉A99K12",
        "to_return": True,
    }
    moments = dict.fromkeys(("issued_at", "valid_from", "valid_to", "status_since"), NOW)
    state.execute(insert(gate_pass).values(id="pass-1", **issued, **moments))
    work.record(
        "pass_change",
        {
            "gate": "北门",
            "pass_id": "pass-1",
            "change": "issued",
            "details": {
                "pass": {**issued, **{name: utc_text(NOW) for name in moments}},
                "holder": {"name": "赵一宁"},
            },
        },
    )
    drive_in(work)
    work.record("shift", {"gate": "北门"}, fact_id="shift-2")
    work.record(
        "handover",
        {
            "gate": "北门",
            "closed_shift_id": "shift-1",
            "next_shift_id": "shift-2",
            "incoming_operator_id": "operator-1",
            "outgoing_name": "郑小满",
            "incoming_name": "郑小满",
            "fingerprint": "9:00",
        },
    )


def drive_in(work: UnitOfWork) -> None:
    """Let a car in with two people whom nobody wrote down."""
    fact_id = "vehicle-entry-1"
    plate = {"plate": "吉A99K12", "plate_kind": "ordinary", "colour": "blue"}
    work.connection.execute(
        insert(vehicle).values(
            id="vehicle-1",
            **plate,
            tail="9k12",
            digits="9912",
            presence="inside",
            presence_since=NOW,
            last_vehicle_entry_id=fact_id,
        )
    )
    work.record(
        "vehicle_entry",
        {
            "gate": "北门",
            "direction": "in",
            "vehicle_id": "vehicle-1",
            **plate,
            "occupants": 2,
            "readings": [364, 376],
            "retests": [None, 366],
            "kind": "refuse",
            "own": {"agent": "含氯消毒液", "disinfected_by": "王保洁"},
            "names": ["赵六", ""],
            "leave_by": NOW,
            "driverless": 1,
            "outcome": "admitted",
        },
        fact_id=fact_id,
    )


if __name__ == "__main__":
    main()
