# SPDX-License-Identifier: MIT
"""What the section of the code lists may ask of the post."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.code_change import CodeLists, CodeOrder, CodesChanged
from gatehouse.domain.code_list import CodeList


class CodesActs(Struct, frozen=True, kw_only=True):
    """The acts of the section; all but *lists* run on the writer lane.

    *move* puts a code so many places further down; *undo* takes back the change with that id.
    """

    lists: Callable[[], CodeLists]

    write: Callable[[CodeOrder], CodesChanged]
    end: Callable[[CodeList, str], CodesChanged]
    move: Callable[[CodeList, str, int], CodesChanged]
    undo: Callable[[str], CodesChanged]
