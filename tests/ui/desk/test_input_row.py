# SPDX-License-Identifier: MIT
"""A row shares its room out among its choices, and lays each out once."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.domain.code_list import Colour
from gatehouse.ui.desk.choice_input import ChoiceInput
from gatehouse.ui.desk.input_row import InputRow
from gatehouse.ui.shell.palette import LIGHT
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.shell.theme import apply_theme
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.temperature_field import TemperatureField

_CODES = (
    Choice("green", "绿"),
    Choice("amber", "黄"),
    Choice("red", "红"),
    Choice("none", "未出示"),
)
_REASONS = (Choice("shopping", "采购"), Choice("work", "上班"), Choice("medical", "就医"))
_MANY = tuple(Choice(str(number), "外来施工人员") for number in range(6))


class CountedChoice(ChoiceInput):
    """Counts how often it is laid out: each time it says what takes the focus."""

    def __init__(self, caption: str) -> None:
        self.times = 0
        super().__init__(caption)

    def setFocusProxy(self, entrance: QWidget, /) -> None:
        """Count."""
        self.times += 1
        super().setFocusProxy(entrance)


@pytest.fixture
def code() -> CountedChoice:
    return CountedChoice("健康码")


@pytest.fixture
def reason() -> CountedChoice:
    return CountedChoice("事由")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    apply_theme(qapp, LIGHT)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1200, 100)
    made.show()
    return made


@pytest.fixture
def row(window: QWidget, code: ChoiceInput, reason: ChoiceInput) -> InputRow:
    made, field = InputRow(window), QLineEdit()
    field.setMinimumWidth(120)
    made.set_inputs([(field, 0), (reason, 0), (code, 0)])
    code.offer(_CODES, None)
    reason.offer(_REASONS, "work")
    made.show()
    return made


def opened(choice: ChoiceInput) -> tuple[str, ...] | None:
    """Return what of *choice* is laid open; None where it is folded."""
    entrance = choice.entrance
    if not isinstance(entrance, SegmentedChoice):
        return None
    return tuple(item.text for item in entrance.items)


def give(row: InputRow, width: int) -> None:
    """Give *row* its room as the form does, and paint it."""
    row.setGeometry(0, 0, width, 80)
    row.share_out()
    QApplication.processEvents()


def test_all_is_laid_open_where_there_is_room(
    row: InputRow, code: ChoiceInput, reason: ChoiceInput
) -> None:
    give(row, 1200)

    assert opened(reason) == ("采购", "上班", "就医")
    assert opened(code) == ("绿", "黄", "红", "未出示")


def test_half_of_what_is_left_is_for_what_is_not_answered(
    row: InputRow, code: ChoiceInput, reason: ChoiceInput
) -> None:
    reason.offer(_MANY, "0")
    least = 120 + 2 * GAP + reason.folded_width() + code.folded_width()
    half = code.full_width() - code.folded_width()

    give(row, least + 2 * half)

    assert opened(code) == ("绿", "黄", "红", "未出示")
    assert opened(reason) in (None, ("外来施工人员", "更多…"))


@pytest.mark.parametrize("answer", [None, "red"])
def test_a_row_never_grows_wider_than_its_room(
    row: InputRow, code: ChoiceInput, reason: ChoiceInput, answer: str | None
) -> None:
    code.offer(_CODES, answer)
    for width in range(420, 1200, 60):
        give(row, width)

        last = max((reason, code), key=lambda choice: choice.geometry().right())
        assert last.geometry().right() < width


def test_a_choice_is_laid_out_once_for_all_that_changes_together(
    row: InputRow, code: CountedChoice, reason: CountedChoice
) -> None:
    give(row, 700)
    code.times = reason.times = 0

    code.set_caption("健康码颜色")
    code.set_mark(Colour.RED)
    code.offer(_CODES[:3], "red")
    give(row, 700)

    assert code.times == 1
    assert reason.times <= 1


def test_nothing_is_laid_out_where_nothing_has_changed(
    row: InputRow, code: CountedChoice, reason: CountedChoice
) -> None:
    give(row, 700)
    code.times = reason.times = 0

    code.offer(_CODES, None)
    reason.offer(_REASONS, "work")
    give(row, 700)

    assert (code.times, reason.times) == (0, 0)


def test_a_choice_of_which_no_row_takes_care_follows_before_it_is_painted(
    row: InputRow, code: ChoiceInput
) -> None:
    give(row, 1200)

    code.hide()
    code.offer(_CODES[:2], "amber")
    code.show()
    QApplication.processEvents()

    assert opened(code) == ("绿", "黄")
    assert code.entrance.accessibleDescription() == "黄"


def test_a_choice_that_folds_under_the_keyboard_keeps_it(
    window: QWidget, row: InputRow, code: ChoiceInput, reason: ChoiceInput, qtbot: QtBot
) -> None:
    give(row, 1200)
    window.activateWindow()
    reason.entrance.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is reason.entrance)
    before = reason.entrance

    give(row, 120 + code.folded_width() + reason.folded_width() + 2 * GAP)

    assert opened(reason) is None
    assert QApplication.focusWidget() is reason.entrance is not before
    assert reason.entrance.accessibleName() == "事由 上班"


def test_a_row_is_as_high_as_its_inputs_at_once_when_captions_come_or_go(window: QWidget) -> None:
    row, reading = InputRow(), TemperatureField("体温 ℃")
    row.setParent(window)
    row.set_inputs([(reading, 0)])
    row.show()
    high = row.sizeHint().height()

    reading.set_captioned(captioned=False)
    row.set_captioned(captioned=False)

    assert row.sizeHint().height() == reading.sizeHint().height() < high
