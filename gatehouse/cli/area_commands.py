# SPDX-License-Identifier: MIT
"""Reading a list of risk areas in on the command line: the same day and problems as on screen.

A dry run prints what the import prints.
"""

from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from gatehouse.cli.answers import problem_answers, problem_line
from gatehouse.cli.opened import now, reading_post, writing_post
from gatehouse.cli.speech import Speech
from gatehouse.domain.duty import local_day
from gatehouse.domain.risk_area import AreaImport, GivenEdition
from gatehouse.domain.risk_level import LEVEL_WORDS, RiskLevel
from gatehouse.domain.words import Words
from gatehouse.reports.area_file import read_areas_file
from gatehouse.reports.problems_sheet import write_problems
from gatehouse.services.divisions import divisions
from gatehouse.services.post import administrators_duty
from gatehouse.services.risk_area import import_areas, plan_areas

_IMPORTED = Words("{named}：{areas} 个风险区，{levels}。", "The {named}: {areas} areas, {levels}.")
_LEVEL = Words("{level} {count}", "{count} of {level}")
_ONLY_TRIED = Words("只是试读：什么都没有写入。", "Only tried: nothing was written.")
_SAME = Words(
    "和已有的名单一模一样：什么都没有改动。",
    "The very same list is there already: nothing changed.",
)
_REPLACES = Words(
    "同一天同一版的名单已有一份，由它代替；两份都留着。",
    "It takes the place of the list of that day and version; both stay.",
)
_REJECTED = Words("没有收进去的：", "Not taken:")
_SHEET = Words(
    "问题表写好了：{path}，{count} 行", "The error sheet is written: {path}; rows: {count}"
)


def import_list(options: Namespace, speech: Speech) -> int:
    """Read a list of risk areas in, or say what that would change, as the administrator does it."""
    opening, act = (reading_post, plan_areas) if options.dry_run else (writing_post, import_areas)
    given = GivenEdition(options.date, options.edition or "")
    file = read_areas_file(options.file, local_day(now()), divisions(), given)
    with opening(options) as post:
        report = act(post.store, administrators_duty(post.store, post.duty), file)
    if options.json:
        speech.give(_answer(report, speech))
    else:
        speech.say_all(_lines(report))
        if options.dry_run:
            speech.say(_ONLY_TRIED)
    if options.problems is not None:
        count = write_problems(options.problems, report)
        if not options.json:
            speech.say(_SHEET.format(path=options.problems, count=count))
    return 0


def _answer(report: AreaImport, speech: Speech) -> dict[str, Any]:
    """Return the object of `import-areas --json`."""
    return {
        "list_day": report.list_day.isoformat(),
        "version": report.version,
        "areas": report.areas,
        **{level.value: report.counts[level] for level in RiskLevel},
        "new": report.new,
        "replaces": report.replaces,
        "warnings": problem_answers(report.warnings, speech),
        "rejected": problem_answers(report.rejected, speech),
    }


def _lines(report: AreaImport) -> Iterator[Words]:
    """Yield what an import did, and every row with a problem, as sentences."""
    levels = [
        _LEVEL.format(level=LEVEL_WORDS[level], count=report.counts[level]) for level in RiskLevel
    ]
    told = Words("，".join(one.zh for one in levels), ", ".join(one.en for one in levels))
    yield _IMPORTED.format(named=report.words, areas=report.areas, levels=told)
    if not report.new:
        yield _SAME
    if report.replaces:
        yield _REPLACES
    yield from map(problem_line, report.warnings)
    if report.rejected:
        yield _REJECTED
        yield from map(problem_line, report.rejected)
