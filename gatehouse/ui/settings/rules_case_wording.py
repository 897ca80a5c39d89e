# SPDX-License-Identifier: MIT
"""How golden cases, and the entries that they are made of, are worded."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import DIRECTION_WORDS
from gatehouse.domain.policy.golden import EXPECTED_WORDS, Expected
from gatehouse.domain.policy.verdict import CONCLUSION_WORDS, Conclusion
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.domain.policy.kept_case import KeptCase
    from gatehouse.domain.policy.trial import BrokenCase, JudgedEntry, TriedCases
    from gatehouse.ui.shell.i18n import Languages

_SHOWN: Final = 8
_SIGNS: Final = {
    Expected.ADMIT: SignKind.OK,
    Expected.WARN: SignKind.WARN,
    Expected.INCOMPLETE: SignKind.WAIT,
    Expected.TURN_AWAY: SignKind.STOP,
    Expected.REPORT: SignKind.STOP,
}


def case_cells(one: "KeptCase", languages: "Languages") -> Row:
    """Return a case that the post keeps."""
    text, case = languages.text, one.case
    about = " · ".join(
        (
            languages.code(CodeList.CLASS, case.crossing.subject_class),
            text(DIRECTION_WORDS[case.crossing.direction]),
            languages.code(CodeList.REASON, case.crossing.reason),
        )
    )
    return (
        Cell(text(case.title), detail=about, strong=True),
        Cell(text(EXPECTED_WORDS[case.expected]), sign=_SIGNS[case.expected]),
        Cell(one.operator, detail=languages.formats.moment(one.kept_at)),
    )


def entry_cells(one: "JudgedEntry", languages: "Languages") -> Row:
    """Return an entry of which a case can be made."""
    text, whose = languages.text, languages.code(CodeList.CLASS, one.own_class or one.subject_class)
    who = f"{whose} {text(DIRECTION_WORDS[one.direction])}"
    return (
        Cell(
            languages.formats.time(one.at),
            detail=languages.code(CodeList.REASON, one.own_reason or one.reason),
        ),
        Cell(f"{one.shown_name} {one.door}".strip() or who, detail=who, strong=True),
        Cell(
            text(CONCLUSION_WORDS[one.was]),
            sign=SignKind.OK if one.was is Conclusion.ADMIT else SignKind.STOP,
        ),
    )


def entry_line(one: "JudgedEntry", languages: "Languages") -> str:
    """Return an entry in a line: when, who, and what was said."""
    text, whose = languages.text, languages.code(CodeList.CLASS, one.own_class or one.subject_class)
    parts = (
        languages.formats.moment(one.at),
        f"{one.shown_name} {one.door}".strip(),
        f"{whose} {text(DIRECTION_WORDS[one.direction])}",
        languages.code(CodeList.REASON, one.own_reason or one.reason),
        text(CONCLUSION_WORDS[one.was]),
    )
    return " · ".join(filter(None, parts))


def cases_text(tried: "TriedCases", languages: "Languages") -> str:
    """Return how the golden cases fare: all hold, or which do not and what is said of them."""
    translate, number = QCoreApplication.translate, languages.formats.number
    if not tried.count:
        return ""
    if not tried.broken:
        said = translate("settings", "All golden cases hold: {count}.")
        return said.format(count=number(tried.count))
    said = translate("settings", "Golden cases: {held} of {count} hold. Not these:")
    head = said.format(held=number(tried.held), count=number(tried.count))
    lines = [_broken(one, languages) for one in tried.broken[:_SHOWN]]
    if more := len(tried.broken) - len(lines):
        lines.append(translate("settings", "• and {count} more").format(count=number(more)))
    return "\n".join([head, *lines])


def _broken(one: "BrokenCase", languages: "Languages") -> str:
    text = languages.text
    if one.elsewhere:
        said = QCoreApplication.translate("settings", "• {title}: by another rule ({why})")
    else:
        said = QCoreApplication.translate(
            "settings", "• {title}: should be {expected}, would be {now} ({why})"
        )
    return said.format(
        title=text(one.title),
        expected=text(EXPECTED_WORDS[one.expected]),
        now=text(EXPECTED_WORDS[one.now]),
        why=text(one.why),
    )
