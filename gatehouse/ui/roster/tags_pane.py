# SPDX-License-Identifier: MIT
"""The tags of one person: what each means, what the desk does for it, and since when it holds.

Only the administrator opens it; it is ticked without typing.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.duty import local_day
from gatehouse.domain.tag import TagOrder, asked_by
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import Cell
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.tick import Tick
from gatehouse.ui.widgets.tick_table import TickRow, TickTable

if TYPE_CHECKING:
    from gatehouse.domain.person import PersonCard
    from gatehouse.domain.tag import TagRow, TagsRecorded, TagTerm
    from gatehouse.ui.roster.tag_acts import TagActs
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_TWO_LINES: Final = 54
_TERMS: Final = (0, 7, 14, 30)
"""For how many days a tag can be set at a press; 0 is until it is ended."""


class TagsPane(Card):
    """Stands where the person stands; a press sets a tag, another one ends it.

    Signals:
        closed: it goes.
    """

    closed = Signal()

    def __init__(
        self,
        lanes: "Lanes",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._lanes, self._changes, self._messages = lanes, changes, messages
        self._languages, self._clock = languages, clock
        self._acts: TagActs | None = None
        self._card: PersonCard | None = None
        self._rows: tuple[TagRow, ...] | None = None
        self.term = SegmentedChoice()
        self._term = Captioned(self.term)
        columns = (Column(None, cuttable=True), Column(150))
        self.table = TickTable(columns, row_height=_TWO_LINES, stays=True)
        self.back = ActButton("", key="Esc")
        self._lay_out()
        self.term.set_code(str(_TERMS[0]))
        self.table.ticked.connect(self._on_table_ticked)
        self.table.untick_requested.connect(self._on_table_untick_requested)
        self.back.clicked.connect(self.closed)
        self.retranslate()

    @property
    def may_see(self) -> bool:
        """Whether whoever is on duty may see what tags mean."""
        return self._acts is not None and self._acts.may_see()

    def start(self, acts: "TagActs") -> None:
        """Take the acts."""
        self._acts = acts

    def begin(self, card: "PersonCard") -> None:
        """Show the tags of somebody who lives here, to the administrator."""
        if self._acts is None or not self.may_see or not card.living:
            return
        self._card, self._rows = card, None
        self.retranslate()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        work = partial(self._acts.tags, card.person_id)
        then = partial(self._on_tags, card.person_id)
        self._lanes.latest("roster tags", work, then, receiver=self)

    def leave(self) -> None:
        """Show nobody's tags, whatever is still being read."""
        self._card = self._rows = None
        self.retranslate()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        shown = "" if self._card is None else f"{self._card.shown_name} {self._card.door}"
        self.set_title(self.tr("Tags of {name}").format(name=shown))
        self.set_note(self.tr("Only the administrator sees this"))
        self._term.set_caption(self.tr("A new tag holds"))
        self.term.set_items([Choice(str(days), self._term_text(days)) for days in _TERMS])
        self.table.setAccessibleName(self.tr("Tags"))
        self.table.set_headings((self.tr("Tag, and what the desk does"), self.tr("Holds")))
        self.table.set_empty_text(self.tr("The tags are being read…"))
        self.back.setText(self.tr("Back"))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc go back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.back.set_height(CONTROL)
        self.header.addWidget(self.back)
        self.body.addWidget(self._term)
        self.body.addWidget(self.table, 1)

    def _term_text(self, days: int) -> str:
        if not days:
            return self.tr("until ended")
        return self.tr("{days} days").format(days=days)

    def _show(self) -> None:
        known = {row.tag: row.term for row in self._rows or ()}
        codes = self._languages.codes
        tags = [
            tag
            for tag in codes.all(CodeList.TAG)
            if tag in known or codes.is_offered(CodeList.TAG, tag)
        ]
        shown = () if self._rows is None else tags
        self.table.show_rows([self._row(tag, known) for tag in shown])

    def _row(self, tag: str, known: "dict[str, TagTerm | None]") -> TickRow:
        meaning = self._languages.code(CodeList.TAG, tag)
        cells = (
            Cell(
                f"{meaning[:1].upper()}{meaning[1:]}",
                detail=self._languages.code(CodeList.TO_DO, asked_by(tag, self._languages.codes)),
                strong=tag in known,
            ),
            Cell(self._holds(known[tag]) if tag in known else ""),
        )
        return TickRow(key=tag, tick=Tick.DONE if tag in known else Tick.OPEN, cells=cells)

    def _holds(self, term: "TagTerm | None") -> str:
        """Return until when a tag holds, or that the roster tells of it."""
        if term is None:
            return self.tr("by the roster")
        if term.last_day is None:
            return self.tr("since {day}").format(day=self._day(term.first_day))
        return self.tr("through {day}").format(day=self._day(term.last_day))

    def _day(self, day: date) -> str:
        return f"{day.month}-{day.day}"

    def _on_tags(self, person_id: str, rows: "tuple[TagRow, ...]") -> None:
        if self._card is not None and self._card.person_id == person_id:
            self._rows = rows
            self._show()
            self.table.choose_row(0)

    def _on_written(self, code: str, done: "TagsRecorded") -> None:
        self._rows = done.rows
        self.table.settle(code, Tick.OPEN)
        self._show()
        self._changes.publish(done.changes, self)

    def _on_refused(self, code: str, error: Exception) -> None:
        self.table.settle(code, Tick.OPEN)
        self._show()
        self._messages.show_failure(error)

    def _on_table_ticked(self, code: str) -> None:
        if self._acts is None or self._card is None:
            return
        days = int(self.term.code or 0)
        last = local_day(self._clock()) + timedelta(days=days - 1) if days else None
        order = TagOrder(person_id=self._card.person_id, tag=code, last_day=last)
        self._write(partial(self._acts.set_tag, order), code)

    def _on_table_untick_requested(self, code: str) -> None:
        if self._acts is not None and self._card is not None:
            self._write(partial(self._acts.end_tag, self._card.person_id, code), code)

    def _write(self, work: "Callable[[], TagsRecorded]", code: str) -> None:
        done = partial(self._on_written, code)
        self._lanes.write(work, done, partial(self._on_refused, code), receiver=self)
