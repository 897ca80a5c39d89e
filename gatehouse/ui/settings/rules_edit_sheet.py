# SPDX-License-Identifier: MIT
"""A version of the rules that is written: its parts, the fields of one, what changed, the acts."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QStackedWidget, QWidget

from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.policy.draft.blocks import HEAD
from gatehouse.domain.policy.draft.draft import (
    Draft,
    brought_back,
    moved,
    with_pass,
    with_rule,
    without,
)
from gatehouse.errors import GatehouseError
from gatehouse.ui.settings.rules_edit_fields import RulesEditFields
from gatehouse.ui.settings.rules_edit_more import RulesEditMore
from gatehouse.ui.settings.rules_edit_parts import CHANGES, MORE, RulesEditParts
from gatehouse.ui.settings.rules_wording import change_lines
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_BESIDE: Final = 780
_PARTS: Final = 260
_ANY_WIDTH: Final = 16_777_215
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class RulesEditSheet(Card):
    """Changes its draft as somebody writes; Enter goes to the next field, Esc to the parts.

    Signals:
        kept: the draft is to be kept as it is now.
        try_requested, adopt_requested, save_requested, drop_requested: the acts on it.
        refused: the error of what the draft cannot take; it stays as it was.
    """

    kept = Signal()
    try_requested = Signal()
    adopt_requested = Signal()
    save_requested = Signal()
    drop_requested = Signal()
    refused = Signal(object)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._draft: Draft | None = None
        self._as_kept: Draft | None = None
        self.parts = RulesEditParts(languages)
        self.fields = RulesEditFields(languages)
        self.more = RulesEditMore(languages)
        self.told = Label("", TextRole.TABLE, wrap=True)
        self._changes = ScrolledFields()
        self._shown = QStackedWidget()
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.note = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.trial = ActButton("", mark=IconName.SEARCH)
        self.adopt = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK)
        self.save = ActButton("", mark=IconName.DOWNLOAD)
        self.drop = ActButton("", mark=IconName.TRASH)
        self.fields.follow(self.parts.table)
        self._lay_out()
        self._connect()

    @property
    def draft(self) -> Draft | None:
        """The version that is written."""
        return self._draft

    @property
    def may_be_adopted(self) -> bool:
        """Whether it says what is new in it, and nothing waits in a field that was refused."""
        return self._draft is not None and self._draft.is_told and self.fields.wrong is None

    def show_draft(self, draft: Draft) -> None:
        """Show a version from its head on."""
        self._draft = self._as_kept = draft
        self._go_to(HEAD)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.trial.setText(self.tr("Try it"))
        self.adopt.setText(self.tr("Adopt it…"))
        self.save.setText(self.tr("Save as a file…"))
        self.drop.setText(self.tr("Throw it away"))
        for part in (self.parts, self.fields, self.more):
            part.retranslate()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the parts beside the fields where there is room, else over them."""
        super().resizeEvent(event)
        narrow = self.width() < _BESIDE
        self.parts.set_narrow(narrow=narrow)
        self.parts.setMinimumWidth(0 if narrow else _PARTS)
        self.parts.setMaximumWidth(_ANY_WIDTH if narrow else _PARTS)
        ways = QBoxLayout.Direction
        self._panes.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the next field, and Esc back to the parts."""
        focus: QWidget | None = QApplication.focusWidget()
        in_fields = focus is not None and self._shown.isAncestorOf(focus)
        if in_fields and event.key() in _ENTER:
            self.focusNextChild()
        elif in_fields and event.key() == Qt.Key.Key_Escape:
            self.parts.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._changes.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._changes.fields.addWidget(self.told)
        self._changes.fields.addStretch(1)
        for shown in (self.fields, self.more, self._changes):
            self._shown.addWidget(shown)
        self._panes.setSpacing(GAP)
        self._panes.addWidget(self.parts)
        self._panes.addWidget(self._shown, 1)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for act in (self.trial, self.adopt, self.save, self.drop):
            act.set_height(CONTROL)
            acts.addWidget(act)
        acts.addStretch(1)
        self.body.addLayout(self._panes, 1)
        self.body.addWidget(self.note)
        self.body.addLayout(acts)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._on_part_chosen)
        self.parts.entered.connect(self._on_part_entered)
        self.fields.changed.connect(self._on_fields_changed)
        self.fields.finished.connect(self._keep)
        self.fields.switched.connect(self._on_part_switched)
        self.fields.moved.connect(self._on_part_moved)
        self.more.rule_requested.connect(self._on_rule_requested)
        self.more.pass_requested.connect(self._on_pass_requested)
        self.trial.clicked.connect(self.try_requested)
        self.adopt.clicked.connect(self.adopt_requested)
        self.save.clicked.connect(self.save_requested)
        self.drop.clicked.connect(self.drop_requested)

    def _go_to(self, code: str) -> None:
        """Show a part, what can be added, or what changed."""
        draft = self._draft
        if draft is None:
            return
        self.parts.show_draft(draft, code)
        if code == MORE:
            self.more.show_draft(draft)
            self._shown.setCurrentWidget(self.more)
        elif code == CHANGES:
            self._shown.setCurrentWidget(self._changes)
        else:
            self.fields.show_part(draft, code)
            self._shown.setCurrentWidget(self.fields)
        self._say()

    def _say(self) -> None:
        """Say what is different, and what is still needed before it can be adopted."""
        draft = self._draft
        if draft is None:
            return
        lines = change_lines(draft.changes, self._languages)
        self.told.setText("\n".join(lines) or self.tr("It says the same as the set copied."))
        title = self._languages.text(draft.copied.title)
        said = self.tr("Changed from {title}: {count}.").format(count=len(lines), title=title)
        wrong = self.fields.wrong
        if wrong is not None:
            said = self.tr("“{field}” holds what cannot be: correct it first.")
            said = said.format(field=self._languages.text(wrong.caption))
        elif not draft.is_told:
            said += " " + self.tr("Still needed: what this version changes, in both languages.")
        self.note.setText(said)
        self.adopt.setEnabled(self.may_be_adopted)
        self.save.setEnabled(self.may_be_adopted)
        self.trial.setEnabled(self.fields.wrong is None)

    def _take(self, draft: Draft, code: str) -> None:
        """Go on with *draft* at a part of it, and have it kept."""
        self._draft = draft
        self._go_to(code)
        self._keep()

    def _keep(self) -> None:
        """Have what was changed kept."""
        if self._draft != self._as_kept:
            self._as_kept = self._draft
            self.kept.emit()

    def go_to_kind(self, kind: str) -> None:
        """Go to the first rule of a kind, or to where one is added."""
        draft = self._draft
        if draft is not None:
            told = (block.key for block in draft.blocks if block.values.get("key") == kind)
            self._go_to(next(told, MORE))

    def _on_part_chosen(self, code: str) -> None:
        self._go_to(code)

    def _on_part_entered(self) -> None:
        shown = self._shown.currentWidget()
        if isinstance(shown, RulesEditFields | RulesEditMore):
            shown.begin()
        else:
            self._changes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_fields_changed(self, draft: Draft) -> None:
        self._draft = draft
        self.parts.show_draft(draft, self.parts.code)
        self._say()

    def _on_part_switched(self, key: str) -> None:
        if self._draft is not None:
            is_on = self._draft.block(key) is not None
            switched = without if is_on else brought_back
            try:
                self._take(switched(self._draft, key), key)
            except GatehouseError as error:
                self.refused.emit(error)
            self.fields.switch.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_part_moved(self, key: str, by: int) -> None:
        if self._draft is not None:
            self._take(moved(self._draft, key, by), key)
            self.fields.go_on_moving(by)

    def _on_rule_requested(self, kind: str) -> None:
        if self._draft is not None:
            try:
                self._take(*with_rule(self._draft, kind))
            except GatehouseError as error:
                self.refused.emit(error)
            else:
                self.fields.begin()

    def _on_pass_requested(self, code: str) -> None:
        if self._draft is not None:
            self._take(*with_pass(self._draft, PassClass(code)))
            self.fields.begin()
