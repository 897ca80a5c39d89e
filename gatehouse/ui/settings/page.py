# SPDX-License-Identifier: MIT
"""The settings room: sections at the left, one of them in view, a search over them all."""

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from gatehouse.domain.changes import Kind
from gatehouse.ui.settings.codes_section import CodesSection
from gatehouse.ui.settings.devices_section import DevicesSection
from gatehouse.ui.settings.form_section import (
    BackupsSection,
    PostSection,
    TelephonesSection,
    TextsSection,
)
from gatehouse.ui.settings.found_list import FoundList
from gatehouse.ui.settings.gates_section import GatesSection
from gatehouse.ui.settings.history_section import HistorySection
from gatehouse.ui.settings.last_change import LastChange
from gatehouse.ui.settings.machine_section import MachineSection
from gatehouse.ui.settings.operators_section import OperatorsSection
from gatehouse.ui.settings.printing_section import PrintingSection
from gatehouse.ui.settings.rules_section import RulesSection
from gatehouse.ui.settings.section_list import SectionItem, SectionList
from gatehouse.ui.settings.thermometers_section import ThermometersSection
from gatehouse.ui.shell.actions import Act, Room, shortcut_text
from gatehouse.ui.shell.sizes import GAP, PADDING
from gatehouse.ui.widgets.list_search import ListSearch
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.room_page import RoomPage
from gatehouse.ui.widgets.sheet import Sheet
from gatehouse.ui.widgets.title_row import TitleRow

if TYPE_CHECKING:
    from gatehouse.domain.changes import Changes
    from gatehouse.domain.policy.trial import JudgedEntry
    from gatehouse.domain.setting import PostSettings, SettingsChanged
    from gatehouse.ui.settings.acts import SettingsActs
    from gatehouse.ui.settings.section import Entry, SettingsSection
    from gatehouse.ui.shell.preferences import PreferenceFile

SECTIONS: Final[tuple[type["SettingsSection"], ...]] = (
    PostSection,
    RulesSection,
    CodesSection,
    GatesSection,
    OperatorsSection,
    TelephonesSection,
    TextsSection,
    DevicesSection,
    ThermometersSection,
    PrintingSection,
    BackupsSection,
    MachineSection,
    HistorySection,
)
"""The sections that are built, in the order of the list; a further one is a line here."""

_LIST_FROM: Final = 1000
_AROUND: Final = 104
"""The height of what stands over and under the list."""
_LIST: Final = 176
_SEARCH: Final = 280
_WIDEST: Final = 460


