# SPDX-License-Identifier: MIT
"""What was written into a draft and cannot be: it stays beside it, with the sentence of why.

It is tried again with each further change, since it may have been another field that was in the
way. What was switched off keeps its texts until it is brought back.
"""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.policy.draft.catalogue import parts
from gatehouse.domain.policy.draft.draft import Draft, RefusedText, changed
from gatehouse.domain.policy.draft.rule_field import Part, PartState, RuleField
from gatehouse.errors import GatehouseError


class Refusal(Struct, frozen=True):
    """A text that stands in a field of a part and cannot be, and the *error* that says why."""

    part: Part
    field: RuleField
    text: str
    error: GatehouseError


def written(draft: Draft, part: Part, field: RuleField, text: str) -> Draft:
    """Return *draft* with *text* in a field, or beside it where it cannot be."""
    left = [one for one in draft.refused if one.place != (part.key, field.name)]
    without = replace(draft, refused=tuple(left))
    try:
        return _settled(changed(without, part, field, text))
    except GatehouseError:
        refused = RefusedText(part.key, field.name, text)
        return replace(without, refused=(*left, refused))


def refusals(draft: Draft) -> tuple[Refusal, ...]:
    """Return what stands beside *draft*, in the order of its parts and their fields."""
    return tuple(_refusals(draft))


def _refusals(draft: Draft) -> Iterator[Refusal]:
    texts = {one.place: one.text for one in draft.refused}
    for part in parts(draft) if texts else ():
        for field in part.fields if part.state is PartState.ON else ():
            text = texts.get((part.key, field.name))
            error = None if text is None else _refused(draft, part, field, text)
            if text is not None and error is not None:
                yield Refusal(part, field, text, error)


def _refused(draft: Draft, part: Part, field: RuleField, text: str) -> GatehouseError | None:
    try:
        changed(draft, part, field, text)
    except GatehouseError as error:
        return error
    return None


def _settled(draft: Draft) -> Draft:
    """Return *draft* with what can be now, and without what no field asks for any more."""
    for one in draft.refused:
        part = next(part for part in parts(draft) if part.key == one.part)
        if part.state is PartState.OFF:
            continue
        field = next((field for field in part.fields if field.name == one.field), None)
        rest = replace(draft, refused=tuple(other for other in draft.refused if other is not one))
        if field is None:
            draft = rest
        elif _refused(draft, part, field, one.text) is None:
            draft = changed(rest, part, field, one.text)
    return draft
