# SPDX-License-Identifier: MIT
"""Rule sets as files (TOML) with a fingerprint, so that an office can send one to all its posts.

The fingerprint stands in the first lines and is over all that follows them; whoever gets the file
compares it with what they were told. A file from outside is hostile input: it comes in whole, as a
rule set that reads without a fault, or not at all.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NoReturn

from gatehouse.domain.identity.cleaning import has_unseen
from gatehouse.domain.policy.adoption import OfferedSet
from gatehouse.domain.policy.contradictions import refuse_contradictions
from gatehouse.domain.policy.reading import LONGEST_NAME, is_set_code
from gatehouse.domain.policy.rule_set import RuleSet, read_rule_set
from gatehouse.domain.words import Words
from gatehouse.errors import DiskTrouble, Refused
from gatehouse.reports.whole_file import Kept, whole_file

_LARGEST: Final = 256 * 1024
_LONGEST_TEXT: Final = 600
_LONGEST_LIST: Final = 200
_LONGEST_LINE: Final = 6_000
"""A key of many parts is read in the square of their number, and stands on one line."""
_HEAD: Final = "# 门岗登记 规则文件 · Gatehouse rule set\n# 指纹 fingerprint: {fingerprint}\n"
_TOLD: Final = re.compile(r"\A# 门岗登记[^\n]*\n# 指纹 fingerprint: ([0-9a-f ]{4,80})\n")
_BREAK: Final = re.compile(r"[\t-\r\x1c-\x1f\x85\u2028\u2029]")
_RULES: Final = Kept(
    "# 门岗登记".encode(), Words("同名的文件不是规则文件", "what has that name is no rule file")
)
_GROUP: Final = 4
_GROUPS: Final = 6


def fingerprint_of(toml: str) -> str:
    """Return the fingerprint of a rule set's text: 24 hex digits in groups of four."""
    digest = hashlib.sha256(toml.encode()).hexdigest()
    groups = (digest[at : at + _GROUP] for at in range(0, _GROUP * _GROUPS, _GROUP))
    return " ".join(groups)


def read_rule_file(path: Path) -> OfferedSet:
    """Read the rule set of the file at *path*; one without a fingerprint gets its own.

    What is changed since it was sent, too large, hides characters or is no text is `Refused`; what
    is no rule set raises the sentence that says where; a file that cannot be read is `DiskTrouble`.
    """
    text = _text(path)
    told = _TOLD.match(text)
    toml = text[told.end() :] if told else text
    if any(len(line) > _LONGEST_LINE for line in toml.split("\n")):
        _refuse(path, "里面有一行太长", "a line of it is far too long")
    fingerprint = fingerprint_of(toml)
    if told and told[1].strip() != fingerprint:
        _refuse(path, "它发出以后被改动过，指纹对不上", "it was changed after it was sent")
    try:
        rules = read_rule_set(toml)
        refuse_contradictions(rules)
        whole = tomllib.loads(toml)
        texts, longest = tuple(_texts(whole)), _longest_list(whole)
    except RecursionError:
        _refuse(path, "一层套一层，太深了", "its tables are nested too deeply")
    if longest > _LONGEST_LIST:
        _refuse(
            path,
            f"里面有一个列表超过 {_LONGEST_LIST} 项",
            f"a list in it has more than {_LONGEST_LIST} items",
        )
    if any(_is_unfit(one, _LONGEST_TEXT) for one in texts):
        _refuse(path, "里面有看不见的字符或过长的文字", "it holds hidden characters or long texts")
    if any(_is_unfit(one, LONGEST_NAME) for one in _names(rules)):
        _refuse(path, "名称、文号或电话太长", "a title, number or telephone in it is too long")
    if not is_set_code(rules.id):
        _refuse(
            path,
            "编号 (id) 里有不该有的字符，或者太长",
            "its id is too long or has signs that no id has",
        )
    return OfferedSet(toml, rules, fingerprint)


def write_rule_file(path: Path, toml: str) -> str:
    """Write a rule set's text to *path* and return its fingerprint."""
    fingerprint = fingerprint_of(toml)
    with whole_file(path, _RULES) as file:
        file.write((_HEAD.format(fingerprint=fingerprint) + toml).encode())
    return fingerprint


def _text(path: Path) -> str:
    try:
        # whoever opens a pipe waits for its other end
        if path.exists() and not path.is_file():
            _refuse(path, "不是文件", "it is no file")
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise DiskTrouble(
            f"{path.name} cannot be read. Nothing was changed. "
            "Check that the file is there and not open elsewhere, then choose it again.",
            f"{path.name} 读不出来。什么都没有改动。请看文件在不在、是否正在别处打开，再选一次。",
        ) from error
    if len(content) > _LARGEST:
        _refuse(path, "太大，不像规则文件", "it is far too large")
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        _refuse(path, "不是文字文件", "it is no text")


def _is_unfit(text: str, longest: int) -> bool:
    """Say whether nobody could read *text* in one line of the screen for what it is."""
    return has_unseen(text) or len(text) > longest or _BREAK.search(text) is not None


def _names(rules: RuleSet) -> Iterator[str]:
    """Yield what stands in lists and in one line, in both languages."""
    for words in (rules.title, rules.document, rules.issuer, rules.scope.name):
        yield words.zh
        yield words.en
    yield rules.telephone


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, str):
        yield value


def _longest_list(value: object) -> int:
    """Return how many items the longest list inside of *value* has."""
    if isinstance(value, dict):
        return max(map(_longest_list, value.values()), default=0)
    if isinstance(value, list):
        return max(len(value), *map(_longest_list, value)) if value else 0
    return 0


def _refuse(path: Path, zh: str, en: str) -> NoReturn:
    raise Refused(
        f"{path.name} is not taken: {en}. Nothing was changed. Ask for the file again.",
        f"{path.name} 不能用：{zh}。什么都没有改动。请对方再发一次。",
    )
