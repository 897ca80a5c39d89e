# SPDX-License-Identifier: MIT
"""Tags (标签): what the post must keep in mind about a person, and who may know the word for it.

Only the administrator sees a tag's meaning; the desk sees what it must do. What is to be done is
shared by several tags, so that it tells of none. An illness is one tag without a name, because no
diagnosis is stored. A post's own tag counts as the shipped one that it stands for.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from operator import itemgetter
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.discreet import Discreet
from gatehouse.domain.words import Words


class Tag(StrEnum):
    """The tags of the roster."""

    DISABLED = "disabled"
    LOW_INCOME = "low_income"
    ILL = "ill"
    MATERNITY = "maternity"
    LIVES_ALONE = "lives_alone"
    CHILD_IN_NEED = "child_in_need"
    POSITIVE = "positive"
    CONTACT = "contact"
    SECOND_CONTACT = "second_contact"
    ISOLATED = "isolated"


class ToDo(StrEnum):
    """What the desk does for somebody with a tag."""

    PROCEDURE_A = "procedure_a"
    MEDICINE = "medicine"
    WELL_BEING = "well_being"


class TagChange(StrEnum):
    """What a fact says happened to a tag."""

    SET = "set"
    ENDED = "ended"


TAG_WORDS: Final = {
    Tag.DISABLED: Words("残疾", "disabled"),
    Tag.LOW_INCOME: Words("低保户", "low income"),
    Tag.ILL: Words("慢病", "ill"),
    Tag.MATERNITY: Words("孕产妇", "expectant or new mother"),
    Tag.LIVES_ALONE: Words("独居老人", "elder living alone"),
    Tag.CHILD_IN_NEED: Words("困境儿童", "child in need"),
    Tag.POSITIVE: Words("阳性", "positive"),
    Tag.CONTACT: Words("密接", "close contact"),
    Tag.SECOND_CONTACT: Words("次密接", "second contact"),
    Tag.ISOLATED: Words("居家隔离", "isolated at home"),
}
"""What the tags mean, for the administrator's eyes."""
TO_DO_WORDS: Final = {
    ToDo.PROCEDURE_A: Words("需走流程 A", "Follow procedure A"),
    ToDo.MEDICINE: Words("核实是否需要代购药品", "Ask about medicine"),
    ToDo.WELL_BEING: Words("问一声近况，看要不要帮忙", "Ask if help is needed"),
}
"""What the desk does, in the words that everybody may see."""
TO_DO: Final = {
    Tag.DISABLED: ToDo.MEDICINE,
    Tag.LOW_INCOME: ToDo.WELL_BEING,
    Tag.ILL: ToDo.MEDICINE,
    Tag.MATERNITY: ToDo.MEDICINE,
    Tag.LIVES_ALONE: ToDo.WELL_BEING,
    Tag.CHILD_IN_NEED: ToDo.WELL_BEING,
    Tag.POSITIVE: ToDo.PROCEDURE_A,
    Tag.CONTACT: ToDo.PROCEDURE_A,
    Tag.SECOND_CONTACT: ToDo.PROCEDURE_A,
    Tag.ISOLATED: ToDo.PROCEDURE_A,
}
"""What each tag asks the desk to do as it ships: never of one tag alone."""
ASKS_CONTACT: Final = frozenset(Tag) - {Tag.LOW_INCOME}
"""The tags of people with whom somebody is in contact every day."""


class TagTerm(Struct, frozen=True):
    """From which day a tag holds, and through which; without a *last_day* until it is ended."""

    first_day: date
    last_day: date | None

    def holds_on(self, day: date) -> bool:
        """Whether the tag holds on *day*."""
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


class TagOrder(Discreet, frozen=True, kw_only=True):
    """A tag that is to be set; without a *last_day* it holds until it is ended."""

    person_id: str
    tag: str
    first_day: date | None = None
    last_day: date | None = None


