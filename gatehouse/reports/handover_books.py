# SPDX-License-Identifier: MIT
"""The books on the handover sheet: the reckoning, its causes, doubts, supplies, who declined."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.handover import Proof, Proofs, Refusal
from gatehouse.domain.reckoning import (
    ANSWER_WORDS,
    CAUSE_WORDS,
    SIDE_WORDS,
    Answer,
    Cause,
    Doubt,
    Reckoned,
)
from gatehouse.domain.shift import ShiftSummary
from gatehouse.domain.supply import SupplyCount, counted_words
from gatehouse.domain.words import Words
from gatehouse.reports.sheet_block import (
    NONE,
    Block,
    Facts,
    Grid,
    Section,
    plain,
    written,
)

_MINUS: Final = "\u2212"
_UNKNOWN: Final = "—"
_ENDED: Final = Words("；已记为离开", "; noted as gone")
_ACCEPTED: Final = Words("不清楚，接班人认下", "unknown, accepted by whoever took over")
_BY_NAME: Final = Words("（凭姓名，没有 PIN）", " (by name, no PIN)")
_BY_PIN: Final = Words("（PIN 已核对）", " (PIN checked)")


def reckoning_section(summary: ShiftSummary) -> Section:
    """Return who should be there and who is, and what may explain a difference."""
    blocks: list[Block] = [_reckoning(summary.reckoning)] if summary.reckoning else []
    if summary.counts.by_day:
        blocks.append(_by_day(summary))
    if summary.causes:
        blocks.append(_causes(summary.causes))
    return Section(
        Words("对账", "The reckoning"),
        Words("接班时 ＋ 增 − 减 ＝ 应在", "before + came − went = should be"),
        tuple(blocks),
    )


def doubts_section(doubts: tuple[Doubt, ...]) -> Section:
    """Return who should have left, and what was said of each."""
    rows = tuple(
        (
            plain(f"{one.name} {one.door}".strip()),
            plain(_moment(one.since)),
            plain("" if one.leave_by is None else _moment(one.leave_by)),
            _said(one),
        )
        for one in doubts
    )
    headings = (
        Words("谁", "who"),
        Words("进来", "came in"),
        Words("应离开", "due"),
        Words("说明", "what is known"),
    )
    gone = sum(one.ended for one in doubts)
    ended = Words(f"，记为已离开 {gone} 个", f", {gone} noted as gone") if gone else plain("")
    return Section(
        Words("该走没走的", "Should have left"),
        Words(f"{len(doubts)} 个{ended.zh}", f"{len(doubts)}{ended.en}"),
        (Grid(headings, rows, (5, 4, 4, 6)),),
    )


def supplies_section(supplies: tuple[SupplyCount, ...]) -> Section:
    """Return what was counted, against the record and the last count."""
    rows = tuple(
        (
            plain(f"{one.name} {one.unit}".strip()),
            plain(_UNKNOWN if one.last is None else str(one.last)),
            plain(str(one.recorded)),
            plain(_UNKNOWN if one.counted is None else str(one.counted)),
            counted_words(one),
        )
        for one in supplies
    )
    headings = (
        Words("物资", "supply"),
        Words("上次", "last"),
        Words("登记", "record"),
        Words("现点", "now"),
        Words("结果", "so"),
    )
    counted = sum(one.counted is not None for one in supplies)
    return Section(
        Words("物资", "Supplies"),
        Words(f"点了 {counted}／{len(supplies)}", f"counted {counted} of {len(supplies)}"),
        (Grid(headings, rows, (5, 2, 2, 2, 3), figures=frozenset({1, 2, 3})),),
    )


def refusals_section(refusals: tuple[Refusal, ...]) -> Section:
    """Return who did not take the shift over, and why."""
    pairs = tuple(
        (plain(f"{one.incoming} {_moment(one.at)}"), written(one.words)) for one in refusals
    )
    return Section(Words("没有接班的", "Declined"), plain(""), (Facts(pairs),))


def books(summary: ShiftSummary, refusals: tuple[Refusal, ...]) -> Iterator[Section]:
    """Yield the sections of which there is something to say."""
    if summary.reckoning or summary.causes:
        yield reckoning_section(summary)
    if summary.doubts:
        yield doubts_section(summary.doubts)
    if summary.supplies:
        yield supplies_section(summary.supplies)
    if refusals:
        yield refusals_section(refusals)


def signed_by(words: Words, proofs: Proofs | None, *, outgoing: bool) -> Words:
    """Return the name under which a pen signs, with what proved it."""
    if proofs is None:
        return words
    proof = proofs.outgoing if outgoing else proofs.incoming
    said = _BY_PIN if proof is Proof.PIN else _BY_NAME
    return Words(words.zh + said.zh, words.en + said.en)


def _reckoning(lines: tuple[Reckoned, ...]) -> Grid:
    headings = (
        plain(""),
        Words("接班时", "before"),
        Words("增", "came"),
        Words("减", "went"),
        Words("应在", "should be"),
        Words("名单", "listed"),
        Words("差", "difference"),
    )
    return Grid(
        headings,
        tuple(map(_reckoned, lines)),
        (4, 2, 2, 2, 2, 2, 2),
        figures=frozenset({1, 2, 3, 4, 5, 6}),
    )


def _reckoned(line: Reckoned) -> tuple[Words, ...]:
    known = line.expected is not None
    difference = f"{line.difference:+d}".replace("-", _MINUS)
    return (
        SIDE_WORDS[line.side],
        plain(str(line.before) if known else _UNKNOWN),
        plain(f"+{line.more}"),
        plain(f"{_MINUS}{line.fewer}"),
        plain(str(line.expected) if known else _UNKNOWN),
        plain(str(line.listed)),
        (Words("平", "none") if not line.difference else plain(difference))
        if known
        else plain(_UNKNOWN),
    )


def _by_day(summary: ShiftSummary) -> Facts:
    """Tell the entries by the day on which they happened: a shift may go over midnight."""
    return Facts(
        tuple(
            (
                Words(f"{day.month}月{day.day}日 计入", f"of {day:%d %b}"),
                Words(
                    f"进 {_signed(flow.inward)} 出 {_signed(flow.outward)}",
                    f"in {_signed(flow.inward)}, out {_signed(flow.outward)}",
                ),
            )
            for day, flow in summary.counts.by_day.items()
        )
    )


def _signed(count: int) -> str:
    return str(count).replace("-", _MINUS)


def _causes(causes: tuple[Cause, ...]) -> Grid:
    rows = tuple(
        (
            CAUSE_WORDS[one.kind],
            plain(f"{one.name} {one.door}".strip()) if one.name or one.door else NONE,
            _way(one),
            plain(_moment(one.at)),
        )
        for one in causes
    )
    headings = (
        Words("来由", "cause"),
        Words("谁", "who"),
        Words("进出", "way"),
        Words("时间", "when"),
    )
    return Grid(headings, rows, (4, 5, 2, 4))


def _way(cause: Cause) -> Words:
    if cause.inward is None:
        return plain("")
    return Words("进", "in") if cause.inward else Words("出", "out")


def _said(one: Doubt) -> Words:
    if one.answer is None:
        return NONE
    words = _ACCEPTED if one.answer is Answer.ACCEPTED else ANSWER_WORDS[one.answer]
    ended = _ENDED if one.ended else plain("")
    return Words(f"{words.zh}（{one.said_by}）{ended.zh}", f"{words.en} ({one.said_by}){ended.en}")


def _moment(moment: datetime) -> str:
    local = moment.astimezone(LOCAL_ZONE)
    return f"{local.month}月{local.day}日 {local:%H:%M}"
