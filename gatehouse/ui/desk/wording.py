# SPDX-License-Identifier: MIT
"""How the desk words what the post answers, in the language of the moment."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.entry import (
    CLASS_WORDS,
    DIRECTION_WORDS,
    OUTCOME_WORDS,
    REASON_WORDS,
    Direction,
    Outcome,
    Reason,
    RecentEntry,
    SubjectClass,
)
from gatehouse.domain.gate_pass import PASS_STATE_WORDS, PassState
from gatehouse.domain.person import (
    PRESENCE_AFTER,
    PRESENCE_WORDS,
    Candidate,
    HouseholdMember,
    Presence,
)
from gatehouse.domain.person_change import SpokenLanguage
from gatehouse.domain.policy.checks import Check, Sign
from gatehouse.domain.policy.verdict import (
    CONCLUSION_WORDS,
    Conclusion,
    Result,
    RuleResult,
    Severity,
    Verdict,
)
from gatehouse.domain.policy.want import Want
from gatehouse.domain.relation import relation_words
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError
from gatehouse.ui.shell.formats import MINUS
from gatehouse.ui.widgets.health_code_sign import CodeColour
from gatehouse.ui.widgets.person_strip import PersonText, TagText
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.verdict_banner import CheckText, VerdictText

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from gatehouse.domain.policy.weighed import LastChecked, LastRefused, Weighed
    from gatehouse.ui.desk.attempt import Attempt
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.i18n import Languages

CONCLUSION_SIGNS: Final = {
    Conclusion.ADMIT: SignKind.OK,
    Conclusion.INCOMPLETE: SignKind.WARN,
    Conclusion.TURN_AWAY: SignKind.STOP,
    Conclusion.REPORT: SignKind.REPORT,
}
OUTCOME_SIGNS: Final = {
    Outcome.ADMITTED: SignKind.OK,
    Outcome.TURNED_AWAY: SignKind.STOP,
    Outcome.REPORTED: SignKind.REPORT,
    Outcome.EMERGENCY: SignKind.WARN,
    Outcome.WITHDRAWN: SignKind.IDLE,
}
PASS_SIGNS: Final = {
    PassState.VALID: SignKind.OK,
    PassState.NOT_YET: SignKind.WAIT,
    PassState.EXPIRED: SignKind.WAIT,
    PassState.SUSPENDED: SignKind.STOP,
    PassState.VOID: SignKind.STOP,
}
_SEVERITY_SIGNS: Final = {
    Severity.INFO: SignKind.INFO,
    Severity.WARN: SignKind.WARN,
    Severity.STOP: SignKind.STOP,
    Severity.REPORT: SignKind.REPORT,
}
_CHOICE_SIGNS: Final = {
    Sign.DISC: CodeColour.GREEN,
    Sign.TRIANGLE: CodeColour.AMBER,
    Sign.SQUARE: CodeColour.RED,
    Sign.RING: CodeColour.NOT_SHOWN,
}
_DIRECTION_MARKS: Final = {Direction.IN: "+", Direction.OUT: MINUS}
_ORDINARY: Final = frozenset({SubjectClass.RESIDENT, SubjectClass.TENANT})
_NAMED_OTHERS: Final = 3
_A_DAY: Final = timedelta(days=1)


def sentence(error: GatehouseError, languages: "Languages") -> str:
    """Return what a failure says to be read."""
    return languages.text(Words(error.zh, error.en))


def label(words: Words, languages: "Languages") -> str:
    """Return *words* as they stand by themselves on a button: with a capital letter."""
    text = languages.text(words)
    return text[:1].upper() + text[1:]


def direction_text(direction: Direction, languages: "Languages") -> str:
    """Return `+ 进` or `− 出`: the same signs as the keys."""
    return f"{_DIRECTION_MARKS[direction]} {languages.text(DIRECTION_WORDS[direction])}"


def person_line(name: str, door: str) -> str:
    """Return name and flat of somebody, as far as they are known."""
    return " ".join(part for part in (name, door) if part)


def verdict_text(weighed: "Weighed", now: datetime, languages: "Languages") -> VerdictText:
    """Return what the banner says of the verdict, and of a refusal that came before it today."""
    translate = QCoreApplication.translate
    verdict, refused = weighed.verdict, weighed.last_refused
    before = () if refused is None else (_refused_text(refused, languages),)
    before = (*_told_first(weighed), *before)
    passed = sum(result.result is Result.PASSED for result in verdict.results)
    summary = ""
    if verdict.admits and not before and passed == len(verdict.results) > 0:
        summary = translate("desk", "All {count} rules are met").format(count=passed)
    label, time, wait = _next_time(verdict, now, languages)
    return VerdictText(
        kind=SignKind.WAIT if measures_again(verdict) else CONCLUSION_SIGNS[verdict.conclusion],
        word=_verdict_word(verdict, languages),
        headline=languages.text(verdict.headline),
        sentence=languages.text(verdict.sentence),
        checks=tuple(
            dict.fromkeys(
                (*before, *(_check_text(result, languages) for result in _worth_showing(verdict)))
            )
        ),
        checks_summary=summary,
        next_label=label,
        next_time=time,
        next_wait=wait,
        rule=(
            translate("desk", "Rule {number}").format(number=verdict.rule_number)
            if verdict.rule_number
            else ""
        ),
        document=languages.text(verdict.document),
        telephone=_telephone(verdict),
    )


def _told_first(weighed: "Weighed") -> "Iterator[CheckText]":
    """Yield what is to be said before anything else: which way to go, and in which language."""
    if weighed.way:
        yield CheckText(SignKind.WARN, weighed.way)
    if weighed.language == SpokenLanguage.ENGLISH:
        yield CheckText(SignKind.INFO, QCoreApplication.translate("desk", "Speaks English: Ctrl+E"))
    elif weighed.language == SpokenLanguage.OTHER:
        yield CheckText(SignKind.INFO, QCoreApplication.translate("desk", "Speaks no Chinese"))


def measures_again(verdict: Verdict) -> bool:
    """Say whether a second reading comes before anything is decided."""
    return Want.RETEST in verdict.wants or Want.OCCUPANT_RETEST in verdict.wants


def refuses(verdict: Verdict) -> bool:
    """Say whether the person is to be turned away or reported as things stand."""
    refused = verdict.conclusion in (Conclusion.TURN_AWAY, Conclusion.REPORT)
    return refused and not measures_again(verdict)


def strip_text(state: "DeskState", languages: "Languages") -> PersonText:
    """Return who stands at the gate, for the strip."""
    person = state.person
    if person is None:
        return PersonText("")
    return PersonText(
        name=person.shown_name,
        place=person.door,
        contact=person.phone,
        hint=_others_text(state.others, languages) or languages.text(person.hint),
        tags=_tags(person, state.direction, languages),
    )


def box_person(state: "DeskState") -> str:
    """Return who stands at the gate, for inside the box where there is no strip."""
    person = state.person
    return person_line(person.shown_name, person.door) if person is not None else ""


def presence_text(
    presence: Presence, since: datetime | None, languages: "Languages"
) -> tuple[SignKind, str]:
    """Return where somebody is: `在家`, `在外 08:05 起`."""
    word = label(PRESENCE_WORDS[presence], languages)
    if presence is Presence.INSIDE:
        return SignKind.OK, word
    if since is None:
        return SignKind.IDLE, word
    out = QCoreApplication.translate("desk", "{word} since {time}")
    return SignKind.IDLE, out.format(word=word, time=languages.formats.time(since))


def candidate_tag(candidate: Candidate, languages: "Languages") -> TagText:
    """Return where a candidate is, or how the pass stands that found them."""
    return pass_tag(candidate, languages) or _whereabouts(candidate, languages)


def pass_tag(candidate: Candidate, languages: "Languages") -> TagText | None:
    """Return how the pass stands that was typed or scanned: `通行证 有效`."""
    shown = candidate.gate_pass
    if shown is None:
        return None
    told = QCoreApplication.translate("desk", "Pass {state}")
    word = languages.text(PASS_STATE_WORDS[shown.state])
    return TagText(PASS_SIGNS[shown.state], told.format(state=word))


def _whereabouts(candidate: Candidate, languages: "Languages") -> TagText:
    """Return where a candidate is; an outsider inside is told by their class."""
    kind, text = presence_text(candidate.presence, candidate.since, languages)
    if candidate.subject_class.lives_here:
        return TagText(kind, text)
    word = label(CLASS_WORDS[candidate.subject_class], languages)
    inside = candidate.presence is Presence.INSIDE
    where = QCoreApplication.translate("desk", "inside") if inside else text
    return TagText(SignKind.INFO if inside else kind, f"{word} {where}")


def member_text(member: HouseholdMember, languages: "Languages") -> str:
    """Return a member of a household: name, relation, age."""
    said = QCoreApplication.translate("desk", "age {age}")
    age = "" if member.age is None else said.format(age=member.age)
    relation = languages.text(relation_words(member.relation))
    return " ".join(part for part in (member.shown_name, relation, age) if part)


def earlier_text(weighed: "Weighed | None", languages: "Languages") -> str:
    """Return what was found before: `今天已核验 08:12 36.4 ℃ 北门`."""
    checked = weighed.last_checked if weighed is not None else None
    if checked is None:
        return ""
    told = QCoreApplication.translate("desk", "Checked today {what}")
    return told.format(what=_when_and_reading(checked, languages))


def _refused_text(refused: "LastRefused", languages: "Languages") -> CheckText:
    """Return that the person was kept out before: `今天上报 09:05 38.1 ℃ 北门`."""
    told = QCoreApplication.translate("desk", "{outcome} at {what}", "before, today")
    outcome = label(OUTCOME_WORDS[refused.outcome], languages)
    text = told.format(outcome=outcome, what=_when_and_reading(refused, languages))
    return CheckText(OUTCOME_SIGNS[refused.outcome], text)


def _when_and_reading(before: "LastChecked | LastRefused", languages: "Languages") -> str:
    """Return time, reading and gate; the gate last, where it may be cut."""
    parts = [languages.formats.time(before.at)]
    if before.temperature is not None:
        parts.append(languages.formats.temperature(before.temperature))
    return " ".join(filter(None, (*parts, before.gate)))


def reason_choices(reasons: "Iterable[Reason]", languages: "Languages") -> list[Choice]:
    """Return the reasons as choices."""
    return [Choice(reason.value, label(REASON_WORDS[reason], languages)) for reason in reasons]


def class_choices(languages: "Languages") -> list[Choice]:
    """Return every class of people as choices."""
    return [Choice(kind.value, label(CLASS_WORDS[kind], languages)) for kind in SubjectClass]


def check_choices(check: Check, languages: "Languages", *, down: bool = False) -> list[Choice]:
    """Return the answers to a check as choices."""
    return [
        Choice(
            choice.code,
            label(choice.words, languages),
            _CHOICE_SIGNS[choice.sign] if choice.sign is not None else None,
        )
        for choice in check.offered(down=down)
    ]


def recent_outcome(entry: RecentEntry, languages: "Languages") -> tuple[SignKind, str]:
    """Return sign and words of what was done; an override says so."""
    word = label(OUTCOME_WORDS[entry.outcome], languages)
    if entry.overridden:
        word = QCoreApplication.translate("desk", "Override")
        return SignKind.WARN, word
    return OUTCOME_SIGNS[entry.outcome], word


def recorded_text(entry: RecentEntry, languages: "Languages") -> tuple[SignKind, str, str]:
    """Return how the desk acknowledges an entry: sign, what was recorded, and its details."""
    kind, word = recent_outcome(entry, languages)
    name = " ".join(filter(None, (entry.plate, person_line(entry.shown_name, entry.door))))
    if entry.outcome is Outcome.WITHDRAWN:
        name = name or QCoreApplication.translate("desk", "the last entry")
        line = QCoreApplication.translate("desk", "Withdrawn: {name}").format(name=name)
    else:
        told = QCoreApplication.translate("desk", "Recorded: {outcome} {name}")
        if entry.corrects:
            told = QCoreApplication.translate("desk", "Corrected: {outcome} {name}")
        line = told.format(outcome=word, name=name).strip()
    time = languages.formats.time(entry.happened_at)
    if entry.back_filled:
        time = languages.formats.moment(entry.happened_at)
    details = [time, direction_text(entry.direction, languages)]
    if entry.temperature is not None:
        details.append(languages.formats.temperature(entry.temperature))
    return kind, line, " · ".join(details)


def recording_text(attempt: "Attempt") -> str:
    """Return what is said while the commit has not returned yet."""
    name = person_line(attempt.shown_name, attempt.door)
    return QCoreApplication.translate("desk", "Recording {name}…").format(name=name)


def _verdict_word(verdict: Verdict, languages: "Languages") -> str:
    if verdict.admits and verdict.registered:
        return QCoreApplication.translate("desk", "Log and admit")
    if measures_again(verdict):
        return QCoreApplication.translate("desk", "Measure again")
    return languages.text(CONCLUSION_WORDS[verdict.conclusion])


def _worth_showing(verdict: Verdict) -> tuple[RuleResult, ...]:
    """Leave out the rule that the headline tells of already."""
    return tuple(r for r in verdict.results if verdict.admits or r is not verdict.nearest)


def _check_text(result: RuleResult, languages: "Languages") -> CheckText:
    if result.result is Result.PASSED:
        kind = SignKind.OK
    elif result.result is Result.MISSING:
        kind = SignKind.WARN
    else:
        kind = _SEVERITY_SIGNS[result.severity]
    return CheckText(kind, languages.text(result.label))


def _next_time(verdict: Verdict, now: datetime, languages: "Languages") -> tuple[str, str, str]:
    if verdict.next_allowed is None or verdict.admits:
        return "", "", ""
    translate = QCoreApplication.translate
    moment = languages.formats.moment(verdict.next_allowed)
    left = verdict.next_allowed - now
    wait = ""
    if timedelta(0) < left < _A_DAY:
        wait = translate("desk", "in {span}").format(span=languages.formats.span(left))
    return (
        translate("desk", "Next time"),
        translate("desk", "from {moment}").format(moment=moment),
        wait,
    )


def _telephone(verdict: Verdict) -> str:
    if verdict.admits or not verdict.telephone:
        return ""
    ask = QCoreApplication.translate("desk", "ask {telephone}")
    return ask.format(telephone=verdict.telephone)


def _others_text(others: "Sequence[Candidate]", languages: "Languages") -> str:
    if not others:
        return ""
    names = "、" if languages.language.value.startswith("zh") else ", "
    listed = names.join(person_line(c.shown_name, c.door) for c in others[:_NAMED_OTHERS])
    told = QCoreApplication.translate("desk", "{count} more match: {names}")
    return told.format(count=len(others), names=listed)


def _tags(
    person: Candidate, direction: Direction | None, languages: "Languages"
) -> tuple[TagText, ...]:
    shown = pass_tag(person, languages)
    passes = () if shown is None else (shown,)
    where = _unlogged(person, direction, languages) or _whereabouts(person, languages)
    named = person.subject_class.lives_here and person.subject_class not in _ORDINARY
    if not named:
        return (*passes, where)
    kind = TagText(SignKind.INFO, label(CLASS_WORDS[person.subject_class], languages))
    return (*passes, kind, where)


def _unlogged(
    person: Candidate, direction: Direction | None, languages: "Languages"
) -> TagText | None:
    """Return the way between that nobody logged, when somebody goes the same way again."""
    again = direction is not None and PRESENCE_AFTER[direction] is person.presence
    if not again or person.since is None:
        return None
    told = QCoreApplication.translate("desk", "Not logged: came back after {time}")
    if direction is Direction.IN:
        told = QCoreApplication.translate("desk", "Not logged: left after {time}")
    return TagText(SignKind.WARN, told.format(time=languages.formats.time(person.since)))
