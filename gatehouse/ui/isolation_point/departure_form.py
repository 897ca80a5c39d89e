# SPDX-License-Identifier: MIT
"""Who leaves together, where to, and when."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.isolation_point import DepartureOrder, Destination, StayRow
from gatehouse.ui.isolation_point.wording import destination_choices, rooms_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60


class DepartureForm(EnterForm):
    """It orders a `DepartureOrder`; their rooms wait for disinfection afterwards."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.HOME, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._stays: tuple[StayRow, ...] = ()
        self._rooms = Label("", TextRole.BODY_BOLD, wrap=True)
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.destination = SegmentedChoice(fill=True)
        self._destination = Captioned(self.destination)
        self.place = Field("")
        self.happened = MomentField(languages, clock)
        self._lay_out()
        self.happened.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, stays: tuple[StayRow, ...]) -> None:
        """Ask about *stays*; most go home."""
        self._stays = stays
        self.destination.set_code(Destination.HOME.value)
        self.place.set_text("")
        self.happened.clear()
        self.set_working(working=False)
        self.retranslate()
        self.destination.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: a time that can be read."""
        if self.happened.is_clear:
            return []
        return [Gap(self.tr("time"), self.happened.edit.setFocus)]

    def order(self) -> DepartureOrder:
        """Return who leaves, and where to."""
        return DepartureOrder(
            stay_ids=tuple(stay.stay_id for stay in self._stays),
            destination=Destination(self.destination.code or Destination.HOME.value),
            place=self.place.text().strip(),
            happened_at=self.happened.moment,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        number = self._languages.formats.number(len(self._stays))
        self.set_title(self.tr("Leaving: {count}").format(count=number))
        self._rooms.setText(rooms_text(self._stays))
        self._told.setText(self.tr("Their rooms wait to be disinfected then."))
        self.destination.set_items(destination_choices(self._languages))
        self._destination.set_caption(self.tr("Where to"))
        self.place.set_caption(self.tr("Which one, by whom fetched (optional)"))
        self.happened.set_caption(self.tr("Left at (empty: now)"))
        self.happened.edit.setPlaceholderText("23:50")
        self.word_acts(self.tr("Let them leave"), self.tr("They stay"))
        self.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._fields.fit(self.width())

    def _lay_out(self) -> None:
        self.place.edit.setMaxLength(_LONGEST)
        self._fields = SideBySide(self.place, self.happened)
        self.body.addWidget(self._rooms)
        self.body.addWidget(self._told)
        self.body.addWidget(self._destination)
        self.body.addLayout(self._fields)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
