# SPDX-License-Identifier: MIT
"""The thermometers of the post: which there are, how they compare, how they drift."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from gatehouse.domain.words import Words
from gatehouse.ui.settings.last_changes import LastThermometerChange
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.settings.thermometer_drift import DriftView
from gatehouse.ui.settings.thermometer_forms import ComparisonForm, NewThermometerForm
from gatehouse.ui.settings.thermometer_list import ThermometerList
from gatehouse.ui.settings.undo_key import UndoKey
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.setting import PostSettings
    from gatehouse.domain.thermometer import (
        Comparison,
        NewThermometer,
        Thermometer,
        ThermometerRecorded,
        ThermometerStep,
    )
    from gatehouse.domain.thermometer_drift import Drift, Span
    from gatehouse.ui.settings.acts import SettingsActs
    from gatehouse.ui.settings.thermometer_acts import ThermometerActs
    from gatehouse.ui.widgets.enter_form import EnterForm

_LIST: Final = "list"
_COMPARE: Final = "compare"
_DRIFT: Final = "drift"
_ADD: Final = "add"
_ENTRIES: Final = {
    _LIST: (
        Words("体温计", "Thermometers"),
        Words(
            "有哪几支，手上是哪一支，电池，停用。", "Which there are, which is in hand, batteries."
        ),
    ),
    _COMPARE: (
        Words("比对", "Comparison"),
        Words("和水银的比一比，或记下送检。", "How one compares with mercury, or was calibrated."),
    ),
    _DRIFT: (
        Words("漂移", "Drift"),
        Words(
            "每支按天、按小时的读数，和其他各支比。",
            "What each shows by day and by hour, beside the others.",
        ),
    ),
    _ADD: (
        Words("添加体温计", "Add a thermometer"),
        Words("编号和量的部位。", "Its label, and where it measures."),
    ),
}


class ThermometersSection(SettingsSection):
    """Four views, of which one is up; what is done in one is seen in all."""

    CODE = "thermometers"
    ICON = IconName.THERMOMETER

    def build(self) -> None:
        """Make the views and the choice between them."""
        self._own: ThermometerActs | None = None
        self._known: tuple[Thermometer, ...] = ()
        self.views = SegmentedChoice()
        self.list = ThermometerList(self._languages)
        self.compare = ComparisonForm(self._languages)
        self.drift = DriftView(self._languages)
        self.add = NewThermometerForm(self._languages)
        self._stack = QStackedWidget()
        self._pages: dict[str, QWidget] = {
            _LIST: self.list,
            _COMPARE: self.compare,
            _DRIFT: self.drift,
            _ADD: self.add,
        }
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.column.addWidget(self.views)
        self._may_lead = False
        self.last = LastThermometerChange(self._languages)
        self._undo_key = UndoKey(self)
        self.column.addWidget(self._stack, 1)
        self.column.addWidget(self.last)
        self._connect()

    def start(self, acts: "SettingsActs") -> None:
        """Take the acts."""
        super().start(acts)
        self._own = acts.thermometers

    def show_settings(self, settings: "PostSettings") -> None:
        """Look at the thermometers anew, if anybody looks at all."""
        self._may_lead = settings.may_lead
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the thermometers anew: people were measured meanwhile."""
        super().showEvent(event)
        self._refresh()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        code = self.views.code or _LIST
        self.views.set_items(
            (
                Choice(_LIST, self.tr("Which there are")),
                Choice(_COMPARE, self.tr("Compare")),
                Choice(_DRIFT, self.tr("Drift")),
                Choice(_ADD, self.tr("Add")),
            )
        )
        self.views.set_code(code)
        self.views.setAccessibleName(self.name())
        for page in (self.list, self.compare, self.drift, self.add):
            page.retranslate()
        self.last.retranslate()

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Thermometers")

    def entries(self) -> tuple[Entry, ...]:
        """Return the views."""
        return tuple(
            Entry(words, does, partial(self.show_view, code))
            for code, (words, does) in _ENTRIES.items()
        )

    def begin(self) -> None:
        """Begin with the choice between the views."""
        self.views.setFocus()

    def show_view(self, code: str) -> None:
        """Bring a view up, with the thermometer that was looked at in the list."""
        self.views.set_code(code)
        self._stack.setCurrentWidget(self._pages[code])
        self.last.setVisible(code != _DRIFT)
        chosen = self.list.chosen
        if code == _COMPARE:
            self.compare.show_thermometers(self._known, "" if chosen is None else chosen.id)
        elif code == _DRIFT and chosen is not None:
            self.drift.show_one(chosen.label)
        self.views.setFocus()

    def _connect(self) -> None:
        self.views.chosen.connect(self.show_view)
        self.drift.span_chosen.connect(self._ask_drift)
        self.list.take_requested.connect(self._on_take_requested)
        self.list.battery_requested.connect(self._on_battery_requested)
        self.list.retire_requested.connect(self._on_retire_requested)
        self.list.back_requested.connect(self._on_back_requested)
        self.compare.ordered.connect(self._on_comparison_ordered)
        self.add.ordered.connect(self._on_new_ordered)
        self.last.undo_requested.connect(self._on_undo_requested)
        readings = self.compare.fields
        self._undo_key.watch(readings.mercury.edit, readings.own.edit, self.add.label.edit)

    def _refresh(self) -> None:
        own = self._own
        if own is not None:
            asked = "settings thermometers"
            self._lanes.latest(asked, own.thermometers, self._on_thermometers, receiver=self)
            self._ask_drift(self.drift.span)
            self._ask_steps()

    def _ask_drift(self, span: "Span") -> None:
        if self._own is not None:
            work = partial(self._own.drift, span)
            self._lanes.latest("settings drift", work, self._on_drifts, receiver=self)

    def _ask_steps(self) -> None:
        if self._own is not None:
            asked = "settings thermometer steps"
            self._lanes.latest(asked, self._own.steps, self._on_steps, receiver=self)

    def _on_steps(self, steps: "tuple[ThermometerStep, ...]") -> None:
        newest = next((one for one in steps if one.stands), None)
        may = newest is not None and (self._may_lead or not newest.turns_use)
        self.last.show_newest(steps, may_change=may)

    def _on_thermometers(self, known: "tuple[Thermometer, ...]") -> None:
        self._known = known
        self.list.show_thermometers(known)
        self.add.show_thermometers(known)
        if not self.compare.fields.touched:
            self.compare.show_thermometers(known, self.compare.which.code or "")

    def _on_drifts(self, drifts: "tuple[Drift, ...]") -> None:
        self.drift.show_drifts(drifts)
        self.list.show_drifts(drifts)

    def _on_take_requested(self, thermometer_id: str) -> None:
        if self._own is not None:
            self._do(partial(self._own.take, thermometer_id))

    def _on_battery_requested(self, thermometer_id: str) -> None:
        if self._own is not None:
            self._do(partial(self._own.change_battery, thermometer_id))

    def _on_retire_requested(self, thermometer_id: str) -> None:
        if self._own is not None:
            self._do(partial(self._own.retire, thermometer_id))

    def _on_back_requested(self, thermometer_id: str) -> None:
        if self._own is not None:
            self._do(partial(self._own.bring_back, thermometer_id))

    def _on_comparison_ordered(self, order: "tuple[str, Comparison]") -> None:
        if self._own is not None:
            self._do(partial(self._own.compare, *order), self.compare)

    def _on_new_ordered(self, order: "NewThermometer") -> None:
        if self._own is not None:
            self._do(partial(self._own.add, order), self.add)

    def _on_undo_requested(self, change_id: str) -> None:
        if self._own is not None:
            self.last.hold()
            failed = partial(self._on_refused, None)
            work = partial(self._own.undo, change_id)
            self._lanes.write(work, self._on_undone, failed, receiver=self)

    def _do(
        self,
        work: "Callable[[], ThermometerRecorded]",
        form: "ComparisonForm | NewThermometerForm | None" = None,
    ) -> None:
        self.last.hold()
        then, failed = partial(self._on_recorded, form), partial(self._on_refused, form)
        self._lanes.write(work, then, failed, receiver=self)

    def _on_recorded(
        self, form: "ComparisonForm | NewThermometerForm | None", recorded: "ThermometerRecorded"
    ) -> None:
        if form is not None:
            form.clear()
        self._show_done(recorded, self.tr("Kept. Undo it with Ctrl+Z."))

    def _on_undone(self, recorded: "ThermometerRecorded") -> None:
        self._show_done(recorded, self.tr("Undone."))

    def _show_done(self, recorded: "ThermometerRecorded", said: str) -> None:
        self._on_thermometers(recorded.thermometers)
        self._ask_what_is_last()
        self._messages.ok(said)
        self.recorded.emit(recorded.changes)

    def _ask_what_is_last(self) -> None:
        self.last.release()
        self._ask_steps()

    def _on_refused(self, form: "EnterForm | None", error: Exception) -> None:
        if form is not None:
            form.set_working(working=False)
        self._ask_what_is_last()
        self._messages.show_failure(error)
