# SPDX-License-Identifier: MIT
"""A day with something for every sheet of the register, recorded by the services."""

from datetime import date, timedelta

from msgspec.structs import replace
from sqlalchemy import select

from gatehouse.db.tables.every import gate_pass
from gatehouse.domain.contact import ContactResult, ContactWay
from gatehouse.domain.entry import (
    Approval,
    Correction,
    Crossing,
    Decision,
    Direction,
    Outsider,
    Override,
    Reason,
    SubjectClass,
)
from gatehouse.domain.errand import ErrandChange
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
    Place,
    Transport,
)
from gatehouse.domain.returning import Answer, Returning
from gatehouse.domain.service_list import ServiceItem, ServiceResult
from gatehouse.domain.supply import NewSupply, SupplyChange, SupplyMove
from gatehouse.domain.vehicle import VehicleCrossing
from gatehouse.domain.words import Words
from gatehouse.domain.zone import Area, ZoneLevel
from gatehouse.services.correction import correct_entry, withdraw_entry
from gatehouse.services.entry import record_entry
from gatehouse.services.gate_pass import void_pass
from gatehouse.services.itinerary_signing import sign
from gatehouse.services.supply import add_supply, record_supply
from tests.support.care import contacted, in_care, tagged
from tests.support.errands import asked, moved
from tests.support.groups import counted
from tests.support.incidents import closed, noted
from tests.support.isolation_point import add_rooms, arrive, depart
from tests.support.keeping_clean import disinfected, walked
from tests.support.passes import a_residents_order, flat, issue
from tests.support.post import PostInUse
from tests.support.rounds import opened, served, taken_in, ticked
from tests.support.shift import an_order, go, hand
from tests.support.tasks import given, published
from tests.support.zones import an_order as an_area_order
from tests.support.zones import isolated, released, sealed

MINUTE = timedelta(minutes=1)
COMPANY = "样例物流有限公司"
NUMBER = "E99887766"


def a_full_day(post: PostInUse) -> None:
    """Record a resident who is corrected, one who is taken back, a visitor with a pass who leaves.

    A courier drives in, a pass is made void, an itinerary is signed, a building is sealed and
    somebody released, somebody else is reached at the second try, and the shift is handed over. The
    isolation point has two floors; flats are served and tested, and
    somebody forced the gate, and three were only counted. The booth was disinfected, and a patrol
    found something. Masks were given out, and somebody came back.
    """
    first = go(post, "林晓枫")
    post.clock.forward(MINUTE)
    second = go(post, "张薇")
    post.clock.forward(MINUTE)
    lost = issue(post, a_residents_order(post))
    void_pass(post.store, post.duty, lost.card.row.pass_id, "遗失")
    post.clock.forward(MINUTE)
    a_visit(post)
    a_delivery(post)
    sealed(post, an_area_order(ZoneLevel.CONTROL, Area(building="1"), days=4))
    released(post, isolated(post, "10-1-1203", "陈梓萱"))
    correct_entry(post.store, post.duty, first.entry.id, Correction(why="补体温", temperature=365))
    withdraw_entry(post.store, post.duty, second.entry.id, "点错人")
    tagged(post, "刘雪飞")
    in_care(post, "3-2")
    contacted(post, "刘雪飞", ContactResult.NOT_REACHED, ContactWay.TELEPHONE)
    contacted(post, "刘雪飞")
    serve_flats(post)
    fill_point(post)
    closed(post, noted(post).card.row.incident_id)
    (medicine,) = asked(post, "1-1-101").rows
    moved(post, medicine.errand_id, ErrandChange.DONE)
    counted(post, people=3)
    disinfected(post)
    walked(post, fence="东侧围栏破了")
    given(post)
    published(post)
    keep_masks(post)
    a_return(post)
    hand(post, an_order(visitors=1, vehicles=1, explanation="登记和清点一致"))


def keep_masks(post: PostInUse) -> None:
    """Count the masks, and give some out."""
    masks = NewSupply(name="口罩", unit="只", minimum=50)
    (kept,) = add_supply(post.store, post.duty, masks, 160).found.supplies
    order = SupplyMove(supply_id=kept.id, change=SupplyChange.GIVEN, amount=60, whose="三号楼")
    record_supply(post.store, post.duty, order)


def a_return(post: PostInUse) -> None:
    """Sign the note of somebody who lives here and comes back, of whom nothing else is done."""
    returned = replace(
        _form(post),
        outsider=Outsider(name="周小康", phone="13911113333"),
        subject_class=SubjectClass.RETURNEE,
        returning=Returning(returned_on=date(2022, 4, 15), met_cases=Answer.NO),
    )
    sign(post.store, post.duty, "returning", returned, NoteConclusion.RECORDED)


def serve_flats(post: PostInUse) -> None:
    """Bring a meal and a parcel, take a tick back, find nobody at home, and begin a test round."""
    served(post, ServiceItem.MEAL, "1-1-101")
    served(post, ServiceItem.RUBBISH, "1-1-101")
    served(post, ServiceItem.RUBBISH, "1-1-101", result=ServiceResult.WITHDRAWN)
    served(post, ServiceItem.VISIT, "1-1-201", result=ServiceResult.NOT_POSSIBLE)
    taken_in(post, "1-1-101", 2, "冷藏")
    served(post, ServiceItem.PARCEL, "1-1-101")
    ticked(post, opened(post).row.round_id, "刘雪飞")


