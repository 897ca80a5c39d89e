# SPDX-License-Identifier: MIT
"""The peak in the line above the desk: how many records are unfinished, and whether it counts."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gatehouse.domain.entry import Flow
from gatehouse.domain.peak import CALM, Peak
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.widgets.act_button import ActButton, ActVariant

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class PeakChip(ActButton):
    """A plain button in a calm hour; else it says what presses, and since when."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._languages = languages
        self._peak: Peak = CALM
        self._counted = Flow()
        self._now: datetime | None = None
        self._wide = self._roomy = True
        self.retranslate()

    @property
    def presses(self) -> bool:
        """Whether something is unfinished, or the gate only counts."""
        return bool(self._peak.parked) or self._peak.counting_since is not None

    def set_form(self, *, wide: bool, roomy: bool) -> None:
        """Say less where there is little room; in a calm hour it is shown where it is *wide*."""
        self._wide, self._roomy = wide, roomy
        self._show()

    def show_peak(self, peak: Peak, counted: Flow) -> None:
        """Show what presses, and how many were only *counted* today."""
        self._peak, self._counted = peak, counted
        self._show()

    def show_time(self, now: datetime) -> None:
        """Show how long the oldest record waits *now*."""
        self._now = now
        if self._peak.parked:
            self.retranslate()

    def retranslate(self) -> None:
        """Put the words in anew."""
        self.set_variant(ActVariant.WARN if self.presses else ActVariant.LINK)
        self.set_key(shortcut_text(Act.SHOW_PEAK) if self._roomy and self.presses else "")
        self.setText(self._words())

    def _show(self) -> None:
        self.retranslate()
        self.setVisible(self._wide or self.presses)

    def _words(self) -> str:
        peak = self._peak
        if not peak.parked:
            return self.tr("Peak") if peak.counting_since is None else self._counting()
        if not self._roomy or self._now is None:
            return self.tr("Unfinished: {count}").format(count=len(peak.parked))
        if peak.counting_since is not None:
            said = self.tr("Unfinished: {count}, only counting")
            return said.format(count=len(peak.parked))
        waited = max(self._now - peak.parked[0].since, timedelta())
        age = self._languages.formats.span(waited)
        said = self.tr("Unfinished: {count}, oldest {age}")
        return said.format(count=len(peak.parked), age=age)

    def _counting(self) -> str:
        said = self.tr("Only counting: {inward} in, {outward} out")
        if not self._roomy:
            said = self.tr("Counted {inward}/{outward}")
        number = self._languages.formats.number
        flow = self._counted
        return said.format(inward=number(flow.inward), outward=number(flow.outward))
