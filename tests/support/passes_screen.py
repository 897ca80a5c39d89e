# SPDX-License-Identifier: MIT
"""Invented passes behind the acts of their screen; what is ordered and made void is kept."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from msgspec.structs import replace

from gatehouse.domain.changes import Changes, Kind
from gatehouse.domain.entry import SubjectClass
from gatehouse.domain.gate_pass import (
    BatchOrder,
    BatchRecorded,
    PassCard,
    PassClass,
    PassCounts,
    PassFilter,
    PassList,
    PassOrder,
    PassRecorded,
    PassRow,
    PassState,
    end_of,
)
from gatehouse.domain.household import HouseholdRow
from gatehouse.domain.pass_number import number_of
from gatehouse.domain.person import Candidate, Found, Presence
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.services.pass_terms import shipped_terms
from gatehouse.ui.passes.acts import PassActs
from gatehouse.ui.passes.page import PassesPage
from tests.support.screens import AREAS, Bench

NOW = datetime(2022, 4, 15, 8, 42, tzinfo=UTC)
TODAY = date(2022, 4, 15)
WANG = "王*芬"
ZHOU = "周*安"


def a_card(
    pass_class: PassClass, state: PassState = PassState.VALID, body: int = 481_620_935
) -> PassCard:
    """Return a pass that was issued at `NOW`."""
    number = number_of(body)
    row = PassRow(
        pass_id=number,
        number=number,
        short_number=number[-4:],
        pass_class=pass_class,
        holder="王**",
        door="3-2-501",
        issued_at=NOW,
        valid_from=NOW,
        valid_to=end_of(TODAY, shipped_terms()[pass_class].usual_days),
        state=state,
        since=NOW,
        reason="丢失" if state is PassState.VOID else "",
        terms=shipped_terms()[pass_class].terms,
    )
    return PassCard(
        row=row,
        long_door="3栋2单元501",
        compound="样例小区",
        gate="北门",
        telephone="0000-8001101",
        operator="周岚",
        note="",
    )


def blank(card: PassCard) -> PassCard:
    """Return the card with nobody's name on it."""
    return replace(card, row=replace(card.row, holder="", door=""), long_door="")


def a_person(name: str, subject_class: SubjectClass) -> Candidate:
    """Return somebody whom the box finds."""
    return Candidate(
        person_id=name,
        household_id="flat-3-2-501",
        shown_name=name,
        door="3-2-501",
        room="501",
        phone="138****5678",
        subject_class=subject_class,
        presence=Presence.INSIDE,
        since=None,
        matched="",
        hint=Words("", ""),
    )


