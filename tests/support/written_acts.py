# SPDX-License-Identifier: MIT
"""An act of every kind that can be written down, for replay."""

from datetime import date, timedelta

from msgspec.structs import replace

from gatehouse.domain.code_change import CodeOrder
from gatehouse.domain.code_list import CodeList, Colour
from gatehouse.domain.day_span import DaySpan
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
from gatehouse.domain.errand import ErrandChange, ErrandKind, PurchaseOrder, Share
from gatehouse.domain.gate_pass import BatchOrder, PassClass, PassOrder
from gatehouse.domain.group_entry import GroupOrder, GroupPerson
from gatehouse.domain.handover import DeclineOrder, HandoverOrder, OwnCount
from gatehouse.domain.head_count import CountOrder
from gatehouse.domain.incident import (
    CloseOrder,
    Concerned,
    IncidentMending,
    IncidentOrder,
    StepCorrection,
    StepOrder,
)
from gatehouse.domain.incident_course import IncidentKind
from gatehouse.domain.itinerary import (
    EvidenceItem,
    EvidenceKind,
    ItineraryForm,
    Leg,
    NoteConclusion,
    Place,
    Transport,
)
from gatehouse.domain.outside import CallOrder, CallResult
from gatehouse.domain.policy.golden import Expected
from gatehouse.domain.returning import Answer, Returning
from gatehouse.domain.rule_point import PointMark
from gatehouse.domain.setting import SettingsOrder, SettingValue
from gatehouse.domain.task import TaskChange
from gatehouse.domain.words import Words
from gatehouse.services.acts import (
    Act,
    CorrectEntry,
    DeclineHandOver,
    Enrol,
    HandOver,
    RecordEntry,
    SignApproval,
    SignItinerary,
    WithdrawEntry,
)
from gatehouse.services.errand_acts import AskErrand, MoveErrand, OrderPurchase
from gatehouse.services.incident_acts import (
    CloseIncident,
    CorrectLastStep,
    MendIncident,
    NoteIncident,
    TakeStep,
)
from gatehouse.services.itinerary_acts import FileOriginal, TellFacts
from gatehouse.services.keeping_acts import (
    AcceptGap,
    CallOutside,
    ChangeSettings,
    CloseStays,
    EndCode,
    WriteCode,
)
from gatehouse.services.pass_acts import (
    IssuePass,
    IssuePasses,
    ReissuePass,
    RenewPass,
    TakeBackPass,
    VoidPass,
)
from gatehouse.services.peak_acts import CountPeople, MarkCountOnly, RecordGroup
from gatehouse.services.rule_acts import DropCase, KeepCase, TickPoint, WritePoints
from gatehouse.services.task_acts import (
    EndNoticeAnew,
    GiveTask,
    MoveTask,
    PublishNotice,
    WithdrawNotice,
)
from tests.support.point_acts import AT_THE_POINT
from tests.support.post import PIN
from tests.support.roster_acts import AT, NEIGHBOUR, ON_THE_ROSTER
from tests.support.service_acts import AT_HOME, OF_SERVICE, WITH_CARE
from tests.support.supply_acts import WITH_SUPPLIES
from tests.support.tasks import NOTICE
from tests.support.tasks import ORDER as TASK
from tests.support.thermometer_acts import WITH_THERMOMETERS
from tests.support.upkeep_acts import OF_UPKEEP

