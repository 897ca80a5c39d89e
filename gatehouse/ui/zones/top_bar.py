# SPDX-License-Identifier: MIT
"""The head of the zones screen: how many there are, the search, the act that seals."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP, TOP_BAR
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.zones.wording import counts_text

if TYPE_CHECKING:
    from gatehouse.domain.zone import ZoneCounts
    from gatehouse.ui.shell.i18n import Languages

_SEARCH: Final = 190


class TopBar(QWidget):
    """Title and counts at the left, the act at the right.

    Signals:
        seal_requested: something is to be sealed, or somebody isolated.
    """

    seal_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._counts: ZoneCounts | None = None
        self._title = Label("", TextRole.PAGE_TITLE)
        self._line = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.search = ListSearch()
        self.seal = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS)
        self._lay_out()
        self.seal.clicked.connect(self.seal_requested)
        self.retranslate()

    @property
    def text(self) -> str:
        """The text to narrow the list by."""
        return self.search.text().strip()

    def show_counts(self, counts: "ZoneCounts") -> None:
        """Say how many zones there are."""
        self._counts = counts
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._title.setText(self.tr("Zones and isolation"))
        self._line.setText(counts_text(self._counts, self._languages))
        self.search.setPlaceholderText(self.tr("Place, document"))
        self.search.setAccessibleName(self.tr("Find a zone"))
        self.search.set_trailing("", shortcut_text(Act.FIND_ZONE))
        self.seal.setText(self.tr("Seal, isolate"))
        self.seal.set_key(shortcut_text(Act.SEAL))

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(words, 1)
        layout.addWidget(self.search, 1)
        layout.addWidget(self.seal)
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaximumWidth(2 * _SEARCH)
        self.setMinimumHeight(TOP_BAR)
