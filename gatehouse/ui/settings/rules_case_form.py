# SPDX-License-Identifier: MIT
"""A golden case out of an entry: which one, and what the rules should say of it."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from gatehouse.domain.duty import local_day
from gatehouse.domain.policy.golden import EXPECTED_WORDS, LONGEST_TITLE, Expected
from gatehouse.domain.policy.kept_case import OFFERED, CaseOrder
from gatehouse.domain.policy.trial import JudgedEntry
from gatehouse.domain.said_moment import read_said_day
from gatehouse.ui.settings.rules_case_wording import entry_cells, entry_line
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

_ROW: Final = 54
_TIME: Final = 120
_VERDICT: Final = 120
_ROWS_SEEN: Final = 2
_HEADING: Final = 36
_LONGEST: Final = 12
_DAY: Final = 220


class RulesCaseForm(EnterForm):
    """It orders a `CaseOrder`; without a title the case is called after what it is about.

    Signals:
        day_asked: the day whose entries are to be shown.
    """

    day_asked = Signal(object)

    def __init__(self, languages: "Languages", clock: Callable[[], datetime]) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
        )
        self._languages, self._clock = languages, clock
        self._rows: tuple[JudgedEntry, ...] = ()
        self._given: JudgedEntry | None = None
        self._toml = ""
        self.day = Field("")
        self.day.edit.setMaxLength(_LONGEST)
        self.title = Field("")
        self.title.edit.setMaxLength(LONGEST_TITLE)
        self._which = Label("", TextRole.BODY_BOLD, wrap=True)
        self._model = CellModel(3, self)
        columns = (Column(_TIME), Column(None, cuttable=True), Column(_VERDICT, cuttable=True))
        self.table = DataTable(columns, row_height=_ROW)
        self.table.setModel(self._model)
        self.expected = SegmentedChoice(fill=True)
        self._expected = Captioned(self.expected)
        self._lay_out()
        self.day.text_changed.connect(self._on_day_changed)
        self.table.row_changed.connect(self._on_row_changed)
        self.expected.chosen.connect(self._on_expected_chosen)

    @property
    def entry(self) -> JudgedEntry | None:
        """The entry of which a case is made."""
        row = self.table.current_row()
        return self._given or (self._rows[row] if 0 <= row < len(self._rows) else None)

    @property
    def asked_day(self) -> date | None:
        """The day that is written: today, where nothing is."""
        today = local_day(self._clock())
        text = self.day.text().strip()
        return read_said_day(text, today) if text else today

    def begin(self, given: JudgedEntry | None = None, toml: str = "") -> None:
        """Begin with an entry that is *given*, as it is looked at under *toml*, or with a day."""
        self._given, self._toml = given, toml
        self.title.set_text("")
        self.day.set_text("")
        self.expected.set_code(None)
        self.set_working(working=False)
        for part in (self.day, self.table):
            part.setVisible(given is None)
        self._show()
        if given is None:
            self.day_asked.emit(self.asked_day)
            self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.expected.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entries(self, rows: "Sequence[JudgedEntry]") -> None:
        """Show the entries of the day."""
        self._rows = tuple(rows)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        gaps = []
        if self.entry is None:
            gaps.append(Gap(self.tr("the entry"), self.table.setFocus))
        if self.expected.code is None:
            gaps.append(Gap(self.tr("what should be said"), self.expected.setFocus))
        return gaps

    def order(self) -> CaseOrder:
        """Return what should be said of which entry."""
        entry = self.entry
        assert entry is not None, "a form that lacks nothing has an entry"
        return CaseOrder(
            entry_id=entry.entry_id,
            expected=Expected(self.expected.code or ""),
            title=self.title.text().strip(),
            toml=self._toml,
        )

    def ready_text(self) -> str:
        """Say what a case does not keep."""
        return self.tr("Kept without name, flat or number.")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        code, text = self.expected.code, self._languages.label
        self.set_title(self.tr("A case of an entry"))
        self.day.set_caption(self.tr("Day (empty: today)"))
        self.title.set_caption(self.tr("What it is about (optional, nobody's name)"))
        self._expected.set_caption(self.tr("What the rules should say"))
        self.expected.set_items([Choice(one.value, text(EXPECTED_WORDS[one])) for one in OFFERED])
        self.expected.set_code(code)
        self._model.set_headings((self.tr("When"), self.tr("Who"), self.tr("Was")))
        self.table.setAccessibleName(self.tr("Entries of the day"))
        self.table.set_empty_text(self.tr("Nobody was judged that day."))
        self.word_acts(self.tr("Keep the case"), self.tr("Leave it"))
        self._show()

    def _lay_out(self) -> None:
        self.day.setMaximumWidth(_DAY)
        # it takes what the fields leave, and scrolls by itself
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.table.setMinimumHeight(_HEADING + _ROWS_SEEN * _ROW)
        scrolled = self._scrolled = ScrolledFields()
        asked = QHBoxLayout()
        asked.setSpacing(ROW_GAP)
        asked.addWidget(self.day, 0, Qt.AlignmentFlag.AlignTop)
        asked.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        scrolled.fields.addLayout(asked)
        scrolled.fields.addWidget(self._which)
        scrolled.fields.addWidget(self.table, 1)
        scrolled.fields.addWidget(self._expected)
        scrolled.fields.addStretch(0)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _show(self) -> None:
        at = self.table.current_row()
        self._model.set_rows([entry_cells(one, self._languages) for one in self._rows])
        if self._rows:
            self.table.choose_row(min(max(at, 0), len(self._rows) - 1))
        self._tell()

    def _tell(self) -> None:
        given, day = self._given, self.asked_day
        self._which.setText("" if given is None else entry_line(given, self._languages))
        self._which.setVisible(given is not None)
        self.day.set_error(self.tr("A day is written 4-14.") if day is None else "")
        if day is not None:
            self.day.set_hint(self._languages.formats.long_day(day))
        self.say()

    def _on_day_changed(self, _text: str) -> None:
        day = self.asked_day
        self._rows = ()
        self._show()
        if day is not None and day <= local_day(self._clock()):
            self.day_asked.emit(day)

    def _on_row_changed(self, _row: int) -> None:
        self._tell()

    def _on_expected_chosen(self, _code: str) -> None:
        self.say()
