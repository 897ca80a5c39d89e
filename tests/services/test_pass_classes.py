# SPDX-License-Identifier: MIT
"""A pass of each class at the desk: issued, found by its number, used, and used up."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from gatehouse.db.inspection.verification import verify
from gatehouse.domain.entry import (
    CLASS_WORDS,
    Crossing,
    Decision,
    Direction,
    Outsider,
    Reason,
    SubjectClass,
)
from gatehouse.domain.gate_pass import (
    HOLDERS,
    SUBJECT_CLASSES,
    VISITING,
    VOID_WORDS,
    PassClass,
    PassHolder,
    PassOrder,
    PassRow,
    holder_words,
)
from gatehouse.domain.person import Candidate, Presence, VehicleCandidate
from gatehouse.domain.policy.verdict import Conclusion, Verdict
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.errors import Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.entry import record_entry
from gatehouse.services.gate_pass import reissue_pass, void_pass
from gatehouse.services.head_count import count_by_pass, take_count_back
from gatehouse.services.search import find
from tests.services.test_entry import GREEN
from tests.support.passes import flat, issue
from tests.support.policies import adopt
from tests.support.post import PostInUse
from tests.support.zones import isolated

FLAT = "3-2-501"


def an_order(post: PostInUse, pass_class: PassClass) -> PassOrder:
    """Return the usual order of a class: for 王丽芬, for her flat, or for 周小安 from outside."""
    kind = HOLDERS[pass_class]
    plate = "吉A99K12" if pass_class is PassClass.VEHICLE else ""
    if kind is PassHolder.HOUSEHOLD:
        return PassOrder(pass_class=pass_class, household_id=flat(post, FLAT))
    if kind in {PassHolder.RESIDENT, PassHolder.ANYBODY}:
        return PassOrder(pass_class=pass_class, person_id=post.id_of("王丽芬"), plate=plate)
    return PassOrder(
        pass_class=pass_class,
        outsider=Outsider(name="周小安"),
        household_id=flat(post, FLAT) if pass_class in VISITING else None,
        subject_class=SUBJECT_CLASSES.get(pass_class, SubjectClass.VISITOR),
    )


def shown(post: PostInUse, row: PassRow) -> Candidate:
    """Return the first person whom the number of a pass finds."""
    return find(post.store, post.duty, row.short_number).candidates[0]


def crossing_by(row: PassRow, who: Candidate) -> Crossing:
    """Return the holder using the pass: out if they live here, in if not."""
    lives_here = who.subject_class.lives_here
    return Crossing(
        direction=Direction.OUT if lives_here else Direction.IN,
        subject_class=who.subject_class,
        reason=Reason.SHOPPING if lives_here else Reason.VISIT,
        person_id=who.person_id,
        pass_id=row.pass_id,
    )


def verdict(post: PostInUse, crossing: Crossing) -> Verdict:
    """Return what the desk says of it now."""
    return weigh(post.store, post.duty, crossing).verdict


@pytest.mark.parametrize("pass_class", PassClass)
def test_a_pass_of_each_class_lets_its_holder_through_and_is_sound(
    post: PostInUse, pass_class: PassClass
) -> None:
    """Its four digits find them, as whom they come, and the entry names the pass."""
    card = issue(post, an_order(post, pass_class)).card
    who = shown(post, card.row)

    crossing = crossing_by(card.row, who)
    recorded = record_entry(post.store, post.duty, crossing, Decision.ADMIT)

    assert recorded.entry.by_pass
    assert card.row.holder or HOLDERS[pass_class] is PassHolder.HOUSEHOLD
    assert who.subject_class in {
        SubjectClass.RESIDENT,
        SUBJECT_CLASSES.get(pass_class, SubjectClass.VISITOR),
    }
    assert CLASS_WORDS[who.subject_class].zh
    assert who.gate_pass is not None
    assert who.gate_pass.to_return is card.row.terms.returned
    assert verify(post.store).sound


def test_the_pass_of_a_vehicle_brings_it_with_its_holder_at_the_wheel(post: PostInUse) -> None:
    """Also with a temperature behind the number, and where somebody else drove it last."""
    row = issue(post, an_order(post, PassClass.VEHICLE)).card.row
    for typed in (row.short_number, row.number, f"{row.short_number} 365"):
        found = find(post.store, post.duty, typed)
        (vehicle,) = found.driving.options
        assert isinstance(vehicle, VehicleCandidate)
        assert (vehicle.vehicle_id, vehicle.plate) == (None, "吉A99K12")
        assert vehicle.driver == found.candidates[0]
    other = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.WORK,
        person_id=post.id_of("林晓枫"),
        vehicle=VehicleCrossing(plate="吉A·99K12"),
    )
    record_entry(post.store, post.duty, other, Decision.ADMIT)

    (vehicle,) = find(post.store, post.duty, row.number).vehicles

    assert vehicle.vehicle_id is not None
    assert vehicle.presence is Presence.OUTSIDE
    assert vehicle.driver is not None
    assert (vehicle.driver.shown_name, vehicle.driver.gate_pass is None) == ("王*芬", False)


def test_a_households_pass_names_everybody_who_lives_there(post: PostInUse) -> None:
    """One card for the flat; whoever of it comes is picked at the desk."""
    row = issue(post, an_order(post, PassClass.HOUSEHOLD_SHOPPING)).card.row

    found = find(post.store, post.duty, row.number).candidates

    assert {one.person_id for one in found} == {
        post.id_of(name) for name in ("林晓枫", "王丽芬", "林小雨")
    }
    assert holder_words(row).zh == "全户"
    assert row.door == FLAT


def test_a_households_pass_is_used_up_whoever_of_it_went(post: PostInUse) -> None:
    """Once in two days: the next one of the flat hears when it was used, and when again."""
    row = issue(post, an_order(post, PassClass.HOUSEHOLD_SHOPPING)).card.row
    first, second, *_ = find(post.store, post.duty, row.short_number).candidates
    record_entry(post.store, post.duty, crossing_by(row, first), Decision.ADMIT)
    post.clock.forward(timedelta(minutes=20))

    said = verdict(post, crossing_by(row, second))

    assert said.conclusion is Conclusion.TURN_AWAY
    assert said.headline.zh == "通行证次数用完：2 天内 1 次，今天 16:42 用过"
    assert "后天 7:00 起" in said.sentence.zh
    back = replace(crossing_by(row, first), direction=Direction.IN)
    assert verdict(post, back).conclusion is Conclusion.ADMIT


@pytest.mark.parametrize("reason", [Reason.MEDICAL, Reason.MEDICINE])
def test_going_to_a_doctor_uses_no_pass_up_and_waits_for_none(
    post: PostInUse, reason: Reason
) -> None:
    """Before it is used, and after."""
    row = issue(post, an_order(post, PassClass.HOUSEHOLD_SHOPPING)).card.row
    first, second, *_ = find(post.store, post.duty, row.short_number).candidates
    ill = replace(crossing_by(row, first), reason=reason)
    record_entry(post.store, post.duty, ill, Decision.ADMIT)
    assert verdict(post, crossing_by(row, second)).conclusion is Conclusion.ADMIT

    record_entry(post.store, post.duty, crossing_by(row, second), Decision.ADMIT)

    assert verdict(post, crossing_by(row, second)).conclusion is Conclusion.TURN_AWAY
    assert verdict(post, ill).conclusion is Conclusion.ADMIT


def test_a_pass_for_a_lost_one_gives_no_way_more(post: PostInUse) -> None:
    """What the lost one was used for is used, however often a card was lost since."""
    lost = issue(post, an_order(post, PassClass.HOUSEHOLD_SHOPPING)).card.row
    crossing = crossing_by(lost, shown(post, lost))
    record_entry(post.store, post.duty, crossing, Decision.ADMIT)
    post.clock.forward(timedelta(minutes=20))
    again = reissue_pass(post.store, post.duty, lost.pass_id).card.row
    post.clock.forward(timedelta(minutes=20))

    new = reissue_pass(post.store, post.duty, again.pass_id).card.row

    said = verdict(post, replace(crossing, pass_id=new.pass_id))
    assert said.headline.zh == "通行证次数用完：2 天内 1 次，今天 16:42 用过"
    post.clock.forward(timedelta(days=2))
    assert verdict(post, replace(crossing, pass_id=new.pass_id)).conclusion is Conclusion.ADMIT


def test_a_void_pass_says_so_though_the_flats_quota_is_used_too(post: PostInUse) -> None:
    """The date and the reason stand in the headline: the quota's time would open nothing."""
    adopt(post.store, post.duty, "changchun-2022-03", post.clock())
    order = PassOrder(pass_class=PassClass.RESIDENT_TEMPORARY, person_id=post.id_of("王丽芬"))
    row = issue(post, order).card.row
    crossing = crossing_by(row, shown(post, row))
    record_entry(
        post.store,
        post.duty,
        replace(crossing, pass_id=None, temperature=365, checks=GREEN),
        Decision.ADMIT,
    )
    void_pass(post.store, post.duty, row.pass_id, VOID_WORDS["borrowed"].zh)
    post.clock.forward(timedelta(minutes=20))

    said = verdict(post, crossing)

    assert said.headline.zh == "通行证作废：借给别人（今天下午起）"
    assert "名额已用完" in [result.label.zh for result in said.results]


