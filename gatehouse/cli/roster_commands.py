# SPDX-License-Identifier: MIT
"""Reading the roster in on the command line: the same columns, coverage and problems as on screen.

A dry run prints what the import prints.
"""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from gatehouse.cli.answers import problem_answers, problem_line
from gatehouse.cli.opened import now, reading_post, writing_post
from gatehouse.cli.speech import Speech
from gatehouse.domain.duty import local_day
from gatehouse.domain.progress import unreported
from gatehouse.domain.roster import ImportReport, ListedChange, RosterFile
from gatehouse.domain.roster_layout import (
    FIELD_WORDS,
    NOT_TAKEN,
    Layouts,
    with_choice,
)
from gatehouse.domain.roster_plan import COVERAGE_WORDS, RosterChange
from gatehouse.domain.words import Words
from gatehouse.errors import WrongUse
from gatehouse.reports.problems_sheet import write_problems
from gatehouse.reports.roster_file import read_roster
from gatehouse.reports.roster_survey import survey_roster
from gatehouse.services.post import administrators_duty
from gatehouse.services.roster import import_roster, kept_layouts, plan_import
from gatehouse.services.tag import names_of_tags

_IMPORTED = Words(
    "文件里 {people} 人、{households} 户：新增 {new}，变更 {changed}，不再在册 {gone}。",
    "The file holds {people} people in {households} flats: {new} new, {changed} changed, "
    "{gone} gone.",
)
_ONLY_TRIED = Words("只是试读：什么都没有写入。", "Only tried: nothing was written.")
_STAYING = Words(
    "台账里另有 {staying} 人不在文件里，照旧在册：文件按“{covers}”算。"
    "要把他们一并迁出，写 --covers compound（整个小区）或 buildings（文件里的楼栋）。",
    "{staying} others on the roster are not in the file and stay: it counts as complete for "
    "'{covers}'. To take them off, say --covers compound or --covers buildings.",
)
_COLUMNS = Words("各列：{columns}", "Columns: {columns}")
_COLUMN = Words("{label} → {field}", "{label} → {field}")
_HIDDEN_COLUMN = Words("{label}（隐藏的列）→ {field}", "{label} (hidden) → {field}")
_REJECTED = Words("没有收进去的：", "Not taken:")
_DROPPED = Words(
    "按规定不存、已丢弃的列：{names}", "Columns that may not be kept, dropped: {names}"
)
_LISTED = {
    RosterChange.GONE: Words("不再在册：{door} {name}", "Gone: {door} {name}"),
    RosterChange.CHANGED: Words("变更：{door} {name}（{what}）", "Changed: {door} {name} ({what})"),
}
_SHEET = Words(
    "问题表写好了：{path}，{count} 行", "The error sheet is written: {path}; rows: {count}"
)


def import_people(options: Namespace, speech: Speech) -> int:
    """Read the roster in, or say what that would change, as the post's administrator does it."""
    opening, act = (reading_post, plan_import) if options.dry_run else (writing_post, import_roster)
    with opening(options) as post:
        duty = administrators_duty(post.store, post.duty)
        layouts = _layouts(options, kept_layouts(post.store, duty))
        names = names_of_tags(post.store, duty)
        roster = read_roster(options.file, local_day(now()), layouts, names)
        report = act(post.store, duty, roster, unreported, options.covers)
    if options.json:
        speech.give(_answer(roster, report, speech))
    else:
        speech.say_all(_lines(roster, report))
        if options.dry_run:
            speech.say(_ONLY_TRIED)
    if options.problems is not None:
        count = write_problems(options.problems, report)
        if not options.json:
            speech.say(_SHEET.format(path=options.problems, count=count))
    return 0


def _layouts(options: Namespace, kept: Layouts) -> Layouts:
    """Return the columns to read by: those that are kept, changed as the command line says."""
    if not options.columns:
        return kept
    survey = survey_roster(options.file, kept)
    layouts = {signature: dict(fields) for signature, fields in survey.guessed.items()}
    for place, field in options.columns:
        found = [signature for signature, fields in layouts.items() if place in fields]
        if not found:
            raise WrongUse(
                "--column names a column that the file does not have. Nothing was imported. "
                "Say the letter as the spreadsheet shows it.",
                "--column 写的那一列文件里没有。什么都没有导入。请照表格上的列字母写。",
            )
        layouts.update((each, with_choice(layouts[each], place, field)) for each in found)
    return layouts


def _answer(roster: RosterFile, report: ImportReport, speech: Speech) -> dict[str, Any]:
    """Return the object of `import-roster --json`."""
    counts = report.counts
    return {
        "people": counts.people,
        "households": counts.households,
        "new": counts.new,
        "changed": counts.changed,
        "gone": counts.gone,
        "staying": counts.staying,
        "covers": report.coverage.value,
        "columns": [
            {
                "column": column.label,
                "field": column.field and column.field.value,
                "hidden": column.hidden,
            }
            for column in roster.columns
        ],
        "dropped": list(report.dropped),
        "warnings": problem_answers(report.warnings, speech),
        "rejected": problem_answers(report.rejected, speech),
    }


def _lines(roster: RosterFile, report: ImportReport) -> Iterator[Words]:
    """Yield what an import did, and every row with a problem, as sentences."""
    counts = report.counts
    yield _columns(roster)
    yield _IMPORTED.format(
        people=counts.people,
        households=counts.households,
        new=counts.new,
        changed=counts.changed,
        gone=counts.gone,
    )
    if counts.staying:
        covers = COVERAGE_WORDS[report.coverage]
        yield _STAYING.format(staying=counts.staying, covers=covers)
    yield from (_listed(one) for one in report.concerned if one.change in _LISTED)
    yield from map(problem_line, report.warnings)
    if report.rejected:
        yield _REJECTED
        yield from map(problem_line, report.rejected)
    if report.dropped:
        yield _DROPPED.format(names="、".join(report.dropped))


def _columns(roster: RosterFile) -> Words:
    told = [
        (_HIDDEN_COLUMN if column.hidden else _COLUMN).format(
            label=column.label, field=FIELD_WORDS[column.field] if column.field else NOT_TAKEN
        )
        for column in roster.columns
    ]
    both = Words("；".join(each.zh for each in told), "; ".join(each.en for each in told))
    return _COLUMNS.format(columns=both)


def _listed(one: ListedChange) -> Words:
    what = Words("、".join(each.zh for each in one.what), ", ".join(each.en for each in one.what))
    return _LISTED[one.change].format(door=one.door, name=one.shown_name, what=what)
