# SPDX-License-Identifier: MIT
"""One request: what is known of it, who goes, and what became of it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.errand import ErrandChange, ErrandMove, ErrandState
from gatehouse.ui.errands.wording import facts_text, title_text
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.domain.errand import ErrandRow
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60


class ErrandPane(EnterForm):
    """Enter takes what waits, and settles what is in hand. It orders an `ErrandMove`.

    Signals:
        done_requested: it is done, whether somebody took it or not.
        fail_requested: it did not work.
        undo_requested: it is to be as open as before.
    """

    done_requested = Signal()
    fail_requested = Signal()
    undo_requested = Signal()

    def __init__(
        self,
        languages: "Languages",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            parent=parent,
        )
        self._languages, self._clock = languages, clock
        self.row: ErrandRow | None = None
        self._what = Label("", TextRole.BODY_BOLD, wrap=True)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self.carrier = Field("")
        self.carrier.edit.setMaxLength(_LONGEST)
        self.done = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK)
        self.failed = ActButton("")
        self.undo = ActButton("", mark=IconName.UNDO)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.done.clicked.connect(self.done_requested)
        self.failed.clicked.connect(self.fail_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.retranslate()

    def show_row(self, row: "ErrandRow") -> None:
        """Show a request; who goes stays written, where it is the same one."""
        if self.row is None or self.row != row:
            self.carrier.set_text("")
            self.set_working(working=False)
        self.row = row
        self._fill()

    def take_keyboard(self) -> None:
        """Have the keyboard where one goes on."""
        waits = self.row is not None and self.row.state is ErrandState.WAITING
        is_open = self.row is not None and self.row.is_open
        place = self.confirm if is_open else self.undo
        (self.carrier.edit if waits else place).setFocus(Qt.FocusReason.OtherFocusReason)

    def gaps(self) -> list[Gap]:
        """Return what keeps Enter from doing anything."""
        if self.row is None:
            return [Gap(self.tr("an errand"), self.setFocus)]
        if not self.row.is_open:
            return [Gap(self.tr("it is settled"), self.undo.setFocus)]
        return []

    def order(self) -> ErrandMove:
        """Return what happens next."""
        assert self.row is not None, "an errand is no gap"
        waits = self.row.state is ErrandState.WAITING
        return ErrandMove(
            errand_id=self.row.errand_id,
            change=ErrandChange.TAKEN if waits else ErrandChange.DONE,
            carrier=self.carrier.text().strip(),
        )

    def say(self) -> None:
        """Say nothing: how it stands is told above."""
        self.set_note("")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.carrier.set_caption(self.tr("Who goes (empty: whoever is on duty)"))
        self.done.setText(self.tr("Done"))
        self.done.set_key(shortcut_text(Act.SETTLE_ERRAND))
        self.failed.setText(self.tr("Did not work…"))
        self.failed.set_key(shortcut_text(Act.FAIL_ERRAND))
        self.undo.setText(self.tr("Take it back"))
        self.undo.set_key(shortcut_text(Act.UNDO_ERRAND))
        self._fill()

    def _fill(self) -> None:
        row = self.row
        waits = row is not None and row.state is ErrandState.WAITING
        is_open = row is not None and row.is_open
        self.carrier.setVisible(waits)
        self.confirm.setVisible(is_open)
        self.done.setVisible(waits)
        self.failed.setVisible(is_open)
        self.undo.setVisible(row is not None and not waits)
        self.confirm.setText(self.tr("Take it on") if waits else self.tr("Done"))
        if row is None:
            self.set_title(self.tr("Nothing chosen"))
            return
        self.set_title(title_text(row, self._languages))
        self._what.setText(row.what)
        self._facts.setText(facts_text(row, self._clock(), self._languages))
        self.say()

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        for part in (self._what, self.carrier, self._facts):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        others = QHBoxLayout()
        others.setSpacing(ROW_GAP)
        for act in (self.done, self.failed, self.undo):
            act.set_height(CONTROL)
            others.addWidget(act, 1)
        self.body.addLayout(others)