@dataclass
class PassesFake:
    """A post with *count* passes; it finds 王*芬, who lives here, and 周*安, who visits."""

    count: int = 3
    failure: GatehouseError | None = None
    unread: GatehouseError | None = None
    orders: list[PassOrder] = field(default_factory=list)
    voided: list[tuple[str, str]] = field(default_factory=list)
    renewed: list[tuple[str, int]] = field(default_factory=list)
    taken_back: list[str] = field(default_factory=list)
    batches: list[BatchOrder] = field(default_factory=list)
    asked: list[tuple[PassFilter, str]] = field(default_factory=list)
    cards: list[PassCard] = field(default_factory=list)

    def __post_init__(self) -> None:
        classes, states = tuple(PassClass), tuple(PassState)
        self.cards = [
            a_card(classes[n % len(classes)], states[n % len(states)], 481_620_935 + 37 * n)
            for n in range(self.count)
        ]

    def acts(self) -> PassActs:
        """Return the acts of the screen."""
        return PassActs(
            passes=self._passes,
            card=self._card,
            find=self._find,
            find_households=self._find_households,
            terms=shipped_terms,
            issue=self._issue,
            void=self._void,
            reissue=self._reissue,
            renew=self._renew,
            take_back=self._take_back,
            issue_batch=self._issue_batch,
        )

    def _passes(self, which: PassFilter, text: str) -> PassList:
        self.asked.append((which, text))
        if self.unread is not None:
            raise self.unread
        rows = tuple(card.row for card in self.cards if card.row.number.endswith(text))
        counts = PassCounts(every=self.count, valid=1, ending=0, today=2, stopped=1)
        return PassList(rows=rows, found=len(rows), counts=counts)

    def _card(self, pass_id: str) -> PassCard:
        return next(card for card in self.cards if card.row.pass_id == pass_id)

    def _find(self, text: str) -> Found:
        people = {
            "wlf": (a_person(WANG, SubjectClass.RESIDENT),),
            "zxa": (a_person(ZHOU, SubjectClass.VISITOR),),
            "w": (
                a_person(WANG, SubjectClass.RESIDENT),
                a_person(ZHOU, SubjectClass.VISITOR),
            ),
        }
        return Found(text=text, candidates=people.get(text, ()))

    def _find_households(self, text: str) -> tuple[HouseholdRow, ...]:
        doors = [door for door in ("3-2-501", "3-2-502") if text and door.startswith(text)]
        return tuple(
            HouseholdRow(
                household_id=f"flat-{door}",
                door=door,
                building="3",
                unit_room=door[2:],
                people=3,
                outside=0,
            )
            for door in doors
        )

    def _issue(self, order: PassOrder) -> PassRecorded:
        if self.failure is not None:
            raise self.failure
        self.orders.append(order)
        card = a_card(order.pass_class, body=700_000_001 + len(self.orders))
        self.cards.insert(0, card)
        self.count += 1
        return self._recorded(card)

    def _void(self, pass_id: str, reason: str) -> PassRecorded:
        if self.failure is not None:
            raise self.failure
        self.voided.append((pass_id, reason))
        card = self._card(pass_id)
        void = replace(card, row=replace(card.row, state=PassState.VOID, reason=reason))
        self.cards[self.cards.index(card)] = void
        return self._recorded(void)

    def _reissue(self, pass_id: str) -> PassRecorded:
        lost = self._card(pass_id)
        self._void(pass_id, "丢失")
        card = a_card(lost.row.pass_class, body=800_000_001 + len(self.voided))
        self.cards.insert(0, card)
        return self._recorded(card)

    def _renew(self, pass_id: str, days: int) -> PassRecorded:
        self.renewed.append((pass_id, days))
        return self._changed(pass_id, valid_to=end_of(TODAY, days), state=PassState.VALID)

    def _take_back(self, pass_id: str) -> PassRecorded:
        self.taken_back.append(pass_id)
        return self._changed(pass_id, state=PassState.VOID, reason="已收回", to_return=False)

    def _issue_batch(self, order: BatchOrder) -> BatchRecorded:
        if self.failure is not None:
            raise self.failure
        self.batches.append(order)
        cards = tuple(
            blank(a_card(order.pass_class, body=900_000_001 + number))
            for number in range(order.count or 3)
        )
        self.cards = [*cards, *self.cards]
        ids = tuple(card.row.pass_id for card in cards)
        return BatchRecorded(cards, "fact", 1, Changes.of(Kind.GATE_PASS, ids=ids))

    def _changed(self, pass_id: str, **said: object) -> PassRecorded:
        card = self._card(pass_id)
        changed = replace(card, row=replace(card.row, **said))
        self.cards[self.cards.index(card)] = changed
        return self._recorded(changed)

    def _recorded(self, card: PassCard) -> PassRecorded:
        changes = Changes.of(Kind.GATE_PASS, ids=(card.row.pass_id,))
        return PassRecorded(card, "fact", 1, changes)


def open_page(bench: Bench, fake: PassesFake, area: str = "low") -> PassesPage:
    """Show the screen with what *fake* answers."""
    page = PassesPage(bench.lanes, bench.changes, bench.messages, bench.languages, lambda: NOW)
    bench.show(page, AREAS[area])
    page.start(fake.acts())
    bench.settle()
    page.setFocus()
    return page
