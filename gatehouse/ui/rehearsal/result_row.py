# SPDX-License-Identifier: MIT
"""How one entry went: its seconds, and for each mistake what would have been right."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.rehearsal import Mistake, Result, Slip
from gatehouse.ui.shell.sizes import GAP, PADDING
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.sheet import Sheet
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

_SIGN: Final = 26


class ResultRow(Sheet):
    """What somebody said and how long they took, then a line for each mistake."""

    def __init__(
        self, result: Result, languages: "Languages", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._languages = languages
        self.is_wrong = bool(result.mistakes)
        said, took = languages.text(result.said), seconds_told(result.seconds)
        told = tuple(map(self._told, result.mistakes))
        self._lay_out(said, took, told)
        self.setAccessibleName(" ".join(filter(None, (said, took, *told))))

    def _lay_out(self, said: str, took: str, told: tuple[str, ...]) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(said, TextRole.BODY_BOLD if told else TextRole.BODY, wrap=True))
        for line in told:
            words.addWidget(Label(line, TextRole.BODY, wrap=True))
        top = Qt.AlignmentFlag.AlignTop
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 10, PADDING, 10)
        row.setSpacing(GAP)
        row.addWidget(Sign(SignKind.WARN if told else SignKind.OK, _SIGN), 0, top)
        row.addLayout(words, 1)
        if took:
            row.addWidget(Label(took, TextRole.BODY_BOLD), 0, top)

    def _told(self, mistake: Mistake) -> str:
        done, right = self._languages.text(mistake.done), self._languages.text(mistake.right)
        return slip_sentence(mistake.slip).format(done=done, right=right)


def seconds_told(seconds: float | None) -> str:
    """Return whole seconds in words; empty where there are none."""
    if seconds is None:
        return ""
    return QCoreApplication.translate("rehearsal", "{seconds} s").format(seconds=round(seconds))


def slip_sentence(slip: Slip) -> str:
    """Return how a mistake of that kind is told, with places for what was *done* and *right*."""
    translate = QCoreApplication.translate
    sentences = {
        Slip.PERSON: translate("rehearsal", "You took {done}. It was {right}."),
        Slip.DIRECTION: translate("rehearsal", "You wrote the way {done}. They went {right}."),
        Slip.REASON: translate("rehearsal", "Reason: you wrote {done}. They said {right}."),
        Slip.READING: translate("rehearsal", "Temperature: you wrote {done}. It was {right}."),
        Slip.OUTCOME: translate("rehearsal", "You wrote: {done}. Right is: {right}."),
        Slip.NOBODY: translate("rehearsal", "You recorded {done}, and nobody stood there."),
    }
    return sentences[slip]
