# SPDX-License-Identifier: MIT
"""Every form of the settings stands whole in the two larger windows, and is walked in the others.

A list may scroll by itself; so may what a set changes, and the rules that are written, which are
as long as a notice.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.body_temperature import Method
from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import Reason
from gatehouse.domain.thermometer import NewThermometer
from gatehouse.domain.words import Language, Words
from gatehouse.services.code_list import write_code
from gatehouse.services.thermometer import add_thermometer
from gatehouse.ui.settings.codes_section import CodesSection
from gatehouse.ui.settings.devices_section import DevicesSection
from gatehouse.ui.settings.operators_section import OperatorsSection
from gatehouse.ui.settings.rules_section import RulesSection
from gatehouse.ui.settings.thermometers_section import ThermometersSection
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from tests.support.post import PostInUse
from tests.support.screens import AREAS, UNSCROLLED, Bench
from tests.support.settings_screen import SettingsRoom, open_settings
from tests.support.shift import goes_out
from tests.ui.settings.test_page import set_everything

PLAIN = ("post", "telephones", "texts", "backups", "gates", "printing", "machine")
CARD = "张样例,女,汉族,220199198001010003,1980-01-01,样例路1号,样例公安局,2020-01-01,2040-01-01"
FOR_WINDOW = CodeOrder(
    code_list=CodeList.TO_DO, stands_for="medicine", words=Words("请到窗口说一声", "")
)
LARGER = {name: AREAS[name] for name in UNSCROLLED}
_MOST_FIELDS = 20


@pytest.fixture
def rich(post: PostInUse) -> PostInUse:
    """Return a post of which everything is set, with two gates, thermometers and own codes."""
    set_everything(post)
    post.add_operator("郑晓", Role.VOLUNTEER)
    add_thermometer(post.store, post.duty, NewThermometer(label="1号枪", method=Method.FOREHEAD))
    write_code(post.store, post.duty, FOR_WINDOW)
    goes_out(post, "刘雪飞", Reason.STROLL)
    return post


def section(room: SettingsRoom, code: str) -> QWidget:
    """Bring a section into view."""
    room.page.show_section(code)
    room.bench.settle()
    return room.page.section


def forms(room: SettingsRoom, folder: Path) -> Iterator[str]:
    """Bring up one form after the other with as much in it as there may be, and name each."""
    for code in PLAIN:
        section(room, code)
        room.page.section.begin()
        yield code
    yield from operator_forms(room)
    yield from code_forms(room)
    yield from device_forms(room)
    yield from thermometer_forms(room)
    yield from rule_forms(room, folder)


def operator_forms(room: SettingsRoom) -> Iterator[str]:
    """Show a volunteer who has a PIN, and somebody new."""
    operators = section(room, "operators")
    assert isinstance(operators, OperatorsSection)
    form = operators.form
    for row in (1, form.who.count() - 1):
        form.who.setCurrentIndex(row)
        operators.begin()
        yield f"operator {row}"


def code_forms(room: SettingsRoom) -> Iterator[str]:
    """Show a code of each list as it is changed, and a new one, with its days written."""
    codes = section(room, "codes")
    assert isinstance(codes, CodesSection)
    for code_list in CodeList:
        codes.show_list(code_list)
        codes.view.change.click()
        write_days(room, codes)
        yield f"{code_list} changed"
        codes.form.closed.emit()
        if codes.view.add.isVisible():
            codes.view.add.click()
            write_days(room, codes)
            if code_list is CodeList.TAG:
                give_it_away(codes)
            yield f"{code_list} added"
            codes.form.closed.emit()


def write_days(room: SettingsRoom, codes: CodesSection) -> None:
    """Write from when until when, where it may be said."""
    for field in (codes.form.first, codes.form.last):
        if field.isVisible():
            field.edit.setFocus()
            field.edit.selectAll()
            room.bench.type("4-20")
    codes.begin()


def give_it_away(codes: CodesSection) -> None:
    """Choose a sentence by which the desk would know the tag."""
    form = codes.form
    form.stands_for.setCurrentIndex(form.stands_for.findData("ill"))
    form.sentence.combo.setCurrentIndex(form.sentence.combo.findText(FOR_WINDOW.words.zh))
    assert form.sentence.warning.isVisible()


def device_forms(room: SettingsRoom) -> Iterator[str]:
    """Show the reader's lines with a card on the reader, and the end of a scan."""
    devices = section(room, "devices")
    assert isinstance(devices, DevicesSection)
    devices.show_part("lines")
    devices.begin()
    yield "reader lines"
    room.bench.type(CARD)
    assert devices.lines.result.isVisible()
    room.bench.settle()
    yield "reader lines with a card"
    devices.show_part("end")
    devices.begin()
    yield "end of a scan"


