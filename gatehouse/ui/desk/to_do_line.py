# SPDX-License-Identifier: MIT
"""What the desk does for whoever stands here, and what waits for them, in a line; never why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.tag import ToDo
from gatehouse.ui.desk.person_wording import parcels_text
from gatehouse.ui.shell.sizes import ROW_GAP, TAG
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.parcel import ParcelsHeld
    from gatehouse.ui.shell.i18n import Languages

_SIGNS: Final[Mapping[str, SignKind]] = {ToDo.PROCEDURE_A: SignKind.WARN}


class ToDoLine(QWidget):
    """A pill with a sign for each thing to do; hidden where there is none."""

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._to_do: tuple[str, ...] = ()
        self._parcels: ParcelsHeld | None = None
        self._shown: tuple[str, ...] = ()
        self._pills: list[Tag] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(ROW_GAP)
        self._layout.addStretch(1)
        self.setFixedHeight(TAG)
        self.hide()

    def show_to_do(self, to_do: "Sequence[str]", parcels: "ParcelsHeld | None" = None) -> None:
        """Show what is to be done, and that *parcels* wait for who comes home."""
        self._to_do, self._parcels = tuple(to_do), parcels
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        to_do = self._to_do
        texts = tuple(self._languages.code(CodeList.TO_DO, one) for one in to_do)
        if self._parcels is not None:
            texts = (*texts, parcels_text(self._parcels, self._languages))
        self.setVisible(bool(texts))
        if texts == self._shown:
            return
        self._shown = texts
        self.setAccessibleName(" ".join(texts))
        for old in self._pills:
            old.hide()
            old.deleteLater()
        stands_for = self._languages.codes.stands_for
        kinds = [_SIGNS.get(stands_for(CodeList.TO_DO, one), SignKind.INFO) for one in to_do]
        if self._parcels is not None:
            kinds.append(SignKind.INFO)
        self._pills = [Tag(kind, text) for kind, text in zip(kinds, texts, strict=True)]
        for place, pill in enumerate(self._pills):
            self._layout.insertWidget(place, pill)
            # at once: the layout would show it one frame later
            pill.show()
