# SPDX-License-Identifier: MIT
"""Scanners and ID readers: the test page, the post's reader lines, this machine's scan end."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget

from gatehouse.domain.setting import setting_of
from gatehouse.domain.words import Words
from gatehouse.ui.settings.device_test import DeviceTest
from gatehouse.ui.settings.machine_choice import MachineChoice
from gatehouse.ui.settings.reader_form import KEY, ReaderForm
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.preferences import PreferenceFile, Preferences, ScanEnd
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.setting import PostSettings, SettingsOrder
    from gatehouse.ui.settings.acts import SettingsActs

_TEST: Final = "test"
_LINES: Final = "lines"
_END: Final = "end"
TEST_WORDS: Final = Words("扫码枪测试、输入法测试", "Scanner test, input method test")
TEST_DOES: Final = Words(
    "看扫码枪、读卡器、输入法到底发来了什么，间隔多少毫秒，认成什么。",
    "Shows what a scanner, a reader or an input method really sends, and what it is taken for.",
)
END_WORDS: Final = Words("扫码后的回车", "Enter after a scan")
END_DOES: Final = Words(
    "扫完能放行的人，带回车就直接登记；不带回车就再按一次。只管这台电脑。",
    "A scan that ends with Enter records who may pass; without it Enter is pressed once more. "
    "For this machine alone.",
)


class DevicesSection(SettingsSection):
    """Three parts, one at a time."""

    CODE = "devices"
    ICON = IconName.SCAN

    def build(self) -> None:
        """Make the parts."""
        self.part = SegmentedChoice()
        self.test = DeviceTest(self._languages)
        self.lines = ReaderForm(self._languages, self._clock)
        self.end = MachineChoice(END_DOES, self._languages)
        self._ending = Card()
        self._ending.body.addWidget(self.end)
        self._ending.body.addStretch(1)
        self._stack = QStackedWidget()
        self._parts = {_TEST: self.test, _LINES: self.lines, _END: self._ending}
        for part in self._parts.values():
            self._stack.addWidget(part)
        self.column.addWidget(self.part)
        self.column.addWidget(self._stack, 1)
        self._preferences: PreferenceFile | None = None
        self.part.chosen.connect(self.show_part)
        self.end.chosen.connect(self._on_end_chosen)
        self.lines.ordered.connect(self._on_lines_ordered)
        self.lines.dropped.connect(self._on_lines_dropped)
        self.lines.last.undo_requested.connect(self._on_undo_requested)

    def start(self, acts: "SettingsActs") -> None:
        """Take the acts."""
        super().start(acts)
        self.test.start(acts.read_scan)

    def lend(self, preferences: PreferenceFile) -> None:
        """Take the choices of this machine."""
        self._preferences = preferences
        preferences.changed.connect(self._on_preferences_changed)
        self._on_preferences_changed(preferences.current)

    def show_settings(self, settings: "PostSettings") -> None:
        """Show the reader lines."""
        self.lines.show_settings(settings)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.part.setAccessibleName(self.name())
        self.part.set_items(
            [
                Choice(_TEST, self.tr("Test")),
                Choice(_LINES, self.tr("Reader lines")),
                Choice(_END, self.tr("Enter after a scan")),
            ]
        )
        if self.part.code is None:
            self.part.set_code(_TEST)
        self.test.retranslate()
        self.lines.retranslate()
        self._ending.set_title(self.tr("Enter after a scan"))
        self.end.set_items(
            self.tr("Enter after a scan"),
            [
                Choice(ScanEnd.AS_SENT.value, self.tr("As the scanner sends it")),
                Choice(ScanEnd.ENTER.value, self.tr("Always as if with Enter")),
                Choice(ScanEnd.NO_ENTER.value, self.tr("Never")),
            ],
        )

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Devices")

    def entries(self) -> tuple[Entry, ...]:
        """Return the test page, the lines and the end of a scan."""
        lines = setting_of(KEY)
        return (
            Entry(TEST_WORDS, TEST_DOES, partial(self._go, _TEST)),
            Entry(lines.words, lines.does, partial(self._go, _LINES)),
            Entry(END_WORDS, END_DOES, partial(self._go, _END)),
        )

    def begin(self) -> None:
        """Begin with what is shown."""
        self._go(self.part.code or _TEST)

    def show_part(self, code: str) -> None:
        """Show the test page, the lines, or the end of a scan."""
        self.part.set_code(code)
        self._stack.setCurrentWidget(self._parts[code])

    def _go(self, code: str) -> None:
        self.show_part(code)
        first = {_TEST: self.test.field.edit, _LINES: self.lines.sample.edit, _END: self.end.choice}
        first[code].setFocus()

    def _on_preferences_changed(self, preferences: Preferences) -> None:
        self.end.show_choice(preferences.scan_end.value)

    def _on_end_chosen(self, code: str) -> None:
        if self._preferences is not None:
            self._preferences.change(scan_end=ScanEnd(code))

    def _on_lines_ordered(self, order: "SettingsOrder") -> None:
        if self._acts is not None:
            self.order(partial(self._acts.change, order), self.lines)
            self.lines.begin()

    def _on_lines_dropped(self, order: "SettingsOrder") -> None:
        if self._acts is not None:
            self.order(partial(self._acts.change, order))

    def _on_undo_requested(self, change_id: str) -> None:
        if self._acts is not None:
            self.order(partial(self._acts.undo, change_id))
