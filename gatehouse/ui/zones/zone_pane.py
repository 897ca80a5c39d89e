# SPDX-License-Identifier: MIT
"""One zone, or those that are marked: how it stands, what it asks, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.zone import LEVEL_RULES
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.side_by_side import SideBySide, told_column
from gatehouse.ui.widgets.sign import Sign, SignKind
from gatehouse.ui.zones.wording import Done, done_text, facts_text, state_text, zone_sign

if TYPE_CHECKING:
    from gatehouse.domain.zone import ZoneRow
    from gatehouse.ui.shell.i18n import Languages


class ZonePane(Card):
    """Shows a zone; its acts are for all that are marked, where some are.

    Signals:
        print_requested: the notices are wanted on paper.
        save_requested: the notices are wanted as a PDF file.
        release_requested: the zones are to be released.
        days_requested: the days of the zone are to be decided anew.
        mark_requested: the zone is to be marked, or its mark taken back.
    """

    print_requested = Signal()
    save_requested = Signal()
    release_requested = Signal()
    days_requested = Signal()
    mark_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._group: tuple[ZoneRow, ...] = ()
        self._done: Done | None = None
        self.row: ZoneRow | None = None
        self._sign = Sign(SignKind.IDLE)
        self._state = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self._rules = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.print_act = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PRINT)
        self.save_act = ActButton("", mark=IconName.DOWNLOAD)
        self.mark_act = ActButton("", mark=IconName.CHECK)
        self.release_act = ActButton("", variant=ActVariant.OK, mark=IconName.UNDO)
        self.days_act = ActButton("", mark=IconName.HISTORY)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.print_act.clicked.connect(self.print_requested)
        self.save_act.clicked.connect(self.save_requested)
        self.mark_act.clicked.connect(self.mark_requested)
        self.release_act.clicked.connect(self.release_requested)
        self.days_act.clicked.connect(self.days_requested)
        self.retranslate()

    @property
    def meant(self) -> "tuple[ZoneRow, ...]":
        """The zones that the acts are for: those that are marked, or else the one shown."""
        if self._group:
            return self._group
        return () if self.row is None else (self.row,)

    @property
    def releasable(self) -> bool:
        """Whether all that is meant is in force."""
        return bool(self.meant) and all(row.in_force for row in self.meant)

    def show_row(self, row: "ZoneRow", done: "Done | None" = None) -> None:
        """Show *row*; *done* is what happened to it a moment ago."""
        self.row, self._done = row, done
        self._fill()

    def show_group(self, rows: "tuple[ZoneRow, ...]") -> None:
        """Let the acts be for *rows*; for the one shown where there are none."""
        self._group = rows
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.print_act.set_key(shortcut_text(Act.PRINT_NOTICE))
        self.save_act.setText(self.tr("Save as PDF…"))
        self.mark_act.setText(self.tr("Mark"))
        self.mark_act.set_key("Space")
        self.release_act.set_key(shortcut_text(Act.RELEASE))
        self.days_act.setText(self.tr("Days…"))
        self.days_act.set_key(shortcut_text(Act.OTHER_DAYS))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what it asks beside the acts where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._pair.fit(self.width())

    def _lay_out(self) -> None:
        words = told_column(self._sign, self._state, self._facts, self._rules)
        acts = QVBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addStretch(1)
        made = (self.release_act, self.days_act, self.print_act, self.save_act, self.mark_act)
        for act in made:
            act.set_height(CONTROL)
        ends = QHBoxLayout()
        ends.setSpacing(ROW_GAP)
        ends.addWidget(self.release_act, 1)
        ends.addWidget(self.days_act, 1)
        acts.addLayout(ends)
        acts.addWidget(self.print_act)
        more = QHBoxLayout()
        more.setSpacing(ROW_GAP)
        more.addWidget(self.save_act, 1)
        more.addWidget(self.mark_act, 1)
        acts.addLayout(more)
        self._pair = SideBySide(words, acts)
        self._pair.setStretch(1, 0)
        self.body.addLayout(self._pair)

    def _fill(self) -> None:
        row, count = self.row, len(self.meant)
        several = count > 1
        self.print_act.setText(
            self.tr("Print {count} notices…").format(count=count)
            if several
            else self.tr("Print the notice…")
        )
        self.release_act.setText(
            self.tr("Release {count}…").format(count=count) if several else self.tr("Release…")
        )
        for act in (self.print_act, self.save_act, self.mark_act):
            act.setEnabled(count > 0)
        self.release_act.setEnabled(self.releasable)
        self.days_act.setEnabled(self.releasable and not several)
        if row is None:
            self.set_title(self.tr("Nothing chosen"))
            return
        self.set_title(" ".join(filter(None, (row.place, row.person))))
        self.set_note(done_text(self._done, self._languages))
        self._sign.set_kind(zone_sign(row))
        self._state.setText(state_text(row, self._languages))
        self._facts.setText(facts_text(row, self._languages))
        self._rules.setText(self._languages.text(LEVEL_RULES[row.level]) if row.in_force else "")
        self._rules.setVisible(row.in_force)
