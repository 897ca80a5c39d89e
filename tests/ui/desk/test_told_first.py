# SPDX-License-Identifier: MIT
"""What the banner says before the rules: which way to go, and in which language."""

import pytest
from msgspec.structs import replace

from gatehouse.domain.entry import Crossing, Direction, Reason, SubjectClass
from gatehouse.domain.person_change import SpokenLanguage
from gatehouse.domain.policy.weighed import Weighed
from gatehouse.ui.desk.verdict_wording import verdict_text
from tests.support.desk import FakePost
from tests.support.desk_people import NOW
from tests.support.policies import shipped
from tests.support.screens import Bench

COMING = Crossing(direction=Direction.IN, subject_class=SubjectClass.RESIDENT, reason=Reason.HOME)


@pytest.fixture
def weighed() -> Weighed:
    """Return a verdict of the real rules."""
    return FakePost(rules=shipped("everyday")).weigh(COMING)


def said(bench: Bench, weighed: Weighed) -> list[str]:
    return [check.text for check in verdict_text(weighed, NOW, bench.languages).checks]


def test_the_gate_to_take_is_said_first(bench: Bench, weighed: Weighed) -> None:
    assert said(bench, replace(weighed, way="请走南门"))[0] == "请走南门"


@pytest.mark.parametrize(
    ("language", "words"),
    [(SpokenLanguage.ENGLISH, "说英语：按 Ctrl+E"), (SpokenLanguage.OTHER, "不说中文")],
)
def test_what_somebody_is_spoken_to_in_is_said(
    bench: Bench, weighed: Weighed, language: SpokenLanguage, words: str
) -> None:
    assert words in said(bench, replace(weighed, language=language.value))


def test_whoever_speaks_chinese_at_their_own_gate_hears_nothing_of_it(
    bench: Bench, weighed: Weighed
) -> None:
    assert not {"请走南门", "不说中文"} & set(said(bench, weighed))
