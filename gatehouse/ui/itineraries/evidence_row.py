# SPDX-License-Identifier: MIT
"""One piece of evidence; one that stands in for an original asks who issued and who approved it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.day_span import DaySpan, span_words
from gatehouse.domain.itinerary import EvidenceItem, EvidenceKind
from gatehouse.domain.itinerary_remarks import LONGEST_TEXT
from gatehouse.ui.itineraries.folding_part import FoldingPart
from gatehouse.ui.itineraries.hidden_part import hidden_part, open_part, told_part
from gatehouse.ui.itineraries.letter_edits import NameEdit, OfficeEdit
from gatehouse.ui.itineraries.wording import evidence_choices, evidence_line
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton
from gatehouse.ui.widgets.quiet_combo import QuietCombo

if TYPE_CHECKING:
    from gatehouse.domain.itinerary_note import ItineraryTerms
    from gatehouse.ui.shell.i18n import Languages

_WRITTEN_HERE: Final = frozenset({EvidenceKind.HOST, EvidenceKind.OWN_STATEMENT})
_LEAST_LETTERS: Final = 6
_AS_ASKED: Final = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


class EvidenceWords(Struct, frozen=True):
    """What the inputs of a piece of evidence are called."""

    kind: str
    none: str
    days: str
    all_days: str
    number: str
    issuer: str
    contact: str
    approver: str
    remove: str


class EvidenceRow(FoldingPart):
    """The inputs of one piece; without a kind it is none yet.

    Signals:
        changed: something of it is another.
        removed: it is to go.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, languages: "Languages") -> None:
        super().__init__(languages)
        self._verified_by = ""
        self._hidden = ""
        self._days: DaySpan | None = None
        self._told = EvidenceItem(kind=EvidenceKind.UNVERIFIABLE)
        self._spans: tuple[DaySpan, ...] = ()
        self._written_here = ""
        self._words: EvidenceWords | None = None
        self.kind = QuietCombo()
        self.days = QuietCombo()
        self.number = QLineEdit()
        self.issuer = OfficeEdit()
        self.contact = QLineEdit()
        self.approver = NameEdit()
        self.remove = ActButton("", mark=IconName.CLOSE)
        self._lay_out()
        self._connect()
        self._show_inputs()

    def item(self) -> EvidenceItem | None:
        """Return the piece as it stands, or None while no kind is chosen."""
        kind = self._kind
        if kind is None:
            return None
        stands_in = kind.is_alternative
        return EvidenceItem(
            kind=kind,
            own_kind="" if self.kind.code == kind else self.kind.code,
            number=self.number.text().strip(),
            issuer=self.issuer.text().strip() if stands_in else "",
            contact=told_part(self.contact.text(), self._hidden) if stands_in else "",
            verified_by=self._verified_by,
            approved_by=self.approver.text().strip() if stands_in else "",
            days=self._days,
        )

    def show_item(self, item: EvidenceItem) -> None:
        """Show *item*; nothing is emitted."""
        self._told = item
        self._verified_by, self._days = item.verified_by, item.days
        self._hidden = hidden_part(item.contact)
        for edit, text in (
            (self.number, item.number),
            (self.issuer, item.issuer),
            (self.contact, open_part(item.contact)),
            (self.approver, item.approved_by),
        ):
            edit.setText(text)
        self._offer(item.code)

    def set_terms(self, terms: "ItineraryTerms") -> None:
        """Offer the offices and the approvers that are known."""
        self._written_here = terms.paper_number
        self.issuer.set_letters(terms.letters)
        self.approver.set_names(terms.approvers)

    def offer_spans(self, spans: Sequence[DaySpan]) -> None:
        """Let it speak of some of *spans* only: those of the legs."""
        if tuple(spans) != self._spans:
            self._spans = tuple(spans)
            self._offer(self.kind.code)

    def set_number(self, number: int, words: EvidenceWords) -> None:
        """Be the piece of that *number*, from 1."""
        self._words = words
        for widget, name in (
            (self.kind, words.kind),
            (self.days, words.days),
            (self.number, words.number),
            (self.issuer, words.issuer),
            (self.contact, words.contact),
            (self.approver, words.approver),
            (self.remove, words.remove),
        ):
            widget.setAccessibleName(f"{name} {number}")
            if isinstance(widget, QLineEdit):
                widget.setPlaceholderText(name)
        self._offer(self.kind.code)
        self.remarks.reword()
        self.summarise()

    def summary_lines(self) -> tuple[str, str]:
        """Return what it is, then its number, its days and who stands for it."""
        item = self.item()
        if item is None:
            return "", ""
        what, _, rest = evidence_line(item, self._languages).partition(" · ")
        return what, rest

    def stops(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, in reading order."""
        stood_for = (self.issuer, self.number, self.contact, self.approver)
        return (self.kind, self.days, *stood_for)

    @property
    def _kind(self) -> EvidenceKind | None:
        """The kind that is judged; of a code that is not in the list any more what it stood for."""
        code = self.kind.code
        if not code or code == self._told.code:
            return self._told.kind if code else None
        return EvidenceKind(self._languages.codes.stands_for(CodeList.EVIDENCE, code))

    def _offer(self, code: str) -> None:
        words, text = self._words, self._languages.text
        if words is None:
            return
        kinds = evidence_choices(self._languages, code)
        self.kind.offer([("", words.none), *kinds], code)
        self.contact.setPlaceholderText(self._hidden or words.contact)
        spans = dict.fromkeys((*self._spans, *([self._days] if self._days else ())))
        days = [(_code(span), text(span_words(span))) for span in spans]
        self.days.offer([("", words.all_days), *days], _code(self._days))
        self._show_inputs()

    def _lay_out(self) -> None:
        self.remove.setFixedWidth(CONTROL)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for combo in (self.kind, self.days):
            combo.setSizeAdjustPolicy(_AS_ASKED)
            combo.setMinimumContentsLength(_LEAST_LETTERS)
        for parts in (
            (self.kind, self.days, self.remove),
            (self.issuer, self.number),
            (self.contact, self.approver),
        ):
            line = QHBoxLayout()
            line.setSpacing(ROW_GAP)
            for part in parts:
                line.addWidget(part, 0 if part is self.remove else 1)
            self.lines.addLayout(line)
        for edit in (self.number, self.issuer, self.contact, self.approver):
            edit.setMaxLength(LONGEST_TEXT)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self.days.currentIndexChanged.connect(self._on_days_changed)
        for edit in (self.number, self.contact):
            edit.textEdited.connect(self.changed)
        self.issuer.named.connect(self._on_issuer_named)
        self.approver.named.connect(self.changed)
        self.remove.clicked.connect(self.removed)

    def _show_inputs(self) -> None:
        """Show the inputs that this kind has."""
        kind = self._kind
        proof = kind is not None and kind is not EvidenceKind.UNVERIFIABLE
        for part in (self.days, self.number):
            part.setVisible(proof)
        self.remove.setVisible(kind is not None)
        stands_in = kind is not None and kind.is_alternative
        self.approver.setVisible(stands_in)
        office = stands_in and kind is not EvidenceKind.OWN_STATEMENT
        self.issuer.setVisible(office)
        self.contact.setVisible(office and not self.issuer.contact)

    def _on_kind_changed(self) -> None:
        self._show_inputs()
        if self._kind in _WRITTEN_HERE and not self.number.text():
            self.number.setText(self._written_here)
        self.changed.emit()

    def _on_issuer_named(self) -> None:
        """Bring the telephone of a known office along, masked, where none is typed."""
        self._hidden = self.issuer.contact or hidden_part(self._hidden)
        if self._words is not None:
            self.contact.setPlaceholderText(self._hidden or self._words.contact)
        self._show_inputs()
        self.changed.emit()

    def _on_days_changed(self) -> None:
        by_code = {_code(span): span for span in (*self._spans, self._days) if span}
        self._days = by_code.get(self.days.code)
        self.changed.emit()


def _code(span: DaySpan | None) -> str:
    return f"{span.first}/{span.last}" if span else ""
