# SPDX-License-Identifier: MIT
"""What the note is worth as it stands, what is proposed, and the four acts that end it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gatehouse.domain.itinerary import NoteConclusion
from gatehouse.domain.words import Words
from gatehouse.ui.itineraries.verdict_block import VerdictBlock
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sheet import Sheet
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_judging import Judgement
    from gatehouse.ui.shell.i18n import Languages

_MOST_REASONS: Final = 9
_SIGN: Final = 20
_LEAST: Final = 20


class JudgementCard(Sheet):
    """A column at the right of the form; folded, two lines under it.

    Signals:
        concluded: the `NoteConclusion` that was chosen.
    """

    concluded = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._judgement: Judgement | None = None
        self._missing: tuple[str, ...] = ()
        self._rostered = False
        self._risk: tuple[tuple[SignKind, Words], ...] = ()
        self._folded = False
        self.verdict = VerdictBlock()
        self._reasons = [_Reason() for _ in range(_MOST_REASONS)]
        self._narrative_title = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._narrative = Label("", TextRole.SECONDARY, wrap=True)
        self.issue = ActButton("", variant=ActVariant.OK)
        self.turn_away = ActButton("", variant=ActVariant.OUTLINE_STOP, mark=SignKind.STOP)
        self.report = ActButton("", variant=ActVariant.OUTLINE_REPORT, mark=SignKind.REPORT)
        self.record = ActButton("", mark=IconName.DISK)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_judgement(
        self,
        judgement: "Judgement",
        missing: Sequence[str],
        paragraph: str,
        *,
        rostered: bool,
        risk: Sequence[tuple[SignKind, Words]] = (),
    ) -> None:
        """Say what the note is worth; *missing* keeps it from being signed.

        *risk* is what the list of risk areas says. Somebody of the roster gets no visitor's pass.
        """
        self._judgement, self._missing, self._rostered = judgement, tuple(missing), rostered
        self._risk = tuple(risk)
        self._narrative.setText(paragraph)
        self._say()

    def set_folded(self, *, folded: bool) -> None:
        """Stand in two lines, without the reasons and the paragraph."""
        self._folded = folded
        ways = QBoxLayout.Direction
        self._acts.setDirection(ways.LeftToRight if folded else ways.TopToBottom)
        self._told.setVisible(not folded)
        self._say()

    def take_above(self, part: QWidget) -> None:
        """Have *part* above the verdict."""
        self._column.insertWidget(0, part)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._narrative_title.setText(self.tr("For the office"))
        self.turn_away.setText(self.tr("Turn away"))
        self.report.setText(self.tr("Report"))
        self.record.setText(self.tr("Only record"))
        self._name_keys()
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the keys out where the acts stand narrow in a row."""
        super().resizeEvent(event)
        self._name_keys()
        self._show_narrative()

    def _name_keys(self) -> None:
        keys = {
            self.issue: Act.SIGN_NOTE,
            self.turn_away: Act.NOTE_TURN_AWAY,
            self.report: Act.NOTE_REPORT,
            self.record: Act.NOTE_RECORD,
        }
        for button, act in keys.items():
            button.set_key(shortcut_text(act))
        rows = (tuple(keys),) if self._folded else _pairs(tuple(keys))
        room = self.width() - 2 * ROW_GAP
        if any(sum(b.sizeHint().width() for b in row) + ROW_GAP * len(row) > room for row in rows):
            for button in keys:
                button.set_key("")

    def _say(self) -> None:
        judgement = self._judgement
        if judgement is None:
            return
        fit = judgement.proposal is NoteConclusion.ISSUED
        word = self.tr("Issue") if fit else self.tr("Report")
        line = self.tr("Ready to sign") if fit else self.tr("Ask the community first, or fill in")
        if self._touched:
            line = self.tr("A risk area was touched: ask the community first")
        kind = SignKind.OK if fit else SignKind.REPORT
        if self._missing:
            word, kind, line = self.tr("Go on"), SignKind.WAIT, self._missing[0]
        self.verdict.say(kind, word, line)
        self._show_reasons(judgement)
        self._show_acts(fit=fit)

    @property
    def _touched(self) -> bool:
        """Whether the community is to be asked because of a risk area."""
        areas = self._judgement.areas if self._judgement is not None else None
        return areas is not None and areas.report

    def _show_reasons(self, judgement: "Judgement") -> None:
        told = [(SignKind.STOP, one) for one in self._missing[1:]]
        told += [(kind, self._languages.text(words)) for kind, words in self._risk]
        told += [(SignKind.WARN, self._languages.text(one)) for one in judgement.reasons]
        told = [] if self._folded else told
        for reason, said in zip(self._reasons, (*told, *[None] * _MOST_REASONS), strict=False):
            reason.setVisible(said is not None)
            if said is not None:
                reason.say(*said)
        self._show_narrative()

    def _show_narrative(self) -> None:
        """Tell the office's paragraph, unless it has no room: the signed note has it too."""
        text = bool(self._narrative.text()) and not self._folded
        self._narrative_title.setVisible(text)
        self._narrative.setVisible(text)

    def _on_told_range_changed(self, _least: int, most: int) -> None:
        if most > 0:
            self._narrative_title.hide()
            self._narrative.hide()

    def _show_acts(self, *, fit: bool) -> None:
        against = self.tr("Issue all the same") if self._touched else self.tr("Issue with a gap")
        self.issue.setText(self.tr("Sign and issue a pass") if fit else against)
        self.issue.set_variant(ActVariant.OK if fit else ActVariant.WARN)
        self.issue.set_mark(SignKind.OK if fit else SignKind.WARN)
        self.report.set_variant(
            ActVariant.OUTLINE_REPORT if fit or self._missing else ActVariant.REPORT
        )
        ready = not self._missing
        self.issue.setEnabled(ready and not self._rostered)
        self._name_keys()
        for button in (self.turn_away, self.report, self.record):
            button.setEnabled(ready)

    def _lay_out(self) -> None:
        self._acts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._acts.setSpacing(6)
        for pair in ((self.issue, self.record), (self.turn_away, self.report)):
            line = QHBoxLayout()
            line.setSpacing(ROW_GAP)
            for button in pair:
                line.addWidget(button, 3 if button is self.issue else 2)
            self._acts.addLayout(line)
        sheet = QWidget()
        told = QVBoxLayout(sheet)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(2)
        for part in (*self._reasons, self._narrative_title, self._narrative):
            told.addWidget(part)
        told.addStretch(1)
        self._told = QScrollArea()
        self._told.setWidget(sheet)
        self._told.setWidgetResizable(True)
        self._told.setMinimumHeight(_LEAST)
        sheet.setAutoFillBackground(False)
        self._told.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._told.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(ROW_GAP, 6, ROW_GAP, 6)
        self._column.setSpacing(6)
        self._column.addWidget(self.verdict)
        self._column.addWidget(self._told, 1)
        self._column.addLayout(self._acts)

    def _connect(self) -> None:
        self._told.verticalScrollBar().rangeChanged.connect(self._on_told_range_changed)
        for button in (self.issue, self.turn_away, self.report, self.record):
            button.clicked.connect(self._on_act_clicked)

    def _on_act_clicked(self) -> None:
        conclusions = {
            self.issue: NoteConclusion.ISSUED,
            self.turn_away: NoteConclusion.TURNED_AWAY,
            self.report: NoteConclusion.REPORTED,
            self.record: NoteConclusion.RECORDED,
        }
        sender = self.sender()
        if isinstance(sender, ActButton):
            self.concluded.emit(conclusions[sender])


def _pairs(buttons: "Sequence[ActButton]") -> "tuple[tuple[ActButton, ...], ...]":
    issue, turn_away, report, record = buttons
    return (issue, record), (turn_away, report)


class _Reason(QWidget):
    """One sentence with its sign."""

    def __init__(self) -> None:
        super().__init__()
        self._sign = Sign(SignKind.WARN, _SIGN)
        self._words = Label("", TextRole.SECONDARY, wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)

    def say(self, kind: SignKind, words: str) -> None:
        self._sign.set_kind(kind)
        self._words.setText(words)
