# SPDX-License-Identifier: MIT
"""The parcels of a real post: looked for by keys."""

from gatehouse.ui.errands.parcels_section import ParcelsSection
from tests.support.errand_sections import real_room
from tests.support.post import PostInUse
from tests.support.screens import ENTER, Bench


def test_the_list_is_walked_once_the_parcels_looked_for_are_there(
    bench: Bench, post: PostInUse
) -> None:
    section = real_room(bench, post, ParcelsSection.CODE).current
    assert isinstance(section, ParcelsSection)
    section.go_to_search()
    bench.type("3-2")
    bench.press(ENTER)
    assert section.search.hasFocus()

    bench.settle()

    assert section.table.hasFocus()
