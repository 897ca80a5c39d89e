# SPDX-License-Identifier: MIT
"""How a thermometer is told: where it measures, when it was compared, and its battery."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.body_temperature import METHOD_WORDS
from gatehouse.domain.duty import local_day
from gatehouse.domain.thermometer import STANDARD_WORDS, Standard

if TYPE_CHECKING:
    from gatehouse.domain.thermometer import Thermometer
    from gatehouse.ui.shell.i18n import Languages


def thermometer_text(one: "Thermometer", languages: "Languages") -> str:
    """Return where it measures, how it compared, and its battery: 额温 · 与水银比对 4月12日."""
    day = languages.formats.day
    parts = [languages.text(METHOD_WORDS[one.method]), comparison_text(one, languages)]
    if one.battery_at is not None:
        told = QCoreApplication.translate("widgets", "battery {day}")
        parts.append(told.format(day=day(local_day(one.battery_at))))
    return " · ".join(parts)


def comparison_text(one: "Thermometer", languages: "Languages") -> str:
    """Return when it was compared last, with what, and how far it was off."""
    words = languages.text(STANDARD_WORDS[one.standard])
    if one.compared_at is None or one.standard is Standard.NOTHING:
        return words
    day = languages.formats.day(local_day(one.compared_at))
    return " ".join(filter(None, (words, day, _deviation_text(one.deviation, languages))))


def _deviation_text(deviation: int | None, languages: "Languages") -> str:
    translate = QCoreApplication.translate
    if deviation is None:
        return ""
    if deviation == 0:
        return translate("widgets", "the same")
    above = translate("widgets", "{degrees} above")
    told = above if deviation > 0 else translate("widgets", "{degrees} below")
    return told.format(degrees=languages.formats.temperature(abs(deviation)))
