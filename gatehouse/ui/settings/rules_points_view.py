# SPDX-License-Identifier: MIT
"""The points of a notice: written for a set, seen gate by gate, told to residents on a poster."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPlainTextEdit

from gatehouse.domain.policy.calendar_row import CalendarRow, Season
from gatehouse.domain.rule_point import PointsOrder
from gatehouse.ui.settings.rules_points_table import RulesPointsTable
from gatehouse.ui.settings.rules_wording import set_words
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.notice import NoticeRecorded
    from gatehouse.domain.rule_point import PointList, PointRecorded
    from gatehouse.reports.notice_poster import PosterPaper
    from gatehouse.ui.settings.rules_points_acts import RulePointActs
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages

_NARROWEST: Final = 200
_TEXT: Final = 132
_SIDE_BY_SIDE: Final = 720


class RulesPointsView(EnterForm):
    """One point a line; numbers before them go by themselves. Ctrl+Enter keeps the list.

    Signals:
        recorded: the `Changes` of an act that was committed.
    """

    recorded = Signal(object)

    def __init__(self, lanes: "Lanes", messages: "Messages", languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Ctrl+Enter"),
            careful=True,
        )
        self._lanes, self._messages, self._languages = lanes, messages, languages
        self._acts: RulePointActs | None = None
        self._rows: tuple[CalendarRow, ...] = ()
        self._may_lead = False
        self._points: PointList | None = None
        self.combo = QuietCombo()
        self._which = Captioned(self.combo)
        self.poster = ActButton("", mark=IconName.PRINT)
        self._told = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.text = QPlainTextEdit()
        self.table = RulesPointsTable(languages)
        self._lay_out()
        self.combo.currentIndexChanged.connect(self._on_combo_changed)
        self.poster.clicked.connect(self.publish)
        self.text.textChanged.connect(self.say)
        self.table.row_changed.connect(self._on_table_row_changed)
        self.ordered.connect(self._on_ordered)

    @property
    def points(self) -> "PointList | None":
        """The list that is shown."""
        return self._points

    def start(self, acts: "RulePointActs") -> None:
        """Take the acts."""
        self._acts = acts

    def offer(self, rows: "Sequence[CalendarRow]") -> None:
        """Offer the adopted sets; the one that is looked at stays so, else the one in force."""
        meant = self.combo.code
        self._rows = tuple(rows)
        ids = [row.held.id for row in self._rows]
        if meant not in ids:
            meant = next(
                (row.held.id for row in rows if row.season is Season.NOW), "".join(ids[:1])
            )
        self._word_sets(meant)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the points of the set that is looked at."""
        if self._acts is not None and self.combo.code:
            work = partial(self._acts.points, self.combo.code)
            self._lanes.latest("rules points", work, self._show, receiver=self)

    def publish(self) -> None:
        """Make a notice of the set, and print its poster."""
        if self._acts is not None and self.combo.code:
            set_usable(self.poster, self.text, usable=False)
            work = partial(self._acts.publish, self.combo.code)
            self._lanes.write(work, self._on_published, self._on_refused, receiver=self)

    def allow(self, *, may_lead: bool) -> None:
        """Let a leader or an administrator write and publish, and nobody else."""
        self._may_lead = may_lead
        self.text.setReadOnly(not may_lead)
        self._tell()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if not self._may_lead:
            return [Gap(self.tr("a shift leader or an administrator"), self.focusNextChild)]
        if not self.text.toPlainText().strip():
            return [Gap(self.tr("the points"), self.text.setFocus)]
        return []

    def order(self) -> PointsOrder:
        """Return the list as it is written."""
        return PointsOrder(self.combo.code, self.text.toPlainText())

    def ready_text(self) -> str:
        """Say what the list is for."""
        return self.tr("Each gate ticks them in the errands room, under Points.")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._word_sets(self.combo.code)
        self._which.set_caption(self.tr("Points of which rules"))
        self.combo.setAccessibleName(self.tr("Points of which rules"))
        self.poster.setText(self.tr("Publish and print…"))
        self.text.setAccessibleName(self.tr("The points, one a line"))
        self.text.setPlaceholderText(self.tr("Copy them from the notice, one a line."))
        self.confirm.setText(self.tr("Keep this list"))
        self.table.retranslate()
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the gates where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _word_sets(self, meant: str) -> None:
        words = [(row.held.id, set_words(row.rules, self._languages)) for row in self._rows]
        self.combo.offer(words, meant)

    def _fit(self) -> None:
        wide = self.width() >= _SIDE_BY_SIDE
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(across if wide else down)
        self.table.set_whole(whole=not wide)

    def _lay_out(self) -> None:
        self.combo.setMinimumSize(_NARROWEST, CONTROL)
        self.combo.setSizeAdjustPolicy(
            QuietCombo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.poster.set_height(CONTROL)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(_TEXT)
        head = QHBoxLayout()
        head.setSpacing(ROW_GAP)
        head.addWidget(self._which, 1)
        head.addWidget(self.poster, 0, Qt.AlignmentFlag.AlignBottom)
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addLayout(head)
        scrolled.fields.addWidget(self._told)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(ROW_GAP)
        self._both.addWidget(self.text, 2)
        self._both.addWidget(self.table, 3)
        scrolled.fields.addLayout(self._both, 1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _show(self, points: "PointList") -> None:
        """Show a list; what is being written of the same one stays."""
        known = self._points
        same = known is not None and known.policy_id == points.policy_id
        if not (same and self.text.document().isModified()):
            self.text.setPlainText(_numbered(self._languages.text(points.text)))
        self._points = points
        self._tell()

    def _tell(self) -> None:
        points = self._points
        self.table.show_points(points)
        self._fit()
        set_usable(self.poster, self.text, usable=self._may_lead and points is not None)
        self._told.setText("" if points is None else self._how_written(points))
        self.say()

    def _how_written(self, points: "PointList") -> str:
        if points.written_at is None:
            return self.tr("Proposed from the rules themselves; nobody has kept a list yet.")
        said = self.tr("Written {at} by {who}.")
        at = self._languages.formats.moment(points.written_at)
        return said.format(at=at, who=points.written_by)

    def _on_combo_changed(self, _index: int) -> None:
        self.text.document().setModified(False)
        self.refresh()

    def _on_table_row_changed(self, _row: int) -> None:
        """Bring the row into view where the whole view scrolls, and the table does not."""
        if self.table.hasFocus():
            row = self.table.visualRect(self.table.currentIndex())
            middle = self.table.viewport().mapTo(self._scrolled.widget(), row.center())
            self._scrolled.ensureVisible(0, middle.y(), 0, row.height())

    def _on_ordered(self, order: PointsOrder) -> None:
        if self._acts is not None:
            work = partial(self._acts.write, order)
            self._lanes.write(work, self._on_written, self._on_refused, receiver=self)

    def _on_written(self, done: "PointRecorded") -> None:
        self.set_working(working=False)
        self.text.document().setModified(False)
        self._show(done.points)
        self._messages.ok(self.tr("The list is kept; each gate can tick it."))
        self.recorded.emit(done.changes)

    def _on_refused(self, error: Exception) -> None:
        self.set_working(working=False)
        self._tell()
        self._messages.show_failure(error)

    def _on_published(self, done: "NoticeRecorded") -> None:
        self._tell()
        said = self.tr("Published as notice {number}. It hangs with the notices, errands room.")
        self._messages.ok(said.format(number=self._languages.formats.number(done.row.number)))
        self.recorded.emit(done.changes)
        if self._acts is not None:
            work = partial(self._acts.poster, done.row.notice_id)
            self._lanes.read(work, self.print_paper, self._messages.show_failure, receiver=self)

    def print_paper(self, paper: "PosterPaper") -> None:
        """Ask for a printer, and print the poster."""
        # A printer's driver takes a while to load, and most days nobody prints.
        from gatehouse.ui.printing.notice_poster import poster_paint  # noqa: PLC0415 - see above
        from gatehouse.ui.printing.printer import ask_printer  # noqa: PLC0415 - the same
        from gatehouse.ui.printing.tick_grid import sheet_page  # noqa: PLC0415 - the same

        ask_printer(
            self,
            sheet_page(),
            poster_paint(paper),
            printed=self._on_printed,
            failed=self._messages.show_failure,
        )

    def _on_printed(self) -> None:
        self._messages.ok(QCoreApplication.translate("widgets", "Sent to the printer"))


def _numbered(text: str) -> str:
    """Return the lines of *text* with numbers, by which long ones are told apart."""
    return "\n".join(f"{number}. {line}" for number, line in enumerate(text.splitlines(), 1))
