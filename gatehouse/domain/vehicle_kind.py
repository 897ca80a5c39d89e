# SPDX-License-Identifier: MIT
"""The kinds of vehicles (车辆类别): what the post asks of each, of an ambulance the plate alone.

Which fields a kind has is data (`resources/vehicles/kinds.toml`); what fields there are is here.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

import msgspec
from msgspec import Struct

from gatehouse.domain.identity.cleaning import compact
from gatehouse.domain.said_moment import read_said_day
from gatehouse.domain.words import Words
from gatehouse.errors import GatehouseError

_A_DAY: Final = re.compile(r"(\d{4})[-./年]?(\d{1,2})[-./月]?(\d{1,2})[日号]?")
_SHORT_YEAR: Final = re.compile(r"(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})[日号]?")
_THIS_CENTURY: Final = 2000
_LONGEST_STAY: Final = 24 * 60


class VehicleKind(StrEnum):
    """What a vehicle comes as."""

    ORDINARY = "ordinary"
    PERMIT = "permit"
    GOODS = "goods"
    REFUSE = "refuse"
    RIDE = "ride"
    EMERGENCY = "emergency"


class VehicleField(StrEnum):
    """What may be asked of a vehicle beside its plate."""

    PERMIT = "permit"
    PERMIT_UNTIL = "permit_until"
    AGENT = "agent"
    STRENGTH = "strength"
    DISINFECTED_BY = "disinfected_by"
    GOODS = "goods"
    COMPANY = "company"
    ORIGIN = "origin"


class DriverAsked(StrEnum):
    """Whether somebody is written down as the driver."""

    ALWAYS = "always"
    OPTIONAL = "optional"
    NEVER = "never"


VEHICLE_KIND_WORDS: Final = {
    VehicleKind.ORDINARY: Words("普通", "ordinary"),
    VehicleKind.PERMIT: Words("有证车辆", "permit"),
    VehicleKind.GOODS: Words("搬家送货", "goods"),
    VehicleKind.REFUSE: Words("垃圾清运", "refuse"),
    VehicleKind.RIDE: Words("出租网约", "taxi"),
    VehicleKind.EMERGENCY: Words("急救消防警车", "emergency"),
}
VEHICLE_FIELD_WORDS: Final = {
    VehicleField.PERMIT: Words("车证号", "permit no."),
    VehicleField.PERMIT_UNTIL: Words("车证到", "permit until"),
    VehicleField.AGENT: Words("消毒药", "disinfectant"),
    VehicleField.STRENGTH: Words("浓度", "strength"),
    VehicleField.DISINFECTED_BY: Words("消毒人", "disinfected by"),
    VehicleField.GOODS: Words("货物", "goods"),
    VehicleField.COMPANY: Words("单位", "company"),
    VehicleField.ORIGIN: Words("来自", "from"),
}
DISINFECTION: Final = frozenset(
    {VehicleField.AGENT, VehicleField.STRENGTH, VehicleField.DISINFECTED_BY}
)
"""What says that wheels and body were disinfected, each time it comes and each time it goes."""


class KindTerms(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is asked of vehicles of one kind.

    *keeps* are the fields proposed again when the vehicle comes back. *minutes* are the stays to
    choose from, the usual one first; none means that nobody says how long it may stay.
    """

    asks: tuple[VehicleField, ...] = ()
    keeps: frozenset[VehicleField] = frozenset()
    driver: DriverAsked = DriverAsked.ALWAYS
    occupants: bool = True
    minutes: tuple[int, ...] = ()

    @property
    def stays(self) -> tuple[timedelta, ...]:
        """How long it may stay, the usual time first."""
        return tuple(timedelta(minutes=minutes) for minutes in self.minutes)


def permit_last_day(until: str, written: date) -> date | None:
    """Return the last day of a permit that was *written* down as holding *until* a day.

    A day without its year is the one nearest to when it was written: a permit may have ended just
    before. None is what cannot be read: a number alone, no day of the calendar, 长期.
    """
    text = compact(until)
    whole, short = _A_DAY.fullmatch(text), _SHORT_YEAR.fullmatch(text)
    if whole is not None:
        return _day(*map(int, whole.groups()))
    if short is not None:
        year, month, day = map(int, short.groups())
        return _day(_THIS_CENTURY + year, month, day)
    if text.isdecimal():
        return None
    found = (read_said_day(text, written), read_said_day(text, written, ahead=True))
    return min(
        (day for day in found if day is not None), key=lambda day: abs(day - written), default=None
    )


def permit_has_ended(until: str, today: date, *, written: date | None = None) -> bool:
    """Say whether a permit that was *written* down as holding *until* a day holds no more.

    It was written *today* where nothing else is said. What cannot be read says nothing.
    """
    last = permit_last_day(until, written or today)
    return last is not None and last < today


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


VehicleKinds = Mapping[VehicleKind, KindTerms]
NO_KINDS: Final[VehicleKinds] = MappingProxyType({})

PLAIN_TERMS: Final = KindTerms(asks=(VehicleField.GOODS, VehicleField.COMPANY, VehicleField.ORIGIN))
"""Those of a vehicle of whose kind nothing is known."""


def read_kinds(toml_text: str) -> VehicleKinds:
    """Return the kinds that *toml_text* describes, in its order.

    A text that cannot be used raises a `GatehouseError` that names the place.
    """
    try:
        kinds = msgspec.toml.decode(toml_text, type=dict[VehicleKind, KindTerms])
    except msgspec.DecodeError as error:
        raise GatehouseError(
            f"The kinds of vehicles cannot be read: {error}. Nothing was changed. "
            "Correct that place and read the file again.",
            f"车辆类别读不懂：{error}。什么都没有改动。请改好那一处再读一次。",
        ) from error
    for kind, terms in kinds.items():
        _refuse_strange(kind, terms)
    return MappingProxyType(kinds)


def _refuse_strange(kind: VehicleKind, terms: KindTerms) -> None:
    if not terms.keeps <= set(terms.asks):
        raise _strange(kind, "keeps what it does not ask", "要留的没有问")
    if not all(1 <= minutes <= _LONGEST_STAY for minutes in terms.minutes):
        raise _strange(
            kind, f"stays from 1 to {_LONGEST_STAY} minutes", f"停留要写 1 到 {_LONGEST_STAY} 分钟"
        )


def _strange(kind: VehicleKind, why: str, why_zh: str) -> GatehouseError:
    return GatehouseError(
        f"The kinds of vehicles cannot be used: {kind.value} {why}. Nothing was changed. "
        "Correct it and read the file again.",
        f"车辆类别不能用：{kind.value} {why_zh}。什么都没有改动。请改好再读一次。",
    )
