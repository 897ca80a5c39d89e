# SPDX-License-Identifier: MIT
"""How old the last good backup is; it speaks up when that is too long, or the last one failed."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.backup import ADVICE, BACKUP_WORDS, BackupSign, BackupState
from gatehouse.domain.words import Words
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_SIGNS: Final = {
    BackupSign.OLD: SignKind.WARN,
    BackupSign.NEVER: SignKind.INFO,
    BackupSign.FAILED: SignKind.WARN,
}


class BackupLine(QWidget):
    """A quiet line while all is well, and otherwise a notice with what to do."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._roomy = True
        self._state: BackupState | None = None
        self._now: datetime | None = None
        self.age = Label("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.notice = Notice(SignKind.WARN)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.age)
        layout.addWidget(self.notice)
        self.hide()

    def set_roomy(self, *, roomy: bool) -> None:
        """Without room, say only what is wrong, and that in one line."""
        self._roomy = roomy
        self._show()

    def show_state(self, state: BackupState, now: datetime) -> None:
        """Tell of the backups as they are at *now*."""
        self._state, self._now = state, now
        self._show()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._show()

    def _show(self) -> None:
        if self._state is None or self._now is None:
            return
        sign = self._state.sign(self._now)
        good = sign is BackupSign.GOOD
        text = self._languages.text(self._line(sign, self._state, self._now))
        self.age.setText(text if good else "")
        self.age.setVisible(good)
        self.notice.setVisible(not good)
        if not good:
            detail = self._languages.text(self._state.trouble or ADVICE) if self._roomy else ""
            self.notice.set_notice(_SIGNS[sign], text, detail)
        self.setVisible(self._roomy or not good)

    def _line(self, sign: BackupSign, state: BackupState, now: datetime) -> Words:
        age = self._languages.formats.span(now - state.last) if state.last is not None else ""
        return BACKUP_WORDS[sign].format(age=age)
