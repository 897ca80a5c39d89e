# SPDX-License-Identifier: MIT
"""The peak (高峰): unfinished records to be taken up or dropped, groups, and counting."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.parked import DROP_WORDS, DropReason
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import Cell, CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from datetime import datetime

    from gatehouse.domain.peak import ParkedRow
    from gatehouse.ui.shell.i18n import Languages

_DOOR: Final = 120
_AGE: Final = 110
_ROW: Final = 56
_LOW: Final = 400


class PeakPane(Pane):
    """The oldest unfinished record first; ↑ and ↓ choose one, Enter goes on with it.

    Signals:
        taken_up: the id of the record to go on with.
        dropped: the id of a record, and the `DropReason`.
        park_requested: keep whoever stands here; whether they were let through.
        group_requested, counting_requested: a group, or counting, is to come up.
    """

    taken_up = Signal(str)
    dropped = Signal(str, object)
    park_requested = Signal(bool)
    group_requested = Signal()
    counting_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.ACCENT_FILL, parent)
        self._languages = languages
        self._rows: tuple[ParkedRow, ...] = ()
        self._now: datetime | None = None
        self._somebody = False
        self.keep = ActButton("", key=shortcut_text(Act.PARK))
        self.passed = ActButton("", key=shortcut_text(Act.PARK_PASSED))
        self.group = ActButton("", key=shortcut_text(Act.RECORD_GROUP))
        self.counting = ActButton("", key=shortcut_text(Act.COUNT_ONLY))
        columns = (Column(None), Column(_DOOR), Column(_AGE, numeric=True))
        self._model = CellModel(len(columns))
        self.table = DataTable(columns, row_height=_ROW)
        self.why = QuietCombo()
        self.drop = ActButton("")
        self._lay_out_rows()
        self._connect_rows()
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus when the sheet comes up."""
        return self.act if self._rows else self.group

    @property
    def only_tells(self) -> bool:
        """Whether another sheet may take its place: it always may."""
        return True

    def open_for(self, rows: "tuple[ParkedRow, ...]", now: "datetime", *, somebody: bool) -> None:
        """Show what is unfinished *now*; *somebody* stands at the gate who could be kept."""
        self._somebody = somebody
        self.show_rows(rows, now)
        if rows:
            self.table.choose_row(0)
        self._show()

    def show_rows(self, rows: "tuple[ParkedRow, ...]", now: "datetime") -> None:
        """Show what is unfinished *now*."""
        self._rows, self._now = rows, now
        self._fill()

    def confirm(self) -> None:
        """Go on with the record that is chosen."""
        row = self._chosen
        if row is not None and self.act.isEnabled():
            self.taken_up.emit(row.parked_id)

    def step(self, step: int) -> bool:
        """Go down or up among the records."""
        if self._rows:
            row = self.table.current_row() + step
            self.table.choose_row(min(max(row, 0), len(self._rows) - 1))
        return True

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        self.title.setText(self.tr("Peak"))
        self.about.setText(
            self.tr("Keep people moving now and write the record later: nothing gets lost.")
        )
        self.keep.setText(self.tr("Let them wait"))
        self.passed.setText(self.tr("Passed, write later"))
        self.group.setText(self.tr("A whole group"))
        self.counting.setText(self.tr("Only count"))
        self.act.setText(self.tr("Go on with this record"))
        self.drop.setText(self.tr("Drop it"))
        self.why.setAccessibleName(self.tr("Why it is dropped"))
        self.table.setAccessibleName(self.tr("Unfinished records, the oldest first"))
        self.table.set_empty_text(self.tr("Nothing is unfinished."))
        headings = (self.tr("Unfinished records"), self.tr("Flat"), self.tr("Waited"))
        self._model.set_headings(headings)
        offered = [(why.value, self._languages.text(w)) for why, w in DROP_WORDS.items()]
        self.why.offer(offered, self.why.code)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let a low sheet show more records instead of what it is about."""
        super().resizeEvent(event)
        self.about.setVisible(self.height() >= _LOW)

    @property
    def _chosen(self) -> "ParkedRow | None":
        row = self.table.current_row()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def _lay_out_rows(self) -> None:
        ways, dropping = QHBoxLayout(), QHBoxLayout()
        for row in (ways, dropping):
            row.setSpacing(ROW_GAP)
        for button in (self.keep, self.passed, self.group, self.counting):
            ways.addWidget(button, 1)
        dropping.addWidget(self.why, 1)
        dropping.addWidget(self.drop)
        self.table.setModel(self._model)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addLayout(ways)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(dropping)

    def _connect_rows(self) -> None:
        self.keep.clicked.connect(self._on_keep_clicked)
        self.passed.clicked.connect(self._on_passed_clicked)
        self.group.clicked.connect(self.group_requested)
        self.counting.clicked.connect(self.counting_requested)
        self.drop.clicked.connect(self._on_drop_clicked)

    def _fill(self) -> None:
        chosen = self._chosen
        now = self._now
        if now is not None:
            self._model.set_rows([self._cells(row, now) for row in self._rows])
        ids = [row.parked_id for row in self._rows]
        if chosen is not None and chosen.parked_id in ids:
            self.table.choose_row(ids.index(chosen.parked_id))
        elif self._rows:
            self.table.choose_row(0)
        self._show()

    def _cells(self, row: "ParkedRow", now: "datetime") -> tuple[Cell, ...]:
        formats = self._languages.formats
        detail = self.tr("waits since {time}")
        if row.let_through:
            detail = self.tr("let through at {time}, not written down yet")
        sign = SignKind.WARN if row.let_through else SignKind.WAIT
        return (
            Cell(row.shown_name, detail=detail.format(time=formats.time(row.since)), sign=sign),
            Cell(row.door),
            Cell(formats.span(now - row.since)),
        )

    def _show(self) -> None:
        for button in (self.keep, self.passed):
            button.setEnabled(self._somebody)
        for part in (self.act, self.why, self.drop):
            part.setEnabled(bool(self._rows))

    def _on_keep_clicked(self) -> None:
        self.park_requested.emit(False)  # noqa: FBT003 - a signal's value

    def _on_passed_clicked(self) -> None:
        self.park_requested.emit(True)  # noqa: FBT003 - a signal's value

    def _on_drop_clicked(self) -> None:
        row = self._chosen
        if row is not None:
            self.dropped.emit(row.parked_id, DropReason(self.why.code))
