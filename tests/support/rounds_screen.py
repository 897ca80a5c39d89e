# SPDX-License-Identifier: MIT
"""The acts of the service list and the rounds: of a real post, or of one that has none."""

from gatehouse.app.care_binding import care_acts
from gatehouse.domain.changes import Changes
from gatehouse.domain.service_list import ServiceList, ServicesRecorded, counted
from gatehouse.domain.test_round import (
    Progress,
    RoundRecorded,
    RoundRow,
    RoundScope,
    RoundView,
    TicksRecorded,
)
from gatehouse.services.opening import OpenPost
from gatehouse.services.post import post_of
from gatehouse.ui.care.acts import CareActs, RoundActs, ServiceActs
from tests.support.post import BEGINS, PostInUse

_NO_ROUND = RoundRow(
    round_id="",
    name="",
    number=1,
    day=BEGINS.date(),
    scope=RoundScope(),
    opened_at=BEGINS,
    closed_at=None,
    progress=Progress(),
)
_NOTHING = Changes.of()


def real_acts(post: PostInUse) -> CareActs:
    """Return the acts of the care room as the program binds them to *post*."""
    return care_acts(OpenPost(post.store, post.duty, post_of(post.store)))


def no_services() -> ServiceActs:
    """Return the acts of a service list with nothing on it."""
    return ServiceActs(
        services=lambda: ServiceList(day=BEGINS.date(), rows=(), counts=counted(())),
        find=lambda _text: (),
        door_sheets=lambda _homes: (),
        tick=lambda _order: ServicesRecorded(0, 0, _NOTHING),
        take_in=lambda _order: NotImplemented,
        take_in_back=lambda _parcels: NotImplemented,
    )


def no_rounds() -> RoundActs:
    """Return the acts of a post that has no test round."""
    recorded = RoundRecorded(_NO_ROUND, 0, _NOTHING)
    return RoundActs(
        rounds=tuple,
        scopes=tuple,
        view=lambda _round, _part: RoundView(row=_NO_ROUND, parts=(), part="", flats=()),
        pages=lambda _question: (),
        open_round=lambda _order: recorded,
        tick=lambda _order: TicksRecorded(0, 0, _NOTHING),
        close_round=lambda _round: recorded,
    )
