# SPDX-License-Identifier: MIT
"""The fields of one part of a rule set, each with the sentence of what it does at the desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.policy.draft.catalogue import outdated, parts
from gatehouse.domain.policy.draft.draft import Draft, changed
from gatehouse.domain.policy.draft.inputs import Input
from gatehouse.domain.policy.draft.rule_field import Part, PartState, RuleField, sentence
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.ui.settings.rules_edit_rows import FieldRow, row_of
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class RulesEditFields(ScrolledFields):
    """Writes into a draft as somebody types; what it cannot take stays in its field.

    Signals:
        changed: the `Draft` as it is now.
        finished: the person is done with a field, and the draft is to be kept.
        switched: the key of the part that is to be switched off, or brought back.
        moved: the key of the rule that is to go a place up (-1) or down (1).
    """

    changed = Signal(object)
    finished = Signal()
    switched = Signal(str)
    moved = Signal(str, int)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._draft: Draft | None = None
        self._part: Part | None = None
        self._before: QWidget | None = None
        self._refused: dict[tuple[str, str], tuple[RuleField, str, GatehouseError]] = {}
        self.rows: dict[str, FieldRow] = {}
        self._told = Label("", TextRole.SECONDARY, wrap=True)
        self.switch = ActButton("")
        self.up, self.down = ActButton(""), ActButton("")
        self._sheet: QWidget | None = None
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for act in (self.switch, self.up, self.down):
            act.set_height(CONTROL)
            acts.addWidget(act)
        acts.addStretch(1)
        self.fields.addWidget(self._told)
        self.fields.addLayout(acts)
        self.fields.addStretch(1)
        self.switch.clicked.connect(self._on_switch_clicked)
        self.up.clicked.connect(self._on_up_clicked)
        self.down.clicked.connect(self._on_down_clicked)

    @property
    def wrong(self) -> RuleField | None:
        """A field that holds what was refused, if there is one."""
        return next((field for field, _, _ in self._refused.values()), None)

    def follow(self, before: QWidget) -> None:
        """Let Tab come to the first field from *before*."""
        self._before = before

    def show_part(self, draft: Draft, key: str) -> None:
        """Show a part of *draft*, from its first field on."""
        self._draft = draft
        self._part = self._part_of(draft, key)
        self._build()
        self.verticalScrollBar().setValue(0)

    def forget(self) -> None:
        """Forget what was refused: another draft is written."""
        self._refused.clear()

    def go_to_field(self, name: str) -> None:
        """Give the keyboard to a field."""
        self.go_to(self.rows[name])
        self.ensureWidgetVisible(self.rows[name])

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        first = next(iter(self.rows.values()), None)
        (first or self.switch).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        if self._part is not None:
            self._build()

    def _part_of(self, draft: Draft, key: str) -> Part | None:
        return next((part for part in parts(draft) if part.key == key), None)

    def _build(self) -> None:
        """Make the rows of the part anew."""
        part, sheet = self._part, QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        is_on = part is not None and part.state is PartState.ON
        shown = part.fields if part is not None and is_on else ()
        self.rows = {field.name: row_of(field, self._languages) for field in shown}
        for row in self.rows.values():
            column.addWidget(row)
            row.written.connect(self._on_row_written)
            row.finished.connect(self._on_row_finished)
        if self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = sheet
        self.fields.insertWidget(1, sheet)
        sheet.show()
        self._put_into_turn(sheet)
        self._told.setText("" if part is None else self._languages.text(part.detail))
        self._told.setVisible(bool(self._told.text()) and not is_on)
        self.switch.setVisible(part is not None and part.can_go)
        self.switch.setText(self.tr("Switch this off") if is_on else self.tr("Bring this back"))
        for act, words in ((self.up, self.tr("One place up")), (self.down, self.tr("One down"))):
            act.setText(words)
            act.setVisible(part is not None and part.can_move)
        self._fill()

    def _put_into_turn(self, sheet: QWidget) -> None:
        """Let Tab go along the rows, which are younger than what stands behind them."""
        before = self._before
        if before is None:
            return
        for entrance in sheet.findChildren(QWidget):
            # what a drop-down opens is a window of its own
            is_here = entrance.window() is sheet.window()
            if is_here and entrance.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(before, entrance)
                before = entrance

    def _fill(self, writing: FieldRow | None = None) -> None:
        """Show what stands in each field but the one that is being written, and what it does."""
        draft, part = self._draft, self._part
        if draft is None or part is None:
            return
        values, old = draft.values(part.key), outdated(draft, part)
        for field in part.fields:
            row = self.rows.get(field.name)
            if row is None:
                continue
            refused = self._refused.get((part.key, field.name))
            if row is not writing:
                row.show_text(refused[1] if refused else field.input.told(values, field.path))
            row.say(self._languages.text(sentence(part, field, values)))
            row.warn(self._languages.text(old[field.name]) if field.name in old else "")
            if refused is not None:
                row.complain(self._said(refused[2]))

    def _said(self, error: GatehouseError) -> str:
        return self._languages.text(Words(error.zh, error.en))

    def _on_row_written(self, text: str) -> None:
        row, part = self.sender(), self._part
        assert isinstance(row, FieldRow), "connected to rows"
        if self._draft is None or part is None:
            return
        if self._write(row.field, text):
            if self._part is not None and _asked(self._part) != _asked(part):
                self._write_refused()
                self._build()
                self.go_to_field(row.field.name)
            else:
                self._fill(row)
        self.changed.emit(self._draft)

    def _write(self, field: RuleField, text: str) -> bool:
        """Write *text* into the draft, or keep it with the sentence that refuses it."""
        draft, part = self._draft, self._part
        assert draft is not None, "a part of it is shown"
        assert part is not None, "a field of it is written"
        key = (part.key, field.name)
        try:
            self._draft = changed(draft, part, field, text)
        except GatehouseError as error:
            self._refused[key] = (field, text, error)
            return False
        self._refused.pop(key, None)
        self._part = self._part_of(self._draft, part.key)
        return True

    def _write_refused(self) -> None:
        """Try again what was refused where its field asks for something else now, or is gone."""
        part = self._part
        assert part is not None, "a field of it was written"
        asked = {field.name: field for field in part.fields}
        for (key, name), (before, text, _error) in tuple(self._refused.items()):
            if key != part.key or asked.get(name) == before:
                continue
            del self._refused[key, name]
            if name in asked:
                self._write(asked[name], text)

    def _on_row_finished(self) -> None:
        self._fill()
        self.finished.emit()

    def _on_up_clicked(self) -> None:
        if self._part is not None:
            self.moved.emit(self._part.key, -1)

    def _on_down_clicked(self) -> None:
        if self._part is not None:
            self.moved.emit(self._part.key, 1)

    def _on_switch_clicked(self) -> None:
        if self._part is not None:
            self.switched.emit(self._part.key)


def _asked(part: Part) -> list[tuple[str, Input]]:
    return [(field.name, field.input) for field in part.fields]
