# SPDX-License-Identifier: MIT
"""How the desk words a verdict, and what was found of the person before."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from gatehouse.domain.code_list import NOTHING, CodeList
from gatehouse.domain.person_change import SpokenLanguage
from gatehouse.domain.policy.checks import CHECKS
from gatehouse.domain.policy.verdict import (
    CONCLUSION_WORDS,
    Conclusion,
    Result,
    RuleResult,
    Severity,
    Verdict,
)
from gatehouse.domain.policy.want import Want
from gatehouse.domain.thermometer_doubt import doubt_words
from gatehouse.domain.words import Words
from gatehouse.ui.desk.wording import OUTCOME_SIGNS
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.verdict_banner import CheckText, VerdictText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gatehouse.domain.code_list import CodeBook
    from gatehouse.domain.policy.weighed import LastChecked, LastRefused, Weighed
    from gatehouse.domain.thermometer_doubt import Doubt
    from gatehouse.ui.desk.state import DeskState
    from gatehouse.ui.shell.i18n import Languages

CONCLUSION_SIGNS: Final = {
    Conclusion.ADMIT: SignKind.OK,
    Conclusion.INCOMPLETE: SignKind.WARN,
    Conclusion.TURN_AWAY: SignKind.STOP,
    Conclusion.REPORT: SignKind.REPORT,
}
_SEVERITY_SIGNS: Final = {
    Severity.INFO: SignKind.INFO,
    Severity.WARN: SignKind.WARN,
    Severity.STOP: SignKind.STOP,
    Severity.REPORT: SignKind.REPORT,
}
_A_DAY: Final = timedelta(days=1)


def verdict_text(
    weighed: "Weighed",
    now: datetime,
    languages: "Languages",
    doubt: "Doubt | None" = None,
    hints: tuple[Words, ...] = (),
) -> VerdictText:
    """Return what the banner says of the verdict, and of a refusal that came before it today.

    *doubt* is what is strange about the thermometer that the person was measured with, *hints*
    what the post says of the reason and the class that were chosen.
    """
    translate = QCoreApplication.translate
    verdict, refused = weighed.verdict, weighed.last_refused
    before = () if refused is None else (_refused_text(refused, languages),)
    if doubt is not None:
        before = (CheckText(SignKind.WARN, languages.text(doubt_words(doubt))), *before)
    hinted = (CheckText(SignKind.INFO, languages.text(hint)) for hint in hints)
    before = (*_told_first(weighed), *hinted, *before)
    passed = sum(result.result is Result.PASSED for result in verdict.results)
    summary = ""
    if verdict.admits and not before and passed == len(verdict.results) > 1:
        summary = translate("desk", "All {count} rules are met").format(count=passed)
    label, time, wait = _next_time(verdict, now, languages)
    return VerdictText(
        kind=SignKind.WAIT if measures_again(verdict) else CONCLUSION_SIGNS[verdict.conclusion],
        word=_verdict_word(verdict, languages),
        headline=languages.text(languages.codes.reworded(verdict.headline)),
        sentence=languages.text(own_words(verdict.sentence, languages.codes)),
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
        telephone=_telephone(verdict, languages),
    )


def code_hints(state: "DeskState") -> tuple[Words, ...]:
    """Return what the post says of the reason and the class that are chosen."""
    kind = state.form.own_class or state.subject_class
    chosen = ((CodeList.REASON, state.reason_code), (CodeList.CLASS, kind))
    said = (state.codes.shows(code_list, code) for code_list, code in chosen)
    return tuple(one for one in said if one != NOTHING)


def own_words(said: Words, codes: "CodeBook") -> Words:
    """Return what is to be *said* with the checks called, and asked for, as the post does."""
    for code in codes.codes.get(CodeList.CHECK, ()):
        own = codes.shows(CodeList.CHECK, code)
        if own != NOTHING and said == CHECKS[code].ask:
            return own
    return codes.reworded(said)


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
    outcome = languages.code_label(CodeList.OUTCOME, refused.outcome)
    text = told.format(outcome=outcome, what=_when_and_reading(refused, languages))
    return CheckText(OUTCOME_SIGNS[refused.outcome], text)


def _when_and_reading(before: "LastChecked | LastRefused", languages: "Languages") -> str:
    """Return time, reading and gate; the gate last, where it may be cut."""
    parts = [languages.formats.time(before.at)]
    if before.temperature is not None:
        parts.append(languages.formats.temperature(before.temperature))
    return " ".join(filter(None, (*parts, before.gate)))


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
    return CheckText(kind, languages.text(languages.codes.reworded(result.label)))


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


def _telephone(verdict: Verdict, languages: "Languages") -> str:
    if verdict.admits or not verdict.telephone:
        return ""
    whom = languages.text(verdict.whom)
    ask = QCoreApplication.translate("desk", "ask {telephone}")
    return ask.format(telephone=f"{whom} {verdict.telephone}".strip())
