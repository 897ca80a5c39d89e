# SPDX-License-Identifier: MIT
"""Looking incidents up: the list with its counts, one with its timeline, and whom to call."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final

from msgspec import convert
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.day import day_bounds
from gatehouse.db.queries.entries import listed_entry, stored_entry
from gatehouse.db.queries.errands import errands_of_incident
from gatehouse.db.queries.gate_pass import stored_pass
from gatehouse.db.queries.incidents import (
    count_incidents,
    count_since,
    incident_of_entry,
    incident_row,
    latest_rows,
    open_rows,
    rows_between,
    steps_of,
    stored_incident,
)
from gatehouse.db.queries.post import post_row
from gatehouse.domain.code_list import CodeBook, CodeList
from gatehouse.domain.code_search import code_names
from gatehouse.domain.duty import Duty, Role, local_day, midnight
from gatehouse.domain.entry import Outcome
from gatehouse.domain.errand import ErrandKind, ErrandProposal
from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.incident import (
    Concerned,
    HelpContact,
    IncidentCard,
    IncidentCounts,
    IncidentFilter,
    IncidentList,
    IncidentOrder,
    IncidentQuestion,
    IncidentRow,
    ShownRule,
)
from gatehouse.domain.incident_course import Help, IncidentKind
from gatehouse.errors import Refused
from gatehouse.services.incident_course import shipped_courses
from gatehouse.services.policy import rules_at

MOST_LISTED: Final = 500
_EVERYWHERE: Final = {Help.POLICE: "110", Help.HOSPITAL: "120"}
"""The telephones that help has in every city; a post's own go before them."""
_BECOMES: Final = {
    IncidentKind.DAMAGE: ErrandKind.REPAIRS,
    IncidentKind.ILLNESS: ErrandKind.MEDICINE,
    IncidentKind.FEVER: ErrandKind.MEDICINE,
}
_KINDS: Final = {
    Outcome.TURNED_AWAY: IncidentKind.REFUSED_CHECK,
    Outcome.REPORTED: IncidentKind.REFUSED_CHECK,
    Outcome.EMERGENCY: IncidentKind.ILLNESS,
    Outcome.ADMITTED: IncidentKind.FORCED_ENTRY,
}
"""What an entry most likely was, by what was done with the person; nobody is held to it."""


def incidents(store: Store, duty: Duty, question: IncidentQuestion) -> IncidentList:
    """Return the incidents that *question* asks for, newest first, with the counts of all."""
    duty.require(Role.VOLUNTEER)
    today = local_day(duty.now())
    with store.reader() as connection:
        rows = _rows(connection, question.which, today)
        every, unclosed = count_incidents(connection)
        counts = IncidentCounts(
            open=unclosed,
            today=count_since(connection, midnight(today)),
            all=every,
            month=count_since(connection, midnight(today.replace(day=1))),
        )
        codes = code_book(connection, today)
    return IncidentList(rows=tuple(_narrowed(rows, question.text, codes)), counts=counts)


def incident(store: Store, duty: Duty, incident_id: str) -> IncidentCard:
    """Return an incident with its timeline, what usually comes next, and whom to call."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        return card_of(connection, incident_id)


def order_from_entry(store: Store, duty: Duty, entry_id: str) -> IncidentOrder:
    """Return the incident that an entry most likely was, to be looked over and noted."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        entry = stored_entry(connection, entry_id)
        if entry is None:
            raise no_such_entry()
        if (known := incident_of_entry(connection, entry_id)) is not None:
            raise noted_already(connection, known)
    return order_of(entry)


def errand_from(store: Store, duty: Duty, incident_id: str) -> ErrandProposal:
    """Return the errand that an incident most likely becomes: for its flat, in its words."""
    duty.require(Role.VOLUNTEER)
    with store.reader() as connection:
        row, stored = (
            incident_row(connection, incident_id),
            stored_incident(connection, incident_id),
        )
        if row is None or stored is None:
            raise no_such_incident()
        said = [row.description, *(step.note for step in steps_of(connection, incident_id))]
        codes = code_book(connection, local_day(duty.now()))
    return ErrandProposal(
        incident_id=incident_id,
        number=row.number,
        incident=row.kind,
        household_id=stored["household_id"] or "",
        door=row.door,
        kind=_BECOMES.get(row.kind, ErrandKind.OTHER),
        what=next(filter(None, said), codes.words(CodeList.INCIDENT, row.own_kind or row.kind).zh),
    )


