# SPDX-License-Identifier: MIT
"""Two readings of the same body, and what follows from them."""

import pytest
from pytestqt.qtbot import QtBot

from gatehouse.domain.thermometer import Comparison, Standard
from gatehouse.ui.widgets.comparison_fields import ComparisonFields


@pytest.fixture
def fields(qtbot: QtBot) -> ComparisonFields:
    made = ComparisonFields()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(("mercury", "own", "deviation"), [(365, 362, -3), (365, 365, 0)])
def test_the_difference_is_found_by_itself(
    fields: ComparisonFields, mercury: int, own: int, deviation: int
) -> None:
    fields.mercury.set_tenths(mercury)
    fields.own.set_tenths(own)

    assert fields.comparison == Comparison(standard=Standard.MERCURY, deviation=deviation)


def test_one_reading_is_no_comparison(fields: ComparisonFields) -> None:
    fields.mercury.set_tenths(365)

    assert fields.comparison is None
    assert fields.touched
    fields.clear()
    assert not fields.touched
