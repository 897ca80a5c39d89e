# SPDX-License-Identifier: MIT
"""The content of a gate pass on a roll of 80 mm, in both languages, as a visitor's slip is made."""

from typing import Final

from gatehouse.domain.duty import local_day
from gatehouse.domain.gate_pass import PASS_CLASS_WORDS, PassCard, holder_words
from gatehouse.domain.pass_number import grouped
from gatehouse.domain.words import Words
from gatehouse.reports.pass_notice import company_of, purpose_notice
from gatehouse.reports.visitor_slip import SlipPaper

_TYPED: Final = Words("短号", "Short number")
_HOLDER: Final = Words("持证人", "Holder")
_PLATE: Final = Words("车牌", "Plate")
_FLAT: Final = Words("住户", "Flat")
_COMPANY: Final = Words("单位", "Company")
_GOES_TO: Final = Words("去往", "Going to")
_VALID: Final = Words("有效期", "Valid")
_WHEN: Final = Words("可用时间", "Hours")
_OFTEN: Final = Words("次数", "How often")
_GATES: Final = Words("卡点", "Gates")
_RETURNED: Final = Words("用完请交回门岗。", "Please hand it back at the gate in the end.")
_SCANNED: Final = Words("通行证号，到门岗扫码", "Pass number: scan it at the gate")


def compose_pass_slip(card: PassCard) -> SlipPaper:
    """Return a pass as it is printed on a slip."""
    words = PASS_CLASS_WORDS[card.row.pass_class]
    returned = (_RETURNED,) if card.row.terms.returned else ()
    return SlipPaper(
        title=Words(words.zh, words.en[:1].upper() + words.en[1:]),
        place=f"{card.compound} {card.gate}".strip(),
        facts=tuple((caption, said) for caption, said in _facts(card) if said is not None),
        number=grouped(card.row.number),
        code=card.row.number,
        code_words=_SCANNED,
        sentences=(*returned, *purpose_notice(card)),
        issuer=f"{card.gate} {card.operator}".strip(),
    )


def _facts(card: PassCard) -> tuple[tuple[Words, Words | None], ...]:
    row, terms = card.row, card.row.terms
    return (
        (_TYPED, _plain(row.short_number)),
        (_PLATE, _plain(row.plate)),
        (_HOLDER, Words("________", "________") if row.is_blank else holder_words(row)),
        (_COMPANY, _plain(company_of(card))),
        (_GOES_TO if row.goes_there else _FLAT, _plain(card.long_door)),
        (_VALID, _validity(card)),
        (_WHEN, terms.times),
        (_OFTEN, terms.often),
        (_GATES, _plain("、".join(terms.gates))),
    )


def _validity(card: PassCard) -> Words:
    first, last = local_day(card.row.valid_from), card.row.last_day
    if first == last:
        return Words(f"{first}", f"{first}")
    return Words(f"{first} 至 {last}", f"{first} to {last}")


def _plain(text: str) -> Words | None:
    return Words(text, text) if text else None
