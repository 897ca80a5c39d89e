# SPDX-License-Identifier: MIT
"""A field of a rule set, and the part of the set in which it stands."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct

from gatehouse.domain.policy.draft.blocks import PASSES, RULES
from gatehouse.domain.policy.draft.inputs import Input, TwinLine
from gatehouse.domain.policy.draft.places import Path
from gatehouse.domain.words import Words

_NOTHING = Words("", "")
_LANGUAGES = {"zh": Words("中文", "Chinese"), "en": Words("英文", "English")}


class RuleField(Struct, frozen=True, kw_only=True):
    """One thing that a form asks for.

    *does* says in a sentence what it will do at the desk, with the values of its neighbours at the
    `{places}` named by them; *silent* is said instead where nothing is written.
    """

    path: Path
    caption: Words
    does: Words
    input: Input
    silent: Words = _NOTHING

    @property
    def name(self) -> str:
        """How sentences name its value."""
        return "_".join(self.path)


class PartState(StrEnum):
    """Whether a part of the set holds."""

    ON = "on"
    OFF = "off"
    """It was there, and is kept to be brought back."""


class Part(Struct, frozen=True, kw_only=True):
    """A part of the set: its head, one rule, one class of passes, one of its tables.

    *where* is how a fault names it, empty of the head.
    """

    key: str
    title: Words
    fields: tuple[RuleField, ...]
    detail: Words = _NOTHING
    where: str = ""
    state: PartState = PartState.ON

    @property
    def can_go(self) -> bool:
        """Whether the set may do without it: a rule, a class of passes."""
        return self.key.startswith((f"{RULES}.", f"{PASSES}."))

    @property
    def can_move(self) -> bool:
        """Whether its place says its number: it is a rule that holds."""
        return self.key.startswith(f"{RULES}.") and self.state is PartState.ON

    def place_of(self, field: RuleField) -> str:
        """Return how a fault names a field of it: `rules[1].celsius`."""
        keys = ".".join(field.path)
        return f"{self.where}.{keys}" if self.where else keys


def sentence(part: Part, field: RuleField, values: Mapping[str, Any]) -> Words:
    """Return what *field* will do at the desk, as *values* of the part's block stand now."""
    told = {one.name: one.input.told(values, one.path) for one in part.fields}
    if not told[field.name] and field.silent != _NOTHING:
        return field.silent
    said = {one.name: one.input.words(told[one.name]) for one in part.fields}
    words = field.does.format(**said)
    return Words(words.zh, f"{words.en[:1].upper()}{words.en[1:]}")


def one_field(
    path: str, caption: Words, does: Words, of: Input, silent: Words = _NOTHING
) -> RuleField:
    """Return a field at the dotted *path*."""
    return RuleField(
        path=tuple(path.split(".")), caption=caption, does=does, input=of, silent=silent
    )


def in_both(
    path: str,
    caption: Words,
    does: Words,
    silent: Words = _NOTHING,
    of: TwinLine = TwinLine(),  # noqa: B008 - frozen
) -> tuple[RuleField, ...]:
    """Return the two fields of a text; in *does*, {it} is the text of the language."""
    name = "_".join(path.split("."))
    may_be_silent = silent != _NOTHING
    return tuple(
        one_field(
            f"{path}.{code}",
            Words(
                f"{caption.zh}（{language.zh}{'，可不填' * may_be_silent}）",
                f"{caption.en} ({language.en}{', optional' * may_be_silent})",
            ),
            Words(*(one.replace("{it}", f"{{{name}_{code}}}") for one in (does.zh, does.en))),
            of,
            silent,
        )
        for code, language in _LANGUAGES.items()
    )