def order_of(entry: dict[str, Any]) -> IncidentOrder:
    """Return the incident that a stored *entry* most likely was."""
    kind = _KINDS.get(Outcome(entry["outcome"]), IncidentKind.OTHER)
    return IncidentOrder(
        kind=IncidentKind.FEVER if entry["fever"] else kind,
        concerned=Concerned(
            person_id=entry["person_id"],
            household_id=entry["household_id"],
            plate=entry["plate"],
            description="" if entry["person_id"] else entry["outsider_name"],
            entry_id=entry["id"],
            pass_id=entry["pass_id"],
        ),
        note=entry["override_reason"] or entry["note"],
        happened_at=entry["happened_at"],
    )


def help_contacts(connection: Connection) -> tuple[HelpContact, ...]:
    """Return whom to call, by the post's own telephones, or those that help has everywhere."""
    post = post_row(connection)
    own = {
        Help.POLICE: post.telephone_police,
        Help.HOSPITAL: post.telephone_hospital,
        Help.COMMUNITY: post.telephone_community or post.telephone,
    }
    return tuple(
        HelpContact(help=one, telephone=own[one] or _EVERYWHERE.get(one, "")) for one in Help
    )


def card_of(connection: Connection, incident_id: str) -> IncidentCard:
    """Return the whole incident; raise `Refused` where there is none."""
    row, stored = incident_row(connection, incident_id), stored_incident(connection, incident_id)
    if row is None or stored is None:
        raise no_such_incident()
    shown = None if stored["pass_id"] is None else stored_pass(connection, stored["pass_id"])
    has_entry = stored["entry_id"] and stored_entry(connection, stored["entry_id"]) is not None
    return IncidentCard(
        row=row,
        steps=steps_of(connection, incident_id),
        course=shipped_courses()[row.kind],
        rule=convert(stored["rule"], ShownRule) if stored["rule"] else None,
        reference=stored["reference"],
        contacts=help_contacts(connection),
        entry=listed_entry(connection, stored["entry_id"]) if has_entry else None,
        pass_number="" if shown is None else shown["short_number"],
        errands=errands_of_incident(connection, incident_id),
    )


def rule_shown(connection: Connection, order: IncidentOrder, now: Any) -> ShownRule:
    """Return the rule of then that is shown to them: the one that decided, or else the notice."""
    rules = rules_at(connection, order.happened_at or now)
    number = _deciding(connection, order.concerned.entry_id)
    named = [rule.head.text for rule in rules.rules if rule.head.number == number]
    text = named[0] if named else rules.title
    return ShownRule(document=rules.document, text=text, telephone=rules.telephone)


def no_such_incident() -> Refused:
    """Return the refusal of an incident that is not there."""
    return Refused(
        "There is no such incident. Nothing was recorded. Choose one from the list.",
        "没有这件事。没有登记。请从列表里选。",
    )


def no_such_entry() -> Refused:
    """Return the refusal of an entry that is not there."""
    return Refused(
        "This is no entry of this register. Nothing was recorded. Note the incident by itself.",
        "这不是一条出入登记。没有登记。请直接记事件。",
    )


def noted_already(connection: Connection, incident_id: str) -> Refused:
    """Return the refusal of an entry that is an incident already."""
    row = incident_row(connection, incident_id)
    number = "" if row is None else row.number
    return Refused(
        f"This entry is incident {number} already. Nothing was recorded. Go on with that one.",
        f"这一笔已经记成事件 {number}。没有再记。请接着那一件记。",
    )


def _rows(connection: Connection, which: IncidentFilter, today: date) -> tuple[IncidentRow, ...]:
    match which:
        case IncidentFilter.OPEN:
            return open_rows(connection)
        case IncidentFilter.TODAY:
            return rows_between(connection, *day_bounds(today))
        case IncidentFilter.ALL:
            return latest_rows(connection, MOST_LISTED)


def _narrowed(rows: Iterable[IncidentRow], text: str, codes: CodeBook) -> Iterator[IncidentRow]:
    """Yield the rows in which *text* stands: in number, kind, place, or whom it is about."""
    typed = compact(text).lower()
    for row in rows:
        kind = code_names(codes, CodeList.INCIDENT, row.kind, row.own_kind)
        said = (row.number, *kind, row.place, row.who, row.description)
        if any(typed in compact(part).lower() for part in said):
            yield row


def _deciding(connection: Connection, entry_id: str | None) -> int:
    """Return the number of the rule that decided an entry; 0 where none did."""
    entry = None if entry_id is None else stored_entry(connection, entry_id)
    if entry is None or not isinstance(entry["rule_results"], dict):
        return 0
    return int(entry["rule_results"].get("rule", 0))
