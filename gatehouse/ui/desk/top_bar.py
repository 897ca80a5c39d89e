# SPDX-License-Identifier: MIT
"""The line above the desk: the day in figures, the rules in force, the time."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from gatehouse.domain.duty import local_day
from gatehouse.domain.head_count import total
from gatehouse.domain.thermometer_doubt import doubt_words
from gatehouse.ui.desk.backup_age import BackupAge
from gatehouse.ui.desk.desk_form import DeskForm
from gatehouse.ui.desk.filling_strip import FillingStrip
from gatehouse.ui.desk.peak_chip import PeakChip
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP, TOP_BAR
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.counter_tile import CounterTile
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice, NoticeAct
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.code_system import Outage
    from gatehouse.domain.desk_day import DeskDay
    from gatehouse.domain.thermometer_doubt import Doubt
    from gatehouse.ui.desk.filling import Filling
    from gatehouse.ui.shell.i18n import Languages


class TopBar(QStackedWidget):
    """Figures, or for a while something that must not be overlooked.

    Signals:
        rule_requested: F11.
        household_requested: Ctrl+H.
        latest_requested: Ctrl+R.
        waiting_requested: what is open was pressed.
        paper_requested: Ctrl+B.
        peak_requested: Ctrl+O.
        thermometer_requested: what is strange about the thermometer in hand was pressed.
        alert_answered: the code of the act that was pressed on an alert.
    """

    rule_requested = Signal()
    household_requested = Signal()
    latest_requested = Signal()
    waiting_requested = Signal()
    paper_requested = Signal()
    peak_requested = Signal()
    thermometer_requested = Signal()
    alert_answered = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._form = DeskForm.FULL
        self._day: DeskDay | None = None
        self._document = ""
        self.entered, self.left = CounterTile(""), CounterTile("")
        self.visitors, self.open_items = CounterTile(""), CounterTile("")
        self.backup = BackupAge(languages)
        self.household = ActButton("", mark=IconName.PEOPLE, key="Ctrl+H")
        self.latest = ActButton("", mark=IconName.HISTORY, key="Ctrl+R")
        self.rule = ActButton("", mark=IconName.RULE, key="F11")
        self.paper = ActButton("", key=shortcut_text(Act.BACK_FILL))
        self.peak = PeakChip(languages)
        self.outage = ActButton("", variant=ActVariant.WARN)
        self.doubt = ActButton("", variant=ActVariant.WARN)
        self._outage: Outage | None = None
        self._doubt: Doubt | None = None
        self._time = Label("", TextRole.TITLE)
        self._date = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        for figure in (self.entered, self.left, self.visitors):
            figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            figure.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._alert = Notice(SignKind.STOP)
        self.filling = FillingStrip(languages)
        self._figures = QWidget()
        self._stands = self._usual = self._figures
        self._height = TOP_BAR
        self.setFixedHeight(TOP_BAR)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def alerts(self) -> bool:
        """Whether an alert stands over the figures."""
        return self.currentWidget() is self._alert

    @property
    def added_height(self) -> int:
        """How much higher than usual the line stands; an alert leaves the desk its form."""
        return self._height - TOP_BAR

    def set_form(self, form: DeskForm) -> None:
        """Show what *form* has room for."""
        self._form = form
        wide = form in (DeskForm.FULL, DeskForm.LOW)
        down = self._outage is not None or self._doubt is not None
        self.outage.setVisible(self._outage is not None)
        self.doubt.setVisible(self._doubt is not None and self._outage is None)
        self.entered.setVisible(wide and not down)
        self.left.setVisible(wide and not down)
        self.visitors.setVisible(not down or wide or form is DeskForm.MEDIUM)
        self.household.setVisible(not form.value.right)
        self.latest.setVisible(not wide)
        self.peak.set_form(wide=wide, roomy=bool(form.value.right) and (wide or not down))
        self.paper.setVisible(wide and not self.peak.presses)
        # without a column the sign of the outage leads to the rules, too
        tells_rules = form is DeskForm.TINY or (self._outage is not None and not form.value.right)
        self.rule.setVisible(not tells_rules)
        roomy = bool(form.value.right)
        self.household.set_mark(IconName.PEOPLE if roomy else None)
        self.latest.set_mark(IconName.HISTORY if roomy else None)
        self._date.setVisible(bool(form.value.right))
        self.backup.set_room(room=bool(form.value.right))
        self.filling.set_form(form)
        self._show_words()

    def show_day(self, day: "DeskDay") -> None:
        """Show the day's figures."""
        self._day = day
        self.peak.show_peak(day.peak, total(day.summary.counted))
        self.paper.setVisible(self._form in (DeskForm.FULL, DeskForm.LOW) and not self.peak.presses)
        self._show_words()
        summary = day.summary
        number = self._languages.formats.number
        self.entered.set_figure(number(summary.admitted.inward))
        self.left.set_figure(number(summary.admitted.outward))
        self.visitors.set_figure(number(summary.visitors_inside))
        self.open_items.set_figure(number(len(day.open_items)))
        self.open_items.set_alert(SignKind.WARN if day.open_items else None)

    def show_outage(self, outage: "Outage | None") -> None:
        """Say since when the code system is down, or no more; it takes the room of figures."""
        if outage != self._outage:
            self._outage = outage
            self._show_words()
            self.set_form(self._form)

    def show_doubt(self, doubt: "Doubt | None") -> None:
        """Say what is strange about the thermometer in hand, or no more."""
        if doubt != self._doubt:
            self._doubt = doubt
            self._show_words()
            self.set_form(self._form)

    def show_rules(self, document: str) -> None:
        """Name the document in force."""
        self._document = document
        self._show_words()

    def show_time(self, now: datetime) -> None:
        """Show the gate's clock."""
        self.peak.show_time(now)
        self._time.setText(self._languages.formats.time(now))
        self._date.setText(self._languages.formats.day(local_day(now)))

    def show_alert(self, kind: SignKind, text: str, acts: "tuple[NoticeAct, ...]") -> None:
        """Say something that must be answered."""
        self._alert.set_notice(kind, text, acts=acts)
        self.setCurrentWidget(self._alert)
        self._make_room()

    def clear_alert(self) -> None:
        """Show the figures again, or what is typed in from paper."""
        self.setCurrentWidget(self._usual)
        self._make_room()

    def stand_in(self, line: QWidget | None) -> None:
        """Show *line* in the place of the figures from now on, as high as it is, or them again."""
        if line is not None and self.indexOf(line) < 0:
            self.addWidget(line)
        self._height = TOP_BAR if line is None else line.height()
        self._make_room()
        alerts = self.alerts
        if self._usual is self._stands:
            self._usual = line or self._figures
        self._stands = line or self._figures
        if not alerts:
            self.clear_alert()

    def show_filling(self, filling: "Filling | None") -> None:
        """Say in the place of the figures that paper is typed in, or no more."""
        if filling is not None:
            self.filling.show_filling(filling)
        alerts = self.alerts
        self._usual = self._stands if filling is None else self.filling
        if not alerts:
            self.clear_alert()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for tile, caption in (
            (self.entered, self.tr("Admitted in")),
            (self.left, self.tr("Admitted out")),
            (self.visitors, self.tr("Visitors inside")),
            (self.open_items, self.tr("Waiting")),
        ):
            tile.setText(caption)
            tile.updateGeometry()
        self.household.setText(self.tr("Home"))
        self.paper.setText(self.tr("From paper"))
        self.backup.retranslate()
        self.peak.retranslate()
        self.filling.retranslate()
        self._show_words()
        if self._day is not None:
            self.show_day(self._day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap an alert anew."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Stand as high as what is shown needs: no line of an alert is lost."""
        needed = self._alert.heightForWidth(self.width()) if self.alerts else 0
        self.setFixedHeight(max(self._height, needed))

    def _lay_out(self) -> None:
        clock = QVBoxLayout()
        clock.setSpacing(0)
        clock.addWidget(self._time, 0, Qt.AlignmentFlag.AlignRight)
        clock.addWidget(self._date, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self._figures)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ROW_GAP)
        for caution in (self.outage, self.doubt):
            row.addWidget(caution)
        for wraps in (self.outage, self.doubt, self.peak):
            # on two lines before its neighbours lose a letter
            wraps.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for tile in (self.entered, self.left, self.visitors, self.open_items):
            row.addWidget(tile)
        row.addWidget(self.backup)
        row.addStretch(1)
        for button in (self.peak, self.household, self.latest, self.paper, self.rule):
            row.addWidget(button)
        row.addLayout(clock)
        for line in (self._figures, self._alert, self.filling):
            self.addWidget(line)

    def _connect(self) -> None:
        self.household.clicked.connect(self.household_requested)
        self.latest.clicked.connect(self.latest_requested)
        self.rule.clicked.connect(self.rule_requested)
        self.outage.clicked.connect(self.rule_requested)
        self.doubt.clicked.connect(self.thermometer_requested)
        self.paper.clicked.connect(self.paper_requested)
        self.peak.clicked.connect(self.peak_requested)
        self.open_items.clicked.connect(self.waiting_requested)
        self._alert.act_requested.connect(self.alert_answered)

    def _show_words(self) -> None:
        wide = self._form in (DeskForm.FULL, DeskForm.LOW)
        column = bool(self._form.value.right)
        self.latest.setText(self.tr("Latest entries") if column else self.tr("Latest"))
        if self._outage is not None:
            since = self._languages.formats.time(self._outage.since)
            said = self.tr("Codes down since {time}")
            said = self.tr("Code system down since {time}") if column else said
            if self._form is DeskForm.TINY and self.peak.presses:
                said = self.tr("Codes down")
            self.outage.setText(said.format(time=since))
        if self._doubt is not None:
            self.doubt.setText(self._doubted(self._doubt, column=column))
            self.doubt.set_key("" if column else shortcut_text(Act.USE_THERMOMETER))
        self.rule.setText(self._document if wide and self._document else self.tr("Rules"))

    def _doubted(self, doubt: "Doubt", *, column: bool) -> str:
        """Return what is strange, or where there is little room only which one it is about."""
        if column:
            return self._languages.text(doubt_words(doubt))
        return self.tr("Check {label}").format(label=doubt.thermometer)
