# SPDX-License-Identifier: MIT
"""By which words a code is found: what the post calls it, and what it ships as, in both languages.

Somebody who is new at the post knows the one, and whoever worked elsewhere before the other.
"""

from gatehouse.domain.code_list import CodeBook, CodeList, shipped


def code_names(book: CodeBook, code_list: CodeList, code: str, own: str = "") -> tuple[str, ...]:
    """Return every name of a shipped *code*, and of the post's *own* that stands for it."""
    called = [book.words(code_list, one) for one in (own, code) if one]
    if code in shipped(code_list):
        called.append(shipped(code_list)[code])
    return tuple(dict.fromkeys(name for words in called for name in (words.zh, words.en)))
