# SPDX-License-Identifier: MIT
"""What a rule set does not say yet and may: a further rule, a class of passes."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, PassClass
from gatehouse.domain.policy.draft.blocks import PASSES
from gatehouse.domain.policy.draft.catalogue import PASS_TITLE
from gatehouse.domain.policy.draft.draft import Draft
from gatehouse.domain.policy.draft.starts import start_words
from gatehouse.domain.policy.rule_set import KINDS
from gatehouse.domain.policy.rules.itinerary import Itinerary
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


_ONCE: Final = frozenset({Itinerary.key})
"""A note answers for the days of the whole set, whoever gives it."""


class RulesEditMore(ScrolledFields):
    """An act for each kind of rule and for each class of passes that the set is silent of.

    Signals:
        rule_requested: the key of a kind of rule.
        pass_requested: the code of a class of passes.
    """

    rule_requested = Signal(str)
    pass_requested = Signal(str)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self.rules = {kind: ActButton("", mark=IconName.PLUS) for kind in KINDS}
        self.passes = {one: ActButton("", mark=IconName.PLUS) for one in PassClass}
        self._begins = {
            kind: Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True) for kind in KINDS
        }
        for kind, act in self.rules.items():
            act.setObjectName(kind)
            act.clicked.connect(self._on_rule_clicked)
            self.fields.addWidget(act)
            self.fields.addWidget(self._begins[kind])
        for pass_class, act in self.passes.items():
            act.setObjectName(pass_class)
            act.clicked.connect(self._on_pass_clicked)
            self.fields.addWidget(act)
        for act in (*self.rules.values(), *self.passes.values()):
            act.set_height(CONTROL)
        self.fields.addStretch(1)

    def show_draft(self, draft: Draft) -> None:
        """Offer what *draft* is silent of."""
        told = {block.key for block in draft.blocks} | {one.block.key for one in draft.off}
        for pass_class, act in self.passes.items():
            act.setVisible(f"{PASSES}.{pass_class}" not in told)
        kinds = {block.values["key"] for block in draft.blocks if block.is_rule}
        for kind, act in self.rules.items():
            act.setVisible(kind not in _ONCE & kinds)
            self._begins[kind].setVisible(kind not in _ONCE & kinds)

    def begin(self) -> None:
        """Give the keyboard to the first act."""
        next(act for act in self.rules.values() if not act.isHidden()).setFocus()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        text = self._languages.text
        for kind, act in self.rules.items():
            act.setText(self.tr("Add a rule: {kind}").format(kind=text(KINDS[kind].title)))
            begins = self.tr("Begins as: {text}")
            self._begins[kind].setText(begins.format(text=text(start_words(kind))))
        for pass_class, act in self.passes.items():
            title = text(PASS_TITLE.format(name=PASS_CLASS_WORDS[pass_class]))
            act.setText(self.tr("Say anew: {title}").format(title=title))

    def _on_rule_clicked(self) -> None:
        self.rule_requested.emit(self.sender().objectName())

    def _on_pass_clicked(self) -> None:
        self.pass_requested.emit(self.sender().objectName())
