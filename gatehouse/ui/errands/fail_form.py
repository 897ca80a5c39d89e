# SPDX-License-Identifier: MIT
"""Why an errand did not work, and whether somebody tries again."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.errand import ErrandChange, ErrandMove
from gatehouse.ui.errands.wording import title_text
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.errand import ErrandRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200


class FailForm(EnterForm):
    """Stands where the errand stands; it orders an `ErrandMove`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._row: ErrandRow | None = None
        self.reason = Field("")
        self.reason.edit.setMaxLength(_LONGEST)
        self.next = SegmentedChoice(fill=True)
        self._next = Captioned(self.next)
        self.body.addWidget(self.reason)
        self.body.addWidget(self._next)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.reason.text_changed.connect(self.say)
        self.retranslate()
        self.next.set_code(ErrandChange.FAILED.value)

    def begin(self, row: "ErrandRow") -> None:
        """Ask why the errand *row* did not work; it waits again, unless something else is said."""
        self._row = row
        self.reason.set_text("")
        self.next.set_code(ErrandChange.FAILED.value)
        self.set_working(working=False)
        self.retranslate()
        self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: the reason."""
        if not self.reason.text().strip():
            return [Gap(self.tr("the reason"), self.reason.edit.setFocus)]
        return []

    def order(self) -> ErrandMove:
        """Return why not, and what follows."""
        assert self._row is not None, "a form that was begun has an errand"
        return ErrandMove(
            errand_id=self._row.errand_id,
            change=ErrandChange(self.next.code or ErrandChange.FAILED.value),
            reason=self.reason.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        title = "" if self._row is None else title_text(self._row, self._languages)
        self.set_title(title or self.tr("Did not work"))
        self.reason.set_caption(self.tr("Why it did not work"))
        self._next.set_caption(self.tr("What now"))
        self.next.set_items(
            [
                Choice(ErrandChange.FAILED.value, self.tr("Try again")),
                Choice(ErrandChange.DROPPED.value, self.tr("Not possible")),
            ]
        )
        self.word_acts(self.tr("Note it"), self.tr("Leave it"))
        self.say()
