# SPDX-License-Identifier: MIT
"""A signed note to be read again: nothing in it can be changed."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.day_span import span_words
from gatehouse.domain.gate_pass import short_number
from gatehouse.domain.itinerary import ASSESSMENT_WORDS, NOTE_CONCLUSION_WORDS, NoteConclusion
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.domain.pass_number import grouped
from gatehouse.domain.returning import companions_line
from gatehouse.ui.itineraries.facts_form import FactsForm
from gatehouse.ui.itineraries.original_form import OriginalForm
from gatehouse.ui.itineraries.risk_card import RiskCard
from gatehouse.ui.itineraries.strip_card import StripCard
from gatehouse.ui.itineraries.strip_layout import FULL, LOW
from gatehouse.ui.itineraries.wording import (
    CONCLUSION_SIGNS,
    evidence_line,
    leg_lines,
    returning_line,
    supplement_lines,
)
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.notice import Notice, NoticeAct
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_note import SignedNote
    from gatehouse.ui.shell.i18n import Languages

_TO_DESK: Final = "desk"
_LEAST_HEIGHT: Final = 560
_LEAST: Final = 60


class NoteView(QWidget):
    """What was concluded and by whom, the strip, and every line of the note.

    Signals:
        desk_requested: the number of the pass that was issued, to be taken at the desk.
    """

    desk_requested = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._note: SignedNote | None = None
        self._notice = Notice(SignKind.INFO)
        self._strip = StripCard(languages)
        self._person = Card()
        self._who = Label("", TextRole.BODY, wrap=True)
        self._legs = Card()
        self._evidence = Card()
        self._office = Card()
        self._supplements = Card()
        self.undo = ActButton("", mark=IconName.UNDO)
        self.risk = RiskCard(languages)
        self.original = OriginalForm(languages)
        self.facts = FactsForm(languages)
        self._narrative = Label("", TextRole.BODY, wrap=True)
        self._lay_out()
        self._notice.act_requested.connect(self._on_notice_act_requested)

    @property
    def shown_pass(self) -> str:
        """The number of the pass that was issued with the note, if any."""
        return self._note.pass_number if self._note else ""

    def show_note(self, note: "SignedNote") -> None:
        """Show *note*."""
        self._note = note
        window = note.row.window
        strip = strip_of(window, note.legs, note.evidence)
        areas = note.judgings[-1].areas if note.judgings else None
        self._strip.show_strip(strip, note.legs, note.evidence, areas)
        self.risk.show_judgings(note.judgings)
        self.original.begin(note)
        self.facts.begin(note)
        self.retranslate()
        self._scroll.verticalScrollBar().setValue(0)

    @property
    def note_id(self) -> str:
        """The id of the note that is shown."""
        return self._note.row.id if self._note else ""

    @property
    def has_supplements(self) -> bool:
        """Whether something was filed to the note that is shown."""
        return bool(self._note and self._note.supplements)

    @property
    def owes(self) -> bool:
        """Whether something is still to be filed to the note."""
        return self.original.isVisibleTo(self) or self.facts.isVisibleTo(self)

    def file_owed(self) -> None:
        """Begin to file what the note owes, if it owes anything."""
        form = self.original if self.original.isVisibleTo(self) else self.facts
        if self.owes:
            self._scroll.ensureWidgetVisible(form)
            form.take_keyboard()

    def file_facts(self) -> None:
        """File the facts that were told, if any are asked for."""
        if self.facts.isVisibleTo(self):
            self.facts.confirm.click()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._person.set_title(self.tr("Person"))
        self._legs.set_title(self.tr("Legs"))
        self._evidence.set_title(self.tr("Evidence"))
        self._office.set_title(self.tr("For the office"))
        self._supplements.set_title(self.tr("Filed afterwards"))
        self.undo.setText(self.tr("Take the last one back"))
        self.undo.set_key(shortcut_text(Act.UNDO_FILED))
        for part in (self.original, self.facts, self.risk):
            part.retranslate()
        if self._note is not None:
            self._say(self._note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the desk with the pass."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_notice_act_requested(_TO_DESK)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have a low strip in a low window."""
        super().resizeEvent(event)
        self._strip.set_room(LOW if self.height() < _LEAST_HEIGHT else FULL)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        self._person.body.addWidget(self._who)
        self._office.body.addWidget(self._narrative)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        cards = (self._person, self.risk, self._legs, self._evidence, self._supplements)
        for card in (self.original, self.facts, *cards, self.undo, self._office):
            column.addWidget(card)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setMinimumHeight(_LEAST)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._scroll)
        sheet.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._notice)
        layout.addWidget(self._strip)
        layout.addWidget(self._scroll, 1)

    def _say(self, note: "SignedNote") -> None:
        row, text = note.row, self._languages.text
        signed = self.tr("Signed by {name}, {moment}").format(
            name=row.operator, moment=self._languages.formats.moment(row.signed_at)
        )
        worth = text(ASSESSMENT_WORDS[row.assessment])
        if row.to_file:
            worth = self.tr("{worth}, to be completed").format(worth=worth)
        if row.owed.due is not None:
            by = self._languages.formats.moment(row.owed.due)
            worth = self.tr("{worth} by {moment}").format(worth=worth, moment=by)
        done, acts = text(NOTE_CONCLUSION_WORDS[row.conclusion]), []
        if note.pass_number:
            done = self.tr("Pass {number} issued; at the desk type {short}").format(
                number=grouped(note.pass_number), short=short_number(note.pass_number)
            )
            go = self.tr("To the desk with it")
            acts = [NoticeAct(_TO_DESK, go, "Enter", ActVariant.ACCENT_FILL)]
        elif row.conclusion in (NoteConclusion.TURNED_AWAY, NoteConclusion.REPORTED):
            done = self.tr("{done}; it stands among the entries").format(done=done)
        kind = CONCLUSION_SIGNS[row.conclusion]
        self._notice.set_notice(kind, done, f"{signed} · {worth}", acts)
        self._strip.retranslate()
        self._who.setText(self._who_words(note))
        self._fill(self._legs, [leg_lines(leg, self._languages) for leg in note.legs])
        proof = [(evidence_line(item, self._languages), "") for item in note.evidence]
        self._fill(self._evidence, proof or [(self.tr("None was shown."), "")])
        filed = [supplement_lines(one, note, self._languages) for one in note.supplements]
        for part in (self._supplements, self.undo):
            part.setVisible(bool(filed))
        self._fill(self._supplements, filed)
        paragraph = text(note.paragraph(self._languages.codes))
        self._narrative.setText("\n".join(filter(None, (paragraph, *self._told(note)))))

    def _told(self, note: "SignedNote") -> "tuple[str, ...]":
        """Return what else was told: of the return, of who came along, and beside the places."""
        told = note.returning
        along = companions_line(note.companions)
        return (
            returning_line(told, self._languages) if told else "",
            self.tr("Came along: {names}").format(names=along) if along else "",
            self.tr("Kept beside: {text}").format(text=note.pasted) if note.pasted else "",
            note.note,
        )

    def _who_words(self, note: "SignedNote") -> str:
        row, text = note.row, self._languages.text
        declared = self.tr("declared true") if note.declared else self.tr("not declared")
        parts = (
            f"{row.shown_name} → {row.door}" if row.door else row.shown_name,
            self._languages.code(CodeList.CLASS, row.subject_class),
            row.paper_number,
            row.phone,
            text(span_words(row.window)),
            declared,
        )
        return "　".join(filter(None, parts))

    def _fill(self, card: Card, lines: "list[tuple[str, str]]") -> None:
        """Write *lines* into *card*, each with a smaller one under it."""
        while card.body.count():
            old = card.body.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for words, detail in lines:
            card.body.addWidget(Label(words, TextRole.BODY, wrap=True))
            if detail:
                label = Label(detail, TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
                card.body.addWidget(label)

    def _on_notice_act_requested(self, _code: str) -> None:
        if self.shown_pass:
            self.desk_requested.emit(self.shown_pass)
