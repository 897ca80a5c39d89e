# SPDX-License-Identifier: MIT
"""Doing acts that were written down, one a line, and acknowledging each once it is durable."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from sqlalchemy.exc import SQLAlchemyError

from gatehouse.db.engine import Store
from gatehouse.db.queries.ledger_facts import places_of
from gatehouse.domain.duty import Duty, Role
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError, Refused, StoreTrouble, WrongUse
from gatehouse.services.act_lines import read_act
from gatehouse.services.acts import Names, perform, renamed

_LOST = Words(
    "第 {line} 行回执过的登记 {id} 不在台账里。",
    "The act {id} that line {line} acknowledged is not in the ledger.",
)
_TWICE = Words(
    "第 {line} 行回执过的登记 {id} 在台账里不是一条，或者不在序号 {sequence}。",
    "The act {id} that line {line} acknowledged is not there once, at sequence {sequence}.",
)
_PLACE = re.compile(r"(?P<what>.*) - at `(?P<where>\$.*)`")
_WRONG_IN_CHINESE = (
    (re.compile(r"JSON is malformed|Input data was truncated"), "不是完整的 JSON"),
    (re.compile(r"Invalid (?:enum )?value (?P<it>'.*')"), "认不得 {it}"),
    (re.compile(r"Expected (?P<due>`.*`), got (?P<it>`.*`)"), "要 {due}，写的却是 {it}"),
    (re.compile(r"Object missing required field (?P<it>`.*`)"), "缺 {it}"),
    (re.compile(r"Object contains unknown field (?P<it>`.*`)"), "{it} 是多余的"),
    (re.compile(r"Invalid RFC3339|.*timezone"), "时间要写成 2022-04-15T08:00:00Z 这样"),
)
_MEND_IT = Words("请改好这一行再接着登记。", "Mend that line and replay the rest.")


class Acknowledgement(Struct, frozen=True):
    """An act of *line* is in the store for good: the fact's *id* and *sequence*."""

    line: int
    id: str
    sequence: int


def replay(store: Store, duty: Duty, lines: Iterable[str]) -> Iterator[Acknowledgement]:
    """Do the acts of *lines* through the services, each at its own time; yield after each commit.

    After a handover the acts are of whoever came. A line that cannot be done ends it with its
    number; what was done before stays.
    """
    duty.require(Role.VOLUNTEER)
    names = Names()
    recorded = 0
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            done = perform(store, duty, renamed(read_act(line), names))
        except (ValueError, SQLAlchemyError, GatehouseError) as error:
            raise _stopped_at(number, recorded, error) from error
        names.call_by_line(number, done)
        duty = done.duty or duty
        recorded += 1
        yield Acknowledgement(number, done.fact_id, done.sequence)


def read_acknowledgements(lines: Sequence[str]) -> tuple[Acknowledgement, ...]:
    """Read what `replay` printed; a last line that a kill cut short acknowledged nothing."""
    whole = lines if not lines or lines[-1].endswith("\n") else lines[:-1]
    return tuple(_acknowledgement(number, line) for number, line in enumerate(whole, start=1))


def broken_promises(store: Store, acknowledgements: Sequence[Acknowledgement]) -> tuple[Words, ...]:
    """Say which acknowledged acts are not in the store exactly once, at their place."""
    with store.reader() as connection:
        places = places_of(connection, {given.id for given in acknowledgements})
    return tuple(
        (_TWICE if places.get(given.id) else _LOST).format(
            line=given.line, id=given.id, sequence=given.sequence
        )
        for given in acknowledgements
        if places.get(given.id) != [given.sequence]
    )


def _acknowledgement(number: int, line: str) -> Acknowledgement:
    try:
        told = json.loads(line)
        return Acknowledgement(int(told["line"]), str(told["id"]), int(told["sequence"]))
    except (ValueError, KeyError, TypeError) as error:
        raise WrongUse(
            f"Line {number} of the acknowledgements is not what replay prints. "
            "Nothing was checked. Give the file that replay's output was kept in.",
            f"回执文件第 {number} 行不是 replay 打印的内容。什么都没有核对。"
            "请给出保存 replay 输出的文件。",
        ) from error


def _stopped_at(number: int, recorded: int, error: Exception) -> GatehouseError:
    """Return the failure with its line, of the kind that it was."""
    kind, why = _reason(error)
    en = (
        f"Line {number} was not recorded: {why.en} "
        f"The {recorded} acts of the lines before it are recorded."
    )
    zh = f"第 {number} 行没有登记：{why.zh}前面各行的 {recorded} 笔已经登记。"
    if issubclass(kind, StoreTrouble):
        return kind(en, zh)
    return kind(f"{en} {_MEND_IT.en}", zh + _MEND_IT.zh)


def _reason(error: Exception) -> tuple[type[GatehouseError], Words]:
    if isinstance(error, GatehouseError):
        return type(error), Words(error.zh, error.en)
    if isinstance(error, ValueError):
        return Refused, Words(f"{_in_chinese(str(error))}。", f"{error}.")
    return Refused, Words(
        "它提到的人、户或登记，这本登记里没有。",
        "It names somebody or something that this store does not have.",
    )


def _in_chinese(wrong: str) -> str:
    """Return what the reader of JSON says, with the place that it names."""
    placed = _PLACE.fullmatch(wrong)
    where, what = ("", wrong) if placed is None else (f"`{placed['where']}` ", placed["what"])
    for said, zh in _WRONG_IN_CHINESE:
        if found := said.match(what):
            return where + zh.format(**found.groupdict())
    return f"{where}写得不对"
