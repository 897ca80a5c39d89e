# SPDX-License-Identifier: MIT
"""What a post calls its own way is called so wherever it is said, and found by either name."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace
from openpyxl import load_workbook

from gatehouse.cli.answers import summary_lines
from gatehouse.db.queries.crossing import Span
from gatehouse.db.queries.households import households_at
from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeList
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.entry import Crossing, Decision, Direction, Reason, SubjectClass
from gatehouse.domain.errand import ErrandFilter, ErrandKind, ErrandOrder
from gatehouse.domain.history import Whose
from gatehouse.domain.incident import Concerned, IncidentFilter, IncidentOrder, IncidentQuestion
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.look_back import LookBackQuestion
from gatehouse.domain.person_change import PersonEdit
from gatehouse.domain.policy.golden import Expected
from gatehouse.domain.policy.kept_case import CaseOrder
from gatehouse.domain.policy.rule_set import read_rule_set
from gatehouse.domain.register import RegisterOrder
from gatehouse.domain.words import Words
from gatehouse.reports.look_back_pages import compose_look_back
from gatehouse.services.code_book import code_book
from gatehouse.services.code_list import write_code
from gatehouse.services.crossing import situation_under
from gatehouse.services.day import summary_of
from gatehouse.services.entry import record_entry
from gatehouse.services.errand import ask_errand
from gatehouse.services.errand_lookup import errands
from gatehouse.services.golden_case import golden_cases, keep_case
from gatehouse.services.history import history
from gatehouse.services.incident import report_incident
from gatehouse.services.incident_lookup import errand_from, incidents
from gatehouse.services.look_back import export_look_back, look_back, look_back_paper
from gatehouse.services.policy import shipped_text
from gatehouse.services.register import export_register
from gatehouse.services.resident import edit_person
from gatehouse.ui.errands.wording import listed
from tests.support.post import BEGINS, PostInUse, quiet

TODAY = date(2022, 4, 15)
GROCERIES = Words("买菜", "groceries")
HOME_TEAM = Words("自家人", "our own")
SENT_HOME = Words("劝回", "sent home")


def called(post: PostInUse, code_list: CodeList, code: str, words: Words, own: str = "") -> str:
    """Have the post call a code so, or add one of its own that stands for *own*."""
    order = CodeOrder(code_list=code_list, code=code, stands_for=own, words=words)
    return write_code(post.store, post.duty, order).code


def going_shopping(post: PostInUse, temperature: int = 365) -> Crossing:
    return Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=post.id_of("林晓枫"),
        temperature=temperature,
    )


def test_a_verdict_speaks_of_the_reason_as_the_post_does(post: PostInUse) -> None:
    called(post, CodeList.REASON, "shopping", GROCERIES)
    rules = read_rule_set(shipped_text("changchun-2022-03"))
    crossing, at = going_shopping(post), BEGINS
    with post.store.reader() as connection:
        situation = situation_under(connection, rules, crossing, Span(at, at))
    said = [situation.verdict.headline, *(one.why for one in situation.verdict.results)]

    assert any("买菜" in one.zh and "groceries" in one.en for one in said)
    assert not any("采购" in one.zh for one in said)


def test_an_errand_is_found_by_the_posts_word_and_by_the_shipped_one(post: PostInUse) -> None:
    own = called(post, CodeList.ERRAND, "", Words("送米面油", "staples"), own="carrying")
    called(post, CodeList.ERRAND, "carrying", Words("跑腿", "running"))
    with post.store.reader() as connection:
        (home,) = households_at(connection, "3-2-501", 1)
    asked = ErrandOrder(
        household_id=home.household_id, kind=ErrandKind.CARRYING, own_kind=own, what="二十斤"
    )
    ask_errand(post.store, post.duty, asked)
    found, codes = errands(post.store, post.duty), code_book(post.store, post.duty)

    for typed in ("送米", "staples", "跑腿", "搬运", "carry", "3-2-501"):
        assert len(listed(found, ErrandFilter.WAITING, typed, codes)) == 1, typed
    assert listed(found, ErrandFilter.WAITING, "买药", codes) == ()


def test_an_incident_is_found_by_both_and_proposes_the_posts_word(post: PostInUse) -> None:
    dogs = called(post, CodeList.INCIDENT, "", Words("狗", "dogs"), own="damage")
    with post.store.reader() as connection:
        (home,) = households_at(connection, "3-2-501", 1)
    order = IncidentOrder(
        kind=IncidentKind.DAMAGE, own_kind=dogs, concerned=Concerned(household_id=home.household_id)
    )
    done = report_incident(post.store, post.duty, order)

    for typed in ("狗", "Dogs", "damage"):
        question = IncidentQuestion(which=IncidentFilter.OPEN, text=typed)
        assert len(incidents(post.store, post.duty, question).rows) == 1, typed
    proposal = errand_from(post.store, post.duty, done.card.row.incident_id)
    assert proposal.what == "狗"


def test_a_history_calls_classes_and_incidents_as_the_post_did(post: PostInUse) -> None:
    called(post, CodeList.CLASS, "resident", HOME_TEAM)
    dogs = called(post, CodeList.INCIDENT, "", Words("狗", "dogs"), own="damage")
    lin = post.id_of("林晓枫")
    edit = PersonEdit(subject_class=SubjectClass.KEY_WORKER)
    edit_person(post.store, post.duty, lin, edit, "换了工作")
    concerned = Concerned(person_id=lin)
    order = IncidentOrder(kind=IncidentKind.DAMAGE, own_kind=dogs, concerned=concerned)
    report_incident(post.store, post.duty, order)

    told = [row.what.zh for row in history(post.store, post.duty, Whose(person_id=lin)).rows]
    assert any("类别 自家人 →" in one for one in told)
    assert any(one.startswith("狗") for one in told)


def test_the_command_line_and_the_workbook_count_in_the_posts_words(
    post: PostInUse, tmp_path: Path
) -> None:
    called(post, CodeList.CLASS, "resident", HOME_TEAM)
    called(post, CodeList.OUTCOME, "turned_away", SENT_HOME)
    record_entry(post.store, post.duty, going_shopping(post), Decision.TURN_AWAY)

    summary = summary_of(post.store, post.duty, TODAY)
    lines = list(summary_lines(summary, code_book(post.store, post.duty, TODAY)))
    assert Words("劝回：1", "sent home: 1") in lines
    assert any(line.zh.startswith("自家人：") for line in lines)

    order = RegisterOrder(day=TODAY, path=tmp_path / "register.xlsx")
    export_register(post.store, post.duty, order, quiet)
    said = "".join(
        str(cell.value or "") for row in load_workbook(order.path)["日报汇总"] for cell in row
    )
    assert "其中劝回" in said
    assert "劝返" not in said


def test_a_look_back_leaves_in_the_words_of_its_day(post: PostInUse, tmp_path: Path) -> None:
    called(post, CodeList.CLASS, "resident", HOME_TEAM)
    for name in ("林晓枫", "王丽芬"):
        crossing = replace(going_shopping(post), person_id=post.id_of(name))
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    question = LookBackQuestion(
        person_id=post.id_of("林晓枫"), days=DaySpan(TODAY, TODAY), purpose="流调协查"
    )
    found = look_back(post.store, post.duty, question)

    path = export_look_back(post.store, post.duty, found, tmp_path / "met.xlsx")
    book = load_workbook(path).worksheets[0]
    assert any(cell.value == "自家人" for row in book for cell in row)
    pages = compose_look_back(look_back_paper(post.store, post.duty, found))
    cells = [text for page in pages for line in page.lines for text in line.cells]
    assert any(text.startswith("自家人") for text in cells)


def test_a_case_that_nobody_named_is_called_in_the_posts_words(post: PostInUse) -> None:
    called(post, CodeList.REASON, "shopping", GROCERIES)
    done = record_entry(post.store, post.duty, going_shopping(post), Decision.ADMIT)
    order = CaseOrder(entry_id=done.entry.id, expected=Expected.ADMIT)
    keep_case(post.store, post.duty, order)
    (kept,) = golden_cases(post.store, post.duty)
    assert kept.case.title == Words("常住居民 出 买菜 36.5 ℃", "resident out, groceries, 36.5 °C")
