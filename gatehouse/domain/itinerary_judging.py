# SPDX-License-Identifier: MIT
"""What an itinerary is worth, in words: the assessment, its reasons, the paragraph for the office.

Nothing is refused here: the note of somebody with gaps and no paper is signed as such.
"""

from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from gatehouse.domain.area_judging import AreaJudging
from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.day_span import DaySpan, span_words
from gatehouse.domain.identity.masking import is_masked, mask_plate
from gatehouse.domain.itinerary import (
    NOTHING,
    Assessment,
    EvidenceItem,
    ItineraryForm,
    ItineraryNote,
    Leg,
    NoteConclusion,
    Transport,
    lacks_words,
)
from gatehouse.domain.itinerary_strip import Proof, Strip
from gatehouse.domain.words import Words

_CLEAR = Words("{clear} 天都清楚", "All {clear} days are known")
_MISSING = Words("{clear} 天清楚，缺{days}", "{clear} days known; missing: {days}")
_GAP = Words("缺{days}：补上，或先报社区", "{days}: fill in, or ask the community first")
_TWICE = Words("{days}写了两个地方：请核对日期", "{days}: two places at once; check the days")
_UNPROVEN = Words("{days}没有佐证：请出示一样", "{days}: no proof yet; ask for one")
_TO_APPROVE = Words("{kind}还缺{lacks}", "{kind} lacks: {lacks}")
_TO_FILE = Words("{kind}已批准，原件待补", "{kind}: approved; the original is still to come")
_WAYS = {
    Transport.TRAIN: Words("乘火车", "by train"),
    Transport.FLIGHT: Words("乘飞机", "by air"),
    Transport.COACH: Words("乘长途客车", "by coach"),
    Transport.SELF_DRIVE: Words("自驾", "by own car"),
    Transport.TAXI: Words("乘出租车", "by taxi"),
    Transport.SHIP: Words("乘船", "by ship"),
    Transport.OTHER: Words("步行或以其他方式", "on foot or otherwise"),
}
_STAYED = Words("{days}在{place}", "{days} in {place}")
_CAME = Words("{days}{way}到{place}", "{days} {way} to {place}")
_LODGED = Words("{stay}，住{lodging}", "{stay}, staying at {lodging}")
_UNKNOWN = Words("{days}待补", "{days} still missing")
_HEAD = Words("{who}，到{door}。", "{who}, to {door}. ")
_ASKED_DAYS = Words("近{count}天（{days}）：", "Last {count} days ({days}): ")
_RISK = Words("涉及{areas}，按{named}。", " Touched: {areas}, by the {named}.")
_NO_RISK = Words("未涉及风险区，按{named}。", " No risk area was touched, by the {named}.")
_ACTION = Words("要求：{asked}。", " Asked: {asked}.")
_PROOFS = Words("佐证：{kinds}。", " Proof: {kinds}.")
_NO_PROOF = Words("没有佐证。", " No proof.")


class Whose(NamedTuple):
    """Of whom a paragraph tells, and to which door they go; both as shown, masked."""

    shown_name: str
    door: str


class Judgement(Struct, frozen=True):
    """The assessment with a line for the head of the strip, and what is still to be done.

    *areas* is what the list of risk areas says, None where nothing was compared.
    """

    assessment: Assessment
    headline: Words
    reasons: tuple[Words, ...]
    areas: AreaJudging | None = None

    @property
    def proposal(self) -> NoteConclusion:
        """What one would do with such a note: let the person in, or ask the community first."""
        fit = self.assessment in {Assessment.COMPLETE, Assessment.ALTERNATIVE}
        fit = fit and not (self.areas is not None and self.areas.report)
        return NoteConclusion.ISSUED if fit else NoteConclusion.REPORTED


def judge(
    strip: Strip,
    evidence: tuple[EvidenceItem, ...],
    areas: AreaJudging | None = None,
    codes: CodeBook = AS_SHIPPED,
) -> Judgement:
    """Return what the days of *strip* are worth with *evidence*, and what *areas* ask.

    Evidence is called as in *codes*.
    """
    reasons = tuple(_reasons(strip, evidence, codes))
    return Judgement(_assessment(strip), _headline(strip), reasons, areas)


