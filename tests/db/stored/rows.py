# SPDX-License-Identifier: MIT
"""Rows of the rooms beside the gate, as the newest version writes them; all invented."""

from datetime import UTC, datetime

from sqlalchemy import insert, select

from gatehouse.db.tables.columns import json_text, utc_text
from gatehouse.db.tables.every import (
    absence,
    area_list,
    carer,
    code,
    errand,
    gate_reach,
    incident,
    notice,
    parcel,
    point_room,
    point_stay,
    policy,
    routine,
    supply,
    tag,
    task,
    test_round,
    zone,
)
from gatehouse.db.unit_of_work import UnitOfWork, Value

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)


def seal(work: UnitOfWork) -> None:
    """Isolate the household of the person on the roster, and measure them at home."""
    sealed: dict[str, Value] = {
        "level": "isolation",
        "building": "3",
        "unit": "2",
        "household_id": "household-1",
        "sort_key": "0003-2-0501",
        "document": "样例〔2022〕5号",
    }
    since = {"first_day": NOW.date(), "sealed_at": NOW}
    work.connection.execute(insert(zone).values(id="zone-1", **sealed, **since))
    told = {**sealed, "first_day": "2022-04-15", "sealed_at": utc_text(NOW)}
    work.record(
        "zone_change",
        {"gate": "北门", "zone_id": "zone-1", "change": "sealed", "details": {"zone": told}},
    )
    measured: dict[str, Value] = {
        "gate": "北门",
        "person_id": "person-1",
        "household_id": "household-1",
        "zone_id": "zone-1",
        "day": "2022-04-15",
        "half": "pm",
        "result": "measured",
        "temperature": 365,
        "way": "telephone",
    }
    work.record("home_reading", measured)


def care(work: UnitOfWork) -> None:
    """Give the person on the roster a tag, the flat a carer, and tick that somebody was there."""
    state, who, home = work.connection, {"person_id": "person-1"}, {"household_id": "household-1"}
    told = {"code": "lives_alone", "first_day": "2022-04-15", "last_day": None}
    row = {**told, "first_day": NOW.date()}
    state.execute(insert(tag).values(id="tag-1", **who, **row))
    details: Value = {"tag": {**who, **told}}
    work.record("tag_change", {**who, "tag_id": "tag-1", "change": "set", "details": details})
    keeps = {"operator_id": None, "name": "赵样例", "telephone": "0000-8001103"}
    state.execute(insert(carer).values(id="household-1", **keeps))
    work.record("carer_change", {**home, "details": {"carer": keeps}})
    tick = {"result": "reached", "way": "door", "carer": "赵样例"}
    work.record("contact", {**who, **home, **tick})


def people(work: UnitOfWork) -> None:
    """Say that two records are of two people, and which building the gate reaches."""
    pair = {"person_id": "person-1", "other_id": "person-2", "change": "distinct"}
    work.record("person_pair", pair, reason="本人在场")
    reach = {"buildings": ["3"], "sentence": "请走南门"}
    work.connection.execute(insert(gate_reach).values(id="北门", **reach))
    work.record("audit", {"act": "gate_reach_set", "subject_id": "北门", "details": reach})


def settings(work: UnitOfWork) -> None:
    """Set the community's telephone, undo that, and say what another gate reaches."""
    number, setting = "0000-8001102", {"gate": "北门", "setting": "telephone_community"}
    set_it = work.record("post_change", {**setting, "after": number, "reason": "换了座机"})
    work.record("post_change", {**setting, "before": number}, supersedes=set_it.id, reason="撤销")
    reach = {"buildings": ["3"], "sentence": "请走北门"}
    work.connection.execute(insert(gate_reach).values(id="南门", **reach))
    told = {"setting": "gate_reach", "subject": "南门", "after": json_text(reach)}
    work.record("post_change", {"gate": "北门", **told})


