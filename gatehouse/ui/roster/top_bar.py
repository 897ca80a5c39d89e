# SPDX-License-Identifier: MIT
"""The head of the roster screen: how many live here, the search, and the import."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP, TOP_BAR
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.list_search import ListSearch

if TYPE_CHECKING:
    from gatehouse.domain.household import Building
    from gatehouse.ui.shell.i18n import Languages

_SEARCH: Final = 250
_TITLED: Final = 860
"""So wide that the words stand beside all the acts."""


class TopBar(QWidget):
    """Title and totals at the left, acts at the right.

    Signals:
        import_requested: a roster file is to be imported.
        report_requested: the report of the last import is wanted again.
    """

    import_requested = Signal()
    report_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._buildings: tuple[Building, ...] | None = None
        self._words = QWidget()
        self._title = Label("", TextRole.PAGE_TITLE)
        self._totals = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.search = ListSearch()
        self._report = ActButton("", mark=IconName.HISTORY)
        self._import = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.UPLOAD)
        self._report.hide()
        self._lay_out()
        self._report.clicked.connect(self.report_requested)
        self._import.clicked.connect(self.import_requested)
        self.retranslate()

    def show_totals(self, buildings: "tuple[Building, ...]") -> None:
        """Say how many flats and people there are."""
        self._buildings = buildings
        self.search.setEnabled(bool(buildings))
        self.retranslate()

    def set_reported(self, *, reported: bool) -> None:
        """Keep the report of the last import at hand."""
        self._report.setVisible(reported)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out where the acts need the room."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._title.setText(self.tr("Roster"))
        self.search.setPlaceholderText(self.tr("Flat, initials, phone"))
        self.search.setAccessibleName(self.tr("Find somebody"))
        self.search.set_trailing("", shortcut_text(Act.FIND_PERSON))
        self._report.setText(self.tr("Last import"))
        self._import.setText(self.tr("Import…"))
        self._import.set_key(shortcut_text(Act.IMPORT_ROSTER))
        self._totals.setText(self._totals_text())

    def _lay_out(self) -> None:
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._totals)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.search, 1)
        layout.addWidget(self._report)
        layout.addWidget(self._import)
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaximumWidth(2 * _SEARCH)
        self.setMinimumHeight(TOP_BAR)

    def _fit(self) -> None:
        self._words.setVisible(self._report.isHidden() or self.width() >= _TITLED)

    def _totals_text(self) -> str:
        if self._buildings is None:
            return self.tr("The roster is being read…")
        if not self._buildings:
            return self.tr("Nobody is on it yet")
        number = self._languages.formats.number
        return self.tr("{flats} flats, {people} people, {outside} out").format(
            flats=number(sum(each.households for each in self._buildings)),
            people=number(sum(each.people for each in self._buildings)),
            outside=number(sum(each.outside for each in self._buildings)),
        )
