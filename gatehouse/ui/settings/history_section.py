# SPDX-License-Identifier: MIT
"""Every change of the post's settings, the newest first; the last of each can be undone."""

from functools import partial
from typing import TYPE_CHECKING, Final

from gatehouse.domain.words import Words
from gatehouse.ui.settings.last_change import LastChange
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.settings.wording import change_text, change_title
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell, CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.setting import PostSettings, SettingChange

_ROW: Final = 54
_WHEN: Final = 150
_WORDS: Final = Words("改动记录", "History of changes")
_DOES: Final = Words(
    "谁在什么时候把什么改成了什么；最后一次改动可以撤销。",
    "Who changed what, when, from what to what; the last change of each can be undone.",
)


class HistorySection(SettingsSection):
    """A list of changes, and under it the one that is looked at."""

    CODE = "history"
    ICON = IconName.HISTORY

    def build(self) -> None:
        """Make the list."""
        self._changes: tuple[SettingChange, ...] = ()
        self._may_change = False
        self._card = Card()
        self._model = CellModel(2, self)
        self.table = DataTable((Column(_WHEN), Column(None, cuttable=True)), row_height=_ROW)
        self.table.setModel(self._model)
        self.last = LastChange(self._languages)
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self.last)
        self.column.addWidget(self._card, 1)
        self.table.row_changed.connect(self._show_row)
        self.last.undo_requested.connect(self._on_undo_requested)

    def show_settings(self, settings: "PostSettings") -> None:
        """Show the history."""
        self._changes, self._may_change = settings.changes, settings.may_change
        self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._card.set_title(self.name())
        self._card.set_note(self._languages.text(_DOES))
        self._model.set_headings((self.tr("When and who"), self.tr("What was changed")))
        self.table.setAccessibleName(self.name())
        self.table.set_empty_text(self.tr("Nothing was changed since the post was set up."))
        self._show()

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("History")

    def entries(self) -> tuple[Entry, ...]:
        """Return the history itself."""
        return (Entry(_WORDS, _DOES, self.begin),)

    def begin(self) -> None:
        """Begin with the list."""
        self.table.setFocus()

    def _show(self) -> None:
        self._model.set_rows([self._cells(change) for change in self._changes])
        if self._changes:
            self.table.choose_row(0)
        self._show_row(0)

    def _cells(self, change: "SettingChange") -> Row:
        when = self._languages.formats.moment(change.changed_at)
        undone = self.tr("undone: ") if change.undoes else ""
        reason = f" · {change.reason}" if change.reason and not change.undoes else ""
        title = f"{undone}{change_title(change, self._languages)}{reason}"
        return (
            Cell(when, detail=change.operator),
            Cell(
                title,
                detail=change_text(change, self._languages),
                strong=True,
                sign=SignKind.INFO if change.undoes else None,
            ),
        )

    def _show_row(self, row: int) -> None:
        found = self._changes[row] if 0 <= row < len(self._changes) else None
        self.last.show_change(found, may_change=self._may_change)

    def _on_undo_requested(self, change_id: str) -> None:
        if self._acts is not None:
            self.order(partial(self._acts.undo, change_id))
