# SPDX-License-Identifier: MIT
"""What the desk says where nobody is found."""

from datetime import UTC, datetime

import pytest

from gatehouse.domain.gate_pass import CandidatePass, PassClass, PassState
from gatehouse.domain.words import Language
from gatehouse.ui.desk.nobody_view import NobodyView
from tests.support.screens import Bench

BLANK = CandidatePass(
    pass_id="blank-1",
    number="4816209354",
    pass_class=PassClass.WORKER,
    state=PassState.VALID,
    valid_to=datetime(2022, 5, 15, 16, 0, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (Language.CHINESE, "9354 是空白证，还没有人用：工作证，有效，到 2022年5月15日 周日"),
        (
            Language.ENGLISH,
            "Card 9354 is blank, nobody holds it yet: worker's pass, valid, until Sun 15 May 2022",
        ),
    ],
)
def test_a_blank_card_is_named_by_its_four_digits(
    bench: Bench, language: Language, sentence: str
) -> None:
    bench.languages.use(language)
    view = NobodyView(bench.languages)
    bench.show(view, (900, 300))

    view.show_text("9354", BLANK)

    assert view._sentence.text() == sentence
    assert "F2" in view._hint.text()
    view.show_text("9354")
    assert "9354" in view._sentence.text()
    assert "F2" not in view._hint.text()
