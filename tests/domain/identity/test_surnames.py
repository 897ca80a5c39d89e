# SPDX-License-Identifier: MIT
"""A surname ends where people say it ends."""

import pytest

from gatehouse.domain.identity.surnames import split_name, surname_readings


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("林晓枫", ("林", "晓枫")),
        ("欧阳锋", ("欧阳", "锋")),
        ("司马相如", ("司马", "相如")),
        ("尉迟恭", ("尉迟", "恭")),
        ("欧阳", ("欧", "阳")),
        ("张", ("张", "")),
        ("", ("", "")),
    ],
)
def test_compound_surnames_have_two_characters(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


def test_a_surname_may_be_read_its_own_way() -> None:
    assert surname_readings("仇") == ("qiu",)
    assert surname_readings("林") == ()
