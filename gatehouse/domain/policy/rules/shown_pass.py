# SPDX-License-Identifier: MIT
"""The gate pass that is shown: what every rule set says of it, without saying so.

A pass that was stopped or has ended turns away. Nobody is kept from leaving by it, and nobody who
lives here from coming home by its date alone.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import ClassVar, Final, Self

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.entry import Direction, SubjectClass
from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, PassState, last_day, why_stopped
from gatehouse.domain.pass_terms import USES_NOTHING
from gatehouse.domain.policy.case import Case, ShownPass
from gatehouse.domain.policy.reading import Table
from gatehouse.domain.policy.rule import AppliesTo, Finding, Nearness, Rule, RuleHead
from gatehouse.domain.policy.verdict import Severity
from gatehouse.domain.policy.wording import (
    coming_moment,
    coming_weekday,
    day_name,
    past_moment,
)
from gatehouse.domain.words import Words

_VALID = Words("{name}有效到{day}", "{name} valid through {day}")
_VALID_LABEL = Words("通行证有效", "Pass valid")
_STOPPED_LABELS = {
    PassState.VOID: Words("通行证已作废", "Pass void"),
    PassState.SUSPENDED: Words("通行证已暂停", "Pass suspended"),
}
_STOPPED = {
    PassState.VOID: Words("通行证作废：{reason}（{when}起）", "Pass void since {when}: {reason}"),
    PassState.SUSPENDED: Words(
        "通行证暂停：{reason}（{when}起）", "Pass suspended since {when}: {reason}"
    ),
}
_SAY_STOPPED = Words(
    "这张证已经停用了，请在旁边等一等，我们帮您问清楚。",
    "This pass no longer holds. Please wait a moment, and we help you to sort it out.",
)
_EXPIRED_LABEL = Words("通行证到期", "Pass ended")
_EXPIRED = Words("通行证到期：有效到{day}", "Pass ended: it was valid through {day}")
_SAY_EXPIRED = Words(
    "您的通行证{day}到期了，请稍等，我们给您换一张。",
    "Your pass ended {day}. One moment, and we make you a new one.",
)
_NOT_YET_LABEL = Words("通行证未生效", "Pass not yet valid")
_NOT_YET = Words("通行证还没生效：{when} 起", "Pass not yet valid: from {when}")
_SAY_NOT_YET = Words(
    "您的通行证{when}起有效，请到时再来。有急事您说一声。",
    "Your pass is valid from {when}. Please come then; if it is urgent, tell us.",
)
_ELSEWHERE_LABEL = Words("不是这个门的证", "Pass for another gate")
_ELSEWHERE = Words("这张证走{gates}", "This pass is for {gates}")
_SAY_ELSEWHERE = Words(
    "您的证走{gates}，请从那边进出。有急事您说一声。",
    "Your pass is for {gates}; please go there. If it is urgent, tell us.",
)
_NO_GATE_LABEL = Words("证上的门不在名单", "Gate of the pass unknown")
_NO_GATE = Words(
    "证上写的{gates}不在卡点名单里，请告诉管理员",
    "No gate of the post is called {gates}, tell the administrator",
)
_SAY_NO_GATE = Words(
    "您先走，证上写的门我们来问清楚。", "Please go ahead; we ask about the gate on your pass."
)
_HOURS_LABEL = Words("不在可用时间", "Outside its hours")
_HOURS = Words("这张证{next} 起才能用", "Pass can be used from {next}")
_SAY_HOURS = Words(
    "您的证{times} 可以用，{next} 起请再来。有急事您说一声。",
    "Your pass can be used {times}, again from {next}. If it is urgent, tell us.",
)
_HOURS_OVER = Words("这张证只在{times} 能用", "Pass can only be used {times}")
_SAY_HOURS_OVER = Words(
    "您的证{times} 可以用，到期前没有这样的时间了，我们给您换一张。",
    "Your pass can be used {times}, and ends before that comes. We make you a new one.",
)
_USED_LABEL = Words("次数已用完", "Pass used up")
_USED = Words("这张证用过了：{last}", "Pass was used at {last}")
_SAY_USED = Words(
    "您的证{last} 用过了。请稍等，我们给您另办一张。",
    "Your pass was used at {last}. One moment, and we make you another.",
)
_USED_FOR_NOW = Words(
    "通行证次数用完：{often}，{last} 用过", "Pass used up: {often}, last at {last}"
)
_SAY_USED_FOR_NOW = Words(
    "您的证{last} 用过了，{next} 起可以再用。有急事您说一声。",
    "Your pass was used at {last}; it is good again from {next}. If it is urgent, tell us.",
)
_RETURN_LABEL = Words("通行证要交回", "Pass to come back")
_RETURN = Words("{name}用完要交回", "{name} comes back to the gate after use")
_SAY_RETURN = Words(
    "这张证不再用了，请交给我们，路上小心。",
    "If you need the pass no more, please give it to us, and take care.",
)
_GOES_ANYWAY = {
    Direction.IN: Words(
        "您先回家，通行证要换一张，有空来门岗办。",
        "Welcome home. The pass needs renewing; come by when you have a moment.",
    ),
    Direction.OUT: Words(
        "旧的通行证请留在门岗，路上小心。", "Please leave the old pass with us, and take care."
    ),
}
_TEXT = Words(
    "通行证作废、暂停、未生效、到期、次数用完，或不在可用的日子、时间、卡点的，不放行；外来人员离开不拦，"
    "住户不因日期、时间、次数不对拦在门外。证上的门都不在卡点名单里的，提醒，照放行。",
    "A pass that is void, suspended, not yet valid, ended or used up lets nobody in, and neither "
    "does one on another day, at another hour or at another gate than it is for. No outsider is "
    "kept from leaving, and no resident from coming home by such terms alone. A pass for gates of "
    "which the post's list has none is let through with a reminder.",
)


class ShownPassRule(Rule, frozen=True, kw_only=True):
    """A pass lets its holder through while it is valid."""

    key: ClassVar[str] = "gate_pass"
    title: ClassVar[Words] = Words("通行证", "gate pass")
    telling: ClassVar[int] = 3

    @classmethod
    def read(cls, head: RuleHead, table: Table) -> Self:
        """Read the rule's own keys: it has none."""
        del table
        return cls(head=head)

    def judge(self, case: Case) -> Iterable[Finding]:
        """Judge the pass that is shown, if one is."""
        shown = case.subject.shown_pass
        return () if shown is None else (_JUDGED[shown.state](self, case, shown),)

    def passes_from(self, case: Case, moment: datetime) -> datetime | None:
        """Return when a pass begins to be valid, or can be used again before it ends."""
        shown = case.subject.shown_pass
        if shown is None or shown.state not in {PassState.NOT_YET, PassState.VALID}:
            return moment
        begins = max(moment, shown.valid_from)
        return _usable_from(shown, begins) if _is_use(case) else begins

    def valid(self, case: Case, shown: ShownPass) -> Finding:
        """Say until when the pass holds, what it is used against, or that it is to come back."""
        if _is_use(case):
            for against in (self.elsewhere, self.outside_hours, self.used_up, self.of_no_gate):
                finding = against(case, shown)
                if finding is not None:
                    return finding
        name = PASS_CLASS_WORDS[shown.pass_class]
        if shown.terms.returned and _leaves(case):
            asked = _RETURN.format(name=name), _SAY_RETURN
            return self.failed(
                _RETURN_LABEL, *asked, severity=Severity.WARN, nearness=Nearness.AT_ONCE
            )
        return self.passed(_VALID_LABEL, _VALID.format(name=name, day=_last_day(case, shown)))

    def elsewhere(self, _case: Case, shown: ShownPass) -> Finding | None:
        """Say which gates the pass is for, if this is none of them."""
        gates = shown.terms.gates
        if not gates or shown.gate in gates or shown.names_no_gate:
            return None
        named = Words("、".join(gates), ", ".join(gates))
        return self.failed(
            _ELSEWHERE_LABEL, _ELSEWHERE.format(gates=named), _SAY_ELSEWHERE.format(gates=named)
        )

    def of_no_gate(self, _case: Case, shown: ShownPass) -> Finding | None:
        """Let nobody stand for a gate that the post does not have: say so, and let them through."""
        gates = shown.terms.gates
        if not shown.names_no_gate:
            return None
        why = _NO_GATE.format(gates=Words("、".join(gates), ", ".join(gates)))
        return self.failed(_NO_GATE_LABEL, why, _SAY_NO_GATE, severity=Severity.WARN)

    def outside_hours(self, case: Case, shown: ShownPass) -> Finding | None:
        """Say when the days and hours of the pass begin next, if it is outside of them."""
        if shown.terms.opens_from(case.at) == case.at:
            return None
        times = shown.terms.times
        moment = _usable_from(shown, case.at)
        if moment is None:
            said = _HOURS_OVER.format(times=times), _SAY_HOURS_OVER.format(times=times)
            return self.failed(_HOURS_LABEL, *said, nearness=Nearness.AT_ONCE)
        coming = coming_weekday(moment, case.at)
        return self.failed(
            _HOURS_LABEL,
            _HOURS.format(next=coming),
            _SAY_HOURS.format(times=times, next=coming),
            nearness=Nearness.WITH_TIME,
        )

    def used_up(self, case: Case, shown: ShownPass) -> Finding | None:
        """Say when the pass was used last, and when again, if no use of it is left now."""
        if shown.terms.free_from(shown.used, case.at) == case.at:
            return None
        said = {"often": shown.terms.often, "last": coming_moment(max(shown.used), case.at)}
        moment = _usable_from(shown, case.at)
        if moment is None:
            return self.failed(
                _USED_LABEL,
                _USED.format(**said),
                _SAY_USED.format(**said),
                nearness=Nearness.AT_ONCE,
            )
        coming = coming_weekday(moment, case.at)
        return self.failed(
            _USED_LABEL,
            _USED_FOR_NOW.format(**said),
            _SAY_USED_FOR_NOW.format(**said, next=coming),
            nearness=Nearness.WITH_TIME,
        )

    def stopped(self, case: Case, shown: ShownPass) -> Finding:
        """Say since when and why the pass is void or suspended."""
        when = past_moment(shown.since, case.at)
        label = _STOPPED_LABELS[shown.state]
        why = _STOPPED[shown.state].format(when=when, reason=why_stopped(shown.reason))
        if shown.state is PassState.SUSPENDED and case.subject.zones:
            # the isolation that suspended it says itself who may pass: to the doctor, or home
            return self.failed(label, why, _SAY_STOPPED, severity=Severity.INFO)
        return self._kept_out(case, label, why, _SAY_STOPPED)

    def expired(self, case: Case, shown: ShownPass) -> Finding:
        """Say when the pass ended; another is made on the spot."""
        day = _last_day(case, shown)
        return self._kept_out(
            case,
            _EXPIRED_LABEL,
            _EXPIRED.format(day=day),
            _SAY_EXPIRED.format(day=day),
            Nearness.AT_ONCE,
        )

    def not_yet(self, case: Case, shown: ShownPass) -> Finding:
        """Say from when the pass holds."""
        when = coming_moment(shown.valid_from, case.at)
        return self._kept_out(
            case,
            _NOT_YET_LABEL,
            _NOT_YET.format(when=when),
            _SAY_NOT_YET.format(when=when),
            Nearness.WITH_TIME,
        )

    def _kept_out(
        self,
        case: Case,
        label: Words,
        why: Words,
        sentence: Words,
        nearness: Nearness = Nearness.NOT_TODAY,
    ) -> Finding:
        """Turn away, but let go whoever must not be kept."""
        if not _goes_anyway(case):
            return self.failed(label, why, sentence, nearness=nearness)
        said = _GOES_ANYWAY[case.crossing.direction]
        return self.failed(label, why, said, severity=Severity.WARN, nearness=nearness)


