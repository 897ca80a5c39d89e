# SPDX-License-Identifier: MIT
"""What somebody writes as a reading, and what no body has."""

import pytest

from gatehouse.domain.body_temperature import is_figure, said_reading


@pytest.mark.parametrize(
    ("said", "reading"),
    [("381", 381), ("38.1", 381), ("999", None), ("38", None), ("3.81", None), ("不肯量", None)],
)
def test_three_digits_are_a_reading_with_or_without_the_point(
    said: str, reading: int | None
) -> None:
    assert said_reading(said) == reading


@pytest.mark.parametrize(("said", "meant"), [("999", True), ("38.", True), ("不肯量", False)])
def test_figures_alone_are_meant_as_a_reading(said: str, meant: bool) -> None:
    assert is_figure(said) is meant
