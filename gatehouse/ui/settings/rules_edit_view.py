# SPDX-License-Identifier: MIT
"""Changing rules in forms: which set is copied, and then the sheet on which it is changed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget

from gatehouse.domain.policy.adoption import OfferedSet
from gatehouse.domain.policy.draft.catalogue import outdated_parts
from gatehouse.domain.policy.draft.draft import Draft
from gatehouse.ui.settings.rules_edit_sheet import RulesEditSheet
from gatehouse.ui.settings.rules_edit_start import RulesEditStart
from gatehouse.ui.shell.files import ask_new_file

if TYPE_CHECKING:
    from gatehouse.ui.settings.rules_edit_acts import RulesEditActs
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages


class RulesEditView(QStackedWidget):
    """Keeps the draft at each change, so that nothing written is lost.

    Signals:
        offered: another draft may be tried or adopted, or none any more.
        try_requested: the draft is to be tried.
        adopt_requested: the draft is to be adopted.
    """

    offered = Signal()
    try_requested = Signal()
    adopt_requested = Signal()

    def __init__(self, lanes: "Lanes", messages: "Messages", languages: "Languages") -> None:
        super().__init__()
        self._lanes, self._messages, self._languages = lanes, messages, languages
        self._acts: RulesEditActs | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._may_change = False
        self._sources: tuple[OfferedSet, ...] = ()
        self.begins = RulesEditStart(languages)
        self.sheet = RulesEditSheet(languages)
        self.addWidget(self.begins)
        self.addWidget(self.sheet)
        self._connect()

    @property
    def draft(self) -> Draft | None:
        """The version that is written, None where none is begun."""
        return self.sheet.draft if self.currentWidget() is self.sheet else None

    def start(self, acts: "RulesEditActs") -> None:
        """Take the acts."""
        self._acts = acts

    def allow(self, *, may_change: bool) -> None:
        """Let an administrator write, and nobody else see what is half written."""
        changed, self._may_change = may_change is not self._may_change, may_change
        self.begins.allow(may_change=may_change)
        if changed:
            self.setCurrentWidget(self.begins)
            self.refresh()

    def refresh(self) -> None:
        """Ask for what may be copied, and for what was left half written."""
        acts = self._acts
        if acts is None:
            return
        self._lanes.latest("rules to copy", acts.sources, self._on_sources, receiver=self)
        if self.draft is None:
            self.ask_kept()

    def offer(self, one: OfferedSet) -> None:
        """Offer the set out of a file to be copied, before all others."""
        self._sources = (one, *self._sources)
        self.begins.choice.offer(self._sources)

    def focusInEvent(self, _event: QFocusEvent) -> None:
        """Hand the keyboard to what one begins with."""
        self.begin()

    def begin(self) -> None:
        """Give the keyboard to what one begins with."""
        (self.begins.choice.combo if self.draft is None else self.sheet.parts).setFocus()

    def as_offered(self) -> OfferedSet | None:
        """Return the draft as a set that may be tried, None where none is begun."""
        draft = self.draft
        if draft is None:
            return None
        return OfferedSet(draft.toml, draft.rules, doubts=outdated_parts(draft))

    def go_to_kind(self, kind: str) -> None:
        """Go to a kind of rule, once a version is begun."""
        self.sheet.go_to_kind(kind)
        self.begin()

    def ask_kept(self) -> None:
        """Ask what is kept: a draft that was adopted is kept no more."""
        if self._acts is not None and self._may_change:
            self._lanes.read(
                self._acts.kept, self._on_kept, self._messages.show_failure, receiver=self
            )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.begins.retranslate()
        self.sheet.retranslate()

    def save_to(self, path: Path) -> None:
        """Write the draft to *path*."""
        if self._acts is not None and self.draft is not None:
            work = partial(self._acts.save, self.draft.toml, path)
            self._lanes.read(work, self._on_saved, self._messages.show_failure, receiver=self)

    def _connect(self) -> None:
        self.begins.ordered.connect(self._on_begin_ordered)
        self.sheet.kept.connect(self._on_sheet_kept)
        self.sheet.try_requested.connect(self._on_try_requested)
        self.sheet.adopt_requested.connect(self._on_adopt_requested)
        self.sheet.save_requested.connect(self._on_save_requested)
        self.sheet.drop_requested.connect(self._on_drop_requested)
        self.sheet.refused.connect(self._messages.show_failure)

    # What the post answers

    def _on_sources(self, sources: tuple[OfferedSet, ...]) -> None:
        if sources != self._sources:
            self._sources = sources
            self.begins.choice.offer(sources)

    def _on_kept(self, draft: Draft | None) -> None:
        if draft is None:
            self.setCurrentWidget(self.begins)
        else:
            self._show(draft)
        self.offered.emit()

    def _on_begun(self, draft: Draft) -> None:
        self.begins.set_working(working=False)
        self._show(draft)
        self.sheet.parts.setFocus()
        self.offered.emit()

    def _on_not_begun(self, error: Exception) -> None:
        self.begins.set_working(working=False)
        self._messages.show_failure(error)

    def _on_draft_kept(self, _nothing: None) -> None:
        """Say nothing: that it is kept is no news."""

    def _on_dropped(self, _nothing: None) -> None:
        self.setCurrentWidget(self.begins)
        self.begin()
        self.offered.emit()
        self._messages.ok(self.tr("Thrown away. The rules that hold stay as they are."))

    def _on_saved(self, fingerprint: str) -> None:
        said = self.tr("Saved. Tell whoever gets it the fingerprint: {fingerprint}")
        self._messages.ok(said.format(fingerprint=fingerprint))

    # What the person does

    def _show(self, draft: Draft) -> None:
        self.setCurrentWidget(self.sheet)
        if draft != self.sheet.draft:
            self.sheet.show_draft(draft)

    def _on_begin_ordered(self, toml: str) -> None:
        if self._acts is not None:
            work = partial(self._acts.begin, toml)
            self._lanes.write(work, self._on_begun, self._on_not_begun, receiver=self)

    def _on_sheet_kept(self) -> None:
        if self._acts is not None and self.draft is not None:
            work = partial(self._acts.keep, self.draft)
            self._lanes.write(work, self._on_draft_kept, self._messages.show_failure, receiver=self)
            self.offered.emit()

    def _on_try_requested(self) -> None:
        self.offered.emit()
        self.try_requested.emit()

    def _on_adopt_requested(self) -> None:
        self.offered.emit()
        self.adopt_requested.emit()

    def _on_save_requested(self) -> None:
        if self.draft is not None:
            name, kinds = f"{self.draft.rules.id}.toml", self.tr("Rule files (*.toml)")
            ask_new_file(self, self.tr("Save the rule set"), name, kinds, self.save_to)

    def _on_drop_requested(self) -> None:
        if self._acts is not None:
            self._lanes.write(
                self._acts.drop, self._on_dropped, self._messages.show_failure, receiver=self
            )
