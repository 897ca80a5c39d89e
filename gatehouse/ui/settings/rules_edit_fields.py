# SPDX-License-Identifier: MIT
"""The fields of one part of a rule set, each with the sentence of what it does at the desk."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.policy.draft.blocks import PASSES
from gatehouse.domain.policy.draft.catalogue import outdated, parts
from gatehouse.domain.policy.draft.draft import Draft
from gatehouse.domain.policy.draft.inputs import Input
from gatehouse.domain.policy.draft.refused import refusals, written
from gatehouse.domain.policy.draft.rule_field import Part, PartState, RuleField, sentence
from gatehouse.domain.policy.pass_gates import gate_doubt
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.ui.settings.rules_edit_rows import FieldRow, row_of
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gatehouse.ui.shell.i18n import Languages

_GATES: Final = "gates"


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
        self._begun: tuple[str, Draft] | None = None
        self._gates: tuple[str, ...] | None = None
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
        found = () if self._draft is None else refusals(self._draft)
        return found[0].field if found else None

    def follow(self, before: QWidget) -> None:
        """Let Tab come to the first field from *before*."""
        self._before = before

    def show_part(self, draft: Draft, key: str) -> None:
        """Show a part of *draft*, from its first field on."""
        self._draft, self._begun = draft, None
        self._part = self._part_of(draft, key)
        self._build()
        self.verticalScrollBar().setValue(0)

    def know_gates(self, gates: tuple[str, ...]) -> None:
        """Point out where a class of passes names a gate that is none of the post's *gates*."""
        if gates != self._gates:
            self._gates = gates
            self._fill()

    def go_to_field(self, name: str) -> None:
        """Give the keyboard to a field."""
        self.go_to(self.rows[name])
        self.ensureWidgetVisible(self.rows[name])

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        first = next(iter(self.rows.values()), None)
        (first or self.switch).setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on_moving(self, by: int) -> None:
        """Give the keyboard to the act that moves the rule on, or back from where it ends."""
        on, back = (self.up, self.down) if by < 0 else (self.down, self.up)
        (on if on.isEnabled() else back).setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.up.setText(self.tr("One place up"))
        self.down.setText(self.tr("One down"))
        self._offer_places()
        self._fill()

    def _offer_places(self) -> None:
        """Let a rule go up but from the first place, and down but from the last."""
        draft, part = self._draft, self._part
        rules = [] if draft is None else [one.key for one in draft.blocks if one.is_rule]
        movable = part is not None and part.can_move and part.key in rules
        for act, end in ((self.up, 0), (self.down, -1)):
            act.setVisible(movable)
            set_usable(act, self, usable=movable and part is not None and part.key != rules[end])

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
        values = draft.values(part.key)
        doubts = {**outdated(draft, part), **self._gate_doubt(part, values)}
        stand = {one.field.name: one for one in refusals(draft) if one.part.key == part.key}
        for field in part.fields:
            row = self.rows.get(field.name)
            if row is None:
                continue
            refused = stand.get(field.name)
            if row is not writing:
                row.show_text(refused.text if refused else field.input.told(values, field.path))
            row.say(self._languages.text(sentence(part, field, values)))
            row.warn(self._languages.text(doubts[field.name]) if field.name in doubts else "")
            if refused is not None:
                row.complain(self._said(refused.error))

    def _gate_doubt(self, part: Part, values: "Mapping[str, Any]") -> dict[str, Words]:
        if self._gates is None or not part.key.startswith(f"{PASSES}."):
            return {}
        doubt = gate_doubt(values.get(_GATES, ()), self._gates)
        return {} if doubt is None else {_GATES: doubt}

    def _said(self, error: GatehouseError) -> str:
        return self._languages.text(Words(error.zh, error.en))

    def _on_row_written(self, text: str) -> None:
        row, part = self.sender(), self._part
        assert isinstance(row, FieldRow), "connected to rows"
        if self._draft is None or part is None:
            return
        if self._begun is None or self._begun[0] != row.field.name:
            self._begun = (row.field.name, self._draft)
        # from what stood when the field was begun: half a text that could be is no change
        self._draft = written(self._begun[1], part, row.field, text)
        self._part = self._part_of(self._draft, part.key)
        if self._part is not None and _asked(self._part) != _asked(part):
            self._build()
            self.go_to_field(row.field.name)
        elif not any(one.place == (part.key, row.field.name) for one in self._draft.refused):
            self._fill(row)
        self.changed.emit(self._draft)

    def _on_row_finished(self) -> None:
        self._begun = None
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
