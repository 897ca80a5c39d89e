# SPDX-License-Identifier: MIT
"""What an import does or did, in figures."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.domain.roster import ImportReport
    from gatehouse.ui.shell.i18n import Languages

_SIGN: Final = 22
_LINES: Final = 7
_TWO_COLUMNS: Final = 560


class CountsCard(Card):
    """One line each: people, flats, new, changed, gone, problems, and what is never stored."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(ROW_GAP)
        self._grid.setVerticalSpacing(ROW_GAP)
        self._lines = [
            (Sign(SignKind.IDLE, _SIGN), Label(), Label("", TextRole.BODY_BOLD))
            for _line in range(_LINES)
        ]
        self._columns = 0
        self._place(2)
        self._dropped = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._dropped)
        self.body.addStretch(1)

    def show_report(self, report: "ImportReport", *, done: bool) -> None:
        """Show a plan, or what was done."""
        counts = report.counts
        lines = (
            (SignKind.INFO, self.tr("People in the file"), counts.people),
            (SignKind.INFO, self.tr("Flats in the file"), counts.households),
            (SignKind.OK, self.tr("New"), counts.new),
            (SignKind.OK, self.tr("Changed"), counts.changed),
            (SignKind.WARN, self.tr("No longer in the file"), counts.gone),
            (SignKind.WARN, self.tr("Taken, worth a look"), len(report.warnings)),
            (SignKind.STOP, self.tr("Not taken"), len(report.rejected)),
        )
        self.set_title(self.tr("What was imported") if done else self.tr("What would change"))
        for (sign, name, figure), (kind, text, count) in zip(self._lines, lines, strict=True):
            sign.set_kind(kind if count else SignKind.IDLE)
            name.setText(text)
            figure.setText(self._languages.formats.number(count))
        self._show_dropped(report.dropped)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns where there is room."""
        super().resizeEvent(event)
        self._place(2 if self.width() >= _TWO_COLUMNS else 1)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-_LINES // columns)
        for number, parts in enumerate(self._lines):
            column, row = divmod(number, rows)
            for place, part in enumerate(parts):
                self._grid.addWidget(part, row, 4 * column + place)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(5, 1 if columns > 1 else 0)
        self._grid.setColumnMinimumWidth(3, 3 * ROW_GAP if columns > 1 else 0)

    def _show_dropped(self, headings: tuple[str, ...]) -> None:
        names = self.tr(", ").join(headings)
        self._dropped.setText(self.tr("Never stored: {names}").format(names=names))
        self._dropped.setVisible(bool(headings))
