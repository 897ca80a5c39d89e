# SPDX-License-Identifier: MIT
"""Sealing, isolating and releasing: who may, what it does to passes, and what the desk says."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from sqlalchemy import func, select

from gatehouse.db.inspection.verification import verify
from gatehouse.db.tables.every import zone, zone_change
from gatehouse.domain.duty import Role
from gatehouse.domain.entry import Decision, Direction, Outcome, Outsider, Reason, SubjectClass
from gatehouse.domain.open_item import OpenKind
from gatehouse.domain.policy.rules.in_zone import is_decided_by_zone
from gatehouse.domain.policy.verdict import Conclusion
from gatehouse.domain.zone import (
    Area,
    ReleaseOrder,
    ZoneLevel,
    open_days,
)
from gatehouse.errors import NotAllowed, Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.entry import record_entry
from gatehouse.services.handover import handover, handovers, summary
from gatehouse.services.zone import release, seal
from tests.support.passes import flat
from tests.support.policies import adopt
from tests.support.post import BEGINS, PostInUse
from tests.support.shift import an_order as handover_order
from tests.support.shift import hand
from tests.support.zones import (
    BOTH,
    DOCUMENT,
    RELEASE_DOCUMENT,
    an_order,
    going,
    home_of,
    isolated,
    released,
    sealed,
    verdict,
)

OUT, IN = Direction.OUT, Direction.IN


def count(post: PostInUse) -> int:
    """Return how many zones there are."""
    with post.store.reader() as connection:
        return int(connection.execute(select(func.count()).select_from(zone)).scalar_one())


def test_a_sealed_unit_stops_who_lives_there_and_nobody_else(post: PostInUse) -> None:
    """The banner names the level, the day and the document, and no end."""
    sealed(post, an_order(today_is=5))

    kept, free = verdict(post), verdict(post, "单明")

    assert kept.conclusion is Conclusion.TURN_AWAY
    assert kept.headline.zh == "封控第 5 天：足不出户"
    assert (kept.document.zh, kept.telephone) == (DOCUMENT, "0000-8001102")
    assert kept.next_allowed is None
    assert free.admits


@pytest.mark.parametrize(
    "area",
    [
        Area(building="3"),
        Area(building="3", unit="2"),
        Area(building="3", unit="2", floor=5),
    ],
)
def test_a_building_a_unit_or_a_floor_can_be_sealed(post: PostInUse, area: Area) -> None:
    recorded = sealed(post, an_order(area=area))

    assert verdict(post).conclusion is Conclusion.TURN_AWAY
    assert recorded.rows[0].place == area.label
    assert verify(post.store).sound


def test_a_flat_can_be_sealed(post: PostInUse) -> None:
    """It is named by its building and unit as the roster has them."""
    recorded = sealed(post, an_order(area=home_of(post)))

    assert (recorded.rows[0].place, recorded.rows[0].door) == ("3栋2单元501", "3-2-501")
    assert verdict(post).conclusion is Conclusion.TURN_AWAY
    assert verdict(post, "刘雪飞").admits


def test_the_way_to_a_doctor_needs_leave_and_a_car(post: PostInUse) -> None:
    """Each is asked for; with both the person goes, and the reason stays on the banner."""
    sealed(post, an_order())
    asked = verdict(post, reason=Reason.MEDICAL)
    half = verdict(post, reason=Reason.MEDICAL, checks={"leave": "given"})
    not_yet = verdict(post, reason=Reason.MEDICAL, checks={"leave": "given", "escort": "not_here"})
    both = verdict(post, reason=Reason.MEDICAL, checks=BOTH)

    assert (asked.conclusion, asked.wants) == (Conclusion.INCOMPLETE, ("leave", "escort"))
    assert (half.conclusion, half.wants) == (Conclusion.INCOMPLETE, ("escort",))
    assert not_yet.conclusion is Conclusion.TURN_AWAY
    assert both.admits
    assert both.headline.zh == "可以出门，提醒：封控第 1 天：凭社区同意、专车就医"


@pytest.mark.parametrize("level", [ZoneLevel.LOCKDOWN, ZoneLevel.CONTROL, ZoneLevel.ISOLATION])
def test_who_is_kept_at_home_hears_of_no_hour_at_which_a_quota_would_let_them_go(
    post: PostInUse, level: ZoneLevel
) -> None:
    """The household went out once today: "from tomorrow on" would promise what nobody decided."""
    adopt(post.store, post.duty, "changchun-2022-03", post.clock())
    for way, reason in ((OUT, Reason.SHOPPING), (IN, Reason.HOME)):
        post.clock.forward(timedelta(minutes=30))
        shown = going(post, direction=way, reason=reason, checks={"code": "green", "mask": "worn"})
        crossing = replace(shown, temperature=365)
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    free = verdict(post)
    sealed(post, an_order(level, home_of(post, "3-2-501", None)))

    kept = verdict(post)

    assert (free.conclusion, free.next_allowed is None) == (Conclusion.TURN_AWAY, False)
    assert is_decided_by_zone(kept)
    assert (kept.document.zh, kept.next_allowed) == (DOCUMENT, None)


def test_who_comes_home_is_let_in_and_told_to_stay(post: PostInUse) -> None:
    sealed(post, an_order())

    home = verdict(post, direction=IN, reason=Reason.HOME)

    assert home.admits
    assert home.headline.zh == "可以进门，提醒：封控第 1 天：回家后不再出门"


@pytest.mark.parametrize(
    ("level", "reason", "conclusion"),
    [
        (ZoneLevel.LOCKDOWN, Reason.PARCEL, Conclusion.TURN_AWAY),
        (ZoneLevel.CONTROL, Reason.PARCEL, Conclusion.ADMIT),
        (ZoneLevel.CONTROL, Reason.SHOPPING, Conclusion.TURN_AWAY),
        (ZoneLevel.PREVENTION, Reason.SHOPPING, Conclusion.ADMIT),
    ],
)
def test_each_level_has_its_own_rules(
    post: PostInUse, level: ZoneLevel, reason: Reason, conclusion: Conclusion
) -> None:
    """封控 keeps all in, 管控 lets fetch at the gate, 防范 lets go."""
    sealed(post, an_order(level))

    assert verdict(post, reason=reason).conclusion is conclusion


@pytest.mark.parametrize(
    ("kind", "direction", "conclusion"),
    [
        (SubjectClass.VISITOR, IN, Conclusion.TURN_AWAY),
        (SubjectClass.COURIER, IN, Conclusion.TURN_AWAY),
        (SubjectClass.OFFICIAL, IN, Conclusion.ADMIT),
        (SubjectClass.VISITOR, OUT, Conclusion.TURN_AWAY),
        (SubjectClass.COURIER, OUT, Conclusion.ADMIT),
    ],
)
def test_outsiders_stay_out_of_a_sealed_flat_unless_their_work_is_there(
    post: PostInUse, kind: SubjectClass, direction: Direction, conclusion: Conclusion
) -> None:
    sealed(post, an_order())
    host = flat(post, "3-2-501")
    crossing = replace(
        going(post),
        direction=direction,
        subject_class=kind,
        reason=Reason.OTHER,
        person_id=None,
        outsider=Outsider(name="周小安", host_household_id=host),
        checks={"consent": "telephone"},
    )

    assert weigh(post.store, post.duty, crossing).verdict.conclusion is conclusion


def test_an_emergency_is_never_stopped(post: PostInUse) -> None:
    sealed(post, an_order())
    isolated(post)

    recorded = record_entry(post.store, post.duty, going(post), Decision.EMERGENCY)

    assert recorded.entry.outcome is Outcome.EMERGENCY
    assert post.person(post.id_of("王丽芬"))["presence"] == "outside"


def test_an_entry_against_the_zone_is_not_recorded_as_admitted(post: PostInUse) -> None:
    """Judged once more inside the transaction: sealed between the banner and the Enter."""
    crossing = going(post)
    assert weigh(post.store, post.duty, crossing).verdict.admits
    sealed(post, an_order())

    with pytest.raises(Refused, match="Lockdown, day 1"):
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    turned = record_entry(post.store, post.duty, crossing, Decision.TURN_AWAY)
    assert turned.entry.outcome is Outcome.TURNED_AWAY


def test_a_release_opens_the_way_again(post: PostInUse) -> None:
    recorded = sealed(post, an_order())
    post.clock.forward(timedelta(days=3))

    done = released(post, recorded)

    assert verdict(post).admits
    (row,) = done.rows
    assert (row.release_document, row.released_at) == (RELEASE_DOCUMENT, post.clock.now)
    assert row.count.n == 4
    assert verify(post.store).sound


def test_what_happened_before_the_release_is_judged_as_it_was(post: PostInUse) -> None:
    """An entry that is written down later meets the zone that held then."""
    recorded = sealed(post, an_order())
    post.clock.forward(timedelta(hours=2))
    released(post, recorded)
    earlier = replace(going(post), happened_at=BEGINS + timedelta(hours=1))

    assert weigh(post.store, post.duty, earlier).verdict.conclusion is Conclusion.TURN_AWAY


def test_nothing_ends_by_the_calendar(post: PostInUse) -> None:
    """When its days are over a zone waits for its release, and says so."""
    isolated(post, days=14)
    post.clock.forward(timedelta(days=14))

    late = verdict(post)

    assert late.conclusion is Conclusion.TURN_AWAY
    assert late.headline.zh == "居家隔离第 15 天（已满 14 天，未解除）：先不出门"


def test_many_are_released_at_once_all_or_none(post: PostInUse) -> None:
    first, second = sealed(post, an_order()), isolated(post, "1-1-101")
    ids = (first.rows[0].zone_id, second.rows[0].zone_id)

    with pytest.raises(Refused, match="released already"):
        release(
            post.store,
            post.duty,
            ReleaseOrder(zone_ids=(*ids, "nothing"), document=RELEASE_DOCUMENT),
        )
    assert verdict(post).conclusion is Conclusion.TURN_AWAY

    done = released(post, first, second)

    assert [row.door for row in done.rows] == ["1-1-101", "3-2"]
    with post.store.reader() as connection:
        facts = connection.execute(select(zone_change.c.change)).scalars().all()
    assert facts == ["sealed", "sealed", "released", "released"]


@pytest.mark.parametrize("roles", [{Role.LEADER}, {Role.ADMINISTRATOR}])
def test_a_leader_or_an_administrator_may(post: PostInUse, roles: set[Role]) -> None:
    duty = replace(post.duty, operator=replace(post.duty.operator, roles=frozenset(roles)))

    assert seal(post.store, duty, an_order()).rows


def test_a_volunteer_may_not(post: PostInUse) -> None:
    recorded = sealed(post, an_order())
    order = ReleaseOrder(zone_ids=(recorded.rows[0].zone_id,), document=RELEASE_DOCUMENT)

    with pytest.raises(NotAllowed, match="a shift leader or an administrator"):
        seal(post.store, post.as_volunteer(), an_order(ZoneLevel.CONTROL))
    with pytest.raises(NotAllowed):
        release(post.store, post.as_volunteer(), order)
    assert count(post) == 1


@pytest.mark.parametrize(
    ("order", "complaint"),
    [
        (replace(an_order(), document="  "), "document number"),
        (an_order(area=Area(building="99")), "not in the roster"),
        (an_order(area=Area(building="3", unit="2", floor=44)), "not in the roster"),
        (an_order(area=Area(household_id="nothing")), "not in the roster"),
        (an_order(ZoneLevel.ISOLATION), "household or of one person"),
        (an_order(today_is=0), "counted from 1"),
        (an_order(days=0), "counted from 1"),
        (an_order(today_is=27, days=7), "Day 27 of 7 days is over"),
    ],
)
def test_what_is_not_whole_is_refused(post: PostInUse, order: object, complaint: str) -> None:
    """And nothing is left behind."""
    with pytest.raises(Refused, match=complaint):
        sealed(post, order)  # type: ignore[arg-type]

    assert count(post) == 0


def test_nobody_is_isolated_in_a_flat_they_do_not_live_in(post: PostInUse) -> None:
    area = replace(home_of(post, "1-1-101"), person_id=post.id_of("王丽芬"))

    with pytest.raises(Refused, match="not in the roster"):
        sealed(post, an_order(ZoneLevel.ISOLATION, area))


def test_the_same_place_is_not_sealed_twice_under_one_level(post: PostInUse) -> None:
    sealed(post, an_order())

    with pytest.raises(Refused, match="already"):
        sealed(post, an_order())
    assert sealed(post, an_order(ZoneLevel.CONTROL)).rows


def test_what_is_in_force_goes_on_to_the_next_shift(post: PostInUse) -> None:
    """With its day n and its document; what is overdue stands first."""
    sealed(post, an_order())
    isolated(post, name="王丽芬", days=2)
    isolated(post, "1-1-102")
    post.clock.forward(timedelta(days=2))

    *items, _not_visited, _not_measured = summary(post.store, post.duty).open_items

    assert [(item.kind, item.door, item.shown_name) for item in items] == [
        (OpenKind.RELEASE_DUE, "3栋2单元501", "王*芬"),
        (OpenKind.ISOLATED, "1栋1单元102", ""),
        (OpenKind.SEALED, "3栋2单元", ""),
    ]
    assert {item.detail for item in items} == {DOCUMENT}
    assert open_days(items[0].since, post.clock.now).zh == "第 3 天"


def test_a_signed_handover_keeps_what_was_in_force(post: PostInUse) -> None:
    """Also after its release."""
    recorded, leader = sealed(post, an_order()), post.duty.operator
    hand(post, handover_order())
    post.duty = replace(post.duty, operator=leader)
    released(post, recorded)

    (row,) = handovers(post.store, post.duty)

    kept = handover(post.store, post.duty, row.handover_id).summary.open_items
    assert [item.kind for item in kept] == [OpenKind.SEALED, OpenKind.NOT_VISITED]
