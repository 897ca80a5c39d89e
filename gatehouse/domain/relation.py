# SPDX-License-Identifier: MIT
"""How somebody belongs to a flat: the words a form offers, and those that rosters use beside them.

The roster keeps the Chinese word, as files bring it.
"""

from enum import StrEnum
from typing import Final

from gatehouse.domain.words import Words


class Relation(StrEnum):
    """How somebody belongs to a flat, for who would rather choose than write."""

    OWNER = "owner"
    SPOUSE = "spouse"
    CHILD = "child"
    PARENT = "parent"
    FAMILY = "family"
    TENANT = "tenant"
    HELPER = "helper"
    OTHER = "other"


RELATION_WORDS: Final = {
    Relation.OWNER: Words("户主", "owner"),
    Relation.SPOUSE: Words("配偶", "spouse"),
    Relation.CHILD: Words("子女", "child"),
    Relation.PARENT: Words("父母", "parent"),
    Relation.FAMILY: Words("家人", "family"),
    Relation.TENANT: Words("租户", "tenant"),
    Relation.HELPER: Words("保姆护工", "helper"),
    Relation.OTHER: Words("其他", "other"),
}
"""What a form offers; the roster keeps the Chinese word."""

_ALSO_WRITTEN: Final = (
    Words("本人", "owner"),
    Words("业主", "owner"),
    Words("妻", "wife"),
    Words("妻子", "wife"),
    Words("之妻", "wife"),
    Words("夫", "husband"),
    Words("丈夫", "husband"),
    Words("子", "son"),
    Words("儿子", "son"),
    Words("长子", "son"),
    Words("次子", "son"),
    Words("之子", "son"),
    Words("女", "daughter"),
    Words("女儿", "daughter"),
    Words("长女", "daughter"),
    Words("次女", "daughter"),
    Words("之女", "daughter"),
    Words("父", "father"),
    Words("父亲", "father"),
    Words("母", "mother"),
    Words("母亲", "mother"),
    Words("祖父", "grandfather"),
    Words("祖母", "grandmother"),
    Words("孙子", "grandson"),
    Words("孙女", "granddaughter"),
    Words("儿媳", "daughter-in-law"),
    Words("女婿", "son-in-law"),
    Words("兄弟", "brother"),
    Words("姐妹", "sister"),
    Words("租客", "tenant"),
    Words("保姆", "helper"),
)
_KNOWN: Final = {words.zh: words for words in (*RELATION_WORDS.values(), *_ALSO_WRITTEN)}


def relation_words(written: str) -> Words:
    """Return what *written* says in both languages; what is not known stays as it was written."""
    return _KNOWN.get(written, Words(written, written))