def isolation_point(work: UnitOfWork) -> None:
    """Let somebody stay in a room, leave it, and have it disinfected."""
    room: dict[str, Value] = {"number": "301", "floor": "3", "sort_key": "000301"}
    stay: dict[str, Value] = {"room_id": "room-1", "name": "赵一宁", "ending": "left"}
    stay |= {"destination": "home", "place": "样例小区"}
    moments = dict.fromkeys(("arrived_at", "came_at", "left_at"), NOW)
    state = work.connection
    state.execute(insert(point_room).values(id="room-1", **room, added_at=NOW))
    state.execute(insert(point_stay).values(id="stay-1", **stay, **moments))
    told = {**stay, **{name: utc_text(NOW) for name in moments}}
    work.record(
        "point_room_change",
        {
            "gate": "北门",
            "room_id": "room-1",
            "change": "added",
            "details": {"room": {**room, "added_at": utc_text(NOW)}},
        },
    )
    work.record(
        "point_stay_change",
        {"gate": "北门", "stay_id": "stay-1", "change": "left", "details": {"stay": told}},
    )
    work.record(
        "disinfection",
        {"gate": "北门", "room_id": "room-1", "agent": "含氯消毒剂", "done_by": "周样例"},
    )


def stay_too_long(work: UnitOfWork) -> None:
    """Close the stay of a vehicle, call after somebody outside, and leave a gap as it is."""
    told: dict[str, Value] = {
        "gate": "北门",
        "staying": "vehicles",
        "vehicle_id": "vehicle-1",
        "since": NOW,
    }
    closed = work.record("stay_closing", {**told, "rule": "48 h", "change": "closed"})
    work.record(
        "stay_closing",
        {**told, "rule": "48 h", "change": "reopened"},
        supersedes=closed.id,
        reason="车还在",
    )
    home = {"person_id": "person-1", "household_id": "household-1"}
    work.record("outside_call", {**home, "since": NOW, "result": "answered", "said": "在路上"})
    work.record("gap_acceptance", {"gate": "北门", "gap_id": closed.id, "why": "走了东门"})


def go_wrong(work: UnitOfWork) -> None:
    """Let somebody force the gate, and close that."""
    words = {"zh": "劝返", "en": "persuaded to turn back"}
    said: dict[str, Value] = {"kind": "forced_entry", "gate": "北门", "year": 2022, "number": 1}
    said |= {"place": "车道", "description": "男，蓝外套", "plate": "", "reference": "0415-008"}
    moments = dict.fromkeys(("began_at", "closed_at"), NOW)
    written = {"rule": {}, "result": words}
    work.connection.execute(insert(incident).values(id="incident-1", **said, **moments, **written))
    told: dict[str, Value] = {**said, "began_at": utc_text(NOW), "closed_at": utc_text(NOW)}
    told |= {"rule": "{}", "result": json_text(words), "person_id": None}
    work.record(
        "incident_step",
        {
            "gate": "北门",
            "incident_id": "incident-1",
            "code": "closed",
            "what": words,
            "details": {"incident": told},
        },
    )


def fetch(work: UnitOfWork) -> None:
    """Fetch medicine for the flat."""
    told: dict[str, Value] = {"kind": "medicine", "household_id": "household-1", "portions": 1}
    told |= {"purchase_id": "", "what": "降压药 1 盒", "prescribed": "市医院", "urgent": False}
    told |= {"state": "done", "carrier": "周样例", "reason": "", "incident_id": "incident-1"}
    moments = dict.fromkeys(("asked_at", "settled_at"), NOW)
    work.connection.execute(insert(errand).values(id="errand-1", **told, **moments))
    written: dict[str, Value] = {"asked_at": utc_text(NOW), "settled_at": utc_text(NOW)}
    work.record(
        "errand_change",
        {
            "gate": "北门",
            "errand_id": "errand-1",
            "change": "done",
            "details": {"errand": {**told, **written, "urgent": 0}},
        },
    )


def go_away(work: UnitOfWork) -> None:
    """Let the person on the roster be away."""
    away: dict[str, Value] = {"person_id": "person-1", "place": "440300", "note": "出差"}
    work.connection.execute(insert(absence).values(id="absence-1", **away, since=NOW.date()))
    told = {**away, "since": "2022-04-15", "expected": None}
    work.record(
        "absence_change",
        {
            "gate": "北门",
            "absence_id": "absence-1",
            "change": "noted",
            "details": {"absence": told},
        },
    )


