# SPDX-License-Identifier: MIT
"""What the keys and the mouse do at the desk, and where the keyboard goes afterwards."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gatehouse.domain.entry import Decision, Direction, Reason, SubjectClass
from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS
from gatehouse.ui.desk.enter import Enter
from gatehouse.ui.desk.keyboard_place import KeyboardPlace
from gatehouse.ui.desk.keys import DeskKeys, KeyActs
from gatehouse.ui.desk.pad_hand import PadHand
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.desk.ways_card import Way
from gatehouse.ui.widgets.readings_field import ReadingsField
from gatehouse.ui.widgets.temperature_field import TemperatureField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QWidget

    from gatehouse.domain.person import Candidate
    from gatehouse.ui.desk.back_filling import BackFilling
    from gatehouse.ui.desk.left_column import LeftColumn
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.desk.sheets import Sheets
    from gatehouse.ui.desk.top_bar import TopBar

_TYPING = (Scene.IDLE, Scene.PICKING, Scene.DRIVER)
_SEARCHING = (Scene.IDLE, Scene.PICKING, Scene.NOBODY)


class Hands(QObject):
    """Turns presses into what is done with the person at the gate."""

    def __init__(  # noqa: PLR0913, PLR0917 - two views, and whom the keys concern
        self,
        page: "QWidget",
        left: "LeftColumn",
        top: "TopBar",
        serving: "Serving",
        sheets: "Sheets",
        filling: "BackFilling",
    ) -> None:
        super().__init__(page)
        self._page = page
        self.left = left
        self.top = top
        self.serving = serving
        self._sheets = sheets
        self._filling = filling
        self._place = KeyboardPlace(left, serving)
        self.pad = PadHand(page, left.panes, serving)

    @property
    def state(self) -> DeskState:
        """The person at the gate."""
        return self.serving.state

    def watch_keys(self, shortcuts: "Iterable[QKeySequence]") -> DeskKeys:
        """Begin to take keys; the page keeps *shortcuts* for itself."""
        acts = KeyActs(
            enter=self.enter,
            escape=self.escape,
            step=self.step,
            turn=self.turn,
            go_aside=self.go_aside,
            type_on=self.type_on,
            take_up=self.take_up,
        )
        self._keys = DeskKeys(acts, self.waits_for_answer, self._page, shortcuts)
        return self._keys

    def waits_for_answer(self) -> bool:
        """Whether the post has still to say whom the box means, or whether they may pass."""
        return self.serving.inquiry.open

    def come_back(self) -> None:
        """Put the keyboard back where it was, on the sheet that is up or in the form."""
        pane, last = self.left.panes.pane, self._place.last
        if pane is not None:
            (last or pane.entrance).setFocus()
        elif last is not None and self.state.scene not in _SEARCHING:
            last.setFocus()
        else:
            self.focus_on_work()

    def focus_on_work(self) -> None:
        """Put the keyboard where the next key most likely belongs; a sheet that is up keeps it."""
        if self.left.panes.pane is not None:
            return
        form, state = self.left.person.form, self.state
        vehicle = state.vehicle
        wants_reading = state.asks_temperature and len(state.form.temperature) < TEMPERATURE_DIGITS
        if state.scene is Scene.VISITOR and state.visitor is not None:
            (form.temperature if state.visitor.name else form.visitor.name).setFocus()
        elif state.scene is Scene.PERSON and self._filling.wants_time:
            self.top.filling.ask_time()
        elif state.scene is Scene.PERSON and (wants_reading or state.form.temperature):
            form.reveal(form.temperature)
            form.temperature.setFocus()
            form.temperature.edit.end(False)  # noqa: FBT003 - Qt's signature
        elif state.scene is Scene.DRIVER and vehicle is not None and not vehicle.plate:
            self.left.driver.plate.setFocus()
        else:
            self.left.box.edit.setFocus()

    def enter(self) -> bool:
        """Do what Enter means now, on a sheet or on the verdict."""
        pane = self.left.panes.pane
        if pane is not None:
            pane.confirm()
        elif not self._filling.takes_enter():
            self._follow(self.serving.enter())
        return True

    def _follow(self, done: Enter) -> None:
        # the second click of a double click takes the keyboard along to an act that is over
        if done in (Enter.PICK, Enter.VEHICLE) or self.state.scene is Scene.IDLE:
            self.focus_on_work()
        elif done is Enter.VISITOR:
            self.left.person.form.begin_visitor()

    def escape(self) -> bool:
        """Leave the sheet, or clear the desk for the next person."""
        if self.left.panes.pane is not None:
            self.left.panes.close_pane()
            return True
        if self._filling.takes_escape():
            return True
        if self.top.alerts and not self.serving.refused_attempts:
            self.top.clear_alert()
        self.pad.put_away()
        self.serving.leave()
        self.left.idle.stairs.start_over()
        self.focus_on_work()
        return True

    def begin_shift(self) -> None:
        """Let whoever takes over begin with a clean desk."""
        self._keys.typed_ahead.drop()
        self.left.panes.close_pane()
        self._filling.end()
        self.pad.put_away()
        self.serving.forget()
        self.left.idle.stairs.start_over()

    def step(self, step: int) -> bool:
        """Go among the candidates, or back to them, or do what it means on a sheet."""
        pane = self.left.panes.pane
        if pane is not None:
            return pane.step(step)
        if not self.serving.step(step):
            return False
        self.left.box.edit.setFocus()
        return True

    def turn(self, direction: Direction) -> bool:
        """Turn the direction, unless the sign belongs to a text or to a number."""
        if self.left.panes.pane is None and self._counts(direction):
            return True
        writes = self._writes_words() or self.left.panes.pane is not None
        half_typed = bool(self.state.text) and not self.state.decides
        if writes or half_typed:
            return False
        self.serving.turn(direction)
        return True

    def go_aside(self, step: int) -> bool:
        """Go along the kinds of a vehicle, from the empty box that asks who drives it."""
        box = self.left.box.edit
        asks = self.state.scene is Scene.DRIVER and self.left.panes.pane is None
        if not asks or box.text() or not box.hasFocus():
            return False
        self.left.driver.kind.go_along(step)
        return True

    def _counts(self, direction: Direction) -> bool:
        """Let the sign count the people in the vehicle, if their number has the keyboard."""
        form = self.left.person.form
        return self.state.vehicle is not None and form.vehicle.count(direction)

    def _writes_words(self) -> bool:
        """Whether the keyboard is in a field for words."""
        form = self.left.person.form
        if form.visitor.has_focus():
            return True
        if self.state.vehicle is None:
            return False
        return form.vehicle.has_focus() or self.left.driver.plate.edit.hasFocus()

    def type_on(self, text: str) -> bool:
        """Let letters pressed on a button or a choice begin the next person.

        Digits are the reading that is missing of whoever stands here.
        """
        pane = self.left.panes.pane
        if pane is not None and pane.gives_way:
            self.left.panes.close_pane()
        if self.left.panes.pane is not None:
            return False
        if self.state.decides:
            return text.isdecimal() and self._read_on(text)
        if self.state.scene not in _TYPING:
            return False
        self.left.box.edit.setFocus()
        self.left.box.edit.insert(text)
        self.serving.type_text(self.left.box.edit.text())
        return True

    def _read_on(self, digit: str) -> bool:
        """Add *digit* to the reading that is missing, and go there; say whether one is."""
        form, state = self.left.person.form, self.state
        first, second = state.form.temperature, state.form.retest
        if not state.asks_temperature:
            return False
        if len(first) < TEMPERATURE_DIGITS:
            self.serving.set_temperature(first + digit)
            field = form.temperature
        elif state.asks_retest and len(second) < TEMPERATURE_DIGITS:
            self.serving.set_retest(second + digit)
            field = form.retest
        else:
            return False
        form.reveal(field)
        field.edit.setFocus()
        field.edit.end(False)  # noqa: FBT003 - Qt's signature
        return True

    def take_up(self, number: int) -> bool:
        """Go on with what waits; whoever stands here is served first."""
        if self.state.scene is not Scene.IDLE or self.left.panes.pane is not None:
            return False
        self.left.idle.waiting.take(number)
        return True

    def end_scan(self) -> None:
        """Let the Enter of a scan record an admission that lacks nothing, and only that.

        Nobody is recorded from paper by a scan: whoever shows a card stands here now.
        """
        if self.left.panes.pane is not None:
            # the sheet took the scan, and its Enter is of nobody at the desk
            return
        if self.state.filling is not None:
            self.focus_on_work()
        elif self.state.enter() is Enter.ADMIT:
            self.serving.enter()
        elif self.state.decides:
            self.ask_for(self.state.wants[0] if self.state.wants else "")

    def pick_by_mouse(self, row: int) -> None:
        """Serve a candidate; who uses the mouse gets the number pad."""
        self.pad.use_mouse()
        self.serving.pick(row)
        self.focus_on_work()

    def pick_by_key(self, row: int) -> None:
        """Serve a candidate by a chord, once it is known who they are."""
        self._keys.typed_ahead.act(partial(self._pick, row))

    def _pick(self, row: int) -> None:
        pane = self.left.panes.pane
        if pane is not None:
            pane.pick(row)
        elif self.state.scene is Scene.PICKING:
            self.serving.pick(row)
            self.focus_on_work()

    def choose_by_mouse(self, candidate: "Candidate") -> None:
        """Serve *candidate*; who uses the mouse gets the number pad."""
        self.pad.use_mouse()
        self.serving.choose(candidate)
        self.focus_on_work()

    def measure_aboard(self) -> None:
        """Go on to the others in the vehicle, once the driver was measured."""
        form, state = self.left.person.form, self.state
        whole = len(state.form.temperature) == TEMPERATURE_DIGITS
        if whole and state.asks_aboard and form.temperature.edit.hasFocus():
            form.reveal(form.vehicle.readings)
            form.vehicle.readings.setFocus()

    def once_known(self, act: "Callable[[], object]") -> None:
        """Do *act* once it is known whom the box means."""
        self._keys.typed_ahead.act(act)

    def go_back(self) -> None:
        """Put the keyboard back to where somebody half-written was left."""
        self.focus_on_work()
        self._place.go_back()

    def meet(self) -> None:
        """Begin a form for whoever has come."""
        self.left.person.form.start_over()
        self.pad.meet()

    def turn_away(self) -> None:
        """Turn the person away (F9)."""
        self._keys.typed_ahead.act(partial(self._decide, Decision.TURN_AWAY))

    def report(self) -> None:
        """Report the person (F10)."""
        self._keys.typed_ahead.act(partial(self._decide, Decision.REPORT))

    def _decide(self, decision: Decision) -> None:
        pane = self.left.panes.pane
        if pane is not None and decision is Decision.REPORT:
            pane.report()
        elif pane is None and not self._filling.ask_time():
            self.serving.decide(decision)

    def override(self) -> None:
        """Go against the verdict (Ctrl+Enter)."""
        self._keys.typed_ahead.act(partial(self._filling.once_timed, self._sheets.override))

    def take_way(self, way: Way) -> None:
        """Go on in another way."""
        match way:
            case Way.MEDICAL:
                self.left.panes.close_pane()
                self.serving.set_reason(Reason.MEDICAL)
            case Way.RETURNEE:
                self.left.panes.close_pane()
                self.serving.set_class(SubjectClass.RETURNEE)
            case Way.OVERRIDE:
                self.override()
            case Way.EMERGENCY:
                self._sheets.emergency()

    def ask_for(self, want: str) -> None:
        """Blink, and put the keyboard where something is wanted."""
        self._keys.typed_ahead.drop()
        self.left.person.banner.blink()
        entrance = self.left.person.form.entrance(want)
        if entrance is not None:
            self.left.person.form.reveal(entrance)
            entrance.setFocus()
            if isinstance(entrance, (TemperatureField, ReadingsField)):
                # what stands there is incomplete or a slip: the next digit begins anew
                entrance.edit.selectAll()

    def make_ready(self) -> None:
        """Be ready for the next person."""
        self.pad.put_away()
        self.left.panes.close_pane()
        self.left.idle.stairs.start_over()
        self.left.box.edit.setFocus()
