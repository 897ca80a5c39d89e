# SPDX-License-Identifier: MIT
"""Invented meetings behind the acts of looking back; what is asked and exported is kept."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.look_back import Crossed, LookBack, LookBackQuestion, Meeting, Met, MetBy
from gatehouse.domain.post import OperatorRow
from gatehouse.errors import GatehouseError
from gatehouse.reports.table_page import TablePage
from gatehouse.ui.roster.look_back_acts import LookBackActs

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
_NAMES = ("刘*飞", "王*芬", "欧阳*静", "张*", "John S.")


def a_meeting(number: int) -> Meeting:
    """Return a reason; every kind of one comes round."""
    how = tuple(MetBy)[number % len(MetBy)]
    own = Crossed(entry_id=f"own-{number}", at=NOW - timedelta(hours=number), gate="北门")
    theirs = Crossed(entry_id=f"e-{number}", at=own.at + timedelta(minutes=number % 9), gate="北门")
    return Meeting(how=how) if how is MetBy.SAME_FLAT else Meeting(how=how, own=own, theirs=theirs)


def somebody_met(number: int) -> Met:
    """Return somebody who was met once, or several times."""
    return Met(
        person_id=f"person-{number}",
        shown_name=_NAMES[number % len(_NAMES)],
        door=f"{number // 12 + 1}-1-{number % 12 + 1}01",
        phone="139****2217" if number % 2 else "",
        subject_class=SubjectClass.RESIDENT if number % 3 else SubjectClass.VISITOR,
        meetings=tuple(a_meeting(number + more) for more in range(number % 3 + 1)),
    )


@dataclass
class LookBackFake:
    """So many were met."""

    count: int = 7
    failure: GatehouseError | None = None
    approvers: tuple[OperatorRow, ...] = ()
    questions: list[LookBackQuestion] = field(default_factory=list)
    exported: list[Path] = field(default_factory=list)
    printed: list[LookBack] = field(default_factory=list)

    def acts(self) -> LookBackActs:
        """Return the acts."""
        return LookBackActs(
            approvers=lambda: self.approvers,
            look_back=self._look_back,
            export=self._export,
            pages=self._pages,
        )

    def _look_back(self, question: LookBackQuestion) -> LookBack:
        if self.failure is not None:
            raise self.failure
        self.questions.append(question)
        rows = tuple(map(somebody_met, range(self.count)))
        return LookBack(
            question=question,
            whose="刘*飞",
            door="3-2-501",
            crossings=3,
            rows=rows,
            more=0,
            made_at=NOW,
        )

    def _export(self, _found: LookBack, path: Path) -> Path:
        self.exported.append(path)
        return path

    def _pages(self, found: LookBack) -> tuple[TablePage, ...]:
        self.printed.append(found)
        return ()