def test_a_counted_pass_is_used_up_by_those_who_were_counted(post: PostInUse) -> None:
    """A count that was taken back uses nothing, and neither does a way to the doctor."""
    order = replace(an_order(post, PassClass.HOUSEHOLD_SHOPPING), counted=True)
    row = issue(post, order).card.row
    crossing = crossing_by(row, shown(post, row))
    count_by_pass(post.store, post.duty, replace(crossing, reason=Reason.MEDICAL))
    slip = count_by_pass(post.store, post.duty, crossing)
    assert verdict(post, crossing).conclusion is Conclusion.TURN_AWAY
    with pytest.raises(Refused, match="used up"):
        count_by_pass(post.store, post.duty, crossing)

    take_count_back(post.store, post.duty, slip.count_id, "按错了")

    assert verdict(post, crossing).conclusion is Conclusion.ADMIT
    back = replace(crossing, direction=Direction.IN)
    count_by_pass(post.store, post.duty, back)
    assert verdict(post, crossing).conclusion is Conclusion.ADMIT


def test_a_households_pass_in_the_hands_of_another_flat_is_refused(post: PostInUse) -> None:
    row = issue(post, an_order(post, PassClass.HOUSEHOLD_SHOPPING)).card.row
    stranger = replace(crossing_by(row, shown(post, row)), person_id=post.id_of("欧阳静"))

    with pytest.raises(Refused, match="another person's"):
        weigh(post.store, post.duty, stranger)


