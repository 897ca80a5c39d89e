# SPDX-License-Identifier: MIT
"""The other sections of the errands room: of a real post, or with nothing in them."""

from gatehouse.app.errand_binding import errand_acts
from gatehouse.domain.disinfection import DisinfectionList
from gatehouse.domain.parcel import ParcelList
from gatehouse.domain.patrol import PatrolList
from gatehouse.domain.rule_point import PointList
from gatehouse.domain.words import Words
from gatehouse.services.disinfection import shipped_agents
from gatehouse.services.opening import OpenPost
from gatehouse.services.patrol import shipped_lists
from gatehouse.services.post import post_of
from gatehouse.ui.errands.acts import (
    DisinfectionActs,
    ErrandRoomActs,
    ParcelActs,
    PatrolActs,
    PointActs,
)
from gatehouse.ui.errands.page import ErrandsPage
from tests.support.post import PostInUse
from tests.support.screens import AREAS, Bench


def real_room(bench: Bench, post: PostInUse, section: str, area: str = "low") -> ErrandsPage:
    """Show a section of the room, which does what it does at *post*."""
    page = ErrandsPage(bench.lanes, bench.changes, bench.messages, bench.languages, post.clock)
    bench.show(page, AREAS[area])
    page.start(real_acts(post))
    page.sections.show_section(section)
    bench.settle()
    page.setFocus()
    return page


def real_acts(post: PostInUse) -> ErrandRoomActs:
    """Return the acts of the room as the program binds them to *post*."""
    return errand_acts(OpenPost(post.store, post.duty, post_of(post.store)))


def no_parcels() -> ParcelActs:
    """Return the acts of an empty shelf."""
    return ParcelActs(
        agents=shipped_agents(),
        parcels=lambda _text: ParcelList(waiting=(), gone=(), undisinfected=0),
        find=lambda _text: (),
        take_in=lambda _order: NotImplemented,
        take_in_back=lambda _ids: NotImplemented,
        move=lambda _move: NotImplemented,
        mend=lambda _mending: NotImplemented,
        disinfect=lambda _order: NotImplemented,
    )


def no_disinfection() -> DisinfectionActs:
    """Return the acts of a post that has no areas."""
    return DisinfectionActs(
        disinfections=lambda: DisinfectionList(areas=(), done=(), agents=shipped_agents()),
        disinfect=lambda _order: NotImplemented,
        check=lambda _fact, _who: NotImplemented,
        correct=lambda _fact, _correction: NotImplemented,
        set_routine=lambda _order: NotImplemented,
        remove=lambda _routine, _why: NotImplemented,
    )


def no_patrols() -> PatrolActs:
    """Return the acts of a post where nobody walks."""
    return PatrolActs(
        patrols=lambda: PatrolList(lists=shipped_lists(), routines=(), patrols=()),
        find=lambda _text: (),
        begin=lambda _code, _walker: NotImplemented,
        mark=lambda _order: NotImplemented,
        finish=lambda _patrol: NotImplemented,
        withdraw=lambda _patrol, _why: NotImplemented,
        to_incident=lambda _patrol, _item: NotImplemented,
        to_errand=lambda _patrol, _item, _order: NotImplemented,
        set_routine=lambda _order: NotImplemented,
    )


def no_points() -> PointActs:
    """Return the acts of a post where nobody wrote down what a notice asks for."""
    points = PointList(
        policy_id="rules",
        title=Words("日常门岗", "Everyday gate"),
        document=Words("样例〔日常〕1号", "Example [everyday] No. 1"),
        gate="北门",
        in_force=True,
        points=(),
        gates=("北门",),
        proposed=(),
    )
    return PointActs(points=lambda: points, tick=lambda _order: NotImplemented)
