# SPDX-License-Identifier: MIT
"""What is done to entries afterwards: corrected, withdrawn, their approval signed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.entry import Correction, EntryCard, Recorded
    from gatehouse.domain.open_item import OpenItem
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.domain.policy.trial import JudgedEntry
    from gatehouse.domain.post import OperatorRow
    from gatehouse.ui.desk.acts import DeskActs
    from gatehouse.ui.desk.pane import Pane
    from gatehouse.ui.desk.pane_stack import PaneStack
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes


class Mending(QObject):
    """Opens the sheets for it, and has the post do it.

    Signals:
        mended: the `Recorded` new version.
        case_requested: the `JudgedEntry` of which a golden case is to be made.
        failed: an error that no sheet could show.
    """

    mended = Signal(object)
    case_requested = Signal(object)
    failed = Signal(object)

    def __init__(self, panes: "PaneStack", lanes: "Lanes", languages: "Languages") -> None:
        super().__init__(panes)
        self._panes = panes
        self._lanes = lanes
        self._languages = languages
        self._acts: DeskActs | None = None
        self._rules: RuleSet | None = None
        self._wanted = ""
        self._over: Pane | None = None
        panes.corrected.connect(self._on_corrected)
        panes.withdrawn.connect(self._on_withdrawn)
        panes.signed.connect(self._on_signed)
        panes.case_requested.connect(self._on_case_requested)

    def start(self, acts: "DeskActs") -> None:
        """Begin to ask the post."""
        self._acts = acts

    def judge_by(self, rules: "RuleSet") -> None:
        """Offer what *rules* ask for."""
        self._rules = rules

    def open_entry(self, entry_id: str) -> None:
        """Bring up the entry with *entry_id* for correction."""
        if self._acts is not None:
            self._wanted, self._over = entry_id, self._panes.pane
            work = partial(self._acts.entry, entry_id)
            then = partial(self._on_card, entry_id)
            self._lanes.read(work, then, self.failed.emit, receiver=self)

    def give_way(self) -> None:
        """Bring up no entry that was asked for and has not come yet."""
        self._wanted = ""

    def open_approval(self, item: "OpenItem", leaders: "tuple[OperatorRow, ...]") -> None:
        """Bring up an approval to be signed."""
        self._panes.approval.open_for(item, leaders)
        self._panes.open_pane(self._panes.approval)

    def _on_card(self, entry_id: str, card: "EntryCard") -> None:
        up, wanted = self._panes.pane, self._wanted
        if entry_id != wanted:
            return
        self._wanted = ""
        if up is not None and up is not self._over and not up.only_tells:
            # what is typed on a sheet that came meanwhile stays
            return
        self._panes.correction.open_for(card, self._rules, self._panes.instruments)
        self._panes.open_pane(self._panes.correction)

    def _on_corrected(self, entry_id: str, correction: "Correction") -> None:
        if self._acts is not None:
            self._write(partial(self._acts.correct, entry_id, correction), self._panes.correction)

    def _on_withdrawn(self, entry_id: str, why: str) -> None:
        if self._acts is not None:
            self._write(partial(self._acts.withdraw, entry_id, why), self._panes.correction)

    def _on_signed(self, entry_id: str, leader_id: str, pin: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.sign_approval, entry_id, leader_id, pin)
            self._write(work, self._panes.approval)

    def _on_case_requested(self, entry_id: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.judged, entry_id)
            failed = partial(self._on_refused, self._panes.correction)
            self._lanes.read(work, self._on_judged, failed, receiver=self)

    def _on_judged(self, entry: "JudgedEntry") -> None:
        if self._panes.pane is self._panes.correction:
            self._panes.close_pane()
            self.case_requested.emit(entry)

    def _write(self, work: "Callable[[], Recorded]", pane: "Pane") -> None:
        then = partial(self._on_mended, pane)
        failed = partial(self._on_refused, pane)
        self._lanes.write(work, then, failed, receiver=self)

    def _on_mended(self, pane: "Pane", recorded: "Recorded") -> None:
        pane.set_busy(busy=False)
        if self._panes.pane is pane:
            self._panes.close_pane()
        self.mended.emit(recorded)

    def _on_refused(self, pane: "Pane", error: Exception) -> None:
        pane.set_busy(busy=False)
        if isinstance(error, GatehouseError):
            pane.show_wrong(sentence(error, self._languages))
        else:
            self.failed.emit(error)
