# SPDX-License-Identifier: MIT
"""The sheet of an incident: masked for everybody, in full with a leader's leave."""

import pytest

from gatehouse.domain.duty import Role
from gatehouse.domain.incident import Concerned
from gatehouse.domain.register import FullValues
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.incident_sheet import PRINTED_IN_FULL, incident_sheet
from tests.support.incidents import noted
from tests.support.post import PIN, PostInUse


def an_incident(post: PostInUse) -> str:
    about = Concerned(person_id=post.id_of("刘雪飞"), plate="吉A12345")
    return noted(post, concerned=about, note="留的电话 13912345678").card.row.incident_id


def leave(post: PostInUse, **other: str) -> FullValues:
    told = {"operator_id": post.duty.operator.id, "pin": PIN}
    return FullValues(**{**told, "purpose": "派出所调取", "recipient": "样例派出所", **other})


def test_names_and_numbers_stand_masked_on_it(post: PostInUse) -> None:
    sheet = incident_sheet(post.store, post.duty, an_incident(post))

    assert (sheet.row.shown_name, sheet.row.plate) == ("刘*飞", "吉A***45")
    assert sheet.phone == "139****2345"
    assert "13912345678" not in sheet.steps[0].note
    assert post.audits(PRINTED_IN_FULL) == []


def test_full_values_need_a_purpose_and_leave_an_audit_fact(post: PostInUse) -> None:
    incident_id = an_incident(post)

    sheet = incident_sheet(post.store, post.duty, incident_id, leave(post))

    assert (sheet.row.shown_name, sheet.row.plate) == ("刘雪飞", "吉A12345")
    assert sheet.phone == "13900002345"
    assert "13912345678" in sheet.steps[0].note
    (audit,) = post.audits(PRINTED_IN_FULL)
    assert audit["subject_id"] == incident_id
    assert audit["details"]["purpose"] == "派出所调取"
    with pytest.raises(Refused, match="purpose"):
        incident_sheet(post.store, post.duty, incident_id, leave(post, purpose=" "))
    assert len(post.audits(PRINTED_IN_FULL)) == 1


def test_only_a_leader_or_an_administrator_gives_leave(post: PostInUse) -> None:
    incident_id = an_incident(post)
    volunteer = post.add_operator("志愿者甲", Role.VOLUNTEER)
    leader = post.add_operator("带班甲", Role.LEADER)

    with pytest.raises(NotAllowed):
        incident_sheet(post.store, post.duty, incident_id, leave(post, operator_id=volunteer.id))
    given = leave(post, operator_id=leader.id)
    assert incident_sheet(post.store, post.as_volunteer(), incident_id, given).purpose
