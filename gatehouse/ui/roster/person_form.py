# SPDX-License-Identifier: MIT
"""Adding somebody to the roster, or putting right what it says; full values are never shown.

Of somebody who is known the fields are empty and their masks stand in them: what is left empty
stays, and a dash takes it away.
"""

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import LIVING_HERE, SubjectClass
from gatehouse.domain.person import SEX_WORDS
from gatehouse.domain.person_change import LANGUAGE_WORDS, PersonEdit
from gatehouse.domain.relation import RELATION_WORDS, relation_words
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
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.person import PersonCard
    from gatehouse.domain.words import Words
    from gatehouse.ui.shell.i18n import Languages

_LONGEST: Final = 60
_LONGEST_NOTE: Final = 120
_TAKES_AWAY: Final = frozenset("-－—–")
_AS_IT_IS: Final = "as_it_is"
_CLASSES: Final = tuple(one for one in SubjectClass if one in LIVING_HERE)


class PersonOrder(Struct, frozen=True, kw_only=True):
    """What is to be written of somebody; without *person_id* they are new at *door*.

    A flat that is not to be *known* is made, if the roster lacks it.
    """

    person_id: str
    door: str
    known: bool
    told: PersonEdit
    why: str


class PersonForm(EnterForm):
    """Stands where the person stands; it orders a `PersonOrder`.

    Enter goes from field to field of somebody new, and adds them from the last one.
    """

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages = languages
        self._card: PersonCard | None = None
        self.door = DoorField()
        self.person = Field("")
        self.paper = Field("")
        self.phone = Field("")
        self.relation = QuietCombo()
        self.sex = QuietCombo()
        self.group = QuietCombo()
        self.spoken = QuietCombo()
        self.note_edit = Field("")
        self.why = Field("")
        self._scrolled = ScrolledFields()
        self._told_label = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self._choices = {
            combo: Captioned(combo) for combo in (self.relation, self.sex, self.group, self.spoken)
        }
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def person_id(self) -> str:
        """Whom it is about, or nothing of somebody new."""
        return "" if self._card is None else self._card.person_id

    @property
    def begun(self) -> bool:
        """Whether something is written in it that nobody would write twice."""
        return any(map(_text, (self.person, self.paper, self.phone, self.note_edit, self.why)))

    def begin_new(self, door: str) -> None:
        """Ask for somebody new, who lives at *door*."""
        self._begin(None)
        self.door.set_text(door)
        self._scrolled.go_to(self.person.edit if door else self.door.edit)
        self.say()

    def begin_edit(self, card: "PersonCard") -> None:
        """Ask what is wrong of whom *card* shows."""
        self._begin(card)
        self._scrolled.go_to(self.person.edit)

    def ask_about_door(self) -> None:
        """Say that the roster has no such flat; ordered once more, it is made."""
        self.door.ask()
        self.set_working(working=False)
        self._scrolled.go_to(self.door.edit)

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        asked = [(self.why, self.tr("reason"))]
        if self._card is None:
            asked = [(self.door, self.tr("flat")), (self.person, self.tr("name"))]
        gaps = [
            Gap(what, partial(self._scrolled.go_to, field.edit))
            for field, what in asked
            if not _text(field)
        ]
        if self._card is not None and self._told() == PersonEdit():
            gaps.insert(
                0, Gap(self.tr("what is wrong"), partial(self._scrolled.go_to, self.person.edit))
            )
        return gaps

    def order(self) -> PersonOrder:
        """Return what is to be written."""
        return PersonOrder(
            person_id=self.person_id,
            door=self.door.door,
            known=self.door.known,
            told=self._told(),
            why=_text(self.why),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        known = self._card is not None
        self.set_title(self.tr("Put right") if known else self.tr("Add a person"))
        self.door.set_caption(self.tr("Flat"))
        self.person.set_caption(self.tr("Name"))
        self.paper.set_caption(self.tr("Paper number"))
        self.phone.set_caption(self.tr("Phone (several with /)"))
        self._choices[self.relation].set_caption(self.tr("Belongs to the flat as"))
        self._choices[self.sex].set_caption(self.tr("Sex"))
        self._choices[self.group].set_caption(self.tr("Class"))
        self._choices[self.spoken].set_caption(self.tr("Speaks"))
        self.note_edit.set_caption(self.tr("Note (no illness)"))
        self.why.set_caption(self.tr("Why it is put right"))
        self._told_label.setText(self.tr("What is left empty stays; - takes it away."))
        self._told_label.setVisible(known)
        self.word_acts(
            self.tr("Put it right") if known else self.tr("Add to the roster"),
            self.tr("Leave it"),
        )
        self.confirm.set_key("Enter" if known else "Ctrl+Enter")
        self._offer()
        self._show_masks()
        self.say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the next field of somebody new, and Ctrl+Enter add them."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        chord = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        following = self._following() if enter and not chord else None
        if following is None:
            super().keyPressEvent(event)
        else:
            self._scrolled.go_to(following)

    def _following(self) -> QWidget | None:
        """Return what is asked next of somebody new who lacks nothing, if anything is."""
        if self._card is not None or self.gaps():
            return None
        written = (self.door.edit, self.person.edit, self.paper.edit, self.phone.edit)
        asked = (*written, *self._choices, self.note_edit.edit)
        return next((after for one, after in pairwise(asked) if one.hasFocus()), None)

    def _lay_out(self) -> None:
        for field in (self.person, self.paper, self.phone, self.why):
            field.edit.setMaxLength(_LONGEST)
        self.note_edit.edit.setMaxLength(_LONGEST_NOTE)
        for combo in self._choices:
            combo.setMinimumHeight(CONTROL)
        choices = self._choices
        fields = self._scrolled.fields
        fields.addWidget(self._told_label)
        for pair in (
            SideBySide(self.person, self.door),
            SideBySide(self.paper, self.phone),
            SideBySide(choices[self.relation], choices[self.sex]),
            SideBySide(choices[self.group], choices[self.spoken]),
            SideBySide(self.note_edit, self.why),
        ):
            for place in range(pair.count()):
                # a sentence under the one must not draw the other apart
                pair.itemAt(place).setAlignment(Qt.AlignmentFlag.AlignTop)
            fields.addLayout(pair)
        fields.addStretch(1)
        self.body.addWidget(self._scrolled, 1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        for field in (self.door, self.person, self.paper, self.phone, self.note_edit, self.why):
            field.text_changed.connect(partial(self._on_field_text_changed, field))
            field.edit.inputRejected.connect(partial(self._on_field_input_rejected, field))
        for combo in self._choices:
            combo.currentIndexChanged.connect(self.say)

    def _on_field_text_changed(self, field: Field, text: str) -> None:
        if len(text) < field.edit.maxLength():
            field.set_error("")
        self.say()

    def _on_field_input_rejected(self, field: Field) -> None:
        said = self.tr("At most {count} characters: the rest was left out.")
        field.set_error(said.format(count=field.edit.maxLength()))

    def _begin(self, card: "PersonCard | None") -> None:
        self._card = card
        for field in (self.door, self.person, self.paper, self.phone, self.note_edit, self.why):
            field.set_text("")
            field.set_error("")
        self.door.forget()
        self.door.setVisible(card is None)
        self.why.setVisible(card is not None)
        for combo in self._choices:
            combo.clear()
        self.set_working(working=False)
        self.retranslate()

    def _offer(self) -> None:
        """Offer the choices, with what was chosen, or as it is."""
        card = self._card
        chinese = self._languages.language is Language.CHINESE
        kept = self.tr("as it is") if card is not None else self.tr("not said")
        relations = [
            (
                _AS_IT_IS,
                self._say(relation_words(card.relation)) if card and card.relation else kept,
            )
        ]
        relations += [
            (words.zh, words.zh if chinese else f"{words.en} {words.zh}")
            for words in RELATION_WORDS.values()
        ]
        sexes = [("", kept), *((code, self._say(words)) for code, words in SEX_WORDS.items())]
        classes = [(one.value, self._languages.code_label(CodeList.CLASS, one)) for one in _CLASSES]
        spoken = [(one.value or "zh", self._say(words)) for one, words in LANGUAGE_WORDS.items()]
        self.relation.offer(relations, self.relation.code or _AS_IT_IS)
        self.sex.offer(sexes, self.sex.code or (card.sex if card else ""))
        group = card.subject_class.value if card else SubjectClass.RESIDENT.value
        self.group.offer(classes, self.group.code or group)
        self.spoken.offer(spoken, self.spoken.code or (card.language if card else "") or "zh")

    def _show_masks(self) -> None:
        card = self._card
        masks = ("", "", "", "")
        if card is not None:
            masks = (card.shown_name, card.paper_number, card.phone, card.note)
        fields = (self.person, self.paper, self.phone, self.note_edit)
        for field, mask in zip(fields, masks, strict=True):
            field.edit.setPlaceholderText(mask)

    def _told(self) -> PersonEdit:
        """Return what is to be different; of somebody new everything."""
        card = self._card
        known_class = None if card is None else card.subject_class
        group = SubjectClass(self.group.code) if self.group.code else SubjectClass.RESIDENT
        spoken = "" if self.spoken.code == "zh" else self.spoken.code
        sex = self.sex.code
        return PersonEdit(
            name=_told_in(self.person),
            paper=_told_in(self.paper),
            phone=_told_in(self.phone),
            note=_told_in(self.note_edit),
            relation=None if self.relation.code in {"", _AS_IT_IS} else self.relation.code,
            sex=None if not sex or (card is not None and sex == card.sex) else sex,
            subject_class=None if group is known_class else group,
            language=None if spoken == ("" if card is None else card.language) else spoken,
        )

    def _say(self, words: "Words") -> str:
        text = self._languages.text(words)
        return text[:1].upper() + text[1:]


def _text(field: Field) -> str:
    return field.text().strip()


def _told_in(field: Field) -> str | None:
    """Return what is written: nothing for an empty field, empty text for a dash."""
    text = _text(field)
    if not text:
        return None
    return "" if set(text) <= _TAKES_AWAY else text