def thermometer_forms(room: SettingsRoom) -> Iterator[str]:
    """Show how one is compared and added."""
    thermometers = section(room, "thermometers")
    assert isinstance(thermometers, ThermometersSection)
    for view in ("compare", "add"):
        thermometers.show_view(view)
        yield f"thermometers {view}"


def rule_forms(room: SettingsRoom, folder: Path) -> Iterator[str]:
    """Show how a set is adopted beside another, tried, ended, and a case made."""
    rules = section(room, "rules")
    assert isinstance(rules, RulesSection)
    rules.show_view("edit")
    yield "rules begun"
    rules.show_view("adopt")
    write_adoption(room, rules, folder / "rules.toml")
    yield "rules adopted"
    rules.show_view("try")
    rules.trial.day.edit.setFocus()
    room.bench.type("4-15")
    rules.trial.confirm.click()
    room.bench.qtbot.waitUntil(lambda: rules.trial.trial is not None)
    yield "rules tried"
    rules.show_view("cases")
    rules.cases.add.click()
    room.bench.settle()
    yield "case"
    rules.cases.form.closed.emit()
    rules.show_view("calendar")
    rules.calendar.end_requested.emit(rules.calendar.rows[0])
    yield "rules ended"


def write_adoption(room: SettingsRoom, rules: RulesSection, path: Path) -> None:
    """Mean a set out of a file that holds beside the one in force."""
    rules.send(rules.calendar.rows[0].held.id, path)
    room.bench.settle()
    rules.read_file(path)
    room.bench.settle()
    rules.adopt.choice.combo.setCurrentIndex(0)
    for field, day in ((rules.adopt.begins, "4-20"), (rules.adopt.ends, "5-20")):
        field.edit.setFocus()
        room.bench.type(day)
    rules.adopt.standing.setFocus()
    room.bench.press(Qt.Key.Key_Right)
    room.bench.settle()
    room.bench.settle()


def scrolling(room: SettingsRoom) -> bool:
    """Say whether the fields in view need more height than they have."""
    return any(
        fields.verticalScrollBar().maximum() > 0
        for fields in room.page.findChildren(ScrolledFields)
        if fields.isVisible()
    )


@pytest.mark.parametrize("language", list(Language))
def test_no_form_scrolls_in_the_two_larger_windows(
    bench: Bench, rich: PostInUse, tmp_path: Path, language: Language
) -> None:
    bench.languages.use(language)
    room = open_settings(bench, rich, tmp_path)

    found = [
        (form, area)
        for form in forms(room, tmp_path)
        for area in bench.sizes_of(room.page, LARGER)
        if scrolling(room)
    ]

    assert found == []


def cut_off(focus: QWidget) -> bool:
    """Say whether what has the keyboard lies partly outside of the fields that scroll."""
    around = focus.parentWidget()
    while around is not None and not isinstance(around, ScrolledFields):
        around = around.parentWidget()
    if around is None:
        return False
    view = around.viewport()
    shown = QRect(focus.mapTo(view, QPoint()), focus.size())
    return shown.height() <= view.height() and not view.rect().contains(shown)


def test_what_gets_the_keyboard_comes_whole_into_view_in_the_smallest_window(
    bench: Bench, rich: PostInUse, tmp_path: Path
) -> None:
    room = open_settings(bench, rich, tmp_path, AREAS["tiny"])

    found = []
    for form in forms(room, tmp_path):
        bench.settle()
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            for _ in range(_MOST_FIELDS):
                bench.press(key)
                if cut_off(bench.focus):
                    found.append((form, bench.focus.accessibleName()))

    assert found == []
