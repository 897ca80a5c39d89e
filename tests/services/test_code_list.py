# SPDX-License-Identifier: MIT
"""The code lists: a change is a fact, an end keeps the words, and undoing brings them back."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from sqlalchemy import select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.queries.errands import open_errands
from gatehouse.db.queries.households import households_at
from gatehouse.db.queries.incidents import open_incidents
from gatehouse.db.tables.entry import entry
from gatehouse.domain.changes import Kind
from gatehouse.domain.code_change import CodeOrder, CodeRow, CodesChanged
from gatehouse.domain.code_list import CodeBook, CodeList, Colour
from gatehouse.domain.entry import (
    Correction,
    Crossing,
    Decision,
    Direction,
    Reason,
    SubjectClass,
)
from gatehouse.domain.errand import ErrandKind, ErrandOrder
from gatehouse.domain.history import Whose
from gatehouse.domain.incident import Concerned, IncidentOrder
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.left_open import left_open_words
from gatehouse.domain.register import RegisterOrder, RegisterSheet
from gatehouse.domain.words import Words
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.code_book import code_book
from gatehouse.services.code_list import (
    code_lists,
    end_code,
    move_code,
    undo_code,
    write_code,
)
from gatehouse.services.correction import correct_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.errand import ask_errand
from gatehouse.services.history import history
from gatehouse.services.incident import report_incident
from gatehouse.services.register import export_register, preview
from tests.support.post import PostInUse, quiet

TODAY = date(2022, 4, 15)
XIAOLAN = CodeOrder(
    code_list=CodeList.CHECK,
    code="code",
    words=Words("小兰帮办", "Xiaolan code"),
    colour=Colour.BLUE,
)
SWAB = CodeOrder(
    code_list=CodeList.REASON, stands_for="medical", words=Words("去采样", "swab"), colour=None
)


def book(post: PostInUse) -> CodeBook:
    return code_book(post.store, post.duty)


def row(changed: CodesChanged, code_list: CodeList, code: str) -> CodeRow:
    return next(one for one in changed.lists.rows[code_list] if one.code == code)


def test_a_check_is_called_as_the_post_calls_it_with_its_colour(post: PostInUse) -> None:
    done = write_code(post.store, post.duty, XIAOLAN)

    here = book(post)
    assert here.words(CodeList.CHECK, "code") == Words("小兰帮办", "Xiaolan code")
    assert here.colour(CodeList.CHECK, "code") is Colour.BLUE
    assert here.words(CodeList.CHECK, "mask").zh == "口罩"
    assert row(done, CodeList.CHECK, "code").plain.zh == "健康码"
    assert done.changes.concern(Kind.CODE)
    assert [(one.operator, one.before) for one in done.lists.changes] == [("周岚", "")]


def test_a_code_of_the_posts_own_stands_beside_what_it_stands_for(post: PostInUse) -> None:
    done = write_code(post.store, post.duty, SWAB)

    here = book(post)
    offered = here.offered(CodeList.REASON, ["shopping", "medical", "work"])
    assert offered == ("shopping", "medical", done.code, "work")
    assert here.stands_for(CodeList.REASON, done.code) == "medical"
    assert here.offered(CodeList.REASON, ["shopping"]) == ("shopping",)
    assert here.words(CodeList.REASON, done.code) == Words("去采样", "swab")


def test_what_begins_later_is_not_called_so_yet(post: PostInUse) -> None:
    later = replace(XIAOLAN, first_day=TODAY + timedelta(days=3))
    done = write_code(post.store, post.duty, later)

    assert book(post).words(CodeList.CHECK, "code").zh == "健康码"
    ahead = row(done, CodeList.CHECK, "code").later
    assert ahead is not None
    assert ahead.words.zh == "小兰帮办"
    post.clock.forward(timedelta(days=3))
    assert book(post).words(CodeList.CHECK, "code").zh == "小兰帮办"


def test_an_ended_code_is_offered_no_longer_and_keeps_its_words(post: PostInUse) -> None:
    done = end_code(post.store, post.duty, CodeList.REASON, "stroll")

    here = book(post)
    assert here.offered(CodeList.REASON, ["shopping", "stroll"]) == ("shopping",)
    assert here.words(CodeList.REASON, "stroll").zh == "散步"
    assert not row(done, CodeList.REASON, "stroll").offered
    undo_code(post.store, post.duty, done.lists.changes[0].change_id)
    assert book(post).offered(CodeList.REASON, ["shopping", "stroll"]) == ("shopping", "stroll")


def test_an_ended_code_that_is_changed_is_offered_again(post: PostInUse) -> None:
    end_code(post.store, post.duty, CodeList.REASON, "stroll")
    again = CodeOrder(code_list=CodeList.REASON, code="stroll", words=Words("遛弯", "walk"))
    write_code(post.store, post.duty, again)

    assert book(post).is_offered(CodeList.REASON, "stroll")
    assert book(post).words(CodeList.REASON, "stroll").zh == "遛弯"


def test_the_words_of_a_past_day_stay(post: PostInUse) -> None:
    write_code(post.store, post.duty, XIAOLAN)
    post.clock.forward(timedelta(days=1))
    write_code(post.store, post.duty, replace(XIAOLAN, words=Words("新码", "new code")))

    here = book(post)
    on = {day: replace(here, day=day) for day in (date(2022, 4, 14), TODAY, date(2022, 4, 16))}
    called = [one.words(CodeList.CHECK, "code").zh for one in on.values()]
    assert called == ["健康码", "小兰帮办", "新码"]


def test_codes_are_put_in_another_order(post: PostInUse) -> None:
    done = move_code(post.store, post.duty, CodeList.REASON, "work", -1)

    order = [one.code for one in done.lists.rows[CodeList.REASON]]
    assert order[:2] == ["work", "shopping"]
    assert book(post).offered(CodeList.REASON, ["shopping", "work"]) == ("work", "shopping")
    undo_code(post.store, post.duty, done.lists.changes[0].change_id)
    assert book(post).offered(CodeList.REASON, ["shopping", "work"]) == ("shopping", "work")


@pytest.mark.parametrize(
    ("order", "why"),
    [
        (replace(SWAB, words=Words("", "swab")), "Chinese name"),
        (replace(SWAB, stands_for=""), "stands for"),
        (replace(SWAB, words=Words("采购", "buying")), "has 采购|has buying"),
        (replace(SWAB, first_day=date(2022, 4, 14)), "today at the earliest"),
        (replace(SWAB, first_day=date(2022, 4, 16), last_day=TODAY), "last day"),
        (replace(SWAB, first_day=date(9999, 12, 31)), "within a year"),
        (replace(SWAB, last_day=date(2023, 4, 17)), "within a year"),
        (replace(SWAB, code="dance"), "no such code"),
        (replace(XIAOLAN, code=""), "Nothing can be added"),
    ],
)
def test_what_cannot_be_kept_is_refused(post: PostInUse, order: CodeOrder, why: str) -> None:
    with pytest.raises(Refused, match=why):
        write_code(post.store, post.duty, order)
    assert book(post).codes == {}


def test_a_name_that_another_code_will_have_is_taken_from_that_day_on(post: PostInUse) -> None:
    later = replace(SWAB, words=Words("去采样", ""), first_day=TODAY + timedelta(days=5))
    write_code(post.store, post.duty, later)
    again = replace(SWAB, words=Words("去采样", ""))

    with pytest.raises(Refused, match="The list has 去采样 already"):
        write_code(post.store, post.duty, again)

    until = replace(again, last_day=TODAY + timedelta(days=4))
    assert write_code(post.store, post.duty, until).sequence


def test_a_check_is_not_ended_because_the_rules_ask_for_it(post: PostInUse) -> None:
    with pytest.raises(Refused, match="Change the rules"):
        end_code(post.store, post.duty, CodeList.CHECK, "code")


def test_only_an_administrator_changes_a_list(post: PostInUse) -> None:
    volunteer = post.as_volunteer()
    with pytest.raises(NotAllowed):
        write_code(post.store, volunteer, XIAOLAN)
    assert not code_lists(post.store, volunteer).may_change


def test_only_the_last_change_of_a_code_is_undone(post: PostInUse) -> None:
    first = write_code(post.store, post.duty, XIAOLAN).lists.changes[0]
    write_code(post.store, post.duty, replace(XIAOLAN, words=Words("新码", "new")))
    with pytest.raises(Refused, match="newer change first"):
        undo_code(post.store, post.duty, first.change_id)


def test_undo_after_undo_goes_back_to_what_ships(post: PostInUse) -> None:
    for name in ("小兰帮办", "兰州码", "甘肃码"):
        write_code(post.store, post.duty, replace(XIAOLAN, words=Words(name, "")))

    called = [undone(post) for _ in range(3)]

    assert called == ["兰州码", "小兰帮办", "健康码"]
    changes = code_lists(post.store, post.duty).changes
    assert len(changes) == 6
    assert not any(one.stands for one in changes)
    assert verify(post.store).problems == ()


def test_a_change_after_an_undo_is_undone_before_what_stood(post: PostInUse) -> None:
    for name in ("小兰帮办", "兰州码"):
        write_code(post.store, post.duty, replace(XIAOLAN, words=Words(name, "")))
    assert undone(post) == "小兰帮办"
    write_code(post.store, post.duty, replace(XIAOLAN, words=Words("甘肃码", "")))

    assert [undone(post) for _ in range(2)] == ["小兰帮办", "健康码"]


def undone(post: PostInUse) -> str:
    """Undo the newest change that stands, and return how the health code is called then."""
    changes = code_lists(post.store, post.duty).changes
    undo_code(post.store, post.duty, next(one.change_id for one in changes if one.stands))
    return book(post).words(CodeList.CHECK, "code").zh


def going_out(post: PostInUse, **said: str) -> Crossing:
    return Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.MEDICAL,
        person_id=post.id_of("林晓枫"),
        own_reason=said.get("own_reason", ""),
    )


def written(post: PostInUse, entry_id: str) -> tuple[str, str | None]:
    with post.store.reader() as connection:
        told = connection.execute(
            select(entry.c.reason, entry.c.own_reason).where(entry.c.id == entry_id)
        ).one()
    return told.reason, told.own_reason


def test_an_entry_keeps_the_code_that_was_chosen_beside_what_it_stands_for(
    post: PostInUse,
) -> None:
    swab = write_code(post.store, post.duty, SWAB).code
    crossing = going_out(post, own_reason=swab)
    done = record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    assert written(post, done.entry.id) == ("medical", swab)

    mended = correct_entry(
        post.store, post.duty, done.entry.id, Correction(why="看错", temperature=366)
    )
    assert written(post, mended.entry.id) == ("medical", swab)
    again = correct_entry(
        post.store, post.duty, mended.entry.id, Correction(why="选错", reason=Reason.WORK)
    )
    assert written(post, again.entry.id) == ("work", None)
    assert verify(post.store).problems == ()


def test_a_code_that_stands_for_something_else_is_not_recorded(post: PostInUse) -> None:
    swab = write_code(post.store, post.duty, SWAB).code
    for strange in ("own_9", swab):
        crossing = replace(going_out(post, own_reason=strange), reason=Reason.WORK)
        with pytest.raises(Refused, match="not one of the list"):
            record_entry(post.store, post.duty, crossing, Decision.ADMIT)


def test_an_addition_that_was_recorded_by_is_ended_and_not_undone(post: PostInUse) -> None:
    added = write_code(post.store, post.duty, SWAB)
    first = added.lists.changes[0].change_id
    crossing = going_out(post, own_reason=added.code)
    record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    with pytest.raises(Refused, match="must stay readable"):
        undo_code(post.store, post.duty, first)
    end_code(post.store, post.duty, CodeList.REASON, added.code)
    assert not book(post).is_offered(CodeList.REASON, added.code)
    assert book(post).words(CodeList.REASON, added.code).zh == "去采样"


def test_a_kind_of_errand_of_the_posts_own_is_listed_and_printed(
    post: PostInUse, tmp_path: Path
) -> None:
    grain = CodeOrder(
        code_list=CodeList.ERRAND, stands_for="carrying", words=Words("送米面油", "staples")
    )
    own = write_code(post.store, post.duty, grain).code
    with post.store.reader() as connection:
        (home,) = households_at(connection, "3-2-501", 1)
    order = ErrandOrder(
        household_id=home.household_id, kind=ErrandKind.CARRYING, own_kind=own, what="米"
    )
    done = ask_errand(post.store, post.duty, order)
    assert [row.own_kind for row in done.rows] == [own]
    with pytest.raises(Refused, match="not one of the list"):
        ask_errand(post.store, post.duty, replace(order, kind=ErrandKind.MEDICINE))
    assert "送米面油" in printed(post, tmp_path, "代办")
    with post.store.reader() as connection:
        (left,) = open_errands(connection)
    assert left_open_words(left, code_book(post.store, post.duty)) == grain.words
    assert verify(post.store).problems == ()


def test_a_kind_of_incident_of_the_posts_own_is_printed(post: PostInUse, tmp_path: Path) -> None:
    dogs = CodeOrder(code_list=CodeList.INCIDENT, stands_for="damage", words=Words("狗", "dogs"))
    own = write_code(post.store, post.duty, dogs).code
    seen = Concerned(description="两条")
    order = IncidentOrder(kind=IncidentKind.DAMAGE, own_kind=own, concerned=seen, note="咬坏围挡")
    report_incident(post.store, post.duty, order)
    assert "狗" in printed(post, tmp_path, "事件")
    with post.store.reader() as connection:
        (left,) = open_incidents(connection)
    assert left_open_words(left, code_book(post.store, post.duty)) == Words("狗", "dogs")
    assert verify(post.store).problems == ()


def printed(post: PostInUse, tmp_path: Path, sheet: str) -> set[str]:
    """Return what stands on a sheet of the day's workbook."""
    order = RegisterOrder(day=TODAY, path=tmp_path / "register.xlsx")
    export_register(post.store, post.duty, order, quiet)
    page = load_workbook(order.path)[sheet]
    return {str(cell.value) for row in page.iter_rows() for cell in row}


