# SPDX-License-Identifier: MIT
"""A form that goes on by Enter: to the first thing it lacks, and then it gives its order."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card


class Gap(Struct, frozen=True):
    """What a form still lacks: the word for it, and the way to it."""

    what: str
    go: Callable[[], object]


class EnterForm(Card):
    """Says in one line what it lacks; a form that lacks nothing orders once, and waits.

    A *careful* form, for what cannot be undone, does not order by the Enter that ends a field:
    that one goes to the act, and Ctrl+Enter orders. Esc leaves.

    Signals:
        ordered: what `order` returns; answer a refusal with `set_working`.
        closed: nothing is to be ordered.
    """

    ordered = Signal(object)
    closed = Signal()

    def __init__(
        self,
        confirm: ActButton,
        back: ActButton | None = None,
        *,
        careful: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.confirm, self.back = confirm, back
        self._careful = careful
        self._working = False
        confirm.clicked.connect(self._on_confirm_clicked)
        if back is not None:
            back.clicked.connect(self.closed)

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        lines = (edit for edit in self.findChildren(QLineEdit) if edit.text())
        texts = (edit.document() for edit in self.findChildren(QPlainTextEdit))
        return any(edit.isModified() for edit in lines) or any(
            text.isModified() and not text.isEmpty() for text in texts
        )

    def gaps(self) -> Sequence[Gap]:
        """Return what is missing, in the order in which it is asked for."""
        raise NotImplementedError

    def order(self) -> object:
        """Return what is written; it is asked for only where nothing is missing."""
        raise NotImplementedError

    def ready_text(self) -> str:
        """Return what the line says where nothing is missing."""
        return ""

    def set_working(self, *, working: bool) -> None:
        """Wait for the post: a second Enter orders nothing twice."""
        self._working = working

    def go_on(self) -> None:
        """Go to what is missing; where nothing is, order, or go to the act of a careful form."""
        self._go_on(order=not self._careful)

    def say(self) -> None:
        """Say what is missing, or that the form is ready."""
        gaps = [gap.what for gap in self.gaps()]
        if not gaps:
            self.set_note(self.ready_text())
            return
        joint = QCoreApplication.translate("widgets", ", ")
        said = QCoreApplication.translate("widgets", "Still needed: {gaps}")
        self.set_note(said.format(gaps=joint.join(gaps)))

    def word_acts(self, confirm: str, back: str) -> None:
        """Word the act, and the way out of a form that has one."""
        self.confirm.setText(confirm)
        if self.back is not None:
            self.back.setText(back)

    def add_acts(self, height: int) -> None:
        """Put the acts at the end of the form."""
        self.confirm.set_height(height)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        acts.addWidget(self.confirm, 1)
        if self.back is not None:
            self.back.set_height(height)
            acts.addWidget(self.back)
        self.body.addLayout(acts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on, Ctrl+Enter order, and Esc leave."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chord = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._go_on(order=chord or not self._careful)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _go_on(self, *, order: bool) -> None:
        gaps = self.gaps()
        if gaps:
            gaps[0].go()
        elif not order:
            self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self._working:
            self.set_working(working=True)
            self.ordered.emit(self.order())

    def _on_confirm_clicked(self) -> None:
        self._go_on(order=True)
