# SPDX-License-Identifier: MIT
"""Chinese surnames: where the surname ends, and how it is read when it is a surname."""

_COMPOUND_LENGTH = 2
_COMPOUND_TEXT = """
欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政
濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马
公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌
微生 梁丘 左丘 东门 西门 第五 贺兰 纳兰 完颜 耶律 单于 叶赫 那拉 哥舒 歐陽 司馬 諸葛 東方
獨孤 聞人 尉遲 鮮于 長孫 鍾離 軒轅
"""
_COMPOUND = frozenset(_COMPOUND_TEXT.split())

# Only where a dictionary of characters puts another reading first, or lacks the surname's.
_READINGS = {
    "薄": "bo", "秘": "bi", "卜": "bu", "单": "shan", "單": "shan", "种": "chong", "重": "chong",
    "曾": "zeng", "查": "zha", "仇": "qiu", "谌": "chen shen", "都": "du", "盖": "ge", "黑": "he",
    "祭": "zhai", "解": "xie", "句": "gou", "隗": "wei", "乐": "yue le", "樂": "yue le",
    "缪": "miao", "牟": "mu", "乜": "nie", "佴": "nai", "能": "nai", "区": "ou", "區": "ou",
    "朴": "piao", "繁": "po", "覃": "qin", "召": "shao", "折": "she", "澹": "tan", "尉": "yu",
    "蔚": "yu", "洗": "xian", "员": "yun", "郇": "xun", "翟": "zhai", "费": "fei bi", "阚": "kan",
    "万": "wan mo", "俟": "qi",
}  # fmt: skip


def split_name(name: str) -> tuple[str, str]:
    """Part a Chinese name into surname and given name; two characters alone are one of each."""
    is_compound = len(name) > _COMPOUND_LENGTH and name[:_COMPOUND_LENGTH] in _COMPOUND
    ending = _COMPOUND_LENGTH if is_compound else 1
    return name[:ending], name[ending:]


def surname_readings(character: str) -> tuple[str, ...]:
    """Give the readings to put before the dictionary's when *character* is a surname."""
    return tuple(_READINGS.get(character, "").split())
