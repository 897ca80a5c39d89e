# SPDX-License-Identifier: MIT
"""The locked window: it shows no data, and lets the next person sign in, and an emergency by."""

from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gatehouse.domain.sign_in import Serving, SignIn
from gatehouse.domain.words import Words
from gatehouse.ui.lock.pin_forms import NewPinForm, PinForm, RecoveryForm, SignInForm
from gatehouse.ui.lock.serving_list import ServingList
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.cover import Cover
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from gatehouse.errors import GatehouseError
    from gatehouse.ui.shell.i18n import Languages

_WIDTH: Final = 700
_LIST: Final = 300


class Way(StrEnum):
    """What is being asked."""

    SIGN_IN = "sign_in"
    NEW_PIN = "new_pin"
    RECOVERY = "recovery"


class LockPage(Cover):
    """Covers *window* while nobody is signed in.

    Signals:
        ordered: a `SignIn`, a `NewPin` or a `RecoveredPin`.
        emergency_requested: somebody must go through now, whoever is signed in.
        language_requested: the other language is wanted.
    """

    ordered = Signal(object)
    emergency_requested = Signal()
    language_requested = Signal()

    def __init__(self, languages: "Languages", window: QWidget) -> None:
        super().__init__(window, _WIDTH)
        self._languages = languages
        self._way = Way.SIGN_IN
        self._waits = False
        self._wrong = Words("", "")
        self._told_again: Callable[[], None] = self._tell_nothing
        self._gates: tuple[str, ...] = ()
        self.serving = ServingList(languages)
        self.forms: dict[Way, PinForm] = {
            Way.SIGN_IN: SignInForm(),
            Way.NEW_PIN: NewPinForm(),
            Way.RECOVERY: RecoveryForm(),
        }
        self.gate = SegmentedChoice(fill=True)
        self._gate = Captioned(self.gate)
        self._gate.hide()
        self.language = ActButton("", variant=ActVariant.LINK, mark=IconName.LANGUAGE)
        self._stack = QStackedWidget()
        self._told = Notice(SignKind.OK)
        self._about = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.act = ActButton("", variant=ActVariant.OK, mark=IconName.KEY, key="Enter")
        self.new_pin = ActButton("", variant=ActVariant.LINK)
        self.forgotten = ActButton("", variant=ActVariant.LINK)
        self.back = ActButton("", key="Esc")
        self.emergency = ActButton("", variant=ActVariant.EMERGENCY, mark=IconName.AMBULANCE)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._take(Way.SIGN_IN)

    def offer(self, serving: "Sequence[Serving]", operator_id: str) -> None:
        """Offer who may sign in; *operator_id* was on duty last."""
        self._waits = False
        self.serving.offer(serving, operator_id)
        self._take(Way.SIGN_IN)

    def offer_gates(self, gates: "Sequence[str]") -> None:
        """Offer where to serve, the gate of now first; a post with one gate asks nothing."""
        self._gates = tuple(gates)
        self._propose_gate()
        self._show()

    def say(self, error: "GatehouseError") -> None:
        """Say why nothing came of it."""
        self._waits = False
        self._wrong = Words(error.zh, error.en)
        self._form.say(self._languages.text(self._wrong))
        self._show()

    def tell_pin_set(self) -> None:
        """Say that the new PIN holds."""
        self._told_again = self.tell_pin_set
        self._tell(SignKind.OK, self.tr("The new PIN holds from now on."))

    def tell_emergency(self, at: "datetime") -> None:
        """Say that an emergency was let through at a moment (UTC); the page stays."""
        self._told_again = partial(self.tell_emergency, at)
        told = self.tr("Emergency recorded at {time}. It waits at the desk to be completed.")
        time = self._languages.formats.time(at)
        self._tell(SignKind.WARN, told.format(time=time))

    def tell_scan_refused(self) -> None:
        """Say that nobody is served by a scan while nobody is signed in."""
        self._told_again = self.tell_scan_refused
        self._tell(
            SignKind.WARN, self.tr("Not recorded: nobody is signed in. Sign in, then scan again.")
        )

    def enter(self) -> None:
        """Do what the first button says, as soon as nothing is missing."""
        order = self._form.order()
        if order is not None and not self._waits:
            if isinstance(order, SignIn) and len(self._gates) > 1:
                order = replace(order, gate=self.gate.code or "")
            self._waits = True
            self._show()
            self.ordered.emit(order)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.card.set_title(self.tr("Locked: who comes on duty?"))
        self._about.setText(self.tr("What was begun on the screens waits where it was."))
        self.new_pin.setText(self.tr("New PIN…"))
        self.forgotten.setText(self.tr("PIN forgotten…"))
        self.back.setText(self.tr("Back"))
        self.emergency.setText(self.tr("Emergency: let through"))
        self.emergency.set_key(shortcut_text(Act.EMERGENCY))
        self._gate.set_caption(self.tr("At which gate"))
        self.language.setText(
            QCoreApplication.translate("widgets", "中文", "the other language, in itself")
        )
        self.serving.retranslate()
        for form in self.forms.values():
            form.retranslate()
        self._form.say_in_other_words(self._languages.text(self._wrong))
        if not self._told.isHidden():
            self._told_again()
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the page: ↑ and ↓ choose, Esc goes back, F12 is an emergency."""
        if event.key() == Qt.Key.Key_F12:
            self.emergency_requested.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.serving.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Escape and self._way is not Way.SIGN_IN:
            self._take(Way.SIGN_IN)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the focus in front."""
        parts = [part for part in self._targets() if part.isVisible() and part.isEnabled()]
        if not parts:
            # it is being hidden: the focus goes back to what lies behind
            return super().focusNextPrevChild(next_)
        now = next((n for n, part in enumerate(parts) if part.hasFocus()), -1)
        parts[(now + (1 if next_ else -1)) % len(parts)].setFocus(
            Qt.FocusReason.TabFocusReason if next_ else Qt.FocusReason.BacktabFocusReason
        )
        return True

    @property
    def _form(self) -> PinForm:
        return self.forms[self._way]

    def _targets(self) -> tuple[QWidget, ...]:
        fields = tuple(field.edit for field in self._form.shown())
        return (
            self.serving.table,
            *fields,
            self.gate,
            self.act,
            *self._others(),
            self.emergency,
        )

    def _others(self) -> tuple[QWidget, ...]:
        return (self.new_pin, self.forgotten, self.back, self.language)

    def _lay_out(self) -> None:
        for form in self.forms.values():
            self._stack.addWidget(form)
        self._told.hide()
        columns = QHBoxLayout()
        columns.setSpacing(GAP)
        columns.addLayout(self._who())
        columns.addLayout(self._proof(), 1)
        self.card.body.addWidget(self._about)
        self.card.body.addWidget(self._told)
        self.card.body.addLayout(columns)

    def _who(self) -> QVBoxLayout:
        self.serving.setFixedWidth(_LIST)
        column = QVBoxLayout()
        column.setSpacing(ROW_GAP)
        column.addWidget(self.serving, 1)
        column.addWidget(self.emergency)
        return column

    def _proof(self) -> QVBoxLayout:
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addWidget(self.act, 1)
        acts.addWidget(self.back)
        others = QHBoxLayout()
        others.setSpacing(ROW_GAP)
        others.addWidget(self.new_pin)
        others.addWidget(self.forgotten)
        others.addWidget(self.language)
        column = QVBoxLayout()
        column.setSpacing(ROW_GAP)
        column.addWidget(self._stack)
        column.addWidget(self._gate)
        column.addLayout(acts)
        column.addLayout(others)
        column.addStretch(1)
        return column

    def _connect(self) -> None:
        self.serving.chosen.connect(self._on_serving_chosen)
        self.serving.taken.connect(self._on_serving_taken)
        self.act.clicked.connect(self.enter)
        self.emergency.clicked.connect(self.emergency_requested)
        self.language.clicked.connect(self.language_requested)
        self.new_pin.clicked.connect(lambda: self._take(Way.NEW_PIN))
        self.forgotten.clicked.connect(lambda: self._take(Way.RECOVERY))
        self.back.clicked.connect(lambda: self._take(Way.SIGN_IN))
        for form in self.forms.values():
            form.changed.connect(self._show)

    def _tell_nothing(self) -> None: ...

    def _tell(self, kind: SignKind, sentence: str) -> None:
        self._told.set_notice(kind, sentence)
        self._told.show()
        self._about.hide()

    def _take(self, way: Way) -> None:
        """Ask something else of whoever is chosen."""
        self._way = way
        self._stack.setCurrentWidget(self._form)
        if self.serving.current is not None:
            self._form.meet(self.serving.current)
        self._show()
        self._go_to_work()

    def _go_to_work(self) -> None:
        form = self._form
        asked = form.shown()
        target: QWidget = asked[0].edit if asked else self.act
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        words = {
            Way.SIGN_IN: self.tr("Sign in"),
            Way.NEW_PIN: self.tr("Set the new PIN"),
            Way.RECOVERY: self.tr("Set the new PIN"),
        }
        self.act.setText(words[self._way])
        self.act.setEnabled(not self._waits and self._form.order() is not None)
        asks = self._way is Way.SIGN_IN
        self.new_pin.setVisible(asks)
        self.forgotten.setVisible(asks)
        self.language.setVisible(asks)
        self.back.setVisible(not asks)
        self._gate.setVisible(asks and len(self._gates) > 1)

    def _propose_gate(self) -> None:
        """Offer the gates of whoever is chosen first; the other ones stay to be chosen."""
        who = self.serving.current
        gates = self._gates if who is None else who.theirs_first(self._gates)
        self.gate.set_items([Choice(gate, gate) for gate in gates])
        self.gate.set_code(gates[0] if gates else None)

    def _on_serving_chosen(self, who: Serving) -> None:
        self._propose_gate()
        self._form.meet(who)
        self._show()
        self._go_to_work()

    def _on_serving_taken(self) -> None:
        self._go_to_work()
