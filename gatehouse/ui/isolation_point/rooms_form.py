# SPDX-License-Identifier: MIT
"""Rooms made in bulk: their numbers, by ranges."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.point_text import RoomsRead, read_rooms
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 400
_MOST_NAMED: Final = 24


class RoomsForm(EnterForm):
    """It orders the numbers that were read."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self.numbers = Field("")
        self._read = Label("", TextRole.BODY, wrap=True)
        self._hint = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.numbers.edit.setMaxLength(_LONGEST)
        for part in (self.numbers, self._read, self._hint):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.numbers.text_changed.connect(self._show)
        self.retranslate()

    @property
    def rooms(self) -> RoomsRead:
        """What was read of the numbers."""
        return read_rooms(self.numbers.text())

    def begin(self) -> None:
        """Be ready for the next rooms."""
        self.numbers.set_text("")
        self.set_working(working=False)
        self._show()
        self.numbers.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: numbers that can be read."""
        read = self.rooms
        if read.numbers and not read.unread:
            return []
        return [Gap(self.tr("room numbers"), self.numbers.edit.setFocus)]

    def order(self) -> tuple[str, ...]:
        """Return the numbers."""
        return self.rooms.numbers

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Add rooms"))
        self.numbers.set_caption(self.tr("Room numbers"))
        self._hint.setText(self.tr("Write ranges: 301-320, 401-412, A1-A8."))
        self.word_acts(self.tr("Add them"), self.tr("Leave it"))
        self._show()

    def _show(self) -> None:
        read = self.rooms
        unread = " ".join(read.unread)
        said = self.tr("These are no room numbers: {text}").format(text=unread)
        self.numbers.set_error(said if unread else "")
        count = self._languages.formats.number(len(read.numbers))
        named = " ".join(read.numbers[:_MOST_NAMED])
        if len(read.numbers) > _MOST_NAMED:
            named += f" … {read.numbers[-1]}"
        rooms = self.tr("Rooms ({count}): {rooms}").format(count=count, rooms=named)
        self._read.setText(rooms if read.numbers else "")
        self.say()
