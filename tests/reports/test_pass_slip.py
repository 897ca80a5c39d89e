# SPDX-License-Identifier: MIT
"""What a pass says on a slip: who, where, until when, how often, and why it is recorded."""

import pytest
from msgspec.structs import replace

from gatehouse.domain.gate_pass import PassClass
from gatehouse.reports.pass_notice import purpose_notice
from gatehouse.reports.pass_slip import compose_pass_slip
from tests.support.passes_screen import a_card, blank


def _said(pass_class: PassClass) -> dict[str, str]:
    paper = compose_pass_slip(a_card(pass_class))
    return {caption.zh: said.zh for caption, said in paper.facts}


def test_a_slip_says_what_the_card_says() -> None:
    assert _said(PassClass.SINGLE_VISIT) == {
        "短号": "9354",
        "持证人": "王**",
        "去往": "3栋2单元501",
        "有效期": "2022-04-15",
        "次数": "只用 1 次",
    }
    assert _said(PassClass.WORKER)["可用时间"] == "周一至周六 6:00–20:00"
    assert _said(PassClass.RESIDENT_TEMPORARY)["有效期"] == "2022-04-15 至 2022-05-15"
    assert _said(PassClass.RESIDENT_TEMPORARY)["住户"] == "3栋2单元501"


def test_a_slip_names_the_company_where_the_card_does() -> None:
    paper = compose_pass_slip(replace(a_card(PassClass.WORKER), note="样例物业"))

    assert {caption.zh: said.zh for caption, said in paper.facts}["单位"] == "样例物业"
    assert "单位" not in _said(PassClass.WORKER)


def test_a_blank_slip_leaves_room_for_a_name() -> None:
    facts = dict(compose_pass_slip(blank(a_card(PassClass.WORKER))).facts)

    assert any(said.zh.startswith("____") for said in facts.values())


def test_a_card_that_comes_back_says_so_first() -> None:
    sentences = compose_pass_slip(a_card(PassClass.GOODS)).sentences

    assert sentences[0].zh == "用完请交回门岗。"
    assert len(compose_pass_slip(a_card(PassClass.VOLUNTEER)).sentences) == len(sentences) - 1


@pytest.mark.parametrize("telephone", ["0000-8001101", ""])
def test_the_notice_says_why_how_long_and_whom_to_ask_in_both_languages(telephone: str) -> None:
    why, ask = purpose_notice(replace(a_card(PassClass.WORKER), telephone=telephone))

    assert "核对" in why.zh
    assert "30 天" in why.zh
    assert "30 days" in why.en
    assert ask.zh.startswith("想看、想改自己的登记")
    assert telephone in ask.zh
    assert telephone in ask.en
    assert "  " not in ask.en
