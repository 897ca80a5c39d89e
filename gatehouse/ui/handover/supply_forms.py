# SPDX-License-Identifier: MIT
"""What is written down of a supply: a move, a correction, or the supply itself."""

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gatehouse.domain.supply import (
    MOVES,
    SUPPLY_CHANGE_WORDS,
    SUPPLY_KIND_WORDS,
    NewSupply,
    SupplyChange,
    SupplyCorrection,
    SupplyKind,
    SupplyMove,
)
from gatehouse.ui.handover.supply_wording import stock_text
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.supply import Supply, SupplyLine
    from gatehouse.ui.shell.i18n import Languages

_AMOUNT: Final = re.compile(r"[0-9]{1,5}")
_LONGEST: Final = 60


class MoveForm(EnterForm):
    """What happened to the supply chosen, and how many: a number and Enter. A `SupplyMove`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter"), parent=parent)
        self._languages = languages
        self.supply: Supply | None = None
        self.changing = ActButton("")
        self.changing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._stock = Label("", TextRole.SECONDARY, wrap=True)
        self.change = SegmentedChoice(fill=True)
        self.amount = amount_field()
        self.whose = Field("")
        self.whose.edit.setMaxLength(_LONGEST)
        line = QHBoxLayout()
        line.addWidget(self._stock, 1)
        line.addWidget(self.changing)
        self.body.addLayout(line)
        self.body.addWidget(self.change)
        self.body.addLayout(SideBySide(self.amount, self.whose))
        self.add_acts(CONTROL)
        for field in (self.amount, self.whose):
            field.text_changed.connect(self.say)
        self.change.chosen.connect(self._on_change_chosen)
        self.retranslate()
        self.change.set_code(SupplyChange.GIVEN)

    def show_supply(self, supply: "Supply") -> None:
        """Ask about *supply*; what is written stays, where it is the same one."""
        if self.supply is None or self.supply.id != supply.id:
            self.amount.set_text("")
            self.whose.set_text("")
        self.supply = supply
        self.retranslate()

    def clear(self) -> None:
        """Be ready for the next move."""
        self.amount.set_text("")
        self.whose.set_text("")
        self.set_working(working=False)
        self.say()

    def take_keyboard(self) -> None:
        """Have the keyboard where the number is."""
        self.amount.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: how many."""
        if self.supply is None:
            return [Gap(self.tr("the supply"), self.change.setFocus)]
        if number_in(self.amount) is None:
            return [Gap(self.tr("how many"), self.amount.edit.setFocus)]
        return []

    def order(self) -> SupplyMove:
        """Return the move."""
        amount = number_in(self.amount)
        assert self.supply is not None, "a form without a gap has a supply"
        assert amount is not None, "a form without a gap has a number"
        return SupplyMove(
            supply_id=self.supply.id,
            change=SupplyChange(self.change.code or SupplyChange.GIVEN),
            amount=amount,
            whose=self.whose.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.supply.name if self.supply else self.tr("A supply"))
        self._stock.setText(stock_text(self.supply, self._languages) if self.supply else "")
        self.change.set_items(
            [Choice(one, self._languages.label(SUPPLY_CHANGE_WORDS[one])) for one in MOVES]
        )
        self.change.setAccessibleName(self.tr("What happened"))
        self.amount.set_caption(self.tr("How many"))
        self.whose.set_caption(self.tr("From or to whom (optional)"))
        self.confirm.setText(self.tr("Note it"))
        self.changing.setText(self.tr("Change it…"))
        self.say()

    def _on_change_chosen(self, _code: str) -> None:
        self.take_keyboard()


