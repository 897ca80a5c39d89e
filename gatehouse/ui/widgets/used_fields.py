# SPDX-License-Identifier: MIT
"""With what something is disinfected, and by whom: usual agents laid open, any other written."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.disinfection import Agent
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 40
_OTHER: Final = "other"
_BETWEEN: Final = "|"
_STRENGTHS: Final = 2


class UsedFields(QWidget):
    """A usual agent with its strength is one press; what and who stay for the next time.

    Signals:
        changed: something else is said now.
    """

    changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._agents: tuple[Agent, ...] = ()
        self.usual = SegmentedChoice()
        self._usual = Captioned(self.usual)
        self.other = Field("")
        self.strength = Field("")
        self.done_by = Field("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self._usual)
        for field in (self.other, self.strength, self.done_by):
            field.edit.setMaxLength(_LONGEST)
            field.text_changed.connect(self.changed)
            layout.addWidget(field)
        self.usual.chosen.connect(self._on_usual_chosen)
        self.retranslate()

    @property
    def agent(self) -> str:
        """What was used, as the office reads it."""
        return self._said[0]

    @property
    def used_strength(self) -> str:
        """How strong it was."""
        return self._said[1]

    def show_agents(self, agents: "Sequence[Agent]") -> None:
        """Offer the usual agents, the first one at the beginning."""
        self._agents = tuple(agents)
        self._offer()
        if self.usual.code is None and self.usual.items:
            self.usual.set_code(self.usual.items[0].code)
            self._show()

    def say_used(self, agent: str, strength: str, done_by: str) -> None:
        """Write what was used for the user; what is not usual stands in the fields."""
        code = f"{agent}{_BETWEEN}{strength}"
        usual = code in {choice.code for choice in self.usual.items}
        self.usual.set_code(code if usual else _OTHER)
        self.other.set_text("" if usual else agent)
        self.strength.set_text("" if usual else strength)
        self.done_by.set_text(done_by)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing: what was used, and who did it."""
        translate = QCoreApplication.translate
        gaps = []
        if not self.agent:
            gaps.append(Gap(translate("widgets", "what was used"), self.other.edit.setFocus))
        if not self.done_by.text().strip():
            gaps.append(Gap(translate("widgets", "who did it"), self.done_by.edit.setFocus))
        return gaps

    def retranslate(self) -> None:
        """Put the texts in anew."""
        translate = QCoreApplication.translate
        self._usual.set_caption(translate("widgets", "What was used"))
        self.other.set_caption(translate("widgets", "What else"))
        self.strength.set_caption(translate("widgets", "How strong (optional)"))
        self.done_by.set_caption(translate("widgets", "Who did it"))
        self._offer()

    @property
    def _said(self) -> tuple[str, str]:
        code = self.usual.code or _OTHER
        if code == _OTHER:
            return self.other.text().strip(), self.strength.text().strip()
        agent, strength = code.split(_BETWEEN)
        return agent, strength

    def _offer(self) -> None:
        usual = [
            Choice(f"{agent.zh}{_BETWEEN}{strength}", self._label(agent, strength))
            for agent in self._agents
            for strength in agent.strengths[:_STRENGTHS]
        ]
        other = Choice(_OTHER, QCoreApplication.translate("widgets", "Other"))
        self.usual.set_items([*usual, other])
        self._show()

    def _label(self, agent: "Agent", strength: str) -> str:
        name = self._languages.label(agent.words)
        return name if strength.rstrip("%") in name else f"{name} {strength}"

    def _show(self) -> None:
        for field in (self.other, self.strength):
            field.setVisible(self.usual.code == _OTHER)

    def _on_usual_chosen(self, _code: str) -> None:
        self._show()
        self.changed.emit()
