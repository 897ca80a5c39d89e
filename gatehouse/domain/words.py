# SPDX-License-Identifier: MIT
"""Text in the two languages that every user may choose between."""

from collections.abc import Iterable
from enum import StrEnum

from gatehouse.domain.told import Told


class Language(StrEnum):
    """A language of the program; the value is the locale name that Qt uses."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


class Words(Told, frozen=True):
    """One text in both languages; `{name}` places are filled by *format*."""

    zh: str
    en: str

    def text(self, language: Language) -> str:
        """Return the text in *language*."""
        return self.zh if language is Language.CHINESE else self.en

    def or_else(self, other: "Words") -> "Words":
        """Return this text, and in a language in which nothing is said the *other* one."""
        return Words(self.zh or other.zh, self.en or other.en)

    def format(self, **values: object) -> "Words":
        """Fill the named places; a value that is itself `Words` is put in language by language."""
        return Words(
            self.zh.format(**{k: v.zh if isinstance(v, Words) else v for k, v in values.items()}),
            self.en.format(**{k: v.en if isinstance(v, Words) else v for k, v in values.items()}),
        )


def listed(words: Iterable[Words]) -> Words:
    """Return *words* one after another in one line."""
    said = tuple(words)
    return Words("、".join(one.zh for one in said), ", ".join(one.en for one in said))
