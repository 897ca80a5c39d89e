# SPDX-License-Identifier: MIT
"""Typing in from paper at the desk (补录): how it begins, what each line needs, how it ends."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gatehouse.ui.desk.attempt import TEMPERATURE_DIGITS
from gatehouse.ui.desk.enter import Enter
from gatehouse.ui.desk.filling import Filling, read_time
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.paper_sheet import PaperSheets
    from gatehouse.ui.desk.left_column import LeftColumn
    from gatehouse.ui.desk.post_reading import PostReading
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.desk.sheet_asking import SheetAsking
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.desk.top_bar import TopBar
    from gatehouse.ui.shell.messages import Messages

_WHOLE_TIME = 4
"""So many digits say an hour and a minute."""
_MINUTE_ALONE = 2
"""So many digits say a minute of the hour of the line before."""


class BackFilling(QObject):
    """Lets nobody be recorded from paper whose time was not seen, and keeps the mode in sight."""

    def __init__(  # noqa: PLR0913, PLR0917 - two views, and whom it asks
        self,
        left: "LeftColumn",
        top: "TopBar",
        serving: "Serving",
        post: "PostReading",
        asking: "SheetAsking",
        messages: "Messages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(left)
        self._left = left
        self._top = top
        self._serving = serving
        self._post = post
        self._asking = asking
        self._messages = messages
        self._clock = clock
        self._shown: Filling | None = None
        self._before: Filling | None = None
        self._armed = self._wrong = False
        self._lines = 0
        serving.changed.connect(self._on_serving_changed)
        top.filling.time_typed.connect(self._on_time_typed)
        top.filling.change_requested.connect(self.open_pane)
        top.filling.end_requested.connect(self.leave)
        for place in (top, left.panes):
            place.paper_requested.connect(self.open_pane)
        left.panes.filling_begun.connect(self._on_begun)
        post.paper_read.connect(self._on_paper_read)

    @property
    def state(self) -> "DeskState":
        """The person on the line."""
        return self._serving.state

    @property
    def wants_time(self) -> bool:
        """Whether the line's time comes next: who it is, and their reading, stand there."""
        filling, form = self.state.filling, self.state.form
        whole = len(form.temperature) == TEMPERATURE_DIGITS
        measured = whole and not (form.retest or self.state.asks_aboard)
        return filling is not None and not filling.timed and measured

    def open_pane(self) -> None:
        """Ask which day and sheet; pressed again it goes."""
        pane, panes = self._left.panes.filling, self._left.panes
        if panes.pane is pane:
            panes.close_pane()
        elif panes.pane is None or panes.pane.only_tells:
            pane.open_for(self.state.filling, self._clock())
            panes.open_pane(pane)
            self._post.read_paper()

    def leave(self) -> None:
        """End it, after asking whether the sheet is finished from which lines were typed in."""
        filling = self.state.filling
        if filling is None or filling.sheet is None or not self._lines or self._asking.waits:
            self.end()
        else:
            self._asking.ask(filling.sheet, self.end)

    def end(self) -> None:
        """Let the desk be of the present again; a line half typed is dropped."""
        if self.state.filling is None:
            return
        self._asking.drop()
        self._serving.fill(None)
        self._left.box.edit.setFocus()
        told = self.tr("Typing in from paper ended; entries: {count}. The desk is of now again.")
        self._messages.ok(told.format(count=self._lines))

    def count_line(self) -> None:
        """Know that one more line was recorded."""
        self._lines += 1

    def go_on(self) -> None:
        """Go on to the time, once the reading is whole."""
        if self.wants_time and self._left.person.form.temperature.edit.hasFocus():
            self._top.filling.ask_time()

    def ask_time(self) -> bool:
        """Ask for the line's time where it was not seen; say whether it was asked."""
        filling, strip = self.state.filling, self._top.filling
        if filling is None or not self.state.decides:
            return False
        if not self._wrong and (filling.timed or strip.time.hasFocus()):
            return False
        strip.ask_time()
        return True

    def once_timed(self, act: Callable[[], None]) -> None:
        """Do *act* with whoever stands on the line, unless its time comes first."""
        if not self.ask_time():
            act()

    def takes_enter(self) -> bool:
        """Let an Enter that would admit ask for the time first; say whether it is used up."""
        if self.state.filling is None:
            return False
        if self._asking.waits:
            self._asking.finish()
            return True
        if self._top.filling.time.hasFocus() and not self.state.decides:
            self._left.box.edit.setFocus()
            return True
        return self.state.enter() is Enter.ADMIT and self.ask_time()

    def takes_escape(self) -> bool:
        """Let a second Esc at the empty desk end it; say whether the key is used up."""
        if self.state.filling is None or self.state.scene is not Scene.IDLE or self._top.alerts:
            return False
        if self._asking.waits:
            self._asking.leave()
        elif self._armed:
            self.leave()
        else:
            self._armed = True
            self._top.filling.say(self.tr("Press Esc once more to end typing in from paper."))
        return True

    def _on_begun(self, filling: Filling) -> None:
        before = self.state.filling
        if before is None:
            self._lines = 0
        self._asking.drop()
        self._left.panes.close_pane()
        self._serving.fill(filling)
        self._left.box.edit.setFocus()
        if before is not None and before.sheet not in (None, filling.sheet):
            self._asking.ask(before.sheet)

    def _on_paper_read(self, sheets: "PaperSheets") -> None:
        self._left.panes.filling.set_sheets(sheets)

    def _on_time_typed(self, text: str) -> None:
        filling = self.state.filling
        if filling is None:
            return
        before = self._before or filling
        at = read_time(text, before.at)
        now = self._clock()
        line = before.next_line if at is None else before.timed_at(at, now)
        later = line.timed and line.moment > now
        line = before.next_line if later else line
        self._say_wrong(unreadable=at is None, later=later)
        if line.day != before.day:
            self._say_next_day(line)
        # a verdict that comes between two digits must not write the time out under the hand
        self._shown = line
        self._serving.write_time(line)
        self._top.filling.show_day(line)
        digits = len("".join(filter(str.isdecimal, text)))
        whole = digits == _WHOLE_TIME
        if (whole or digits == _MINUTE_ALONE) and line.moment < before.moment:
            self._say_earlier(before)
        if whole and not self._wrong and self.state.scene is Scene.IDLE:
            self._left.box.edit.setFocus()

    def _say_wrong(self, *, unreadable: bool, later: bool) -> None:
        self._wrong = unreadable or later
        said = self.tr("Type the time as 0740, or the minute alone.") if unreadable else ""
        if later:
            said = self.tr("That time is still to come. Look at the paper again.")
        self._top.filling.say(said, SignKind.STOP if self._wrong else None)

    def _say_next_day(self, line: Filling) -> None:
        day = self._top.filling.day_text(line)
        told = self.tr("Past midnight: of {day}. If not, Ctrl+B.").format(day=day)
        self._top.filling.say(told)
        self._post.read_rules(line.moment)

    def _say_earlier(self, before: Filling) -> None:
        told = self.tr("Earlier than the line above, {time}. If not, type four digits.")
        self._top.filling.say(told.format(time=f"{before.at:%H:%M}"))

    def _on_serving_changed(self) -> None:
        """Show the mode by what the desk knows, however it came to know it."""
        filling, strip = self.state.filling, self._top.filling
        if self.state.scene is not Scene.IDLE:
            self._asking.drop()
        if self._armed and self.state.scene is not Scene.IDLE:
            self._armed = False
            strip.say("")
        dropped = self._wrong and self.state.scene is Scene.IDLE and not strip.time.hasFocus()
        if filling == self._shown and not dropped:
            return
        self._begin_line(filling)

    def _begin_line(self, filling: Filling | None) -> None:
        """Propose the time of the line before, and ask by the rules of that time."""
        self._armed = False
        self._before = self._shown = filling
        self._say_wrong(unreadable=False, later=False)
        self._top.show_filling(filling)
        self._left.set_marked(marked=filling is not None)
        self._post.read_rules(None if filling is None else filling.moment)
