# SPDX-License-Identifier: MIT
"""With what everything on the shelf is disinfected."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.parcel import ParcelsDisinfected
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.used_fields import UsedFields

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages


class ShelfForm(EnterForm):
    """What and who stay for the next time. It orders a `ParcelsDisinfected`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self._pieces = 0
        self.used = UsedFields(languages)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addWidget(self.used)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        self.used.changed.connect(self.say)
        self.retranslate()

    def begin(self, pieces: int) -> None:
        """Ask with what so many *pieces* are disinfected."""
        self._pieces = pieces
        self.set_working(working=False)
        self.retranslate()
        done_by = self.used.done_by
        begins = self.used.usual if done_by.text().strip() else done_by.edit
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: what was used, and who did it."""
        return self.used.gaps()

    def order(self) -> ParcelsDisinfected:
        """Return with what, and by whom."""
        return ParcelsDisinfected(
            agent=self.used.agent,
            strength=self.used.used_strength,
            done_by=self.used.done_by.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        number = self._languages.formats.number(self._pieces)
        self.set_title(self.tr("{count} pieces disinfected").format(count=number))
        self.used.retranslate()
        self.word_acts(self.tr("They are done"), self.tr("Not yet"))
        self.say()
