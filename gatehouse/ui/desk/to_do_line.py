# SPDX-License-Identifier: MIT
"""What the desk does for whoever stands here, and what waits for them, in a line; never why."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.tag import ToDo
from gatehouse.ui.desk.person_wording import to_do_texts
from gatehouse.ui.shell.sizes import ROW_GAP, TAG
from gatehouse.ui.widgets.flow_layout import FlowLayout
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.parcel import ParcelsHeld
    from gatehouse.ui.shell.i18n import Languages

_SIGNS: Final[Mapping[str, SignKind]] = {ToDo.PROCEDURE_A: SignKind.WARN}

_GAP: Final = ROW_GAP // 2
_KEY: Final = "F11"
_MORE: Final = 96
"""The room of the pill that counts what is not shown."""


class ToDoLine(QWidget):
    """A pill with a sign for each thing to do, in rows where there are many; hidden without any.

    *is_cut* says that some have no room and are only counted.
    """

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._to_do: tuple[str, ...] = ()
        self._parcels: ParcelsHeld | None = None
        self._shown: tuple[str, ...] = ()
        self._fitted: tuple[object, ...] = ()
        self.is_cut = False
        self._pills: list[Tag] = []
        self._more = Tag(SignKind.INFO, "", self)
        self._layout = FlowLayout(_GAP, self)
        self.setFixedHeight(TAG)
        self.hide()

    def fit(self, width: int, height: int) -> None:
        """Take the rows that all of it needs in *width*, or those for which *height* has room.

        What has no room is counted in a pill at the end, with the key that tells all of it.
        """
        rows = max(1, (height + _GAP) // (TAG + _GAP))
        fitted = (width, rows, self._shown)
        if fitted == self._fitted:
            return
        self._fitted = fitted
        shown = self._fitting(width, rows)
        rest = self._shown[shown:]
        self.is_cut = bool(rest)
        self._more.set_tag(SignKind.INFO, f"+{len(rest)} · {_KEY}")
        self._more.raise_()
        for pill in (*self._pills, self._more):
            self._layout.removeWidget(pill)
            pill.hide()
        for pill in (*self._pills[:shown], *([self._more] if rest else [])):
            self._layout.addWidget(pill)
            # at once: the layout would show it one frame later
            pill.show()
        self.setFixedHeight(max(TAG, self._layout.heightForWidth(width)))

    def _fitting(self, width: int, rows: int) -> int:
        """Return how many pills stand whole in so many *rows*, with the count behind them."""
        hints = [pill.sizeHint().width() for pill in self._pills]
        whole = next(
            (
                count
                for count in range(len(hints), 0, -1)
                if _rows([*hints[:count], *([_MORE] * (count < len(hints)))], width) <= rows
            ),
            0,
        )
        return max(whole, min(1, len(hints)))

    def show_to_do(self, to_do: "Sequence[str]", parcels: "ParcelsHeld | None" = None) -> None:
        """Show what is to be done, and that *parcels* wait for who comes home."""
        self._to_do, self._parcels = tuple(to_do), parcels
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        to_do = self._to_do
        texts = to_do_texts(to_do, self._parcels, self._languages)
        self.setVisible(bool(texts))
        if texts == self._shown:
            return
        self._shown = texts
        self.setAccessibleName(" ".join(texts))
        for old in self._pills:
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        stands_for = self._languages.codes.stands_for
        kinds = [_SIGNS.get(stands_for(CodeList.TO_DO, one), SignKind.INFO) for one in to_do]
        if self._parcels is not None:
            kinds.append(SignKind.INFO)
        self._pills = [Tag(kind, text, self) for kind, text in zip(kinds, texts, strict=True)]
        self.fit(self.width(), self.height())


def _rows(widths: "Sequence[int]", width: int) -> int:
    """Return how many rows pills of these *widths* take, one after another."""
    rows, x = 1, 0
    for one in widths:
        if x and x + one > width:
            rows, x = rows + 1, 0
        x += one + _GAP
    return rows
