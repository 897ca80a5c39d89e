# SPDX-License-Identifier: MIT
"""Weighing a crossing: what the post knows of the person, laid before the rules in force.

The desk weighs on the reader lane at every change; `record_entry` weighs again inside its own
transaction, and that verdict is the one that is stored.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection

from gatehouse.db.engine import Store
from gatehouse.db.queries.codes import code_book
from gatehouse.db.queries.crossing import (
    FOUND_IN_ORDER,
    KnownPerson,
    Span,
    known_person,
    last_checked,
    last_decided,
    last_reading,
    trips_of_household,
)
from gatehouse.db.queries.households import door_of, household_view
from gatehouse.db.queries.tags import to_do_for
from gatehouse.db.queries.zones_over import zones_over
from gatehouse.domain.day_span import DaySpan
from gatehouse.domain.duty import Duty, local_day, midnight
from gatehouse.domain.entry import Crossing, Direction, Outcome
from gatehouse.domain.identity.masking import desk_name
from gatehouse.domain.identity.papers import age_on
from gatehouse.domain.parcel import ParcelsHeld
from gatehouse.domain.person import PRESENCE_AFTER, Presence
from gatehouse.domain.policy.case import (
    NO_HISTORY,
    NOBODY,
    History,
    LastReading,
    ShownPass,
    Subject,
)
from gatehouse.domain.policy.checks import ITINERARY
from gatehouse.domain.policy.evaluate import evaluate
from gatehouse.domain.policy.rule_set import RuleSet
from gatehouse.domain.policy.verdict import Trip, Verdict
from gatehouse.domain.policy.weighed import LastChecked, LastRefused, Weighed, Whereabouts
from gatehouse.domain.zone import ZoneOver
from gatehouse.errors import Refused
from gatehouse.services.gate_reach import way_to
from gatehouse.services.policy import rules_at
from gatehouse.services.visit import visit_ended_by

if TYPE_CHECKING:
    from gatehouse.db.queries.gate_pass import PassHeld


class Situation(Struct, frozen=True, kw_only=True):
    """A crossing with what the post knows: the person if any, the flat, and the verdict.

    *subject* and *history* are what the rules were told of the person.
    """

    crossing: Crossing
    at: datetime
    known: KnownPerson | None
    household_id: str | None
    shown_name: str
    door: str
    rules: RuleSet
    verdict: Verdict
    subject: Subject
    history: History


def weigh(store: Store, duty: Duty, crossing: Crossing) -> Weighed:
    """Return the verdict on *crossing*, with the household and the last checks of that day.

    One that is written down later is judged as of its own time.
    """
    at = crossing.happened_at or duty.now()
    with store.reader() as connection:
        situation = situation_of(connection, crossing, at)
        household = situation.household_id
        return Weighed(
            verdict=situation.verdict,
            household=None if household is None else household_view(connection, household, at),
            last_checked=_checked_today(connection, situation),
            to_do=_to_do(connection, situation),
            last_refused=_refused_today(connection, situation),
            was=_whereabouts(connection, situation),
            way=way_to(connection, duty.gate, household),
            language="" if situation.known is None else situation.known.language,
            closed_at=_closed_at(situation.known),
            closed_by=_closed_by(situation.known),
            parcels=_parcels(connection, situation),
        )


def situation_of(
    connection: Connection, crossing: Crossing, at: datetime, *, except_entry: str = ""
) -> Situation:
    """Gather what is known of *crossing* and judge it by the rules in force at *at*.

    *except_entry* is left out of the history: the entry that is being corrected.
    """
    rules = rules_at(connection, at)
    return situation_under(connection, rules, crossing, Span(at, at, except_entry))


def situation_under(
    connection: Connection, rules: RuleSet, crossing: Crossing, span: Span
) -> Situation:
    """Gather what is known of *crossing* and judge it by *rules* as of the end of *span*."""
    at, except_entry = span.until, span.except_entry
    known = _known(connection, crossing)
    if known is not None:
        # the record that stands, where two were of one person
        crossing = replace(crossing, person_id=known.person_id)
    shown = _shown_pass(connection, crossing, known, span)
    household_id = _household_of(crossing, known, shown)
    ended = visit_ended_by(connection, rules, crossing, known, span)
    subject = replace(
        _subject(connection, rules, crossing, known, at),
        shown_pass=_at_flat(shown, household_id),
        zones=_zones(connection, household_id, crossing.person_id, at),
        last_reading=_last_reading(connection, rules, crossing, at, except_entry),
        visit=ended.visit,
        overstays=ended.overstays,
    )
    history = _history(connection, rules, known, at, except_entry)
    codes = code_book(connection, local_day(at))
    verdict = evaluate(rules, crossing, subject, history, at, codes)
    if crossing.vehicle is not None and crossing.vehicle.people:
        from gatehouse.services.aboard import with_those_aboard  # noqa: PLC0415 - as they come

        def judge(one: Crossing) -> Verdict:
            return situation_under(connection, rules, one, span).verdict

        verdict = with_those_aboard(connection, crossing, verdict, judge)
    return Situation(
        crossing=crossing,
        at=at,
        known=known,
        household_id=household_id,
        shown_name=_shown_name(crossing, known),
        door=_door(connection, known, household_id),
        rules=rules,
        verdict=verdict,
        subject=subject,
        history=history,
    )


def _known(connection: Connection, crossing: Crossing) -> KnownPerson | None:
    if crossing.person_id is None:
        return None
    known = known_person(connection, crossing.person_id)
    if known is None:
        raise Refused(
            "This person is no longer in the roster. Nothing was recorded. Search again.",
            "住户台账里已经没有这个人。没有登记。请重新查找。",
        )
    return known


def _subject(
    connection: Connection,
    rules: RuleSet,
    crossing: Crossing,
    known: KnownPerson | None,
    at: datetime,
) -> Subject:
    if known is None:
        return NOBODY
    born = known.birth_date
    return Subject(
        age=None if born is None else age_on(born, local_day(at)),
        noted=_noted(connection, rules, crossing, known, at),
    )


def _last_reading(
    connection: Connection, rules: RuleSet, crossing: Crossing, at: datetime, except_entry: str
) -> LastReading | None:
    """Return the person's newest reading, where one may stand for a new one that is not there."""
    fresh = rules.fresh_reading(crossing.subject_class, crossing.direction)
    if not fresh or crossing.person_id is None or crossing.temperature is not None:
        return None
    found = last_reading(connection, crossing.person_id, Span(at - fresh, at, except_entry))
    if found is None or found.reading is None:
        return None
    return LastReading(found.at, found.gate, found.reading, found.outcome in FOUND_IN_ORDER)


