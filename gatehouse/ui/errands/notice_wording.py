# SPDX-License-Identifier: MIT
"""How the section of notices words what the post answers."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.notice import NoticeRow
from gatehouse.domain.words import Words
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

HANGING: Final = "hanging"
DOWN: Final = "down"
_BETWEEN: Final = " · "


def notices_shown(rows: Iterable[NoticeRow], which: str, text: str) -> tuple[NoticeRow, ...]:
    """Return what a filter and the search leave, the newest first."""
    typed = compact(text).lower()
    return tuple(row for row in rows if row.hangs is (which == HANGING) and typed in _searched(row))


def notice_choices(rows: Iterable[NoticeRow], languages: "Languages") -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate, number = QCoreApplication.translate, languages.formats.number
    words = {HANGING: translate("errands", "Hang now"), DOWN: translate("errands", "Taken down")}
    every = tuple(rows)
    return [
        Choice(which, f"{said} {number(len(notices_shown(every, which, '')))}")
        for which, said in words.items()
    ]


def notice_cells(row: NoticeRow, languages: "Languages") -> Row:
    """Return a notice as a row: its title and to whom, when it was published."""
    issuer = said_in(row.issuer, languages)
    published = languages.formats.moment(row.published_at)
    down = QCoreApplication.translate("errands", "taken down")
    return (
        Cell(title_of(row, languages), detail=_joined(issuer, said_in(row.audience, languages))),
        Cell(
            published,
            detail="" if row.hangs else down,
            sign=SignKind.OK if row.hangs else SignKind.INFO,
        ),
    )


def title_of(row: NoticeRow, languages: "Languages") -> str:
    """Return its number and title."""
    return f"{row.number}. {said_in(row.title, languages)}"


def said_in(words: Words, languages: "Languages") -> str:
    """Return *words* in the language of now, or where they have none in it in the other one."""
    return languages.text(words.or_else(Words(words.en, words.zh)))


def notice_facts(row: NoticeRow, languages: "Languages") -> str:
    """Return who published it when, and who took it down why."""
    translate, moment = QCoreApplication.translate, languages.formats.moment
    said = translate("errands", "Published {moment} by {name}")
    lines = [said.format(moment=moment(row.published_at), name=row.operator)]
    if row.withdrawn_at is not None:
        down = translate("errands", "Taken down {moment}: {reason}")
        lines.append(down.format(moment=moment(row.withdrawn_at), reason=row.reason))
    return "\n".join(lines)


def _searched(row: NoticeRow) -> str:
    parts = (row.title, row.audience, row.issuer, row.text)
    return compact("".join(part.zh + part.en for part in parts)).lower()


def _joined(*parts: str) -> str:
    return _BETWEEN.join(filter(None, parts))
