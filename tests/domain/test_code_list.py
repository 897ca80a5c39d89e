# SPDX-License-Identifier: MIT
"""What a post calls its codes, day by day."""

from datetime import date, timedelta

import pytest

from gatehouse.domain.code_change import CodeOrder, changed_code, ended_code, moved
from gatehouse.domain.code_list import (
    AS_SHIPPED,
    LIST_DOES,
    LIST_WORDS,
    Code,
    CodeBook,
    CodeList,
    CodeTerm,
    Colour,
    code_text,
    order_text,
    read_code,
    read_order,
    shipped,
)
from gatehouse.domain.policy.checks import CHECKS
from gatehouse.domain.words import Words

DAY = date(2022, 4, 15)
TOMORROW = DAY + timedelta(days=1)


def book_with(code_list: CodeList, *codes: Code, order: tuple[str, ...] = ()) -> CodeBook:
    orders = {code_list.value: order} if order else {}
    told = {code_list.value: {one.code: one for one in codes}}
    return CodeBook(day=DAY, codes=told, orders=orders)


def called(code: str, zh: str, en: str = "", stands_for: str = "", **said: object) -> Code:
    term = CodeTerm(words=Words(zh, en), **said)  # type: ignore[arg-type] # by their names
    return Code(code=code, stands_for=stands_for, terms=(term,))


@pytest.mark.parametrize("code_list", list(CodeList))
def test_every_list_ships_with_codes_and_says_what_it_is_for(code_list: CodeList) -> None:
    assert shipped(code_list)
    assert LIST_WORDS[code_list].zh
    assert LIST_DOES[code_list].en.endswith(".")
    assert AS_SHIPPED.offered(code_list) == tuple(shipped(code_list))


def test_a_language_in_which_nothing_is_said_has_the_shipped_name() -> None:
    book = book_with(CodeList.CHECK, called("code", "小兰帮办"))
    assert book.words(CodeList.CHECK, "code") == Words("小兰帮办", "health code")


def test_an_own_code_without_an_english_name_is_called_by_its_chinese_one() -> None:
    book = book_with(CodeList.REASON, called("own_1", "做核酸", stands_for="medical"))
    assert book.words(CodeList.REASON, "own_1") == Words("做核酸", "做核酸")


def test_what_nobody_knows_is_called_by_its_code() -> None:
    assert AS_SHIPPED.words(CodeList.REASON, "dance").zh == "dance"
    assert not AS_SHIPPED.knows(CodeList.REASON, "dance")


def test_if_everything_has_ended_it_is_offered_nevertheless() -> None:
    last_day = DAY - timedelta(days=1)
    ended = [called(one, "", last_day=last_day) for one in ("shopping", "work")]
    book = book_with(CodeList.REASON, *ended)
    assert book.offered(CodeList.REASON, ["shopping", "work"]) == ("shopping", "work")


def test_an_own_code_is_offered_only_within_its_days() -> None:
    term = CodeTerm(words=Words("做核酸", ""), first_day=TOMORROW, last_day=TOMORROW)
    book = book_with(CodeList.REASON, Code(code="own_1", stands_for="work", terms=(term,)))
    days = {day: CodeBook(day=day, codes=book.codes) for day in (DAY, TOMORROW)}
    after = CodeBook(day=TOMORROW + timedelta(days=1), codes=book.codes)
    assert not days[DAY].is_offered(CodeList.REASON, "own_1")
    assert days[TOMORROW].is_offered(CodeList.REASON, "own_1")
    assert not after.is_offered(CodeList.REASON, "own_1")
    assert after.words(CodeList.REASON, "own_1").zh == "做核酸"


def test_a_sentence_of_the_rules_calls_a_check_as_the_post_does() -> None:
    book = book_with(CodeList.CHECK, called("code", "小兰帮办", "Xiaolan code"))
    refusal = CHECKS["code"].choices[-1].refusal
    assert refusal is not None
    said = book.reworded(refusal.why)
    assert said.zh == "小兰帮办没出示：打开看一下"
    assert said.en == "No Xiaolan code shown: please open it"


def test_a_name_that_holds_the_shipped_one_leaves_sentences_alone() -> None:
    book = book_with(CodeList.CHECK, called("test", "核酸检测", "test of today"))
    said = Words("请先去做一次核酸。", "The latest test is too old.")
    assert book.reworded(said) == said


def test_a_change_for_later_keeps_what_holds_until_then() -> None:
    order = CodeOrder(
        code_list=CodeList.CHECK, code="code", words=Words("新码", "new"), first_day=TOMORROW
    )
    book = book_with(CodeList.CHECK, called("code", "小兰帮办", "Xiaolan"))
    terms = changed_code(order, book).terms
    assert [one.words.zh for one in terms] == ["小兰帮办", "新码"]


def test_an_end_takes_back_what_was_to_come() -> None:
    later = CodeTerm(first_day=TOMORROW, words=Words("遛弯", "walk"))
    book = book_with(CodeList.REASON, Code(code="stroll", terms=(later,)))
    ended = ended_code(CodeList.REASON, "stroll", book)
    assert len(ended.terms) == 1
    assert not ended.is_offered(TOMORROW)


def test_a_shipped_code_never_stands_for_another() -> None:
    order = CodeOrder(
        code_list=CodeList.CHECK, code="code", stands_for="mask", words=Words("新码", "new")
    )
    assert changed_code(order, AS_SHIPPED).stands_for == ""


def test_a_code_moves_as_far_as_its_list_goes() -> None:
    first, *_, last = shipped(CodeList.OUTCOME)
    assert moved(AS_SHIPPED, CodeList.OUTCOME, last, -99)[0] == last
    assert moved(AS_SHIPPED, CodeList.OUTCOME, first, 99)[-1] == first


def test_what_is_stored_is_read_again() -> None:
    code = called("own_1", "做核酸", "swab", "medical", colour=Colour.GREEN, last_day=DAY)
    assert read_code(code_text(code)) == code
    assert read_order(order_text(("a", "b"))) == ("a", "b")
