# SPDX-License-Identifier: MIT
"""What waits at the desk: approvals to be signed, emergencies to be completed."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from msgspec import Struct
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
    OpenKind.VISITOR_LATE: SignKind.WARN,
    OpenKind.VEHICLE_LATE: SignKind.WARN,
    OpenKind.VEHICLE_MISSED: SignKind.WARN,
}


class WaitingShape(Struct, frozen=True, kw_only=True):
    """How much of what waits is shown: *close* rows have one line, and no title where it is not."""

    most: int = MOST
    close: bool = False
    titled: bool = True


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
        self._shape = WaitingShape()
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

    def set_shape(self, shape: WaitingShape) -> None:
        """Take no more room than *shape* says."""
        if shape != self._shape:
            self._shape = shape
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
        layout = self._rows = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        for notice in self._notices:
            layout.addWidget(notice)

    def _show(self) -> None:
        self._title.setText(self.tr("Waiting"))
        self._count.setText(self.tr("{count} open").format(count=len(self._items)))
        self._title.setVisible(self._shape.titled)
        self._count.setVisible(self._shape.titled)
        self._rows.setSpacing(ROW_GAP // 2 if self._shape.close else ROW_GAP)
        for index, notice in enumerate(self._notices):
            shown = index < min(self._shape.most, len(self._items))
            notice.setVisible(shown)
            if shown:
                self._fill(notice, self._items[index], index)
        self.setVisible(bool(self._items) and self._shape.most > 0)

    def _fill(self, notice: Notice, item: OpenItem, index: int) -> None:
        heads = {
            OpenKind.TELEPHONE_APPROVAL: self.tr("Approved by telephone, to be signed"),
            OpenKind.EMERGENCY: self.tr("Emergency, to be completed"),
            OpenKind.FEVER: self.tr("Fever flow, not done yet"),
            OpenKind.VISITOR_LATE: self.tr("Visitor stays too long"),
            OpenKind.VEHICLE_LATE: self.tr("Vehicle stays too long"),
            OpenKind.VEHICLE_MISSED: self.tr("Vehicle's way not logged"),
        }
        acts = {
            OpenKind.TELEPHONE_APPROVAL: self.tr("Sign…"),
            OpenKind.EMERGENCY: self.tr("Complete…"),
            OpenKind.FEVER: self.tr("Go on…"),
            OpenKind.VISITOR_LATE: self.tr("See who…"),
            OpenKind.VEHICLE_LATE: self.tr("Has left…"),
            OpenKind.VEHICLE_MISSED: self.tr("Write down…"),
        }
        name, detail = person_line(item.shown_name, item.door), self._detail(item)
        close, since = self._shape.close, self._since(item)
        # of several nobody has named, the first few words tell which is which
        said = (name or detail, heads[item.kind], since) if close else (name, heads[item.kind])
        told = () if close else (since, detail)
        variant = ActVariant.LINK if close else ActVariant.ACCENT
        notice.set_notice(
            _SIGNS[item.kind],
            " · ".join(filter(None, said)),
            " · ".join(filter(None, told)),
            (NoticeAct(str(index), acts[item.kind], f"Alt+{index + 1}", variant),),
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
