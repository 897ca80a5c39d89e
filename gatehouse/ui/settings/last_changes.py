# SPDX-License-Identifier: MIT
"""The last change of the roll, of the thermometers and of the golden cases, each in its words."""

from typing import TYPE_CHECKING, cast

from gatehouse.domain.policy.kept_case import CASE_CHANGE_WORDS
from gatehouse.domain.thermometer import CHANGE_WORDS, ThermometerChange
from gatehouse.domain.undoing import KeptChange
from gatehouse.ui.settings.last_change import LastChange
from gatehouse.ui.widgets.thermometer_text import comparison_text

if TYPE_CHECKING:
    from gatehouse.domain.operator_change import OperatorChange
    from gatehouse.domain.policy.kept_case import CaseStep
    from gatehouse.domain.thermometer import ThermometerStep


class LastRollChange(LastChange):
    """Who was changed last, with the act that takes it back."""

    def title(self, change: KeptChange) -> str:
        """Return whom it was about."""
        told = cast("OperatorChange", change)
        return (told.before or told.after).name

    def text(self, change: KeptChange) -> str:
        """Return what of them is different now."""
        before, after = map(self._languages.text, cast("OperatorChange", change).told)
        return f"{before} → {after}"


class LastThermometerChange(LastChange):
    """Which thermometer was changed last, with the act that takes it back."""

    def title(self, change: KeptChange) -> str:
        """Return which one it was."""
        return cast("ThermometerStep", change).after.label

    def text(self, change: KeptChange) -> str:
        """Return what was done with it, or what an undo took back of it."""
        done, then = cast("ThermometerStep", change).told
        if done is ThermometerChange.COMPARED:
            return comparison_text(then, self._languages)
        return self._languages.text(CHANGE_WORDS[done])


class LastCaseChange(LastChange):
    """Which golden case was kept or taken off last, with the act that takes it back."""

    def title(self, change: KeptChange) -> str:
        """Return which case it was."""
        return cast("CaseStep", change).title

    def text(self, change: KeptChange) -> str:
        """Return what was done with it, or what an undo took back of it."""
        return self._languages.text(CASE_CHANGE_WORDS[cast("CaseStep", change).told])
