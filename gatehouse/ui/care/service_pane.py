# SPDX-License-Identifier: MIT
"""One flat of the service list: which day it is, how everything stands, and what can be ticked."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.service_list import MarkState, ServiceItem
from gatehouse.ui.care.services_wording import (
    day_text,
    item_name,
    marks_text,
    parcels_text,
    sign_of,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.domain.service_list import ServiceRow
    from gatehouse.ui.shell.i18n import Languages


_WIDE: Final = 600
_BESIDE: Final = " · "


class ServicePane(Card):
    """Words at the top, acts at the bottom; the acts are for the item that is being ticked.

    Signals:
        done_requested: the item is done.
        fail_requested: it was not possible.
        undo_requested: the tick of the item is to be taken back.
        flat_requested: all that is to do at the flat is done.
        print_requested: the sheet for the door is wanted on paper.
        save_requested: the sheet for the door is wanted as a PDF file.
    """

    done_requested = Signal()
    fail_requested = Signal()
    undo_requested = Signal()
    flat_requested = Signal()
    print_requested = Signal()
    save_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._now: datetime | None = None
        self._item = ServiceItem.MEAL
        self.row: ServiceRow | None = None
        self._sign = Sign(SignKind.IDLE)
        self._day = Label("", TextRole.BODY_BOLD, wrap=True)
        self._marks = Label("", TextRole.BODY, wrap=True)
        self.done = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Space")
        self.failed = ActButton("")
        self.undo = ActButton("")
        self.flat = ActButton("")
        self.print_act = ActButton("", mark=IconName.PRINT)
        self.save_act = ActButton("")
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_row(self, row: "ServiceRow | None", item: ServiceItem, now: "datetime") -> None:
        """Show a flat as it stands *now*, or none; the acts are for *item*."""
        self.row, self._item, self._now = row, item, now
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.failed.setText(self.tr("Not possible"))
        self.failed.set_key(shortcut_text(Act.FAIL_TICK))
        self.undo.setText(self.tr("Take it back"))
        self.undo.set_key(shortcut_text(Act.UNDO_TICK))
        self.flat.setText(self.tr("All done here"))
        self.flat.set_key(shortcut_text(Act.TICK_FLAT))
        self.print_act.setText(self.tr("Door sheet…"))
        self.print_act.set_key(shortcut_text(Act.PRINT_CARE))
        self.save_act.setText(self.tr("Save as PDF…"))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts into fewer rows where there is room: there is less height then."""
        super().resizeEvent(event)
        self._rows.fit(self.width())
        self._fill()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROW_GAP)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._day, 1)
        done, failed, undo, flat, printed, saved = self._acts
        self._rows = ActsRows(
            ((done,), (failed, undo), (flat,), (printed,), (saved,)),
            ((done, failed, undo), (flat, printed, saved)),
        )
        self.body.addLayout(line)
        self.body.addWidget(self._marks)
        self.body.addStretch(1)
        self.body.addLayout(self._rows)

    def _connect(self) -> None:
        self.done.clicked.connect(self.done_requested)
        self.failed.clicked.connect(self.fail_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.flat.clicked.connect(self.flat_requested)
        self.print_act.clicked.connect(self.print_requested)
        self.save_act.clicked.connect(self.save_requested)

    @property
    def _acts(self) -> tuple[ActButton, ...]:
        return (self.done, self.failed, self.undo, self.flat, self.print_act, self.save_act)

    def _fill(self) -> None:
        row, now = self.row, self._now
        name = item_name(self._item, self._languages)
        self.done.setText(self.tr("{item} done").format(item=name))
        self._sign.setVisible(row is not None)
        if row is None or now is None:
            self._fill_nothing()
            return
        state = row.mark(self._item).state
        self.done.setEnabled(state is not MarkState.DONE)
        carried = self._item is ServiceItem.PARCEL
        self.failed.setEnabled(state is not MarkState.NOT_POSSIBLE and not carried)
        self.undo.setEnabled(state in {MarkState.DONE, MarkState.NOT_POSSIBLE})
        self.flat.setEnabled(row.is_open)
        for act in (self.print_act, self.save_act):
            act.setEnabled(row.level is not None)
        self.set_title(" ".join(filter(None, (row.place, row.person))))
        self._sign.set_kind(sign_of(row, self._item))
        self._day.setText(day_text(row, self._languages))
        parcels = parcels_text(row, now, self._languages)
        said = (marks_text(row, self._languages), parcels)
        lines = "\n".join(filter(None, said)).splitlines()
        self._marks.setText((_BESIDE if self.width() >= _WIDE else "\n").join(lines))

    def _fill_nothing(self) -> None:
        for act in self._acts:
            act.setEnabled(False)
        self.set_title(self.tr("No flat chosen"))
        self._day.setText("")
        self._marks.setText(self.tr("Choose a flat in the list."))
