# SPDX-License-Identifier: MIT
"""Said over the whole window where the store could not be opened: this is no desk."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError, StoreLocked
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ACT, GAP, PADDING, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cover import Cover
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_WIDTH: Final = 720
_SIGN: Final = 44
_CLOSE: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_W)


class NotOpenedPage(Cover):
    """Covers *window* until the store is open or the window is closed; no other key does anything.

    Signals:
        retry_requested: the store is to be opened again; the answer is given by `say`.
        close_requested: the window is to be closed.
    """

    retry_requested = Signal()
    close_requested = Signal()

    def __init__(self, languages: "Languages", window: QWidget) -> None:
        super().__init__(window, _WIDTH)
        self._languages = languages
        self._error: Exception | None = None
        self._tries = 0
        self._title = Label("", TextRole.VERDICT, wrap=True)
        self._reason = Label("", TextRole.SENTENCE, wrap=True)
        self._typed = Label("", TextRole.BODY, wrap=True)
        self._emergency = Label("", TextRole.BODY_BOLD, wrap=True)
        self._tried = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._retry = ActButton(
            "", variant=ActVariant.ACCENT_FILL, mark=IconName.REFRESH, key="Enter"
        )
        self._close = ActButton("", mark=IconName.CLOSE, key=QKeySequence(_CLOSE).toString())
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._retry.clicked.connect(self.enter)
        self._close.clicked.connect(self.close_requested)

    def say(self, error: Exception) -> None:
        """Say why the store is not open, what is safe, and where to write meanwhile."""
        self._error = error
        self._tries += 1
        self._retry.setEnabled(True)
        self.retranslate()
        self._retry.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def enter(self) -> None:
        """Ask for another try, one at a time."""
        if self._retry.isEnabled():
            # not by the way to the next button: a second Enter would close the window
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self._retry.setEnabled(False)
            self._retry.setText(self.tr("Trying to open it…"))
            self.retry_requested.emit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._title.setText(self.tr("The register is not open here"))
        self._reason.setText(self._reason_text())
        self._typed.setText(
            self.tr("Nothing can be recorded in this window; what was typed in it is not recorded.")
        )
        self._emergency.setText(self._emergency_text())
        self._tried.setText(self.tr("Tries so far: {count}").format(count=self._tries))
        self._tried.setVisible(self._tries > 1)
        self._retry.setText(self.tr("Try again"))
        self._close.setText(self.tr("Close the window"))
        self.setAccessibleName(self._title.text())
        said = (self._reason, self._typed, self._emergency)
        self.setAccessibleDescription(" ".join(label.text() for label in said))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the window by its key; Enter tries again, and whatever else does nothing."""
        if event.keyCombination() == _CLOSE:
            self.close_requested.emit()
        super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Keep the focus in front: Tab goes between the two buttons."""
        target = self._close if self._retry.hasFocus() else self._retry
        target.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _reason_text(self) -> str:
        if isinstance(self._error, GatehouseError):
            return self._languages.text(Words(zh=self._error.zh, en=self._error.en))
        return self.tr(
            "Something in the program went wrong while it opened the register."
            " Everything recorded is safe. Try again, and send the report to whoever looks after"
            " the program."
        )

    def _emergency_text(self) -> str:
        if isinstance(self._error, StoreLocked):
            return self.tr(
                "Emergency: let them through, then enter it in the other window or on paper."
            )
        return self.tr(
            "Emergency: let them through, then write it on paper: time, way, name, flat."
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(Sign(SignKind.WARN, _SIGN), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        body = self.card.body
        body.setSpacing(PADDING)
        body.addLayout(head)
        for label in (self._reason, self._typed, self._emergency):
            body.addWidget(label)
        acts = QHBoxLayout()
        acts.setSpacing(ROW_GAP)
        for act in (self._retry, self._close):
            act.set_height(ACT)
            acts.addWidget(act, 1)
        body.addLayout(acts)
        body.addWidget(self._tried)
