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
VISIT_SEEN = Words(
    "绿码 · 行程正常 · 户主电话同意", "green code · itinerary clear · host agreed (phone)"
)


def readings_seen(readings: Sequence[int], shown: Words) -> Words:
    """Return what the thermometer shows, tenths of °C, and what is *shown* beside it."""
    told = shown
    if readings:
        first, *again = (celsius(one) for one in readings)
        measured = Words(f"{first} ℃", f"{first} °C")
        if again:
            measured = Words(f"{first} ℃，再量 {again[0]} ℃", f"{first} °C, again {again[0]} °C")
        told = Words("{measured} · {shown}", "{measured} · {shown}").format(
            measured=measured, shown=shown
        )
    return told
