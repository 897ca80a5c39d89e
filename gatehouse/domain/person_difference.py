# SPDX-License-Identifier: MIT
"""In what two facts of the roster differ about a person, in words that may be shown.

Tags are left out: only the administrator knows them by their words. What follows from the number
of a paper is not told a second time.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, Protocol

from msgspec import Struct

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.person import SEX_WORDS
from gatehouse.domain.person_change import LANGUAGE_WORDS, SpokenLanguage
from gatehouse.domain.words import Words

Said = Mapping[str, Any]
NOTHING: Final = Words("空", "nothing")


class Shown(Protocol):
    """How values may be shown: masked, or in full for somebody who may have them so."""

    def name(self, text: str) -> str:
        """Return a person's name."""

    def paper(self, text: str) -> str:
        """Return the number of a paper."""

    def phone(self, text: str) -> str:
        """Return a telephone number."""

    def plate(self, text: str) -> str:
        """Return a vehicle's plate."""

    def text(self, text: str) -> str:
        """Return what somebody wrote."""


class Difference(Struct, frozen=True):
    """One part in which two facts differ: what it *was* first, and what it is *now*."""

    part: Words
    was: Words
    now: Words

    @property
    def words(self) -> Words:
        """The difference in one phrase: 电话 138****1234 → 139****9999."""
        shape = Words("{part} {was} → {now}", "{part} {was} → {now}")
        return shape.format(part=self.part, was=self.was, now=self.now)


Part = Callable[[Said, Shown, CodeBook], Words]


def differences(
    was: Said, now: Said, shown: Shown, codes: CodeBook = AS_SHIPPED
) -> tuple[Difference, ...]:
    """Return the parts in which *was* and *now* differ, in the order of a form.

    Each is the `person` of a fact's details with the flat's `door` in it. They are compared as
    they are stored: two values may look alike when they are masked.
    """
    return tuple(
        Difference(words, part(was, shown, codes), part(now, shown, codes))
        for words, names, part in _PARTS
        if any(was.get(name) != now.get(name) for name in names)
    )


def _plain(name: str) -> Part:
    return lambda said, shown, _: _or_nothing(shown.text(said.get(name) or ""))


def _or_nothing(text: str) -> Words:
    return Words(text, text) if text else NOTHING


def _plates(said: Said, shown: Shown, _codes: CodeBook) -> Words:
    plates = [shown.plate(plate) for plate in said.get("plates") or ()]
    return Words("、".join(plates), ", ".join(plates)) if plates else NOTHING


def _class(said: Said, _shown: Shown, codes: CodeBook) -> Words:
    code = said.get("subject_class")
    return codes.words(CodeList.CLASS, code) if code else NOTHING


def _language(said: Said, _shown: Shown, _codes: CodeBook) -> Words:
    return LANGUAGE_WORDS[SpokenLanguage(said.get("language") or "")]


_PARTS: Final[tuple[tuple[Words, tuple[str, ...], Part], ...]] = (
    (Words("住址", "flat"), ("door",), _plain("door")),
    (
        Words("姓名", "name"),
        ("name",),
        lambda said, shown, _: _or_nothing(shown.name(said["name"])),
    ),
    (
        Words("性别", "sex"),
        ("sex",),
        lambda said, *_: SEX_WORDS.get(said.get("sex") or "", NOTHING),
    ),
    (Words("关系", "relation"), ("relation",), _plain("relation")),
    (Words("类别", "class"), ("subject_class",), _class),
    (
        Words("证件", "paper"),
        ("paper_kind", "paper_number"),
        lambda said, shown, _: _or_nothing(shown.paper(said.get("paper_number") or "")),
    ),
    (
        Words("电话", "phone"),
        ("phone",),
        lambda said, shown, _: _or_nothing(shown.phone(said.get("phone") or "")),
    ),
    (Words("车牌", "plates"), ("plates",), _plates),
    (Words("语言", "language"), ("language",), _language),
    (Words("备注", "note"), ("note",), _plain("note")),
)
