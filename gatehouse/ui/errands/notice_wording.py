# SPDX-License-Identifier: MIT
"""How the section of notices words what the post answers."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.duty import local_day
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.notice import STANDING_WORDS, NoticeRow, NoticeStanding
from gatehouse.domain.words import Words
from gatehouse.ui.widgets.cell_model import Cell, Row
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from gatehouse.ui.shell.i18n import Languages

HANGING: Final = "hanging"
DOWN: Final = "down"
_BETWEEN: Final = " · "
_SIGNS: Final = {
    NoticeStanding.COMING: SignKind.WAIT,
    NoticeStanding.HOLDS: SignKind.OK,
    NoticeStanding.ENDED: SignKind.STOP,
    NoticeStanding.DOWN: SignKind.INFO,
}


def notices_shown(rows: Iterable[NoticeRow], which: str, text: str) -> tuple[NoticeRow, ...]:
    """Return what a filter and the search leave: by its end what has one, then the newest first."""
    typed = compact(text).lower()
    shown = (row for row in rows if row.hangs is (which == HANGING) and typed in _searched(row))
    return tuple(sorted(shown, key=_end_first) if which == HANGING else shown)


def notice_choices(rows: Iterable[NoticeRow], languages: "Languages") -> list[Choice]:
    """Return the ways to narrow the list, each with its count."""
    translate, number = QCoreApplication.translate, languages.formats.number
    words = {HANGING: translate("errands", "Hang now"), DOWN: translate("errands", "Taken down")}
    every = tuple(rows)
    return [
        Choice(which, f"{said} {number(len(notices_shown(every, which, '')))}")
        for which, said in words.items()
    ]


def notice_cells(row: NoticeRow, now: datetime, languages: "Languages") -> Row:
    """Return a notice as a row: its title and to whom, how it stands, when it was published."""
    issuer = said_in(row.issuer, languages)
    return (
        Cell(title_of(row, languages), detail=_joined(issuer, said_in(row.audience, languages))),
        Cell(
            languages.formats.moment(row.published_at),
            detail=_standing_text(row, now, languages),
            sign=_SIGNS[row.standing(now)],
        ),
    )


def notices_line(rows: Iterable[NoticeRow], now: datetime, languages: "Languages") -> str:
    """Return how many have ended and still hang, and how many end today; nothing for none."""
    translate, number = QCoreApplication.translate, languages.formats.number
    standing = [(row, row.standing(now)) for row in rows]
    ended = sum(how is NoticeStanding.ENDED for _, how in standing)
    today = sum(how is NoticeStanding.HOLDS and _ends_on(row, now) for row, how in standing)
    said = (
        (ended, translate("errands", "{count} ended, to take down")),
        (today, translate("errands", "{count} end today")),
    )
    return _joined(*(text.format(count=number(count)) for count, text in said if count))


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
    lines = [
        said.format(moment=moment(row.published_at), name=row.operator),
        holds_text(row, languages),
    ]
    if row.withdrawn_at is not None:
        down = translate("errands", "Taken down {moment}: {reason}")
        lines.append(down.format(moment=moment(row.withdrawn_at), reason=row.reason))
    return "\n".join(lines)


def holds_text(row: NoticeRow, languages: "Languages") -> str:
    """Return from when it holds, and until when."""
    translate, moment = QCoreApplication.translate, languages.formats.moment
    begins = moment(row.begins_at or row.published_at)
    if row.ends_at is None:
        return translate("errands", "Holds from {begins} until it is taken down").format(
            begins=begins
        )
    said = translate("errands", "Holds from {begins} until {ends}")
    return said.format(begins=begins, ends=moment(row.ends_at))


def ended_text(row: NoticeRow, languages: "Languages") -> str:
    """Return what is said over a notice that has ended; nothing of one without an end."""
    if row.ends_at is None:
        return ""
    said = QCoreApplication.translate(
        "errands", "It ended {moment}. Take it down, or let it hold for longer."
    )
    return said.format(moment=languages.formats.moment(row.ends_at))


def _standing_text(row: NoticeRow, now: datetime, languages: "Languages") -> str:
    """Return how a notice stands; of one that holds until when, if that was said."""
    standing = row.standing(now)
    if standing is not NoticeStanding.HOLDS:
        return languages.label(STANDING_WORDS[standing])
    if row.ends_at is None:
        return ""
    said = QCoreApplication.translate("errands", "until {moment}")
    return said.format(moment=languages.formats.moment(row.ends_at))


def _ends_on(row: NoticeRow, now: datetime) -> bool:
    return row.ends_at is not None and local_day(row.ends_at) == local_day(now)


def _end_first(row: NoticeRow) -> tuple[bool, datetime, int]:
    return row.ends_at is None, row.ends_at or row.published_at, -row.number


def _searched(row: NoticeRow) -> str:
    parts = (row.title, row.audience, row.issuer, row.text)
    return compact("".join(part.zh + part.en for part in parts)).lower()


def _joined(*parts: str) -> str:
    return _BETWEEN.join(filter(None, parts))
