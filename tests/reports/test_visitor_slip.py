# SPDX-License-Identifier: MIT
"""What a visitor's slip says: everything in both languages, and a pass's code if there is one."""

from gatehouse.reports.visitor_slip import compose_slip
from tests.support.visitor_slips import a_slip


def test_a_slip_is_in_both_languages() -> None:
    paper = compose_slip(a_slip())

    assert (paper.title.zh, paper.title.en) == ("来访单", "Visitor's slip")
    said = {caption.zh: said.zh for caption, said in paper.facts}
    assert said == {
        "来访人": "J*** S.",
        "类别": "访客",
        "去往": "3栋2单元501",
        "进门时间": "2022-04-15 16:42",
        "通行证有效到": "2022-04-15 23:41",
    }
    assert all(words.zh and words.en for words in (*paper.sentences, paper.code_words))
    assert (paper.code, paper.number.replace(" ", "")) == ("4816209357", "4816209357")


def test_without_a_pass_there_is_no_code() -> None:
    paper = compose_slip(a_slip(number=""))

    assert (paper.code, paper.number) == ("", "")
    assert len(paper.facts) == 4
