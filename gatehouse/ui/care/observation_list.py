# SPDX-License-Identifier: MIT
"""Who is followed at home, under filters, in the order of flats."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.observation import AskedFor, Observed, ObservedFilter
from gatehouse.ui.care.observation_wording import asked_cells, filter_choices, observed_cells
from gatehouse.ui.widgets.cell_model import Row
from gatehouse.ui.widgets.filtered_list import FilteredList
from gatehouse.ui.widgets.row_delegate import Column

if TYPE_CHECKING:
    from gatehouse.domain.observation import ObservedList
    from gatehouse.ui.shell.i18n import Languages

_TODAY: Final = 290
"""As wide as two halves in which nobody was reached."""


class ObservationList(FilteredList[Observed | AskedFor]):
    """Walked with ↑ and ↓; a digit is the beginning of a temperature."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(
            (Column(None, cuttable=True), Column(_TODAY, cuttable=True)), self._cells_of, parent
        )
        self._languages = languages
        self._list: ObservedList | None = None
        self._text = ""
        self.filter.set_code(ObservedFilter.DUE.value)
        self.retranslate()

    @property
    def which(self) -> ObservedFilter:
        """The filter chosen."""
        return ObservedFilter(self.filter.code or ObservedFilter.DUE.value)

    def show_list(self, found: "ObservedList", text: str, current: str) -> None:
        """Show who was *found* for *text*; *current* is the id of the current one."""
        self._list, self._text = found, text
        rows = found.asked if self.which is ObservedFilter.ASKED else found.rows
        self.show_rows(rows, lambda row: row.person_id == current)
        self._show_counts()

    def after(self, person_id: str) -> str:
        """Return the id of who stands after somebody, or before them at the end of the list."""
        ids = [row.person_id for row in self.shown]
        if person_id not in ids:
            return ""
        place = ids.index(person_id)
        return next(iter((*ids[place + 1 :], *reversed(ids[:place]))), "")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_words(
            self.tr("Which people"),
            self.tr("People followed at home"),
            (self.tr("Who, and which day"), self.tr("Today")),
        )
        self.reword()
        self._show_counts()

    def _cells_of(self, row: Observed | AskedFor) -> Row:
        if isinstance(row, Observed):
            return observed_cells(row, self._languages)
        assert self._list is not None, "rows are those of a list"
        return asked_cells(row, self._list.now.day, self._languages)

    def _show_counts(self) -> None:
        counts = self._list.counts if self._list is not None else None
        self.filter.set_items(filter_choices(counts, self._languages))
        self.table.set_empty_text(self._empty_text())

    def _empty_text(self) -> str:
        if self._list is None:
            return self.tr("The list is being read…")
        if self._text:
            return self.tr("Nothing found. Try the flat, the name or the document.")
        if not self._list.counts.all and self.which is not ObservedFilter.RELEASED:
            return self.tr(
                "Nobody is isolated or monitored at home. Press Ins to begin with somebody."
            )
        if self.which is ObservedFilter.DUE:
            return self.tr("Everybody was measured in this half of the day.")
        return self.tr("Nobody of this kind.")
