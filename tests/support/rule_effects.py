# SPDX-License-Identifier: MIT
"""What a post says of people, passes and days: looked at before and after its rules are others."""

from collections.abc import Callable
from datetime import timedelta

from msgspec.structs import replace

from gatehouse.domain.body_temperature import Method, Reading
from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import Crossing, Decision, Direction, Outsider, Reason, SubjectClass
from gatehouse.domain.gate_pass import PassClass, PassOrder
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.domain.risk_level import RiskLevel
from gatehouse.domain.service_list import MarkState, ServiceItem
from gatehouse.domain.stay import Staying
from gatehouse.domain.thermometer import Thermometer
from gatehouse.domain.thermometer_doubt import doubt_words, doubts
from gatehouse.domain.zone import ZoneLevel
from gatehouse.errors import Refused
from gatehouse.services.crossing import weigh
from gatehouse.services.entry import record_entry
from gatehouse.services.gate_pass import issue_pass
from gatehouse.services.itinerary import commitment
from gatehouse.services.outside import outside_too_long
from gatehouse.services.policy import rules_now
from gatehouse.services.stay import close_stays
from tests.support.passes import flat
from tests.support.post import PostInUse
from tests.support.rounds import mark_of
from tests.support.zones import an_order, home_of, sealed

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
Look = Callable[[PostInUse], object]
FLAT = "3-2-501"


# Who stands at the gate


def resident(post: PostInUse, reason: Reason = Reason.MEDICAL, **said: object) -> Crossing:
    known = {"temperature": 365, "checks": {"code": "green", "test": "48"}}
    return Crossing(
        direction=Direction.OUT,
        subject_class=SubjectClass.RESIDENT,
        reason=reason,
        **{"person_id": post.id_of("林晓枫"), **known, **said},  # type: ignore[arg-type]
    )


def visitor(post: PostInUse, **said: object) -> Crossing:
    checks = {"code": "green", "consent": "telephone", "itinerary": "clear"}
    outsider = Outsider(name="周小安", phone="13911112222", host_household_id=flat(post, FLAT))
    whole = {"outsider": outsider, "temperature": 365, "checks": checks, **said}
    return Crossing(
        direction=Direction.IN,
        subject_class=SubjectClass.VISITOR,
        reason=Reason.VISIT,
        **whole,  # type: ignore[arg-type]
    )


def says(post: PostInUse, crossing: Crossing) -> Verdict:
    return weigh(post.store, post.duty, crossing).verdict


# What is looked at


def reads(first: int, second: int | None = None) -> Look:
    """What is said of somebody with these readings, and of what is read again."""

    def look(post: PostInUse) -> tuple[str, str]:
        said = says(post, resident(post, temperature=first, retest=second))
        return said.conclusion.value, said.headline.zh

    return look


def concludes(**checks: str) -> Look:
    """The conclusion of a resident on the way to a doctor with these checks."""

    def look(post: PostInUse) -> str:
        own = {"code": "green", "test": "48", **checks}
        said = says(post, resident(post, checks={key: one for key, one in own.items() if one}))
        return said.conclusion.value if said.nearest is None else f"{said.conclusion.value}!"

    return look


def headline(reason: Reason = Reason.MEDICAL, **checks: str) -> Look:
    def look(post: PostInUse) -> str:
        own = {"code": "green", "test": "48", **checks}
        return says(post, resident(post, reason, checks=own)).headline.zh

    return look


def sentence(**checks: str) -> Look:
    own = {"code": "green", "test": "48", **checks}
    return lambda post: says(post, resident(post, checks=own)).sentence.zh


def wants(post: PostInUse) -> tuple[str, ...]:
    return tuple(map(str, says(post, resident(post, checks={})).wants))


def visitor_wants(post: PostInUse) -> tuple[str, ...]:
    return tuple(map(str, says(post, visitor(post)).wants))


def nameless_wants(post: PostInUse) -> tuple[str, ...]:
    return tuple(map(str, says(post, visitor(post, outsider=None)).wants))


def key_worker(post: PostInUse) -> str:
    crossing = resident(post, Reason.WORK)
    return says(post, replace(crossing, subject_class=SubjectClass.KEY_WORKER)).headline.zh


def courier(post: PostInUse) -> str:
    known = visitor(post, outsider=Outsider(name="顺丰", phone="13911112222"))
    coming = replace(known, subject_class=SubjectClass.COURIER, reason=Reason.DELIVERY)
    return says(post, coming).headline.zh


def unreached(post: PostInUse) -> str:
    known = {"code": "green", "consent": "not_reached", "itinerary": "clear"}
    return says(post, visitor(post, checks=known)).conclusion.value


def at_risk(post: PostInUse) -> str:
    known = {"code": "green", "consent": "telephone", "itinerary": "risk"}
    return says(post, visitor(post, checks=known)).conclusion.value


def well_a_while_ago(post: PostInUse) -> str:
    record_entry(post.store, post.duty, resident(post), Decision.ADMIT)
    post.clock.forward(20 * timedelta(minutes=1))
    home = replace(resident(post, Reason.HOME, temperature=None), direction=Direction.IN)
    return says(post, home).conclusion.value


def second_shopping(later: timedelta, who: str = "王丽芬") -> Look:
    """What is said of a member of the flat who goes shopping so long after another one went."""

    def look(post: PostInUse) -> str:
        crossing = resident(post, Reason.SHOPPING)
        record_entry(post.store, post.duty, crossing, Decision.ADMIT)
        post.clock.forward(later)
        return says(post, replace(crossing, person_id=post.id_of(who))).headline.zh

    return look