class SettingsPage(RoomPage):
    """What one section changed, all of them show; the search leads to any setting."""

    ROOM = Room.SETTINGS
    KINDS = (Kind.POST, Kind.POLICY, Kind.SHIFT, Kind.OPERATOR, Kind.THERMOMETER)

    def build(self) -> None:
        """Make the sections, the list of them and the search."""
        self._acts: SettingsActs | None = None
        self._is_read = False
        self._found: list[tuple[SettingsSection, Entry]] = []
        self._head = TitleRow()
        self.search = ListSearch()
        self.combo = QuietCombo()
        self.list = SectionList()
        self._sheet = Sheet()
        self.found = FoundList(self._languages)
        self._stack = QStackedWidget()
        self.sections: dict[str, SettingsSection] = {}
        for made in SECTIONS:
            section = made(self._lanes, self._messages, self._languages, self._clock)
            self.sections[made.CODE] = section
            self._stack.addWidget(section)
        self._stack.addWidget(self.found)
        self._code = SECTIONS[0].CODE
        self._lay_out()
        self._connect()

    @property
    def is_read(self) -> bool:
        """Whether it is shown what the post is set to."""
        return self._is_read

    @property
    def section(self) -> "SettingsSection":
        """The section in view, or behind the search."""
        return self.sections[self._code]

    def start(self, acts: "SettingsActs") -> None:
        """Take the acts and show what the post is set to."""
        self._acts = acts
        for section in self.sections.values():
            section.start(acts)
        self.refresh()

    def lend(self, preferences: "PreferenceFile") -> None:
        """Take the choices of this machine."""
        for section in self.sections.values():
            section.lend(preferences)

    def refresh(self) -> None:
        """Ask what the post is set to."""
        if self._acts is not None:
            self._lanes.latest("settings", self._acts.settings, self._on_settings, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        title = self.tr("Settings")
        self.setAccessibleName(title)
        items = []
        for section in self.sections.values():
            section.retranslate()
            items.append(SectionItem(section.CODE, section.ICON, section.name()))
        self.list.set_items(items)
        self.list.set_code(self._code)
        self.list.setAccessibleName(self.tr("Sections"))
        self.combo.offer([(item.code, item.text) for item in items], self._code)
        self.combo.setAccessibleName(self.tr("Sections"))
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.tr("Find a setting"))
        self.search.set_trailing("", shortcut_text(Act.FIND_SETTING))
        self.found.retranslate()
        self._head.set_words(title, self.tr("Every change is kept, and can be undone"))
        self._show_found()

    def half_written(self) -> tuple[str, ...]:
        """Return the sections in which something is written that is not kept yet."""
        return tuple(section.name() for section in self.sections.values() if section.begun)

    def show_section(self, code: str) -> None:
        """Bring a section into view; the search ends."""
        self._code = code
        self.list.set_code(code)
        self.combo.choose(code)
        self.search.clear()
        self._stack.setCurrentWidget(self.section)

    def take_entry(self, entry: "JudgedEntry") -> None:
        """Make a golden case of an *entry* that is brought here from the desk."""
        self.show_section(RulesSection.CODE)
        cast("RulesSection", self.section).take_entry(entry)

    def focusInEvent(self, _event: object) -> None:
        """Hand the keyboard to the list of sections, or to the section where there is none."""
        if self.list.isVisible():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.section.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc end the search, or go back to the list of sections."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.search.text():
            self.show_section(self._code)
            self.section.begin()
        else:
            self._go_to_list()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: what a gate reaches may be written on the roster's screen too."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list where there is room for it, else a drop-down."""
        super().resizeEvent(event)
        fits = self.list.fit(self.height() - _AROUND)
        wide = self.width() >= _LIST_FROM and fits
        self._sheet.setVisible(wide)
        self.combo.setVisible(not wide)

    def _lay_out(self) -> None:
        # the other language has longer names
        self.combo.setSizeAdjustPolicy(QuietCombo.SizeAdjustPolicy.AdjustToContents)
        self.search.setMinimumWidth(_SEARCH)
        self.search.setMaximumWidth(_WIDEST)
        self._head.add_part(self.combo)
        self._head.add_part(self.search, stretches=True)
        listed = QHBoxLayout(self._sheet)
        listed.setContentsMargins(PADDING // 2, PADDING // 2, PADDING // 2, PADDING // 2)
        listed.addWidget(self.list, 0, Qt.AlignmentFlag.AlignTop)
        self.list.setMinimumWidth(_LIST)
        # what is hidden holds no window open before the first size is known
        self._sheet.hide()
        panes = QHBoxLayout()
        panes.setSpacing(GAP)
        panes.addWidget(self._sheet)
        panes.addWidget(self._stack, 1)
        self.column.addWidget(self._head)
        self.column.addLayout(panes, 1)

    def _connect(self) -> None:
        self.list.chosen.connect(self.show_section)
        self.list.entered.connect(self._on_list_entered)
        self.combo.currentIndexChanged.connect(self._on_combo_changed)
        self.search.textChanged.connect(self._show_found)
        self.search.walked.connect(self._on_search_walked)
        self.found.opened.connect(self._on_found_opened)
        for section in self.sections.values():
            section.changed.connect(self._on_section_changed)
            section.recorded.connect(self._on_section_recorded)
        self._actions[Act.FIND_SETTING].triggered.connect(self._on_find_triggered)
        self._actions[Act.UNDO_SETTING].triggered.connect(self._on_undo_triggered)

    def _show_found(self, _text: str = "") -> None:
        text = self.search.text().strip()
        if not text:
            self._found = []
            self._stack.setCurrentWidget(self.section)
            return
        self._found = [
            (section, entry)
            for section in self.sections.values()
            for entry in section.entries()
            if entry.holds(text, section.name())
        ]
        self.found.show_found([(section.name(), entry) for section, entry in self._found])
        self._stack.setCurrentWidget(self.found)

    def _go_to_list(self) -> None:
        into: QWidget = self.list if self.list.isVisible() else self.combo
        into.setFocus(Qt.FocusReason.OtherFocusReason)

    # What the post answers

    def _on_settings(self, settings: "PostSettings") -> None:
        self._is_read = True
        for section in self.sections.values():
            section.show_settings(settings)

    def _on_section_changed(self, answer: "SettingsChanged") -> None:
        self._on_settings(answer.settings)
        kept, undone = self.tr("Kept. Undo it with Ctrl+Z."), self.tr("Undone.")
        self._messages.ok(undone if answer.undid else kept)
        self._changes.publish(answer.changes, self)

    def _on_section_recorded(self, changes: "Changes") -> None:
        self._changes.publish(changes, self)

    # What the person does

    def _on_list_entered(self) -> None:
        self.section.begin()

    def _on_combo_changed(self, _index: int) -> None:
        self.show_section(self.combo.code)

    def _on_search_walked(self) -> None:
        if self._found:
            self.found.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_found_opened(self, row: int) -> None:
        section, entry = self._found[row]
        self.show_section(section.CODE)
        entry.go()

    def _on_find_triggered(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def _on_undo_triggered(self) -> None:
        shown = (last for last in self.section.findChildren(LastChange) if last.isVisible())
        for last in shown:
            last.request()
