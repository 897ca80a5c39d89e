# SPDX-License-Identifier: MIT
"""Judging a signed note again, by a list of risk areas that came after it."""

from gatehouse.db.engine import Store
from gatehouse.db.queries.itineraries import signed_note, written_legs
from gatehouse.db.queries.risk_areas import list_id_on
from gatehouse.db.risk_area import record_judging
from gatehouse.domain.area_judging import judge_areas
from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.duty import Duty, Role, local_day
from gatehouse.domain.itinerary_note import NoteJudged
from gatehouse.domain.itinerary_strip import strip_of
from gatehouse.errors import Refused
from gatehouse.services.itinerary import no_such_note
from gatehouse.services.policy import rules_at
from gatehouse.services.risk_area import basis_on


def judge_again(store: Store, duty: Duty, note_id: str) -> NoteJudged:
    """Judge a note by the list and the rules that hold now; what was said before stays."""
    duty.require(Role.VOLUNTEER)
    with store.unit_of_work(duty) as work:
        note = signed_note(work.connection, note_id)
        if note is None:
            raise no_such_note()
        today = local_day(work.now)
        judged_by = {one.areas.list_id for one in note.judgings}
        if list_id_on(work.connection, today) in judged_by:
            raise Refused(
                "The note was judged by the newest list already. Nothing was changed. "
                "Read a newer list in first.",
                "这份行程已经按最新的名单判过了。什么都没有改动。请先导入更新的名单。",
            )
        basis = basis_on(work.connection, rules_at(work.connection, work.now), today)
        legs = written_legs(work.connection, note_id)
        strip = strip_of(note.row.window, legs, note.evidence)
        judging = judge_areas(strip, legs, basis, today)
        if judging is None:
            raise Refused(
                "There is nothing to judge the note by: no list was read in, or the rules in force "
                "ask for no risk areas. Nothing was changed.",
                "没有可比对的：还没导入名单，或现行规则不看风险区。什么都没有改动。",
            )
        fact = record_judging(work, note_id, judging)
        read_again = signed_note(work.connection, note_id)
        work.commit()
    assert read_again is not None, "a note is never deleted"
    return NoteJudged(read_again, fact.sequence, Changes.of(Kind.ITINERARY, ids=(note_id,)))
