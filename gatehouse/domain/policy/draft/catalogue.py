# SPDX-License-Identifier: MIT
"""Everything that can be changed in a rule set, part by part, as a draft stands now."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, PassClass
from gatehouse.domain.policy.draft.blocks import HEAD, PASSES, RULES, TABLES, Block, split
from gatehouse.domain.policy.draft.draft import Draft
from gatehouse.domain.policy.draft.head_fields import HEAD_FIELDS
from gatehouse.domain.policy.draft.inputs import DegreesLine, NumberLine
from gatehouse.domain.policy.draft.kind_fields import KIND_FIELDS
from gatehouse.domain.policy.draft.rule_field import Part, PartState, RuleField
from gatehouse.domain.policy.draft.shared_fields import (
    TEXT_FIELDS,
    WHOM_FIELDS,
    own_words,
    severity_field,
)
from gatehouse.domain.policy.draft.table_fields import PASS_FIELDS, TABLE_FIELDS
from gatehouse.domain.policy.rule_set import KINDS
from gatehouse.domain.policy.rules.longest_stay import LongestStay
from gatehouse.domain.policy.rules.passage import FreePassage
from gatehouse.domain.policy.rules.registration import Registration
from gatehouse.domain.words import Words

_HEAD: Final = Words("通告", "The notice")
PASS_TITLE: Final = Words("通行证：{name}", "Pass: {name}")
_TITLES: Final = {
    "test_days": Words("隔离期间检测", "Tests at home"),
    "monitoring": Words("居家监测", "Monitoring at home"),
    "stays": Words("停留与自动关闭", "Stays"),
    "deadlines": Words("补齐时限", "Deadlines"),
    "thermometers": Words("测温枪存疑", "Doubted thermometers"),
}
_STILL_SAYS: Final = Words("条文里还写着 {number}", "The text still says {number}")
_OF_PART: Final = Words("{title}：{doubt}", "{title}: {doubt}")
_NEVER_FAILED: Final = frozenset({FreePassage.key, LongestStay.key})
"""What comes of not meeting them is no matter of the set: there is nothing to meet, or it warns."""
_WORDLESS: Final = _NEVER_FAILED | {Registration.key}
"""What the set would say of them is never said: of what is not written down, the desk asks."""
_AN_HOUR: Final = 60
_OF_MINUTES: Final = frozenset({"max_out_min", "fresh_min", "minutes", "pass_minutes"})


def parts(draft: Draft) -> tuple[Part, ...]:
    """Return the parts of *draft*: its head, rules, classes of passes and tables.

    What was switched off stands behind what holds; tables of which the set is silent are there.
    """
    rules = [block for block in draft.blocks if block.is_rule]
    off = [one.block for one in draft.off]
    return (
        Part(key=HEAD, title=_HEAD, fields=HEAD_FIELDS, detail=draft.rules.document),
        *(_rule(block, f"{RULES}[{number}]") for number, block in enumerate(rules, start=1)),
        *(_rule(block, block.key, PartState.OFF) for block in off if block.is_rule),
        *_passes(draft),
        *(Part(key=key, title=_TITLES[key], fields=TABLE_FIELDS[key], where=key) for key in TABLES),
    )


def outdated(draft: Draft, part: Part) -> Mapping[str, Words]:
    """Return, by the names of their fields, the texts that still name a number that was changed.

    A number that another field says now may stand there.
    """
    before = next((block for block in split(draft.base) if block.key == part.key), None)
    if before is None:
        return {}
    now = draft.values(part.key)
    standing = {number for field in part.fields for number in _numbers(field, now)}
    gone = {
        number: None
        for field in part.fields
        for number in _numbers(field, before.values)
        if number not in standing
    }
    found = {}
    for field in part.fields:
        text = field.input.told(now, field.path) if field.path[0] == "text" else ""
        named = next((number for number in gone if _names(text, number, standing)), None)
        if named is not None:
            found[field.name] = _STILL_SAYS.format(number=named)
    return found


def outdated_parts(draft: Draft) -> tuple[Words, ...]:
    """Return what `outdated` says of each part of *draft* that is on, once, with its title."""
    found = (
        _OF_PART.format(title=part.title, doubt=doubt)
        for part in parts(draft)
        if part.state is PartState.ON
        for doubt in outdated(draft, part).values()
    )
    return tuple(dict.fromkeys(found))


def _numbers(field: RuleField, values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return how a text would name the number of *field*: in hours, where it is of minutes."""
    text = field.input.told(values, field.path)
    if not text or not isinstance(field.input, NumberLine | DegreesLine):
        return ()
    if isinstance(field.input, DegreesLine):
        return (text, text.removesuffix(".0"))
    if set(field.path) & _OF_MINUTES and not int(text) % _AN_HOUR:
        return (text, f"{int(text) // _AN_HOUR} 小时", f"{int(text) // _AN_HOUR} hour")
    return (text,)


def _names(text: str, number: str, standing: Collection[str]) -> bool:
    """Say whether *text* names *number*; the 2 of `2 hours` is none where the hours stand."""
    for longer in standing:
        if number != longer and number in longer:
            text = re.sub(_named(longer), "…", text)
    return re.search(_named(number), text) is not None


def _named(number: str) -> str:
    return rf"(?<![\d.]){re.escape(number)}(?!\d|\.\d)"


def _rule(block: Block, where: str, state: PartState = PartState.ON) -> Part:
    kind = KINDS[block.values["key"]]
    text = block.values["text"]
    return Part(
        key=block.key,
        title=kind.title,
        detail=Words(str(text["zh"]), str(text["en"])),
        where=where,
        state=state,
        fields=(
            *KIND_FIELDS[kind.key](block.values),
            *TEXT_FIELDS,
            *(() if kind.key in _NEVER_FAILED else (severity_field(kind.key),)),
            *WHOM_FIELDS,
            *(() if kind.key in _WORDLESS else own_words(kind.places)),
        ),
    )


def _passes(draft: Draft) -> Iterator[Part]:
    off = {one.block.key for one in draft.off}
    for pass_class in PassClass:
        key = f"{PASSES}.{pass_class}"
        if draft.block(key) is None and key not in off:
            continue
        yield Part(
            key=key,
            title=PASS_TITLE.format(name=PASS_CLASS_WORDS[pass_class]),
            fields=PASS_FIELDS,
            where=key,
            state=PartState.ON if draft.block(key) else PartState.OFF,
        )
