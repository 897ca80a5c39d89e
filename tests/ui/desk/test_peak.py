# SPDX-License-Identifier: MIT
"""The peak at the desk: what is kept comes back, what is counted is taken back."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import Crossing, Direction, Flow, Outcome, Reason, SubjectClass
from gatehouse.domain.group_entry import (
    GroupOrder,
    GroupPerson,
    GroupRecorded,
    GroupWithdrawn,
    ReadLine,
)
from gatehouse.domain.head_count import Counted, CountOrder
from gatehouse.domain.kept_group import FoundGroup, KeptLine
from gatehouse.domain.parked import DropReason, Parked, ParkOrder, TakenUp
from gatehouse.domain.pass_number import number_of
from gatehouse.domain.peak import ParkedRow, Peak
from gatehouse.errors import Refused
from gatehouse.ui.desk.peak_acts import PeakActs
from gatehouse.ui.desk.peak_chip import PeakChip
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.taking_up import as_parked, attempt_of
from tests.support.desk_people import NEIGHBOURS, NOW
from tests.support.policies import VISITOR
from tests.support.scanner import scan_of
from tests.ui.desk.conftest import Desk

if TYPE_CHECKING:
    from gatehouse.domain.person import Candidate

CARD = "22019919800101123X"
CTRL = Qt.KeyboardModifier.ControlModifier
FIRST, SECOND = (neighbour.candidate for neighbour in NEIGHBOURS[:2])
TOUCHED = Changes.of(Kind.ENTRY)
ROW = ParkedRow(parked_id="p1", since=NOW, shown_name="林*枫", door="3-2-501", let_through=True)


class FakePeak:
    """Answers as the services of a peak do, and remembers what it was asked."""

    def __init__(self) -> None:
        self.parked: list[ParkOrder] = []
        self.dropped: list[tuple[str, DropReason]] = []
        self.counted: list[CountOrder] = []
        self.taken_back: list[str] = []
        self.refuses = False
        self.kept: tuple[KeptLine, ...] = ()
        self.meant: tuple[Candidate, ...] = ()

    def acts(self) -> PeakActs:
        """Return the acts over this."""
        return PeakActs(
            read_lines=lambda text: (ReadLine(text=text, people=self.meant),),
            find_households=lambda _text: (),
            people_from=lambda _source: (),
            groups=tuple,
            kept_group=lambda: FoundGroup(self.kept),
            outages=tuple,
            take_up=lambda _id: TakenUp(row=ROW, order=self.parked[-1], person=FIRST),
            park=self._park,
            drop=self._drop,
            keep_group=self._keep,
            record_group=lambda order: GroupRecorded(
                group_id="g",
                admitted=len(order.people),
                unnamed=order.unnamed,
                stopped=(),
                last_entry_id="e8" if order.people else "",
                fact_id="f",
                sequence=1,
                changes=TOUCHED,
            ),
            withdraw_group=lambda _id, _why: GroupWithdrawn(1, 1, TOUCHED),
            count=self._count,
            count_by_pass=self._count_by_pass,
            take_count_back=self._take_back,
            mark_count_only=lambda _on: TOUCHED,
        )

    def _park(self, order: ParkOrder) -> Parked:
        if self.refuses:
            raise Refused("The disk is full. Nothing was kept.", "磁盘满了。没有记下。")
        self.parked.append(order)
        return Parked("p1", TOUCHED)

    def _keep(self, lines: tuple[KeptLine, ...]) -> None:
        self.kept = lines

    def _drop(self, parked_id: str, why: DropReason) -> Parked:
        self.dropped.append((parked_id, why))
        return Parked(parked_id, TOUCHED)

    def _count(self, order: CountOrder) -> Counted:
        self.counted.append(order)
        name = f"c{len(self.counted)}"
        return Counted(count_id=name, sequence=1, order=order, at=NOW, changes=TOUCHED)

    def _count_by_pass(self, crossing: Crossing) -> Counted:
        order = CountOrder(direction=crossing.direction, subject_class=crossing.subject_class)
        return self._count(order)

    def _take_back(self, count_id: str, _why: str) -> Counted:
        self.taken_back.append(count_id)
        order = self.counted[-1]
        return Counted(count_id="back", sequence=2, order=order, at=NOW, changes=TOUCHED)


@pytest.fixture
def peak(desk: Desk) -> FakePeak:
    """Return the peak behind a desk that has begun."""
    fake = FakePeak()
    desk.start()
    for part in (desk.page._parts.parking, desk.page._parts.grouping, desk.page._parts.counting):
        part.start(fake.acts())
    return fake


def test_who_waits_is_kept_by_one_key_and_comes_back_as_they_stood(
    desk: Desk, peak: FakePeak
) -> None:
    desk.type("lxf").settle()
    desk.press(Qt.Key.Key_S, CTRL).settle()
    (order,) = peak.parked
    assert desk.page.state.scene is Scene.IDLE
    assert order.crossing is not None
    assert order.crossing.person_id == FIRST.person_id
    assert not order.let_through

    desk.page._parts.parking.take_up("p1")
    desk.settle()

    assert desk.page.state.person is not None
    assert desk.page.state.crossing is not None
    assert desk.page.state.crossing.parked_id == "p1"
    assert desk.page.state.crossing.happened_at == NOW


def test_who_could_not_be_kept_stands_here_again(desk: Desk, peak: FakePeak) -> None:
    peak.refuses = True
    desk.type("lxf").settle()

    desk.press(Qt.Key.Key_S, CTRL).settle()

    assert peak.parked == []
    assert desk.page.state.person == FIRST


def test_nothing_is_kept_of_an_empty_desk(desk: Desk, peak: FakePeak) -> None:
    desk.press(Qt.Key.Key_S, CTRL).settle()

    assert peak.parked == []


def test_a_record_that_held_only_text_goes_back_into_the_box(desk: Desk, peak: FakePeak) -> None:
    taken = TakenUp(row=ROW, order=ParkOrder(text="lx"))
    desk.page.serving.take_up(taken)
    desk.settle()

    assert desk.page.state.text == "lx"
    assert desk.page.state.parked == taken
    assert peak.dropped == []


def test_a_visitor_comes_back_with_every_field(desk: Desk) -> None:
    order = ParkOrder(crossing=VISITOR)

    attempt = attempt_of(TakenUp(row=ROW, order=order))

    assert attempt is not None
    assert attempt.visitor is not None
    assert (attempt.visitor.name, attempt.visitor.phone) == ("周甲", "13900000000")
    assert attempt.form.temperature == "365"
    assert dict(attempt.form.checks) == {"code": "green", "consent": "telephone"}
    assert as_parked(VISITOR, None) == VISITOR
    assert desk.page.state.parked is None


def test_nobody_who_stands_here_gives_way_to_an_unfinished_record(
    desk: Desk, peak: FakePeak
) -> None:
    peak.parked.append(ParkOrder(text="3-2-301"))
    desk.type("ljh").settle()
    standing = desk.page.state.person

    desk.page._parts.parking.take_up("p1")
    desk.settle()

    assert standing is not None
    assert desk.page.state.person == standing


def test_a_list_that_was_left_half_written_is_there_again(desk: Desk, peak: FakePeak) -> None:
    grouping = desk.page._parts.grouping
    grouping.open_pane()
    desk.press(Qt.Key.Key_Return).type("qqq").press(Qt.Key.Key_Return).settle()
    assert len(grouping.pane.who.list.lines) == 1
    desk.press(Qt.Key.Key_Escape)

    grouping.open_pane()
    assert len(grouping.pane.who.list.lines) == 1
    grouping.begin_shift()

    assert grouping.pane.who.list.lines == []
    desk.settle()
    grouping._panes.close_pane()
    grouping.open_pane()
    desk.settle()
    assert [line.text for line in grouping.pane.who.list.lines] == ["qqq"]


def test_each_press_counts_one_and_the_last_is_taken_back(desk: Desk, peak: FakePeak) -> None:
    desk.page._parts.counting.open_pane()
    desk.type("++-7+").settle()
    told = [(order.direction, order.subject_class) for order in peak.counted]

    desk.press(Qt.Key.Key_Return).press(Qt.Key.Key_Z, CTRL).settle()

    resident, courier = SubjectClass.RESIDENT, SubjectClass.COURIER
    assert told == [
        (Direction.IN, resident),
        (Direction.IN, resident),
        (Direction.OUT, resident),
        (Direction.IN, courier),
    ]
    assert peak.taken_back == ["c4"]


def test_who_is_only_counted_by_a_pass_is_let_through_to_be_heard(
    desk: Desk, peak: FakePeak
) -> None:
    """Nobody hears the presses with which a crowd is counted."""
    decided: list[Outcome] = []
    desk.page.decided.connect(decided.append)
    desk.page._parts.counting.open_pane()
    desk.type("++").settle()
    assert decided == []

    desk.page.serving.counted.emit(VISITOR)
    desk.settle()

    assert decided == [Outcome.ADMITTED]
    assert len(peak.counted) == 3


def test_a_flat_typed_while_counting_begins_nobody_and_says_what_it_counted(
    desk: Desk, peak: FakePeak
) -> None:
    """Its first digits choose classes, and its − count people out."""
    counting = desk.page._parts.counting
    counting.open_pane()

    desk.type("3-2-101").settle()
    said = counting.pane._wrong.accessibleName()
    assert desk.page.left.panes.pane is counting.pane
    assert desk.page.state.text == ""
    desk.press(Qt.Key.Key_Z, CTRL).settle().press(Qt.Key.Key_Z, CTRL).settle()

    assert "2 人" in said
    assert "Esc" in said
    assert peak.taken_back == ["c2", "c1"]
    desk.type("+")
    assert counting.pane._wrong.isHidden()


def test_after_a_group_its_last_one_is_what_the_desk_tells_of_and_corrects(
    desk: Desk, peak: FakePeak
) -> None:
    """Neither the entry before it, nor who was counted before it."""
    idle = desk.page.left.idle
    desk.type("lxf365").settle().enter().settle()
    desk.page._parts.counting.open_pane()
    desk.type("+").settle().press(Qt.Key.Key_Escape)
    assert idle.recorded.isHidden(), "the entry is not the last act any more"
    who = (GroupPerson(person_id=FIRST.person_id),)
    order = GroupOrder(direction=Direction.IN, reason=Reason.HOME, people=who)

    desk.press(Qt.Key.Key_M, CTRL).settle()
    desk.page._parts.grouping.pane.given.emit(order)
    desk.settle()
    assert "已一次登记 1 人" in idle.recorded.accessibleName()
    desk.press(Qt.Key.Key_Z, CTRL).settle()

    assert peak.taken_back == []
    assert desk.page.left.panes.correction.title.text() == "更正登记：韩*梅 6-1-203"


def test_letters_leave_counting_for_one_person(desk: Desk, peak: FakePeak) -> None:
    desk.page._parts.counting.open_pane()

    desk.type("lxf").settle()

    assert desk.page.left.panes.pane is None
    assert desk.page.state.person == FIRST
    assert peak.counted == []


def test_the_chip_says_how_many_wait_and_how_long(desk: Desk) -> None:
    chip = PeakChip(desk.languages)
    desk.qtbot.addWidget(chip)
    assert not chip.presses

    chip.show_time(NOW + timedelta(minutes=12))
    chip.show_peak(Peak((ROW,)), Flow())
    waits = chip.text()
    chip.show_peak(Peak((), NOW), Flow(4, 1))

    assert "1" in waits
    assert "12" in waits
    assert chip.presses
    assert "4" in chip.text()


def test_a_chord_says_who_of_a_flat_is_meant_also_ahead_of_the_answer(
    desk: Desk, peak: FakePeak
) -> None:
    """As it picks somebody at the desk; the line behind it is of somebody else."""
    peak.meant = (FIRST, SECOND)
    desk.press(Qt.Key.Key_M, CTRL).settle().enter()

    for chord in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_4):
        desk.type("32501").press(Qt.Key.Key_Return).press(chord, CTRL)
    desk.settle()

    lines = desk.page._parts.grouping.pane.who.list.lines
    assert [line.person for line in lines] == [SECOND, FIRST, None]


def test_a_sheet_that_is_pasted_keeps_its_lines_and_columns(desk: Desk, peak: FakePeak) -> None:
    """A line of text would run the lines of the list together."""
    desk.press(Qt.Key.Key_M, CTRL).settle().enter()
    QGuiApplication.clipboard().setText("王小明\t36.5\n李小红\t36.6")

    desk.press(Qt.Key.Key_V, CTRL).settle()
    desk.qtbot.waitUntil(lambda: len(peak.kept) == 1)

    assert peak.kept[0].text == "王小明\t36.5\n李小红\t36.6"
    assert desk.page._parts.grouping.pane.who.line.text() == ""


def test_a_card_that_is_read_while_counting_counts_nobody(desk: Desk, peak: FakePeak) -> None:
    """A line of a reader may hold a minus before any letter."""
    counting = desk.page._parts.counting
    counting.open_pane()
    before = counting.pane.entrance.before_keys()  # type: ignore[attr-defined]

    desk.press(Qt.Key.Key_Minus).press(Qt.Key.Key_Minus)
    before.put_back()
    desk.settle()

    assert [order.direction for order in peak.counted] == [Direction.OUT, Direction.OUT]
    assert sorted(peak.taken_back) == ["c1", "c2"]
    assert any("读了一张证" in text for text in desk.said.texts())


def test_a_card_that_is_scanned_adds_its_holder_to_the_group(desk: Desk, peak: FakePeak) -> None:
    """What is being typed stays as it is, and the Enter of the scan records nobody."""
    peak.meant = (FIRST,)
    desk.press(Qt.Key.Key_M, CTRL).settle().enter()
    pane = desk.page._parts.grouping.pane
    desk.type("lx")

    desk.page.scan(scan_of(CARD, enter=True))
    desk.settle()

    assert [line.person for line in pane.who.list.lines] == [FIRST]
    assert (pane.who.line.text(), desk.focus) == ("lx", pane.who.line)
    assert desk.post.recorded == []


def test_the_name_of_a_strangers_card_is_asked_for(desk: Desk, peak: FakePeak) -> None:
    desk.press(Qt.Key.Key_M, CTRL).settle().enter()
    pane = desk.page._parts.grouping.pane

    desk.page.scan(scan_of(CARD, enter=True))
    desk.settle()
    assert "台账里没有这张证" in pane._wrong.accessibleName()
    desk.type("qian")

    assert pane.who.line.text() == f"qian {CARD}"
    assert pane.who.list.lines == []


def test_a_pass_that_is_scanned_is_the_desks_and_the_list_waits(desk: Desk, peak: FakePeak) -> None:
    """Whether it is void is said at the desk alone."""
    peak.meant = (FIRST,)
    desk.press(Qt.Key.Key_M, CTRL).settle().enter()
    desk.type("lxf").enter().settle()

    desk.page.scan(scan_of(number_of(123_456_789)))
    desk.settle()

    assert desk.page.left.panes.pane is None
    assert len(desk.page._parts.grouping.pane.who.list.lines) == 1
