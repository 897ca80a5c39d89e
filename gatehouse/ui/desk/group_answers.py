# SPDX-License-Identifier: MIT
"""What was asked of a group: the flat that those from outside go to, and what everybody showed."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.ui.desk.group_asked import NOTHING_ASKED, GroupAsked
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.flat_field import FlatField
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from gatehouse.domain.policy.checks import Check
    from gatehouse.ui.shell.i18n import Languages

_NOT_ASKED: Final = ""
_COLUMNS: Final = 3


class GroupAnswers(QWidget):
    """Only what the rules ask stands here; who writes their own flat beside a name goes there.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._asked = NOTHING_ASKED
        self._combos: dict[str, QuietCombo] = {}
        self._captioned: dict[str, Captioned] = {}
        self.flat = FlatField(parent=self)
        self._about = Label("", TextRole.TABLE, tone=Tone.MUTED, wrap=True)
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._about)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.flat.taken.connect(self.changed)
        self.flat.text_changed.connect(self.changed)
        self.retranslate()

    @property
    def is_asked(self) -> bool:
        """Whether the rules ask anything that belongs here."""
        return self._asked.flat or bool(self._asked.others)

    @property
    def entrance(self) -> QWidget:
        """The first that is to be answered."""
        checks = (self._combos[one.code] for one in self._asked.others)
        return self.flat if self._asked.flat else next(checks, self.flat)

    @property
    def host_household_id(self) -> str | None:
        """The flat they go to, where it is asked and known."""
        return (self.flat.household_id or None) if self._asked.flat else None

    @property
    def flat_is_unclear(self) -> bool:
        """Whether something is written for the flat, and it is not clear which one that is."""
        written = self._asked.flat and bool(self.flat.text().strip())
        return written and not self.flat.household_id

    @property
    def seen(self) -> Mapping[str, str]:
        """What was answered of what is asked now, by check."""
        said = {one.code: self._combos[one.code].code for one in self._asked.others}
        return {code: answer for code, answer in said.items() if answer}

    @property
    def unanswered(self) -> "tuple[Check, ...]":
        """The checks of which nothing was said."""
        return tuple(one for one in self._asked.others if not self._combos[one.code].code)

    def combo_of(self, code: str) -> QuietCombo:
        """Return the drop-down of the check with that *code*."""
        return self._combos[code]

    def show_asked(self, asked: GroupAsked) -> None:
        """Show what is asked now; what was answered to it before stands there again."""
        if (asked.flat, asked.others) != (self._asked.flat, self._asked.others):
            self._asked = asked
            self._lay_out()

    def start_over(self) -> None:
        """Begin with another group."""
        with QSignalBlocker(self):
            self.flat.set_flat("", "")
        for combo in self._combos.values():
            combo.choose(_NOT_ASKED)

    def retranslate(self) -> None:
        """Put the texts in anew; what was chosen stays."""
        self.flat.set_caption(self.tr("Goes to flat"))
        self._about.setText(
            self.tr(
                "It counts for everybody in the list; who has a flat beside their name goes there, "
                "and that flat was asked."
            )
        )
        for check in self._asked.others:
            self._offer(check)

    def _lay_out(self) -> None:
        checks = self._asked.others
        for check in checks:
            if check.code not in self._combos:
                self._make(check)
            self._offer(check)
        shown = [self.flat] if self._asked.flat else []
        parts = [*shown, *(self._captioned[check.code] for check in checks)]
        for part in (self.flat, *self._captioned.values()):
            self._grid.removeWidget(part)
            part.setVisible(part in parts)
        for number, part in enumerate(parts):
            self._grid.addWidget(part, number // _COLUMNS, number % _COLUMNS)

    def _make(self, check: "Check") -> None:
        combo = QuietCombo()
        combo.activated.connect(self._on_activated)
        self._combos[check.code] = combo
        self._captioned[check.code] = Captioned(combo)
        self._captioned[check.code].setParent(self)

    def _offer(self, check: "Check") -> None:
        text, combo = self._languages.text, self._combos[check.code]
        answers = [(one.code, text(one.words)) for one in check.choices]
        combo.offer([(_NOT_ASKED, self.tr("not asked")), *answers], combo.code)
        self._captioned[check.code].set_caption(
            self._languages.code_label(CodeList.CHECK, check.code)
        )

    def _on_activated(self, _row: int) -> None:
        self.changed.emit()
