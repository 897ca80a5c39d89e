# SPDX-License-Identifier: MIT
"""The first start: four parts to fill in, or an invented compound to practise with."""

from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gatehouse.domain.post import KeyKeeping, Setup
from gatehouse.ui.first_run.administrator_part import AdministratorPart
from gatehouse.ui.first_run.key_part import KeyPart
from gatehouse.ui.first_run.part import Gap, Part
from gatehouse.ui.first_run.place_part import PlacePart
from gatehouse.ui.first_run.promises import Promises
from gatehouse.ui.first_run.rules_part import RulesPart
from gatehouse.ui.first_run.start_bar import StartBar
from gatehouse.ui.first_run.steps_bar import StepsBar
from gatehouse.ui.shell.files import ask_pdf_file
from gatehouse.ui.shell.sizes import EDGE, GAP
from gatehouse.ui.widgets.focus_ring import FocusRing
from gatehouse.ui.widgets.message_bar import MessageBar

if TYPE_CHECKING:
    from gatehouse.domain.policy.rule_set import RuleSet
    from gatehouse.ui.first_run.acts import FirstRunActs
    from gatehouse.ui.printing.recovery_sheet import RecoverySheet
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_FULL_SCREEN_FROM: Final = 1.25
_ALL_PARTS: Final = (1280, 660)
_PANEL_FROM: Final = 1000
_PANEL: Final = 300
_LOW: Final = 560


