# SPDX-License-Identifier: MIT
"""What people say at a rehearsal, and what the volunteer sees of them."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from gatehouse.domain.entry import Reason
from gatehouse.domain.policy.wording import celsius
from gatehouse.domain.words import Words

SAID: Mapping[Reason, Words] = MappingProxyType(
    {
        Reason.SHOPPING: Words("{door} {name}，出去买菜", "{door} {name}: going shopping"),
        Reason.WORK: Words("{door} {name}，去上班", "{door} {name}: going to work"),
        Reason.MEDICINE: Words("{door} {name}，去买药", "{door} {name}: buying medicine"),
        Reason.MEDICAL: Words("{door} {name}，去医院看病", "{door} {name}: going to the doctor"),
        Reason.STROLL: Words("{door} {name}，下楼遛狗", "{door} {name}: walking the dog"),
        Reason.HOME: Words("{door} {name}，回家", "{door} {name}: coming home"),
    }
)
PASS_SAID = Words(
    "{name}，访客证后四位 {number}，去 {door}", "{name}: visitor's pass {number}, to {door}"
)
DELIVERY = Words("送外卖的，{door} 点的，想送上楼", "Delivery for {door}; may I take it up?")
VISIT = Words("{name}，{phone}，到 {door} 看亲戚", "{name}, {phone}: visiting family at {door}")
GREEN = Words("绿码", "green code")
AMBER = Words("黄码", "amber code")
CLEAR = Words("行程正常", "itinerary clear")
AGREED = Words("户主电话同意", "host agreed (phone)")


def seen_words(readings: Sequence[int], shown: Sequence[Words]) -> Words:
    """Return what the thermometer shows, tenths of °C, and what is *shown* beside it."""
    told = [*map(_measured, [readings] if readings else []), *shown]
    return Words(" · ".join(one.zh for one in told), " · ".join(one.en for one in told))


def _measured(readings: Sequence[int]) -> Words:
    first, *again = (celsius(one) for one in readings)
    if again:
        return Words(f"{first} ℃，再量 {again[0]} ℃", f"{first} °C, again {again[0]} °C")
    return Words(f"{first} ℃", f"{first} °C")
