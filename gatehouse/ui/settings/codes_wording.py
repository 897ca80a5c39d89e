# SPDX-License-Identifier: MIT
"""How the code lists are worded: a code in its row, and a change of one."""

from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import (
    COLOUR_WORDS,
    LIST_WORDS,
    CodeList,
    CodeTerm,
    Colour,
    read_code,
    shipped,
)
from gatehouse.domain.duty import local_day
from gatehouse.domain.undoing import KeptChange
from gatehouse.domain.words import Words, listed
from gatehouse.ui.settings.last_change import LastChange
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.code_change import CodeChange, CodeRow
    from gatehouse.domain.code_list import CodeBook
    from gatehouse.ui.shell.i18n import Languages

NO_COLOUR = "none"


def code_cells(row: "CodeRow", book: "CodeBook", languages: "Languages") -> Row:
    """Return a code as a row: its name, what it is in the rules, and its days."""
    name, meaning = languages.label(row.words), _meaning(row, languages)
    shown = " · ".join(filter(None, (_tag_text(row, book, languages), meaning)))
    sign = SignKind.WARN if row.gives_away else row.colour
    named = Cell(name, detail=shown, strong=True, sign=sign)
    return named, _days_cell(row, languages)


def colour_choices(languages: "Languages") -> list[Choice]:
    """Return the colours to choose from, none of them first."""
    none = QCoreApplication.translate("settings", "None")
    colours = [Choice(one.value, languages.label(COLOUR_WORDS[one]), one) for one in Colour]
    return [Choice(NO_COLOUR, none), *colours]


def day_text(day: date) -> str:
    """Return a day as it is typed."""
    return f"{day.month}-{day.day}"


class LastCodeChange(LastChange):
    """The last change of a list, with the act that takes it back."""

    def title(self, change: KeptChange) -> str:
        """Return in which list it was."""
        return self._languages.text(LIST_WORDS[cast("CodeChange", change).code_list])

    def text(self, change: KeptChange) -> str:
        """Return what was told of the code and what is told now."""
        told, translate = cast("CodeChange", change), QCoreApplication.translate
        if not told.code:
            return translate("settings", "put in another order")
        before, after = (self._said(told, text) for text in (told.before, told.after))
        return f"{before} → {after}"

    def _said(self, change: "CodeChange", text: str) -> str:
        """Return what is told of a code as it is stored, or that nothing is."""
        plain = shipped(change.code_list).get(change.code)
        if not text:
            none = QCoreApplication.translate("settings", "not in the list")
            return none if plain is None else self._languages.text(plain)
        term = read_code(text).terms[-1]
        if term.has_ended(local_day(change.changed_at)):
            return QCoreApplication.translate("settings", "ended")
        return _term_text(term, plain, self._languages)


def _term_text(term: CodeTerm, plain: Words | None, languages: "Languages") -> str:
    zh = term.words.zh
    said = languages.text(term.words.or_else(plain or Words(zh, zh)))
    asks = [f"（{languages.code(CodeList.TO_DO, term.asks)}）"] if term.asks else []
    parts = [said, *asks, *_colour(term, languages), *_span(term)]
    return " ".join(parts)


def _colour(term: CodeTerm, languages: "Languages") -> list[str]:
    return [] if term.colour is None else [languages.text(COLOUR_WORDS[term.colour])]


def _span(term: CodeTerm) -> list[str]:
    translate = QCoreApplication.translate
    if term.last_day is None:
        return []
    return [translate("settings", "through {day}").format(day=day_text(term.last_day))]


def _tag_text(row: "CodeRow", book: "CodeBook", languages: "Languages") -> str:
    """Return what the desk says for a tag, or which tags ask for a sentence."""
    translate = QCoreApplication.translate
    if row.asks:
        said = translate("settings", "desk: {sentence}")
        if row.gives_away:
            said = translate("settings", "desk: {sentence}, for this tag alone")
        return said.format(sentence=languages.text(book.words(CodeList.TO_DO, row.asks)))
    if not row.tags:
        return ""
    tags = languages.text(listed(book.words(CodeList.TAG, tag) for tag in row.tags))
    if row.gives_away:
        said = translate("settings", "for {tags} alone: the desk knows by it which tag it is")
        return said.format(tags=tags)
    return translate("settings", "for {tags}").format(tags=tags)


def _meaning(row: "CodeRow", languages: "Languages") -> str:
    """Return what a code is in the rules, where it is called otherwise."""
    translate = QCoreApplication.translate
    plain = languages.text(row.plain)
    if row.is_own and row.code_list is CodeList.TO_DO:
        return translate("settings", "own, shown like: {code}").format(code=plain)
    if row.is_own:
        return translate("settings", "own, stands for {code}").format(code=plain)
    if row.words == row.plain:
        return ""
    return translate("settings", "in the rules: {code}").format(code=plain)


def _days_cell(row: "CodeRow", languages: "Languages") -> Cell:
    translate = QCoreApplication.translate
    ahead = "" if row.later is None else _ahead(row.later, languages)
    if not row.offered:
        last = "" if row.last_day is None else day_text(row.last_day)
        said = translate("settings", "ended {day}").format(day=last) if last else ""
        return Cell(said or translate("settings", "not yet"), detail=ahead, sign=SignKind.IDLE)
    if row.last_day is not None:
        said = translate("settings", "through {day}").format(day=day_text(row.last_day))
        return Cell(said, detail=ahead, sign=SignKind.WARN)
    if row.first_day is not None:
        said = translate("settings", "since {day}").format(day=day_text(row.first_day))
        return Cell(said, detail=ahead, sign=SignKind.OK)
    return Cell(translate("settings", "as it ships"), detail=ahead)


def _ahead(term: CodeTerm, languages: "Languages") -> str:
    assert term.first_day is not None, "what is told of a day to come has that day"
    said = QCoreApplication.translate("settings", "from {day}: {name}")
    return said.format(day=day_text(term.first_day), name=languages.text(term.words))
