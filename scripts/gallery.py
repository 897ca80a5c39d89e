# SPDX-License-Identifier: MIT
"""Paint every shared widget in every state and both themes: `gallery.py FOLDER`.

QT_SCALE_FACTOR chooses the zoom, as it does for the program.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.palette import LIGHT, NIGHT
from gatehouse.ui.shell.theme import apply_theme
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.choice_card import ChoiceCard
from gatehouse.ui.widgets.counter_tile import CounterTile
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.duty_block import DutyText
from gatehouse.ui.widgets.empty_state import EmptyState
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flow_chart import FlowChart, HourFlow
from gatehouse.ui.widgets.flow_layout import FlowLayout
from gatehouse.ui.widgets.focus_ring import FocusRing
from gatehouse.ui.widgets.health_code_sign import CodeColour
from gatehouse.ui.widgets.masked_label import MaskedLabel
from gatehouse.ui.widgets.notice import Notice, NoticeAct
from gatehouse.ui.widgets.number_pad import NumberPad
from gatehouse.ui.widgets.person_strip import PersonStrip, PersonText, TagText
from gatehouse.ui.widgets.progress_card import ProgressCard
from gatehouse.ui.widgets.quota_strip import QuotaFigure, QuotaSpan, QuotaStrip, QuotaText
from gatehouse.ui.widgets.rail import Rail
from gatehouse.ui.widgets.rail_button import RailItem
from gatehouse.ui.widgets.row_delegate import Column, TableRole
from gatehouse.ui.widgets.search_edit import SearchEdit
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import Sign, SignKind
from gatehouse.ui.widgets.tag import Tag
from gatehouse.ui.widgets.temperature_field import TemperatureField
from gatehouse.ui.widgets.verdict_banner import CheckText, VerdictBanner, VerdictText

WIDTH, HEIGHT = 1366, 768
WORDS = {
    SignKind.OK: "放行",
    SignKind.STOP: "劝返",
    SignKind.REPORT: "上报",
    SignKind.WARN: "提醒",
    SignKind.WAIT: "等待",
    SignKind.INFO: "说明",
    SignKind.IDLE: "没变",
}


def buttons() -> QWidget:
    """Every variant of the act button, at rest and disabled."""
    card = Card("按钮")
    flow = FlowLayout(10)
    for variant in ActVariant:
        flow.addWidget(ActButton(variant.value, variant=variant, key="Ins"))
    for variant, mark, text, key in (
        (ActVariant.OK, SignKind.OK, "放行", "Enter"),
        (ActVariant.OUTLINE_STOP, SignKind.STOP, "劝返", "F9"),
        (ActVariant.OUTLINE_REPORT, SignKind.REPORT, "上报", "F10"),
        (ActVariant.STOP, SignKind.STOP, "劝返", "F9"),
        (ActVariant.REPORT, SignKind.REPORT, "存下并上报", "F10"),
        (ActVariant.WARN, SignKind.WARN, "带 1 条未说明移交…", ""),
        (ActVariant.PLAIN, IconName.KEY, "特批放行…", "Ctrl+Enter"),
    ):
        button = ActButton(text, variant=variant, mark=mark, key=key)
        button.set_height(60)
        flow.addWidget(button)
    off = ActButton("放行", variant=ActVariant.OK, mark=SignKind.OK, key="Enter")
    off.setEnabled(False)
    flow.addWidget(off)
    pressed = ActButton("按下", key="Ins")
    pressed.setDown(True)
    flow.addWidget(pressed)
    narrow = ActButton("Admit against the verdict", mark=IconName.KEY, key="Ctrl+Enter")
    narrow.setFixedWidth(240)
    flow.addWidget(narrow)
    card.body.addLayout(flow)
    card.body.addStretch(1)
    return card


def inputs() -> QWidget:
    """Fields and choices."""
    card = Card("输入与选择", "平常、焦点、只读、有错")
    grid = QGridLayout()
    plain = Field("平常", placeholder="门牌、首字母、尾号")
    locked = Field("只读、已遮", hint="按住看全")
    locked.set_text("138****2217")
    locked.set_read_only(read_only=True)
    wrong = Field("有错")
    wrong.set_text("1380000")
    wrong.set_error("还差 4 位")
    right = Field("证件号（末位 X 也认）")
    right.set_text("220199********0417")
    right.set_sign(SignKind.OK)
    temperature = TemperatureField("体温 ℃（打 365 即 36.5）")
    temperature.set_tenths(365)
    off = Field("不可用")
    off.setEnabled(False)
    for index, field in enumerate((plain, temperature, locked, wrong, right, off)):
        grid.addWidget(field, index // 2, index % 2, Qt.AlignmentFlag.AlignTop)
    card.body.addLayout(grid)
    for items, code in (
        ((("shop", "采购"), ("work", "上班"), ("ill", "就医"), ("drug", "买药")), "shop"),
        ((("in", "进", None, "+"), ("out", "出", None, "−")), "out"),
        (
            (
                ("g", "绿", CodeColour.GREEN),
                ("a", "黄", CodeColour.AMBER),
                ("r", "红", CodeColour.RED),
                ("n", "未出示", CodeColour.NOT_SHOWN),
            ),
            "g",
        ),
        ((("24", "24h"), ("48", "48h"), ("old", "更久/无")), None),
    ):
        choice = SegmentedChoice([Choice(*item) for item in items])
        choice.set_code(code)
        card.body.addWidget(choice)
    wrapped = SegmentedChoice([Choice(str(n), text) for n, text in enumerate(ENGLISH_REASONS)])
    wrapped.set_code("1")
    card.body.addWidget(wrapped)
    card.body.addStretch(1)
    return card


ENGLISH_REASONS = ("Shopping", "Going to work", "Seeing a doctor", "Medicine", "Something else")


def signs() -> QWidget:
    """Signs, tags, tiles, plain Qt widgets."""
    card = Card("标记与表格")
    flow = FlowLayout(8)
    for kind, word in WORDS.items():
        flow.addWidget(Tag(kind, word))
    card.body.addLayout(flow)
    for size in (18, 22, 34, 56):
        row = QHBoxLayout()
        for kind in SignKind:
            row.addWidget(Sign(kind, size))
        row.addStretch(1)
        card.body.addLayout(row)
    tiles = FlowLayout(8)
    for caption, figure, alert in (
        ("今日进", "486", None),
        ("超时未离", "2", SignKind.WARN),
        ("外出超时", "1", SignKind.WAIT),
    ):
        tile = CounterTile(caption, figure)
        tile.set_alert(alert)
        tiles.addWidget(tile)
    card.body.addLayout(tiles)
    for plain in (QCheckBox("交接时打印"), QRadioButton("日常门岗"), QPushButton("普通按钮")):
        if not isinstance(plain, QPushButton):
            plain.setChecked(True)
        card.body.addWidget(plain)
    combo = QComboBox()
    combo.addItems(["北门", "南门"])
    card.body.addWidget(combo)
    bar = QProgressBar()
    bar.setValue(64)
    card.body.addWidget(bar)
    card.body.addStretch(1)
    return card


def page_states() -> QWidget:
    """Lay out the states of controls."""
    page = QWidget()
    row = QHBoxLayout(page)
    for column in (buttons(), inputs(), signs()):
        row.addWidget(column, 1)
    return page


VERDICTS = (
    VerdictText(
        SignKind.OK,
        "放行",
        "可以出门：本户 2 天内第 1 次采购",
        "请 18:42 前回来，路上戴好口罩。",
        checks=tuple(
            CheckText(SignKind.OK, word)
            for word in ("体温", "绿码", "48h 核酸", "名额剩 1", "未封控")
        ),
        checks_summary="全部 5 条通过",
        rule="第 3 条 每户 2 天 1 次、2 小时内",
        document="样例街防指〔2022〕12号",
    ),
    VerdictText(
        SignKind.STOP,
        "劝返",
        "本户名额已用完：2 天内 1 次，昨天用过",
        "您家昨天上午已经出门采购过一次，明天零点以后就可以再去。急用的东西我们可以代买。",
        next_label="下次可出",
        next_time="4月16日（明天）0:00 起",
        next_wait="还有 7 小时 18 分",
        rule="第 3 条",
        document="样例街防指〔2022〕12号·咨询 0000-1234567",
    ),
    VerdictText(
        SignKind.REPORT,
        "Report",
        "Reading 37.6 ℃ on the second measurement: isolate here and call",
        "Please step into the tent and keep your mask on. The doctor on duty is on the way and "
        "will measure again in ten minutes.",
        checks=(
            CheckText(SignKind.REPORT, "37.6 ℃, measured twice"),
            CheckText(SignKind.OK, "Green code"),
            CheckText(SignKind.OK, "Test within 48 hours"),
            CheckText(SignKind.WARN, "Itinerary not shown"),
        ),
        rule="Rule 6 A second reading of 37.3 ℃ or more is reported at once",
        document="Sample St. [2022] No. 12",
    ),
)


def page_verdicts() -> QWidget:
    """Banners large and compact, strips and notices."""
    page = QWidget()
    grid = QGridLayout(page)
    left, right = QVBoxLayout(), QVBoxLayout()
    strip = PersonStrip()
    strip.show_person(
        PersonText(
            "林*枫",
            "3栋2单元501",
            "138****2217",
            "还有 2 位 lxf：刘*帆 7-1-102·罗*凤 9-1-302 的访客",
            (TagText(SignKind.OK, "老住户·无封控"),),
        )
    )
    low = PersonStrip()
    low.show_person(
        PersonText(
            "S* J.",
            "Block 5-3-301",
            "E****5678",
            "2 more match sj",
            (TagText(SignKind.OK, "Lives here"),),
        )
    )
    low.set_compact(compact=True)
    left.addWidget(strip)
    left.addWidget(low)
    for text in VERDICTS[:2]:
        banner = VerdictBanner()
        banner.show_verdict(text)
        left.addWidget(banner, 1)
    report = VerdictBanner()
    report.show_verdict(VERDICTS[2])
    small = VerdictBanner()
    small.set_compact(compact=True)
    small.show_verdict(VERDICTS[0])
    empty = VerdictBanner()
    empty.clear("量好体温就有结论")
    right.addWidget(report, 1)
    right.addWidget(small, 1)
    right.addWidget(empty, 1)
    right.addWidget(
        Notice(
            SignKind.INFO, "问一句：家里老人要不要代买药？", acts=[NoticeAct("e", "记代办", "F5")]
        )
    )
    right.addWidget(
        Notice(
            SignKind.OK,
            "4月15日 09:12 导入完成：花名册-样例.xlsx 1,312 行",
            "新增 8·更新 23·没变 1,274·跳过 7 行（未写入，原表未动）",
            [
                NoticeAct("see", "看跳过的 7 行", variant=ActVariant.ACCENT),
                NoticeAct("undo", "撤销这次导入", variant=ActVariant.PLAIN),
                NoticeAct("fold", "收起", "Esc"),
            ],
        )
    )
    right.addWidget(Notice(SignKind.WARN, "刚才不对。还可以试 3 次，之后要等 1 分钟。"))
    grid.addLayout(left, 0, 0)
    grid.addLayout(right, 0, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return page


def page_rails() -> QWidget:
    """Lay out the rail in its forms, the right column, and what is seldom seen."""
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 12, 0)
    for narrow, height in ((False, 768), (True, 614), (True, 439)):
        rail = Rail(RAIL_ITEMS)
        rail.set_post("样例小区", "北门卡点")
        rail.set_badge("trips", 1)
        rail.set_badge("errands", 5)
        rail.set_current("desk")
        rail.set_duty(DutyText("志愿者甲", "15:00–22:00·余 5:18"))
        rail.set_narrow(narrow=narrow)
        rail.setFixedHeight(height)
        row.addWidget(rail, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(household_column(), 3)
    row.addLayout(seldom_column(), 3)
    return page


RAIL_ITEMS = (
    RailItem("desk", "登记台", IconName.DESK, "F1"),
    RailItem("passes", "通行证", IconName.PASSES, "F2"),
    RailItem("trips", "行程", IconName.ROUTE, "F3"),
    RailItem("roster", "住户", IconName.ROSTER, "F4"),
    RailItem("errands", "代办", IconName.ERRANDS, "F5"),
    RailItem("incidents", "事件", IconName.INCIDENTS, "F6"),
    RailItem("handover", "交接班", IconName.HANDOVER, "F7"),
    RailItem("registers", "登记表", IconName.REGISTERS, "F8"),
    RailItem("settings", "设置", IconName.SETTINGS, "Ctrl+,"),
)


def household_column() -> QVBoxLayout:
    """Lay out a quota twice, the latest entries, the flow of the day."""
    column = QVBoxLayout()
    for title, quota in (("本户 3-2-501", QUOTA_LEFT), ("本户 7-1-102", QUOTA_USED)):
        card = Card(title, "采购·每户 2 天 1 次")
        strip = QuotaStrip()
        strip.show_quota(quota)
        card.body.addWidget(strip)
        column.addWidget(card)
    latest = Card("最近登记")
    table = DataTable(
        (
            Column(60),
            Column(56),
            Column(None, cuttable=True),
            Column(56, numeric=True),
            Column(120),
        ),
        row_height=38,
    )
    table.setModel(latest_entries(table))
    table.choose_row(1)
    latest.body.addWidget(table)
    column.addWidget(latest, 1)
    flow = Card("今日人流")
    chart = FlowChart()
    chart.set_flow([HourFlow(h, 20 + h * 7 % 60, 90 - h * 5 % 70) for h in range(6, 17)], 16)
    flow.body.addWidget(chart)
    column.addWidget(flow)
    return column


QUOTA_LEFT = QuotaText(
    (QuotaFigure("已用", "0", "次"), QuotaFigure("还剩", "1", "次", SignKind.OK)),
    QuotaFigure("下次可采购", "4月17日 0 时"),
    (QuotaSpan(0.35, 0.4, SignKind.OK, "现在 → 18:42 本次"),),
    0.35,
    "",
    ((0.0, "15日 0 时"), (0.5, "16日"), (1.0, "17日 0 时")),
)
QUOTA_USED = QuotaText(
    (QuotaFigure("已用", "1", "次"), QuotaFigure("还剩", "0", "次", SignKind.STOP)),
    QuotaFigure("下次可采购", "4月16日 0 时"),
    (QuotaSpan(0.19, 0.21, SignKind.STOP, "吴*霞 09:10–10:12"),),
    0.85,
    "现在",
    ((0.0, "14日 0 时"), (0.5, "15日"), (1.0, "16日 0 时")),
)


def latest_entries(owner: QWidget) -> QStandardItemModel:
    """Five rows as the desk shows them."""
    model = QStandardItemModel(owner)
    model.setHorizontalHeaderLabels(["时间", "进出", "姓名、门牌", "体温", "结果"])
    for time, way, who, tenths, kind, word, tint in (
        ("16:41", "+ 进", "周*访客→3-2-501", "36.7", SignKind.OK, "登记放行", None),
        ("16:40", "− 出", "样A·8**21 车 2 人", "36.5", SignKind.OK, "放行", None),
        ("16:38", "+ 进", "来客 庚→7-1", "37.6", SignKind.REPORT, "劝返上报", SignKind.REPORT),
        ("16:33", "− 出", "吴*霞 7-1-102", "36.3", SignKind.STOP, "劝返", SignKind.STOP),
    ):
        cells = [QStandardItem(text) for text in (time, way, who, tenths, word)]
        cells[1].setData(way.startswith("+"), TableRole.STRONG)
        cells[4].setData(kind, TableRole.SIGN)
        cells[0].setData(tint, TableRole.TINT)
        if tint is SignKind.REPORT:
            cells[3].setData(SignKind.STOP, TableRole.TONE)
            cells[3].setData(True, TableRole.STRONG)  # noqa: FBT003 - Qt's setData takes any value
        model.appendRow(cells)
    return model


def seldom_column() -> QVBoxLayout:
    """Progress, masks, pads, empty places, two-line choices, the box."""
    column = QVBoxLayout()
    box = SearchEdit(62)
    box.setText("lxf")
    box.set_trailing("清空", "Esc")
    column.addWidget(box)
    small = SearchEdit()
    small.setPlaceholderText("门牌、首字母、尾号")
    column.addWidget(small)
    progress = ProgressCard("登记台照常能用")
    progress.show_progress("正在写第 7 表，共 11 表", 64, 100)
    column.addWidget(progress)
    column.addWidget(MaskedLabel("138****2217"))
    for title, detail, chosen in (
        ("日常门岗", "只登记来访和车辆，不查健康", False),
        ("社区管控（2022-03 样例）", "体温、健康码、每户 2 天 1 次、14 天行程", True),
    ):
        card = ChoiceCard(title, detail)
        card.setChecked(chosen)
        card.set_tag(SignKind.INFO, "样例规则")
        column.addWidget(card)
    person = ChoiceCard("志愿者甲", "志愿者·今天 15:00–22:00", IconName.PERSON)
    column.addWidget(person)
    pad = NumberPad(48)
    column.addWidget(pad)
    column.addWidget(EmptyState("今天还没有登记。", "看前一天", "F8"), 1)
    return column


PAGES: dict[str, Callable[[], QWidget]] = {
    "states": page_states,
    "verdicts": page_verdicts,
    "rails": page_rails,
}


def main() -> None:
    """Paint the pages into the folder named on the command line."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    for theme, palette in (("light", LIGHT), ("night", NIGHT)):
        apply_theme(app, palette)
        for name, build in PAGES.items():
            page = build()
            page.resize(WIDTH, HEIGHT)
            FocusRing(page, app)
            page.show()
            page.activateWindow()
            QTest.qWaitForWindowActive(page)
            edits = page.findChildren(QLineEdit)
            if edits:
                edits[1].setFocus()
            QTest.qWait(50)
            page.grab().save(str(folder / f"{name}-{theme}.png"))
            page.close()


if __name__ == "__main__":
    main()
