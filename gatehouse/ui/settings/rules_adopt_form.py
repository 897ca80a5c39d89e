# SPDX-License-Identifier: MIT
"""Adopting a rule set: which one, from when to when, and how it stands to what holds already."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent

from gatehouse.domain.policy.adoption import Adoption
from gatehouse.domain.policy.calendar import STANDING_WORDS, Standing
from gatehouse.domain.policy.pass_gates import gate_doubts
from gatehouse.ui.settings.rules_choice import RulesChoice
from gatehouse.ui.settings.rules_wording import change_lines, clash_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.due_field import DueField
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.policy.adoption import OfferedSet
    from gatehouse.domain.policy.difference import RuleChange
    from gatehouse.domain.words import Words
    from gatehouse.ui.shell.i18n import Languages

_MIDNIGHT: Final = time()
_THREE_COLUMNS: Final = 820


class RulesAdoptForm(EnterForm):
    """Shows what would change before anything does; it orders an `Adoption`.

    Signals:
        asked: what would change is to be read: another set or another moment is meant.
        standing_asked: beside which sets it would hold is to be read.
    """

    asked = Signal()
    standing_asked = Signal()

    def __init__(self, languages: "Languages", clock: Callable[[], datetime]) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
        )
        self._languages, self._clock = languages, clock
        self._may_change = False
        self._changes: tuple[RuleChange, ...] | None = None
        self._clashes: Sequence[Words] = ()
        self.choice = RulesChoice(languages)
        self.begins = DueField(languages, clock, _MIDNIGHT)
        self.ends = DueField(languages, clock)
        self.standing = SegmentedChoice(fill=True)
        self._standing = Captioned(self.standing)
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._origin = Label("", TextRole.BODY_BOLD, wrap=True)
        self._gates: tuple[str, ...] | None = None
        self._clash = Label("", TextRole.BODY_BOLD, wrap=True)
        self._doubt = Label("", TextRole.BODY, tone=Tone.WARN, wrap=True)
        self._changed = Label("", TextRole.TABLE, wrap=True)
        # it may be longer than the window is high, and is read on with the arrows
        self._changed.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        self.choice.chosen.connect(self._on_asked)
        self.begins.text_changed.connect(self._on_asked)
        self.ends.text_changed.connect(self._on_beside_changed)
        self.standing.chosen.connect(self._on_beside_changed)

    @property
    def begins_at(self) -> datetime:
        """From when on it would hold: now, where nothing is written."""
        return self.begins.moment or self._clock()

    def allow(self, *, may_change: bool) -> None:
        """Let an administrator adopt, and nobody else."""
        self._may_change = may_change
        self.say()

    def show_changes(self, changes: "Sequence[RuleChange]") -> None:
        """Show what would change."""
        self._changes = tuple(changes)
        self._show()

    def show_clashes(self, titles: "Sequence[Words]") -> None:
        """Name those that would hold at the same time."""
        self._clashes = titles
        self._show()

    def know_gates(self, gates: tuple[str, ...]) -> None:
        """Say of each class of passes whether it is for gates that the post does not have."""
        self._gates = gates
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if not self._may_change:
            return [Gap(self.tr("an administrator"), self.focusNextChild)]
        gaps = []
        if self.choice.offered is None:
            gaps.append(Gap(self.tr("the rules"), self.choice.combo.setFocus))
        if not self.begins.is_clear:
            gaps.append(Gap(self.tr("from when"), self.begins.edit.setFocus))
        if not self.ends.is_clear:
            gaps.append(Gap(self.tr("until when"), self.ends.edit.setFocus))
        return gaps

    def order(self) -> Adoption:
        """Return what is to be adopted."""
        offered = self.choice.offered
        assert offered is not None, "a form that lacks nothing has a set"
        return Adoption(
            toml=offered.toml,
            valid_from=self.begins_at,
            valid_to=self.ends.moment,
            standing=Standing(self.standing.code or Standing.REPLACES),
            origin=offered.origin,
        )

    def ready_text(self) -> str:
        """Say that everything is there."""
        return self.tr("Nothing that was judged already changes.")

    def propose(self, begins: datetime, ends: datetime | None) -> None:
        """Propose what the set itself says of its times; what has begun already holds from now."""
        self.begins.set_moment(begins if begins > self._clock() else None)
        self.ends.set_moment(ends)
        self._on_asked()

    def clear(self) -> None:
        """Be ready for the next set."""
        self.set_working(working=False)
        for field in (self.begins, self.ends):
            field.set_moment(None)
        self.say()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        standing = self.standing.code or Standing.REPLACES.value
        self.choice.retranslate()
        self.begins.set_caption(self.tr("From (empty: now)"))
        self.ends.set_caption(self.tr("Until (empty: no end told)"))
        self._changed.setAccessibleName(self.tr("What would change"))
        self._standing.set_caption(self.tr("Beside what holds already"))
        self.standing.set_items(
            [
                Choice(Standing.REPLACES.value, self.tr("Takes its place")),
                Choice(Standing.BESIDE.value, self.tr("Narrower goes first")),
                Choice(Standing.PREVAILS.value, self.tr("Always goes first")),
            ]
        )
        self.standing.set_code(standing)
        self.word_acts(self.tr("Adopt these rules"), self.tr("Leave it"))
        for field in (self.begins, self.ends):
            field.retranslate()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask how it stands to the others beside the times where there is room."""
        super().resizeEvent(event)
        self._holds.fit(self.width(), _THREE_COLUMNS)

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        times = SideBySide(self.begins, self.ends)
        times.align_tops()
        self._holds = SideBySide(times, self._standing)
        for place, share in enumerate((3, 5)):
            self._holds.setStretch(place, share)
        scrolled.fields.addWidget(self.choice)
        scrolled.fields.addWidget(self._origin)
        scrolled.fields.addLayout(self._holds)
        for part in (self._clash, self._doubt, self._told, self._changed):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _show(self) -> None:
        offered = self.choice.offered
        self._told.setText("" if offered is None else self._about())
        origin = "" if offered is None else offered.origin
        told = self.tr("Fingerprint {fingerprint}: is it the one that you were told?")
        self._origin.setText(told.format(fingerprint=origin))
        self._origin.setVisible(bool(origin))
        self._clash.setText(clash_text(self._clashes, self._languages))
        self._clash.setVisible(bool(self._clashes))
        doubts = [] if offered is None else [*self._doubts(offered)]
        self._doubt.setText("\n".join(doubts))
        self._doubt.setVisible(bool(doubts))
        lines = [] if self._changes is None else change_lines(self._changes, self._languages)
        if self._changes is not None and not lines:
            lines = [self.tr("It says the same as what holds then.")]
        self._changed.setText("\n".join(lines))
        self.say()

    def _doubts(self, offered: "OfferedSet") -> Iterator[str]:
        gates = self._gates
        of_gates = () if gates is None else gate_doubts(offered.rules, gates)
        for doubt in (*offered.doubts, *of_gates):
            yield f"⚠ {self._languages.text(doubt)}"

    def _about(self) -> str:
        offered, text = self.choice.offered, self._languages.text
        assert offered is not None, "asked only of a set"
        rules = offered.rules
        parts = [
            text(rules.issuer),
            text(rules.scope.name),
            self.tr("source: {source}").format(source=text(rules.source)),
            text(STANDING_WORDS[Standing(self.standing.code or Standing.REPLACES)]),
        ]
        return " · ".join(parts)

    def _on_asked(self) -> None:
        self._changes = None
        self.asked.emit()
        self._on_beside_changed()

    def _on_beside_changed(self, _code: str = "") -> None:
        self._clashes = ()
        self._show()
        self.standing_asked.emit()
