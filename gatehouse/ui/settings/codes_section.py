# SPDX-License-Identifier: MIT
"""The code lists: what is chosen from at the desk, as this post calls it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget

from gatehouse.domain.code_list import LIST_DOES, LIST_WORDS, CodeList
from gatehouse.domain.words import Words
from gatehouse.ui.settings.codes_form import CodeForm
from gatehouse.ui.settings.codes_view import CodesView
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.shell.icons import IconName

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.code_change import CodeLists, CodeOrder, CodesChanged
    from gatehouse.domain.setting import PostSettings
    from gatehouse.ui.settings.acts import SettingsActs
    from gatehouse.ui.settings.codes_acts import CodesActs

_WORDS: Final = Words("代码表", "Code lists")
_DOES: Final = Words(
    "登记台上选的项叫什么、什么颜色、什么顺序、用到哪天。",
    "What is chosen at the desk: its names, colours, order, and until when.",
)


class CodesSection(SettingsSection):
    """One list in view, or the form of one of its codes."""

    CODE = "codes"
    ICON = IconName.COLUMNS

    def build(self) -> None:
        """Make the list and the form."""
        self._own: CodesActs | None = None
        self._lists: CodeLists | None = None
        self.view = CodesView(self._languages)
        self.form = CodeForm(self._languages, self._clock)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.form)
        self.column.addWidget(self._stack, 1)
        self._connect()

    def start(self, acts: "SettingsActs") -> None:
        """Take the acts."""
        super().start(acts)
        self._own = acts.codes

    def show_settings(self, _settings: "PostSettings") -> None:
        """Look at the lists anew, if anybody looks at all."""
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the lists anew: a code may have begun or ended meanwhile."""
        super().showEvent(event)
        self._read()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.view.retranslate()
        self.form.retranslate()

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Code lists")

    @property
    def begun(self) -> bool:
        """Whether a code is being written."""
        return self._stack.currentWidget() is self.form and self.form.begun

    def entries(self) -> tuple[Entry, ...]:
        """Return all of them together, and each list by itself."""
        each = (
            Entry(LIST_WORDS[one], LIST_DOES[one], partial(self.show_list, one)) for one in CodeList
        )
        return (Entry(_WORDS, _DOES, self.begin), *each)

    def begin(self) -> None:
        """Begin with the list, or with the form that is open."""
        if self._stack.currentWidget() is self.form:
            self.form.zh.edit.setFocus()
        else:
            self.view.table.setFocus()

    def show_list(self, code_list: CodeList) -> None:
        """Bring a list into view."""
        self._stack.setCurrentWidget(self.view)
        self.view.show_list(code_list)
        self.begin()

    def _connect(self) -> None:
        view = self.view
        view.add_requested.connect(partial(self._open_form, ""))
        view.change_requested.connect(self._open_form)
        view.end_requested.connect(self._on_end_requested)
        view.move_requested.connect(self._on_move_requested)
        view.undo_requested.connect(self._on_undo_requested)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.closed.connect(self._go_back)

    def _read(self) -> None:
        if self._own is not None:
            self._lanes.latest("codes", self._own.lists, self._on_lists, receiver=self)

    def _open_form(self, code: str) -> None:
        if self._lists is None:
            return
        row = next((one for one in self.view.rows if one.code == code), None)
        self._stack.setCurrentWidget(self.form)
        self.form.open_for(self._lists.book, self.view.code_list, row)

    def _go_back(self) -> None:
        self._stack.setCurrentWidget(self.view)
        self.begin()

    def _on_lists(self, lists: "CodeLists") -> None:
        self._lists = lists
        self.view.show_lists(lists)

    def _on_form_ordered(self, order: "CodeOrder") -> None:
        if self._own is not None:
            self.form.set_working(working=True)
            self._write(partial(self._own.write, order))

    def _on_end_requested(self, code: str) -> None:
        if self._own is not None:
            self._write(partial(self._own.end, self.view.code_list, code))

    def _on_move_requested(self, code: str, steps: int) -> None:
        if self._own is not None:
            self._write(partial(self._own.move, self.view.code_list, code, steps))

    def _on_undo_requested(self, change_id: str) -> None:
        if self._own is not None:
            work = partial(self._own.undo, change_id)
            self._lanes.write(work, self._on_undone, receiver=self)

    def _write(self, work: "Callable[[], CodesChanged]") -> None:
        self._lanes.write(work, self._on_written, self._on_refused, receiver=self)

    def _on_written(self, changed: "CodesChanged") -> None:
        in_form = self._stack.currentWidget() is self.form
        self.form.set_working(working=False)
        self._show_done(changed, self.tr("Kept. Undo it with Ctrl+Z."))
        if in_form:
            self._go_back()

    def _on_undone(self, changed: "CodesChanged") -> None:
        self._show_done(changed, self.tr("Undone."))

    def _show_done(self, changed: "CodesChanged", said: str) -> None:
        self._lists = changed.lists
        self.view.show_lists(changed.lists, changed.code)
        self._messages.ok(said)
        self.recorded.emit(changed.changes)

    def _on_refused(self, error: Exception) -> None:
        self.form.set_working(working=False)
        self._messages.show_failure(error)
