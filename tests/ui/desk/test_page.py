# SPDX-License-Identifier: MIT
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gatehouse.domain.entry import Decision, Direction, SubjectClass
from gatehouse.domain.policy.verdict import Trip
from gatehouse.domain.words import Language
from gatehouse.ui.desk.person_wording import strip_text
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.widgets.sign import SignKind
from tests.support.desk_people import NOW
from tests.support.qt import until
from tests.support.scanner import scan_of
from tests.ui.desk.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
MakeDesk = Callable[..., Desk]


def decisions(desk: Desk) -> list[tuple[str | None, Decision]]:
    return [(crossing.person_id, decision) for crossing, decision, _ in desk.post.recorded]


def test_seven_keys_admit_a_known_resident(desk: Desk) -> None:
    desk.type("lxf365").settle().enter().settle()

    crossing, decision, _ = desk.post.recorded[0]

    assert decision is Decision.ADMIT
    assert crossing.person_id == "lin"
    assert crossing.temperature == 365
    assert crossing.direction is Direction.OUT


def test_the_box_takes_keys_before_the_post_is_there(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.type("lxf")

    desk.start()

    assert desk.page.state.person is not None
    assert desk.page.left.box.edit.text() == "lxf"


def test_a_whole_line_typed_blind_waits_for_its_answers(desk: Desk) -> None:
    with desk.post.held(desk.post.finding):
        desk.type("lxf365").enter().type("ljh364").enter()
    desk.settle()

    assert decisions(desk) == [("lin", Decision.ADMIT), ("liu", Decision.ADMIT)]


def test_enter_before_the_verdict_waits_for_it(desk: Desk) -> None:
    desk.type("lxf").settle()
    with desk.post.held(desk.post.weighing):
        desk.type("365").enter()
        assert desk.post.recorded == []
    desk.settle()

    assert decisions(desk) == [("lin", Decision.ADMIT)]


def test_a_second_enter_records_nothing(desk: Desk) -> None:
    desk.type("lxf365").settle()
    with desk.post.held(desk.post.recording):
        desk.enter().enter()
    desk.settle()

    assert len(desk.post.recorded) == 1


def test_recorded_is_said_only_after_the_commit_and_the_box_is_free_meanwhile(desk: Desk) -> None:
    desk.type("lxf365").settle()
    notice = desk.page.left.idle.recorded
    with desk.post.held(desk.post.recording):
        desk.enter()
        until(notice.isVisible)
        on_its_way = notice.accessibleName()
        desk.type("l")
    typed = desk.settle().page.left.box.edit.text()
    desk.press(Qt.Key.Key_Escape).settle()

    assert on_its_way.startswith("正在登记")
    assert notice.accessibleName().startswith("已登记：放行 林*枫 3-2-501")
    assert typed == "l"


def test_what_was_recorded_is_told_with_more_once_a_small_window_is_larger(
    make_desk: Callable[..., Desk],
) -> None:
    desk = make_desk(width=705, height=439).start()
    idle = desk.page.left.idle
    idle.show_recorded(SignKind.OK, "放行 林*枫", "在外 2 小时", can_mend=True)
    assert idle.recorded.accessibleName() == "放行 林*枫"

    desk.page.resize(1194, 696)
    assert idle.recorded.accessibleName() == "放行 林*枫 在外 2 小时"
    desk.page.resize(705, 439)
    assert idle.recorded.accessibleName() == "放行 林*枫"

    idle.recorded.hide()
    desk.page.resize(1194, 696)
    assert idle.recorded.isHidden()


def test_enter_on_a_refusal_only_goes_to_what_is_wanted(desk: Desk) -> None:
    desk.type("lxf376").settle().enter().settle()

    assert desk.post.recorded == []
    assert desk.focus is desk.page.left.person.form.retest.edit


def test_keys_typed_behind_a_refusal_are_not_taken_for_a_reading(desk: Desk) -> None:
    with desk.post.held(desk.post.finding):
        desk.type("lxf376").enter().type("365").enter()
    desk.settle()

    assert desk.post.recorded == []
    assert desk.page.state.form.retest == ""


def test_a_first_high_reading_asks_to_measure_again_and_refuses_nobody_yet(desk: Desk) -> None:
    desk.type("lxf376").settle()
    left = desk.page.left

    assert left.person.banner.accessibleName().startswith("复测")
    assert not left.acts.admit.isEnabled()
    assert not left.acts.override.isVisible()

    desk.enter().type("379").settle()

    assert left.person.banner.accessibleName().startswith("上报")


def test_the_acts_stand_in_one_order_whoever_stood_here_before(desk: Desk) -> None:
    acts = desk.page.left.acts
    idle = [acts.turn_away.x(), acts.report.x()]
    desk.type("lxf376").settle().enter().type("379").settle()
    desk.press(Qt.Key.Key_Escape).settle()
    desk.type("lxf365").settle()

    assert acts.admit.x() < acts.turn_away.x() < acts.report.x()
    assert [acts.turn_away.x(), acts.report.x()] == idle


def test_what_came_along_from_the_box_gives_way_to_the_name(desk: Desk) -> None:
    desk.type("zzz").settle().enter().settle()
    name = desk.page.left.person.form.visitor.name

    assert desk.focus is name.edit
    assert name.edit.selectedText() == "zzz"


def test_a_second_reading_admits(desk: Desk) -> None:
    desk.type("lxf376").settle().enter().type("366").settle().enter().settle()

    crossing, _, _ = desk.post.recorded[0]

    assert (crossing.temperature, crossing.retest) == (376, 366)


def test_digits_typed_after_a_reason_was_clicked_are_the_reading(desk: Desk) -> None:
    desk.type("lxf").settle()
    form = desk.page.left.person.form

    for first, then in ((form.temperature, "376"), (form.retest, "366")):
        form.reason.entrance.setFocus()
        desk.type(then).settle()
        assert (desk.focus, first.tenths) == (first.edit, int(then))
    desk.enter().settle()

    crossing, _, _ = desk.post.recorded[0]
    assert (crossing.temperature, crossing.retest) == (376, 366)


def test_a_second_reading_that_is_rubbed_out_at_once_leaves_the_cursor_there(desk: Desk) -> None:
    desk.type("lxf376").settle().enter().type("379").settle()
    retest = desk.page.left.person.form.retest.edit

    desk.press(Qt.Key.Key_A, CONTROL).press(Qt.Key.Key_Delete)
    assert desk.focus is retest
    desk.settle().type("366").settle().enter().settle()

    crossing, _, _ = desk.post.recorded[0]
    assert (crossing.temperature, crossing.retest) == (376, 366)


def test_a_scan_with_enter_records_no_refusal(make_desk: MakeDesk) -> None:
    trip = Trip(person_id="chen", left_at=NOW, returned_at=NOW, reason="shopping")
    desk = make_desk(trips=(trip,)).start()

    desk.page.scan(scan_of("lxf365", enter=True))
    desk.settle()

    assert desk.post.recorded == []
    assert desk.page.state.scene is Scene.PERSON


def test_a_scan_with_enter_records_an_admission_that_lacks_nothing(make_desk: MakeDesk) -> None:
    desk = make_desk("everyday").start()

    desk.page.scan(scan_of("lxf", enter=True))
    desk.settle()

    assert decisions(desk) == [("lin", Decision.ADMIT)]


def test_plus_and_minus_turn_the_direction_of_who_is_chosen(desk: Desk) -> None:
    desk.type("lxf").settle().press(Qt.Key.Key_Plus).settle()
    inward = desk.page.state.direction
    desk.press(Qt.Key.Key_Minus).settle()

    assert inward is Direction.IN
    assert desk.page.state.direction is Direction.OUT
    assert desk.page.left.box.edit.text() == "lxf"


def test_minus_is_a_hyphen_in_a_half_typed_flat(desk: Desk) -> None:
    desk.type("3-2-501").settle()

    assert desk.page.left.box.edit.text() == "3-2-501"
    assert desk.page.state.scene is Scene.PICKING


def test_a_chord_picks_a_candidate_and_a_bare_digit_does_not(desk: Desk) -> None:
    desk.type("3-2-501").settle().press(Qt.Key.Key_2, CONTROL).settle()

    assert desk.page.state.person is not None
    assert desk.page.state.person.person_id == "chen"


def test_arrow_and_enter_pick_a_candidate(desk: Desk) -> None:
    desk.type("3-2-501").settle().press(Qt.Key.Key_Down).press(Qt.Key.Key_Down).enter().settle()

    assert desk.page.state.person is not None
    assert desk.page.state.person.person_id == "linzi"
    assert desk.focus is desk.page.left.person.form.temperature.edit


def test_escape_clears_everything(desk: Desk) -> None:
    desk.type("lxf365").settle().press(Qt.Key.Key_Escape).settle()

    assert desk.page.state.scene is Scene.IDLE
    assert desk.page.left.box.edit.text() == ""
    assert desk.focus is desk.page.left.box.edit


@pytest.mark.parametrize(
    ("key", "decision"),
    [(Qt.Key.Key_F9, Decision.TURN_AWAY), (Qt.Key.Key_F10, Decision.REPORT)],
)
def test_a_function_key_turns_away_or_reports(desk: Desk, key: Qt.Key, decision: Decision) -> None:
    desk.type("lxf").settle().press(key).settle()

    assert decisions(desk) == [("lin", decision)]


def test_a_function_key_waits_for_whom_the_box_means(desk: Desk) -> None:
    with desk.post.held(desk.post.finding):
        desk.type("lxf").press(Qt.Key.Key_F9)
    desk.settle()

    assert decisions(desk) == [("lin", Decision.TURN_AWAY)]


def test_an_attempt_that_is_refused_comes_back(desk: Desk) -> None:
    desk.post.refuse = True
    desk.type("lxf365").settle().enter().settle()

    assert desk.page.top.alerts
    assert desk.page.state.person is not None
    assert desk.page.state.form.temperature == "365"


def test_a_refused_attempt_waits_while_the_next_person_is_served(desk: Desk) -> None:
    desk.post.refuse = True
    desk.type("lxf365").settle()
    with desk.post.held(desk.post.recording):
        desk.enter().type("ljh")
    desk.settle()

    assert desk.page.state.person is not None
    assert desk.page.state.person.person_id == "liu"
    assert [one.shown_name for one in desk.page.serving.refused_attempts] == ["林*枫"]

    desk.page.top.alert_answered.emit("bring_back")
    desk.settle()

    assert desk.page.state.person.person_id == "lin"


def test_a_visitor_is_written_down_and_admitted(desk: Desk) -> None:
    form = desk.page.left.person.form
    desk.press(Qt.Key.Key_Insert)
    assert desk.focus is form.visitor.name.edit
    assert form.visitor.name.edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not desk.page.left.box.edit.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    desk.write(form.visitor.name, "周某某").write(form.visitor.phone, "13812345678")
    desk.write(form.visitor.host, "3-2-501")
    for check, answer in (("consent", "telephone"), ("code", "green"), ("itinerary", "clear")):
        form.check_chosen.emit(check, answer)
    desk.write(form.temperature, "365").enter().settle()

    crossing, decision, _ = desk.post.recorded[0]
    assert decision is Decision.ADMIT
    assert crossing.subject_class is SubjectClass.VISITOR
    assert crossing.outsider is not None
    assert crossing.outsider.name == "周某某"
    assert crossing.outsider.host_household_id == "household 3-2-501"


def test_somebody_new_is_saved_as_resident_and_admitted(make_desk: MakeDesk) -> None:
    desk = make_desk("everyday").start()
    desk.type("zzz").settle()
    desk.page.left.nobody.outsider_requested.emit(SubjectClass.RESIDENT)
    form = desk.page.left.person.form
    desk.write(form.visitor.name, "周某某").enter()
    assert desk.focus is form.visitor.host.edit

    desk.write(form.visitor.host, "3-2-501").enter().settle()

    assert desk.post.enrolled[0].door.label == "3-2-501"
    assert decisions(desk) == [("enrolled", Decision.ADMIT)]


def test_four_clicks_admit_by_mouse_under_everyday_rules(make_desk: MakeDesk) -> None:
    desk = make_desk("everyday").start()
    stairs = desk.page.left.idle.stairs
    for label in ("3-2", "501", "林*枫"):
        button = next(
            b for b in stairs._grid._buttons if b.isVisible() and b.text().startswith(label)
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        desk.settle()
    QTest.mouseClick(desk.page.left.acts.admit, Qt.MouseButton.LeftButton)
    desk.settle()

    assert decisions(desk) == [("lin", Decision.ADMIT)]


def test_the_language_changes_while_somebody_stands_here(desk: Desk) -> None:
    desk.type("lxf365").settle()
    admit = desk.page.left.acts.admit
    chinese = admit.text()
    desk.languages.use(Language.ENGLISH)
    desk.qtbot.waitUntil(lambda: admit.text() == "Admit")

    assert chinese == "放行"
    assert desk.page.left.panes.override.back.text() == "Back"


def test_a_way_that_nobody_logged_is_told_on_the_strip(desk: Desk) -> None:
    """Chen went out at 08:42 and goes out again: she came back unseen."""
    desk.type("cyl").settle()
    usual = strip_text(desk.page.state, desk.languages).tags
    desk.press(Qt.Key.Key_Minus).settle()
    (again,) = strip_text(desk.page.state, desk.languages).tags

    assert again not in usual
    assert again.kind is SignKind.WARN
    assert "08:42" in again.text


def test_who_is_where_nobody_has_seen_them_lacks_no_entry(desk: Desk) -> None:
    desk.type("lxf").settle().press(Qt.Key.Key_Plus).settle()
    (where,) = strip_text(desk.page.state, desk.languages).tags

    assert where.kind is SignKind.OK


def test_a_sheet_opened_before_the_rules_came_asks_for_what_they_ask(make_desk: MakeDesk) -> None:
    """Nothing is handed over unmeasured only because the sheet was quicker than the rules."""
    desk = make_desk()
    desk.qtbot.waitUntil(desk.page.isActiveWindow)
    desk.press(Qt.Key.Key_I, CONTROL)
    desk.type("3-2")
    pane = desk.page.left.panes.hand_over
    assert pane.isVisible()
    assert not pane.temperature.isVisible()

    desk.start()

    assert pane.temperature.isVisible()
    assert pane.flat.edit.text() == "3-2"
