# SPDX-License-Identifier: MIT
"""Drafts of notes in other hands: what tells who somebody is stays behind, and is not lost.

Whoever typed a value goes on with it in the same shift. To anybody else it comes masked, and what
comes back as it was shown stands for what was typed.
"""

from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.duty import Duty
from gatehouse.domain.entry import Outsider
from gatehouse.domain.identity.masking import desk_name, mask_paper, mask_phone, mask_plate
from gatehouse.domain.itinerary import EvidenceItem, ItineraryForm, Leg
from gatehouse.domain.itinerary_note import shown_companions, shown_evidence, shown_legs

Part = TypeVar("Part", Leg, EvidenceItem)

_MASKS = {
    "name": desk_name,
    "paper_number": mask_paper,
    "phone": mask_phone,
    "plate": mask_plate,
}


class Hand(Struct, frozen=True):
    """Who writes: an operator in one shift; empty of a draft of which that is not known."""

    operator_id: str = ""
    shift_id: str = ""

    @classmethod
    def of(cls, duty: Duty) -> "Hand":
        """Return who writes on *duty*."""
        return cls(duty.operator.id, duty.shift_id)


class KeptDraft(Struct, frozen=True, kw_only=True):
    """A form as *hand* left it, over what earlier hands wrote, in full: *behind*."""

    form: ItineraryForm
    hand: Hand = Hand()
    behind: ItineraryForm | None = None

    @property
    def whole(self) -> ItineraryForm:
        """The form with every value as it was typed, by whomever."""
        return self.form if self.behind is None else _whole_form(self.form, self.behind)

    def shown_to(self, hand: Hand) -> ItineraryForm:
        """Return the form as *hand* may see it."""
        return self.form if hand == self.hand else _shown_form(self.whole)


def written(before: KeptDraft | None, form: ItineraryForm, hand: Hand) -> KeptDraft:
    """Return the draft when *hand* has made *form* of what it was *before*."""
    if before is None:
        return KeptDraft(form=form, hand=hand)
    behind = before.behind if hand == before.hand else before.whole
    return KeptDraft(form=form, hand=hand, behind=behind)


def _shown_form(form: ItineraryForm) -> ItineraryForm:
    return replace(
        form,
        outsider=form.outsider and _shown_outsider(form.outsider),
        legs=shown_legs(form.legs),
        evidence=shown_evidence(form.evidence),
        companions=shown_companions(form.companions),
    )


def _shown_outsider(told: Outsider) -> Outsider:
    return replace(told, **{name: mask(getattr(told, name)) for name, mask in _MASKS.items()})


def _whole_form(form: ItineraryForm, behind: ItineraryForm) -> ItineraryForm:
    shown = _shown_form(behind)
    legs = tuple(zip(shown.legs, behind.legs, strict=True))
    evidence = tuple(zip(shown.evidence, behind.evidence, strict=True))
    return replace(
        form,
        outsider=_whole_outsider(form.outsider, behind.outsider),
        legs=tuple(_whole_part(leg, "number", legs) for leg in form.legs),
        evidence=tuple(_whole_part(item, "contact", evidence) for item in form.evidence),
        companions=(behind.companions if form.companions == shown.companions else form.companions),
    )


def _whole_outsider(told: Outsider | None, behind: Outsider | None) -> Outsider | None:
    if told is None or behind is None:
        return told
    shown = _shown_outsider(behind)
    kept = (name for name in _MASKS if getattr(told, name) == getattr(shown, name))
    return replace(told, **{name: getattr(behind, name) for name in kept})


def _whole_part(part: Part, field: str, behind: tuple[tuple[Part, Part], ...]) -> Part:
    """Return *part* with the whole *field* of the likest of those that show it as *part* does."""
    meant = [whole for shown, whole in behind if getattr(shown, field) == getattr(part, field)]
    likest = max(meant, key=lambda whole: _likeness(part, whole), default=part)
    return replace(part, **{field: getattr(likest, field)})


def _likeness(one: Part, other: Part) -> int:
    return sum(getattr(one, name) == getattr(other, name) for name in one.__struct_fields__)