def test_a_single_visit_is_over_when_the_visitor_has_been_in(post: PostInUse) -> None:
    """They leave by the same card, and do not come in by it again."""
    row = issue(post, an_order(post, PassClass.SINGLE_VISIT)).card.row
    visit = crossing_by(row, shown(post, row))
    record_entry(post.store, post.duty, visit, Decision.ADMIT)
    post.clock.forward(timedelta(hours=1))

    leaving = replace(visit, direction=Direction.OUT)
    assert verdict(post, leaving).conclusion is Conclusion.ADMIT
    record_entry(post.store, post.duty, leaving, Decision.ADMIT)
    again = verdict(post, visit)

    assert again.conclusion is Conclusion.TURN_AWAY
    assert again.headline.zh == "这张证用过了：今天 16:42"
    assert again.headline.en == "Pass was used at 16:42 today"


def test_an_entry_that_was_turned_away_uses_nothing_up(post: PostInUse) -> None:
    row = issue(post, an_order(post, PassClass.SINGLE_VISIT)).card.row
    visit = crossing_by(row, shown(post, row))
    record_entry(post.store, post.duty, visit, Decision.TURN_AWAY)

    assert verdict(post, visit).conclusion is Conclusion.ADMIT


def test_a_worker_comes_on_workdays_and_in_working_hours(post: PostInUse) -> None:
    """On Friday evening the desk says Saturday at six, on Saturday evening Monday."""
    row = issue(post, an_order(post, PassClass.WORKER)).card.row
    coming = crossing_by(row, shown(post, row))
    assert verdict(post, coming).conclusion is Conclusion.ADMIT

    post.clock.forward(timedelta(hours=5))
    assert verdict(post, coming).headline.zh == "这张证明天 6:00 起才能用"
    post.clock.forward(timedelta(days=1))

    said = verdict(post, coming)
    assert said.headline.zh == "这张证后天 6:00 起才能用"
    assert said.next_allowed is not None
    assert verdict(post, replace(coming, direction=Direction.OUT)).conclusion is Conclusion.ADMIT


def test_a_class_of_the_flat_stops_with_its_isolation(post: PostInUse) -> None:
    """The same act suspends it as suspends the passes of its people."""
    row = issue(post, an_order(post, PassClass.HOUSEHOLD_SHOPPING)).card.row
    crossing = crossing_by(row, shown(post, row))

    isolated(post)

    assert verdict(post, crossing).conclusion is not Conclusion.ADMIT
    with pytest.raises(Refused, match="home isolation"):
        issue(post, an_order(post, PassClass.HOUSEHOLD_SHOPPING))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"pass_class": PassClass.HOUSEHOLD_SHOPPING}, "needs the flat"),
        ({"pass_class": PassClass.WORKER, "outsider": Outsider(name=" ")}, "name of its holder"),
        ({"pass_class": PassClass.GOODS, "outsider": Outsider(name="周小安")}, "the flat that is"),
    ],
)
def test_what_a_class_needs_is_asked_for_in_a_sentence(
    post: PostInUse, said: dict[str, object], sentence: str
) -> None:
    order = replace(PassOrder(pass_class=PassClass.WORKER), **said)

    with pytest.raises(Refused, match=sentence):
        issue(post, order)