def _noted(
    connection: Connection,
    rules: RuleSet,
    crossing: Crossing,
    known: KnownPerson,
    at: datetime,
) -> frozenset[str]:
    """Return the itinerary, if a signed note answers for every day that is asked about now."""
    window = rules.itinerary_window(at)
    asked = rules.checks_for(crossing.subject_class, crossing.direction)
    if window is None or ITINERARY.code not in asked:
        return frozenset()
    from gatehouse.db.queries.itineraries import (  # noqa: PLC0415 - only where a note is asked for
        last_note_of,
    )

    note = last_note_of(connection, known.person_id)
    answers = note is not None and note.answers(DaySpan(*window))
    return frozenset({ITINERARY.code}) if answers else frozenset()


def _shown_pass(
    connection: Connection, crossing: Crossing, known: KnownPerson | None, span: Span
) -> ShownPass | None:
    """Return the pass that is shown; somebody else's is not judged but refused."""
    if crossing.pass_id is None:
        return None
    from gatehouse.db.queries.gate_pass import shown_pass  # noqa: PLC0415 - only who shows a pass

    found = shown_pass(connection, crossing.pass_id, span.until, span.except_entry)
    if found is None or not _holds(found, known):
        raise Refused(
            "This pass is another person's. Nothing was recorded. Type the number again.",
            "这张证不是这个人的。没有登记。请重新输入证号。",
        )
    if not found.shown.terms.gates:
        return found.shown
    from gatehouse.db.queries.gate_reach import (  # noqa: PLC0415 - only a pass for some gates
        known_gates,
    )

    gates = known_gates(connection)
    return replace(found.shown, gate=gates[0], known_gates=gates)


def _holds(found: "PassHeld", known: KnownPerson | None) -> bool:
    """Whether the pass is that person's, or that of the flat they live in."""
    if known is None:
        return False
    if found.person_id is not None:
        return found.person_id == known.person_id
    flat = found.shown.household_id
    return known.rostered and flat is not None and flat == known.household_id


