# SPDX-License-Identifier: MIT
"""What was written down wrongly of somebody's stay or of a room's disinfection, and why."""

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.isolation_point import Destination, StayCorrection, StayRow
from gatehouse.domain.point_text import room_number
from gatehouse.ui.isolation_point.wording import Item, destination_choices, whose_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.moment_field import MomentField
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60


class Wrong(StrEnum):
    """What may be wrong."""

    NAME = "name"
    ROOM = "room"
    TIME = "time"
    DESTINATION = "destination"
    STILL_HERE = "still_here"
    NEVER_CAME = "never_came"
    NOT_DONE = "not_done"


_OF_WHO_IS_THERE: Final = (Wrong.NAME, Wrong.ROOM, Wrong.TIME, Wrong.NEVER_CAME)
_OF_WHO_LEFT: Final = (Wrong.STILL_HERE, Wrong.DESTINATION, Wrong.TIME, Wrong.NAME)


class CorrectionForm(EnterForm):
    """It orders the reason of a `StayCorrection`, or of a disinfection that was none."""

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.WARN, mark=IconName.UNDO, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self.item: Item | None = None
        self.wrong = SegmentedChoice()
        self.name = Field("")
        self.phone = Field("")
        self.room = Field("")
        self.happened = MomentField(languages, clock)
        self.destination = SegmentedChoice()
        self.place = Field("")
        self.why = Field("")
        self._asked: dict[Wrong, tuple[QWidget, ...]] = {
            Wrong.NAME: (self.name, self.phone),
            Wrong.ROOM: (self.room,),
            Wrong.TIME: (self.happened,),
            Wrong.DESTINATION: (self.destination, self.place),
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def chosen(self) -> Wrong:
        """What is wrong."""
        return Wrong(self.wrong.code or self._possible()[0].value)

    def begin(self, item: Item) -> None:
        """Ask what is wrong about *item*."""
        self.item = item
        for field in (self.name, self.phone, self.room, self.place, self.why):
            field.set_text("")
        self.happened.clear()
        self.destination.set_code(Destination.HOME.value)
        self.set_working(working=False)
        self.retranslate()
        self.wrong.set_code(self._possible()[0].value)
        self._show()
        self.wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: what is right, and why it was wrong."""
        gaps = [] if self.item is None else self._gaps_of(self.chosen)
        if not self.why.text().strip():
            gaps.append(Gap(self.tr("reason"), self.why.edit.setFocus))
        return gaps

    def order(self) -> StayCorrection:
        """Return what is right; of a disinfection that was none only the reason counts."""
        why, left = self.why.text().strip(), isinstance(self.item, StayRow) and self.item.left_at
        moment = self.happened.moment
        match self.chosen:
            case Wrong.NAME:
                name, phone = self.name.text().strip(), self.phone.text().strip()
                return StayCorrection(why=why, name=name or None, phone=phone or None)
            case Wrong.ROOM:
                return StayCorrection(why=why, room=room_number(self.room.text()))
            case Wrong.TIME if left:
                return StayCorrection(why=why, left_at=moment)
            case Wrong.TIME:
                return StayCorrection(why=why, arrived_at=moment)
            case Wrong.DESTINATION:
                kind = Destination(self.destination.code or Destination.HOME.value)
                return StayCorrection(why=why, destination=kind, place=self.place.text().strip())
            case _:
                here, never = Wrong.STILL_HERE, Wrong.NEVER_CAME
                return StayCorrection(
                    why=why, still_here=self.chosen is here, withdrawn=self.chosen is never
                )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        item = self.item
        said = self.tr("Correct {whose}")
        self.set_title(said.format(whose="" if item is None else whose_text(item)).strip())
        self.wrong.set_items(self._choices())
        self.wrong.setAccessibleName(self.tr("What is wrong"))
        self.name.set_caption(self.tr("Name"))
        self.phone.set_caption(self.tr("Telephone"))
        self.room.set_caption(self.tr("The right room"))
        left = isinstance(item, StayRow) and item.left_at is not None
        self.happened.set_caption(self.tr("Left at") if left else self.tr("Arrived at"))
        self.happened.edit.setPlaceholderText("4-14 23:50")
        self.destination.set_items(destination_choices(self._languages))
        self.destination.setAccessibleName(self.tr("Where to"))
        self.place.set_caption(self.tr("Which one, by whom fetched (optional)"))
        self.why.set_caption(self.tr("Why it was wrong"))
        self.word_acts(self.tr("Put it right"), self.tr("Leave it"))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        for pair in (self._who, self._reason):
            pair.fit(self.width())

    def _lay_out(self) -> None:
        for field in (self.name, self.phone, self.room, self.place, self.why):
            field.edit.setMaxLength(_LONGEST)
        self._who = SideBySide(self.name, self.phone)
        self._reason = SideBySide(self.place, self.why)
        self.body.addWidget(self.wrong)
        self.body.addLayout(self._who)
        for part in (self.room, self.happened, self.destination):
            self.body.addWidget(part)
        self.body.addLayout(self._reason)
        self.body.addStretch(1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.wrong.chosen.connect(self._show)
        for field in (self.name, self.phone, self.room, self.happened, self.why):
            field.text_changed.connect(self.say)

    def _possible(self) -> tuple[Wrong, ...]:
        if isinstance(self.item, StayRow):
            return _OF_WHO_IS_THERE if self.item.left_at is None else _OF_WHO_LEFT
        return (Wrong.NOT_DONE,)

    def _choices(self) -> list[Choice]:
        words = {
            Wrong.NAME: self.tr("Name"),
            Wrong.ROOM: self.tr("Room"),
            Wrong.TIME: self.tr("Time"),
            Wrong.DESTINATION: self.tr("Where to"),
            Wrong.STILL_HERE: self.tr("Still here"),
            Wrong.NEVER_CAME: self.tr("Never came"),
            Wrong.NOT_DONE: self.tr("Not disinfected"),
        }
        return [Choice(one.value, words[one]) for one in self._possible()]

    def _gaps_of(self, wrong: Wrong) -> list[Gap]:
        if wrong is Wrong.NAME and not (self.name.text().strip() or self.phone.text().strip()):
            return [Gap(self.tr("name"), self.name.edit.setFocus)]
        if wrong is Wrong.ROOM and not room_number(self.room.text()):
            return [Gap(self.tr("room"), self.room.edit.setFocus)]
        if wrong is Wrong.TIME and self.happened.moment is None:
            return [Gap(self.tr("time"), self.happened.edit.setFocus)]
        return []

    def _show(self) -> None:
        for wrong, parts in self._asked.items():
            for part in parts:
                part.setVisible(self.item is not None and wrong is self.chosen)
        self.say()
