# SPDX-License-Identifier: MIT
"""The roll of operators: who serves here, and what they may do."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from gatehouse.domain.operator_change import OperatorOrder, OperatorWritten
from gatehouse.domain.words import Words
from gatehouse.ui.settings.operator_form import OperatorForm
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.shell.icons import IconName

if TYPE_CHECKING:
    from gatehouse.domain.operator_change import OperatorChange, OperatorDetail
    from gatehouse.domain.setting import PostSettings

_WORDS: Final = Words("值班人员、角色、PIN", "Operators, roles, PINs")
_DOES: Final = Words(
    "谁能在登记台值班，谁能特批、交接、管台账；忘了的 PIN 在这里重设。",
    "Who serves at the desk, who overrides, hands over, keeps the roster; PINs set anew.",
)


class OperatorsSection(SettingsSection):
    """The operators, one at a time; the roll is an administrator's to see."""

    CODE = "operators"
    ICON = IconName.PEOPLE

    def build(self) -> None:
        """Make the form."""
        self._chosen = ""
        self.form = OperatorForm(self._languages)
        self.column.addWidget(self.form, 1)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.pin_ended.connect(self._on_form_pin_ended)
        self.form.last.undo_requested.connect(self._on_undo_requested)

    def show_settings(self, settings: "PostSettings") -> None:
        """Ask for the roll, where it may be seen."""
        self.form.allow(may_change=settings.may_change)
        self.form.last.setVisible(settings.may_change)
        if settings.may_change:
            self._read()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.form.set_title(self.name())
        self.form.retranslate()

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Operators")

    def entries(self) -> tuple[Entry, ...]:
        """Return the roll."""
        return (Entry(_WORDS, _DOES, self.begin),)

    def begin(self) -> None:
        """Begin with whom is shown."""
        self.form.who.setFocus()

    @property
    def begun(self) -> bool:
        """Whether something is written that is not kept yet."""
        return self.form.begun

    def _read(self) -> None:
        if self._acts is not None:
            self._lanes.latest("gates", self._acts.gates, self.form.offer_gates, receiver=self)
            self._lanes.latest("operators", self._acts.operators, self._on_roll, receiver=self)
            self._read_changes()

    def _read_changes(self) -> None:
        if self._acts is not None:
            changes = self._acts.roll_changes
            self._lanes.latest("roll changes", changes, self._on_changes, receiver=self)

    def _on_roll(self, roll: "tuple[OperatorDetail, ...]") -> None:
        self.form.show_roll(roll, self._chosen or self.form.who.code)
        self._chosen = ""

    def _on_changes(self, changes: "tuple[OperatorChange, ...]") -> None:
        self.form.last.show_newest(changes, may_change=True)

    def _on_form_ordered(self, order: OperatorOrder) -> None:
        if self._acts is not None:
            said = self._kept_text() if not order.pin else self._pin_text()
            self._write(partial(self._acts.write_operator, order), said)

    def _on_form_pin_ended(self, operator_id: str) -> None:
        if self._acts is not None:
            self._write(partial(self._acts.end_pin, operator_id), self._pin_text())

    def _on_undo_requested(self, change_id: str) -> None:
        if self._acts is not None:
            self.form.last.hold()
            work = partial(self._acts.undo_operator, change_id)
            self._lanes.write(work, self._on_undone, self._on_not_undone)

    def _kept_text(self) -> str:
        return self.tr("Kept. Undo it with Ctrl+Z.")

    def _pin_text(self) -> str:
        return self.tr("Kept. Undo brings no PIN back: set another one.")

    def _write(self, work: Callable[[], OperatorWritten], said: str) -> None:
        self.form.last.hold()
        self._lanes.write(work, partial(self._on_written, said), self._on_not_written)

    def _on_written(self, said: str, written: OperatorWritten) -> None:
        self.form.set_working(working=False)
        self.form.take_back()
        self._show_done(written, said)

    def _on_undone(self, written: OperatorWritten) -> None:
        self._show_done(written, self.tr("Undone."))

    def _show_done(self, written: OperatorWritten, said: str) -> None:
        self._chosen = written.operator_id
        self.form.last.release()
        self._messages.ok(said)
        self.recorded.emit(written.changes)
        self._read()

    def _on_not_written(self, error: Exception) -> None:
        self.form.set_working(working=False)
        self._on_not_undone(error)

    def _on_not_undone(self, error: Exception) -> None:
        self.form.last.release()
        self._messages.show_failure(error)
        self._read_changes()
