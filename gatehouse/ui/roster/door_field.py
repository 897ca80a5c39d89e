# SPDX-License-Identifier: MIT
"""The line in which a flat is typed that somebody is to live in; a new one is made when asked."""

from typing import Final

from PySide6.QtWidgets import QWidget

from gatehouse.ui.widgets.field import Field

_LONGEST: Final = 60


class DoorField(Field):
    """A flat that the roster lacks is asked about once; ordered once more, it is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", placeholder="3-2-501", parent=parent)
        self._asked_about: str | None = None
        self.edit.setMaxLength(_LONGEST)
        self.text_changed.connect(self.forget)

    @property
    def door(self) -> str:
        """The flat as it is typed."""
        return self.text().strip()

    @property
    def known(self) -> bool:
        """Whether the flat must be on the roster: nobody has said yet that a new one is meant."""
        return self.door != self._asked_about

    def ask(self) -> None:
        """Say that the roster has no such flat."""
        self._asked_about = self.door
        said = self.tr("{door} is not on the roster yet. Ctrl+Enter again makes it.")
        self.set_error(said.format(door=self.door))

    def forget(self) -> None:
        """Ask anew about the next flat."""
        if self._asked_about is not None:
            self._asked_about = None
            self.set_error("")
