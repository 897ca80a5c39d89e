# SPDX-License-Identifier: MIT
"""How one code is called, from when until when; each field says what it does at the desk."""

from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.code_change import (
    LONGEST_SHOWN,
    CodeOrder,
    changed_code,
    longest,
    trouble_with_code,
)
from gatehouse.domain.code_list import (
    ALWAYS_OFFERED,
    AS_SHIPPED,
    AT_THE_DESK,
    CodeList,
    Colour,
    shipped,
)
from gatehouse.domain.duty import local_day
from gatehouse.domain.tag import asked_by
from gatehouse.domain.tag_sentence import alone_words, with_code
from gatehouse.domain.words import Words
from gatehouse.ui.settings.codes_inputs import SentenceInput, ToldInput
from gatehouse.ui.settings.codes_wording import NO_COLOUR, colour_choices, day_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.due_field import DueField
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from gatehouse.domain.code_change import CodeRow
    from gatehouse.domain.code_list import CodeBook
    from gatehouse.ui.shell.i18n import Languages

_DAY_BEGINS: Final = time(0)
_THREE_COLUMNS: Final = 820


class CodeForm(EnterForm):
    """One code at a time, or a new one of the post's own; it orders a `CodeOrder`."""

    def __init__(self, languages: "Languages", clock: Callable[[], datetime]) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages = languages
        self._book = AS_SHIPPED
        self._list = CodeList.REASON
        self._row: CodeRow | None = None
        self.zh, self.en = Field(""), Field("")
        self.stands_for = QuietCombo()
        self._stands_for = ToldInput(self.stands_for)
        self.shows_zh, self.shows_en = Field(""), Field("")
        self.sentence = SentenceInput(languages)
        self.colour = SegmentedChoice()
        self._colour = ToldInput(self.colour)
        self.first = DueField(languages, clock, _DAY_BEGINS)
        self.last = DueField(languages, clock)
        self._spans = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)
        self._lay_out()
        self._connect()

    def open_for(self, book: "CodeBook", code_list: CodeList, row: "CodeRow | None") -> None:
        """Show what is said of a code today, or an empty form for one of the post's own."""
        self._book, self._list, self._row = book, code_list, row
        self._limit_names()
        words = Words("", "") if row is None else row.words
        shows = Words("", "") if row is None else row.shows
        for field, text in (
            (self.zh, words.zh),
            (self.en, words.en),
            (self.shows_zh, shows.zh),
            (self.shows_en, shows.en),
            (self.first, ""),
        ):
            field.set_text(text)
        ends = None if row is None or not row.offered else row.last_day
        self.last.set_text("" if ends is None else day_text(ends))
        colour = None if row is None else row.colour
        self.colour.set_code(NO_COLOUR if colour is None else colour.value)
        self.stands_for.choose("")
        self.sentence.offer(book, "" if row is None else row.asks)
        self.set_working(working=False)
        self._fit_to_list()
        self.retranslate()
        self.zh.edit.setFocus()
        self.zh.edit.selectAll()

    def gaps(self) -> list[Gap]:
        """Return what is missing or wrong."""
        for field in (self.first, self.last):
            if not field.is_clear:
                return [Gap(self.tr("a day"), field.edit.setFocus)]
        order = self.order()
        if self._row is not None and not self._is_changed(order):
            return [Gap(self.tr("a change"), self.zh.edit.setFocus)]
        trouble = trouble_with_code(order, self._book)
        if trouble is None:
            return []
        lacks = self.stands_for if order.words.zh and not self._judged() else self.zh.edit
        return [Gap(self._languages.text(trouble).rstrip("。."), lacks.setFocus)]

    def order(self) -> CodeOrder:
        """Return how the code is to be called."""
        first, last = self.first.moment, self.last.moment
        colour = self.colour.code or NO_COLOUR
        return CodeOrder(
            code_list=self._list,
            code="" if self._row is None else self._row.code,
            stands_for=self._judged(),
            words=Words(self.zh.text().strip(), self.en.text().strip()),
            colour=None if colour == NO_COLOUR else Colour(colour),
            shows=Words(self.shows_zh.text().strip(), self.shows_en.text().strip()),
            asks=self.sentence.code if self._list is CodeList.TAG else "",
            first_day=None if first is None else local_day(first),
            last_day=None if last is None else local_day(last),
        )

    def ready_text(self) -> str:
        """Say that what was recorded stays."""
        return self.tr("Past registers keep the words of their day.")

    def retranslate(self) -> None:
        """Put the texts in anew; what is written stays."""
        self._word_names()
        self._offer_judged()
        self.sentence.retranslate()
        self._colour.set_words(
            self.tr("Colour of the mark"), self.tr("A small mark before the name at the desk.")
        )
        self.colour.set_items(colour_choices(self._languages))
        self._word_shown()
        self.first.set_caption(self.tr("From, empty for today"))
        self.last.set_caption(self.tr("Through, empty for no end"))
        for field in (self.first, self.last):
            field.edit.setPlaceholderText("4-16")
        self._spans.setText(
            self.tr(
                "Before its first day it is called as until now; after its last the desk offers "
                "it no more, and what was recorded keeps its name."
            )
        )
        self.first.retranslate()
        self.last.retranslate()
        self.word_acts(self.tr("Keep it"), self.tr("Leave it as it was"))
        new = self.tr("A new code of the post")
        self.set_title(new if self._row is None else self._languages.label(self._row.words))
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many parts beside each other as there is room for."""
        super().resizeEvent(event)
        for pair in self._pairs:
            pair.fit(self.width())
        for row in self._rows:
            row.fit(self.width(), _THREE_COLUMNS)

    def _lay_out(self) -> None:
        self._shown, self._said = QWidget(), QWidget()
        shown = SideBySide(self.shows_zh, self.shows_en)
        self._shown.setLayout(shown)
        says = QVBoxLayout(self._said)
        says.setContentsMargins(0, 0, 0, 0)
        for part in (self.sentence, self._colour):
            says.addWidget(part)
        names, days = SideBySide(self.zh, self.en), SideBySide(self.first, self.last)
        self._pairs = (names, shown, days)
        self._rows = (SideBySide(names, self._stands_for), SideBySide(self._said, days))
        for row, shares in zip(self._rows, ((2, 1), (3, 2)), strict=True):
            for place, share in enumerate(shares):
                row.setStretch(place, share)
        for pair in self._pairs:
            pair.align_tops()
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addLayout(self._rows[0])
        scrolled.fields.addWidget(self._shown)
        scrolled.fields.addLayout(self._rows[1])
        scrolled.fields.addWidget(self._spans)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        for field in (self.shows_zh, self.shows_en):
            field.edit.setMaxLength(LONGEST_SHOWN)
        for field in (self.zh, self.en, self.shows_zh, self.shows_en, self.first, self.last):
            field.text_changed.connect(self._show)
        self.colour.chosen.connect(self._show)
        self.stands_for.currentIndexChanged.connect(self._on_judged_changed)
        self.sentence.chosen.connect(self._on_sentence_chosen)

    def _fit_to_list(self) -> None:
        """Ask only for what the list has."""
        at_the_desk = self._list in AT_THE_DESK
        self._stands_for.setVisible(self._row is None)
        self.sentence.setVisible(self._list is CodeList.TAG)
        self._said.setVisible(at_the_desk or self._list is CodeList.TAG)
        self._colour.setVisible(at_the_desk)
        self._shown.setVisible(at_the_desk)
        self.last.setVisible(self._list not in ALWAYS_OFFERED)

    def _limit_names(self) -> None:
        for field, most in zip((self.zh, self.en), longest(self._list), strict=True):
            field.edit.setMaxLength(most)

    def _word_names(self) -> None:
        judged = self.tr("Stands for")
        does = self.tr("By this the rules judge and the day is counted; it is offered beside it.")
        zh, en = self.tr("Name in Chinese"), self.tr("Name in English")
        stands = self.tr("Stands on the button at the desk and in the register.")
        if self._list is CodeList.TAG:
            stands = self.tr("An administrator alone sees it.")
            does = self.tr("As this one it asks for calls, and is offered beside it.")
        elif self._list is CodeList.TO_DO:
            judged = self.tr("Shown like")
            does = self.tr("With the sign of this one, and beside it.")
            zh, en = self.tr("The sentence in Chinese"), self.tr("The sentence in English")
            stands = self.tr("All read it: name no tag, no illness.")
        self._stands_for.set_words(judged, does)
        self.zh.set_caption(zh)
        self.zh.set_hint(stands)
        self.en.set_caption(en)
        self.en.set_hint(self.tr("For screens in English. Empty: as it ships."))

    def _word_shown(self) -> None:
        if self._list is CodeList.CHECK:
            self.shows_zh.set_caption(self.tr("How the desk asks for it, in Chinese"))
            self.shows_en.set_caption(self.tr("How the desk asks for it, in English"))
            self.shows_zh.set_hint(self.tr("The banner's sentence. Empty: as it ships."))
        else:
            self.shows_zh.set_caption(self.tr("What the desk says, in Chinese"))
            self.shows_en.set_caption(self.tr("What the desk says, in English"))
            self.shows_zh.set_hint(self.tr("On the banner while it is chosen. May be empty."))
        self.shows_en.set_hint(self.tr("For screens in English. Empty: the Chinese one."))

    def _offer_judged(self) -> None:
        named = self._book.words
        items = [
            (code, self._languages.label(named(self._list, code))) for code in shipped(self._list)
        ]
        choose = self.tr("Choose…")
        self.stands_for.offer([("", choose), *items], self.stands_for.code)

    def _judged(self) -> str:
        return self.stands_for.code if self._row is None else self._row.stands_for

    def _is_changed(self, order: CodeOrder) -> bool:
        row = self._row
        if row is None or not row.offered or order.first_day is not None:
            return True
        stands = replace(
            order,
            words=row.words,
            colour=row.colour,
            shows=row.shows,
            asks=row.asks,
            last_day=row.last_day,
        )
        return order != stands

    def _alone(self, order: CodeOrder) -> "tuple[Words, ...]":
        """Return which tags the desk would know by their sentence once *order* is kept."""
        if self._list is not CodeList.TAG or (self._row is None and not order.stands_for):
            return ()
        before = self._book.on(order.first_day or self._book.day)
        told = changed_code(order, self._book)
        return alone_words(before, with_code(before, CodeList.TAG, told), told.code)

    def _on_sentence_chosen(self) -> None:
        """Bring into view what is said of the choice."""
        self._show()
        if self.sentence.warning.isVisible():
            self._scrolled.bring_into_view(self.sentence)

    def _on_judged_changed(self) -> None:
        judged = self.stands_for.code
        if self._list is CodeList.TAG and judged:
            self.sentence.follow(asked_by(judged, self._book))
        self._show()

    def _show(self, _what: object = None) -> None:
        self.sentence.warn(self._alone(self.order()))
        set_usable(self.confirm, self, usable=not self.gaps())
        self.say()
