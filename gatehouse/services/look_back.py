# SPDX-License-Identifier: MIT
"""Looking back (回溯): whom somebody met at this gate; every look and every export is audited."""

from datetime import timedelta
from pathlib import Path
from typing import Final

from gatehouse.db.engine import Store
from gatehouse.db.queries.chain import chain_head
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.look_back import Span, people_met, whose_look_back
from gatehouse.db.queries.post import post_row
from gatehouse.db.queries.records import standing_id
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.identity.cleaning import LONGEST_LINE, clean
from gatehouse.domain.look_back import (
    MOST_DAYS_BACK,
    MOST_MINUTES,
    LookBack,
    LookBackPaper,
    LookBackQuestion,
)
from gatehouse.errors import Refused
from gatehouse.services.operator import check_pin
from gatehouse.services.roster import not_on_the_roster

LOOKED_BACK: Final = "looked_back"
LOOK_BACK_EXPORTED: Final = "look_back_exported"
LOOK_BACK_PRINTED: Final = "look_back_printed"
MOST_ROWS: Final = 500
"""How many people a look-back lists; the closest come first."""
MAY_LOOK_BACK: Final = (Role.LEADER, Role.ADMINISTRATOR)
_A_DAY: Final = timedelta(days=1)


def may_look_back(_store: Store, duty: Duty) -> bool:
    """Say whether whoever is on duty looks back without anybody's leave."""
    return not duty.operator.roles.isdisjoint(MAY_LOOK_BACK)


def look_back(store: Store, duty: Duty, question: LookBackQuestion) -> LookBack:
    """Return whom somebody met on the days of *question*; the look itself is an audit fact.

    Asks a leader or an administrator, or the PIN of one, and a purpose.
    """
    purpose = clean(question.purpose, LONGEST_LINE).text
    _refuse_strange(question, purpose, duty)
    approved = _approved(store, duty, question)
    days, now = question.days, duty.now()
    span = Span(
        midnight(days.first),
        midnight(days.last + _A_DAY),
        timedelta(minutes=question.minutes),
    )
    with store.unit_of_work(duty) as work:
        whose = whose_look_back(work.connection, standing_id(work.connection, question.person_id))
        if whose is None:
            raise not_on_the_roster()
        found = people_met(work.connection, whose, span)
        details = {
            "first": days.first.isoformat(),
            "last": days.last.isoformat(),
            "minutes": question.minutes,
            "purpose": purpose,
            "people": len(found.rows),
            "approved_by": approved,
        }
        work.record(
            "audit", {"act": LOOKED_BACK, "subject_id": whose.person_id, "details": details}
        )
        work.commit()
    return LookBack(
        question=question,
        whose=whose.shown_name,
        door=whose.door,
        crossings=found.crossings,
        rows=found.rows[:MOST_ROWS],
        more=max(0, len(found.rows) - MOST_ROWS),
        made_at=now,
    )


def export_look_back(store: Store, duty: Duty, found: LookBack, path: Path) -> Path:
    """Write a look-back as a workbook, masked; the audit fact comes before the file's name."""
    # openpyxl takes 0.2 s to import, and a look-back is seldom exported
    from gatehouse.reports.look_back_book import write_look_back  # noqa: PLC0415

    paper = _paper(store, duty, found)
    write_look_back(
        path, paper, account=lambda: _account_for(store, duty, found, LOOK_BACK_EXPORTED, path.name)
    )
    return path


def look_back_paper(store: Store, duty: Duty, found: LookBack) -> LookBackPaper:
    """Return what is printed of a look-back, masked; it leaves an audit fact."""
    paper = _paper(store, duty, found)
    _account_for(store, duty, found, LOOK_BACK_PRINTED)
    return paper


def _paper(store: Store, duty: Duty, found: LookBack) -> LookBackPaper:
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return LookBackPaper(
            found=found,
            post=post_row(connection),
            operator=duty.operator.name,
            fingerprint=chain_head(connection).anchor,
            codes=code_book(connection, local_day(found.made_at)),
        )


def _account_for(store: Store, duty: Duty, found: LookBack, act: str, file: str = "") -> None:
    asked = found.question
    details = {
        "first": asked.days.first.isoformat(),
        "last": asked.days.last.isoformat(),
        "people": len(found.rows),
        "purpose": clean(asked.purpose, LONGEST_LINE).text,
        "masked": True,
        "file": file.encode(errors="replace").decode(),
    }
    with store.unit_of_work(duty) as work:
        subject_id = standing_id(work.connection, asked.person_id)
        work.record("audit", {"act": act, "subject_id": subject_id, "details": details})
        work.commit()


def _approved(store: Store, duty: Duty, question: LookBackQuestion) -> str:
    """Return who gave leave by their PIN; nobody where whoever is on duty may do it."""
    if question.leave is None or may_look_back(store, duty):
        duty.require(*MAY_LOOK_BACK)
        return ""
    check_pin(store, duty, question.leave.operator_id, question.leave.pin, *MAY_LOOK_BACK)
    return question.leave.operator_id


def _refuse_strange(question: LookBackQuestion, purpose: str, duty: Duty) -> None:
    if not purpose:
        raise Refused(
            "Looking back needs a purpose. Nothing was shown. Write what it is for.",
            "回溯要写明用途。没有显示。请写明用来做什么。",
        )
    days = question.days
    if days.last > local_day(duty.now()) or len(days) > MOST_DAYS_BACK:
        raise Refused(
            f"It looks back on at most {MOST_DAYS_BACK} days up to today. Nothing was shown. Put "
            "the days right.",
            f"最多回溯到今天为止的 {MOST_DAYS_BACK} 天。没有显示。请改一下日期。",
        )
    if not 1 <= question.minutes <= MOST_MINUTES:
        raise Refused(
            f"People are told who crossed within 1 to {MOST_MINUTES} minutes. Nothing was shown. "
            "Put the minutes right.",
            f"前后脚的时间要在 1 到 {MOST_MINUTES} 分钟之间。没有显示。请改一下分钟数。",
        )
