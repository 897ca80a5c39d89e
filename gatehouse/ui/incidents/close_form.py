# SPDX-License-Identifier: MIT
"""How an incident ended: its result, a few words, and when."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.incident import FREE, CloseOrder
from gatehouse.ui.incidents.wording import result_choices, title_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.incident import IncidentCard
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200


class CloseForm(EnterForm):
    """Stands where the incident stands; it orders a `CloseOrder`."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._card: IncidentCard | None = None
        self.result = SegmentedChoice(fill=True)
        self._result = Captioned(self.result)
        self.line = Field("")
        self.at = MomentField(languages, clock)
        self._lay_out()
        self.result.chosen.connect(self._on_result_chosen)
        for field in (self.line, self.at):
            field.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, card: "IncidentCard") -> None:
        """Ask how *card* ended; the result that is most usual is chosen."""
        self._card = card
        self.line.set_text("")
        self.at.clear()
        self.set_working(working=False)
        self.retranslate()
        self.result.set_code(card.course.results[0].code)
        self.say()
        self.result.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: words for a result that is none of the usual ones."""
        if (self.result.code or FREE) == FREE and not self.line.text().strip():
            return [Gap(self.tr("how it ended"), self.line.edit.setFocus)]
        if not self.at.is_clear:
            return [Gap(self.tr("time"), self.at.edit.setFocus)]
        return []

    def order(self) -> CloseOrder:
        """Return how it ended."""
        assert self._card is not None, "a form that was begun has an incident"
        code, said = self.result.code or FREE, self.line.text().strip()
        return CloseOrder(
            incident_id=self._card.row.incident_id,
            code=code,
            words=said if code == FREE else "",
            note="" if code == FREE else said,
            happened_at=self.at.moment,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Close it"))
        if self._card is not None:
            self.set_title(title_text(self._card.row, self._languages))
            self.result.set_items(result_choices(self._card, self._languages))
        self._result.set_caption(self.tr("How it ended"))
        self.line.set_caption(self.tr("A few words (optional)"))
        self.at.set_caption(self.tr("Time, if not now"))
        self.at.edit.setPlaceholderText(self.tr("now"))
        self.word_acts(self.tr("Close the incident"), self.tr("Leave it open"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room."""
        super().resizeEvent(event)
        self._pair.fit(self.width())

    def _lay_out(self) -> None:
        self.line.edit.setMaxLength(_LONGEST)
        self._pair = SideBySide(self.line, self.at)
        self.body.addWidget(self._result)
        self.body.addLayout(self._pair)
        self.body.addStretch(1)
        self.add_acts(CONTROL)

    def _on_result_chosen(self, code: str) -> None:
        if code == FREE:
            self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.say()
