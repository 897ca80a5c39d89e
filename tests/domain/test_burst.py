# SPDX-License-Identifier: MIT
"""What the test page sees in what a device sent."""

import pytest

from gatehouse.domain.burst import Burst, Passage, Stroke, StrokeKind


def keys(text: str, gap: int = 5, start: int = 0) -> tuple[Stroke, ...]:
    return tuple(
        Stroke(kind=StrokeKind.KEY, at=start + place * gap, text=letter)
        for place, letter in enumerate(text)
    )


def through(kind: StrokeKind, text: str, at: int) -> Stroke:
    return Stroke(kind=kind, at=at, text=text)


def test_gaps_are_counted_between_all_strokes_the_enter_too() -> None:
    burst = Burst(strokes=(*keys("1234"), Stroke(kind=StrokeKind.ENTER, at=40)))

    assert burst.text == "1234"
    assert burst.gaps == (5, 5, 5, 25)
    assert burst.longest_gap == 25
    assert burst.end is StrokeKind.ENTER
    assert burst.passage is Passage.NONE


@pytest.mark.parametrize(("gap", "quick"), [(49, True), (50, False)])
def test_a_burst_is_quick_while_no_gap_reaches_fifty_milliseconds(gap: int, quick: bool) -> None:
    assert Burst(strokes=keys("123", gap)).is_quick is quick


def test_one_key_alone_has_no_gap_and_no_end() -> None:
    burst = Burst(strokes=keys("1"))

    assert (burst.gaps, burst.longest_gap, burst.end) == ((), 0, None)


def test_characters_that_are_passed_on_one_by_one_are_no_loss() -> None:
    strokes = (through(StrokeKind.COMMITTED, one, 5 * at) for at, one in enumerate("1234"))
    burst = Burst(strokes=tuple(strokes))

    assert (burst.text, burst.passage, burst.lost) == ("1234", Passage.PASSED_ON, "")


def test_letters_that_are_gathered_and_passed_on_are_no_loss() -> None:
    burst = Burst(
        strokes=(
            *keys("123"),
            through(StrokeKind.COMPOSED, "x", 15),
            through(StrokeKind.COMMITTED, "X", 20),
        )
    )

    assert (burst.text, burst.passage) == ("123X", Passage.WHOLE)


@pytest.mark.parametrize(
    ("strokes", "lost"),
    [
        ((through(StrokeKind.COMPOSED, "x", 5),), "x"),
        (
            (through(StrokeKind.COMPOSED, "x'f", 5), through(StrokeKind.COMMITTED, "小飞", 9)),
            "xf",
        ),
    ],
)
def test_letters_that_became_something_else_are_swallowed(
    strokes: tuple[Stroke, ...], lost: str
) -> None:
    burst = Burst(strokes=(*keys("1"), *strokes))

    assert (burst.passage, burst.lost) == (Passage.SWALLOWED, lost)
