# SPDX-License-Identifier: MIT
"""The content of 告知书 and 解除通知书 (W22, W24): Chinese first, English under it.

The name stands masked; whoever signs writes it out. The fingerprint is left on the paper and
nowhere else: nothing biometric is ever stored.
"""

from datetime import date
from typing import Final

from msgspec import Struct

from gatehouse.domain.duty import local_day
from gatehouse.domain.policy.wording import calendar_day
from gatehouse.domain.words import Words
from gatehouse.domain.zone import (
    LEVEL_RULES,
    LEVEL_WORDS,
    OF_PEOPLE,
    ZoneLevel,
    ZoneNotice,
    ZoneRow,
)

_TOLD_TITLES: Final = {
    ZoneLevel.ISOLATION: Words("居家隔离告知书", "Notice of home isolation"),
    ZoneLevel.LOCKDOWN: Words("封控告知书", "Notice of lockdown"),
    ZoneLevel.CONTROL: Words("管控告知书", "Notice of control"),
    ZoneLevel.MONITORING: Words("居家健康监测告知书", "Notice of home monitoring"),
    ZoneLevel.PREVENTION: Words("防范告知书", "Notice of prevention"),
}
_RELEASED_TITLES: Final = {
    ZoneLevel.ISOLATION: Words("解除居家隔离通知书", "Release from home isolation"),
    ZoneLevel.LOCKDOWN: Words("解除封控通知书", "Release from lockdown"),
    ZoneLevel.CONTROL: Words("解除管控通知书", "Release from control"),
    ZoneLevel.MONITORING: Words("解除居家健康监测通知书", "Release from home monitoring"),
    ZoneLevel.PREVENTION: Words("解除防范通知书", "Release from prevention"),
}
_UNDECIDED: Final = Words("未定，以解除通知为准", "not decided; a notice of release will say")
_EVERYBODY: Final = Words("全体住户", "everybody who lives there")
_WHOLE_HOUSEHOLD: Final = Words("全户", "the whole household")
_PRIVACY: Final = Words(
    "本单签字、指印只留在纸上，系统不采集、不保存指纹和照片。登记内容只用于疫情防控，到期删除。",
    "Signature and fingerprint stay on this paper alone: no fingerprint and no photograph is "
    "stored. What is recorded serves this purpose only and is deleted in time.",
)
_STILL_CAREFUL: Final = Words(
    "解封不解防：出门请戴好口罩，配合门岗查验，不聚集。",
    "Please go on wearing a mask, showing what the gate asks for, and keeping your distance.",
)
_BODY: Final = Words(
    "根据{document}，自{day}起，对{place}（{whom}）实行{level}。请您配合以下要求：",
    "By {document}, {place} ({whom}) is under {level} from {day}. Please keep to the following:",
)
_RELEASE_BODY: Final = Words(
    "根据{document}，{place}（{whom}）自{day}起解除{level}，共 {days} 天。感谢您的配合。",
    "By {document}, {place} ({whom}) is released from {level} from {day}, after {days} days. Thank "
    "you for your patience.",
)
_DROPPED_BODY: Final = Words(
    "根据{document}，原定{day}起对{place}（{whom}）实行的{level}，不再实行。感谢您的配合。",
    "By {document}, {place} ({whom}) will not be under {level} from {day}, as was announced. Thank "
    "you for your patience.",
)
_ASK: Final = Words(
    "要买菜、拿药、看病，或者有什么不舒服，请打上面的电话；情况紧急直接打 120。",
    "For food, medicine or a doctor, or if you feel ill, ring the number above; in an emergency "
    "ring 120.",
)
_PASSES: Final = Words(
    "您家的通行证从现在起恢复使用（已作废的除外）。",
    "Your gate passes hold again from now on (those made void do not).",
)
_BLANKS: Final = (
    Words("姓名（本人手写）", "Name (written out)"),
    Words("联系电话", "Telephone"),
    Words("签名", "Signature"),
    Words("指印", "Fingerprint"),
    Words("签收时间", "Received at"),
    Words("送达人", "Handed over by"),
    Words("社区（盖章）", "Community (seal)"),
)


class NoticePaper(Struct, frozen=True, kw_only=True):
    """One page: a title, who says it, what stands in force, the sentences, and what is left blank.

    *facts* are captions with what stands beside each; *blanks* are filled in by hand.
    """

    title: Words
    place: str
    body: Words
    facts: tuple[tuple[Words, Words], ...]
    sentences: tuple[Words, ...]
    privacy: Words
    blanks: tuple[Words, ...]
    issuer: str
    day: str


def compose_notice(notice: ZoneNotice) -> NoticePaper:
    """Return the page for a zone: of its beginning while it is in force, else of its release."""
    row = notice.row
    return NoticePaper(
        title=(_TOLD_TITLES if row.in_force else _RELEASED_TITLES)[row.level],
        place=f"{notice.community} {notice.compound} {notice.gate}".strip(),
        body=_told(row) if row.in_force else _released(row),
        facts=_facts(notice),
        sentences=_sentences(row),
        privacy=_PRIVACY,
        blanks=_BLANKS,
        issuer=f"{notice.community}{notice.compound}",
        day=_written(local_day(notice.made_at)),
    )


def _told(row: ZoneRow) -> Words:
    return _BODY.format(
        document=row.document,
        day=_day(row.term.first_day),
        place=row.place,
        whom=_whom(row),
        level=LEVEL_WORDS[row.level],
    )


def _released(row: ZoneRow) -> Words:
    assert row.released_at is not None, "only a released zone has a notice of release"
    if row.was_dropped:
        return _DROPPED_BODY.format(
            document=row.release_document,
            day=_day(row.term.first_day),
            place=row.place,
            whom=_whom(row),
            level=LEVEL_WORDS[row.level],
        )
    return _RELEASE_BODY.format(
        document=row.release_document,
        day=_day(local_day(row.released_at)),
        place=row.place,
        whom=_whom(row),
        level=LEVEL_WORDS[row.level],
        days=row.count.n,
    )


def _facts(notice: ZoneNotice) -> tuple[tuple[Words, Words], ...]:
    row = notice.row
    last = row.term.last_day
    told = [(Words("起", "From"), _day(row.term.first_day))]
    if row.in_force:
        told.append((Words("止", "Until"), _UNDECIDED if last is None else _day(last)))
    document = row.document if row.in_force else row.release_document
    contact = f"{row.contact} {row.telephone}".strip() or notice.post_telephone
    return (
        *told,
        (Words("依据文号", "Document"), _plain(document)),
        (Words("联系人和电话", "Ask"), _plain(contact)),
    )


def _sentences(row: ZoneRow) -> tuple[Words, ...]:
    if row.in_force:
        return (LEVEL_RULES[row.level], _ASK)
    if row.level is ZoneLevel.ISOLATION:
        return (_PASSES, _STILL_CAREFUL)
    return (_STILL_CAREFUL,)


def _whom(row: ZoneRow) -> Words:
    if row.person:
        return _plain(row.person)
    return _WHOLE_HOUSEHOLD if row.level in OF_PEOPLE else _EVERYBODY


def _day(day: date) -> Words:
    written = calendar_day(day)
    return Words(f"{day.year}年{written.zh}", f"{written.en} {day.year}")


def _written(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _plain(text: str) -> Words:
    return Words(text, text)
