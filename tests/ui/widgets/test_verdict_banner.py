# SPDX-License-Identifier: MIT
"""The banner says the verdict to the eye and to the ear."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.fitting import fitting
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.verdict_banner import CheckText, VerdictBanner, VerdictText

STOP = VerdictText(
    SignKind.STOP,
    "劝返",
    "本户名额已用完",
    "您家昨天上午已经出门采购过一次，明天零点以后就可以再去。",
    checks=(CheckText(SignKind.OK, "体温"),),
    next_label="下次可出",
    next_time="4月16日 0:00 起",
    rule="第 3 条",
    document="样例街防指〔2022〕12号",
)


@pytest.fixture
def banner(qtbot: QtBot) -> VerdictBanner:
    widget = VerdictBanner()
    qtbot.addWidget(widget)
    widget.resize(692, 212)
    widget.show()
    return widget


def test_a_screen_reader_hears_word_reason_and_sentence(banner: VerdictBanner) -> None:
    banner.show_verdict(STOP)

    assert banner.accessibleName() == "劝返: 本户名额已用完"
    assert STOP.sentence in banner.accessibleDescription()


def test_a_blink_changes_the_picture_and_passes(qtbot: QtBot, banner: VerdictBanner) -> None:
    banner.show_verdict(STOP)
    calm = banner.grab().toImage()

    banner.blink()
    assert banner.grab().toImage() != calm

    qtbot.waitUntil(lambda: banner.grab().toImage() == calm)


def test_the_rule_can_be_asked_for_with_the_mouse(qtbot: QtBot, banner: VerdictBanner) -> None:
    banner.show_verdict(STOP)
    link = banner.findChild(ActButton)
    assert isinstance(link, ActButton)
    assert link.height() >= 48

    with qtbot.waitSignal(banner.rule_requested):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)


def test_the_telephone_gives_way_first_and_the_rule_last() -> None:
    face = font(TextSize.SECONDARY)
    parts = ("Rule 3", "Example [2022] No. 4", "ask 0000-8002204")
    width = QFontMetrics(face).horizontalAdvance
    whole = width("·".join(parts))

    assert fitting(parts, face, whole) == "·".join(parts)
    assert fitting(parts, face, whole - 1) == "Rule 3·Example [2022] No. 4"
    assert fitting(parts, face, width("Rule 3") + 5) == "Rule 3"


def test_a_cleared_banner_offers_no_rule(banner: VerdictBanner) -> None:
    banner.show_verdict(STOP)
    banner.clear("量好体温就有结论")

    link = banner.findChild(ActButton)
    assert isinstance(link, ActButton)
    assert not link.isVisible()
    assert banner.accessibleName() == "量好体温就有结论"