def fill_point(post: PostInUse) -> None:
    """Let people arrive on two floors of an isolation point, and one leave."""
    add_rooms(post, "301-302, 401")
    arrive(post, count=3)
    post.clock.forward(MINUTE)
    depart(post, "302")


def a_day_of_numbers(post: PostInUse) -> tuple[str, ...]:
    """Write a phone of its own into every text of a day that anybody types; return the phones."""
    written = [f"1380013{end}" for end in range(1001, 1013)]
    phones = iter(written)
    again = Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=Reason.SHOPPING,
        person_id=post.id_of("林晓枫"),
        note=f"联系{next(phones)}",
    )
    leave = Override("队长", Approval.TELEPHONE, f"请问{next(phones)}")
    first = record_entry(post.store, post.duty, again, Decision.OVERRIDE, leave)
    told = Correction(why=f"本人{next(phones)}来电", note=f"改打{next(phones)}")
    correct_entry(post.store, post.duty, first.entry.id, told)
    lost = issue(post, a_residents_order(post))
    void_pass(post.store, post.duty, lost.card.row.pass_id, f"遗失，找{next(phones)}")
    post.clock.forward(MINUTE)
    courier = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.COURIER,
        reason=Reason.DELIVERY,
        outsider=Outsider(
            name="钱小乐", company=f"快递{next(phones)}", origin=f"站点{next(phones)}"
        ),
        checks={"consent": "telephone"},
        vehicle=VehicleCrossing(
            plate="粤B12345D",
            origin=f"仓库{next(phones)}",
            company=f"车队{next(phones)}",
            goods=f"蔬菜{next(phones)}",
        ),
    )
    record_entry(post.store, post.duty, courier, Decision.REPORT)
    form = _form(post)
    lodging = replace(form.legs[0], lodging="宾馆220199194801021234")
    sign(post.store, post.duty, "draft", replace(form, legs=(lodging,)), NoteConclusion.REPORTED)
    explanation, notes = f"问过{next(phones)}", f"转告{next(phones)}"
    hand(post, an_order(explanation=explanation, notes=notes))
    return tuple(written)


def a_visit(post: PostInUse) -> None:
    """Sign the itinerary of a visitor, whose pass is issued by it; they come and leave again."""
    sign(post.store, post.duty, "draft", _form(post), NoteConclusion.ISSUED)
    person_id = post.id_of("周小安")
    visit = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        person_id=person_id,
        outsider=Outsider(name="周小安", host_household_id=flat(post, "3-2-501")),
        checks={"consent": "telephone", "itinerary": "clear"},
        pass_id=_pass_of(post, person_id),
    )
    for direction in (Direction.IN, Direction.OUT):
        post.clock.forward(MINUTE)
        record_entry(post.store, post.duty, replace(visit, direction=direction), Decision.ADMIT)


def _pass_of(post: PostInUse, person_id: str) -> str:
    with post.store.reader() as connection:
        asked = select(gate_pass.c.id).where(gate_pass.c.person_id == person_id)
        return str(connection.execute(asked).scalar_one())


def a_delivery(post: PostInUse, decision: Decision = Decision.ADMIT) -> None:
    """Let a courier drive in with two people, who stay; or decide otherwise."""
    post.clock.forward(MINUTE)
    delivery = Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.COURIER,
        reason=Reason.DELIVERY,
        outsider=Outsider(
            name="=1+1",
            phone="13911113333",
            company=COMPANY,
            origin="长春市区",
            host_household_id=flat(post, "3-2-501"),
        ),
        checks={"consent": "telephone"},
        vehicle=VehicleCrossing(
            plate="粤B12345D",
            occupants=2,
            readings=(366,),
            origin="长春市区",
            company=COMPANY,
            goods="蔬菜",
        ),
    )
    record_entry(post.store, post.duty, delivery, decision)


def _form(post: PostInUse) -> ItineraryForm:
    changchun = Place(
        code="220104",
        province=Words("吉林省", "Jilin"),
        city=Words("长春市", "Changchun"),
        district=Words("朝阳区", "Chaoyang"),
    )
    return ItineraryForm(
        outsider=Outsider(
            name="周小安", paper_kind="passport", paper_number=NUMBER, phone="13911112222"
        ),
        host_household_id=flat(post, "3-2-501"),
        legs=(
            Leg(first_day=date(2022, 4, 1), last_day=date(2022, 4, 9), place=changchun),
            Leg(
                first_day=date(2022, 4, 9),
                last_day=date(2022, 4, 14),
                place=replace(changchun, code="", text="样例宾馆"),
                transport=Transport.SELF_DRIVE,
                number="吉A12345",
            ),
        ),
        evidence=(EvidenceItem(kind=EvidenceKind.TRAVEL_CARD),),
        declared=True,
    )
