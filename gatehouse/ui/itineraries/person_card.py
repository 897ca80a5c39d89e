# SPDX-License-Identifier: MIT
"""Who the note is about: somebody new, written down here, or somebody found as in the box."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.day_span import span_words
from gatehouse.domain.entry import Outsider, SubjectClass
from gatehouse.domain.identity.addresses import read_door
from gatehouse.domain.identity.masking import mask_name
from gatehouse.domain.identity.papers import read_paper
from gatehouse.domain.itinerary import ASSESSMENT_WORDS, ItineraryForm
from gatehouse.domain.ten_facts import Known
from gatehouse.ui.itineraries.find_field import FindField
from gatehouse.ui.itineraries.hidden_part import hidden_part, open_part, told_part
from gatehouse.ui.itineraries.wording import CLASSES, household_row, numbered, person_row
from gatehouse.ui.shell.scanned_field import keep_scans
from gatehouse.ui.shell.sizes import CAPTION_GAP, ROW_GAP
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.sheet import Sheet
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.household import HouseholdRow
    from gatehouse.domain.itinerary_note import NotePerson
    from gatehouse.domain.person import Candidate
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_ONE_LINE: Final = 720
_LEAST_LETTERS: Final = 4
_AS_ASKED: Final = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_NAME, _PAPER, _PHONE, _HOST, _CLASS = 10, 21, 12, 12, 12


class PersonCard(Sheet):
    """Name, paper, telephone, flat and class; of somebody known only what is new is written.

    Signals:
        changed: something of the person is another.
        person_typed: the name as it is typed, to be looked for.
        person_taken: the id of somebody known.
        host_typed: the flat as it is typed, to be looked for.
    """

    changed = Signal()
    person_typed = Signal(str)
    person_taken = Signal(str)
    host_typed = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._today = date.min
        self._known: NotePerson | None = None
        self._told = Outsider(name="")
        self._host: HouseholdRow | None = None
        self._people: tuple[Candidate, ...] = ()
        self._hosts: tuple[HouseholdRow, ...] = ()
        self.name = FindField(first_chosen=False)
        self.paper = Field("")
        self.phone = Field("")
        self.host = FindField(first_chosen=True)
        self.subject = QuietCombo()
        self.subject.setSizeAdjustPolicy(_AS_ASKED)
        self.subject.setMinimumContentsLength(_LEAST_LETTERS)
        self._subject_caption = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def known(self) -> "NotePerson | None":
        """Whom of those known the note is about."""
        return self._known

    @property
    def title(self) -> str:
        """Who, and to which flat, in one line."""
        return " → ".join(filter(None, (self._name, self.door)))

    @property
    def shown_name(self) -> str:
        """Who it is, as the office reads it."""
        if self._known is not None:
            return self._known.shown_name
        return mask_name(self._name)

    @property
    def _name(self) -> str:
        return told_part(self.name.edit.text(), hidden_part(self._told.name))

    @property
    def door(self) -> str:
        """The flat that they go to, as it is written everywhere; nothing while none is chosen."""
        return self._host.door if self._host else ""

    def show_form(
        self,
        form: ItineraryForm,
        known: "NotePerson | None",
        host: "HouseholdRow | None",
        day: date,
    ) -> None:
        """Show whom *form* is about; nothing is emitted.

        What another hand typed is shown masked behind the empty input, and stays while that is
        empty.
        """
        self._today = day
        self._told = form.outsider or Outsider(name="")
        self._known, self._host = known, host
        self.paper.set_text(open_part(self._told.paper_number))
        self.phone.set_text(open_part(self._told.phone))
        self.name.edit.setText(known.shown_name if known else open_part(self._told.name))
        self.host.edit.setText(host.door if host else "")
        code = form.subject_class.value
        if self.subject.findData(code) < 0:
            self._offer_classes(extra=form.subject_class)
        self.subject.choose(code)
        self._show_known()

    def take(self, known: "NotePerson") -> None:
        """Take somebody known, with the flat they went to last; who came back stays a returnee."""
        returns = known.rostered and self.subject_class is SubjectClass.RETURNEE
        self._known = known
        self._told = Outsider(name="")
        self.name.edit.setText(known.shown_name)
        for field in (self.paper, self.phone):
            field.set_text("")
        if self._host is None and known.host is not None:
            self._host = known.host
            self.host.edit.setText(known.host.door)
        self._offer_classes(extra=known.subject_class)
        as_whom = SubjectClass.RETURNEE if returns else known.subject_class
        self.subject.choose(as_whom.value)
        self._show_known()
        self.changed.emit()

    def person_part(self) -> tuple[str | None, Outsider | None]:
        """Return the id of somebody known, and what is told of an outsider."""
        told = self._outsider()
        if self._known is None:
            return None, told
        new = told.paper_number or told.phone
        return self._known.person_id, told if new and not self._known.rostered else None

    @property
    def told(self) -> Known:
        """Whether a paper and a telephone are known of the person."""
        told, known = self._outsider(), self._known
        return Known(
            named=bool(told.paper_number or (known and known.paper_number)),
            reached_at=bool(told.phone or (known and known.phone)),
        )

    @property
    def subject_class(self) -> SubjectClass:
        """As whom they come."""
        return SubjectClass(self.subject.code or SubjectClass.VISITOR)

    @property
    def household_id(self) -> str | None:
        """The flat that they go to."""
        return self._host.household_id if self._host else None

    def offer_people(self, text: str, people: "Sequence[Candidate]") -> None:
        """Offer those whom the name *text* may mean."""
        if text == self.name.edit.text().strip():
            self._people = tuple(people)
            rows = [person_row(one, self._languages) for one in people]
            self.name.edit.offer(rows, self.tr("↓ Enter takes somebody known; or write on."))

    def offer_hosts(self, text: str, hosts: "Sequence[HouseholdRow]") -> None:
        """Offer the flats that *text* may mean; the one it names is taken at once."""
        if text != self.host.edit.text().strip():
            return
        self._hosts = tuple(hosts)
        door = read_door(text)
        labels = {text.lower(), door.label.lower() if door else ""}
        exact = next((one for one in hosts if one.door.lower() in labels), None)
        only = hosts[0] if len(hosts) == 1 else None
        self._take_host(exact or only)
        self.host.edit.offer([] if self._host else [household_row(one) for one in hosts])

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.name.set_caption(self.tr("Name"))
        self.paper.set_caption(self.tr("Paper number"))
        self.phone.set_caption(self.tr("Telephone"))
        self.host.set_caption(self.tr("Goes to flat"))
        self._subject_caption.setText(self.tr("Comes as"))
        self.subject.setAccessibleName(self.tr("Comes as"))
        self._offer_classes(extra=self.subject_class)
        self._show_known()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take one line where there is room, else two."""
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        wide = self.width() >= _ONE_LINE
        self._lines.setDirection(ways.LeftToRight if wide else ways.TopToBottom)

    def _lay_out(self) -> None:
        subject = QWidget()
        column = QVBoxLayout(subject)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(CAPTION_GAP)
        column.addWidget(self._subject_caption)
        column.addWidget(self.subject)
        who, where = QHBoxLayout(), QHBoxLayout()
        for line in (who, where):
            line.setSpacing(ROW_GAP)
        top = Qt.AlignmentFlag.AlignTop
        for line, widget, stretch in (
            (who, self.name, _NAME),
            (who, self.paper, _PAPER),
            (who, self.phone, _PHONE),
            (where, self.host, _HOST),
            (where, subject, _CLASS),
        ):
            line.addWidget(widget, stretch, top)
            widget.setMinimumWidth(0)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(ROW_GAP)
        self._lines.addLayout(who, _NAME + _PAPER + _PHONE)
        self._lines.addLayout(where, _HOST + _CLASS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROW_GAP, 4, ROW_GAP, ROW_GAP)
        layout.addLayout(self._lines)
        for edit in (self.name.edit, self.paper.edit, self.phone.edit, self.host.edit):
            edit.setMaxLength(_LONGEST)
            edit.setMinimumWidth(0)
            edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=edit is self.name.edit)
        keep_scans(self.paper.edit)

    def _connect(self) -> None:
        self.name.edit.textEdited.connect(self._on_name_edited)
        self.name.edit.taken.connect(self._on_name_taken)
        self.paper.text_changed.connect(self._on_text_changed)
        self.phone.text_changed.connect(self._on_text_changed)
        self.host.edit.textEdited.connect(self._on_host_edited)
        self.host.edit.taken.connect(self._on_host_taken)
        self.subject.currentIndexChanged.connect(self.changed)

    def _outsider(self) -> Outsider:
        typed = told_part(self.paper.text(), hidden_part(self._told.paper_number))
        if typed == self._told.paper_number:
            kind, number = self._told.paper_kind, typed
        else:
            paper = read_paper(typed, self._today)
            kind, number = paper.kind.value, paper.normal
        return Outsider(
            name="" if self._known else self._name,
            paper_kind=kind,
            paper_number=number,
            phone=told_part(self.phone.text(), hidden_part(self._told.phone)),
            company=self._told.company,
            plate=self._told.plate,
            host_household_id=self.household_id,
            origin=self._told.origin,
        )

    def _offer_classes(self, extra: SubjectClass) -> None:
        """Offer the classes of outsiders, and the person's own."""
        classes = dict.fromkeys((*CLASSES, extra))
        named = self._languages.code
        self.subject.offer(
            numbered((one.value, named(CodeList.CLASS, one)) for one in classes), extra.value
        )

    def _show_known(self) -> None:
        """Say of somebody known what is known; of the roster nothing is written here."""
        known, told = self._known, self._told
        self.name.edit.set_sign(SignKind.OK if known else None)
        self.name.edit.setPlaceholderText("" if known else hidden_part(told.name))
        for field, new, old in (
            (self.paper, told.paper_number, known.paper_number if known else ""),
            (self.phone, told.phone, known.phone if known else ""),
        ):
            field.edit.setPlaceholderText(hidden_part(new) or old)
        for field in (self.paper, self.phone):
            field.setEnabled(known is None or not known.rostered)
        self.host.edit.set_sign(SignKind.OK if self._host else None)
        self._show_paper()

    @property
    def standing(self) -> str:
        """What is known of somebody from before, in a few words."""
        if self._known is None:
            return ""
        last = self._known.last_note
        if last is not None:
            return self.tr("Signed before: {days}, {worth}").format(
                days=self._languages.text(span_words(last.window)),
                worth=self._languages.text(ASSESSMENT_WORDS[last.assessment]),
            )
        if self._known.rostered:
            return self.tr("On the roster: no visitor's pass is needed.")
        return self.tr("Known from before")

    def _show_paper(self) -> None:
        typed = self.paper.text()
        doubts = bool(typed) and bool(read_paper(typed, self._today).doubts)
        self.paper.set_sign((SignKind.WARN if doubts else SignKind.OK) if typed else None)

    def _take_host(self, host: "HouseholdRow | None") -> None:
        if host != self._host:
            self._host = host
            self.changed.emit()
        self.host.edit.set_sign(SignKind.OK if host else None)

    def _on_name_edited(self, text: str) -> None:
        if self._known is not None:
            self._known = None
            self._show_known()
        self.person_typed.emit(text.strip())
        self.changed.emit()

    def _on_name_taken(self, row: int) -> None:
        if row < len(self._people):
            self.person_taken.emit(self._people[row].person_id)

    def _on_text_changed(self) -> None:
        self._show_paper()
        self.changed.emit()

    def _on_host_edited(self, text: str) -> None:
        if self._host is not None and self._host.door != text.strip():
            self._take_host(None)
        self.host_typed.emit(text.strip())

    def _on_host_taken(self, row: int) -> None:
        if row < len(self._hosts):
            self.host.edit.setText(self._hosts[row].door)
            self._take_host(self._hosts[row])
