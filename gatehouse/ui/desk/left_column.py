# SPDX-License-Identifier: MIT
"""The column in which is decided: the box, then whoever it means, then the acts."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gatehouse.ui.desk.acts_bar import ActsBar
from gatehouse.ui.desk.box_row import BoxRow
from gatehouse.ui.desk.desk_form import DeskForm
from gatehouse.ui.desk.idle_view import IdleView
from gatehouse.ui.desk.nobody_view import NobodyView
from gatehouse.ui.desk.pane_stack import PaneStack
from gatehouse.ui.desk.person_view import PersonView
from gatehouse.ui.desk.picker import Picker
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.state import DeskState
from gatehouse.ui.desk.wording import box_person
from gatehouse.ui.shell.sizes import EDGE
from gatehouse.ui.widgets.sheet import Sheet
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_VIEWS: Final = (Scene.IDLE, Scene.PICKING, Scene.NOBODY, Scene.PERSON)


class LeftColumn(Sheet):
    """Box and acts keep their places; what is between them changes with the scene."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = DeskForm.FULL
        self.box = BoxRow()
        self.idle = IdleView(languages)
        self.picker = Picker(languages)
        self.nobody = NobodyView()
        self.person = PersonView(languages)
        self.acts = ActsBar()
        self.panes = PaneStack(languages)
        self._views = QStackedWidget()
        self._lay_out()
        self.panes.opened.connect(self._on_panes_opened)
        self.panes.closed.connect(self._on_panes_closed)

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

    def show_state(self, state: DeskState, now: datetime, *, pad: bool, waits: bool) -> None:
        """Show *state*; while it *waits* for an answer, the last one stays on the screen."""
        scene = state.scene
        self.box.show_text(state.text)
        self.box.show_direction(state.direction)
        self.box.set_asking(asking=state.visitor is None)
        self._show_trailing(state, scene)
        view = Scene.PERSON if scene is Scene.VISITOR else scene
        if not (waits and scene is Scene.PICKING and state.found is None):
            self._views.setCurrentIndex(_VIEWS.index(view))
        if scene is Scene.PICKING:
            self.picker.show_found(state.found, state.row)
        elif scene is Scene.NOBODY:
            self.nobody.show_text(state.text)
        elif view is Scene.PERSON:
            self.person.show_state(state, now, pad=pad)
        weighed = state.last_weighed
        self.acts.show_verdict(
            weighed.verdict if weighed is not None else None,
            decides=state.decides,
            enrols=state.enrols,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for view in (self.idle, self.picker, self.nobody, self.person):
            view.retranslate()
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

    def _show_trailing(self, state: DeskState, scene: Scene) -> None:
        if scene is Scene.VISITOR:
            told = self.tr("Not on the roster: as a visitor")
            if state.enrols:
                told = self.tr("New resident: saved in the roster")
            self.box.show_trailing(told, SignKind.INFO)
        elif scene is Scene.PERSON and not self._form.value.strip:
            self.box.show_trailing(box_person(state), SignKind.OK, strong=True)
        elif scene is Scene.PICKING and state.candidates:
            more = "+" if state.found is not None and state.found.more else ""
            count = f"{len(state.candidates)}{more}"
            self.box.show_trailing(self.tr("{count} people").format(count=count))
        else:
            self.box.show_trailing(self.tr("clear") if state.text else "")

    def _on_panes_opened(self) -> None:
        self.box.setVisible(self._form.value.strip)
        self._views.hide()
        self.acts.hide()

    def _on_panes_closed(self) -> None:
        self.box.show()
        self._views.show()
        self.acts.show()
