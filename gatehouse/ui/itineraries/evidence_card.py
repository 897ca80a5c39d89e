# SPDX-License-Identifier: MIT
"""What shows that a note is true; under the last piece there is always room for one more."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.itinerary import EvidenceItem, EvidenceKind, Leg
from gatehouse.ui.itineraries.evidence_row import EvidenceRow, EvidenceWords

if TYPE_CHECKING:
    from gatehouse.domain.day_span import DaySpan
    from gatehouse.domain.itinerary_note import ItineraryTerms
    from gatehouse.domain.itinerary_remarks import Remark
    from gatehouse.ui.shell.i18n import Languages


class EvidenceCard(QWidget):
    """One row for each piece, and an empty one; only what is written in is open.

    Signals:
        changed: something of the evidence is another.
    """

    changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._spans: tuple[DaySpan, ...] = ()
        self._terms: ItineraryTerms | None = None
        self.rows: list[EvidenceRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.show_evidence(())
        self.retranslate()

    def set_terms(self, terms: "ItineraryTerms") -> None:
        """Offer the offices and approvers of *terms*."""
        self._terms = terms

    def add(self, kind: EvidenceKind) -> None:
        """Say that there is a piece of *kind*, unless there is one already."""
        if all(item.kind is not kind for item in self.evidence()):
            self.rows[-1].show_item(EvidenceItem(kind=kind))
            self._on_row_changed()

    def evidence(self) -> tuple[EvidenceItem, ...]:
        """Return the evidence as it stands."""
        return tuple(item for row in self.rows if (item := row.item()))

    def show_evidence(self, evidence: Sequence[EvidenceItem]) -> None:
        """Show *evidence*; nothing is emitted."""
        while self.rows:
            self._drop(self.rows[-1])
        for item in evidence:
            self._append()
            self._number()
            self.rows[-1].show_item(item)
        self._append()
        self._number()
        self._open_alone(self.rows[-1])

    def offer_spans(self, legs: Sequence[Leg]) -> None:
        """Let each piece speak of the days of one leg only."""
        self._spans = tuple(dict.fromkeys(leg.days for leg in legs if leg.days))
        for row in self.rows:
            row.offer_spans(self._spans)

    def show_remarks(self, remarks: "Sequence[Remark]") -> None:
        """Say of each piece what there is to say."""
        filled = [row for row in self.rows if row.item()]
        for row in self.rows:
            place = filled.index(row) if row in filled else None
            row.show_remarks([] if place is None else [r for r in remarks if r.evidence == place])

    def follow(self, focus: QWidget) -> None:
        """Put the other pieces in short once the keyboard is in one of them."""
        inside = next((row for row in self.rows if row.inputs.isAncestorOf(focus)), None)
        if inside is not None:
            self._open_alone(inside)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._number()

    def _words(self) -> EvidenceWords:
        return EvidenceWords(
            kind=self.tr("Evidence"),
            none=self.tr("Add evidence…"),
            days=self.tr("For which days"),
            all_days=self.tr("All days"),
            number=self.tr("Its number"),
            issuer=self.tr("Issued by"),
            contact=self.tr("Their telephone"),
            approver=self.tr("Approved by"),
            remove=self.tr("Remove evidence"),
        )

    def _append(self) -> None:
        row = EvidenceRow(self._languages)
        if self._terms is not None:
            row.set_terms(self._terms)
        row.offer_spans(self._spans)
        row.changed.connect(self._on_row_changed)
        row.removed.connect(self._on_row_removed)
        self.rows.append(row)
        self._column.addWidget(row)
        row.show()

    def _open_alone(self, row: EvidenceRow) -> None:
        """Show the inputs of *row*, and of the empty one at the end."""
        for one in self.rows:
            one.set_open(is_open=one in (row, self.rows[-1]))

    def _drop(self, row: EvidenceRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        words = self._words()
        for number, row in enumerate(self.rows, 1):
            row.set_number(number, words)

    def _on_row_changed(self) -> None:
        if self.rows[-1].item() is not None:
            self._append()
            self._number()
        elif len(self.rows) > 1 and self.rows[-2].item() is None:
            # what was chosen there is taken back, as by a scan that fell into it
            self._drop(self.rows[-1])
        self.changed.emit()

    def _on_row_removed(self) -> None:
        row = self.sender()
        assert isinstance(row, EvidenceRow), "only a piece of evidence sends this"
        place = self.rows.index(row)
        if row.item() is None:
            return
        self._drop(row)
        self._number()
        self.rows[place].set_open(is_open=True)
        self.rows[place].kind.setFocus()
        self.changed.emit()
