# SPDX-License-Identifier: MIT
"""What stands on the record of an incident."""

from datetime import timedelta

from gatehouse.reports.incident_sheet import compose_incident_sheet
from gatehouse.services.incident_sheet import incident_sheet
from tests.support.incidents import closed, noted, stepped
from tests.support.post import PostInUse


def test_the_record_tells_every_step_with_its_time_and_who_signs(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id
    post.clock.forward(timedelta(minutes=4))
    stepped(post, incident_id, "police_called", "十分钟到")
    post.clock.forward(timedelta(hours=8))
    closed(post, incident_id)

    paper = compose_incident_sheet(incident_sheet(post.store, post.duty, incident_id))

    assert paper.number.zh == "第 2022-001 号"
    assert [(line.at, line.what.zh, line.told) for line in paper.lines] == [
        ("16:42", "发现", "不戴口罩，从车道进来"),
        ("16:46", "报警", "十分钟到"),
        ("4-16 00:46", "了结：劝返", ""),
    ]
    facts = {caption.zh: value.zh for caption, value in paper.facts}
    assert facts["类型"] == "强行闯岗"
    assert facts["人员"] == "身份不明"
    assert facts["特征"] == "男，四十岁上下，蓝外套"
    assert "电话" not in facts
    assert paper.result[1].zh == "劝返"
    assert "脱敏" in paper.secrecy.zh
    assert len(paper.blanks) == 6


def test_an_open_incident_says_so(post: PostInUse) -> None:
    incident_id = noted(post).card.row.incident_id

    paper = compose_incident_sheet(incident_sheet(post.store, post.duty, incident_id))

    assert paper.result[1].zh == "还没有了结"
