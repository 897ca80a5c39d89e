# SPDX-License-Identifier: MIT
"""The form of a note: the strip above, the inputs under it, the judgement and the acts beside."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QCheckBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from gatehouse.domain.area_judging import judge_areas
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.itinerary import ItineraryForm, Leg, NoteConclusion
from gatehouse.domain.itinerary_judging import Whose, judge, narrative
from gatehouse.domain.itinerary_remarks import Remark, remarks_on
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.domain.ten_facts import unclear_facts
from gatehouse.ui.itineraries.area_wording import risk_lines
from gatehouse.ui.itineraries.evidence_card import EvidenceCard
from gatehouse.ui.itineraries.journey_sheet import JourneySheet
from gatehouse.ui.itineraries.judgement_card import JudgementCard
from gatehouse.ui.itineraries.person_card import PersonCard
from gatehouse.ui.itineraries.remark_input import first_input, input_of
from gatehouse.ui.itineraries.strip_card import StripCard
from gatehouse.ui.itineraries.strip_layout import FULL, LOW, MIDDLE
from gatehouse.ui.shell.sizes import GAP, ROW_GAP
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from datetime import date

    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.itinerary_note import ItineraryTerms, NotePerson
    from gatehouse.ui.shell.i18n import Languages

_SIDE: Final = 478
_NARROW_SIDE: Final = 420
_LEAST: Final = 60
_WIDE: Final = 1120
_BESIDE: Final = 900
_ROOMY: Final = 660
_ROOM: Final = 580
_TIGHT: Final = 6
_ANY_WIDTH: Final = 16_777_215
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormView(QWidget):
    """Enter goes on to the next input; the acts have keys of their own.

    Signals:
        changed: the `ItineraryForm` as it stands now.
        concluded: the `NoteConclusion` that was chosen for it.
    """

    changed = Signal(object)
    concluded = Signal(object)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._terms: ItineraryTerms | None = None
        self._attempted = False
        self._showing = False
        self._beside = False
        self.person = PersonCard(languages)
        self.evidence = EvidenceCard(languages)
        self.journey = JourneySheet(languages)
        self.legs, self.closing = self.journey.legs, self.journey.closing
        self.strip = StripCard(languages)
        self.judgement = JudgementCard(languages)
        self._lay_out()
        self._connect()

    def show_form(
        self,
        terms: "ItineraryTerms",
        form: ItineraryForm,
        known: "NotePerson | None",
        host: "HouseholdRow | None",
    ) -> None:
        """Show *form*, whose person is *known* and goes to *host*; nothing is emitted."""
        self._terms = terms
        self._attempted = False
        self._showing = True
        self.person.show_form(form, known, host, terms.today)
        self.journey.show_journey(terms, form)
        self.evidence.set_terms(terms)
        self.evidence.offer_spans(form.legs)
        self.evidence.show_evidence(form.evidence)
        self._showing = False
        self._judge()
        self._scroll.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Go to the first input."""
        self._enter(first_input(self))

    def form(self) -> ItineraryForm:
        """Return the form as it stands."""
        person_id, outsider = self.person.person_part()
        return ItineraryForm(
            person_id=person_id,
            outsider=outsider,
            subject_class=self.person.subject_class,
            host_household_id=self.person.household_id,
            legs=self.legs.legs(),
            evidence=self.evidence.evidence(),
            declared=self.closing.declared.isChecked(),
            note=self.closing.note.text().strip(),
            returning=self.journey.returnee.returning() if self._returns else None,
            companions=self.journey.companions.companions(),
            pasted=self.journey.pasted,
        )

    def paste_travel(self) -> None:
        """Ask for the text of a travel card or a message."""
        self.journey.paste_travel()

    def ask_copies(self) -> None:
        """Ask that a note be begun for each companion, or who they are."""
        self.journey.ask_copies()

    def to_evidence(self) -> None:
        """Go to the piece of evidence that is still to be said."""
        self._enter(self.evidence.rows[-1].kind)

    def conclude(self, conclusion: NoteConclusion) -> None:
        """End the note, or go to what keeps it from being signed."""
        blocking = [remark for remark in self._remarks() if remark.blocks]
        if blocking:
            self._attempted = True
            self._judge()
            self._go_to(blocking[0])
        elif not (conclusion is NoteConclusion.ISSUED and self._needs_first()):
            self.concluded.emit(conclusion)

    def remove_part(self) -> None:
        """Take the leg or the piece of evidence away in which the keyboard is."""
        focus = QApplication.focusWidget()
        if focus is None:
            return
        for leg in self.legs.rows:
            if leg.isAncestorOf(focus):
                leg.removed.emit()
                return
        for piece in self.evidence.rows:
            if piece.isAncestorOf(focus):
                piece.removed.emit()
                return

    def retranslate(self) -> None:
        """Put the texts in anew."""
        for part in (self.person, self.journey, self.evidence, self.strip, self.judgement):
            part.retranslate()
        if self._terms is not None:
            self._judge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the next input, past the strip."""
        focus = QApplication.focusWidget()
        goes_on = isinstance(focus, QLineEdit | QuietCombo | QCheckBox)
        if event.key() in _ENTER and goes_on and not event.modifiers() & _CHORD:
            self.focusNextPrevChild(True)  # noqa: FBT003 - Qt's signature
            if self.strip.view.hasFocus():
                self.focusNextPrevChild(True)  # noqa: FBT003 - the same
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have evidence and judgement beside the inputs where there is room, else under them."""
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        if beside != self._beside:
            self._arrange(beside=beside)
        side = _SIDE if self.width() >= _WIDE else _NARROW_SIDE
        self.judgement.setMinimumWidth(side if beside else 1)
        self.judgement.setMaximumWidth(side if beside else _ANY_WIDTH)
        low = self.height() < _ROOM
        heights = FULL if self.height() >= _ROOMY else LOW if low else MIDDLE
        self.strip.set_room(heights, headed=not (beside and low))

    def _arrange(self, *, beside: bool) -> None:
        """Put the person over everything, or all inputs into the page that is scrolled."""
        self._beside = beside
        ways = QBoxLayout.Direction
        self._body.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        if beside:
            self._whole.insertWidget(0, self.person)
            self.judgement.take_above(self.evidence)
        else:
            self._column.insertWidget(0, self.person)
            self._column.insertWidget(2, self.evidence)
        self.judgement.set_folded(folded=not beside)

    def _lay_out(self) -> None:
        sheet = QWidget()
        self._column = QVBoxLayout(sheet)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP)
        self._column.addWidget(self.journey)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setMinimumHeight(_LEAST)
        sheet.setAutoFillBackground(False)
        column = QWidget()  # Tab goes column by column
        left = QVBoxLayout(column)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(_TIGHT)
        left.addWidget(self.strip)
        left.addWidget(self._scroll, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setSpacing(ROW_GAP)
        self._body.addWidget(column, 1)
        self._body.addWidget(self.judgement)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(_TIGHT)
        self._whole.addLayout(self._body, 1)
        self.judgement.setMinimumWidth(1)
        self._arrange(beside=False)

    def _connect(self) -> None:
        for part in (self.person, self.journey, self.evidence):
            part.changed.connect(self._on_part_changed)
        self.journey.entered.connect(self._enter)
        self.journey.shown.connect(self.evidence.add)
        self.journey.pasting_ended.connect(self.begin)
        self.judgement.concluded.connect(self.conclude)
        self.strip.view.day_chosen.connect(self._on_day_chosen)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a screen is shown by an application"
        app.focusChanged.connect(self._on_app_focus_changed)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range_changed)

    def _remarks(self) -> tuple[Remark, ...]:
        terms = self._terms
        if terms is None:
            return ()
        return remarks_on(self.form(), terms.window, terms.today, terms.divisions)

    def _judge(self) -> None:
        """Lay the form over the days anew, and say what it is worth."""
        terms = self._terms
        if terms is None:
            return
        form = self.form()
        legs = _told(form.legs)
        strip = strip_of(terms.window, legs, form.evidence)
        remarks = self._remarks()
        areas = judge_areas(strip, legs, terms.basis, terms.today)
        self.strip.show_strip(strip, legs, form.evidence, areas)
        shown = [one for one in remarks if self._attempted or not _is_unsaid(one, form)]
        self.legs.show_remarks(shown)
        self.evidence.show_remarks(shown)
        unclear = unclear_facts(form, strip.gaps, self.person.told) if self._returns else None
        self.journey.show_unclear(unclear)
        missing = dict.fromkeys(self._languages.text(one.words) for one in remarks if one.blocks)
        known = self.person.known
        codes = self._languages.codes
        whose = Whose(self.person.shown_name, self.person.door)
        told = narrative(strip, form, whose, areas, codes)
        self.judgement.show_judgement(
            judge(strip, form.evidence, areas, codes),
            tuple(missing),
            "" if missing else self._languages.text(told),
            rostered=known is not None and known.rostered,
            risk=risk_lines(terms.basis, areas, terms.today),
        )

    @property
    def _returns(self) -> bool:
        """Whether the note is of somebody who came back."""
        return self.person.subject_class is SubjectClass.RETURNEE

    def _needs_first(self) -> bool:
        """Go to what a pass cannot be issued without, if it is not there yet."""
        terms = self._terms
        assert terms is not None, "a form that is shown has its terms"
        form = self.form()
        strip = strip_of(terms.window, form.legs, form.evidence)
        areas = judge_areas(strip, form.legs, terms.basis, terms.today)
        judgement = judge(strip, form.evidence, areas)
        if form.host_household_id is None:
            self._enter(self.person.host.edit)
        elif judgement.proposal is not NoteConclusion.ISSUED and not form.note:
            self.closing.note.set_error(self.tr("Write why, and who allows it."))
            self._enter(self.closing.note.edit)
        else:
            return False
        return True

    def _go_to(self, remark: Remark) -> None:
        """Put the keyboard where *remark* can be seen to."""
        self._enter(input_of(remark, self))

    def _on_part_changed(self) -> None:
        if self._showing:
            return
        self.evidence.offer_spans(self.legs.legs())
        if self.closing.note.text().strip():
            self.closing.note.set_error("")
        self._judge()
        self.changed.emit(self.form())

    def _on_day_chosen(self, day: "date") -> None:
        """Go to the leg of that day, or begin one over the days that are missing round it."""
        terms = self._terms
        assert terms is not None, "a strip that is shown has its terms"
        strip = strip_of(terms.window, self.legs.legs())
        gap = next((gap for gap in strip.gaps if day in gap), None)
        if gap is not None:
            self.legs.add_leg_over(gap)
        else:
            cell = next(cell for cell in strip.cells if cell.day == day)
            self.legs.go_to(cell.legs[0])

    def _on_app_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Keep open what is written in, and the others in short."""
        if now is not None and self.isAncestorOf(now):
            self.legs.follow(now)
            self.evidence.follow(now)

    def _on_range_changed(self) -> None:
        """Keep what has the keyboard in sight when the form has become longer or shorter."""
        focus = QApplication.focusWidget()
        if focus is not None and self._scroll.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus, 0, 2 * GAP)

    def _enter(self, widget: QWidget) -> None:
        """Give *widget* the keyboard, where it can be seen."""
        for part in (*self.legs.rows, *self.evidence.rows):
            if part.isAncestorOf(widget):
                part.set_open(is_open=True)
        self._column.activate()
        self._scroll.ensureWidgetVisible(widget, 0, 2 * GAP)
        widget.setFocus(Qt.FocusReason.TabFocusReason)


def _told(legs: Sequence[Leg]) -> tuple[Leg, ...]:
    """Return *legs* as the strip shows them: one without a place covers no day yet."""
    return tuple(leg if leg.place.is_known else Leg() for leg in legs)


def _is_unsaid(remark: Remark, form: ItineraryForm) -> bool:
    """Say whether *remark* only says that something of a leg was not written yet."""
    if not remark.blocks or remark.leg is None:
        return False
    leg = form.legs[remark.leg]
    return not leg.place.is_known if remark.part == "place" else getattr(leg, remark.part) is None


_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
