# SPDX-License-Identifier: MIT
"""The column in which is decided: the box, then whoever it means, then the acts."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.ui.desk.acts_bar import ActsBar
from gatehouse.ui.desk.box_row import BoxRow
from gatehouse.ui.desk.desk_form import DeskForm
from gatehouse.ui.desk.idle_view import IdleView
from gatehouse.ui.desk.nobody_view import NobodyView
from gatehouse.ui.desk.pane_stack import PaneStack
from gatehouse.ui.desk.person_view import PersonView
from gatehouse.ui.desk.person_wording import box_person
from gatehouse.ui.desk.picker import Picker
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.shell.sizes import EDGE
from gatehouse.ui.widgets.sheet import Sheet
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.desk.driver_view import DriverView
    from gatehouse.ui.shell.i18n import Languages


class LeftColumn(Sheet):
    """Box and acts keep their places; what is between them changes with the scene.

    Signals:
        plate_typed: the plate of a vehicle whose driver is not known yet.
        driver_requested: the `SubjectClass` as which somebody new drives.
        kind_chosen: the `VehicleKind` of a vehicle whose driver is not known yet.
        passage_requested: that vehicle goes through by its plate alone.
        input_made: there is an input that was not there before.
    """

    plate_typed = Signal(str)
    driver_requested = Signal(object)
    kind_chosen = Signal(object)
    passage_requested = Signal()
    input_made = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._form = DeskForm.FULL
        self._made: list[DriverView] = []
        self.box = BoxRow()
        self.idle = IdleView(languages)
        self.picker = Picker(languages)
        self.nobody = NobodyView(languages)
        self.person = PersonView(languages)
        self.acts = ActsBar()
        self.panes = PaneStack(languages)
        self._views = QStackedWidget()
        self._lay_out()
        self.panes.opened.connect(self._on_panes_opened)
        self.panes.closed.connect(self._on_panes_closed)

    @cached_property
    def driver(self) -> "DriverView":
        """The question who drives, made when it is first asked."""
        from gatehouse.ui.desk.driver_view import DriverView  # noqa: PLC0415 - when wanted

        view = DriverView(self._languages)
        view.plate_typed.connect(self.plate_typed)
        view.outsider_requested.connect(self.driver_requested)
        view.kind_chosen.connect(self.kind_chosen)
        view.passage_requested.connect(self.passage_requested)
        self._views.addWidget(view)
        self._made.append(view)
        self.input_made.emit()
        return view

    def set_form(self, form: DeskForm) -> None:
        """Take the shape of the desk."""
        self._form = form
        shape = form.value
        self.box.set_height(shape.box)
        self.acts.set_height(shape.act)
        self.panes.set_act_height(shape.act)
        self.person.set_shape(shape)
        self.idle.set_form(form)
        self._layout.setSpacing(shape.gap)
        if self.panes.pane is not None:
            self.box.setVisible(shape.strip)

    def show_empty(self) -> None:
        """Show nobody: what was decided of the last one must not stand for the next."""
        self._views.setCurrentWidget(self.idle)

    def show_state(
        self, state: DeskState, now: datetime, *, pad: bool, waits: bool, passing: bool
    ) -> None:
        """Show *state*; while it *waits* for an answer, the last one stays on the screen.

        What is only *passing* between two people is left out, but for the box.
        """
        scene, today = state.scene, local_day(now)
        looking = waits and scene is Scene.PICKING and state.found is None
        self.idle.stairs.today = today
        self._show_box(state)
        if passing and (looking or scene is Scene.IDLE):
            return
        self.box.show_direction(state.direction)
        self._show_trailing(state, scene)
        if not looking:
            self._views.setCurrentWidget(self._view_of(scene))
        if scene is Scene.PICKING:
            self.picker.show_found(state.found, state.row, today)
        elif scene is Scene.NOBODY:
            self.nobody.show_text(state.text, state.found.blank if state.found else None)
        elif scene is Scene.DRIVER and state.vehicle is not None:
            self.driver.show_vehicle(state.vehicle, state.driver_class, state.kinds, today)
        elif scene in (Scene.PERSON, Scene.VISITOR):
            self.person.show_state(state, now, pad=pad)
        self._show_acts(state)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for view in (self.idle, self.picker, self.nobody, self.person):
            view.retranslate()
        for made in self._made:
            made.retranslate()
        for part in (self.box, self.acts, self.panes):
            part.retranslate()

    def _lay_out(self) -> None:
        for view in (self.idle, self.picker, self.nobody, self.person):
            self._views.addWidget(view)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        self._layout.addWidget(self.box)
        self._layout.addWidget(self._views, 1)
        self._layout.addWidget(self.acts)
        self._layout.addWidget(self.panes, 1)

    def _view_of(self, scene: Scene) -> QWidget:
        if scene is Scene.DRIVER:
            return self.driver
        views = {Scene.IDLE: self.idle, Scene.PICKING: self.picker, Scene.NOBODY: self.nobody}
        return views.get(scene, self.person)

    def _show_box(self, state: DeskState) -> None:
        self.box.show_text(state.text)
        self.box.set_asking(
            asking=state.visitor is None,
            driver=state.vehicle is not None,
            quiet=state.person is not None and not self._form.value.strip,
        )

    def _show_acts(self, state: DeskState) -> None:
        weighed = state.last_weighed
        self.acts.show_verdict(
            weighed.verdict if weighed is not None else None,
            decides=state.decides,
            enrols=state.enrols,
        )

    def _show_trailing(self, state: DeskState, scene: Scene) -> None:
        if scene is Scene.VISITOR:
            told = self.tr("Not on the roster: as a visitor")
            if state.enrols:
                told = self.tr("New resident: saved in the roster")
            self.box.show_trailing(told, SignKind.INFO)
        elif scene is Scene.PERSON and not self._form.value.strip:
            person, who = box_person(state, self._languages)
            self.box.show_trailing(person.text, person.kind, strong=True, short=who)
        elif scene is Scene.PICKING and state.options:
            more = "+" if state.found is not None and state.found.more else ""
            count = f"{len(state.options)}{more}"
            told = self.tr("{count} people")
            if len(state.options) > len(state.candidates) or count == "1":
                told = self.tr("{count} found")
            self.box.show_trailing(told.format(count=count))
        else:
            self.box.show_trailing(self.tr("clear") if state.text else "")

    def _on_panes_opened(self) -> None:
        self.box.setVisible(self._form.value.strip)
        self.box.setEnabled(False)
        self._views.hide()
        self.acts.hide()

    def _on_panes_closed(self) -> None:
        self.box.show()
        self.box.setEnabled(True)
        self._views.show()
        self.acts.show()
