# SPDX-License-Identifier: MIT
"""One person: masked, with the latest crossings; a full value shows for five seconds."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.roster.reveal_form import RevealForm
from gatehouse.ui.roster.wording import entry_row, person_facts, tag_texts
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.cell_model import CellModel
from gatehouse.ui.widgets.data_table import DataTable
from gatehouse.ui.widgets.flow_layout import FlowLayout
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.row_delegate import Column
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tag import Tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.entry import RecentEntry
    from gatehouse.domain.person import PersonCard as PersonCardRow
    from gatehouse.domain.post import OperatorRow
    from gatehouse.ui.shell.i18n import Languages

_SHOWN_MS: Final = 5000
_ROW: Final = 38


class PersonCard(Card):
    """Name, papers and phone under their masks, and the crossings, or the form for a full value.

    Signals:
        reveal_asked: a `RevealAsked` for the person shown.
        form_toggled: the form for a full value comes up, or goes.
        edit_requested: what the roster says of the person is to be put right.
        move_requested: the person moves.
        pair_requested: the person may be written down twice.
        tags_requested: the tags of the person are wanted.
        history_requested: all that was recorded of the person is wanted.
    """

    reveal_asked = Signal(object)
    form_toggled = Signal(bool)
    edit_requested = Signal()
    move_requested = Signal()
    pair_requested = Signal()
    tags_requested = Signal()
    history_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._card: PersonCardRow | None = None
        self._entries: tuple[RecentEntry, ...] = ()
        self._now: datetime | None = None
        self._full: dict[str, str] = {}
        self._reveal = ActButton("", variant=ActVariant.ACCENT, mark=IconName.EYE)
        self._may_write = self._low = False
        self._acts = QWidget()
        self.edit_act = ActButton("")
        self.move_act = ActButton("")
        self.pair_act = ActButton("")
        self.tags_act = ActButton("", variant=ActVariant.ACCENT)
        self.history_act = ActButton("")
        self._facts = Label("", TextRole.TABLE, tone=Tone.MUTED)
        self._paper = Label("", TextRole.BODY)
        self._phone = Label("", TextRole.BODY)
        self._tags = QWidget()
        self._tag_row = FlowLayout(ROW_GAP, self._tags)
        self._model = CellModel(4, self)
        self.entries = DataTable(
            (Column(None), Column(66), Column(80, numeric=True), Column(130)), row_height=_ROW
        )
        self.form = RevealForm()
        self._hiding = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._lay_out()
        self._reveal.clicked.connect(self.ask_full)
        self.form.asked.connect(self.reveal_asked)
        self.form.closed.connect(self.leave_form)
        self._hiding.timeout.connect(self.hide_again)
        self.edit_act.clicked.connect(self.edit_requested)
        self.move_act.clicked.connect(self.move_requested)
        self.pair_act.clicked.connect(self.pair_requested)
        self.tags_act.clicked.connect(self.tags_requested)
        self.history_act.clicked.connect(self.history_requested)
        self.retranslate()

    @property
    def card(self) -> "PersonCardRow | None":
        """The person shown, or None."""
        return self._card

    def set_room(self, *, low: bool) -> None:
        """Leave the latest crossings to the history where there is no room for them."""
        self._low = low
        self._fill()

    def set_may_write(self, *, may_write: bool) -> None:
        """Offer what changes the roster, or only what shows it."""
        self._may_write = may_write
        self._fill()

    @property
    def person_id(self) -> str:
        """The id of the person shown, or nothing."""
        return self._card.person_id if self._card is not None else ""

    def show_person(self, card: "PersonCardRow", now: datetime) -> None:
        """Show another person, or the same anew."""
        if card.person_id != self.person_id:
            self._open(self.entries)
            self._entries = ()
            self.hide_again()
        self._card, self._now = card, now
        self._fill()

    def clear(self) -> None:
        """Show nobody, and leave the form for a full value."""
        self._card, self._entries = None, ()
        self._open(self.entries)
        self.hide_again()

    def show_entries(self, entries: "tuple[RecentEntry, ...]") -> None:
        """Show the latest crossings of the person."""
        self._entries = entries
        self._fill()

    def offer_leaders(self, leaders: "Sequence[OperatorRow]") -> None:
        """Let one of *leaders* allow a full value."""
        self.form.offer(leaders)

    def ask_full(self) -> None:
        """Ask what must be said before a full value is shown."""
        if self._card is not None:
            self._open(self.form)
            self.form.begin()

    def leave_form(self) -> None:
        """Show the crossings again."""
        self._open(self.entries)
        self._reveal.setFocus()

    def show_full(self, field: str, value: str) -> None:
        """Show a whole value; it goes by itself."""
        self.leave_form()
        self._full = {field: value}
        self._hiding.start()
        self._fill()

    def hide_again(self) -> None:
        """Put the masks back."""
        self._hiding.stop()
        self._full = {}
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._reveal.setText(self.tr("In full for 5 s…"))
        self.edit_act.setText(self.tr("Put right"))
        self.move_act.setText(self.tr("Moves"))
        self.pair_act.setText(self.tr("Twice?"))
        self.tags_act.setText(self.tr("Tags"))
        self.history_act.setText(self.tr("History"))
        self._model.set_headings(
            (self.tr("Latest crossings"), self.tr("Way"), self.tr("Temp."), self.tr("Result"))
        )
        self.entries.setAccessibleName(self.tr("Latest crossings"))
        self.entries.set_empty_text(self.tr("Has not crossed the gate yet."))
        self.form.retranslate()
        self._fill()

    def _lay_out(self) -> None:
        self.header.addWidget(self.tags_act)
        self.header.addWidget(self._reveal)
        self.entries.setModel(self._model)
        self.entries.setMinimumHeight(2 * _ROW)
        self.entries.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.body.addWidget(self._facts)
        values = QWidget()
        row = FlowLayout(2 * ROW_GAP, values)
        for label in (self._paper, self._phone):
            row.addWidget(label)
        self.body.addWidget(values)
        self.body.addWidget(self._tags)
        acts = FlowLayout(ROW_GAP, self._acts)
        for act in (self.edit_act, self.move_act, self.pair_act, self.history_act):
            act.set_height(CONTROL)
            acts.addWidget(act)
        self.body.addWidget(self._acts)
        self.body.addWidget(self.entries, 1)
        self.body.addWidget(self.form, 1)
        self.form.hide()
        self.body.setSpacing(4)

    def _open(self, part: QWidget) -> None:
        if part.isHidden():
            self.form.setVisible(part is self.form)
            self.form_toggled.emit(part is self.form)
        self._fill()

    def _fill(self) -> None:
        card = self._card
        shown = card is not None and self.form.isHidden()
        self.entries.setVisible(shown and not self._low)
        self._reveal.setVisible(shown)
        self._acts.setVisible(shown)
        lives_here = card is not None and card.rostered and card.living
        for act in (self.edit_act, self.move_act):
            act.setVisible(self._may_write and lives_here)
        self.tags_act.setVisible(self._may_write and lives_here and self.form.isHidden())
        self.pair_act.setVisible(self._may_write)
        if card is None or self._now is None:
            self._show_nobody()
            return
        now = self._now
        self.set_note(self.tr("Needs a purpose"))
        self.set_title(self._full.get("name", card.shown_name))
        self._facts.setText(person_facts(card, self._languages))
        paper = self._full.get("paper_number", card.paper_number)
        phone = self._full.get("phone", card.phone)
        self._paper.setText(self.tr("Paper {number}").format(number=paper or "—"))
        self._phone.setText(self.tr("Phone {number}").format(number=phone or "—"))
        self._paper.set_tone(Tone.ACCENT if "paper_number" in self._full else Tone.INK)
        self._phone.set_tone(Tone.ACCENT if "phone" in self._full else Tone.INK)
        self._show_tags(tag_texts(card, self._languages))
        self._model.set_rows([entry_row(each, now, self._languages) for each in self._entries])

    def _show_nobody(self) -> None:
        self.set_title(self.tr("Person"))
        self.set_note("")
        for label in (self._facts, self._paper, self._phone):
            label.setText("")
        self._show_tags(())
        self._model.set_rows([])

    def _show_tags(self, texts: "Sequence[str]") -> None:
        while (item := self._tag_row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text in texts:
            self._tag_row.addWidget(Tag(SignKind.INFO, text))
        self._tags.setVisible(bool(texts))
