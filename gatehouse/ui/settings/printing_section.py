# SPDX-License-Identifier: MIT
"""Which printer prints sheets, cards and slips on this machine."""

from functools import partial
from typing import Final

from PySide6.QtGui import QShowEvent

from gatehouse.domain.words import Words
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.preferences import PreferenceFile, Preferences
from gatehouse.ui.shell.sizes import CAPTION_GAP
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

_WORDS: Final = {
    "sheet_printer": (
        Words("A4 和 A5 纸", "A4 and A5 sheets"),
        Words(
            "登记表、交接班单、告知书、空白登记纸默认用它；打印时还能另选。",
            "Offered for registers, handover sheets, notices and blank sheets; another may be "
            "chosen when printing.",
        ),
    ),
    "card_printer": (
        Words("A6 卡片", "A6 cards"),
        Words("单张通行证默认用它。", "Offered for a single gate pass."),
    ),
    "slip_printer": (
        Words("80 mm 小票", "80 mm slips"),
        Words("来访单和小票通行证默认用它。", "Offered for visitors' slips and passes as slips."),
    ),
}


_ALSO: Final = "printer paper size 打印机 纸张"
"""What else the choice of a printer is called."""


class PrintingSection(SettingsSection):
    """Three choices among the printers that the system knows."""

    CODE = "printing"
    ICON = IconName.PRINT

    def build(self) -> None:
        """Make the choices."""
        self._preferences: PreferenceFile | None = None
        self._printers: tuple[str, ...] = ()
        self._card = Card()
        self._none = Label("", TextRole.BODY, wrap=True)
        self._scrolled = ScrolledFields()
        self.choices: dict[str, QuietCombo] = {}
        self._captions: dict[str, Captioned] = {}
        self._lines: dict[str, Label] = {}
        self._scrolled.fields.addWidget(self._none)
        for key in _WORDS:
            self._add(key)
        self._scrolled.fields.addStretch(1)
        self._card.body.addWidget(self._scrolled)
        self.column.addWidget(self._card, 1)

    def lend(self, preferences: PreferenceFile) -> None:
        """Take the choices of this machine."""
        self._preferences = preferences
        preferences.changed.connect(self._on_preferences_changed)
        self._offer()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._card.set_title(self.name())
        self._card.set_note(self.tr("Kept on this machine alone, not in the ledger."))
        self._none.setText(
            self.tr("The system knows no printer. Everything can be saved as a PDF file instead.")
        )
        for key, (words, does) in _WORDS.items():
            self._captions[key].set_caption(self._languages.text(words))
            self._lines[key].setText(self._languages.text(does))
        self._offer()

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Printing")

    def entries(self) -> tuple[Entry, ...]:
        """Return the kinds of paper."""
        return tuple(
            Entry(words, does, partial(self._go, key), _ALSO)
            for key, (words, does) in _WORDS.items()
        )

    def begin(self) -> None:
        """Begin with the sheets."""
        self._go("sheet_printer")

    def showEvent(self, event: QShowEvent) -> None:
        """Ask the system for its printers."""
        super().showEvent(event)
        # a printer's driver takes a while to load, and most days nobody comes here
        from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - when it is needed

        self._printers = tuple(QPrinterInfo.availablePrinterNames())
        self._offer()

    def _add(self, key: str) -> None:
        choice = QuietCombo()
        self.choices[key] = choice
        self._captions[key] = Captioned(choice)
        self._lines[key] = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self._scrolled.fields.addWidget(self._captions[key])
        self._scrolled.fields.addWidget(self._lines[key])
        self._scrolled.fields.addSpacing(CAPTION_GAP)
        choice.currentIndexChanged.connect(partial(self._choose, key))

    def _go(self, key: str) -> None:
        self._scrolled.go_to(self.choices[key])

    def _offer(self) -> None:
        chosen = Preferences() if self._preferences is None else self._preferences.current
        self._none.setVisible(not self._printers)
        usual = ("", self.tr("The system's own"))
        for key, choice in self.choices.items():
            name = getattr(chosen, key)
            names = dict.fromkeys((*self._printers, *filter(None, (name,))))
            choice.offer([usual, *((one, one) for one in names)], name)

    def _on_preferences_changed(self, _chosen: Preferences) -> None:
        self._offer()

    def _choose(self, key: str, _index: int) -> None:
        if self._preferences is not None:
            self._preferences.change(**{key: self.choices[key].code})
