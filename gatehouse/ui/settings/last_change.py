# SPDX-License-Identifier: MIT
"""The last change of what a form shows: who, when, what stood there, and the way back."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.undoing import KeptChange
from gatehouse.ui.settings.wording import change_text, change_title
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.resting import set_usable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from gatehouse.domain.setting import SettingChange
    from gatehouse.ui.shell.i18n import Languages


class LastChange(QWidget):
    """Confirmation is by undo: what was kept stands here with the act that takes it back.

    Signals:
        undo_requested: the id of the change that is to be undone.
    """

    undo_requested = Signal(str)

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._change: KeptChange | None = None
        self._may_change = False
        self._held = 0
        self._is_told = True
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.undo = ActButton("", mark=IconName.UNDO, key=shortcut_text(Act.UNDO_SETTING))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        row.addWidget(self._told, 1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self.request)

    def show_newest(self, changes: "Iterable[KeptChange]", *, may_change: bool) -> None:
        """Tell of the newest of *changes* that stands, so that undo after undo goes further back.

        Where none stands the newest of all is told, and nothing is left to undo.
        """
        every = tuple(changes)
        told = next((one for one in every if one.stands), next(iter(every), None))
        self.show_change(told, may_change=may_change and told is not None and told.stands)

    def show_change(self, change: KeptChange | None, *, may_change: bool) -> None:
        """Tell of *change*, or that there was none."""
        self._change, self._may_change, self._is_told = change, may_change, True
        self.retranslate()

    def hold(self) -> None:
        """Undo nothing while an act is on its way: what is told here is older than that."""
        self._held += 1

    def release(self) -> None:
        """Say that the act was answered; undo nothing before the changes are told anew."""
        self._held -= 1
        self._is_told = False

    def request(self) -> None:
        """Ask for the change to be undone, where there is one that can be."""
        is_newest = self._is_told and not self._held
        if is_newest and self._can_undo and self._change is not None:
            self.undo_requested.emit(self._change.change_id)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.undo.setText(self.tr("Undo this"))
        set_usable(self.undo, self, usable=self._can_undo)
        self.undo.setVisible(self._can_undo)
        change = self._change
        if change is None:
            self._told.setText(self.tr("Nothing was changed here since the post was set up."))
            return
        undone = self.tr("undone: ") if change.undoes else ""
        said = self.tr("{moment} {name}: {setting}, {change}").format(
            moment=self._languages.formats.moment(change.changed_at),
            name=change.operator,
            setting=f"{undone}{self.title(change)}",
            change=self.text(change),
        )
        self._told.setText(said)

    def title(self, change: KeptChange) -> str:
        """Return what was changed: a setting, where nothing else is said."""
        return change_title(cast("SettingChange", change), self._languages)

    def text(self, change: KeptChange) -> str:
        """Return what stood there and what stands there."""
        return change_text(cast("SettingChange", change), self._languages)

    @property
    def _can_undo(self) -> bool:
        return self._may_change and self._change is not None and self._change.can_be_undone
