# SPDX-License-Identifier: MIT
"""The fever flow, step by step: each is ticked by Enter and keeps its own time."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.domain.body_temperature import NOT_SAID, is_figure, said_reading, taken_words
from gatehouse.domain.incident import CloseOrder, StepOrder
from gatehouse.domain.incident_course import HELP_WORDS, RETESTED
from gatehouse.ui.desk.pane import Pane
from gatehouse.ui.shell.sizes import CONTROL, GAP, ROW_GAP
from gatehouse.ui.widgets.act_button import ActVariant
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.domain.body_temperature import Taken
    from gatehouse.domain.incident import IncidentCard, StepRow
    from gatehouse.domain.incident_course import UsualStep
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 200
_SIGN: Final = 22
_LOW: Final = 360
_ROOMY: Final = 392
_NOTICE: Final = 52
_MARK, _STEP, _TOLD = range(3)


class FeverPane(Pane):
    """Left at any step, it waits in the list of what is open, and in the handover.

    Signals:
        stepped: the `StepOrder` of the step that is due.
        ended: the `CloseOrder` of the flow, once no step is left.
    """

    stepped = Signal(object)
    ended = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(ActVariant.REPORT, parent)
        self._languages = languages
        self.card: IncidentCard | None = None
        self._taken = NOT_SAID
        self._by_itself = self._asked = False
        self._steps = QWidget()
        self.line = Field("")
        self.line.edit.setMaxLength(_LONGEST)
        self.result = SegmentedChoice(fill=True)
        self._call = Label("", TextRole.BODY_BOLD, tone=Tone.REPORT)
        self.body.addWidget(self._steps)
        self.body.addStretch(1)
        self.body.addWidget(self._call)
        self.body.addWidget(self.result)
        self.body.addWidget(self.line)
        self.result.chosen.connect(self._on_result_chosen)
        self.retranslate()

    @property
    def entrance(self) -> QWidget:
        """What takes the focus; no line does where the next person may be typed."""
        if self._due is None:
            return self.result
        return self.act if self._by_itself else self.line.edit

    @property
    def gives_way(self) -> bool:
        """Whether it came up by itself."""
        return self._by_itself

    def open_for(
        self, card: "IncidentCard", *, by_itself: bool = False, taken: "Taken" = NOT_SAID
    ) -> None:
        """Show how far the flow of *card* has come; what is due stands in the act.

        *taken* is how a reading is taken now.
        """
        self.card, self._by_itself, self._taken = card, by_itself, taken
        self._asked = False
        self.line.set_text("")
        self.set_busy(busy=False)
        self.retranslate()
        # how it ended is for somebody to say
        self.result.set_code(None)
        self._word()

    def confirm(self) -> None:
        """Tick the step that is due, or end the flow."""
        card, due, said = self.card, self._due, self.line.text().strip()
        if card is None or not self.act.isEnabled() or self._asks(said):
            return
        self.set_busy(busy=True)
        incident_id = card.row.incident_id
        reading = said_reading(said)
        if due is not None and reading is not None and self._measures_again:
            self.stepped.emit(self._retest(incident_id, due.code, reading))
        elif due is not None:
            self.stepped.emit(StepOrder(incident_id=incident_id, code=due.code, note=said))
        else:
            code = self.result.code or ""
            self.ended.emit(CloseOrder(incident_id=incident_id, code=code, note=said))

    def _retest(self, incident_id: str, code: str, reading: int) -> StepOrder:
        """Return the order of the retest with its *reading*, as the incident tells it in words."""
        how = self._languages.text(taken_words(self._taken))
        note = f"{self._languages.formats.temperature(reading)} {how}".strip()
        return StepOrder(
            incident_id=incident_id, code=code, note=note, reading=reading, taken=self._taken
        )

    @property
    def _measures_again(self) -> bool:
        return self._due is not None and self._due.code == RETESTED

    def _asks(self, said: str) -> bool:
        return self._asks_for_ending() if self._due is None else self._asks_for_reading(said)

    def _asks_for_ending(self) -> bool:
        """Ask how it ended, where nobody has chosen it: no ending is the usual one."""
        if self.result.code is not None:
            return False
        self.show_wrong(
            self.tr("Nobody chose how it ended; nothing was ended. Choose with ← →, then Enter.")
        )
        self.result.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _asks_for_reading(self, said: str) -> bool:
        """Ask once for the second reading: a retest without one tells nobody anything.

        What is typed then is the reading: the next person waits for Esc until the step is ticked.
        A figure that nobody is measured with is asked for again; words are taken as they are.
        """
        if not self._measures_again:
            return False
        if is_figure(said) and said_reading(said) is None:
            self._ask(self.tr("Nobody has {said} ℃: type three digits, like 379").format(said=said))
            return True
        if said or self._asked:
            return False
        self._ask(self.tr("The second reading; or Enter once more without one"))
        return True

    def _ask(self, words: str) -> None:
        self._asked = True
        self.retranslate()
        self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.edit.selectAll()
        self.line.set_caption(words)

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong, in the room of what can be left out."""
        super().show_wrong(sentence)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what a low window has no room for: the steps go before it."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        low, is_due = self.height() < _LOW, self._due is not None
        is_wrong = not self._wrong.isHidden()
        self.about.setVisible(not low)
        # every step is taken where the ending is asked for: what is wrong goes before them
        self._steps.setVisible(is_due or not (low and is_wrong))
        room = _ROOMY + self.result.height() - CONTROL + (_NOTICE if is_wrong else 0)
        self.line.setVisible(is_due or (not low and self.height() >= room))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        card = self.card
        self.result.setAccessibleName(self.tr("How it ended"))
        if card is None:
            return
        row = card.row
        self.title.setText(self.tr("Fever: {who}").format(who=row.who))
        waits = self.tr("Esc leaves it for later.")
        typed = self.tr("Type the next person, or Esc: it waits for later.")
        self.about.setText(typed if self._by_itself and not self._asked else waits)
        self.result.set_items(
            [Choice(one.code, self._languages.label(one.words)) for one in card.course.results]
        )
        self._show_steps(card)
        self._word()

    @property
    def _due(self) -> "UsualStep | None":
        return None if self.card is None else self.card.next

    def _word(self) -> None:
        card, due = self.card, self._due
        self.result.setVisible(card is not None and due is None)
        if card is None:
            return
        if due is None:
            self._share()
            self.line.set_caption(self.tr("A few words (optional)"))
            self.act.setText(self.tr("End the flow"))
            self._call.hide()
            return
        self._share()
        self.line.set_caption(self._languages.label(due.asks))
        self.act.setText(self.tr("Done: {step}").format(step=self._languages.text(due.words)))
        telephone = card.telephone(due.calls)
        if due.calls is not None:
            whom = self._languages.label(HELP_WORDS[due.calls])
            self._call.setText(f"{whom} {telephone}")
        self._call.setVisible(bool(telephone))

    def _show_steps(self, card: "IncidentCard") -> None:
        """Show every step: those that were taken with their time, the one that is due in bold."""
        taken = {step.code: step for step in card.steps}
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(ROW_GAP)
        grid.setColumnStretch(_TOLD, 1)
        for place, step in enumerate(card.course.steps):
            self._add(grid, place, step, taken.get(step.code))
        self.body.replaceWidget(self._steps, sheet)
        self._steps.deleteLater()
        self._steps = sheet

    def _on_result_chosen(self, _code: str) -> None:
        self.show_wrong("")

    def _told_now(self) -> str:
        """Return when the step is due, with the reading that calls for another one."""
        entry = None if self.card is None else self.card.entry
        if not self._measures_again or entry is None or entry.temperature is None or entry.plate:
            return self.tr("now")
        first = self._languages.formats.temperature(entry.temperature)
        return self.tr("now; the first was {reading}").format(reading=first)

    def _add(
        self, grid: QGridLayout, place: int, step: "UsualStep", taken: "StepRow | None"
    ) -> None:
        due = self._due is not None and step.code == self._due.code
        kind = SignKind.WAIT if due else SignKind.IDLE
        role = TextRole.BODY_BOLD if due else TextRole.BODY
        said = f"{place + 1}. {self._languages.label(step.words)}"
        told = self._told_now() if due else ""
        if taken is not None:
            kind = SignKind.OK
            at = self._languages.formats.time(taken.at)
            told = "  ".join(part for part in (at, taken.whom, taken.note) if part)
        grid.addWidget(Sign(kind, _SIGN), place, _MARK)
        grid.addWidget(Label(said, role), place, _STEP)
        muted = Tone.INK if taken is not None else Tone.MUTED
        grid.addWidget(Label(told, TextRole.BODY, tone=muted, wrap=True), place, _TOLD)
        grid.setRowMinimumHeight(place, _SIGN)
        grid.setAlignment(Qt.AlignmentFlag.AlignVCenter)