def _is_use(case: Case) -> bool:
    """Whether the crossing is a use of a pass: an outsider's way in, a resident's way out.

    Whoever lives here goes to a doctor whatever their pass says of times.
    """
    crossing = case.crossing
    if not crossing.subject_class.lives_here:
        return crossing.direction is Direction.IN
    return crossing.direction is Direction.OUT and crossing.reason not in USES_NOTHING


def _usable_from(shown: ShownPass, moment: datetime) -> datetime | None:
    """Return when from *moment* on the terms of a pass allow its use, None if it ends before."""
    free = shown.terms.free_from(shown.used, moment)
    opens = None if free is None else shown.terms.opens_from(free)
    return None if opens is None or opens >= shown.valid_to else opens


def _goes_anyway(case: Case) -> bool:
    """Whether the person leaves as an outsider, or comes home with a pass of a wrong date."""
    shown, crossing = case.subject.shown_pass, case.crossing
    if not crossing.subject_class.lives_here:
        return _leaves(case)
    dated = shown is not None and shown.state in {PassState.EXPIRED, PassState.NOT_YET}
    return dated and crossing.direction is Direction.IN


def _leaves(case: Case) -> bool:
    """Whether somebody from outside goes again."""
    crossing = case.crossing
    return not crossing.subject_class.lives_here and crossing.direction is Direction.OUT


def _last_day(case: Case, shown: ShownPass) -> Words:
    today = case.at.astimezone(LOCAL_ZONE).date()
    return day_name(last_day(shown.valid_to), today)


_JUDGED: Mapping[PassState, Callable[[ShownPassRule, Case, ShownPass], Finding]] = {
    PassState.VALID: ShownPassRule.valid,
    PassState.NOT_YET: ShownPassRule.not_yet,
    PassState.EXPIRED: ShownPassRule.expired,
    PassState.SUSPENDED: ShownPassRule.stopped,
    PassState.VOID: ShownPassRule.stopped,
}
SHOWN_PASS: Final = ShownPassRule(
    head=RuleHead(
        id="gate_pass",
        number=0,
        applies_to=AppliesTo(classes=frozenset(SubjectClass), directions=frozenset(Direction)),
        severity=Severity.STOP,
        text=_TEXT,
    )
)
"""The rule that goes before those of every rule set; it has no number in a notice."""
