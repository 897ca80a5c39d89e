# SPDX-License-Identifier: MIT
"""The head of the passes screen: how many there are, the search, the act that issues one."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.passes.wording import counts_text
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP, TOP_BAR
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.list_search import ListSearch

if TYPE_CHECKING:
    from gatehouse.domain.gate_pass import PassCounts
    from gatehouse.ui.shell.i18n import Languages

_SEARCH: Final = 262


class TopBar(QWidget):
    """Title and counts at the left, the act at the right.

    Signals:
        issue_requested: a pass is to be issued.
    """

    issue_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._counts: PassCounts | None = None
        self._title = Label("", TextRole.PAGE_TITLE)
        self._line = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.search = ListSearch()
        self.issue = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS)
        self._lay_out()
        self.issue.clicked.connect(self.issue_requested)
        self.retranslate()

    @property
    def text(self) -> str:
        """The text to narrow the list by."""
        return self.search.text().strip()

    def show_counts(self, counts: "PassCounts") -> None:
        """Say how many passes there are."""
        self._counts = counts
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._title.setText(self.tr("Gate passes"))
        self._line.setText(counts_text(self._counts, self._languages))
        self.search.setPlaceholderText(self.tr("Number, flat, initials"))
        self.search.setAccessibleName(self.tr("Find a pass"))
        self.search.set_trailing("", shortcut_text(Act.FIND_ISSUED))
        self.issue.setText(self.tr("Issue a pass"))
        self.issue.set_key(shortcut_text(Act.ISSUE))

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
        layout.addWidget(self.issue)
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaximumWidth(2 * _SEARCH)
        self.setMinimumHeight(TOP_BAR)
