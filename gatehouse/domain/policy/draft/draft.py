# SPDX-License-Identifier: MIT
"""A new version of a rule set while it is written: copied, changed step by step, always a set.

What was changed is read as a rule set at once, so that a draft can be tried and adopted at any
time; what cannot be read is refused with the sentence for the field, and the draft stays as it was.
"""

import re
from collections.abc import Mapping, MutableMapping
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.gate_pass import PassClass
from gatehouse.domain.policy.contradictions import refuse_contradictions, refuse_too_many
from gatehouse.domain.policy.difference import RuleChange, difference
from gatehouse.domain.policy.draft.blocks import (
    PASSES,
    RULES,
    Block,
    block_of,
    joined,
    split,
)
from gatehouse.domain.policy.draft.places import drop, found, place
from gatehouse.domain.policy.draft.rule_field import Part, RuleField
from gatehouse.domain.policy.draft.starts import PASS_START, RULE_STARTS
from gatehouse.domain.policy.reading import RuleFault
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError

_STAMP: Final = re.compile(r"-\d{8}-\d{4}$")
_EXAMPLE: Final = {"zh": re.compile(r"（样例）$"), "en": re.compile(r" \(example\)$")}
TO_WRITE: Final = Words("（待写）", "(to be written)")
"""What a copy says of what is new in it, until somebody writes that."""
_SETS_KEPT: Final = 16


class OffBlock(Struct, frozen=True):
    """A part that was switched off, and the key of the part that it stood *behind*."""

    block: Block
    behind: str


class RefusedText(Struct, frozen=True):
    """A text that stands in a *field* of a *part*, by their names, and cannot be."""

    part: str
    field: str
    text: str

    @property
    def place(self) -> tuple[str, str]:
        """Where it stands."""
        return self.part, self.field


class Draft(Struct, frozen=True, kw_only=True):
    """A set as it is written now; *base* is the TOML of the set that was copied.

    What was *refused* stands beside it, so that nothing that was typed is lost.
    """

    base: str
    blocks: tuple[Block, ...]
    off: tuple[OffBlock, ...] = ()
    refused: tuple[RefusedText, ...] = ()

    @property
    def toml(self) -> str:
        """The set as a file."""
        return joined(self.blocks)

    @property
    def rules(self) -> RuleSet:
        """The set as it would be judged by."""
        return _read(self.toml)

    @property
    def copied(self) -> RuleSet:
        """The set that was copied."""
        return _read(self.base)

    @property
    def changes(self) -> tuple[RuleChange, ...]:
        """What it says otherwise than the set that was copied."""
        return difference(self.copied, self.rules, word_for_word=True)

    @property
    def is_told(self) -> bool:
        """Whether it says what is new in it."""
        return TO_WRITE.zh not in self.rules.change.zh and TO_WRITE.en not in self.rules.change.en

    def block(self, key: str) -> Block | None:
        """Return the block of a part, None where the set is silent."""
        return next((block for block in self.blocks if block.key == key), None)

    def values(self, key: str) -> Mapping[str, Any]:
        """Return what a part says; nothing where the set is silent."""
        block = self.block(key) or next((o.block for o in self.off if o.block.key == key), None)
        return {} if block is None else block.values


def copied(toml: str, now: datetime) -> Draft:
    """Return a draft of the set in *toml*, from today on, which nobody calls an example any more.

    A text that is no rule set raises the sentence that says where.
    """
    read_rule_set(toml)
    local = now.astimezone(LOCAL_ZONE)

    def renew(head: MutableMapping[str, Any]) -> None:
        stem = _STAMP.sub("", str(head["id"]))
        place(head, ("id",), f"{stem}-{local:%Y%m%d-%H%M}")
        for language, mark in _EXAMPLE.items():
            title = str(found(head, ("title", language)))
            place(head, ("title", language), mark.sub("", title))
            place(head, ("change", language), getattr(TO_WRITE, language))
        place(head, ("valid_from",), local.date())
        drop(head, ("valid_to",))
        drop(head, ("example",))

    head, *rest = split(toml)
    return Draft(base=toml, blocks=(head.edited(renew), *rest))


def changed(draft: Draft, part: Part, field: RuleField, text: str) -> Draft:
    """Return the draft with *text* in a field of *part*.

    What the field cannot hold, or what makes the set unusable, raises the sentence for the field.
    """
    was = draft.block(part.key)
    try:
        block = (was or Block(key=part.key)).edited(
            lambda values: field.input.put(values, field.path, text)
        )
        after = _with(draft, was, block)
        refuse_contradictions(after.rules)
    except RuleFault as fault:
        raise _said(part, field, fault) from fault
    return after


