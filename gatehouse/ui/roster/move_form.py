# SPDX-License-Identifier: MIT
"""Somebody moves: to another flat, or out of the compound; asked first, because passes follow."""

from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from gatehouse.domain.person_change import (
    MOVE_REASON_WORDS,
    MoveOrder,
    MoveReason,
)
from gatehouse.domain.relation import RELATION_WORDS
from gatehouse.domain.words import Language
from gatehouse.ui.roster.door_field import DoorField
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.person import PersonCard
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_OUT: Final = "out"
_WITHIN: Final = "within"


class Moving(Struct, frozen=True, kw_only=True):
    """A move that is asked for: to another flat, or with no *order* out of the compound."""

    person_id: str
    order: MoveOrder | None
    why: str


class MoveForm(EnterForm):
    """Stands where the person stands; Ctrl+Enter orders a `Moving`."""

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.STOP, mark=IconName.HOME, key="Ctrl+Enter"),
            ActButton("", key="Esc"),
            careful=True,
        )
        self._languages = languages
        self._card: PersonCard | None = None
        self._scrolled = ScrolledFields()
        self.way = SegmentedChoice(fill=True)
        self._told = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.door = DoorField()
        self.relation = QuietCombo()
        self._relation = Captioned(self.relation)
        self.reason = SegmentedChoice(fill=True)
        self.words = Field("")
        self._lay_out()
        self.way.chosen.connect(self._on_way_chosen)
        self.reason.chosen.connect(self.say)
        self.door.text_changed.connect(self.say)
        self.words.text_changed.connect(self.say)
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        return bool(self.door.text() or self.words.text())

    def begin(self, card: "PersonCard") -> None:
        """Ask about whom *card* shows, with nothing left of the time before."""
        self._card = card
        self.door.forget()
        self.way.set_code(_OUT)
        self.reason.set_code(None)
        self.relation.clear()
        for field in (self.door, self.words):
            field.set_text("")
        self.set_working(working=False)
        self.retranslate()
        self._scrolled.go_to(self.way)

    def ask_about_door(self) -> None:
        """Say that the roster has no such flat; ordered once more, it is made."""
        self.door.ask()
        self.set_working(working=False)
        self._scrolled.go_to(self.door.edit)

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        gaps = []
        if self._within and not self.door.door:
            gaps.append(Gap(self.tr("flat"), partial(self._scrolled.go_to, self.door.edit)))
        if not self._why():
            to = self.words.edit if self.reason.code == MoveReason.OTHER.value else self.reason
            gaps.append(Gap(self.tr("reason"), partial(self._scrolled.go_to, to)))
        return gaps

    def order(self) -> Moving:
        """Return the move."""
        within = MoveOrder(
            door=self.door.door,
            relation=self.relation.code,
            why=self._why(),
            known=self.door.known,
        )
        return Moving(
            person_id="" if self._card is None else self._card.person_id,
            order=within if self._within else None,
            why=self._why(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        name = "" if self._card is None else self._card.shown_name
        self.set_title(self.tr("{name} moves").format(name=name))
        self.way.set_items(
            (
                Choice(_OUT, self.tr("Out of the compound")),
                Choice(_WITHIN, self.tr("To another flat")),
            )
        )
        self.way.setAccessibleName(self.tr("Where to"))
        self.door.set_caption(self.tr("Flat"))
        self._relation.set_caption(self.tr("Belongs to the flat as"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.words.set_caption(self.tr("In other words"))
        self.word_acts(self.tr("Write the move down"), self.tr("Leave it"))
        chinese = self._languages.language is Language.CHINESE
        relations = [("", self.tr("as it is"))]
        relations += [
            (words.zh, words.zh if chinese else f"{words.en} {words.zh}")
            for words in RELATION_WORDS.values()
        ]
        self.relation.offer(relations, self.relation.code)
        self._show()

    @property
    def _within(self) -> bool:
        return self.way.code == _WITHIN

    def _lay_out(self) -> None:
        self.words.edit.setMaxLength(_LONGEST)
        self.relation.setMinimumHeight(CONTROL)
        fields = self._scrolled.fields
        fields.addWidget(self.way)
        fields.addWidget(self._told)
        fields.addLayout(SideBySide(self.door, self._relation))
        fields.addWidget(self.reason)
        fields.addWidget(self.words)
        fields.addStretch(1)
        self.body.addWidget(self._scrolled, 1)
        self.add_acts(CONTROL)

    def _show(self) -> None:
        within = self._within
        self.door.setVisible(within)
        self._relation.setVisible(within)
        reasons = [one for one in MoveReason if not (within and one is MoveReason.DIED)]
        if self.reason.code not in {None, *(one.value for one in reasons)}:
            self.reason.set_code(None)
        self.reason.set_items([Choice(one.value, self._word(one)) for one in reasons])
        self._told.setText(
            self.tr("Their passes are of the new flat from then on.")
            if within
            else self.tr("The desk finds them no more, and their passes are void. Entries stay.")
        )
        self.say()

    def _word(self, reason: MoveReason) -> str:
        text = self._languages.text(MOVE_REASON_WORDS[reason])
        return text[:1].upper() + text[1:]

    def _why(self) -> str:
        """Return what is to be stored: the Chinese word, and what was written."""
        written = self.words.text().strip()
        code = self.reason.code
        if code is None or code == MoveReason.OTHER.value:
            return written if code is not None else ""
        word = MOVE_REASON_WORDS[MoveReason(code)].zh
        return f"{word} {written}" if written else word

    def _on_way_chosen(self, _code: str) -> None:
        self._show()
