# SPDX-License-Identifier: MIT
"""The content of the commitment (承诺书) that somebody signs who comes back, or comes to visit.

Everything about the person is left blank: they write it out themselves, in either language.
"""

from typing import Final

from gatehouse.domain.day_span import span_words
from gatehouse.domain.itinerary_note import CommitmentTerms
from gatehouse.domain.words import Words
from gatehouse.reports.zone_notice import NoticePaper

_TITLE: Final = Words("个人行程与健康承诺书", "Commitment on travel and health")
_BODY: Final = Words(
    "本人进入本小区，已如实说明{days}的行程，并承诺：",
    "Entering this compound, I have told truly where I was on {days}, and I commit to this:",
)
_SENTENCES: Final = (
    Words(
        "上述日期内没有去过境外和中高风险地区；去过的，已全部写在行程登记里。",
        "In these days I was in no other country and in no area of medium or high risk; wherever "
        "I was is written in my itinerary.",
    ),
    Words(
        "没有接触过确诊病例、无症状感染者及其密切接触者；接触过的，已说明。",
        "I met nobody who was infected, and no close contact of one; if I did, I have said so.",
    ),
    Words(
        "现在没有发热、咳嗽等不适；一有不适，马上告诉社区，不自行外出。",
        "I have no fever and no cough now; if I fall ill I tell the community at once and stay in.",
    ),
    Words(
        "用替代证明的，按期补交原件。",
        "Where another paper stands in for a proof, I bring the original in time.",
    ),
    Words(
        "以上属实；隐瞒、谎报的，本人承担责任。",
        "All this is true; I answer for what I hide or tell wrongly.",
    ),
)
_FACTS: Final = (
    Words("姓名", "Name"),
    Words("证件号码", "Paper number"),
    Words("返回日期", "Day of return"),
    Words("从哪里来", "Came from"),
    Words("车次/航班/车牌", "Train, flight, plate"),
    Words("住址/去往", "Address here"),
)
_EMPTY: Final = Words("　", "　")
_BLANKS: Final = (
    Words("签名", "Signature"),
    Words("电话", "Telephone"),
    Words("日期", "Date"),
    Words("指印", "Fingerprint"),
    Words("见证人", "Witness"),
)
_PRIVACY: Final = Words(
    "本单只留纸件，不扫描、不拍照；只用于疫情防控，到期销毁。",
    "This paper is neither scanned nor photographed; it serves this purpose only and is destroyed "
    "in time.",
)


def compose_commitment(terms: CommitmentTerms) -> NoticePaper:
    """Return the page, with blanks for everything that is the person's own."""
    post, day = terms.post, terms.day
    return NoticePaper(
        title=_TITLE,
        place=f"{post.community} {post.compound} {post.gate}".strip(),
        body=_BODY.format(days=span_words(terms.window)),
        facts=tuple((caption, _EMPTY) for caption in _FACTS),
        sentences=_SENTENCES,
        privacy=_PRIVACY,
        blanks=_BLANKS,
        issuer=f"{post.community}{post.compound}",
        day=f"{day.year}年{day.month}月{day.day}日",
    )
