# SPDX-License-Identifier: MIT
"""What an export left behind: the file, its rows, and the ledger's fingerprint."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.domain.register import ExportedRegister
    from gatehouse.ui.shell.i18n import Languages

_SIGN: Final = 28
_PIECE: Final = 8
_BREAK: Final = "\u200b"


class ResultCard(Card):
    """Stays until it is closed or another day is looked at.

    Signals:
        closed: it has been read.
    """

    closed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._exported: ExportedRegister | None = None
        self.header.insertWidget(0, Sign(SignKind.OK, _SIGN))
        self._close = ActButton("", key="Esc")
        self.setFocusProxy(self._close)
        self.header.addStretch(1)
        self._rows = Label("", TextRole.BODY_BOLD)
        self._path = Label("", TextRole.TABLE, wrap=True)
        self._fingerprint = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        for label in (self._rows, self._path, self._fingerprint):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(label)
        self.body.addStretch(1)
        self.body.addWidget(self._close)
        self._close.clicked.connect(self.closed)
        self.retranslate()

    def show_exported(self, exported: "ExportedRegister") -> None:
        """Show what was written."""
        self._exported = exported
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Exported"))
        self._close.setText(self.tr("Close"))
        if self._exported is None:
            return
        rows = self._languages.formats.number(self._exported.rows)
        self._rows.setText(self.tr("Rows: {count}").format(count=rows))
        self._path.setText(_breakable(self._exported.path))
        mark = self._exported.fingerprint
        pieces = [mark[at : at + _PIECE] for at in range(0, len(mark), _PIECE)]
        said = self.tr("Fingerprint {mark}")
        self._fingerprint.setText(said.format(mark=_BREAK.join(pieces)))


def _breakable(path: str) -> str:
    """Return a long path so that it may go on in the next line."""
    for mark in ("/", "\\", "-", "_"):
        path = path.replace(mark, mark + _BREAK)
    return path
