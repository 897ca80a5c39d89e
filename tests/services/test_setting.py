# SPDX-License-Identifier: MIT
"""The settings of the post: a change is a fact, and undoing it brings back what stood there."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.changes import Kind
from gatehouse.domain.duty import local_day
from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.register import RegisterOrder
from gatehouse.domain.setting import (
    SETTINGS,
    SettingsChanged,
    SettingsOrder,
    SettingValue,
)
from gatehouse.errors import NotAllowed, Refused
from gatehouse.reports.pass_notice import purpose_notice
from gatehouse.services.crossing import weigh
from gatehouse.services.pass_lookup import pass_card
from gatehouse.services.policy import rules_now
from gatehouse.services.post import duty_at, post_of
from gatehouse.services.register import export_register
from gatehouse.services.setting import (
    change_reach,
    change_settings,
    drop_gate,
    settings,
    undo_change,
)
from tests.support.passes import a_residents_order, issue
from tests.support.policies import adopt
from tests.support.post import MACHINE, SETUP, PostInUse, quiet

COMMUNITY = "0000-8001102"
REACH = GateReach(gate="北门", buildings=("3",), sentence="1 栋、10 栋请走南门")


def change(post: PostInUse, reason: str = "", **values: str) -> SettingsChanged:
    asked = tuple(SettingValue(key, value) for key, value in values.items())
    return change_settings(post.store, post.duty, SettingsOrder(values=asked, reason=reason))


def test_a_change_says_what_stood_there_who_changed_it_and_why(post: PostInUse) -> None:
    change(post, telephone_community=COMMUNITY)
    done = change(post, reason="换了座机", telephone_community="0000-8001103")

    last = done.settings.changes[0]
    assert (last.key, last.before, last.after) == (
        "telephone_community",
        COMMUNITY,
        "0000-8001103",
    )
    assert (last.operator, last.reason, last.changed_at) == ("周岚", "换了座机", post.clock())
    assert done.settings.post.telephone_community == "0000-8001103"
    assert done.changes.concern(Kind.POST)
    assert done.recorded == (last.change_id,)
    assert verify(post.store).problems == ()


def test_undoing_is_a_correction_that_brings_the_value_before_back(post: PostInUse) -> None:
    done = change(post, telephone="0000-8009999")

    undone = undo_change(post.store, post.duty, done.recorded[0])

    assert post_of(post.store) == SETUP.post
    correction = undone.settings.changes[0]
    assert correction.undoes == done.recorded[0]
    assert (correction.before, correction.after) == ("0000-8009999", SETUP.post.telephone)
    assert (done.undid, undone.undid) == (False, True)
    assert len(undone.settings.changes) == 2
    assert verify(post.store).problems == ()


def test_what_was_undone_can_be_brought_back_by_undoing_that(post: PostInUse) -> None:
    done = change(post, telephone="0000-8009999")
    undone = undo_change(post.store, post.duty, done.recorded[0])

    undo_change(post.store, post.duty, undone.recorded[0])

    assert post_of(post.store).telephone == "0000-8009999"


def test_only_the_last_change_of_a_setting_can_be_undone(post: PostInUse) -> None:
    first = change(post, telephone="0000-8009999")
    change(post, telephone="0000-8008888")

    with pytest.raises(Refused):
        undo_change(post.store, post.duty, first.recorded[0])

    assert post_of(post.store).telephone == "0000-8008888"
    assert [one.can_be_undone for one in settings(post.store, post.duty).changes] == [True, False]


def test_undo_after_undo_goes_back_to_what_the_post_was_set_up_with(post: PostInUse) -> None:
    before = post_of(post.store).telephone
    for number in ("0000-8009999", "0000-8008888"):
        change(post, telephone=number)

    called = []
    for _ in range(2):
        changes = settings(post.store, post.duty).changes
        newest = next(one for one in changes if one.stands)
        undo_change(post.store, post.duty, newest.change_id)
        called.append(post_of(post.store).telephone)

    assert called == ["0000-8009999", before]
    assert verify(post.store).problems == ()


def test_several_settings_change_together_or_not_at_all(post: PostInUse) -> None:
    with pytest.raises(Refused):
        change(post, telephone_police="0000-8001110", telephone_hospital="打 120")

    assert settings(post.store, post.duty).changes == ()
    assert post_of(post.store) == SETUP.post


def test_what_stands_there_already_makes_no_fact(post: PostInUse) -> None:
    done = change(post, compound=SETUP.post.compound, contact="物业张姐")

    assert [one.key for one in done.settings.changes] == ["contact"]
    with pytest.raises(Refused):
        change(post, contact=" 物业张姐 ")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("compound", " "),
        ("telephone", "问老王"),
        ("shift_hours", "早班 7 点"),
        ("shift_hours", "07:00-15:00 25:00-26:00"),
        ("reader_lines", "姓名,证件号"),
        ("backup_place", "U盘"),
    ],
)
def test_a_value_that_cannot_be_is_refused(post: PostInUse, key: str, value: str) -> None:
    with pytest.raises(Refused):
        change(post, **{key: value})


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("telephone_police", "110 / 0000-8001110"),
        ("shift_hours", "07:00-15:00 15:00-23:00 23:00-07:00"),
        ("reader_lines", '[{"separator":",","fields":["name","number"]}]'),
        ("backup_place", "/media/usb"),
        ("backup_place", "E:\\备份"),
    ],
)
def test_a_value_that_can_be_is_kept(post: PostInUse, key: str, value: str) -> None:
    done = change(post, **{key: value})

    assert getattr(done.settings.post, key) == value
    assert verify(post.store).problems == ()


def test_every_setting_is_a_field_of_the_post_and_says_what_it_does(post: PostInUse) -> None:
    shown = settings(post.store, post.duty).post

    for setting in SETTINGS:
        assert isinstance(getattr(shown, setting.key), str)
        assert setting.does.zh.endswith("。")
        assert setting.does.en.endswith(".")


def test_a_renamed_gate_keeps_what_it_reaches_and_gets_its_name_back(post: PostInUse) -> None:
    change_reach(post.store, post.duty, REACH)
    done = change(post, gate="东门")

    assert [reach.gate for reach in done.settings.reaches] == ["东门"]
    assert duty_at(post.store, MACHINE, post.clock).gate == "东门"
    assert verify(post.store).problems == ()

    undone = undo_change(post.store, post.duty, done.recorded[0])

    assert undone.settings.reaches == (REACH,)
    assert undone.settings.post.gate == "北门"
    assert verify(post.store).problems == ()


def test_a_gate_is_added_and_taken_off_and_put_back(post: PostInUse) -> None:
    south = GateReach(gate="南门", buildings=("3",), sentence="请走北门")
    added = change_reach(post.store, post.duty, south)
    assert added.settings.reaches == (south,)

    dropped = drop_gate(post.store, post.duty, "南门")
    assert dropped.settings.reaches == ()
    assert verify(post.store).problems == ()

    back = undo_change(post.store, post.duty, dropped.recorded[0])
    assert back.settings.reaches == (south,)
    assert verify(post.store).problems == ()


@pytest.mark.parametrize("gate", ["", "西门"])
def test_a_gate_needs_a_name_and_must_be_there_to_go(post: PostInUse, gate: str) -> None:
    with pytest.raises(Refused):
        drop_gate(post.store, post.duty, gate)
    with pytest.raises(Refused):
        change_reach(post.store, post.duty, GateReach(gate=""))


def test_a_volunteer_reads_and_only_an_administrator_changes(post: PostInUse) -> None:
    done = change(post, telephone_community=COMMUNITY)
    volunteer = post.as_volunteer()

    assert not settings(post.store, volunteer).may_change
    order = SettingsOrder(values=(SettingValue("contact", "门岗"),))
    with pytest.raises(NotAllowed):
        change_settings(post.store, volunteer, order)
    with pytest.raises(NotAllowed):
        change_reach(post.store, volunteer, REACH)
    with pytest.raises(NotAllowed):
        drop_gate(post.store, volunteer, "北门")
    with pytest.raises(NotAllowed):
        undo_change(post.store, volunteer, done.recorded[0])


def test_what_heads_and_signs_a_register_is_what_was_set(post: PostInUse, tmp_path: Path) -> None:
    change(
        post,
        register_unit="样例社区居委会",
        register_made_by="周样例",
        register_reviewed_by="郑小满",
        shift_hours="07:00-15:00 15:00-23:00",
    )
    book = tmp_path / "register.xlsx"
    order = RegisterOrder(day=local_day(post.clock()), path=book)

    export_register(post.store, post.duty, order, quiet)

    page = load_workbook(book)["日报汇总"]
    said = "\n".join(str(cell.value) for row in page for cell in row if cell.value)
    assert "填报单位(盖章):样例社区居委会" in said
    assert "班次:07:00-15:00 15:00-23:00" in said
    assert "制表人:周样例" in said
    assert "审核人:郑小满" in said


def test_a_pass_says_why_and_whom_to_ask_in_the_words_that_were_set(post: PostInUse) -> None:
    issued = issue(post, a_residents_order(post))
    shipped, _ = purpose_notice(pass_card(post.store, post.duty, issued.card.row.pass_id))
    change(post, purpose="登记只给本小区看{不作别用}。", contact="物业张姐")

    why, ask = purpose_notice(pass_card(post.store, post.duty, issued.card.row.pass_id))

    assert why.zh == "登记只给本小区看{不作别用}。"
    assert why.en == shipped.en, "only the Chinese sentence was set"
    assert "请问物业张姐 0000-8001101" in ask.zh


def test_the_rules_know_the_telephones_that_were_set(post: PostInUse) -> None:
    assert rules_now(post.store, post.duty).telephones == ()

    change(post, telephone="0000-8009999", telephone_community=COMMUNITY, telephone_police="110")

    rules = rules_now(post.store, post.duty)
    assert rules.telephone == "0000-8009999"
    assert [(one.whose.en, one.number) for one in rules.telephones] == [
        ("community", COMMUNITY),
        ("police", "110"),
    ]


def test_a_report_is_rung_through_to_the_community_and_a_question_to_the_gate(
    post: PostInUse,
) -> None:
    hot = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.HOME,
        person_id=post.id_of("林晓枫"),
        temperature=384,
        retest=385,
    )
    adopt(post.store, post.duty, "changchun-2022-03", post.clock())
    before = weigh(post.store, post.duty, hot).verdict
    change(post, telephone_community=COMMUNITY)

    verdict = weigh(post.store, post.duty, hot).verdict

    assert before.conclusion is verdict.conclusion is Conclusion.REPORT
    assert (before.telephone, before.whom.en) == (SETUP.post.telephone, "")
    assert (verdict.telephone, verdict.whom.en) == (COMMUNITY, "community")