def due_back(post: PostInUse) -> timedelta | None:
    """In how long somebody is due back who goes shopping now."""
    due = says(post, resident(post, Reason.SHOPPING)).due_back
    return None if due is None else due - post.clock()


def leaves_after(stay: timedelta) -> Look:
    """What is said of a visitor who leaves after so long."""

    def look(post: PostInUse) -> str:
        came = visitor(post)
        record_entry(post.store, post.duty, came, Decision.ADMIT)
        post.clock.forward(stay)
        goes = replace(came, direction=Direction.OUT, reason=Reason.HOME, outsider=None)
        return says(post, replace(goes, person_id=post.id_of("周小安"))).headline.zh

    return look


def window(post: PostInUse) -> tuple[int, int]:
    """How many days are asked about, and how long ago the last of them is."""
    told = commitment(post.store, post.duty)
    return len(told.window), (told.day - told.window.last).days


def risk(post: PostInUse) -> str:
    return rules_now(post.store, post.duty).risk_terms.levels[RiskLevel.MEDIUM].words.zh


def levels(post: PostInUse) -> tuple[str, ...]:
    return tuple(one.value for one in rules_now(post.store, post.duty).risk_terms.levels)


def rest(post: PostInUse) -> str:
    return str(rules_now(post.store, post.duty).risk_terms.rest)


def asked_whom(post: PostInUse) -> tuple[str, str]:
    said = says(post, resident(post))
    return said.document.zh, said.telephone


def read_out(post: PostInUse) -> str:
    return rules_now(post.store, post.duty).rules[0].head.text.zh[:8]


def called(post: PostInUse) -> tuple[str, str, str]:
    rules = rules_now(post.store, post.duty)
    return rules.title.zh, rules.issuer.zh, rules.scope.name.zh


def proposed(post: PostInUse) -> str:
    rules = rules_now(post.store, post.duty)
    return rules.reasons_for(SubjectClass.RESIDENT, Direction.OUT)[0].value


def card(post: PostInUse) -> tuple[int, str, str, bool, bool]:
    """How a pass of the flat that is issued now looks, and how many days it lasts."""
    row = issue_pass(post.store, post.duty, a_pass(post)).card.row
    terms, days = row.terms, (row.last_day - row.valid_from.astimezone(LOCAL_ZONE).date()).days
    return days, terms.colour.value, terms.sign.value, terms.returned, terms.counted


def a_pass(post: PostInUse, days: int | None = None) -> PassOrder:
    home = flat(post, FLAT)
    return PassOrder(pass_class=PassClass.HOUSEHOLD_SHOPPING, household_id=home, days=days)


def lasts_ninety_days(post: PostInUse) -> str:
    try:
        issue_pass(post.store, post.duty, a_pass(post, 90))
    except Refused as error:
        return error.zh[:8]
    return "issued"


def by_pass(used: int = 0, later: timedelta = timedelta()) -> Look:
    """What is said of whoever shows the pass of the flat after it was used so often."""

    def look(post: PostInUse) -> str:
        row = issue_pass(post.store, post.duty, a_pass(post)).card.row
        crossing = resident(post, Reason.WORK, pass_id=row.pass_id)
        for _ in range(used):
            record_entry(post.store, post.duty, crossing, Decision.ADMIT)
            post.clock.forward(HOUR)
        post.clock.forward(later)
        return says(post, crossing).headline.zh

    return look


def tested_on_day_2(post: PostInUse) -> bool:
    sealed(post, an_order(ZoneLevel.ISOLATION, home_of(post, FLAT), today_is=2))
    return mark_of(post, FLAT, ServiceItem.TEST).state is MarkState.DUE


def monitored_goes(post: PostInUse) -> str:
    sealed(post, an_order(ZoneLevel.MONITORING, home_of(post, FLAT), days=7))
    return says(post, resident(post, Reason.TEST)).conclusion.value


def asked_after(later: timedelta) -> Look:
    def look(post: PostInUse) -> int:
        record_entry(post.store, post.duty, resident(post), Decision.ADMIT)
        post.clock.forward(later)
        return len(outside_too_long(post.store, post.duty).rows)

    return look


def closed(later: timedelta) -> Look:
    def look(post: PostInUse) -> int:
        record_entry(post.store, post.duty, visitor(post), Decision.ADMIT)
        post.clock.forward(later)
        return close_stays(post.store, post.duty).counts.get(Staying.VISITORS, 0)

    return look


def deadlines(post: PostInUse) -> tuple[object, ...]:
    """In how many hours an original and what a returnee has to tell are due, from 16:42."""
    terms, now = rules_now(post.store, post.duty).deadlines, post.clock()
    told = (terms.original, terms.facts)
    return tuple(None if one is None else round((one.due(now) - now) / HOUR, 1) for one in told)


def doubted(*tenths: int, minutes: int = 1) -> Look:
    """What is doubted about a thermometer that showed this, the newest first."""

    def look(post: PostInUse) -> list[str]:
        now, limits = post.clock(), rules_now(post.store, post.duty).doubts
        readings = [
            Reading("1号枪", one, now - place * timedelta(minutes=minutes))
            for place, one in enumerate(tenths)
        ]
        gun = Thermometer(id="1", label="1号枪", method=Method.FOREHEAD, added_at=now - DAY)
        return [doubt_words(one).zh for one in doubts(readings, [gun], limits, now)]

    return look