def test_the_history_says_what_was_chosen(post: PostInUse) -> None:
    swab = write_code(post.store, post.duty, SWAB).code
    record_entry(post.store, post.duty, going_out(post, own_reason=swab), Decision.ADMIT)
    rows = history(post.store, post.duty, Whose(person_id=post.id_of("林晓枫"))).rows
    assert any("去采样" in row.what.zh for row in rows)
    assert not any("就医" in row.what.zh for row in rows)


def test_the_register_says_what_the_post_called_it_on_that_day(
    post: PostInUse, tmp_path: Path
) -> None:
    swab = write_code(post.store, post.duty, SWAB).code
    write_code(post.store, post.duty, XIAOLAN)
    record_entry(post.store, post.duty, going_out(post, own_reason=swab), Decision.ADMIT)
    post.clock.forward(timedelta(days=1))
    write_code(post.store, post.duty, replace(SWAB, code=swab, words=Words("做核酸", "test")))
    end_code(post.store, post.duty, CodeList.REASON, swab)

    order = RegisterOrder(day=TODAY, path=tmp_path / "register.xlsx")
    export_register(post.store, post.duty, order, quiet)
    page = load_workbook(tmp_path / "register.xlsx")["人员出入"]
    said = [str(cell.value) for row in page.iter_rows() for cell in row]
    assert "去采样" in said
    assert "小兰帮办" in said
    assert not {"就医", "做核酸", "健康码"} & set(said)
    shown = preview(post.store, post.duty, TODAY, RegisterSheet.ENTRIES, 10)
    assert "放行" in shown.lines[0]


def test_the_facts_explain_the_codes(post: PostInUse) -> None:
    write_code(post.store, post.duty, XIAOLAN)
    added = write_code(post.store, post.duty, SWAB)
    move_code(post.store, post.duty, CodeList.REASON, added.code, -2)
    undo_code(post.store, post.duty, added.lists.changes[0].change_id)

    assert verify(post.store).problems == ()
