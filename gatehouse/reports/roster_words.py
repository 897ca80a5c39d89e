# SPDX-License-Identifier: MIT
"""The words of a roster's columns 人员类别, 关系 and 备注 that mean a class or a tag."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.tag import Tag

_CLASSES = {
    SubjectClass.RESIDENT: "常住居民 常住 常住人口 居民 业主 户主 自住 本地",
    SubjectClass.TENANT: "租户 租客 租住 租赁 承租人 承租户 出租 房客 合租",
    SubjectClass.RETURNEE: "返回人员 返乡人员 返乡 来返人员",
    SubjectClass.KEY_WORKER: "保障岗位 保障人员 复工人员 保供人员",
    SubjectClass.FOREIGNER: "外籍 外籍人员 外籍人士 外国人 境外人员",
}
_TAGS = {
    Tag.DISABLED: "残疾 残疾人 残障",
    Tag.LOW_INCOME: "低保户 低保 低保人员 低收入 特困 五保 五保户",
    Tag.ILL: "慢病 慢性病 基础病 重病 大病 高血压 糖尿病 心脏病 透析 肿瘤 癌症 精神病 精神障碍",
    Tag.MATERNITY: "孕产妇 孕妇 产妇 怀孕",
    Tag.LIVES_ALONE: "独居老人 独居 孤寡老人 孤寡 空巢老人 空巢 孤老",
    Tag.CHILD_IN_NEED: "困境儿童 留守儿童 孤儿",
    Tag.POSITIVE: "阳性 确诊 确诊病例 阳性感染者 无症状感染者",
    Tag.CONTACT: "密接 密接者 密切接触者",
    Tag.SECOND_CONTACT: "次密接 次密接者 次密切接触者",
    Tag.ISOLATED: "居家隔离 隔离 居家监测 居家健康监测",
}
_NOTHING = frozenset({"无", "没有", "-", "—", "/", "正常", "一般"})
_CLASS_OF = {word: kind for kind, words in _CLASSES.items() for word in words.split()}
_TAG_OF = {word: tag for tag, words in _TAGS.items() for word in words.split()}
_BETWEEN = re.compile(r"[,，、;；/|\r\n]+")
_MOST_WORDS = 6
"""A tag's name of so many words is looked for where spaces part them."""

# Of two classes in one row the one that says more counts.
_TELLING = tuple(_CLASSES)[1:]


class Standing(Struct, frozen=True, gc=False):
    """What the words of a row said: class, tags, and the *rest* that is neither."""

    subject_class: SubjectClass
    tags: tuple[str, ...]
    rest: str


def _folded(word: str) -> str:
    return compact(word).casefold()


class TagWords:
    """The words that mean a tag: those that ship, and before them the post's *own* names."""

    def __init__(self, own: Mapping[str, str]) -> None:
        self._tag_of = {_folded(word): tag.value for word, tag in _TAG_OF.items()}
        self._tag_of |= {_folded(name): tag for name, tag in own.items()}

    def tag(self, word: str) -> str | None:
        """Return the tag that *word* means, None where it means none."""
        return self._tag_of.get(_folded(word))

    def pieces(self, text: str) -> Iterator[str]:
        """Yield what commas and spaces part, a tag's name of several words in one piece."""
        for part in (text,) if self.tag(text) else _BETWEEN.split(text):
            words = part.split()
            while words:
                most = min(len(words), _MOST_WORDS)
                joined = (n for n in range(most, 1, -1) if self.tag(" ".join(words[:n])))
                taken = next(joined, 1)
                yield " ".join(words[:taken])
                del words[:taken]


AS_SHIPPED = TagWords({})


@lru_cache(maxsize=512)
def read_standing(relation: str, kind: str, note: str, tags: TagWords = AS_SHIPPED) -> Standing:
    """Read class and tags, these by *tags*; of *kind* and *note* keep what is no known word."""
    pieces = [piece for text in (kind, note) for piece in tags.pieces(text)]
    known = {_CLASS_OF.get(compact(word)) for word in (relation, *pieces)}
    return Standing(
        next(
            (telling for telling in reversed(_TELLING) if telling in known), SubjectClass.RESIDENT
        ),
        tuple(dict.fromkeys(filter(None, map(tags.tag, pieces)))),
        "；".join(filter(None, (_rest(kind, tags), _rest(note, tags)))),
    )


def _rest(text: str, tags: TagWords) -> str:
    """Return *text* without its known words, as it stands if there are none."""
    pieces = list(tags.pieces(text))
    unknown = [piece for piece in pieces if not _is_known(piece, tags)]
    return text if len(unknown) == len(pieces) else "，".join(unknown)


def _is_known(piece: str, tags: TagWords) -> bool:
    word = compact(piece)
    return word in _CLASS_OF or word in _NOTHING or tags.tag(piece) is not None
