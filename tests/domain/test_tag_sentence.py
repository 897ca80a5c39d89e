# SPDX-License-Identifier: MIT
"""A sentence is shared by several tags; one that tells of a tag, or is said no more, is told."""

from datetime import date, timedelta

from gatehouse.domain.code_list import Code, CodeBook, CodeList, CodeTerm
from gatehouse.domain.tag import Tag, asked_by, asks_contact, tags_of, to_do
from gatehouse.domain.tag_sentence import alone_words, tags_asking, unsaid_words, with_code
from gatehouse.domain.words import Words

DAY = date(2022, 4, 15)
TOMORROW = DAY + timedelta(days=1)
BOOK = CodeBook(day=DAY)


def tag(code: str, asks: str = "", stands_for: str = "", **days: date) -> Code:
    term = CodeTerm(
        words=Words("透析", "dialysis"),
        asks=asks,
        first_day=days.get("first_day"),
        last_day=days.get("last_day"),
    )
    return Code(code=code, stands_for=stands_for, terms=(term,))


def sentence(code: str, zh: str, **days: date) -> Code:
    term = CodeTerm(
        words=Words(zh, ""), first_day=days.get("first_day"), last_day=days.get("last_day")
    )
    return Code(code=code, stands_for="medicine", terms=(term,))


def with_tag(told: Code, book: CodeBook = BOOK) -> CodeBook:
    return with_code(book, CodeList.TAG, told)


def test_an_own_tag_counts_as_what_it_stands_for() -> None:
    book = with_tag(tag("own_1", stands_for="ill"))
    assert asked_by("own_1", book) == "medicine"
    assert asks_contact("own_1", book)
    assert not asks_contact("own_2", with_tag(tag("own_2", stands_for="low_income")))
    assert list(tags_of((Tag.ILL, "own_1"), {}, DAY, book)) == ["ill", "own_1"]


def test_an_own_tag_asks_for_what_was_chosen_for_what_it_stands_for() -> None:
    book = with_tag(tag("own_1", stands_for="ill"), with_tag(tag("ill", "well_being")))
    assert asked_by("own_1", book) == "well_being"


def test_an_own_sentence_stands_beside_the_one_that_it_is_shown_like() -> None:
    book = with_code(BOOK, CodeList.TO_DO, sentence("own_1", "请到窗口说一声"))
    book = with_tag(tag("ill", "own_1"), book)
    assert to_do(["ill", "positive", "disabled"], book) == ("procedure_a", "medicine", "own_1")


def test_every_sentence_that_ships_is_shared() -> None:
    for code in Tag:
        assert len(tags_asking(asked_by(code), BOOK)) > 1
        assert alone_words(BOOK, BOOK, code) == ()


def test_a_tag_that_is_known_by_its_sentence_is_told() -> None:
    after = with_tag(tag("low_income", "procedure_a"), BOOK)
    assert alone_words(BOOK, after, "low_income") == ()
    for one in ("disabled", "maternity"):
        after = with_tag(tag(one, "well_being"), after)
    before = with_tag(tag("ill", "medicine"), after)
    (told,) = alone_words(before, before, "ill")
    assert told.zh.startswith("登记台说“核实是否需要代购药品”的只有“透析”这一种标签")


def test_the_tag_that_is_left_alone_is_told_too() -> None:
    before = with_tag(tag("disabled", "well_being"))
    after = with_tag(tag("maternity", "well_being"), before)
    (told,) = alone_words(before, after, "maternity")
    assert "“慢病”" in told.zh
    assert "“ill”" in told.en


def test_a_sentence_that_ends_says_which_tags_ask_for_it() -> None:
    ends = sentence("medicine", "问药", last_day=TOMORROW)
    told = unsaid_words(with_code(BOOK, CodeList.TO_DO, ends))
    assert told is not None
    assert told.zh == "“问药”还有标签要用：残疾、慢病、孕产妇。先给这些标签另选一句。"


def test_a_sentence_that_begins_later_is_not_asked_for_before() -> None:
    begins = sentence("own_1", "到窗口说一声", first_day=TOMORROW)
    book = with_code(BOOK, CodeList.TO_DO, begins)
    assert unsaid_words(with_tag(tag("ill", "own_1"), book)) is not None
    assert unsaid_words(with_tag(tag("ill", "own_1", first_day=TOMORROW), book)) is None


def test_a_tag_that_is_given_no_more_asks_for_nothing() -> None:
    ended = [tag(one, last_day=DAY) for one in ("disabled", "ill", "maternity")]
    book = with_code(BOOK, CodeList.TO_DO, sentence("medicine", "问药", last_day=DAY))
    for one in ended:
        book = with_tag(one, book)
    assert unsaid_words(book) is None


def test_a_sentence_that_nobody_knows_is_not_asked_for() -> None:
    assert unsaid_words(with_tag(tag("ill", "own_9"))) is not None