def serve(work: UnitOfWork) -> None:
    """Bring a meal to the flat, keep a parcel for it, and test its people in a round."""
    state, home = work.connection, {"household_id": "household-1"}
    tick = {"day": "2022-04-15", "item": "meal", "result": "done"}
    work.record("service", {"gate": "北门", **home, **tick})
    state.execute(insert(parcel).values(id="parcel-1", pieces=2, taken_at=NOW, **home))
    kept = {**home, "pieces": 2, "taken_at": utc_text(NOW), "carried_at": None}
    work.record(
        "parcel_change",
        {
            "gate": "北门",
            "parcel_id": "parcel-1",
            "change": "taken_in",
            "details": {"parcel": kept},
        },
    )
    scope = {"building": "3", "number": 1}
    state.execute(insert(test_round).values(id="round-1", day=NOW.date(), opened_at=NOW, **scope))
    opened = {**scope, "day": "2022-04-15", "opened_at": utc_text(NOW)}
    details: Value = {"round": opened}
    work.record(
        "round_change",
        {"gate": "北门", "round_id": "round-1", "change": "opened", "details": details},
    )
    who = {"round_id": "round-1", "person_id": "person-1", **home}
    work.record("test_tick", {"gate": "北门", **who, "result": "sampled"})


def keep_clean(work: UnitOfWork) -> None:
    """Have a stair disinfected as a routine, and a check list walked."""
    stair = "3 号楼 2 单元"
    told: dict[str, Value] = {
        "kind": "disinfection",
        "name": stair,
        "times": 2,
        "days": 1,
    }
    added = {**told, "added_at": utc_text(NOW), "removed_at": None}
    work.connection.execute(insert(routine).values(id="routine-1", **told, added_at=NOW))
    which = {"gate": "北门", "routine_id": "routine-1"}
    work.record("routine_change", {**which, "change": "added", "details": {"routine": added}})
    used = {"agent": "含氯消毒液", "strength": "500 mg/L", "done_by": "周样例"}
    work.record("disinfection", {**which, "area": stair, **used})
    walk: dict[str, Value] = {"gate": "北门", "patrol_id": "patrol-1", "list_code": "five_rounds"}
    begun = {**walk, "step": "begun", "walker": "周样例"}
    work.record("patrol_step", begun, fact_id="patrol-1")
    work.record("patrol_step", {**walk, "step": "found", "item": "fence", "words": "网破了"})


def plan(work: UnitOfWork) -> None:
    """Write a rota of one rule."""
    rule = {
        "name": "白班",
        "pattern": "fixed",
        "begins": "08:00:00",
        "ends": "20:00:00",
        "teams": [["郑小满"]],
        "first_day": "2022-04-01",
        "rule_id": "rule-1",
    }
    work.record("rota", {"gate": "北门", "change": "rule_written", "body": {"rules": [rule]}})


def name_risks(work: UnitOfWork, itinerary_id: str) -> None:
    """Read a list of risk areas in, and judge the note by it."""
    told = {
        "list_day": "2022-04-15",
        "version": "第1版",
        "source": "风险区.xlsx",
        "high": 1,
        "medium": 0,
        "low": 0,
        "state": "stands",
    }
    columns = {**told, "list_day": NOW.date()}
    work.connection.execute(insert(area_list).values(id="list-1", **columns))
    work.record(
        "area_list_change",
        {
            "list_id": "list-1",
            "change": "imported",
            "details": {"list": told},
            "file_sha256": "00" * 32,
            "areas": [["220106", "", "high"]],
        },
    )
    work.record(
        "area_judging",
        {"itinerary_id": itinerary_id, "list_id": "list-1", "level": "high", "days": 14},
    )


def supply_and_decline(work: UnitOfWork) -> None:
    """Keep masks of which some were given out, and let somebody not take over."""
    told = {"name": "口罩", "kind": "used", "unit": "只", "minimum": 50, "added_at": utc_text(NOW)}
    counted = {"stock": 112, "counted": 112, "counted_at": NOW}
    columns = {**told, **counted, "added_at": NOW}
    work.connection.execute(insert(supply).values(id="supply-1", **columns))
    of_it: dict[str, Value] = {"gate": "北门", "supply_id": "supply-1"}
    details: Value = {"supply": {**told, "retired_at": None}}
    work.record("supply_change", {**of_it, "change": "added", "details": details})
    work.record("supply_change", {**of_it, "change": "counted", "amount": 112, "whose": "周样例"})
    said = {"incoming_name": "陈样例", "words": "钥匙少一把"}
    work.record("handover_refusal", {"gate": "北门", **said})