class TagRow(Discreet, frozen=True, kw_only=True):
    """A tag of somebody as the administrator sees it; *term* is None where the roster tells it."""

    tag: str
    term: TagTerm | None


class TagsRecorded(Struct, frozen=True):
    """A tag that was set or ended: the person's tags as they are now, and what changed."""

    rows: tuple[TagRow, ...]
    sequence: int
    changes: Changes


def tag_names(codes: CodeBook) -> dict[str, str]:
    """Return the tags by what the post calls them: in both languages, now and on other days.

    What a tag that may be given is called now comes before what one is called that may not, and
    that before the names of other days; these still count, as else they would stay in the note,
    where everybody reads them. A tag of the post's own is called by its code too; a shipped one is
    not: "contact" is a plain word.
    """
    names: dict[str, str] = {}
    called = (one for tag in codes.all(CodeList.TAG) for one in _called(tag, codes))
    for _weight, name, tag in sorted(called, key=itemgetter(0)):
        # what counts stands last too, for whoever takes two spellings for one name
        names.pop(name, None)
        names[name] = tag
    return names


def _called(tag: str, codes: CodeBook) -> Iterator[tuple[int, str, str]]:
    """Yield each name of *tag* with its weight before it; what weighs more counts."""
    told = codes.codes.get(CodeList.TAG, {}).get(tag)
    term = None if told is None else told.term_on(codes.day)
    own = [tag] if told is not None and told.stands_for else []
    terms = () if told is None else told.terms
    others = [name for one in terms if one is not term for name in (one.words.zh, one.words.en)]
    now = (codes.words(CodeList.TAG, tag).zh, "" if term is None else term.words.en)
    yield from ((0, name, tag) for name in (*own, *others) if name)
    weight = 2 if codes.is_offered(CodeList.TAG, tag) else 1
    yield from ((weight, name, tag) for name in now if name)


def tags_of(
    roster: Iterable[str], terms: Mapping[str, TagTerm], day: date, codes: CodeBook = AS_SHIPPED
) -> dict[str, TagTerm | None]:
    """Return the tags that hold on *day* or will hold, with their terms, in the order of all.

    Of a tag that the post has set or ended itself the roster's file has no say any more.
    """
    own = {
        tag: term
        for tag, term in terms.items()
        if term.last_day is None or term.last_day >= max(day, term.first_day)
    }
    told = own.keys() | (set(roster) - terms.keys())
    return {tag: own.get(tag) for tag in codes.all(CodeList.TAG) if tag in told}


def holding(
    roster: Iterable[str], terms: Mapping[str, TagTerm], day: date, codes: CodeBook = AS_SHIPPED
) -> dict[str, date | None]:
    """Return the tags that hold on *day*, with the day since which, where the post knows it."""
    return {
        tag: None if term is None else term.first_day
        for tag, term in tags_of(roster, terms, day, codes).items()
        if term is None or term.holds_on(day)
    }


def asked_by(tag: str, codes: CodeBook = AS_SHIPPED) -> str:
    """Return what a tag asks the desk to do: as the post chose, else as what it stands for."""
    judged = codes.stands_for(CodeList.TAG, tag)
    chosen = codes.asks(CodeList.TAG, tag) or codes.asks(CodeList.TAG, judged)
    return chosen or TO_DO[Tag(judged)].value


def asks_contact(tag: str, codes: CodeBook = AS_SHIPPED) -> bool:
    """Whether somebody is in contact every day with whoever has this tag."""
    return codes.stands_for(CodeList.TAG, tag) in ASKS_CONTACT


def to_do(tags: Iterable[str], codes: CodeBook = AS_SHIPPED) -> tuple[str, ...]:
    """Return what *tags* ask the desk to do, each once, in the order of all."""
    asked = {asked_by(tag, codes) for tag in tags}
    return tuple(one for one in codes.all(CodeList.TO_DO) if one in asked)