class SupplyForm(EnterForm):
    """A supply that the post shall have, or one that is changed. It orders a `NewSupply`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self.changed: Supply | None = None
        self.name, self.unit = Field(""), Field("")
        self.kind = SegmentedChoice()
        self._kind = Captioned(self.kind)
        self.minimum, self.there = amount_field(), amount_field()
        self.retiring = ActButton("", variant=ActVariant.OUTLINE_STOP)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addLayout(SideBySide(self.name, self.unit))
        scrolled.fields.addWidget(self._kind)
        scrolled.fields.addLayout(SideBySide(self.minimum, self.there))
        scrolled.fields.addWidget(self.retiring)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        for field in (self.name, self.unit, self.minimum, self.there):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, changed: "Supply | None" = None) -> None:
        """Ask for something new, or for what shall be otherwise of *changed*."""
        self.changed = changed
        self.name.set_text(changed.name if changed else "")
        self.unit.set_text(changed.unit if changed else "")
        self.minimum.set_text(str(changed.minimum) if changed else "")
        self.there.set_text("")
        self.kind.set_code(changed.kind if changed else SupplyKind.USED)
        self.there.setVisible(changed is None)
        self.retiring.setVisible(changed is not None)
        self.set_working(working=False)
        self.retranslate()
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the name."""
        if not self.name.text().strip():
            return [Gap(self.tr("what it is"), self.name.edit.setFocus)]
        return []

    def order(self) -> NewSupply:
        """Return the supply."""
        return NewSupply(
            name=self.name.text().strip(),
            kind=SupplyKind(self.kind.code or SupplyKind.USED),
            unit=self.unit.text().strip(),
            minimum=number_in(self.minimum) or 0,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        added = self.changed is None
        self.set_title(self.tr("Add a supply") if added else self.tr("Change the supply"))
        self.name.set_caption(self.tr("What it is"))
        self.unit.set_caption(self.tr("Unit (optional)"))
        self.minimum.set_caption(self.tr("There should be at least"))
        self.there.set_caption(self.tr("There now (optional)"))
        self._kind.set_caption(self.tr("What a smaller count means"))
        self.kind.set_items(
            [
                Choice(SupplyKind.USED, self.tr("It was used up")),
                Choice(SupplyKind.KEPT, self.tr("Something is missing")),
            ]
        )
        self.kind.setAccessibleDescription(
            " / ".join(self._languages.text(words) for words in SUPPLY_KIND_WORDS.values())
        )
        self.retiring.setText(self.tr("The post has it no more"))
        self.word_acts(self.tr("Keep it"), self.tr("Leave it"))
        self.say()


class CorrectionForm(EnterForm):
    """The right amount of an earlier move, nothing where it never was. A `SupplyCorrection`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._line: SupplyLine | None = None
        self.amount, self.reason = amount_field(), Field("")
        self.reason.edit.setMaxLength(_LONGEST)
        self.body.addLayout(SideBySide(self.amount, self.reason))
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        for field in (self.amount, self.reason):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, line: "SupplyLine") -> None:
        """Ask for the right amount of *line*."""
        self._line = line
        self.amount.set_text("")
        self.reason.set_text("")
        self.set_working(working=False)
        self.retranslate()
        self.amount.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the reason."""
        if not self.reason.text().strip():
            return [Gap(self.tr("the reason"), self.reason.edit.setFocus)]
        return []

    def ready_text(self) -> str:
        """Say that the line is taken back where no amount is written."""
        return self.tr("without a number it is taken back") if not self.amount.text() else ""

    def order(self) -> SupplyCorrection:
        """Return the correction."""
        assert self._line is not None, "a form that was begun has a line"
        return SupplyCorrection(
            change_id=self._line.change_id,
            amount=number_in(self.amount),
            reason=self.reason.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Correct it"))
        if self._line is not None:
            words = self._languages.text(SUPPLY_CHANGE_WORDS[self._line.change])
            self.set_title(f"{self._line.name} {words} {self._line.amount}")
        self.amount.set_caption(self.tr("The right number; none takes it back"))
        self.reason.set_caption(self.tr("What was wrong"))
        self.word_acts(self.tr("Correct it"), self.tr("Leave it"))
        self.say()


def amount_field() -> Field:
    """Return a field that takes digits only."""
    field = Field("")
    digits = QRegularExpression(_AMOUNT.pattern)
    field.edit.setValidator(QRegularExpressionValidator(digits, field))
    field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
    field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
    return field


def number_in(field: Field) -> int | None:
    """Return the number that stands in *field*, or None."""
    text = field.text().strip()
    return int(text) if _AMOUNT.fullmatch(text) else None
