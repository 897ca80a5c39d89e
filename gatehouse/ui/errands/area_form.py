# SPDX-License-Identifier: MIT
"""An area that is disinfected again and again, and how often."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gatehouse.domain.routine import HowOften, RoutineKind, RoutineOrder
from gatehouse.ui.errands.disinfection_wording import often_choices, often_of
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.routine import RoutineRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60


class AreaForm(EnterForm):
    """An area that is known is done as often as is said now. It orders a `RoutineOrder`."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._languages = languages
        self.where = Field("")
        self.where.edit.setMaxLength(_LONGEST)
        self.often = SegmentedChoice()
        self._often = Captioned(self.often)
        self.body.addWidget(self.where)
        self.body.addWidget(self._often)
        self.body.addStretch(1)
        self.add_acts(CONTROL)
        self.where.text_changed.connect(self.say)
        self.retranslate()
        self.often.set_code(HowOften(1).code)

    def begin(self, area: "RoutineRow | None" = None) -> None:
        """Ask for another area, or how often *area* is done from now on."""
        self.where.set_text("" if area is None else area.name)
        if area is not None:
            self.often.set_code(area.often.code)
        self.set_working(working=False)
        self.say()
        begins = self.where.edit if area is None else self.often
        begins.setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what is missing: where."""
        if not self.where.text().strip():
            return [Gap(self.tr("where"), self.where.edit.setFocus)]
        return []

    def order(self) -> RoutineOrder:
        """Return which area, and how often."""
        return RoutineOrder(
            kind=RoutineKind.DISINFECTION,
            name=self.where.text().strip(),
            often=often_of(self.often.code or HowOften(1).code),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("An area to disinfect"))
        self.where.set_caption(self.tr("Where"))
        self.where.edit.setPlaceholderText(self.tr("Building 1, stair 2"))
        self._often.set_caption(self.tr("How often"))
        self.often.set_items(often_choices(self._languages))
        self.word_acts(self.tr("Put it on the list"), self.tr("Leave it"))
        self.say()
