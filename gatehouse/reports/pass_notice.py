# SPDX-License-Identifier: MIT
"""What the card of a gate pass tells its holder: why it is recorded, how long, whom to ask."""

from typing import Final

from gatehouse.domain.gate_pass import KEPT_DAYS, PassCard, PassClass
from gatehouse.domain.words import Words

OF_A_COMPANY: Final = frozenset({PassClass.WORKER, PassClass.SERVICE_STAFF, PassClass.VOLUNTEER})
"""The classes of which the note is a company, printed on the card: that of others stays with us."""
_PURPOSE = Words(
    "登记只为进出本小区时核对，不作别用；到期后保存 {days} 天，随后销毁。",
    "Recorded only to be checked at this gate; kept {days} days after the pass ends, then "
    "destroyed.",
)
_ASK = Words(
    "想看、想改自己的登记，或丢了证，请问{whom}{telephone}；捡到请交门岗。",
    "To see or correct your record, lost or found: ask {whom}{telephone}.",
)
_GATE = Words("门岗", "the gate")


def company_of(card: PassCard) -> str:
    """Return the company that stands on the card, if one does; a blank one was made for it."""
    printed = card.row.is_blank or card.row.pass_class in OF_A_COMPANY
    return card.note if printed else ""


def purpose_notice(card: PassCard) -> tuple[Words, Words]:
    """Return why and how long, in the post's own words if it has any; then whom to ask."""
    phone = f" {card.telephone}" if card.telephone else ""
    whom = Words(card.answers, card.answers) if card.answers else _GATE
    purpose = card.purpose.or_else(_PURPOSE.format(days=KEPT_DAYS))
    return purpose, _ASK.format(whom=whom, telephone=phone)
