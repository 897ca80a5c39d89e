# SPDX-License-Identifier: MIT
"""What a device really sent: the keys of one burst with their times, and what is to be seen in it.

This is for the test page of the settings; the desk only needs to know whether a burst is a scan.
"""

from enum import StrEnum
from itertools import pairwise
from typing import Final

from msgspec import Struct

from gatehouse.domain.scan import LONGEST_GAP
from gatehouse.domain.words import Words


class StrokeKind(StrEnum):
    """How something came: as a key, or through an input method (输入法)."""

    KEY = "key"
    COMMITTED = "committed"
    COMPOSED = "composed"
    ENTER = "enter"
    TAB = "tab"


ENDS: Final = frozenset({StrokeKind.ENTER, StrokeKind.TAB})


class Stroke(Struct, frozen=True, kw_only=True):
    """One thing that came: its *text*, and when, in milliseconds of one and the same clock.

    What is `COMPOSED` stands in the input method's own line and is not in the field yet.
    """

    kind: StrokeKind
    at: int
    text: str = ""


class Passage(StrEnum):
    """What an input method does with what a device types."""

    NONE = "none"
    PASSED_ON = "passed_on"
    WHOLE = "whole"
    SWALLOWED = "swallowed"


PASSAGE_WORDS: Final = {
    Passage.NONE: Words(
        "没有经过输入法，按键原样到达。", "No input method in between: the keys came as they are."
    ),
    Passage.PASSED_ON: Words(
        "输入法开着，但字符逐个放行，扫码照样认得。",
        "An input method is on and passes the characters on one by one: scans are recognised.",
    ),
    Passage.WHOLE: Words(
        "输入法把字符攒在一起再放行，证件号末位 X 会晚到，扫码照样认得。",
        "An input method gathers characters and passes them on later, an X at the end of a card "
        "among them: scans are recognised.",
    ),
    Passage.SWALLOWED: Words(
        "输入法吞了这些字符：{lost}。请按 Shift 切到英文再扫，或在扫码枪上改用数字码。",
        "The input method swallowed: {lost}. Switch it to English with Shift and scan again.",
    ),
}


class Burst(Struct, frozen=True, kw_only=True):
    """What came between two silences, in its order."""

    strokes: tuple[Stroke, ...]

    @property
    def text(self) -> str:
        """The characters that arrived."""
        arrived = (StrokeKind.KEY, StrokeKind.COMMITTED)
        return "".join(stroke.text for stroke in self.strokes if stroke.kind in arrived)

    @property
    def gaps(self) -> tuple[int, ...]:
        """The milliseconds between one stroke and the next."""
        moments = [stroke.at for stroke in self.strokes]
        return tuple(later - earlier for earlier, later in pairwise(moments))

    @property
    def longest_gap(self) -> int:
        """The longest of them; 0 for a single stroke."""
        return max(self.gaps, default=0)

    @property
    def is_quick(self) -> bool:
        """Whether a scanner may have typed it: no gap is too long."""
        return self.longest_gap < LONGEST_GAP

    @property
    def end(self) -> StrokeKind | None:
        """The key that ended it, Enter or Tab; None where nothing did."""
        last = self.strokes[-1].kind if self.strokes else None
        return last if last in ENDS else None

    @property
    def lost(self) -> str:
        """What an input method composed and did not pass on as it was typed."""
        waiting, swallowed = "", ""
        for stroke in self.strokes:
            if stroke.kind is StrokeKind.COMPOSED:
                waiting = stroke.text or waiting
            elif stroke.kind is StrokeKind.COMMITTED:
                passed = stroke.text.casefold().startswith(typed_of(waiting).casefold())
                swallowed += "" if passed else typed_of(waiting)
                waiting = ""
        return swallowed + typed_of(waiting)

    @property
    def passage(self) -> Passage:
        """What an input method did with it."""
        if self.lost:
            return Passage.SWALLOWED
        kinds = {stroke.kind for stroke in self.strokes}
        if StrokeKind.COMPOSED in kinds:
            return Passage.WHOLE
        return Passage.PASSED_ON if StrokeKind.COMMITTED in kinds else Passage.NONE


def typed_of(composed: str) -> str:
    """Return the letters that were typed for what an input method shows of them."""
    return "".join(letter for letter in composed if letter.isalnum())