def narrative(
    strip: Strip,
    form: ItineraryForm,
    whose: Whose,
    areas: AreaJudging | None = None,
    codes: CodeBook = AS_SHIPPED,
) -> Words:
    """Return the paragraph that offices ask for.

    Who, to whom, where in the days that count and how they came, the risk areas, the proof, called
    as in *codes*, what is asked. Plates are masked here.
    """
    parts = [(bar.days, _stay(bar.days, form.legs[bar.leg])) for bar in strip.bars]
    parts += [(gap, _UNKNOWN.format(days=span_words(gap))) for gap in strip.gaps]
    stays = [words for _, words in sorted(parts, key=lambda part: part[0])]
    asked = _ASKED_DAYS.format(count=len(strip.window), days=span_words(strip.window))
    head = _HEAD.format(who=whose.shown_name, door=whose.door or "—")
    proofs = _proofs(form.evidence, codes)
    told = [head, asked, _listed(stays), Words("。", "."), _risk(areas), proofs]
    return _joined([*told, _action(areas)])


def signed(
    form: ItineraryForm,
    strip: Strip,
    conclusion: NoteConclusion,
    rule_set_id: str,
    paragraph: Words,
) -> ItineraryNote:
    """Return *form* as it is signed, with what its *strip* says and its *paragraph* in Chinese."""
    return ItineraryNote(
        form=form,
        window=strip.window,
        gaps=strip.gaps,
        assessment=_assessment(strip),
        conclusion=conclusion,
        rule_set_id=rule_set_id,
        narrative=paragraph.zh,
    )


def shown_number(leg: Leg) -> str:
    """Return the number of the train or flight; of a plate only what may be shown."""
    whole = leg.transport.by_plate and not is_masked(leg.number)
    return mask_plate(leg.number) if whole else leg.number


def _assessment(strip: Strip) -> Assessment:
    if strip.gaps:
        return Assessment.GAPS
    worst = {
        Proof.NONE: Assessment.UNPROVEN,
        Proof.TO_APPROVE: Assessment.NEEDS_APPROVAL,
        Proof.ALTERNATIVE: Assessment.ALTERNATIVE,
    }
    found = (assessment for proof, assessment in worst.items() if strip.proved(proof))
    return next(found, Assessment.COMPLETE)


def _headline(strip: Strip) -> Words:
    if not strip.gaps:
        return _CLEAR.format(clear=strip.clear_days)
    return _MISSING.format(clear=strip.clear_days, days=_spans(strip.gaps))


def _reasons(strip: Strip, evidence: tuple[EvidenceItem, ...], codes: CodeBook) -> Iterator[Words]:
    if strip.gaps:
        yield _GAP.format(days=_spans(strip.gaps))
    if strip.overlaps:
        yield _TWICE.format(days=_spans(strip.overlaps))
    unproven = strip.proved(Proof.NONE)
    if unproven:
        yield _UNPROVEN.format(days=_spans(unproven))
    for item in evidence:
        if item.kind.is_alternative:
            template = _TO_FILE if item.is_accepted else _TO_APPROVE
            kind = codes.words(CodeList.EVIDENCE, item.code)
            yield template.format(kind=kind, lacks=lacks_words(item))


def _stay(days: DaySpan, leg: Leg) -> Words:
    template = _STAYED if leg.transport is Transport.NONE else _CAME
    stay = template.format(days=span_words(days), way=_way(leg), place=leg.place.words)
    return _LODGED.format(stay=stay, lodging=leg.lodging) if leg.lodging else stay


def _way(leg: Leg) -> Words:
    way = _WAYS.get(leg.transport, Words("", ""))
    number, seat = shown_number(leg), leg.seat
    named = f" {number}" if number else ""
    return Words(
        f"{way.zh}{named}{f'（{seat}）' if seat else ''}",
        f"{way.en}{named}{f' ({seat})' if seat else ''}",
    )


def _proofs(evidence: tuple[EvidenceItem, ...], codes: CodeBook) -> Words:
    if not evidence:
        return _NO_PROOF
    shown = dict.fromkeys(item.code for item in evidence)
    kinds = [codes.words(CodeList.EVIDENCE, code) for code in shown]
    zh, en = "、".join(kind.zh for kind in kinds), ", ".join(kind.en for kind in kinds)
    return _PROOFS.format(kinds=Words(zh, en))


def _risk(areas: AreaJudging | None) -> Words:
    if areas is None:
        return NOTHING
    if not areas.hits:
        return _NO_RISK.format(named=areas.named)
    return _RISK.format(areas=_listed(list(areas.lines)), named=areas.named)


def _action(areas: AreaJudging | None) -> Words:
    asked = NOTHING if areas is None else areas.asked
    return _ACTION.format(asked=asked) if asked.zh else NOTHING


def _spans(spans: tuple[DaySpan, ...]) -> Words:
    words = [span_words(span) for span in spans]
    return Words("、".join(one.zh for one in words), ", ".join(one.en for one in words))


def _listed(parts: list[Words]) -> Words:
    return Words("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))


def _joined(parts: list[Words]) -> Words:
    return Words("".join(part.zh for part in parts), "".join(part.en for part in parts))
