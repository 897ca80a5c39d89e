# SPDX-License-Identifier: MIT
"""Which rule set is meant: one that ships with the program, or one out of a file."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.ui.settings.rules_wording import set_words
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.policy.adoption import OfferedSet
    from gatehouse.ui.shell.i18n import Languages

_NARROWEST: Final = 200


class RulesChoice(QWidget):
    """A drop-down, and the act that brings a file in.

    Signals:
        chosen: another set is meant.
        file_requested: a file is to be read.
    """

    chosen = Signal()
    file_requested = Signal()

    def __init__(self, languages: "Languages") -> None:
        super().__init__()
        self._languages = languages
        self._offered: tuple[OfferedSet, ...] = ()
        self.combo = QuietCombo()
        self.combo.setMinimumSize(_NARROWEST, CONTROL)
        self.combo.setSizeAdjustPolicy(
            QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._captioned = Captioned(self.combo)
        self.file = ActButton("", mark=IconName.UPLOAD)
        self.file.set_height(CONTROL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self._captioned, 1)
        layout.addWidget(self.file, 0, Qt.AlignmentFlag.AlignBottom)
        self.combo.currentIndexChanged.connect(self._on_index_changed)
        self.file.clicked.connect(self.file_requested)

    @property
    def offered(self) -> "OfferedSet | None":
        """The set that is meant."""
        at = self.combo.currentIndex()
        return self._offered[at] if 0 <= at < len(self._offered) else None

    def offer(self, offered: "Sequence[OfferedSet]", meant: int = 0) -> None:
        """Offer these sets; the one at *meant* is meant.

        Where nothing new stands first, the one that was meant stays so: somebody chose it.
        """
        was, known = self.offered, [_told(one) for one in self._offered]
        self._offered = tuple(offered)
        told = [_told(one) for one in self._offered]
        if was is not None and told[:1] and told[0] in known and _told(was) in told:
            self._fill(told.index(_told(was)))
            return
        self._fill(meant)
        self.chosen.emit()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._captioned.set_caption(self.tr("Which rules"))
        self.combo.setAccessibleName(self.tr("Which rules"))
        self.file.setText(self.tr("From a file…"))
        self._fill(max(0, self.combo.currentIndex()))

    def _fill(self, meant: int) -> None:
        items = [
            (str(at), set_words(one.rules, self._languages)) for at, one in enumerate(self._offered)
        ]
        self.combo.offer(items, str(meant))

    def _on_index_changed(self, _index: int) -> None:
        self.chosen.emit()


def _told(one: "OfferedSet") -> tuple[str, str]:
    """Return what tells an offered set from the others."""
    return one.toml, one.origin
