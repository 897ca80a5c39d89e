# SPDX-License-Identifier: MIT
"""A strip that says one thing, and offers what can be done about it."""

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import CONTROL, EDGE, RADIUS_CARD, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.kept import Kept
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind, sign_colours


class NoticeAct(Struct, frozen=True):
    """One act a notice offers."""

    code: str
    text: str
    key: str = ""
    variant: ActVariant = ActVariant.LINK


class Notice(QWidget):
    """Information, success, caution or failure in one or two lines.

    Signals:
        act_requested: the code of the act pressed.
    """

    act_requested = Signal(str)

    def __init__(
        self,
        kind: SignKind,
        text: str = "",
        detail: str = "",
        acts: Sequence[NoticeAct] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._said: tuple[object, ...] = ()
        self._buttons = Kept[ActButton]()
        self._codes: dict[ActButton, str] = {}
        self._sign = Sign(kind, 26)
        self._line = Label("", TextRole.TABLE, wrap=True)
        self._detail = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._acts = QHBoxLayout()
        self._lay_out()
        self.set_notice(kind, text, detail, acts)

    def set_notice(
        self, kind: SignKind, text: str, detail: str = "", acts: Sequence[NoticeAct] = ()
    ) -> None:
        """Say something else."""
        said = (kind, text, detail, tuple(acts))
        if said == self._said:
            return
        self._said = said
        seen = self.isVisible()
        if seen:
            # else all up to the window is laid out for each part that comes
            self.hide()
        self._kind = kind
        self._sign.set_kind(kind)
        self._line.setText(text)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(f"{text} {detail}".strip())
        self._show_acts(acts)
        if seen:
            self.show()

    def line_width(self) -> int:
        """Return the width in which its sentence stands on one line."""
        words = self._line.fontMetrics().horizontalAdvance(self._line.text())
        others = sum(button.sizeHint().width() + ROW_GAP for button in self._codes)
        return EDGE + self._sign.width() + 3 * ROW_GAP + words + others + EDGE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground and its border."""
        colours = sign_colours(self._kind, palette_of(self))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.fill, 1))
        painter.setBrush(colours.ground)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setContentsMargins(0, 5, 0, 5)
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._line)
        words.addWidget(self._detail)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(EDGE, 0, 6, 0)
        layout.setSpacing(ROW_GAP + 2)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        layout.addLayout(self._acts)
        self._acts.setSpacing(ROW_GAP)
        self.setMinimumHeight(CONTROL - 4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def _show_acts(self, acts: Sequence[NoticeAct]) -> None:
        """Offer *acts*; the keyboard must not stay on a button that now does another one."""
        for button in self._codes:
            button.hide()
            button.clearFocus()
        shown = self._buttons.show(acts, self._made_button, _offer)
        self._codes = {button: act.code for button, act in zip(shown, acts, strict=True)}
        edge = 5 if any(act.variant is not ActVariant.LINK for act in acts) else 0
        self._acts.setContentsMargins(0, edge, 0, edge)

    def _made_button(self, _act: NoticeAct) -> ActButton:
        button = ActButton("")
        button.clicked.connect(self._on_act_clicked)
        self._acts.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button

    def _on_act_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ActButton):
            self.act_requested.emit(self._codes[sender])


def _offer(button: ActButton, act: NoticeAct) -> None:
    button.setText(act.text)
    button.set_variant(act.variant)
    button.set_key(act.key)