def _history(
    connection: Connection,
    rules: RuleSet,
    known: KnownPerson | None,
    at: datetime,
    except_entry: str,
) -> History:
    if known is None or not known.rostered or known.household_id is None or not rules.lookback:
        return NO_HISTORY
    since = at - rules.lookback
    trips = trips_of_household(connection, known.household_id, since, at, except_entry)
    return History(trips=(*_long_out(known, since), *trips))


def _long_out(known: KnownPerson, since: datetime) -> tuple[Trip, ...]:
    """Return the person's own way out when it began before the time that is looked back on."""
    if known.presence is Presence.INSIDE or known.since is None or known.since >= since:
        return ()
    return (
        Trip(
            person_id=known.person_id,
            left_at=known.since,
            returned_at=None,
            reason=known.reason,
        ),
    )


def _at_flat(shown: ShownPass | None, household_id: str | None) -> ShownPass | None:
    if shown is None:
        return None
    return replace(shown, elsewhere=shown.household_id != household_id)


def _zones(
    connection: Connection, household_id: str | None, person_id: str | None, at: datetime
) -> tuple[ZoneOver, ...]:
    """Return the zones over the flat, and those of the person where they live in it."""
    return () if household_id is None else zones_over(connection, household_id, person_id, at)


def _household_of(
    crossing: Crossing, known: KnownPerson | None, shown: ShownPass | None
) -> str | None:
    """Return the flat that is told, else that of the pass an outsider shows, else their last."""
    if crossing.outsider is not None and crossing.outsider.host_household_id is not None:
        return crossing.outsider.host_household_id
    if known is None:
        return None
    if shown is not None and not known.rostered:
        return shown.household_id or known.household_id
    return known.household_id


def _shown_name(crossing: Crossing, known: KnownPerson | None) -> str:
    if known is not None:
        return known.shown_name
    return desk_name(crossing.outsider.name) if crossing.outsider is not None else ""


def _door(connection: Connection, known: KnownPerson | None, household_id: str | None) -> str:
    if known is not None and known.household_id == household_id:
        return known.door
    return "" if household_id is None else door_of(connection, household_id)


def _to_do(connection: Connection, situation: Situation) -> tuple[str, ...]:
    """Return what the desk does for the person, which tells nobody why."""
    known = situation.known
    if known is None:
        return ()
    return to_do_for(connection, known.person_id, local_day(situation.at))


def _parcels(connection: Connection, situation: Situation) -> ParcelsHeld | None:
    """Return what waits for the flat of somebody of the roster who comes home."""
    known = situation.known
    if known is None or not known.rostered or known.household_id is None:
        return None
    if situation.crossing.direction is not Direction.IN:
        return None
    from gatehouse.db.queries.parcels import (  # noqa: PLC0415 - only who comes home waits for it
        parcels_held,
    )

    return parcels_held(connection, known.household_id)


def _checked_today(connection: Connection, situation: Situation) -> LastChecked | None:
    if situation.known is None:
        return None
    day_began = midnight(local_day(situation.at))
    checked = last_checked(connection, situation.known.person_id, Span(day_began, situation.at))
    if checked is None:
        return None
    return LastChecked(
        at=checked.at,
        gate=checked.gate,
        direction=checked.direction,
        temperature=checked.temperature,
        checks=checked.checks,
    )


def _refused_today(connection: Connection, situation: Situation) -> LastRefused | None:
    if situation.known is None:
        return None
    today = Span(midnight(local_day(situation.at)), situation.at)
    last = last_decided(connection, situation.known.person_id, today)
    if last is None or last.outcome not in {Outcome.TURNED_AWAY, Outcome.REPORTED}:
        return None
    return LastRefused(at=last.at, gate=last.gate, outcome=last.outcome, temperature=last.reading)


def _closed_at(known: KnownPerson | None) -> datetime | None:
    return known.since if known is not None and known.is_closed else None


def _closed_by(known: KnownPerson | None) -> str:
    return "" if known is None else known.closed_by or ""


def _whereabouts(connection: Connection, situation: Situation) -> Whereabouts | None:
    """Return where the person was at a time that is past: before any entry, where they belong."""
    known = situation.known
    if known is None or situation.crossing.happened_at is None:
        return None
    from gatehouse.db.queries.entries import (  # noqa: PLC0415 - only what is written down later
        last_passage_until,
    )

    last = last_passage_until(connection, known.person_id, situation.at)
    if last is None:
        return Whereabouts(Presence.INSIDE if known.rostered else Presence.OUTSIDE, None)
    _, direction, since = last
    return Whereabouts(PRESENCE_AFTER[Direction(direction)], since)