class FirstRunPage(QWidget):
    """A window of its own: there is no store yet.

    Where all four parts fit they stand side by side, otherwise one at a time.

    Signals:
        post_ready: the store is there; whether it is the invented compound.
        language_requested: the other language is wanted.
    """

    post_ready = Signal(bool)
    language_requested = Signal()

    def __init__(
        self, app: QApplication, lanes: "Lanes", messages: "Messages", languages: "Languages"
    ) -> None:
        super().__init__()
        self._lanes = lanes
        self._messages = messages
        self._acts: FirstRunActs | None = None
        self._step = 0
        self._whole = True
        self._busy = False
        self.place = PlacePart(1)
        self.rules = RulesPart(2, languages)
        self.administrator = AdministratorPart(3)
        self.key = KeyPart(4)
        self._parts: tuple[Part, ...] = (self.place, self.rules, self.administrator, self.key)
        self.promises = Promises()
        self._steps = StepsBar()
        self.bar = StartBar()
        self._columns: list[QWidget] = []
        self._scroll = QScrollArea()
        self._lay_out()
        self._bar_of_messages = MessageBar(messages, self)
        self._ring = FocusRing(self, app)
        self._ring.stay_under(self._bar_of_messages.notice)
        self._connect()
        self.retranslate()
        self._take_form()

    def open_at(self, zoom: float) -> None:
        """Show the window, over the whole screen where everything is enlarged."""
        if zoom >= _FULL_SCREEN_FROM:
            self.showFullScreen()
        else:
            self.showMaximized()
        self.place.community.edit.setFocus()

    def start(self, acts: "FirstRunActs") -> None:
        """Take the acts, as soon as there are any: rules, the key, and how it can be kept."""
        self._acts = acts
        self._lanes.read(acts.rule_sets, self._on_rules_read)
        self._lanes.write(acts.new_key, self.key.show_key)
        self._lanes.write(acts.key_keepings, self.key.offer_keepings)

    def save_key(self, path: Path) -> None:
        """Write the sheet with the recovery key as a PDF file."""
        # Only this one sheet needs the QR code's library.
        from gatehouse.ui.printing.recovery_sheet import save_sheet  # noqa: PLC0415 - once

        self._lanes.write(partial(save_sheet, self._sheet(), path), self._on_sheet_saved)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.setWindowTitle(self.tr("Gatehouse: first start"))
        for part in self._parts:
            part.retranslate()
        self.promises.retranslate()
        self._steps.retranslate()
        self.bar.retranslate()
        self._show_state()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all parts where they fit, one at a time elsewhere."""
        super().resizeEvent(event)
        self._take_form()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on: to what is missing, to the next part, or on duty."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self._busy:
            self._go_on()
        elif event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._on_bar_back_requested()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        sheet = QWidget()
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(GAP)
        for pair in (self._parts[:2], self._parts[2:]):
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(GAP)
            column.addWidget(pair[0])
            column.addWidget(pair[1], 1)
            columns.addWidget(holder, 1)
            self._columns.append(holder)
        self._scroll.setWidget(sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet.setAutoFillBackground(False)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        work = QVBoxLayout()
        work.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        work.setSpacing(GAP)
        work.addWidget(self._steps)
        work.addWidget(self._scroll, 1)
        work.addWidget(self.bar)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.promises)
        layout.addLayout(work, 1)
        self.promises.setFixedWidth(_PANEL)

    def _connect(self) -> None:
        for part in self._parts:
            part.changed.connect(self._show_state)
        for ways_out in (self.promises, self._steps):
            ways_out.practice_requested.connect(self._on_practice_requested)
            ways_out.language_requested.connect(self.language_requested)
        self._steps.chosen.connect(self._on_steps_chosen)
        self.bar.quit_requested.connect(self.close)
        self.bar.back_requested.connect(self._on_bar_back_requested)
        self.bar.next_requested.connect(self._go_on)
        self.bar.start_requested.connect(self._go_on)
        self.key.print_requested.connect(self._on_key_print_requested)
        self.key.save_requested.connect(self._on_key_save_requested)
        printing = QShortcut(QKeySequence("Ctrl+P"), self)
        printing.activated.connect(self._on_key_print_requested)

    def _gaps(self) -> tuple[Gap, ...]:
        return tuple(gap for part in self._parts for gap in part.gaps())

    def _show_state(self) -> None:
        self.bar.set_missing([gap.name for gap in self._gaps()])
        self._steps.set_done([part.is_done() for part in self._parts])
        for part in self._parts:
            part.show_state()

    def _take_form(self) -> None:
        width, height = self.width(), self.height()
        self._whole = width >= _ALL_PARTS[0] and height >= _ALL_PARTS[1]
        panel = width >= _PANEL_FROM
        self.promises.setVisible(panel)
        self.promises.set_height(height)
        self._steps.set_ways_out(shown=not panel)
        self.bar.set_low(low=height < _LOW)
        self._show_step()

    def _show_step(self) -> None:
        here, beside = self._step, self._step // 2
        shown: dict[QWidget, bool] = {}
        shown |= {part: self._whole or n == here for n, part in enumerate(self._parts)}
        shown |= {each: self._whole or n == beside for n, each in enumerate(self._columns)}
        # What goes leaves first: the window must never need the room of both.
        for part in sorted(shown, key=lambda part: shown[part]):
            part.setVisible(shown[part])
        self._steps.setVisible(not self._whole)
        self._steps.set_step(self._step)
        last = self._step == len(self._parts) - 1
        self.bar.set_stepping(
            back=not self._whole and self._step > 0, onward=not self._whole and not last
        )

    def _open_step(self, step: int) -> None:
        self._step = step
        self._show_step()
        self._focus(self._parts[step].entrance())

    def _focus(self, where: QWidget) -> None:
        where.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(where)

    def _go_on(self) -> None:
        if not self._whole and self._step < len(self._parts) - 1:
            gaps = self._parts[self._step].gaps()
            if gaps:
                self._focus(gaps[0].where)
            else:
                self._open_step(self._step + 1)
            return
        for number, part in enumerate(self._parts):
            gaps = part.gaps()
            if gaps:
                self._step = number
                self._show_step()
                self._focus(gaps[0].where)
                return
        self._set_up()

    def _set_up(self) -> None:
        keeping = self.key.keeping.keeping
        if self._acts is None or keeping is None:
            return
        self._work(self.tr("Setting up the store; this takes a few seconds…"))
        setup = Setup(
            post=self.place.post(),
            rule_set_id=self.rules.rule_set_id,
            operator_name=self.administrator.name.text().strip(),
            pin=self.administrator.pin.text(),
        )
        passphrase = self.key.keeping.passphrase
        act = partial(self._acts.set_up, setup, KeyKeeping(keeping), passphrase)
        self._lanes.write(act, self._on_set_up, self._on_failed)

    def _work(self, sentence: str) -> None:
        self._busy = bool(sentence)
        self.bar.set_working(sentence)
        self._scroll.setEnabled(not self._busy)
        self.promises.set_busy(busy=self._busy)
        self._steps.setEnabled(not self._busy)

    def _sheet(self) -> "RecoverySheet":
        from gatehouse.ui.printing.recovery_sheet import RecoverySheet  # noqa: PLC0415 - see save_key

        post = self.place.post()
        place = " ".join(filter(None, (post.community, post.compound, post.gate)))
        return RecoverySheet(place=place, key=self.key.key)

    def _on_rules_read(self, sets: "tuple[RuleSet, ...]") -> None:
        """Offer the rules; however late they come, Tab reaches them where they stand."""
        self.rules.offer(sets)
        inputs = (self.place.telephone.edit, *self.rules.cards, self.administrator.name.edit)
        for before, after in pairwise(inputs):
            QWidget.setTabOrder(before, after)

    def _on_set_up(self, _done: None) -> None:
        self._work("")
        self.post_ready.emit(False)  # noqa: FBT003 - a signal's value

    def _on_rehearsed(self, _done: None) -> None:
        self._work("")
        self.post_ready.emit(True)  # noqa: FBT003 - a signal's value

    def _on_failed(self, error: Exception) -> None:
        self._work("")
        self._messages.show_failure(error)

    def _on_sheet_saved(self, path: Path) -> None:
        self.key.confirm_kept()
        said = self.tr("Saved as {path}. Print it or move it off this computer.")
        self._messages.ok(said.format(path=path))

    def _on_practice_requested(self) -> None:
        if self._acts is None or self._busy:
            return
        self._work(self.tr("Making up a compound to practise in; this takes some seconds…"))
        self._lanes.write(self._acts.rehearse, self._on_rehearsed, self._on_failed)

    def _on_steps_chosen(self, step: int) -> None:
        self._open_step(step)

    def _on_bar_back_requested(self) -> None:
        if not self._whole and self._step > 0:
            self._open_step(self._step - 1)

    def _on_key_save_requested(self) -> None:
        name = self.tr("recovery-key-{day}.pdf").format(day=date.today().isoformat())
        ask_pdf_file(self, self.tr("Save the recovery key"), name, self.save_key)

    def _on_key_print_requested(self) -> None:
        if not self.key.key or self._busy:
            return
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415 - see save_key
        from gatehouse.ui.printing.recovery_sheet import (  # noqa: PLC0415 - the same
            sheet_layout,
            sheet_paint,
        )

        ask_printer(
            self,
            sheet_layout(),
            sheet_paint(self._sheet()),
            printed=self.key.confirm_kept,
            failed=self._messages.show_failure,
            copies=2,
        )
