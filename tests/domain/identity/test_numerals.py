# SPDX-License-Identifier: MIT
"""Chinese numerals become Arabic ones."""

import pytest

from gatehouse.domain.identity.numerals import with_digits


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("三栋", "3栋"),
        ("十栋", "10栋"),
        ("十二栋", "12栋"),
        ("二十栋", "20栋"),
        ("二十一栋", "21栋"),
        ("一百零八栋", "108栋"),
        ("五〇一室", "501室"),
        ("一二〇三", "1203"),
        ("3栋", "3栋"),
        ("", ""),
    ],
)
def test_numerals_are_read_by_place_or_by_value(text: str, written: str) -> None:
    assert with_digits(text) == written
