# SPDX-License-Identifier: MIT
"""The commitment is one page in both languages, and blank where it is the person's own."""

from datetime import date

from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.itinerary_note import CommitmentTerms
from gatehouse.reports.commitment import compose_commitment
from tests.support.post import SETUP

WINDOW = DaySpan(date(2022, 4, 1), date(2022, 4, 14))


def test_the_commitment_names_the_days_and_leaves_everything_of_the_person_blank() -> None:
    paper = compose_commitment(CommitmentTerms(SETUP.post, WINDOW, date(2022, 4, 15)))

    assert "4月1–14日" in paper.body.zh
    assert "1–14 April" in paper.body.en
    assert all(value.zh.strip() == "" for _, value in paper.facts)
    assert {caption.zh for caption, _ in paper.facts} >= {"姓名", "证件号码", "返回日期"}
    assert "签名" in {blank.zh for blank in paper.blanks}
    assert all(sentence.zh and sentence.en for sentence in paper.sentences)
    assert paper.day == "2022年4月15日"
