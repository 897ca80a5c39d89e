# SPDX-License-Identifier: MIT
"""All tables at once: for checks, migrations and tests."""

from sqlalchemy import Table

from gatehouse.db.tables.absence import absence, absence_change
from gatehouse.db.tables.audit import audit
from gatehouse.db.tables.carer import carer, carer_change
from gatehouse.db.tables.code import code, code_change
from gatehouse.db.tables.columns import metadata
from gatehouse.db.tables.contact import contact
from gatehouse.db.tables.draft import draft
from gatehouse.db.tables.entry import entry
from gatehouse.db.tables.errand import errand, errand_change
from gatehouse.db.tables.gap import gap_acceptance
from gatehouse.db.tables.gate_pass import gate_pass, pass_change
from gatehouse.db.tables.gate_reach import gate_reach
from gatehouse.db.tables.golden_case import golden_case
from gatehouse.db.tables.handover import handover, handover_refusal
from gatehouse.db.tables.head_count import head_count
from gatehouse.db.tables.home_reading import home_reading
from gatehouse.db.tables.household import household
from gatehouse.db.tables.incident import incident, incident_step
from gatehouse.db.tables.isolation_point import (
    disinfection,
    point_room,
    point_room_change,
    point_stay,
    point_stay_change,
)
from gatehouse.db.tables.itinerary import itinerary, itinerary_supplement
from gatehouse.db.tables.ledger import ledger
from gatehouse.db.tables.notice import notice, notice_change, rule_reading
from gatehouse.db.tables.operator import operator
from gatehouse.db.tables.outside_call import outside_call
from gatehouse.db.tables.parcel import parcel, parcel_change
from gatehouse.db.tables.patrol import patrol_step
from gatehouse.db.tables.person import person, person_key
from gatehouse.db.tables.person_pair import person_pair
from gatehouse.db.tables.policy import policy, policy_end, policy_turn
from gatehouse.db.tables.post import post, post_change
from gatehouse.db.tables.risk_area import area_judging, area_list, area_list_change
from gatehouse.db.tables.roster import roster_change, roster_import
from gatehouse.db.tables.roster_layout import roster_layout
from gatehouse.db.tables.rota import rota
from gatehouse.db.tables.routine import routine, routine_change
from gatehouse.db.tables.rule_point import rule_point, rule_point_tick
from gatehouse.db.tables.service import service
from gatehouse.db.tables.shift import shift
from gatehouse.db.tables.station import station
from gatehouse.db.tables.stay import stay_closing
from gatehouse.db.tables.supply import supply, supply_change
from gatehouse.db.tables.tag import tag, tag_change
from gatehouse.db.tables.task import task, task_change
from gatehouse.db.tables.test_round import round_change, test_round, test_tick
from gatehouse.db.tables.thermometer import thermometer, thermometer_change
from gatehouse.db.tables.vehicle import vehicle, vehicle_entry
from gatehouse.db.tables.zone import zone, zone_change

FACTS: tuple[Table, ...] = (
    entry,
    head_count,
    roster_change,
    roster_import,
    person_pair,
    pass_change,
    itinerary,
    itinerary_supplement,
    area_list_change,
    area_judging,
    vehicle_entry,
    stay_closing,
    gap_acceptance,
    zone_change,
    home_reading,
    service,
    parcel_change,
    round_change,
    test_tick,
    absence_change,
    outside_call,
    point_room_change,
    point_stay_change,
    disinfection,
    routine_change,
    patrol_step,
    incident_step,
    errand_change,
    task_change,
    notice_change,
    tag_change,
    carer_change,
    thermometer_change,
    supply_change,
    contact,
    post_change,
    code_change,
    policy,
    policy_end,
    rule_reading,
    rule_point,
    rule_point_tick,
    golden_case,
    rota,
    shift,
    handover,
    handover_refusal,
    audit,
)

__all__ = [
    "FACTS",
    "absence",
    "absence_change",
    "area_judging",
    "area_list",
    "area_list_change",
    "audit",
    "carer",
    "carer_change",
    "code",
    "code_change",
    "contact",
    "disinfection",
    "draft",
    "entry",
    "errand",
    "errand_change",
    "gap_acceptance",
    "gate_pass",
    "gate_reach",
    "golden_case",
    "handover",
    "handover_refusal",
    "head_count",
    "home_reading",
    "household",
    "incident",
    "incident_step",
    "itinerary",
    "itinerary_supplement",
    "ledger",
    "metadata",
    "notice",
    "notice_change",
    "operator",
    "outside_call",
    "parcel",
    "parcel_change",
    "pass_change",
    "patrol_step",
    "person",
    "person_key",
    "person_pair",
    "point_room",
    "point_room_change",
    "point_stay",
    "point_stay_change",
    "policy",
    "policy_end",
    "policy_turn",
    "post",
    "post_change",
    "roster_change",
    "roster_import",
    "roster_layout",
    "rota",
    "round_change",
    "routine",
    "routine_change",
    "rule_point",
    "rule_point_tick",
    "rule_reading",
    "service",
    "shift",
    "station",
    "stay_closing",
    "supply",
    "supply_change",
    "tag",
    "tag_change",
    "task",
    "task_change",
    "test_round",
    "test_tick",
    "thermometer",
    "thermometer_change",
    "vehicle",
    "vehicle_entry",
    "zone",
    "zone_change",
]