def without(draft: Draft, key: str) -> Draft:
    """Return the draft with a part switched off; it is kept to be brought back."""
    keys = [block.key for block in draft.blocks]
    at = keys.index(key)
    off = OffBlock(draft.blocks[at], keys[at - 1])
    left = draft.blocks[:at] + draft.blocks[at + 1 :]
    return replace(draft, blocks=left, off=(*draft.off, off))


def brought_back(draft: Draft, key: str) -> Draft:
    """Return the draft with a part that was switched off, where it stood."""
    one = next(one for one in draft.off if one.block.key == key)
    left = tuple(other for other in draft.off if other is not one)
    keys = [block.key for block in draft.blocks]
    at = keys.index(one.behind) + 1 if one.behind in keys else _place_of(draft, one.block)
    return _bearable(
        replace(draft, blocks=(*draft.blocks[:at], one.block, *draft.blocks[at:]), off=left)
    )


def moved(draft: Draft, key: str, by: int) -> Draft:
    """Return the draft with a rule as many places further on, or back; it stays among the rules.

    Its number in the notice is its place.
    """
    at = [spot for spot, block in enumerate(draft.blocks) if block.is_rule]
    rules = [draft.blocks[spot] for spot in at]
    was = next(spot for spot, block in enumerate(rules) if block.key == key)
    rules.insert(min(max(was + by, 0), len(rules) - 1), rules.pop(was))
    blocks = list(draft.blocks)
    for spot, rule in zip(at, rules, strict=True):
        blocks[spot] = rule
    return replace(draft, blocks=tuple(blocks))


def with_rule(draft: Draft, kind: str) -> tuple[Draft, str]:
    """Return the draft with a further rule of a kind at its end, and the key of the rule."""
    taken = {block.key for block in (*draft.blocks, *(one.block for one in draft.off))}
    names = (kind, *(f"{kind}-{number}" for number in range(2, len(taken) + 3)))
    name = next(name for name in names if f"{RULES}.{name}" not in taken)
    values = {"id": name, "key": kind, **RULE_STARTS[kind]}
    block = block_of(f"{RULES}.{name}", values, listed=True)
    return _bearable(_with(draft, None, block)), block.key


def with_pass(draft: Draft, pass_class: PassClass) -> tuple[Draft, str]:
    """Return the draft with its own terms for a class of passes, and the key of the part."""
    block = block_of(f"{PASSES}.{pass_class}", PASS_START)
    return _with(draft, None, block), block.key


def _bearable(draft: Draft) -> Draft:
    """Return *draft*; one with more rules than a desk can bear raises the sentence for the form."""
    try:
        refuse_too_many(draft.rules)
    except RuleFault as fault:
        raise GatehouseError(
            f"The rules {fault.what.en}. Nothing was changed. Switch one off first.",
            f"规则{fault.what.zh}。没有改动，请先停用一条。",
        ) from fault
    return draft


def _with(draft: Draft, was: Block | None, block: Block) -> Draft:
    """Return the draft with *block* in the place of what it was; an empty table goes."""
    if was is not None:
        blocks = tuple(block if one is was else one for one in draft.blocks)
        return replace(draft, blocks=blocks)
    if not block.values:
        return draft
    at = _place_of(draft, block)
    return replace(draft, blocks=(*draft.blocks[:at], block, *draft.blocks[at:]))


def _place_of(draft: Draft, block: Block) -> int:
    """Return where a new block stands: a rule behind the rules, a table before them."""
    rules = [at for at, one in enumerate(draft.blocks) if one.is_rule]
    lists = [at for at, one in enumerate(draft.blocks) if one.listed]
    first = lists[0] if lists else len(draft.blocks)
    return (rules[-1] + 1 if rules else first) if block.is_rule else first


def _said(part: Part, field: RuleField, fault: RuleFault) -> GatehouseError:
    """Return the sentence of *fault* for a form: which field it is, and what belongs there."""
    named = {part.place_of(one): one for one in part.fields} | {".".join(field.path): field}
    near = [one for where, one in named.items() if fault.where.startswith(where)]
    meant = field if field in near or not near else near[0]
    caption = meant.caption
    if meant is field:
        en = f"{fault.what.en[:1].upper()}{fault.what.en[1:]}"
        return GatehouseError(
            f"{en}. Nothing was changed. Correct it here.",
            f"{fault.what.zh}。没有改动，请在这里改好。",
        )
    return GatehouseError(
        f"{caption.en} {fault.what.en}. Nothing was changed. Correct it here.",
        f"{caption.zh}：{fault.what.zh}。没有改动，请在这里改好。",
    )


@lru_cache(maxsize=_SETS_KEPT)
def _read(toml: str) -> RuleSet:
    return read_rule_set(toml)