GOING_OUT = Crossing(
    direction=Direction.OUT,
    subject_class=SubjectClass.RESIDENT,
    reason=Reason.SHOPPING,
    person_id="line:1",
    temperature=365,
    checks={"code": "green"},
)
VISITOR = Crossing(
    direction=Direction.IN,
    subject_class=SubjectClass.VISITOR,
    reason=Reason.VISIT,
    outsider=Outsider(name="何青", phone="13900001111"),
    checks={"consent": "telephone"},
    happened_at=AT,
)
ACTS: tuple[Act, ...] = (
    Enrol(at=AT, person=NEIGHBOUR),
    RecordEntry(at=AT, crossing=GOING_OUT, decision=Decision.ADMIT),
    RecordEntry(
        at=AT,
        crossing=VISITOR,
        decision=Decision.OVERRIDE,
        override=Override("社区赵主任", Approval.TELEPHONE, "送药"),
    ),
    CorrectEntry(at=AT, entry="line:2", correction=Correction(why="看错", temperature=366)),
    SignApproval(at=AT, entry="line:3", leader="?", pin=PIN),
    WithdrawEntry(at=AT, entry="line:4", why="选错了人"),
)
NURSE = Outsider(name="周小安", paper_kind="resident_id", paper_number="220199198807060027")
BEFORE = DaySpan(date(2022, 4, 1), date(2022, 4, 14))
STAY = Leg(
    first_day=BEFORE.first,
    last_day=BEFORE.last,
    place=Place(code="210102", province=Words("辽宁省", "Liaoning"), text="样例村"),
    transport=Transport.TRAIN,
    number="G9901",
    seat="03车05A",
)
PROOF = EvidenceItem(
    kind=EvidenceKind.EMPLOYER,
    issuer="样例家政",
    contact="0431-00000001",
    number="2022-018",
    approved_by="社区赵主任",
    days=BEFORE,
)
NOTE = ItineraryForm(
    outsider=NURSE,
    subject_class=SubjectClass.DOMESTIC,
    legs=(STAY,),
    evidence=(PROOF,),
    declared=True,
)
SHOWN = replace(GOING_OUT, direction=Direction.IN, reason=Reason.HOME, pass_id="line:1")
NEXT = HandoverOrder(
    incoming_id=None,
    incoming_name="吴样例",
    own=OwnCount(2, 1),
    explanation="多一位",
    outgoing_pin=PIN,
)
NOT_YET = DeclineOrder(incoming_id=None, incoming_name="吴样例", words="钥匙少一把")
AT_THE_ROOMS: tuple[Act, ...] = (
    IssuePass(at=AT, order=PassOrder(pass_class=PassClass.VISITOR_DAY, outsider=NURSE, days=1)),
    RecordEntry(at=AT, crossing=SHOWN, decision=Decision.ADMIT),
    VoidPass(at=AT, gate_pass="line:1", why="证丢了"),
    SignItinerary(at=AT, form=NOTE, conclusion=NoteConclusion.ISSUED),
    FileOriginal(at=AT, person="line:1", number="2022-018"),
    TellFacts(at=AT, person="line:1", returning=Returning(unwell=Answer.NO, household="独居")),
    DeclineHandOver(at=AT, order=NOT_YET),
    HandOver(at=AT, order=NEXT, supplies={"口罩": 3}),
)
ON_PASSES: tuple[Act, ...] = (
    IssuePasses(at=AT, order=BatchOrder(pass_class=PassClass.WORKER, count=2, note="样例公司")),
    IssuePass(at=AT, order=PassOrder(pass_class=PassClass.VOLUNTEER, outsider=NURSE)),
    RenewPass(at=AT, gate_pass="line:2", days=60),
    ReissuePass(at=AT, gate_pass="line:2"),
    TakeBackPass(at=AT, gate_pass="line:4"),
)
AT_THE_PEAK: tuple[Act, ...] = (
    Enrol(at=AT, person=NEIGHBOUR),
    RecordGroup(
        at=AT,
        order=GroupOrder(
            direction=Direction.IN,
            reason=Reason.HOME,
            subject_class=SubjectClass.RESIDENT,
            people=(GroupPerson(person_id="line:1", temperature=365),),
            unnamed=12,
            plate="吉A88T66",
        ),
    ),
    MarkCountOnly(at=AT),
    CountPeople(
        at=AT, order=CountOrder(direction=Direction.IN, subject_class=SubjectClass.RESIDENT)
    ),
)
OF_INCIDENTS: tuple[Act, ...] = (
    NoteIncident(
        at=AT,
        order=IncidentOrder(
            kind=IncidentKind.FORCED_ENTRY,
            concerned=Concerned(description="男，蓝外套"),
            note="推开栏杆",
        ),
    ),
    TakeStep(at=AT, order=StepOrder(incident_id="line:1", code="police_called", whom="110")),
    CorrectLastStep(at=AT, incident="line:1", correction=StepCorrection(why="漏写", note="8 号")),
    MendIncident(at=AT, mending=IncidentMending(incident_id="line:1", reference="0415-008")),
    CloseIncident(at=AT, order=CloseOrder(incident_id="line:1", code="persuaded")),
)
OF_ERRANDS: tuple[Act, ...] = (
    AskErrand(at=AT, door="3-2-501", kind=ErrandKind.MEDICINE, what="降压药", urgent=True),
    MoveErrand(at=AT, errand="line:1", change=ErrandChange.FAILED, reason="没有货"),
    MoveErrand(at=AT, errand="line:1", change=ErrandChange.DONE, carrier="志愿者甲"),
    OrderPurchase(at=AT, order=PurchaseOrder(what="蔬菜包", shares=(Share(door="1-1-101"),))),
    MoveErrand(at=AT, errand="line:4", door="1-1-101", change=ErrandChange.DONE),
    OF_INCIDENTS[0],
    AskErrand(at=AT, door="3-2-501", kind=ErrandKind.REPAIRS, what="道闸", incident="line:6"),
    AskErrand(at=AT, door="1-1-101", kind=ErrandKind.REPAIRS, what="围挡"),
    MoveErrand(at=AT, errand="line:8", change=ErrandChange.LINKED, incident="line:6"),
)
OF_TASKS: tuple[Act, ...] = (
    GiveTask(at=AT, order=TASK),
    MoveTask(at=AT, task="line:1", change=TaskChange.FEEDBACK, said="还差 4 户"),
    MoveTask(at=AT, task="line:1", change=TaskChange.DONE),
    PublishNotice(at=AT, order=NOTICE),
    PublishNotice(at=AT),
    EndNoticeAnew(at=AT, notice="line:4", ends_at=AT + timedelta(days=1)),
    WithdrawNotice(at=AT, notice="line:4", reason="做完了"),
)
OF_KEEPING: tuple[Act, ...] = (
    ChangeSettings(
        at=AT,
        order=SettingsOrder(values=(SettingValue("telephone_community", "0000-8001199"),)),
    ),
    WriteCode(
        at=AT,
        order=CodeOrder(
            code_list=CodeList.CHECK,
            code="code",
            words=Words("小兰帮办", "Xiaolan code"),
            colour=Colour.BLUE,
        ),
    ),
    EndCode(at=AT, code_list=CodeList.REASON, code="stroll"),
    CloseStays(at=AT),
    CallOutside(at=AT, order=CallOrder(person_id="line:1", result=CallResult.ANSWERED)),
    AcceptGap(at=AT, entry="line:1", why="从东门出去的"),
)
OF_RULES: tuple[Act, ...] = (
    WritePoints(at=AT, text="1. 门口测温\n2. 查码"),
    TickPoint(at=AT, number=1, mark=PointMark.DONE),
    TickPoint(at=AT, number=2, mark=PointMark.NOT_POSSIBLE, words="没有扫码枪"),
    KeepCase(at=AT, entry="line:2", expected=Expected.ADMIT),
    DropCase(at=AT, why="选错了"),
)
EVERY_KIND = (
    *(*ACTS, *AT_THE_ROOMS, *ON_PASSES, *ON_THE_ROSTER),
    *(*WITH_CARE, *AT_HOME, *AT_THE_POINT, *OF_SERVICE, *AT_THE_PEAK, *OF_INCIDENTS),
    *(*WITH_THERMOMETERS, *WITH_SUPPLIES, *OF_ERRANDS, *OF_TASKS, *OF_KEEPING, *OF_UPKEEP),
    *OF_RULES,
)
