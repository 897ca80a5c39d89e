# SPDX-License-Identifier: MIT
"""What holds for the smaller widgets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.choice_card import ChoiceCard
from gatehouse.ui.widgets.counter_tile import CounterTile
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flow_chart import FlowChart, HourFlow
from gatehouse.ui.widgets.notice import Notice, NoticeAct
from gatehouse.ui.widgets.number_pad import NumberPad
from gatehouse.ui.widgets.person_strip import PersonStrip, PersonText, TagText
from gatehouse.ui.widgets.progress_card import ProgressCard
from gatehouse.ui.widgets.quota_strip import QuotaFigure, QuotaSpan, QuotaStrip, QuotaText
from gatehouse.ui.widgets.search_edit import SearchEdit
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tag import Tag


def shown(qtbot: QtBot, widget: QWidget) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget


def test_a_wrong_field_says_why_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    field = Field("电话", hint="11 位")
    shown(qtbot, field)
    field.set_text("1380000")

    field.set_error("还差 4 位")
    assert field.text() == "1380000"
    assert field.edit.accessibleDescription() == "还差 4 位"

    field.set_error("")
    assert field.edit.accessibleName() == "电话"
    assert field.edit.accessibleDescription() == "11 位"


def test_a_notice_says_which_act_was_pressed(qtbot: QtBot) -> None:
    notice = Notice(
        SignKind.INFO,
        "要不要代买药？",
        acts=[NoticeAct("note", "记代办", "F5"), NoticeAct("no", "不用", variant=ActVariant.PLAIN)],
    )
    shown(qtbot, notice)

    with qtbot.waitSignal(notice.act_requested) as pressed:
        QTest.mouseClick(notice.findChildren(ActButton)[1], Qt.MouseButton.LeftButton)

    assert pressed.args == ["no"]


def test_a_notice_that_says_something_else_offers_what_belongs_to_it(qtbot: QtBot) -> None:
    acts = [NoticeAct("slip", "访客条"), NoticeAct("correct", "更正", "Ctrl+Z")]
    notice = Notice(SignKind.OK, "已登记", acts=acts)
    shown(qtbot, notice)
    notice.set_notice(SignKind.WAIT, "正在登记")
    waiting = [one for one in notice.findChildren(ActButton) if one.isVisible()]

    notice.set_notice(SignKind.OK, "已登记", acts=acts[1:])
    offered = [one for one in notice.findChildren(ActButton) if one.isVisible()]
    with qtbot.waitSignal(notice.act_requested) as pressed:
        offered[0].click()

    assert waiting == []
    assert [one.text() for one in offered] == ["更正"]
    assert pressed.args == ["correct"]


def test_the_keyboard_stays_on_no_act_of_a_notice_that_has_become_another(qtbot: QtBot) -> None:
    notice = Notice(SignKind.OK, "已登记", acts=[NoticeAct("slip", "访客条")])
    shown(qtbot, notice)
    with qtbot.waitActive(notice):
        notice.activateWindow()
    button = notice.findChildren(ActButton)[0]
    button.setFocus()
    held = button.hasFocus()

    notice.set_notice(SignKind.OK, "已登记", acts=[NoticeAct("correct", "更正")])

    assert held
    assert not button.hasFocus()


def test_the_pad_types_digits(qtbot: QtBot) -> None:
    pad = NumberPad()
    shown(qtbot, pad)
    digits: list[str] = []
    pad.digit_pressed.connect(digits.append)

    for button in pad.findChildren(ActButton):
        if button.text() in "365":
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert sorted(digits) == ["3", "5", "6"]


def test_work_is_asked_to_stop_only_once(qtbot: QtBot) -> None:
    card = ProgressCard()
    shown(qtbot, card)
    card.show_progress("正在写第 7 表，共 11 表", 7, 11)
    cancel = card.findChild(ActButton)
    assert isinstance(cancel, ActButton)

    with qtbot.waitSignal(card.cancel_requested):
        QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)

    assert not cancel.isEnabled()


def test_the_strip_is_read_with_its_tags(qtbot: QtBot) -> None:
    strip = PersonStrip()
    shown(qtbot, strip)

    strip.show_person(PersonText("林*枫", "3栋2单元501", tags=(TagText(SignKind.OK, "无封控"),)))

    assert strip.accessibleName() == "林*枫 3栋2单元501 无封控"


@pytest.mark.parametrize("width", [560, 700, 900])
def test_hint_and_telephone_of_the_strip_give_way_to_its_tags(qtbot: QtBot, width: int) -> None:
    strip = PersonStrip()
    qtbot.addWidget(strip)
    strip.set_compact(compact=True)
    strip.resize(width, 56)
    strip.show()
    tags = (TagText(SignKind.OK, "Pass valid"), TagText(SignKind.OK, "At home"))

    strip.show_person(PersonText("程*丽", "1-1-102", "199****5764", "1 more match: 蒋*娜", tags))

    qtbot.waitUntil(
        lambda: all(tag.width() >= tag.sizeHint().width() for tag in strip.findChildren(Tag))
    )


def test_charts_are_read_in_words(qtbot: QtBot) -> None:
    chart = FlowChart()
    shown(qtbot, chart)
    chart.set_flow([HourFlow(6, 10, 2), HourFlow(7, 5, 9)], 7)
    assert chart.accessibleDescription() == "6: +10 −2; 7: +5 −9"

    strip = QuotaStrip()
    shown(qtbot, strip)
    strip.show_quota(
        QuotaText(
            (QuotaFigure("还剩", "0", "次", SignKind.STOP),),
            spans=(QuotaSpan(0.1, 0.2, SignKind.STOP, "吴*霞 09:10–10:12"),),
            now=0.9,
            now_text="现在",
            ticks=((0.0, "15日"), (1.0, "17日")),
        )
    )
    assert strip.accessibleName() == "还剩 0 次"
    assert not strip.grab().isNull()


@pytest.mark.parametrize(
    "widget_of",
    [
        lambda: ActButton("Admit against the verdict", key="Ctrl+Enter"),
        lambda: CounterTile("Visitors who should have left", "2"),
        lambda: ChoiceCard("Community control (sample of 2022-03)", "Temperature, health code"),
        lambda: Tag(SignKind.OK, "Lives here, not sealed off"),
        SearchEdit,
    ],
)
def test_words_have_their_room_and_targets_their_height(
    qtbot: QtBot, widget_of: type[QWidget]
) -> None:
    widget = widget_of()
    shown(qtbot, widget)

    assert widget.width() >= widget.minimumSizeHint().width()
    assert isinstance(widget, Tag) or widget.height() >= 48
    assert not widget.grab().isNull()
