# SPDX-License-Identifier: MIT
"""What the commands answer, as the objects of their `--json` and as text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import asdict

from gatehouse.cli.speech import Speech
from gatehouse.db.inspection.findings import Findings
from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.day_work import WORK_WORDS
from gatehouse.domain.entry import DaySummary, Flow, Outcome
from gatehouse.domain.head_count import total
from gatehouse.domain.roster import Problem
from gatehouse.domain.words import Words

_COUNTED: Mapping[str, Words | Outcome] = {
    "visitors_inside": Words("在内访客", "visitors inside"),
    "turned_away": Outcome.TURNED_AWAY,
    "reported": Outcome.REPORTED,
    "fever": Words("发热", "fever"),
    "passes_issued": Words("发通行证", "passes issued"),
    "itineraries": Words("行程登记", "itineraries"),
    "corrections": Words("更正", "corrections"),
    "back_filled": Words("补录", "back-filled"),
}
_FLOW = Words("{name}：进 {inward}，出 {outward}", "{name}: {inward} in, {outward} out")
_COUNT = Words("{name}：{count}", "{name}: {count}")
_PROBLEM = Words(
    "第 {row} 行，{column}，“{value}”：{reason}", "Row {row}, {column}, '{value}': {reason}"
)
_SOUND = Words("{facts} 条事实，没有发现问题。", "{facts} facts, nothing wrong.")
_WRONG = Words("发现 {count} 个问题：", "{count} problems:")


def summary_answer(summary: DaySummary) -> dict[str, Any]:
    """Return the object of `summary --json`."""
    return {
        "date": summary.day.isoformat(),
        "entries": _both(summary.entries),
        "admitted": _both(summary.admitted),
        "by_class": {kind.value: _both(flow) for kind, flow in summary.by_class.items()},
        "vehicles": _both(summary.vehicles),
        **{name: getattr(summary, name) for name in _COUNTED},
        "counted": _both(total(summary.counted)),
        "work": asdict(summary.work),
    }


def summary_lines(summary: DaySummary, codes: CodeBook) -> Iterator[Words]:
    """Yield the counts of a day as sentences, in the post's words of *codes*."""
    yield Words(summary.day.isoformat(), summary.day.isoformat())
    yield _flow(Words("登记", "entries"), summary.entries)
    yield _flow(codes.words(CodeList.OUTCOME, Outcome.ADMITTED), summary.admitted)
    for kind, flow in summary.by_class.items():
        yield _flow(codes.words(CodeList.CLASS, kind), flow)
    for name, said in _COUNTED.items():
        words = codes.words(CodeList.OUTCOME, said) if isinstance(said, Outcome) else said
        yield _COUNT.format(name=words, count=getattr(summary, name))
    yield _flow(Words("另有只计数", "only counted, beside these"), total(summary.counted))
    for name, words in WORK_WORDS.items():
        yield _COUNT.format(name=words, count=getattr(summary.work, name))


def findings_answer(findings: Findings, speech: Speech) -> dict[str, Any]:
    """Return the object of `verify --json`."""
    return {
        "sound": findings.sound,
        "facts": findings.facts,
        "heads": [
            {"station": head.station_id, "fingerprint": head.anchor} for head in findings.heads
        ],
        "problems": [speech.text(problem) for problem in findings.problems],
        "caveat": None if findings.caveat is None else speech.text(findings.caveat),
    }


def findings_lines(findings: Findings) -> Iterator[Words]:
    """Yield what a check found, where each chain ends, and what it cannot find."""
    if findings.sound:
        yield _SOUND.format(facts=findings.facts)
    else:
        yield _WRONG.format(count=len(findings.problems))
        yield from findings.problems
    for head in findings.heads:
        yield Words(f"台账指纹 {head.anchor}", f"Fingerprint {head.anchor}")
    if findings.caveat is not None:
        yield findings.caveat


def _both(flow: Flow) -> Mapping[str, int]:
    return {"in": flow.inward, "out": flow.outward}


def _flow(name: Words, flow: Flow) -> Words:
    return _FLOW.format(name=name, inward=flow.inward, outward=flow.outward)


def problem_answers(problems: Sequence[Problem], speech: Speech) -> list[dict[str, Any]]:
    """Return the problems of an import as objects."""
    return [
        {
            "row": problem.row,
            "column": problem.column,
            "value": problem.value,
            "reason": speech.text(problem.reason),
        }
        for problem in problems
    ]


def problem_line(problem: Problem) -> Words:
    """Return a problem of an import as a sentence."""
    return _PROBLEM.format(
        row=problem.row, column=problem.column, value=problem.value, reason=problem.reason
    )
