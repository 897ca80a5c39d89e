# SPDX-License-Identifier: MIT
"""The mistakes made with one person: what was recorded, and what would have been right."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.rehearsal import Mistake, Slip
from gatehouse.ui.shell.sizes import GAP, PADDING
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.sheet import Sheet
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

_SIGN: Final = 26


class MistakeRow(Sheet):
    """What one person said, then for each mistake a line with what was done and what was right."""

    def __init__(
        self,
        mistakes: "Sequence[Mistake]",
        languages: "Languages",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._languages = languages
        told = [languages.text(mistakes[0].said), *map(self._told, mistakes)]
        roles = (TextRole.BODY_BOLD, *([TextRole.BODY] * len(mistakes)))
        words = QVBoxLayout()
        words.setSpacing(2)
        for line, role in zip(told, roles, strict=True):
            words.addWidget(Label(line, role, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(PADDING, 10, PADDING, 10)
        row.setSpacing(GAP)
        row.addWidget(Sign(SignKind.WARN, _SIGN), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setAccessibleName(" ".join(told))

    def _told(self, mistake: Mistake) -> str:
        done, right = self._languages.text(mistake.done), self._languages.text(mistake.right)
        return slip_sentence(mistake.slip).format(done=done, right=right)


def slip_sentence(slip: Slip) -> str:
    """Return how a mistake of that kind is told, with places for what was *done* and *right*."""
    translate = QCoreApplication.translate
    sentences = {
        Slip.PERSON: translate("rehearsal", "You took {done}. It was {right}."),
        Slip.DIRECTION: translate("rehearsal", "You wrote the way {done}. They went {right}."),
        Slip.READING: translate("rehearsal", "Temperature: you wrote {done}. It was {right}."),
        Slip.OUTCOME: translate("rehearsal", "You wrote: {done}. Right is: {right}."),
        Slip.NOBODY: translate("rehearsal", "You recorded {done}, and nobody stood there."),
    }
    return sentences[slip]
