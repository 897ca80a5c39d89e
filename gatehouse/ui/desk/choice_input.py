# SPDX-License-Identifier: MIT
"""A choice laid open as far as its room goes; what has no room is in a menu behind it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CAPTION_GAP, CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.choice_menu import ChoiceMenu
from gatehouse.ui.widgets.colour_mark import ColourMark
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice, loose_width, tight_width

if TYPE_CHECKING:
    from gatehouse.domain.code_list import Colour

_MORE: Final = "…"
_ANY_WIDTH: Final = 10_000
_LEAST_OPEN: Final = 2
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ChoiceInput(QWidget):
    """A caption over a `SegmentedChoice`; folded it is one button that opens a menu.

    It is laid out once for all that has changed: when it is given its room, else before the next
    frame.

    Signals:
        chosen: the code, by the user only.
    """

    chosen = Signal(str)

    def __init__(self, caption: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = caption
        self._items: tuple[Choice, ...] = ()
        self._code: str | None = None
        self._room = _ANY_WIDTH
        self._captioned = True
        self._folded = False
        self._stale = False
        self._caption = Label(caption, TextRole.CAPTION, tone=Tone.MUTED)
        self._mark = ColourMark()
        self._open = SegmentedChoice(one_row=True)
        self._open.setAccessibleName(caption)
        self._button = ActButton("", mark=IconName.CHEVRON_DOWN)
        # a menu among its children makes Qt 6.9 cut a widget with a focus proxy out of Tab order
        self._menu = ChoiceMenu()
        self._lay_out()
        self._connect()

    @property
    def code(self) -> str | None:
        """What is chosen."""
        return self._code

    @property
    def items(self) -> tuple[Choice, ...]:
        """Everything that can be chosen."""
        return self._items

    @property
    def contents(self) -> tuple[object, ...]:
        """Everything that its width goes by, but for its room and where the caption stands."""
        return self._items, self._code, self._words, self._mark.colour

    @property
    def entrance(self) -> QWidget:
        """What takes the focus."""
        self._settle()
        return self._button if self._folded else self._open

    def set_caption(self, caption: str) -> None:
        """Name the choice."""
        self._words = caption
        self._caption.setText(caption)
        self._open.setAccessibleName(caption)
        self._change()

    def set_mark(self, colour: "Colour | None") -> None:
        """Mark the choice with a colour before its name, or with none."""
        if colour is not self._mark.colour:
            self._mark.set_colour(colour)
            self._change()

    def offer(self, items: Sequence[Choice], code: str | None) -> None:
        """Offer *items* with *code* chosen, for the user; `chosen` is not emitted."""
        if (tuple(items), code) != (self._items, self._code):
            self._items, self._code = tuple(items), code
            self._change()
            if self._menu.isVisible():
                self._fill_menu()

    def set_captioned(self, *, captioned: bool) -> None:
        """Have the caption above or inside."""
        if captioned != self._captioned:
            self._captioned = captioned
            self._change()

    def set_room(self, room: int) -> None:
        """Stand in at most *room*."""
        if room != self._room or self._stale:
            self._room = room
            self._arrange()

    def go_along(self, step: int) -> None:
        """Choose what stands *step* further, for a user whose keyboard is elsewhere."""
        if self.isVisible() and self._items:
            self._choose(self._beside(step))

    def event(self, event: QEvent) -> bool:
        """Stand as what has changed asks for."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the choices by arrow keys on the button too: it may fold under the hand."""
        if watched is self._button and isinstance(event, QKeyEvent):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and self._items and event.type() == QEvent.Type.KeyPress:
                self._choose(self._beside(step))
                return True
        return super().eventFilter(watched, event)

    def full_width(self) -> int:
        """Return the width with everything laid open, as tight as it may stand."""
        return max(tight_width(self._items), self._caption_width())

    def folded_width(self) -> int:
        """Return the width of the button."""
        self._button.setText(self._button_words())
        return max(self._button.sizeHint().width(), self._caption_width())

    def width_in(self, room: int) -> int:
        """Return the width that it takes of *room*."""
        opened, caption = self._opened_in(room), self._caption_width()
        wanted = self.folded_width() if opened is None else loose_width(opened)
        return min(max(wanted, caption), max(room, caption))

    def _height(self) -> int:
        shown = self._captioned and bool(self._words)
        return CONTROL + (self._caption.sizeHint().height() + CAPTION_GAP if shown else 0)

    def _caption_width(self) -> int:
        if not self._captioned:
            return 0
        mark = 0 if self._mark.colour is None else self._mark.width() + CAPTION_GAP
        return self._caption.sizeHint().width() + mark

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CAPTION_GAP)
        named = QHBoxLayout()
        named.setSpacing(CAPTION_GAP)
        named.addWidget(self._mark)
        named.addWidget(self._caption, 1)
        layout.addLayout(named)
        layout.addWidget(self._open)
        layout.addWidget(self._button)
        self._arrange()

    def _connect(self) -> None:
        self._open.chosen.connect(self._on_open_chosen)
        self._button.clicked.connect(self._on_button_clicked)
        self._button.installEventFilter(self)
        self._menu.triggered.connect(self._on_menu_triggered)

    def _change(self) -> None:
        """Have it laid out anew, once for all that changes together."""
        if not self._stale:
            self._stale = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _settle(self) -> None:
        if self._stale:
            self._arrange()

    def _arrange(self) -> None:
        """Lay open what the room holds, and keep the focus where it was."""
        self._stale = False
        held = self._open.hasFocus() or self._button.hasFocus()
        opened = self._opened_in(self._room)
        self._folded = opened is None
        if opened is not None:
            self._open.set_items(opened)
        self._open.set_code(self._code)
        self._button.setText(self._button_words())
        value = next((item.text for item in self._items if item.code == self._code), "")
        self._button.setAccessibleName(f"{self._words} {value}".strip())
        captioned = self._captioned and bool(self._words)
        self._caption.setVisible(captioned)
        self._mark.setVisible(captioned and self._mark.colour is not None)
        self._open.setVisible(not self._folded)
        self._button.setVisible(self._folded)
        # once it is answered, Enter means the person and not the choice
        self._button.set_by_enter(by_enter=self._code is None)
        self.setFixedSize(self.width_in(self._room), self._height())
        self.setFocusProxy(self.entrance)
        if held:
            self.entrance.setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened_in(self, room: int) -> tuple[Choice, ...] | None:
        """Return what stands open in *room*; None if not enough of it does."""
        items, count = self._items, len(self._items)
        while tight_width(items) > room:
            count -= 1
            if count < _LEAST_OPEN:
                return None
            items = (*self._first(count), Choice(_MORE, self._more_words()))
        return items

    def _first(self, count: int) -> tuple[Choice, ...]:
        """Return the first *count* choices, of which the last makes way for the chosen one."""
        first = self._items[:count]
        chosen = next((item for item in self._items[count:] if item.code == self._code), None)
        return (*first[:-1], chosen) if chosen is not None else first

    def _more_words(self) -> str:
        return self.tr("More…")

    def _button_words(self) -> str:
        value = next((item.text for item in self._items if item.code == self._code), "")
        return value or ("…" if self._captioned else f"{self._words}…")

    def _fill_menu(self) -> None:
        self._menu.clear()
        for item in self._items:
            action = QAction(item.text, self._menu)
            action.setData(item.code)
            self._menu.addAction(action)

    def _choose(self, code: str) -> None:
        self._code = code
        self._arrange()
        self.chosen.emit(code)

    def _beside(self, step: int) -> str:
        """Return the code that stands *step* further, as far as there are any."""
        codes = [item.code for item in self._items]
        if self._code not in codes:
            return codes[0 if step > 0 else -1]
        return codes[min(max(codes.index(self._code) + step, 0), len(codes) - 1)]

    def _open_menu(self) -> None:
        self._fill_menu()
        entrance = self.entrance
        self._menu.setMinimumWidth(self._button.width() if self._folded else 0)
        self._menu.popup(entrance.mapToGlobal(QPoint(0, entrance.height())))

    def _on_open_chosen(self, code: str) -> None:
        if code == _MORE:
            self._open.set_code(self._code)
            self._open_menu()
        else:
            self._choose(code)

    def _on_button_clicked(self) -> None:
        self._open_menu()

    def _on_menu_triggered(self, action: QAction) -> None:
        self._choose(str(action.data()))
