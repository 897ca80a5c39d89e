# SPDX-License-Identifier: MIT
"""How a field was before a scan fell into it, how it becomes so again, and which ones keep it."""

from itertools import takewhile
from typing import Final, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, QSignalBlocker
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit

from gatehouse.domain.pass_number import is_pass_number

_KEEPS: Final = "keepsScans"
_CARDS, _PASSES = "cards", "passes"
_SHOWS: Final = "showsKeys"


class Before(Protocol):
    """What a widget that keys change was at one moment."""

    def put_back(self) -> None:
        """Make it what it was."""

    def hold(self, text: str) -> None:
        """Let *text* alone stand in it, if text can."""


@runtime_checkable
class ActsOnKeys(Protocol):
    """A widget without any text in which keys change something all the same."""

    def before_keys(self) -> Before:
        """Remember what keys change in it."""


class ChoiceBefore:
    """What was chosen in a drop-down: it looks for what is typed at it, and chooses that."""

    def __init__(self, combo: QComboBox) -> None:
        self._combo = combo
        self._index = combo.currentIndex()

    def put_back(self) -> None:
        """Choose it again; whoever heard of the other choices hears of this one."""
        if shiboken6.isValid(self._combo):
            self._combo.setCurrentIndex(self._index)

    def hold(self, _text: str) -> None:
        """Hold nothing: a scan is no choice."""
        self.put_back()


class FieldBefore:
    """The text, cursor, selection and undo of a field at one moment."""

    def __init__(self, field: "_Field") -> None:
        self._field = field
        self._text = field.text()
        self._selection = field.selection()
        self._could_undo = field.can_undo()

    def put_back(self) -> None:
        """Make the field what it was, and tell its listeners once if it had changed."""
        if not shiboken6.isValid(self._field.widget) or self._field.text() == self._text:
            return
        with QSignalBlocker(self._field.widget):
            self._rewind()
            self._field.select(*self._selection)
        self._field.tell_edited()

    def hold(self, text: str) -> None:
        """Let *text* alone stand in the field, and tell its listeners if that changed it."""
        if not shiboken6.isValid(self._field.widget) or self._field.text() == text:
            return
        with QSignalBlocker(self._field.widget):
            self._field.replace(0, len(self._field.text()), text)
        self._field.tell_edited()

    def _rewind(self) -> None:
        """Undo the scan, and leave nothing of it to redo.

        Qt may have joined the scan with what was typed just before it; so one step more than
        the scan is undone, and that step is done again as one edit, which forgets the scan.
        """
        self._field.undo()
        if self._field.text() == self._text and self._field.can_undo():
            self._field.undo()
        if self._could_undo and self._field.text() != self._text:
            self._field.replace(*_difference(self._field.text(), self._text))
        else:
            self._field.set_text(self._text)


def keep_scans(edit: QLineEdit, *, passes: bool = False) -> None:
    """Let *edit* keep a card that is scanned into it: it asks for that, or for *passes* too."""
    edit.setProperty(_KEEPS, _PASSES if passes else _CARDS)


def keeps_scans(widget: QObject, code: str) -> bool:
    """Say whether *code*, scanned while *widget* has the focus, stays there."""
    kept = widget.property(_KEEPS)
    return kept == _PASSES or (kept == _CARDS and not is_pass_number(code))


def show_keys(widget: QObject) -> None:
    """Let *widget* show every key that a device sends, so that no scan is taken out of it."""
    widget.setProperty(_SHOWS, True)  # noqa: FBT003 - a property's value


def shows_keys(widget: QObject) -> bool:
    """Say whether *widget* is there to test devices with."""
    return bool(widget.property(_SHOWS))


def remember(widget: QObject) -> Before | None:
    """Remember what keys typed at *widget* change, if there is anything."""
    if isinstance(widget, QComboBox) and not widget.isEditable():
        return ChoiceBefore(widget)
    if isinstance(widget, ActsOnKeys):
        return widget.before_keys()
    inner = widget.lineEdit() if isinstance(widget, QAbstractSpinBox | QComboBox) else widget
    if isinstance(inner, QLineEdit):
        return FieldBefore(_Line(inner))
    if isinstance(widget, QPlainTextEdit):
        return FieldBefore(_Note(widget))
    return None


def _difference(now: str, then: str) -> tuple[int, int, str]:
    """Return where *now* must be replaced, from and to, and by what, to become *then*."""
    start = _same_letters(now, then)
    tail = _same_letters(now[start:][::-1], then[start:][::-1])
    return start, len(now) - tail, then[start : len(then) - tail]


def _same_letters(one: str, other: str) -> int:
    """Return how many letters *one* and *other* begin with in common."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


class _Field(Protocol):
    """What a text field of any kind can do."""

    @property
    def widget(self) -> QObject: ...
    def text(self) -> str: ...
    def set_text(self, text: str) -> None: ...
    def selection(self) -> tuple[int, int]: ...
    def select(self, anchor: int, cursor: int) -> None: ...
    def replace(self, start: int, end: int, text: str) -> None: ...
    def can_undo(self) -> bool: ...
    def undo(self) -> None: ...
    def tell_edited(self) -> None: ...


class _Line:
    def __init__(self, edit: QLineEdit) -> None:
        self._edit = edit

    @property
    def widget(self) -> QObject:
        return self._edit

    def text(self) -> str:
        return self._edit.text()

    def set_text(self, text: str) -> None:
        self._edit.setText(text)

    def selection(self) -> tuple[int, int]:
        cursor = self._edit.cursorPosition()
        if not self._edit.hasSelectedText():
            return cursor, cursor
        start, end = self._edit.selectionStart(), self._edit.selectionEnd()
        return (end, start) if cursor == start else (start, end)

    def select(self, anchor: int, cursor: int) -> None:
        if anchor == cursor:
            self._edit.setCursorPosition(cursor)
        else:
            self._edit.setSelection(anchor, cursor - anchor)

    def replace(self, start: int, end: int, text: str) -> None:
        self.select(start, end)
        self._edit.insert(text)

    def can_undo(self) -> bool:
        return self._edit.isUndoAvailable()

    def undo(self) -> None:
        self._edit.undo()

    def tell_edited(self) -> None:
        self._edit.textChanged.emit(self._edit.text())
        self._edit.textEdited.emit(self._edit.text())


class _Note:
    def __init__(self, edit: QPlainTextEdit) -> None:
        self._edit = edit

    @property
    def widget(self) -> QObject:
        return self._edit

    def text(self) -> str:
        return self._edit.toPlainText()

    def set_text(self, text: str) -> None:
        self._edit.setPlainText(text)

    def selection(self) -> tuple[int, int]:
        cursor = self._edit.textCursor()
        return cursor.anchor(), cursor.position()

    def select(self, anchor: int, cursor: int) -> None:
        place = self._edit.textCursor()
        place.setPosition(anchor)
        place.setPosition(cursor, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(place)

    def replace(self, start: int, end: int, text: str) -> None:
        self.select(start, end)
        self._edit.textCursor().insertText(text)

    def can_undo(self) -> bool:
        return self._edit.document().isUndoAvailable()

    def undo(self) -> None:
        self._edit.undo()

    def tell_edited(self) -> None:
        self._edit.textChanged.emit()