def call_otherwise(work: UnitOfWork) -> None:
    """Call a check by the city's own name, put a list in another order, and add own codes."""
    said = '{"code":"code","terms":[{"words":{"en":"Xiaolan code","zh":"小兰帮办"}}]}'
    own = '{{"code":"own_1","stands_for":"{}","terms":[{{{}"words":{{"en":"","zh":"{}"}}}}]}}'
    for code_list, named, told in (
        ("check", "code", said),
        ("check", "", '["mask","code"]'),
        ("evidence", "own_1", own.format("ticket", "", "船票")),
        ("to_do", "own_1", own.format("medicine", "", "到窗口说一声")),
        ("tag", "own_1", own.format("ill", '"asks":"own_1",', "透析")),
    ):
        row = {"code_list": code_list, "code": named}
        work.connection.execute(insert(code).values(id=f"{code_list}:{named}", **row, told=told))
        work.record("code_change", {"gate": "北门", **row, "before": "", "after": told})


def withdraw_rules(work: UnitOfWork) -> None:
    """Adopt rules beside those that hold, and end them before they begin."""
    beside = work.record(
        "policy",
        {
            "source_id": "street",
            "title": "街道",
            "toml": 'id = "street"',
            "valid_from": work.now,
            "standing": "beside",
            "scope": "street",
            "origin": "00ff 00ff 00ff 00ff 00ff 00ff",
        },
    )
    ended: dict[str, Value] = {"policy_id": beside.id, "ends_at": work.now, "document": "样例9号"}
    work.record("policy_end", {"gate": "北门", **ended})


def be_told(work: UnitOfWork) -> None:
    """Be given a task, hang a notice, and read what changed."""
    gate, state = {"gate": "北门"}, work.connection
    wanted: dict[str, Value] = {"issuer": "street_office", "document": "样例督〔2022〕7号"}
    wanted |= {"what": "报名单", "owner": "周样例", "state": "open"}
    state.execute(insert(task).values(id="task-1", **wanted, given_at=NOW, due_at=NOW))
    told = {**wanted, "given_at": utc_text(NOW), "due_at": utc_text(NOW), "settled_at": None}
    work.record(
        "task_change",
        {**gate, "task_id": "task-1", "change": "given", "details": {"task": told}},
    )
    said = {"zh": "明天核酸", "en": "a test tomorrow"}
    hung: dict[str, Value] = {"number": 1, "issuer": said, "audience": said, "title": said}
    hung |= {"text": said, "policy_id": "", "reason": ""}
    hung |= {"begins_at": None}
    state.execute(insert(notice).values(id="notice-1", **hung, published_at=NOW, ends_at=NOW))
    texts = {name: json_text(said) for name in ("issuer", "audience", "title", "text")}
    details: Value = {
        "notice": {
            **hung,
            **texts,
            "withdrawn_at": None,
            "published_at": utc_text(NOW),
            "ends_at": utc_text(NOW),
        }
    }
    work.record(
        "notice_change",
        {**gate, "notice_id": "notice-1", "change": "published", "details": details},
    )
    adopted = state.execute(select(policy.c.id)).scalars().first()
    reading: dict[str, Value] = {"policy_id": adopted, "read_until": NOW, "said": [said]}
    work.record("rule_reading", {**gate, **reading})


def keep_rules_honest(work: UnitOfWork) -> None:
    """Write the points of a notice, tick one, and keep a golden case."""
    adopted = work.connection.execute(select(policy.c.id)).scalars().first()
    of_set: dict[str, Value] = {"gate": "北门", "policy_id": adopted}
    point = {"id": "point-1", "zh": "门口测温", "en": "a reading", "since": utc_text(NOW)}
    work.record("rule_point", {**of_set, "points": [point]})
    said: dict[str, Value] = {"point_id": "point-1", "mark": "not_possible", "words": "没有体温计"}
    work.record("rule_point_tick", {**of_set, **said})
    case: dict[str, Value] = {"case_id": "case-1", "title": "散步", "toml": "[[cases]]\n"}
    work.record("golden_case", {"gate": "北门", "change": "kept", **case})
