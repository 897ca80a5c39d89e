# SPDX-License-Identifier: MIT
"""告知书 and 解除通知书: what they say, and what they never say."""

from msgspec.structs import replace

from gatehouse.domain.zone import ZoneLevel
from gatehouse.reports.zone_notice import NoticePaper, compose_notice
from tests.support.zones_screen import a_notice, a_zone


def facts(paper: NoticePaper) -> dict[str, str]:
    """Return the facts in Chinese, by their captions."""
    return {caption.zh: value.zh for caption, value in paper.facts}


def test_a_notice_says_since_when_by_which_document_and_whom_to_ask() -> None:
    paper = compose_notice(a_notice(a_zone(level=ZoneLevel.ISOLATION, days=14, person="王*芬")))

    assert paper.title.zh == "居家隔离告知书"
    assert "1栋2单元（王*芬）实行居家隔离" in paper.body.zh
    assert facts(paper) == {
        "起": "2022年4月11日",
        "止": "2022年4月24日",
        "依据文号": "样例防指〔2022〕3号",
        "联系人和电话": "周样例 0000-8001102",
    }


def test_an_end_that_is_not_decided_is_promised_nowhere() -> None:
    paper = compose_notice(a_notice(a_zone()))

    assert facts(paper)["止"] == "未定，以解除通知为准"


def test_a_notice_of_release_names_its_own_document_and_the_passes() -> None:
    paper = compose_notice(a_notice(a_zone(level=ZoneLevel.ISOLATION, released=True)))

    assert paper.title.zh == "解除居家隔离通知书"
    assert facts(paper)["依据文号"] == "样例防指〔2022〕9号"
    assert "止" not in facts(paper)
    assert "（全户）自2022年4月15日起解除居家隔离，共 5 天" in paper.body.zh
    assert any("通行证" in sentence.zh for sentence in paper.sentences)


def test_a_release_of_a_building_tells_of_no_passes() -> None:
    paper = compose_notice(a_notice(a_zone(released=True)))

    assert paper.title.zh == "解除封控通知书"
    assert not any("通行证" in sentence.zh for sentence in paper.sentences)


def test_pen_and_finger_have_blanks_and_the_paper_says_that_nothing_of_them_is_kept() -> None:
    paper = compose_notice(a_notice(a_zone()))

    assert {"姓名（本人手写）", "签名", "指印", "签收时间"} <= {blank.zh for blank in paper.blanks}
    assert "不采集、不保存指纹" in paper.privacy.zh


def test_the_gates_own_telephone_stands_where_nobody_else_is_named() -> None:
    row = replace(a_zone(), contact="", telephone="")

    assert facts(compose_notice(a_notice(row)))["联系人和电话"] == "0000-8001101"
