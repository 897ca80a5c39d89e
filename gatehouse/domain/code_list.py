# SPDX-License-Identifier: MIT
"""Code lists (代码表): what is chosen from, as the post calls it, day by day.

Every list ships with its codes, by which rules judge. A post says over them how it calls one, in
which colour and order, and until when one is offered; in some lists it has codes of its own, each
of which stands for a shipped one. What was said of a day stays so: a code ends, it never goes.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache, partial
from pkgutil import resolve_name
from types import MappingProxyType
from typing import Final

from msgspec import Struct, field, json

from gatehouse.domain.words import Words


class CodeList(StrEnum):
    """The lists; the values stand in facts."""

    CLASS = "subject_class"
    REASON = "reason"
    CHECK = "check"
    EVIDENCE = "evidence"
    OUTCOME = "outcome"
    INCIDENT = "incident"
    ERRAND = "errand"
    TAG = "tag"
    TO_DO = "to_do"


class Colour(StrEnum):
    """The colour of the mark beside a code; which ink that is, the theme says."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    BLUE = "blue"
    VIOLET = "violet"
    GREY = "grey"


NOTHING: Final = Words("", "")
LIST_WORDS: Final = {
    CodeList.CLASS: Words("人员类别", "Classes of people"),
    CodeList.REASON: Words("事由", "Reasons"),
    CodeList.CHECK: Words("查验项", "Checks"),
    CodeList.EVIDENCE: Words("行程佐证", "Evidence of itineraries"),
    CodeList.OUTCOME: Words("处置", "Outcomes"),
    CodeList.INCIDENT: Words("事件类型", "Kinds of incident"),
    CodeList.ERRAND: Words("代办类型", "Kinds of errand"),
    CodeList.TAG: Words("标签", "Tags"),
    CodeList.TO_DO: Words("标签在登记台的提示", "What the desk shows for tags"),
}
LIST_DOES: Final = {
    CodeList.CLASS: Words(
        "登记台的“类别”里选的；自己加的类别按所代表的那一类过规则。",
        "Chosen under Class at the desk; a class of your own is judged as the one it stands for.",
    ),
    CodeList.REASON: Words(
        "登记台的“事由”里选的；自己加的事由按所代表的那一项过规则、算次数。",
        "Chosen under Reason at the desk; one of your own is judged and counted as the one it "
        "stands for.",
    ),
    CodeList.CHECK: Words(
        "规则要查的东西叫什么、什么颜色；查不查由规则定。",
        "How what the rules ask for is called, and its colour; what is asked, the rules say.",
    ),
    CodeList.EVIDENCE: Words(
        "行程里“佐证”选的；自己加的按所代表的那一种判断、补原件。",
        "Chosen as evidence in an itinerary note; one of your own is judged as what it stands for.",
    ),
    CodeList.OUTCOME: Words(
        "登记、列表和登记表里怎么写处置。", "How desk, lists and registers word what was done."
    ),
    CodeList.INCIDENT: Words(
        "记事件时选的类型；自己加的按所代表的那一种走步骤。",
        "Chosen when an incident is noted; one of your own has the steps of what it stands for.",
    ),
    CodeList.ERRAND: Words(
        "接代办时选的类型；自己加的在统计里算在所代表的那一类里。",
        "Chosen when an errand is taken; one of your own is counted as what it stands for.",
    ),
    CodeList.TAG: Words(
        "只有管理员看得到；登记台只显示为它选的那句话。自己加的按所代表的标签联系、管控。",
        "An administrator alone sees these; the desk says the sentence chosen for each. One of "
        "your own counts as the tag it stands for.",
    ),
    CodeList.TO_DO: Words(
        "有标签的人来了，登记台显示这句话；几种标签合用一句，所以不泄露是哪一种。",
        "Said at the desk when somebody with a tag comes; several tags share one, so that it "
        "tells of none.",
    ),
}
ADDABLE: Final = frozenset(CodeList) - {CodeList.CHECK, CodeList.OUTCOME}
"""The lists in which a post may have codes of its own."""
AT_THE_DESK: Final = frozenset({CodeList.CLASS, CodeList.REASON, CodeList.CHECK})
"""The lists of which the desk shows a colour, and says something where one is chosen."""
ALWAYS_OFFERED: Final = frozenset({CodeList.CHECK, CodeList.OUTCOME})
"""The lists of which nothing is ended, because nobody chooses from them: the rules do."""
COLOUR_WORDS: Final = {
    Colour.GREEN: Words("绿", "green"),
    Colour.AMBER: Words("黄", "amber"),
    Colour.RED: Words("红", "red"),
    Colour.BLUE: Words("蓝", "blue"),
    Colour.VIOLET: Words("紫", "violet"),
    Colour.GREY: Words("灰", "grey"),
}
_SHIPPED: Final = {
    CodeList.CLASS: "gatehouse.domain.entry:CLASS_WORDS",
    CodeList.REASON: "gatehouse.domain.entry:REASON_WORDS",
    CodeList.CHECK: "gatehouse.domain.policy.checks:CHECK_WORDS",
    CodeList.EVIDENCE: "gatehouse.domain.itinerary:EVIDENCE_WORDS",
    CodeList.OUTCOME: "gatehouse.domain.entry:OUTCOME_WORDS",
    CodeList.INCIDENT: "gatehouse.domain.incident_course:INCIDENT_WORDS",
    CodeList.ERRAND: "gatehouse.domain.errand:ERRAND_WORDS",
    CodeList.TAG: "gatehouse.domain.tag:TAG_WORDS",
    CodeList.TO_DO: "gatehouse.domain.tag:TO_DO_WORDS",
}


