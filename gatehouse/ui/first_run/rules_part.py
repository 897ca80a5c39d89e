# SPDX-License-Identifier: MIT
"""By which rules the gate decides: one of the sets that come with the program."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QScrollArea, QSizePolicy, QWidget

from gatehouse.ui.first_run.part import Gap, Part
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.choice_card import ChoiceCard
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.ui.shell.i18n import Languages

_TWO_COLUMNS: Final = 640
_RING: Final = 6


class RulesPart(Part):
    """A card for each set; the list scrolls inside the part."""

    def __init__(self, number: int, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(number, parent)
        self._languages = languages
        self._sets: tuple[RuleSet, ...] = ()
        self._cards: list[ChoiceCard] = []
        self._columns = 1
        self._group = QButtonGroup(self)
        self._sheet = QWidget()
        self._grid = QGridLayout(self._sheet)
        self._grid.setContentsMargins(_RING, _RING, _RING, _RING)
        self._grid.setSpacing(ROW_GAP)
        self._waiting = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._sheet)
        self._scroll.setWidgetResizable(True)
        self._sheet.setAutoFillBackground(False)
        self._scroll.setMinimumHeight(120)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self._waiting)
        self.body.addWidget(self._scroll, 1)
        self._group.buttonClicked.connect(self._on_group_button_clicked)
        self.retranslate()

    @property
    def rule_set_id(self) -> str:
        """The id of the set chosen, or nothing while there is none."""
        chosen = self._group.checkedId()
        return self._sets[chosen].id if chosen >= 0 else ""

    @property
    def cards(self) -> tuple[QWidget, ...]:
        """One card per set, in the order they are shown."""
        return tuple(self._cards)

    def offer(self, sets: "tuple[RuleSet, ...]") -> None:
        """Show *sets*; the first is proposed."""
        self._sets = sets
        for number, _set in enumerate(sets):
            card = ChoiceCard("")
            self._group.addButton(card, number)
            self._cards.append(card)
        self._place_cards()
        if self._cards:
            self._cards[0].setChecked(True)
        self.retranslate()
        self.changed.emit()

    def gaps(self) -> tuple[Gap, ...]:
        """Return the rules while none are chosen."""
        return () if self.rule_set_id else (Gap(self.tr("rules"), self),)

    def entrance(self) -> QWidget:
        """Begin at the set that is chosen."""
        chosen = self._group.checkedId()
        return self._cards[chosen] if chosen >= 0 else self

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("By which rules you check"))
        self.set_note(self.tr("Examples"))
        self._waiting.setText(self.tr("The rules are being read…"))
        self._waiting.setVisible(not self._sets)
        for card, rules in zip(self._cards, self._sets, strict=True):
            text = self._languages.text
            detail = self.tr("{document} · {change}").format(
                document=text(rules.document), change=text(rules.change)
            )
            card.set_words(text(rules.title), detail)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where there is room for them."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if columns != self._columns:
            self._columns = columns
            self._place_cards()

    def _place_cards(self) -> None:
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // self._columns, number % self._columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if self._columns > 1 else 0)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(len(self._cards) // self._columns + 1, 1)

    def _on_group_button_clicked(self, card: QWidget) -> None:
        self._scroll.ensureWidgetVisible(card, 0, _RING)
        self.changed.emit()
