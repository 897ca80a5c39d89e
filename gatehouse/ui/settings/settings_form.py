# SPDX-License-Identifier: MIT
"""Settings of the post as fields, each with what it does at the desk; Enter keeps the changes."""

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.identity.cleaning import clean
from gatehouse.domain.setting import (
    PostSettings,
    Setting,
    SettingsOrder,
    SettingValue,
    trouble_with,
)
from gatehouse.ui.settings.last_change import LastChange
from gatehouse.ui.settings.undo_key import UndoKey
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, GAP, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_TWO_COLUMNS: Final = 820
_LONGEST_REASON: Final = 60
_WHY_SHARE, _LAST_SHARE = 2, 3


class SettingsForm(EnterForm):
    """It orders a `SettingsOrder` with what is different now; Esc brings back what stands."""

    def __init__(self, languages: "Languages", settings: tuple[Setting, ...]) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages = languages
        self._settings = settings
        self._stands: dict[str, str] = {setting.key: "" for setting in settings}
        self._is_read = False
        self._may_change = False
        self._scrolled = ScrolledFields()
        self._grid = QGridLayout()
        self._columns = 0
        self.fields = {setting.key: Field("") for setting in settings}
        self.reason = Field("")
        self.last = LastChange(languages)
        self._undo_key = UndoKey(self)
        self._lay_out()
        self._connect()

    def show_settings(self, settings: PostSettings) -> None:
        """Show what stands; what somebody has begun to write stays."""
        self._is_read, self._may_change = True, settings.may_change
        for key, field in self.fields.items():
            stands = str(getattr(settings.post, key))
            if field.text() == self._stands[key] or field.text().strip() == stands:
                field.set_text(stands)
            self._stands[key] = stands
            field.edit.setReadOnly(not self._may_change)
        self.reason.setEnabled(self._may_change)
        if not self._different():
            self.reason.set_text("")
        mine = (change for change in settings.changes if change.key in self.fields)
        self.last.show_newest(mine, may_change=self._may_change)
        self._show()

    @property
    def begun(self) -> bool:
        """Whether something is written that is not kept yet."""
        return bool(self._different())

    def take_back(self) -> None:
        """Bring back what stands."""
        for key, field in self.fields.items():
            field.set_text(self._stands[key])
        self.reason.set_text("")
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is wrong, and where nothing is different that something should be."""
        if not self._may_change:
            return [Gap(self.tr("an administrator"), self.focusNextChild)]
        wrong = [
            Gap(self._languages.text(setting.words), partial(self.go_to, setting.key))
            for setting in self._settings
            if trouble_with(setting, self._value(setting)) is not None
        ]
        if wrong or self._different():
            return wrong
        return [Gap(self.tr("a change"), self.focusNextChild)]

    def order(self) -> SettingsOrder:
        """Return what is different now."""
        return SettingsOrder(values=self._different(), reason=self.reason.text().strip())

    def ready_text(self) -> str:
        """Say how many changes Enter keeps."""
        return self.tr("%n change(s) to keep", "", len(self._different()))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        text = self._languages.text
        for setting in self._settings:
            self.fields[setting.key].set_caption(text(setting.words))
            self.fields[setting.key].set_hint(text(setting.does))
        self._word_why()
        self.word_acts(self.tr("Keep the changes"), self.tr("Leave it as it was"))
        self.last.retranslate()
        self._show()

    def go_to(self, key: str) -> None:
        """Bring a setting into view and give it the keyboard."""
        self._scrolled.go_to(self.fields[key].edit)
        self._scrolled.ensureWidgetVisible(self.fields[key])

    def showEvent(self, event: QShowEvent) -> None:
        """Walk from the last field to the acts: Qt goes by the order in which parts were made."""
        super().showEvent(event)
        assert self.back is not None, "a form of settings has a way back"
        walked = (self.reason.edit, self.last.undo, self.confirm, self.back)
        for one, after in pairwise(walked):
            QWidget.setTabOrder(one, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields into two columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._cells = [self._cell(field) for field in self.fields.values()]
        self._why = self._cell(self.reason)
        self._below = QHBoxLayout()
        self._below.setSpacing(GAP)
        self._below.addWidget(self.last, _LAST_SHARE)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(ROW_GAP)
        self._scrolled.fields.addLayout(self._grid)
        self._scrolled.fields.addStretch(1)
        self.body.addWidget(self._scrolled, 1)
        self.body.addLayout(self._below)
        self.add_acts(CONTROL)
        self._arrange()

    def _cell(self, field: Field) -> QWidget:
        """Return a cell with *field* at its top: its neighbour's hint may have more lines."""
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(field)
        column.addStretch(1)
        return cell

    def _arrange(self) -> None:
        columns = 2 if self.width() >= _TWO_COLUMNS else 1
        if self._columns == columns:
            return
        self._columns = columns
        for place, cell in enumerate(self._cells):
            self._grid.addWidget(cell, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
        self._put_why()

    def _put_why(self) -> None:
        """Ask why beside what was changed last, or under the fields where it is narrow."""
        had_focus = self.reason.edit.hasFocus()
        if self._is_wide:
            middle = Qt.AlignmentFlag.AlignVCenter
            self._below.insertWidget(0, self._why, _WHY_SHARE, middle)
        else:
            self._grid.addWidget(self._why, len(self._cells), 0)
        self._word_why()
        if had_focus:
            self.reason.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _word_why(self) -> None:
        hint = self.tr("Stands beside the change in the history.")
        self.reason.set_caption(self.tr("Why (may be empty)"))
        self.reason.set_hint("" if self._is_wide else hint)
        self.reason.set_captioned(captioned=not self._is_wide)

    @property
    def _is_wide(self) -> bool:
        return self._columns > 1

    def _connect(self) -> None:
        for setting in self._settings:
            field = self.fields[setting.key]
            field.edit.setMaxLength(setting.longest)
            field.text_changed.connect(self._show)
            self._undo_key.watch(field.edit)
        self._undo_key.watch(self.reason.edit)
        self.reason.edit.setMaxLength(_LONGEST_REASON)
        self.closed.connect(self.take_back)

    def _value(self, setting: Setting) -> str:
        return clean(self.fields[setting.key].text(), setting.longest).text

    def _different(self) -> tuple[SettingValue, ...]:
        return tuple(
            SettingValue(setting.key, self._value(setting))
            for setting in self._settings
            if self._value(setting) != self._stands[setting.key]
        )

    def _show(self, _text: str = "") -> None:
        for setting in self._settings:
            trouble = trouble_with(setting, self._value(setting))
            said = "" if trouble is None else self._languages.text(trouble)
            self.fields[setting.key].set_error(said)
        changed = self.begun
        assert self.back is not None, "a form of settings has a way back"
        set_usable(self.confirm, self, usable=changed and self._may_change)
        set_usable(self.back, self, usable=changed)
        self._say_how_it_stands(changed=changed)

    def _say_how_it_stands(self, *, changed: bool) -> None:
        if not self._is_read:
            self.set_note("")
        elif not self._may_change:
            self.set_note(self.tr("Only an administrator on duty changes these."))
        elif changed:
            self.say()
        else:
            self.set_note(self.tr("Kept in the ledger, with who and when."))
