# SPDX-License-Identifier: MIT
"""What waits at the desk: approvals to be signed, emergencies to be completed."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import OpenItem, OpenKind
from gatehouse.ui.desk.wording import person_line
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice, NoticeAct
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

MOST: Final = 3
_SIGNS: Final = {
    OpenKind.TELEPHONE_APPROVAL: SignKind.INFO,
    OpenKind.EMERGENCY: SignKind.WARN,
    OpenKind.FEVER: SignKind.REPORT,
    OpenKind.VEHICLE_LATE: SignKind.WARN,
    OpenKind.VEHICLE_MISSED: SignKind.WARN,
}


class WaitingList(QWidget):
    """The oldest items first; each with its act.

    Signals:
        taken: the `OpenItem` to go on with.
    """

    taken = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._items: tuple[OpenItem, ...] = ()
        self._most = MOST
        self._now: datetime | None = None
        self._title = Label("", TextRole.TITLE)
        self._count = Label("", TextRole.SECONDARY, tone=Tone.WARN)
        self._notices = [Notice(SignKind.INFO) for _ in range(MOST)]
        self._lay_out()
        for notice in self._notices:
            notice.act_requested.connect(self._on_notice_act_requested)

    @property
    def items(self) -> "tuple[OpenItem, ...]":
        """What waits."""
        return self._items

    def show_items(self, items: "Sequence[OpenItem]", now: datetime) -> None:
        """Show what waits at *now*."""
        self._items, self._now = tuple(items), now
        self._show()

    def set_most(self, most: int) -> None:
        """Show no more than *most* items."""
        self._most = min(most, MOST)
        self._show()

    def take(self, number: int) -> None:
        """Go on with an item, counted from 0."""
        if number < len(self._items):
            self.taken.emit(self._items[number])

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._show()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(head)
        for notice in self._notices:
            layout.addWidget(notice)

    def _show(self) -> None:
        self._title.setText(self.tr("Waiting"))
        self._count.setText(self.tr("{count} open").format(count=len(self._items)))
        for index, notice in enumerate(self._notices):
            shown = index < min(self._most, len(self._items))
            notice.setVisible(shown)
            if shown:
                self._fill(notice, self._items[index], index)
        self.setVisible(bool(self._items) and self._most > 0)

    def _fill(self, notice: Notice, item: OpenItem, index: int) -> None:
        heads = {
            OpenKind.TELEPHONE_APPROVAL: self.tr("Approved by telephone, to be signed"),
            OpenKind.EMERGENCY: self.tr("Emergency, to be completed"),
            OpenKind.FEVER: self.tr("Fever flow, not done yet"),
            OpenKind.VEHICLE_LATE: self.tr("Vehicle stays too long"),
            OpenKind.VEHICLE_MISSED: self.tr("Vehicle's way not logged"),
        }
        acts = {
            OpenKind.TELEPHONE_APPROVAL: self.tr("Sign…"),
            OpenKind.EMERGENCY: self.tr("Complete…"),
            OpenKind.FEVER: self.tr("Go on…"),
            OpenKind.VEHICLE_LATE: self.tr("Has left…"),
            OpenKind.VEHICLE_MISSED: self.tr("Write down…"),
        }
        name = person_line(item.shown_name, item.door)
        line = " · ".join(part for part in (name, heads[item.kind]) if part)
        notice.set_notice(
            _SIGNS[item.kind],
            line,
            " · ".join(part for part in (self._since(item), self._detail(item)) if part),
            (NoticeAct(str(index), acts[item.kind], f"Alt+{index + 1}", ActVariant.ACCENT),),
        )

    def _detail(self, item: OpenItem) -> str:
        """Return what was said of it, or else what is missing."""
        if item.kind is OpenKind.FEVER:
            return ""
        told = left_open_words(item, self._languages.codes)
        return item.detail if told is None else self._languages.label(told)

    def _since(self, item: OpenItem) -> str:
        if self._now is None:
            return ""
        age = self._languages.formats.span(self._now - item.since)
        return self.tr("{time}, {age} ago").format(
            time=self._languages.formats.time(item.since), age=age
        )

    def _on_notice_act_requested(self, code: str) -> None:
        self.take(int(code))
