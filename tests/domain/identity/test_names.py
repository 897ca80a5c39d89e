# SPDX-License-Identifier: MIT
import pytest

from gatehouse.domain.identity.names import may_be_name


@pytest.mark.parametrize("text", ["王小明", "lxf", "王2", "O'Brien", "古丽·阿布都"])
def test_a_name_holds_a_letter_or_a_character(text: str) -> None:
    assert may_be_name(text)


@pytest.mark.parametrize("text", ["", " ", "2202", "1-1-101", "--"])
def test_digits_and_signs_alone_name_nobody(text: str) -> None:
    assert not may_be_name(text)
