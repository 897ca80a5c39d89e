# SPDX-License-Identifier: MIT
"""What a list of risk areas says of an itinerary: where it was touched, and what is asked then.

A judging is kept as it was made. A newer list gives another one, and takes nothing from the first.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from msgspec import Struct

from gatehouse.domain.day_span import DaySpan, span_words
from gatehouse.domain.itinerary import NOTHING, Leg
from gatehouse.domain.itinerary_strip import Proof, Strip
from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.risk_area import AreaList, list_words
from gatehouse.domain.risk_level import LevelTerms, RiskLevel, RiskTerms
from gatehouse.domain.risk_matching import AreaMatch, matches, surest
from gatehouse.domain.told import Told
from gatehouse.domain.words import Words

_OLD = timedelta(days=2)
_MOST_NAMED = 3

_WITHOUT_LIST = Words(
    "还没有风险区名单：行程没有比对", "There is no list of risk areas: nothing was compared"
)
_UNTOUCHED = Words("没有涉及风险区：按{named}", "No risk area was touched: {named}")
_TOUCHED = Words("{level}：{place}（{days}）", "{level}: {place} ({days})")
_PERHAPS = Words(
    "可能到过{level}{place}（{days}）：问清住在哪里",
    "perhaps {level} {place} ({days}): ask where exactly",
)
_MORE = Words("另有 {count} 处", "and {count} more")
_SINCE = Words("{asked}，自{day}起算", "{asked}, counted from {day}")
_OVER = Words("{asked}，自{day}起算，已满", "{asked}, counted from {day}, over by now")
_NOT_TOUCHED = "未涉及"
_AGAIN = "；复判："
_IS_OLD = Words("名单是 {days} 天前的", "the list is {days} days old")


class AreaHit(Told, frozen=True, kw_only=True):
    """One risk area that the note touches, as it is kept: its name, its level, and the days.

    *leg* is the place in the list of legs. Not *sure*: in the same district
    or city, and nobody said where.
    """

    name: Words
    level: RiskLevel
    level_name: Words
    days: DaySpan
    leg: int
    sure: bool = True

    @property
    def words(self) -> Words:
        """The area in one line."""
        template = _TOUCHED if self.sure else _PERHAPS
        return template.format(level=self.level_name, place=self.name, days=span_words(self.days))


class AreaJudging(Struct, frozen=True, kw_only=True):
    """What one list says of one note, by the rules that held.

    *level* is the worst that counts, None where nothing is asked; *asked* is the action in words,
    *report* whether the community is asked first. Somebody kept or watched is so for *days*, the
    day *since* not counted.
    """

    list_id: str
    list_day: date
    version: str
    rule_set_id: str
    hits: tuple[AreaHit, ...] = ()
    level: RiskLevel | None = None
    asked: Words = NOTHING
    report: bool = False
    since: date | None = None
    days: int = 0

    @property
    def named(self) -> Words:
        """The list by its day and version."""
        return list_words(self.list_day, self.version)

    @property
    def touched(self) -> tuple[AreaHit, ...]:
        """The areas that were surely touched."""
        return tuple(hit for hit in self.hits if hit.sure)

    @property
    def worst_first(self) -> tuple[AreaHit, ...]:
        """The areas that were touched, perhaps or surely, the worst level first."""
        order = tuple(RiskLevel)
        worst = sorted(self.hits, key=lambda hit: (order.index(hit.level), not hit.sure))
        return tuple(worst)

    @property
    def risk_days(self) -> dict[date, AreaHit]:
        """What is worst of each day on which an area was touched, perhaps or surely."""
        return {day: hit for hit in reversed(self.worst_first) for day in hit.days}

    @property
    def lines(self) -> tuple[Words, ...]:
        """The areas in a line each; of very many the first."""
        told = [hit.words for hit in self.hits[:_MOST_NAMED]]
        if len(self.hits) > _MOST_NAMED:
            told.append(_MORE.format(count=len(self.hits) - _MOST_NAMED))
        return tuple(told)

    @property
    def headline(self) -> Words:
        """What is to be known first: untouched, or the worst that was touched."""
        return self.lines[0] if self.hits else _UNTOUCHED.format(named=self.named)

    def age_words(self, today: date) -> Words | None:
        """Say how old the list is, where that is more than two days."""
        age = today - self.list_day
        return _IS_OLD.format(days=age.days) if age > _OLD else None


class NoteJudging(Struct, frozen=True, kw_only=True):
    """A judging as it was recorded: when (UTC), and by whom."""

    judged_at: datetime
    operator: str
    areas: AreaJudging


def leg_words(judgings: Sequence[NoteJudging], leg: int) -> tuple[str, str]:
    """Return in Chinese what lists say of one leg, and what is asked, a newer list after the first.

    A later judging that says the same is not told again.
    """
    risk = dict.fromkeys(_leg_risk(one.areas, leg) for one in judgings)
    asked = dict.fromkeys(
        one.areas.asked.zh for one in judgings if any(hit.leg == leg for hit in one.areas.hits)
    )
    return _AGAIN.join(risk), _AGAIN.join(filter(None, asked))


def _leg_risk(areas: AreaJudging, leg: int) -> str:
    hits = [hit.words.zh for hit in areas.hits if hit.leg == leg]
    return f"{'；'.join(hits)}，{areas.named.zh}" if hits else _NOT_TOUCHED


class AreaBasis(Struct, frozen=True, kw_only=True):
    """What notes are judged by: the *terms* of the rules in force, and the list that holds."""

    terms: RiskTerms = RiskTerms()
    areas: AreaList | None = None
    rule_set_id: str = ""

    @property
    def lack(self) -> Words | None:
        """What is said where areas are asked about and no list was read in."""
        return _WITHOUT_LIST if self.terms.asked and self.areas is None else None


NO_BASIS = AreaBasis()
"""Nothing is asked of risk areas."""


def judge_areas(
    strip: Strip, legs: Sequence[Leg], basis: AreaBasis, today: date
) -> AreaJudging | None:
    """Say what *basis* makes of the *legs* over *strip* on the local day *today*.

    None where the rules ask for no areas, or no list is there. What is counted in days counts from
    the last day in the area, if that day is proved, else from today (W79).
    """
    terms, areas = basis.terms, basis.areas
    if not terms.asked or areas is None:
        return None
    hits = tuple(dict.fromkeys(_hits(surest(matches(strip, legs, areas.areas)), terms)))
    worst = _worst(hits, terms)
    asked = terms.of(worst) if worst else LevelTerms(name=NOTHING)
    since = _since(strip, hits, worst, terms, today) if asked.observed_days else None
    return AreaJudging(
        list_id=areas.id,
        list_day=areas.list_day,
        version=areas.version,
        rule_set_id=basis.rule_set_id,
        hits=hits,
        level=worst,
        asked=_asked(asked, since, today) if asked.asks else NOTHING,
        report=asked.report,
        since=since,
        days=asked.observed_days,
    )


def _hits(found: Iterable[AreaMatch], terms: RiskTerms) -> Iterator[AreaHit]:
    for match in found:
        level = match.area.level
        yield AreaHit(
            name=match.area.place.words,
            level=level,
            level_name=terms.of(level).name,
            days=match.days,
            leg=match.leg,
            sure=match.sure,
        )


def _worst(hits: Iterable[AreaHit], terms: RiskTerms) -> RiskLevel | None:
    """Return the worst level that counts: of what is unsure, that of the rest of the district."""
    order = tuple(RiskLevel)
    levels = {_counted(hit, terms) for hit in hits} - {None}
    return min((level for level in levels if level), key=order.index, default=None)


def _counted(hit: AreaHit, terms: RiskTerms) -> RiskLevel | None:
    return hit.level if hit.sure else terms.rest


def _since(
    strip: Strip, hits: Iterable[AreaHit], worst: RiskLevel | None, terms: RiskTerms, today: date
) -> date:
    """Return the last day in an area of the *worst* level, or today where nothing proves it."""
    days = [hit.days.last for hit in hits if _counted(hit, terms) is worst]
    left = max(days)
    proofs = [cell.proof for cell in strip.cells if cell.day == left]
    proved = any(proof in {Proof.ORIGINAL, Proof.ALTERNATIVE} for proof in proofs)
    return left if proved else today


def _asked(asked: LevelTerms, since: date | None, today: date) -> Words:
    if since is None:
        return asked.words
    over = since + timedelta(days=asked.observed_days) < today
    return (_OVER if over else _SINCE).format(asked=asked.words, day=calendar_day(since))
