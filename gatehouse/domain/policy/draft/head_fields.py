# SPDX-License-Identifier: MIT
"""The fields of the head of a set: which notice it is, whose, for where, from when to when."""

from typing import Final

from gatehouse.domain.entry import REASON_WORDS, Direction, Reason, SubjectClass
from gatehouse.domain.policy.draft.choices import OneOf, options
from gatehouse.domain.policy.draft.inputs import (
    CodeLine,
    MomentLine,
    OnceInOneLanguage,
    TextLine,
    TwinLine,
)
from gatehouse.domain.policy.draft.rule_field import RuleField, in_both, one_field
from gatehouse.domain.policy.reading import LONGEST_NAME
from gatehouse.domain.policy.rules.reasons import offered_reasons
from gatehouse.domain.policy.set_terms import SCOPE_WORDS
from gatehouse.domain.words import Words

_NAME: Final = TwinLine(longest=LONGEST_NAME)
_GOING_OUT: Final = offered_reasons(SubjectClass.RESIDENT, Direction.OUT, Reason.SHOPPING)
HEAD_FIELDS: Final[tuple[RuleField, ...]] = (
    *in_both(
        "change",
        Words("这一版改了什么", "What this version changes"),
        Words("规则日历和选规则时写着：{it}", "The calendar says of it: {it}"),
    ),
    *in_both(
        "title",
        Words("名称", "Title"),
        Words("日历、桌面和交接都这样叫它：{it}", "The calendar and the handover call it: {it}"),
        of=_NAME,
    ),
    *in_both(
        "document",
        Words("文号", "Document number"),
        Words("桌面每个判断旁边注明：{it}", "Stands beside each verdict of the desk: {it}"),
        of=_NAME,
    ),
    *in_both(
        "issuer",
        Words("发文单位", "Issuer"),
        Words("有人问是谁定的，按 F11 就写着：{it}", "F11 tells whoever asks who says so: {it}"),
        of=_NAME,
    ),
    one_field(
        "scope.type",
        Words("管多大范围", "How wide it reaches"),
        Words(
            "启用时选“范围小的优先”，同时有效的几套里先用范围小的；这套管的是{scope_type}。",
            "Adopted as “Narrower goes first”, the narrower of several goes first; this one is for "
            "{scope_type}.",
        ),
        OneOf(offers=options(SCOPE_WORDS)),
    ),
    *in_both(
        "scope.name",
        Words("管哪里", "For where"),
        Words("日历上写：{it}", "The calendar says: {it}"),
        of=_NAME,
    ),
    one_field(
        "telephone",
        Words("问规则的电话", "Telephone for questions"),
        Words(
            "有人问规则，桌面给这个号：{telephone}；岗亭自己填了电话的，给岗亭的。",
            "Whoever asks is told {telephone}, or the post's own number where it has one.",
        ),
        TextLine(longest=40),
    ),
    one_field(
        "valid_from",
        Words("从什么时候起", "From"),
        Words(
            "启用时先提 {valid_from}；已经过了的，从启用那一刻起按它判断。",
            "Adopting it proposes {valid_from}; if that is past, it is judged by from then on.",
        ),
        MomentLine(),
    ),
    one_field(
        "valid_to",
        Words("到什么时候止（可不填）", "Until (optional)"),
        Words("启用时先提到 {valid_to} 止。", "Adopting it proposes that it ends at {valid_to}."),
        MomentLine(),
        Words("不填：一直用到换下一套。", "Nothing written: it holds until the next set does."),
    ),
    one_field(
        "usual_reason",
        Words("住户出门先提的事由", "The reason proposed first"),
        Words(
            "住户出门，桌面先填好：{usual_reason}。",
            "When a resident goes out, the desk proposes: {usual_reason}.",
        ),
        OneOf(
            offers=options({one: REASON_WORDS[one] for one in _GOING_OUT}), usual=Reason.SHOPPING
        ),
    ),
    *in_both(
        "source",
        Words("依据：哪份通告、谁通知的", "Source: which notice, who told"),
        Words("启用前给人核对：{it}", "Whoever adopts it can look it up: {it}"),
        of=OnceInOneLanguage(),
    ),
    one_field(
        "id",
        Words("编号（文件名用）", "Code, for the file's name"),
        Words("存成文件时叫 {id}.toml。", "Saved as a file it is called {id}.toml."),
        CodeLine(longest=60),
    ),
)
"""What the head asks for, in the order of the form."""
