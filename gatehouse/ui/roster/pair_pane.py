# SPDX-License-Identifier: MIT
"""Two records: of one person or of two; who may be double is proposed, anybody can be looked up."""

from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal

from gatehouse.ui.roster.record_wording import double_row, joined_row
from gatehouse.ui.roster.wording import found_row
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.cell_model import CellModel, Row
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.lookup_box import LookupBox
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.person import Candidate, Found, PersonCard
    from gatehouse.domain.person_pair import JoinedRecord, LikelyDouble
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_ONE: Final = "one"
_TWO: Final = "two"
_ROW: Final = 50
_LEAST: Final = 2 * _ROW + 34
"""So high that two rows show under their heading."""


class PairOrder(Struct, frozen=True, kw_only=True):
    """What is to be written of two records: that they are of *one* person, or of two."""

    kept_id: str
    other_id: str
    one: bool
    why: str


class PairPane(EnterForm):
    """Stands where the person stands; Ctrl+Enter orders a `PairOrder`.

    Of a person it proposes who may be the same, and shows which records were joined; without one
    it goes through all pairs that may be double.

    Signals:
        found_asked: the text by which the other record is looked up; answer with `show_found`.
    """

    found_asked = Signal(str)

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.STOP, mark=IconName.PEOPLE, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
        )
        self._languages = languages
        self._card: PersonCard | None = None
        self._doubles: tuple[LikelyDouble, ...] = ()
        self._joined: tuple[JoinedRecord, ...] = ()
        self._model = CellModel(2, self)
        self._scrolled = ScrolledFields()
        self.rows = DataTable(
            (Column(None, cuttable=True), Column(120, cuttable=True)), row_height=_ROW
        )
        self.rows.setModel(self._model)
        columns = (Column(110, cuttable=True), Column(None, cuttable=True), Column(120))
        self.box: LookupBox[Candidate] = LookupBox(columns, self._cells, _named)
        self._two = Label("", TextRole.BODY_BOLD, wrap=True)
        self.answer = SegmentedChoice(fill=True)
        self.why = Field("")
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        return bool(self.box.edit.text() or self.why.text())

    def begin(self, card: "PersonCard | None") -> None:
        """Ask about whom *card* shows, or about all that may be double."""
        self._card = card
        self._doubles, self._joined = (), ()
        self.box.clear()
        self.answer.set_code(None)
        self.why.set_text("")
        self.set_working(working=False)
        self.retranslate()
        (self.box if card is not None else self.rows).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_doubles(self, doubles: "tuple[LikelyDouble, ...]") -> None:
        """Propose the pairs, of a person only those that they are in."""
        whose = None if self._card is None else self._card.person_id
        self._doubles = tuple(
            one
            for one in doubles
            if whose is None or whose in {one.one.person_id, one.other.person_id}
        )
        self._show_rows()

    def show_joined(self, joined: "tuple[JoinedRecord, ...]") -> None:
        """Show the records that were merged into the person's."""
        self._joined = joined
        self._show_rows()

    def show_found(self, text: str, found: "Found") -> None:
        """Show whom *text* may mean, but for the person themselves."""
        whose = None if self._card is None else self._card.person_id
        others = tuple(one for one in found.candidates if one.person_id != whose)
        self.box.show_found(text, others)

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        gaps = []
        if self._meant() is None:
            go = self.box.take_row if self.box.edit.text() else self._to_rows
            gaps.append(Gap(self.tr("other record"), go))
        if self.answer.code is None:
            gaps.append(Gap(self.tr("one or two"), partial(self._scrolled.go_to, self.answer)))
        if not self.why.text().strip():
            gaps.append(Gap(self.tr("grounds"), partial(self._scrolled.go_to, self.why.edit)))
        return gaps

    def say(self) -> None:
        """Say what is missing, where there is anything to answer."""
        if self._asks:
            super().say()
        else:
            self.set_note("")

    def order(self) -> PairOrder:
        """Return what is to be written of the two."""
        kept_id, other_id = self._meant() or ("", "")
        return PairOrder(
            kept_id=kept_id,
            other_id=other_id,
            one=self.answer.code == _ONE,
            why=self.why.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        card = self._card
        self.set_title(
            self.tr("Who may be double")
            if card is None
            else self.tr("Is {name} written down twice?").format(name=card.shown_name)
        )
        self._model.set_headings((self.tr("Records"), self.tr("Why")))
        self.rows.setAccessibleName(self.tr("Records"))
        self.rows.set_empty_text(self.tr("No record looks like another one."))
        self.box.set_words(self.tr("The other record"), self.tr("Flat, initials, phone"))
        self.box.set_rows_words(
            self.tr("Records found"),
            (self.tr("Name"), self.tr("Flat"), self.tr("Phone")),
            self.tr("Nobody is found."),
        )
        self.answer.set_items(
            (
                Choice(_ONE, self.tr("One person: join them")),
                Choice(_TWO, self.tr("Two people")),
            )
        )
        self.answer.setAccessibleName(self.tr("One person or two"))
        self.why.set_caption(self.tr("How you know (stays on record)"))
        self.word_acts(self.tr("Write it down"), self.tr("Back"))
        self._show_rows()

    def _lay_out(self) -> None:
        self.why.edit.setMaxLength(_LONGEST)
        self.rows.setMinimumHeight(_LEAST)
        fields = self._scrolled.fields
        fields.addWidget(self.rows, 1)
        fields.addWidget(self.box)
        fields.addWidget(self._two)
        fields.addWidget(self.answer)
        fields.addWidget(self.why)
        self.body.addWidget(self._scrolled, 1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.rows.row_changed.connect(self._show)
        self.box.asked.connect(self._on_box_asked)
        self.box.picked.connect(self._show)
        self.box.dropped.connect(self._show)
        self.answer.chosen.connect(self._show)
        self.why.text_changed.connect(self.say)

    @property
    def _asks(self) -> bool:
        """Whether there are two records, or may yet be: of a person one can be looked up."""
        return self._card is not None or self._model.rowCount() > 0

    def _cells(self, one: "Candidate") -> Row:
        return found_row(one, self._languages)[:3]

    def _to_rows(self) -> None:
        looks_up = self._card is not None and not self._model.rowCount()
        (self.box if looks_up else self.rows).setFocus()

    def _meant(self) -> tuple[str, str] | None:
        """Return the two records: whom the box names, else those of the row that is chosen."""
        card, named = self._card, self.box.meant
        if card is not None and named is not None:
            return card.person_id, named.person_id
        row = self.rows.current_row()
        if self.box.looking or row < 0:
            return None
        if row < len(self._doubles):
            double = self._doubles[row]
            return double.one.person_id, double.other.person_id
        joined = self._joined[row - len(self._doubles) : row - len(self._doubles) + 1]
        return next(((one.into_id, one.member.person_id) for one in joined), None)

    def _show_rows(self) -> None:
        doubles = [double_row(one, self._languages) for one in self._doubles]
        self._model.set_rows([*doubles, *map(joined_row, self._joined)])
        if self._model.rowCount():
            self.rows.choose_row(0)
        self._show()

    def _show(self, _row: object = None) -> None:
        self.box.setVisible(self._card is not None)
        looking = self.box.looking
        asks = self._asks
        self.rows.setVisible(not looking)
        for part in (self.answer, self.why):
            part.setVisible(asks and not looking)
        self.confirm.setVisible(asks)
        self._two.setText(self._two_text())
        self._two.setVisible(not looking and bool(self._two.text()))
        self.say()

    def _two_text(self) -> str:
        """Say in one line which two are meant, where the box names the other one."""
        card, named = self._card, self.box.meant
        if card is None or named is None:
            return ""
        said = self.tr("{one} and {other}")
        return said.format(
            one=f"{card.shown_name} {card.door}", other=f"{named.shown_name} {named.door}"
        )

    def _on_box_asked(self, text: str) -> None:
        self._show()
        if text:
            self.found_asked.emit(text)


def _named(one: "Candidate") -> str:
    return f"{one.shown_name} {one.door}".strip()
