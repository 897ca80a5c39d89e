# SPDX-License-Identifier: MIT
import pytest

from gatehouse.cli.speech import language_of
from gatehouse.domain.words import Language


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, Language.CHINESE),
        ({"LANG": "zh_CN.UTF-8"}, Language.CHINESE),
        ({"LANG": "C.UTF-8"}, Language.CHINESE),
        ({"LANG": "en_US.UTF-8"}, Language.ENGLISH),
        ({"LC_ALL": "en_GB", "LANG": "zh_CN.UTF-8"}, Language.ENGLISH),
        ({"LC_ALL": "", "LANG": "en"}, Language.ENGLISH),
        ({"LC_ALL": "zh_CN", "LANG": "en_US"}, Language.CHINESE),
    ],
)
def test_a_command_speaks_chinese_unless_the_locale_says_english(
    environ: dict[str, str], language: Language
) -> None:
    assert language_of(environ) is language
