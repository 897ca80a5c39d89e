# SPDX-License-Identifier: MIT
"""Why a point is not done at this gate: it does not apply, or it is not possible."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.rule_point import MARK_WORDS, PointMark, TickOrder
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200
_OFFERED: Final = (PointMark.NOT_POSSIBLE, PointMark.NOT_APPLICABLE)


class PointForm(EnterForm):
    """It orders a `TickOrder`; only what does not apply needs no word."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.WARN, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._point_id = ""
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self.mark = SegmentedChoice(fill=True)
        self.words = Field("")
        self.words.edit.setMaxLength(_LONGEST)
        for part in (self._what, self.mark, self.words):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.mark.chosen.connect(self._on_mark_chosen)
        self.words.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, point_id: str, what: str) -> None:
        """Ask why the point is not done."""
        self._point_id = point_id
        self._what.setText(what)
        self.words.set_text("")
        self.mark.set_code(PointMark.NOT_POSSIBLE.value)
        self.set_working(working=False)
        self.say()
        self.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: why it is not possible."""
        if self._said is PointMark.NOT_POSSIBLE and not self.words.text().strip():
            return [Gap(self.tr("why it is not possible"), self.words.edit.setFocus)]
        return []

    def order(self) -> TickOrder:
        """Return what is said of the point."""
        words = self.words.text().strip()
        return TickOrder(point_id=self._point_id, mark=self._said, words=words)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        code = self.mark.code or PointMark.NOT_POSSIBLE.value
        self.set_title(self.tr("Not done here"))
        self.mark.setAccessibleName(self.tr("Why it is not done"))
        text = self._languages.label
        self.mark.set_items([Choice(one.value, text(MARK_WORDS[one])) for one in _OFFERED])
        self.mark.set_code(code)
        self.words.set_caption(self.tr("In a few words"))
        self.word_acts(self.tr("Note it"), self.tr("Leave it"))
        self.say()

    @property
    def _said(self) -> PointMark:
        return PointMark(self.mark.code or PointMark.NOT_POSSIBLE.value)

    def _on_mark_chosen(self, _code: str) -> None:
        self.say()
