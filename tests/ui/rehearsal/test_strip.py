# SPDX-License-Identifier: MIT
"""The strip above the box: it offers a rehearsal, then whoever stands there speaks on it."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from gatehouse.domain.rehearsal import Pace
from gatehouse.domain.words import Language
from gatehouse.ui.rehearsal.strip import HEIGHT, RehearsalStrip
from tests.support.rehearsals import NOON, begun, served
from tests.support.screens import AREAS, Bench, faults

_RIM = 24


def shown(bench: Bench, area: str = "low") -> RehearsalStrip:
    """Show the strip as wide as the desk has room for."""
    strip = RehearsalStrip(bench.languages)
    bench.show(strip, (AREAS[area][0] - _RIM, HEIGHT))
    return strip


def words(strip: RehearsalStrip) -> list[str]:
    """Return what stands on the strip."""
    return [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", Language)
def test_the_offer_fits_in_every_window(bench: Bench, area: str, language: Language) -> None:
    bench.languages.use(language)
    strip = shown(bench, area)

    strip.show_offer()

    assert faults(strip) == []


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", Language)
def test_whoever_stands_there_fits_in_every_window(
    bench: Bench, area: str, language: Language
) -> None:
    bench.languages.use(language)
    strip = shown(bench, area)

    strip.show_rehearsal(begun(Pace.RUSH, 30), NOON + timedelta(minutes=3))

    assert faults(strip) == []


def test_one_press_chooses_the_pace(bench: Bench) -> None:
    strip, chosen = shown(bench), list[str]()
    strip.pace_chosen.connect(chosen.append)

    strip.offer.paces[Pace.RUSH].click()

    assert chosen == ["rush"]


def test_it_tells_what_they_say_and_how_many_stand_behind(bench: Bench) -> None:
    strip = shown(bench)

    strip.show_rehearsal(begun(Pace.RUSH), NOON + timedelta(seconds=17))

    assert words(strip) == ["3-2-501 林晓枫，出去买菜", "36.5 ℃ · 绿码", "0 / 3", "后面 2 人"]


def test_while_nobody_stands_there_it_tells_when_the_next_one_comes(bench: Bench) -> None:
    strip = shown(bench)
    rehearsal = begun(Pace.RUSH).take([served(0, 3)])

    strip.show_rehearsal(rehearsal, NOON + timedelta(seconds=5))

    assert words(strip)[:3] == ["现在没有人", "下一位 3 秒后到", "1 / 3"]


def test_the_offer_follows_the_language(bench: Bench) -> None:
    strip = shown(bench)
    strip.show_offer()
    assert strip.offer.paces[Pace.CALM].text() == "不急 10 人"

    bench.languages.use(Language.ENGLISH)
    bench.settle()

    assert strip.offer.paces[Pace.CALM].text() == "Calm, 10"
