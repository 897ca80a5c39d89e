# SPDX-License-Identifier: MIT
"""What somebody who comes back tells beside their itinerary (返回人员).

Symptoms and contacts are a yes or a no with a few words; no diagnosis is asked for or kept.
"""

from datetime import date
from enum import StrEnum

import msgspec
from msgspec import Struct

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words, listed


class Answer(StrEnum):
    """What was answered to a yes-or-no question."""

    UNSAID = ""
    NO = "no"
    YES = "yes"


ANSWER_WORDS = {
    Answer.UNSAID: Words("还没问", "not asked yet"),
    Answer.NO: Words("没有", "no"),
    Answer.YES: Words("有", "yes"),
}


class Returning(Told, Discreet, frozen=True, kw_only=True):
    """What the legs do not say of a return; where they do, what is empty here is taken from them.

    *said* tells what a yes to *met_cases* or *unwell* means; *measures* are those taken before and
    after (tests, days at home); *household* is who lives with them and was met.
    """

    returned_on: date | None = None
    origin: str = ""
    transport: str = ""
    met_cases: Answer = Answer.UNSAID
    unwell: Answer = Answer.UNSAID
    said: str = ""
    measures: str = ""
    household: str = ""


class TenFact(StrEnum):
    """One of the ten facts (十清) that are to be clear of somebody who comes back."""

    WHO = "who"
    REACHED_AT = "reached_at"
    RETURNED = "returned"
    ORIGIN = "origin"
    ITINERARY = "itinerary"
    TRANSPORT = "transport"
    CASES = "cases"
    HEALTH = "health"
    MEASURES = "measures"
    HOUSEHOLD = "household"


FACT_WORDS = {
    TenFact.WHO: Words("身份", "who"),
    TenFact.REACHED_AT: Words("电话", "telephone"),
    TenFact.RETURNED: Words("返回时间", "day of return"),
    TenFact.ORIGIN: Words("来源地", "from where"),
    TenFact.ITINERARY: Words("行程", "itinerary"),
    TenFact.TRANSPORT: Words("交通班次", "transport"),
    TenFact.CASES: Words("接触史", "contact with cases"),
    TenFact.HEALTH: Words("健康状况", "health"),
    TenFact.MEASURES: Words("管控措施", "measures"),
    TenFact.HOUSEHOLD: Words("同住接触人", "household"),
}


class Companion(Told, Discreet, frozen=True, kw_only=True):
    """Somebody who came along; *copied* once a note of their own was begun."""

    name: str
    paper_number: str = ""
    copied: bool = False


def facts_words(facts: tuple[TenFact, ...]) -> Words:
    """Return *facts* in one line."""
    return listed(FACT_WORDS[fact] for fact in facts)


def read_returning(body: object) -> Returning | None:
    """Return what a draft or a fact keeps of a return; None for nothing or what is not known."""
    try:
        return msgspec.convert(body, Returning)
    except msgspec.ValidationError:
        return None


def read_companions(body: object) -> tuple[Companion, ...]:
    """Return the companions that a draft or a fact keeps; none for what is not known."""
    try:
        return msgspec.convert(body, tuple[Companion, ...])
    except msgspec.ValidationError:
        return ()


def typed_companions(text: str) -> tuple[Companion, ...]:
    """Return the companions of a line as it is typed: `张三 220199…，李四`."""
    parts = "".join("\n" if letter in _APART else letter for letter in text).split("\n")
    return tuple(one for one in map(_typed_companion, parts) if one.name)


def companions_line(companions: tuple[Companion, ...]) -> str:
    """Return the line that `typed_companions` reads."""
    return "，".join(f"{one.name} {one.paper_number}".strip() for one in companions)


def _typed_companion(part: str) -> Companion:
    words = part.split()
    papers = [word for word in words if any(letter.isdecimal() for letter in word)]
    name = " ".join(word for word in words if word not in papers)
    return Companion(name=name, paper_number=compact("".join(papers)).upper())


_APART = frozenset("，,、；;")


class Copied(Struct, frozen=True):
    """What copying a note for companions gave: its own companions, marked, and the new drafts."""

    companions: tuple[Companion, ...]
    draft_ids: tuple[str, ...]


class ReturneeRow(Discreet, frozen=True, kw_only=True):
    """One row of the register's sheet 返回人员: the ten facts of a note, as they were told by now.

    Name, paper and telephone are masked unless the full register was asked for. *journey* is how
    they came, *along* how many came with them, *unclear* what is still to be asked.
    """

    number: int
    name: str
    paper_number: str
    phone: str
    door: str
    returned_on: date | None
    origin: str
    journey: str
    told: Returning
    along: int
    unclear: tuple[TenFact, ...]
    operator: str
