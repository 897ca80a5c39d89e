# SPDX-License-Identifier: MIT
"""What may be asked and done about the tags of one person."""

from collections.abc import Callable

from msgspec import Struct

from gatehouse.domain.tag import TagOrder, TagRow, TagsRecorded


class TagActs(Struct, frozen=True, kw_only=True):
    """The acts of the tags: the administrator's alone.

    *may_see* says at once whether whoever is on duty is one. *set_tag* and *end_tag* run on the
    writer lane.
    """

    may_see: Callable[[], bool]
    tags: Callable[[str], tuple[TagRow, ...]]

    set_tag: Callable[[TagOrder], TagsRecorded]
    end_tag: Callable[[str, str], TagsRecorded]
