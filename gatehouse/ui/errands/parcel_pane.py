# SPDX-License-Identifier: MIT
"""The parcels of a flat: what is known of them, and who takes them."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.errands.parcel_wording import parcel_facts
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole

if TYPE_CHECKING:
    from gatehouse.domain.parcel import ParcelRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60


class ParcelPane(Card):
    """Nobody need be named: whoever comes is of the flat, unless somebody else is written.

    Signals:
        gone_requested: the parcels leave the post.
        undo_requested: they are at the post after all.
        mend_requested: what was written of them is wrong.
    """

    gone_requested = Signal()
    undo_requested = Signal()
    mend_requested = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._languages, self._clock = languages, clock
        self.row: ParcelRow | None = None
        self._facts = Label("", TextRole.BODY, wrap=True)
        self.collector = Field("")
        self.collector.edit.setMaxLength(_LONGEST)
        self.gone = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Space")
        self.mend = ActButton("")
        self.undo = ActButton("", mark=IconName.UNDO)
        self._rows = ActsRows(
            ((self.gone,), (self.mend, self.undo)), ((self.gone, self.mend, self.undo),)
        )
        self.body.addWidget(self._facts)
        self.body.addWidget(self.collector)
        self.body.addStretch(1)
        self.body.addLayout(self._rows)
        self.gone.clicked.connect(self.gone_requested)
        self.mend.clicked.connect(self.mend_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.retranslate()

    def show_row(self, row: "ParcelRow | None") -> None:
        """Show parcels, or none; who takes them is written anew for each."""
        if row is None or self.row is None or row.parcel_id != self.row.parcel_id:
            self.collector.set_text("")
        self.row = row
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.collector.set_caption(self.tr("Who takes them (empty: the flat itself)"))
        self.mend.setText(self.tr("Put right…"))
        self.mend.set_key(shortcut_text(Act.FAIL_ERRAND))
        self.undo.setText(self.tr("Take it back"))
        self.undo.set_key(shortcut_text(Act.UNDO_ERRAND))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts into fewer rows where there is room."""
        super().resizeEvent(event)
        self._rows.fit(self.width())

    def _fill(self) -> None:
        row = self.row
        waits = row is not None and row.waits
        carried = row is not None and row.to_carry
        self.gone.setText(self.tr("Carried to the door") if carried else self.tr("Handed out"))
        self.collector.setVisible(waits and not carried)
        for act in (self.gone, self.mend):
            act.setEnabled(waits)
        self.undo.setEnabled(row is not None and not waits)
        if row is None:
            self.set_title(self.tr("No parcels chosen"))
            self._facts.setText(self.tr("Choose some in the list, or take some in."))
            return
        self.set_title(row.door)
        self._facts.setText(parcel_facts(row, self._clock(), self._languages))
