# SPDX-License-Identifier: MIT
"""The content of the handover sheet (交接班单), masked: Chinese first, English beside it.

The phones and cards that somebody wrote into a sentence are masked too: the paper lies about.

What is composed here is painted by the ui; a signed handover always makes the same sheet.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import Flow, Outcome
from gatehouse.domain.handover import HandoverRow, SignedHandover
from gatehouse.domain.register import MASKED
from gatehouse.domain.shift import (
    STAY_WORDS,
    ShiftCounts,
    ShiftSummary,
    Stay,
    Stays,
    stay_words,
)
from gatehouse.domain.words import Words
from gatehouse.reports.handover_books import books, signed_by
from gatehouse.reports.open_items import open_section
from gatehouse.reports.sheet_block import (
    NONE,
    Bars,
    Block,
    Facts,
    Grid,
    Prose,
    Section,
    plain,
    span_words,
    written,
)

_TITLE: Final = Words("交接班单", "Shift handover")
_OF_THESE: Final = Words("其中{done}", "of these {done}")
_MINUS: Final = "\u2212"
_NUMBERS: Final = "一二三四五六七八九十"


class HandoverSheet(Struct, frozen=True, kw_only=True):
    """The whole sheet; *signatures* are written on with a pen, *fingerprint* is on every page.

    The *names* of who is inside or out come after the signatures: there may be many.
    """

    title: Words
    place: str
    sections: tuple[Section, ...]
    signatures: tuple[Words, ...]
    names: tuple[Section, ...]
    fingerprint: str


def compose(signed: SignedHandover) -> HandoverSheet:
    """Return the sheet of a signed handover."""
    row, summary = signed.row, signed.summary
    return HandoverSheet(
        title=_TITLE,
        place=f"{signed.post.community}{signed.post.compound}  {row.gate}",
        sections=(
            Section(plain(""), plain(""), (_heading(row),)),
            *_numbered(
                (
                    _counted(summary, signed.codes),
                    _compared_counts(row, summary),
                    *books(summary, signed.refusals),
                    open_section(summary.open_items, row.signed_at, signed.codes),
                    _said(row),
                )
            ),
        ),
        signatures=(
            signed_by(Words(f"交班人 {row.outgoing}", "handed over by"), row.proofs, outgoing=True),
            signed_by(Words(f"接班人 {row.incoming}", "taken over by"), row.proofs, outgoing=False),
        ),
        names=tuple(_lists(summary)),
        fingerprint=row.fingerprint,
    )


def _numbered(sections: Iterable[Section]) -> Iterator[Section]:
    for number, section in zip(_NUMBERS, sections, strict=False):
        title = Words(f"{number}、{section.title.zh}", section.title.en)
        yield replace(section, title=title)


def sheet_text(sheet: HandoverSheet) -> str:
    """Return everything that stands on the sheet, line by line."""
    return "\n".join(_lines(sheet))


def _lines(sheet: HandoverSheet) -> Iterator[str]:
    yield f"{sheet.title.zh} {sheet.title.en}"
    yield sheet.place
    yield from chain.from_iterable(map(_section_lines, sheet.sections))
    yield from (f"{name.zh} {name.en}" for name in sheet.signatures)
    yield from chain.from_iterable(map(_section_lines, sheet.names))
    yield sheet.fingerprint


def _section_lines(section: Section) -> Iterator[str]:
    yield f"{section.title.zh} {section.title.en} {section.note.zh}".strip()
    for block in section.blocks:
        yield from _lines_of(block)


def _lines_of(block: Block) -> Iterator[str]:
    match block:
        case Facts():
            yield from (f"{caption.zh} {value.zh}" for caption, value in block.pairs)
        case Grid():
            for row in (block.headings, *block.rows):
                yield " ".join(cell.zh for cell in row)
        case Bars():
            yield from (f"{hour} +{flow.inward} -{flow.outward}" for hour, flow in block.hours)
        case Prose():
            yield block.text


def _heading(row: HandoverRow) -> Facts:
    length = row.signed_at - row.opened_at
    return Facts(
        (
            (Words("交班", "off duty"), plain(row.outgoing)),
            (Words("接班", "on duty"), plain(row.incoming)),
            (Words("班次开始", "shift began"), plain(_moment(row.opened_at))),
            (Words("交接时间", "handed over"), plain(_moment(row.signed_at))),
            (Words("班次时长", "length"), span_words(length)),
        )
    )


def _counted(summary: ShiftSummary, codes: CodeBook) -> Section:
    counts = summary.counts
    by_class = Grid(
        headings=(Words("类别", "class"), Words("进", "in"), Words("出", "out")),
        rows=(
            _flow_row(Words("合计", "all"), counts.entries),
            *(
                _flow_row(codes.words(CodeList.CLASS, one), flow)
                for one, flow in counts.by_class.items()
            ),
            _flow_row(_OF_THESE.format(done=_done(codes, Outcome.ADMITTED)), counts.admitted),
            _flow_row(Words("车辆", "vehicles"), counts.vehicles),
            *_only_counted(counts, codes),
        ),
        shares=(4, 1, 1),
        figures=frozenset({1, 2}),
    )
    hours = tuple((_hour(hour.starts_at), hour.admitted) for hour in summary.hours)
    bars = (Bars(hours),) if counts.admitted != Flow() else ()
    return Section(
        Words("本班登记", "What the shift recorded"),
        Words("补录、更正按录入的班次计", "by the shift that recorded it"),
        (by_class, _numbers(counts, codes), *bars),
    )


def _done(codes: CodeBook, outcome: Outcome) -> Words:
    return codes.words(CodeList.OUTCOME, outcome)


def _only_counted(counts: ShiftCounts, codes: CodeBook) -> Iterator[tuple[Words, ...]]:
    for one, flow in counts.counted.items():
        words = codes.words(CodeList.CLASS, one)
        name = Words(f"另有只计数：{words.zh}", f"beside these only counted: {words.en}")
        yield _flow_row(name, flow)


def _numbers(counts: ShiftCounts, codes: CodeBook) -> Facts:
    told = (
        (_done(codes, Outcome.TURNED_AWAY), counts.turned_away),
        (_done(codes, Outcome.REPORTED), counts.reported),
        (Words("发热", "fever"), counts.fever),
        (Words("特批", "overridden"), counts.overridden),
        (Words("补录", "back-filled"), counts.back_filled),
        (Words("更正", "corrections"), counts.corrections),
        (Words("发通行证", "passes issued"), counts.passes_issued),
        (Words("行程登记", "itineraries"), counts.itineraries),
    )
    facts = tuple((caption, plain(str(number))) for caption, number in told)
    return Facts((*facts, *_incidents(counts)))


def _incidents(counts: ShiftCounts) -> Iterator[tuple[Words, Words]]:
    """Tell of them where there were any, so that older sheets stay as they were signed."""
    if counts.incidents or counts.incidents_closed:
        yield Words("事件", "incidents"), plain(str(counts.incidents))
        yield Words("了结事件", "incidents closed"), plain(str(counts.incidents_closed))


def _compared_counts(row: HandoverRow, summary: ShiftSummary) -> Section:
    return Section(
        Words("对数", "The count"),
        Words("登记的数和接班人自己点的数", "the record, and the incoming person's own count"),
        (
            Grid(
                headings=(
                    plain(""),
                    Words("登记", "record"),
                    Words("接班人点", "own count"),
                    Words("差", "difference"),
                ),
                rows=(
                    _compared(Words("访客在内", "visitors"), row.visitors_inside, row.own.visitors),
                    _compared(Words("车辆在内", "vehicles"), row.vehicles_inside, row.own.vehicles),
                ),
                shares=(3, 2, 2, 2),
                figures=frozenset({1, 2, 3}),
            ),
            Facts(
                (
                    (
                        Words("差异说明", "explanation"),
                        written(row.explanation) if row.explanation else NONE,
                    ),
                    (Words("居民在外", "residents out"), _by_age(summary.residents_out)),
                )
            ),
        ),
    )


def _compared(name: Words, recorded: int, own: int) -> tuple[Words, ...]:
    difference = own - recorded
    said = (
        Words("相符", "agrees")
        if not difference
        else plain(f"{difference:+d}".replace("-", _MINUS))
    )
    return (name, plain(str(recorded)), plain(str(own)), said)


def _lists(summary: ShiftSummary) -> Iterator[Section]:
    now = summary.until
    visitors, vehicles, out = summary.visitors, summary.vehicles, summary.residents_out
    titled = (
        (Words("名单：访客在内", "Visitors inside"), visitors.longest, visitors.count),
        (
            Words("名单：两天前进来、没登记出去的访客", "Visitors not seen to leave for two days"),
            visitors.forgotten,
            len(visitors.forgotten),
        ),
        (Words("名单：车辆在内", "Vehicles inside"), vehicles.longest, vehicles.count),
        (
            Words("名单：两天前进来、没登记出去的车", "Vehicles not seen to leave for two days"),
            vehicles.forgotten,
            len(vehicles.forgotten),
        ),
        (Words("名单：居民在外，最久的", "Residents out, the longest"), out.longest, out.count),
    )
    for title, listed, count in titled:
        if listed:
            yield Section(title, _of_all(len(listed), count), (_stay_grid(listed, now),))


def _of_all(listed: int, count: int) -> Words:
    """Say how many there are, and of how many of them the sheet has the names."""
    if listed >= count:
        return Words(f"共 {count}", f"{count} in all")
    return Words(
        f"共 {count}，列出最久的 {listed}", f"{count} in all, the {listed} who are there longest"
    )


def _stay_name(stay: Stay, now: datetime) -> Words:
    said = stay_words(stay, now)
    if said is None:
        return plain(stay.name)
    return Words(f"{stay.name}（{said.zh}）", f"{stay.name} ({said.en})")


def _stay_grid(stays: tuple[Stay, ...], now: datetime) -> Grid:
    """Set two of them side by side."""
    cells = [
        (_stay_name(stay, now), plain(stay.door), span_words(now - stay.since)) for stay in stays
    ]
    blank = (plain(""),) * 3
    pairs = zip(cells[::2], [*cells[1::2], blank], strict=False)
    heading = (Words("姓名·车牌", "name"), Words("门牌", "flat"), Words("多久", "how long"))
    return Grid(
        headings=heading * 2,
        rows=tuple(left + right for left, right in pairs),
        shares=(3, 2, 3) * 2,
    )


def _said(row: HandoverRow) -> Section:
    written = MASKED.text(row.notes) or f"{NONE.zh} {NONE.en}"
    return Section(Words("交代", "Notes"), plain(""), (Prose(written),))


def _by_age(stays: Stays) -> Words:
    if not stays.count:
        return NONE
    parts = [(STAY_WORDS[age], count) for age, count in stays.by_age.items()]
    return Words(
        f"{stays.count} 人（{_joined(f'{words.zh} {n}' for words, n in parts)}）",
        f"{stays.count} ({_joined(f'{words.en}: {n}' for words, n in parts)})",
    )


def _joined(parts: Iterable[str]) -> str:
    return "，".join(parts)


def _flow_row(name: Words, flow: Flow) -> tuple[Words, ...]:
    return (name, plain(str(flow.inward)), plain(str(flow.outward)))


def _moment(moment: datetime) -> str:
    local = moment.astimezone(LOCAL_ZONE)
    return f"{local.year}年{local.month}月{local.day}日 {local.hour}:{local.minute:02}"


def _hour(moment: datetime) -> str:
    return str(moment.astimezone(LOCAL_ZONE).hour)