@cache
def shipped(code_list: CodeList) -> Mapping[str, Words]:
    """Return the codes that a list ships with, in their order.

    Their modules are imported when they are asked for: the first entry needs few of them.
    """
    words: Mapping[str, Words] = resolve_name(_SHIPPED[code_list])
    return MappingProxyType({str(code): one for code, one in words.items()})


class CodeTerm(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a post says of a code from *first_day* on; None is since ever.

    Words that are empty in a language are those of before. After *last_day* the code is not
    offered any more, and is still called so. *shows* is what the desk says where it is chosen,
    and *asks*, of a tag, the code of what the desk is asked to do.
    """

    first_day: date | None = None
    last_day: date | None = None
    words: Words = NOTHING
    colour: Colour | None = None
    shows: Words = NOTHING
    asks: str = ""

    def has_begun(self, day: date) -> bool:
        """Whether it is said of *day* already."""
        return self.first_day is None or self.first_day <= day

    def has_ended(self, day: date) -> bool:
        """Whether the code is not offered on *day* any more."""
        return self.last_day is not None and self.last_day < day


class Code(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a post says of one code, term after term; *stands_for* is told of a code of its own."""

    code: str
    terms: tuple[CodeTerm, ...]
    stands_for: str = ""

    def term_on(self, day: date) -> CodeTerm | None:
        """Return what is said of *day*; None before anything is said."""
        return next((one for one in reversed(self.terms) if one.has_begun(day)), None)

    def is_offered(self, day: date) -> bool:
        """Whether it may be chosen on *day*."""
        term = self.term_on(day)
        return not self.stands_for if term is None else not term.has_ended(day)


class CodeBook(Struct, frozen=True, kw_only=True):
    """What the post says of all codes, as it holds on *day*; without a word it is as it ships."""

    day: date = date.max
    codes: Mapping[str, Mapping[str, Code]] = field(default_factory=dict)
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def words(self, code_list: CodeList, code: str) -> Words:
        """Return how *code* is called; one that nobody knows is called by its code."""
        plain = shipped(code_list).get(code)
        told = self._told(code_list, code)
        if told is None:
            return plain or Words(code, code)
        term = told.term_on(self.day)
        if term is None:
            term = CodeTerm() if plain is not None else told.terms[0]
        zh = term.words.zh
        return term.words.or_else(plain or Words(zh, zh))

    def colour(self, code_list: CodeList, code: str) -> Colour | None:
        """Return the colour that *code* is marked with, if any."""
        term = self._term(code_list, code)
        return None if term is None else term.colour

    def shows(self, code_list: CodeList, code: str) -> Words:
        """Return what the desk says where *code* is chosen; nothing where nothing was written."""
        term = self._term(code_list, code)
        return NOTHING if term is None else term.shows.or_else(Words(term.shows.en, term.shows.zh))

    def asks(self, code_list: CodeList, code: str) -> str:
        """Return the sentence that the post chose for *code*; empty where it chose none."""
        term = self._term(code_list, code)
        return "" if term is None else term.asks

    def stands_for(self, code_list: CodeList, code: str) -> str:
        """Return the shipped code by which *code* is judged: its own, where it is shipped."""
        told = self._told(code_list, code)
        return (told.stands_for if told is not None else "") or code

    def own(self, code_list: CodeList, code: str) -> str:
        """Return *code* where it is one of the post's own; of a shipped one nothing."""
        return "" if self.stands_for(code_list, code) == code else code

    def knows(self, code_list: CodeList, code: str) -> bool:
        """Whether there is such a code."""
        return code in shipped(code_list) or self._told(code_list, code) is not None

    def is_offered(self, code_list: CodeList, code: str) -> bool:
        """Whether *code* may be chosen."""
        told = self._told(code_list, code)
        return True if told is None else told.is_offered(self.day)

    def all(self, code_list: CodeList) -> tuple[str, ...]:
        """Return every code of a list in its order, ended ones too."""
        return self._ordered(code_list, self._beside(code_list, shipped(code_list)))

    def on(self, day: date) -> "CodeBook":
        """Return the book as it holds on *day*."""
        return CodeBook(day=day, codes=self.codes, orders=self.orders)

    def without(self, code_list: CodeList) -> "CodeBook":
        """Return the book of somebody who may not know what is told of a list."""
        codes = {one: told for one, told in self.codes.items() if one != code_list}
        return CodeBook(day=self.day, codes=codes, orders=self.orders)

    def offered(self, code_list: CodeList, among: Iterable[str] | None = None) -> tuple[str, ...]:
        """Return what may be chosen in its order, with a post's own codes beside the shipped ones.

        *among* names the shipped codes that may be chosen by the rules. If all of them were ended,
        they are offered nevertheless: there must be something to choose.
        """
        plain = tuple(map(str, shipped(code_list) if among is None else among))
        if code_list not in self.codes and code_list not in self.orders:
            return plain
        held = [one for one in self._beside(code_list, plain) if self.is_offered(code_list, one)]
        return self._ordered(code_list, held) or plain

    def reworded(self, said: Words) -> Words:
        """Return *said*, a sentence of the rules, with the checks called as the post calls them."""
        for code in self.codes.get(CodeList.CHECK, ()):
            plain, own = shipped(CodeList.CHECK)[code], self.words(CodeList.CHECK, code)
            zh = said.zh if plain.zh in own.zh else said.zh.replace(plain.zh, own.zh)
            name = re.compile(rf"\b{re.escape(plain.en)}\b", re.IGNORECASE)
            en = said.en if name.search(own.en) else name.sub(partial(_as_there, own.en), said.en)
            said = Words(zh, en)
        return said

    def _told(self, code_list: CodeList, code: str) -> Code | None:
        return self.codes.get(code_list, _NO_CODES).get(code)

    def _term(self, code_list: CodeList, code: str) -> CodeTerm | None:
        told = self._told(code_list, code)
        return None if told is None else told.term_on(self.day)

    def _beside(self, code_list: CodeList, plain: Iterable[str]) -> list[str]:
        """Return *plain* codes, each with those after it that stand for it."""
        own = self.codes.get(code_list, _NO_CODES).values()
        both: list[str] = []
        for code in plain:
            both += (code, *(one.code for one in own if one.stands_for == code))
        return both

    def _ordered(self, code_list: CodeList, codes: Iterable[str]) -> tuple[str, ...]:
        order = {code: place for place, code in enumerate(self.orders.get(code_list, ()))}
        return tuple(sorted(codes, key=lambda code: order.get(code, len(order))))


def _as_there(own: str, there: re.Match[str]) -> str:
    """Return *own* with a capital letter where there was one."""
    return own[:1].upper() + own[1:] if there[0][:1].isupper() else own


def code_text(told: Code) -> str:
    """Return a code as it is stored."""
    return json.encode(told, order="deterministic").decode()


def order_text(order: tuple[str, ...]) -> str:
    """Return the order of a list as it is stored."""
    return json.encode(order).decode()


def read_code(text: str) -> Code:
    """Return the code that `code_text` stored."""
    return json.decode(text, type=Code)


def read_order(text: str) -> tuple[str, ...]:
    """Return the order that `order_text` stored."""
    return json.decode(text, type=tuple[str, ...])


_NO_CODES: Final[Mapping[str, Code]] = MappingProxyType({})
AS_SHIPPED: Final = CodeBook()
"""The book of a post that said nothing."""
