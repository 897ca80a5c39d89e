# SPDX-License-Identifier: MIT
"""A name is found under every way it is likely to be typed."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gatehouse.domain.identity.pinyin import MOST_KEYS, NameKeys, name_keys


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("单雄", {"sx", "dx", "cx"}),
        ("曾国", {"zg", "cg"}),
        ("重耳", {"ce", "ze"}),
        ("仇英", {"qy", "cy"}),
        ("解珍", {"xz", "jz"}),
        ("查良", {"zl", "cl"}),
        ("区云", {"oy", "qy"}),
        ("朴海", {"ph"}),
        ("翟明", {"zm", "dm"}),
        ("覃明", {"qm", "tm"}),
        ("谌明", {"cm", "sm"}),
        ("黑明", {"hm"}),
        ("费明", {"fm", "bm"}),
        ("欧阳明", {"oym"}),
        ("尉迟明", {"ycm", "wcm"}),
        ("万俟明", {"mqm"}),
        ("单于明", {"cym"}),
        ("长孙明", {"zsm"}),
    ],
)
def test_every_reading_of_a_surname_is_a_key(name: str, initials: set[str]) -> None:
    assert initials <= set(name_keys(name).initials)


@pytest.mark.parametrize(
    ("name", "initials"), [("李乐", "ll"), ("石磊", "sl"), ("贾行", "jx"), ("王曾", "wc")]
)
def test_any_other_character_has_only_its_ordinary_reading(name: str, initials: str) -> None:
    assert name_keys(name).initials == (initials,)


@pytest.mark.parametrize(
    ("name", "initials", "full"),
    [
        ("林晓枫", "lxf", "linxiaofeng"),
        ("单明", "sm", "shanming"),
        ("仇明", "qm", "qiuming"),
        ("吕明", "lm", "lvming"),
        ("张　三", "zs", "zhangsan"),
        ("买买提·吐尔逊", "mmttex", "maimaitituerxun"),
        ("王John", "wj", "wangjohn"),
    ],
)
def test_the_likeliest_key_comes_first(name: str, initials: str, full: str) -> None:
    keys = name_keys(name)

    assert (keys.initials[0], keys.full[0]) == (initials, full)


@pytest.mark.parametrize(
    ("name", "initials", "full"),
    [
        ("John Smith", "js", "johnsmith"),
        ("O'Brien Mary-Jane", "omj", "obrienmaryjane"),
        ("José Núñez", "jn", "josenunez"),
        ("SØREN ŁAPIŃSKI", "sl", "sorenlapinski"),
    ],
)
def test_latin_names_are_typed_without_accents(name: str, initials: str, full: str) -> None:
    assert name_keys(name) == NameKeys((initials,), (full,))


@pytest.mark.parametrize("name", ["", " ", "·", "김철수"])
def test_a_name_without_known_letters_has_no_keys(name: str) -> None:
    assert name_keys(name) == NameKeys((), ())


@settings(deadline=None)
@given(st.text("单曾重解乐行长欧阳张三 aé·", max_size=8) | st.text(max_size=100))
def test_keys_are_few_distinct_and_typed_on_any_keyboard(name: str) -> None:
    keys = name_keys(name)

    for some in (keys.initials, keys.full):
        assert len(set(some)) == len(some) <= MOST_KEYS
        assert all(key.isascii() and key.isalnum() and key == key.lower() for key in some)


def test_a_name_of_ten_thousand_polyphones_has_few_keys() -> None:
    assert len(name_keys("单" * 10_000).full) <= MOST_KEYS


def test_importing_the_module_does_not_load_pypinyin() -> None:
    code = "import sys, gatehouse.domain.identity.pinyin; sys.exit('pypinyin' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
