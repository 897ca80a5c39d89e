# SPDX-License-Identifier: MIT
"""The content of the handover sheet (交接班单), masked: Chinese first, English beside it.

The phones and cards that somebody wrote into a sentence are masked too: the paper lies about.

What is composed here is painted by the ui; a signed handover always makes the same sheet.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import chain
from typing import Final, TypeAlias

from msgspec import Struct

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import CLASS_WORDS, Flow
from gatehouse.domain.handover import HandoverRow, SignedHandover
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.open_item import PEOPLE_KINDS, ZONE_KINDS, OpenItem, OpenKind
from gatehouse.domain.policy.wording import coming_moment
from gatehouse.domain.register import MASKED
from gatehouse.domain.service_list import LEFT_TODAY
from gatehouse.domain.shift import (
    STAY_WORDS,
    ShiftCounts,
    ShiftSummary,
    Stay,
    Stays,
    stay_words,
)
from gatehouse.domain.words import Words
from gatehouse.domain.zone import open_days

OPEN_WORDS: Final = {
    OpenKind.TELEPHONE_APPROVAL: Words("电话特批待补签", "approval to be signed"),
    OpenKind.EMERGENCY: Words("紧急放行待补记", "emergency to be completed"),
    OpenKind.RELEASE_DUE: Words("期满待解除", "release is due"),
    OpenKind.SEALED: Words("封控中", "sealed"),
    OpenKind.ISOLATED: Words("居家隔离中", "isolated at home"),
    OpenKind.SEAL_PLANNED: Words("待封控", "to be sealed"),
    OpenKind.UNMANNED: Words("排班空岗", "nobody by the rota"),
    OpenKind.PARCEL: Words("快递待转送", "parcels to be carried"),
    OpenKind.TESTS_DUE: Words("今天还没检测", "not tested today"),
    OpenKind.NOT_VISITED: Words("今天还没上门", "not visited today"),
    OpenKind.SILENT: Words("多天没联系上", "not reached for days"),
    OpenKind.NOT_REACHED: Words("今天还没联系上", "not reached today"),
    OpenKind.EXPECTED_BACK: Words("到期没回来", "expected back, not come"),
    OpenKind.TO_DISINFECT: Words("隔离点待消杀", "rooms to be disinfected"),
    OpenKind.CODE_UNSEEN: Words("系统故障没查码", "codes not seen, system down"),
    OpenKind.UNLOGGED: Words("漏登待补录", "way not logged"),
    OpenKind.AUTO_CLOSED: Words("自动关闭", "closed by rule"),
    OpenKind.OUTSIDE_TOO_LONG: Words("超时未归", "outside too long"),
    OpenKind.VEHICLE_MISSED: Words("车辆漏登待补录", "vehicle's way not logged"),
    OpenKind.VEHICLE_LATE: Words("车辆超时未离开", "vehicle stays too long"),
    OpenKind.PARKED: Words("高峰待补记", "unfinished record"),
    OpenKind.COUNT_ONLY: Words("正在只计数", "the gate only counts"),
    OpenKind.SHEETS_OUT: Words("纸质登记待补录", "paper not typed in yet"),
    OpenKind.CARD_OUT: Words("通行证待收回", "pass to come back"),
    OpenKind.INCIDENT: Words("事件未了结", "incident not closed"),
    OpenKind.FEVER: Words("体温异常处置中", "fever, in hand"),
}
_TITLE: Final = Words("交接班单", "Shift handover")
_NONE: Final = Words("无", "none")
_MINUS: Final = "\u2212"
_TWO_DAYS: Final = 48
_TODAY: Final = Words("今天", "today")


class Facts(Struct, frozen=True):
    """Captions with what stands beside each."""

    pairs: tuple[tuple[Words, Words], ...]


class Grid(Struct, frozen=True):
    """A table; *shares* divide its width, columns in *figures* are set to the right."""

    headings: tuple[Words, ...]
    rows: tuple[tuple[Words, ...], ...]
    shares: tuple[int, ...]
    figures: frozenset[int] = frozenset()


class Bars(Struct, frozen=True):
    """People admitted by clock hour."""

    hours: tuple[tuple[str, Flow], ...]


class Prose(Struct, frozen=True):
    """What somebody wrote, line by line."""

    text: str


Block: TypeAlias = Facts | Grid | Bars | Prose


class Section(Struct, frozen=True):
    """One matter of the sheet; the *note* stands small beside its title."""

    title: Words
    note: Words
    blocks: tuple[Block, ...]


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
            Section(_plain(""), _plain(""), (_heading(row),)),
            _counted(summary),
            _compared_counts(row, summary),
            _open(summary.open_items, row.signed_at),
            _said(row),
        ),
        signatures=(
            Words(f"交班人 {row.outgoing}", "handed over by"),
            Words(f"接班人 {row.incoming}", "taken over by"),
        ),
        names=tuple(_lists(summary)),
        fingerprint=row.fingerprint,
    )


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
            (Words("交班", "off duty"), _plain(row.outgoing)),
            (Words("接班", "on duty"), _plain(row.incoming)),
            (Words("班次开始", "shift began"), _plain(_moment(row.opened_at))),
            (Words("交接时间", "handed over"), _plain(_moment(row.signed_at))),
            (Words("班次时长", "length"), _span(length)),
        )
    )


def _counted(summary: ShiftSummary) -> Section:
    counts = summary.counts
    by_class = Grid(
        headings=(Words("类别", "class"), Words("进", "in"), Words("出", "out")),
        rows=(
            _flow_row(Words("合计", "all"), counts.entries),
            *(_flow_row(CLASS_WORDS[one], flow) for one, flow in counts.by_class.items()),
            _flow_row(Words("其中放行", "of these admitted"), counts.admitted),
            _flow_row(Words("车辆", "vehicles"), counts.vehicles),
            *_only_counted(counts),
        ),
        shares=(4, 1, 1),
        figures=frozenset({1, 2}),
    )
    hours = tuple((_hour(hour.starts_at), hour.admitted) for hour in summary.hours)
    bars = (Bars(hours),) if counts.admitted != Flow() else ()
    return Section(
        Words("一、本班登记", "What the shift recorded"),
        Words("补录、更正按录入的班次计", "by the shift that recorded it"),
        (by_class, _numbers(counts), *bars),
    )


def _only_counted(counts: ShiftCounts) -> Iterator[tuple[Words, ...]]:
    for one, flow in counts.counted.items():
        words = CLASS_WORDS[one]
        name = Words(f"另有只计数：{words.zh}", f"beside these only counted: {words.en}")
        yield _flow_row(name, flow)


def _numbers(counts: ShiftCounts) -> Facts:
    told = (
        (Words("劝返", "turned away"), counts.turned_away),
        (Words("上报", "reported"), counts.reported),
        (Words("发热", "fever"), counts.fever),
        (Words("特批", "overridden"), counts.overridden),
        (Words("补录", "back-filled"), counts.back_filled),
        (Words("更正", "corrections"), counts.corrections),
        (Words("发通行证", "passes issued"), counts.passes_issued),
        (Words("行程登记", "itineraries"), counts.itineraries),
    )
    return Facts(tuple((caption, _plain(str(number))) for caption, number in told))


def _compared_counts(row: HandoverRow, summary: ShiftSummary) -> Section:
    return Section(
        Words("二、对数", "The count"),
        Words("登记的数和接班人自己点的数", "the record, and the incoming person's own count"),
        (
            Grid(
                headings=(
                    _plain(""),
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
                        _written(row.explanation) if row.explanation else _NONE,
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
        else _plain(f"{difference:+d}".replace("-", _MINUS))
    )
    return (name, _plain(str(recorded)), _plain(str(own)), said)


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
            note = Words(f"共 {count}", f"{count} in all")
            yield Section(title, note, (_stay_grid(listed, now),))


def _stay_name(stay: Stay, now: datetime) -> Words:
    said = stay_words(stay, now)
    if said is None:
        return _plain(stay.name)
    return Words(f"{stay.name}（{said.zh}）", f"{stay.name} ({said.en})")


def _stay_grid(stays: tuple[Stay, ...], now: datetime) -> Grid:
    """Set two of them side by side."""
    cells = [(_stay_name(stay, now), _plain(stay.door), _span(now - stay.since)) for stay in stays]
    blank = (_plain(""),) * 3
    pairs = zip(cells[::2], [*cells[1::2], blank], strict=False)
    heading = (Words("姓名·车牌", "name"), Words("门牌", "flat"), Words("多久", "how long"))
    return Grid(
        headings=heading * 2,
        rows=tuple(left + right for left, right in pairs),
        shares=(3, 2, 3) * 2,
    )


def _open(items: tuple[OpenItem, ...], now: datetime) -> Section:
    title = Words("三、没办完的", "Still open")
    note = Words(f"{len(items)} 件，带到下一班", f"{len(items)}, go on to the next shift")
    if not items:
        return Section(title, _plain(""), (Prose(f"{_NONE.zh} {_NONE.en}"),))
    rows = tuple(
        (
            OPEN_WORDS[item.kind],
            _who(item),
            _detail(item),
            _age(item, now),
        )
        for item in items
    )
    headings = (
        Words("事项", "matter"),
        Words("谁", "who"),
        Words("说明", "detail"),
        Words("等了", "waiting"),
    )
    return Section(title, note, (Grid(headings, rows, (9, 6, 7, 5)),))


def _who(item: OpenItem) -> Words:
    """Return whose something is that waits; of flats that are added up, how many they are."""
    if item.kind in LEFT_TODAY:
        return Words(f"{item.count} 户", f"flats: {item.count}")
    return _plain(f"{item.shown_name} {item.door}".strip())


def _detail(item: OpenItem) -> Words:
    """Return what is said of something that waits; of people and rooms it is how many they are."""
    if item.kind in PEOPLE_KINDS:
        return Words(f"{item.detail} 人", f"people: {item.detail}")
    if item.kind is OpenKind.PARCEL:
        said = _written(item.detail)
        return Words(f"{item.count} 件 {said.zh}", f"{item.count} {said.en}")
    if item.kind is OpenKind.TO_DISINFECT:
        return Words(f"{item.detail} 间", f"rooms: {item.detail}")
    return left_open_words(item) or _written(item.detail)


def _age(item: OpenItem, now: datetime) -> Words:
    """Return how long something waits, or which day of a zone it is."""
    if item.kind in ZONE_KINDS:
        return open_days(item.since, now)
    if item.kind is OpenKind.SEAL_PLANNED:
        return coming_moment(item.since, now)
    if item.kind in LEFT_TODAY or item.kind is OpenKind.NOT_REACHED:
        return _TODAY
    return _span(now - item.since)


def _said(row: HandoverRow) -> Section:
    written = MASKED.text(row.notes) or f"{_NONE.zh} {_NONE.en}"
    return Section(Words("四、交代", "Notes"), _plain(""), (Prose(written),))


def _by_age(stays: Stays) -> Words:
    if not stays.count:
        return _NONE
    parts = [(STAY_WORDS[age], count) for age, count in stays.by_age.items()]
    return Words(
        f"{stays.count} 人（{_joined(f'{words.zh} {n}' for words, n in parts)}）",
        f"{stays.count} ({_joined(f'{words.en}: {n}' for words, n in parts)})",
    )


def _joined(parts: Iterable[str]) -> str:
    return "，".join(parts)


def _flow_row(name: Words, flow: Flow) -> tuple[Words, ...]:
    return (name, _plain(str(flow.inward)), _plain(str(flow.outward)))


def _plain(text: str) -> Words:
    """Return a text that is the same in both languages."""
    return Words(text, text)


def _written(text: str) -> Words:
    """Return what somebody wrote, as it may lie on paper."""
    return _plain(MASKED.text(text))


def _moment(moment: datetime) -> str:
    local = moment.astimezone(LOCAL_ZONE)
    return f"{local.year}年{local.month}月{local.day}日 {local.hour}:{local.minute:02}"


def _hour(moment: datetime) -> str:
    return str(moment.astimezone(LOCAL_ZONE).hour)


def _span(length: timedelta) -> Words:
    """Return how long, in the unit that people would use for it."""
    minutes = max(int(length.total_seconds()) // 60, 0)
    hours, rest = divmod(minutes, 60)
    if hours >= _TWO_DAYS:
        return Words(f"{hours // 24} 天", f"{hours // 24} d")
    if not hours:
        return Words(f"{rest} 分钟", f"{rest} min")
    return Words(f"{hours} 小时 {rest:02}", f"{hours} h {rest:02}")
