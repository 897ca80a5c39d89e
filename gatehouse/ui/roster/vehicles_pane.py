# SPDX-License-Identifier: MIT
"""The plates of a flat: whose each is, and where the vehicle stands; one more, or one less."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal

from gatehouse.domain.discreet import Discreet
from gatehouse.ui.roster.record_wording import plate_row
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.household import HouseholdView
    from gatehouse.domain.person_change import PlateRow

_LONGEST: Final = 20


class PlateOrder(Discreet, frozen=True):
    """A plate that is to be written down for somebody."""

    person_id: str
    plate: str


class VehiclesPane(EnterForm):
    """Stands where the flat stands; it orders a `PlateOrder`.

    Signals:
        drop_asked: the `PlateRow` that is theirs no more.
    """

    drop_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._view: HouseholdView | None = None
        self._plates: tuple[PlateRow, ...] = ()
        self._may_write = False
        self._model = CellModel(3, self)
        self.rows = DataTable((Column(130), Column(None, cuttable=True), Column(110)))
        self.rows.setModel(self._model)
        self.drop = ActButton("", mark=IconName.CLOSE)
        self.plate = Field("")
        self.owner = QuietCombo()
        self._owner = Captioned(self.owner)
        self._entrance = SideBySide(self.plate, self._owner)
        self._lay_out()
        self.drop.clicked.connect(self._on_drop_clicked)
        self.plate.text_changed.connect(self.say)
        self.retranslate()

    def begin(self, view: "HouseholdView", *, may_write: bool) -> None:
        """Show the flat of *view*, to be written by who may."""
        self._view, self._may_write = view, may_write
        self._plates = ()
        self.plate.set_text("")
        self.set_working(working=False)
        members = [(one.person_id, one.shown_name) for one in view.members]
        self.owner.offer(members, members[0][0] if members else "")
        self.retranslate()
        first = self.plate.edit if may_write and members else self.rows
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_plates(self, plates: "tuple[PlateRow, ...]") -> None:
        """Show the plates of the flat, and be ready for the next one."""
        self._plates = plates
        self.plate.set_text("")
        self.set_working(working=False)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if self.plate.text().strip():
            return []
        return [Gap(self.tr("plate"), self.plate.edit.setFocus)]

    def order(self) -> PlateOrder:
        """Return whose plate is to be written down."""
        return PlateOrder(self.owner.code, self.plate.text().strip())

    def retranslate(self) -> None:
        """Put the texts in anew."""
        door = "" if self._view is None else self._view.door
        self.set_title(self.tr("Vehicles of {door}").format(door=door))
        self._model.set_headings((self.tr("Plate"), self.tr("Whose"), self.tr("Now")))
        self.rows.setAccessibleName(self.tr("Plates"))
        self.rows.set_empty_text(self.tr("No vehicle is written down."))
        self.drop.setText(self.tr("Not theirs any more"))
        self.plate.set_caption(self.tr("One more plate"))
        self._owner.set_caption(self.tr("Whose it is"))
        self.word_acts(self.tr("Write it down"), self.tr("Back"))
        self._show()

    def _lay_out(self) -> None:
        self.plate.edit.setMaxLength(_LONGEST)
        self.owner.setMinimumHeight(CONTROL)
        self.drop.set_height(CONTROL)
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(self._entrance)
        self.add_acts(CONTROL)

    def _show(self) -> None:
        writes = self._may_write and self._view is not None and bool(self._view.members)
        for part in (self.plate, self._owner, self.confirm):
            part.setVisible(writes)
        self.drop.setVisible(writes and bool(self._plates))
        self._model.set_rows([plate_row(row) for row in self._plates])
        if self._plates:
            self.rows.choose_row(0)
        if writes:
            self.say()
        else:
            self.set_note("")

    def _on_drop_clicked(self) -> None:
        row = self.rows.current_row()
        if 0 <= row < len(self._plates):
            self.drop_asked.emit(self._plates[row])
