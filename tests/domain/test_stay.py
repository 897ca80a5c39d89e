# SPDX-License-Identifier: MIT
"""What is said of a stay that a rule closed."""

import pytest

from gatehouse.domain.stay import Closing, Staying, closing_detail, detail_words


@pytest.mark.parametrize(
    ("staying", "closing", "zh", "en"),
    [
        (
            Staying.VISITORS,
            Closing(48),
            "进门满 48 小时没有登记离开",
            "not seen to leave within 48 h",
        ),
        (
            Staying.VEHICLES,
            Closing(),
            "到当天结束没有登记离开",
            "not seen to leave by the day's end",
        ),
        (
            Staying.RESIDENTS,
            Closing(336),
            "出门满 336 小时没有登记回来",
            "not seen to come back within 336 h",
        ),
    ],
)
def test_a_closing_says_by_which_rule_it_came(
    staying: Staying, closing: Closing, zh: str, en: str
) -> None:
    words = detail_words(closing_detail(staying, closing.code))

    assert (words.zh, words.en) == (zh, en)
