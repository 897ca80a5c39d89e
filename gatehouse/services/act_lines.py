# SPDX-License-Identifier: MIT
"""Acts as lines of JSON: `{"act": "record_entry", "at": "2022-04-16T00:12:03.000Z", …}`.

What an act leaves unsaid keeps the value that its type says; an unknown name is a mistake.
"""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

from gatehouse.services.acts import (
    Act,
    CorrectEntry,
    Enrol,
    HandOver,
    IssuePass,
    RecordEntry,
    SignApproval,
    SignItinerary,
    VoidPass,
    WithdrawEntry,
)

KINDS: Mapping[str, type[Act]] = {
    "record_entry": RecordEntry,
    "correct_entry": CorrectEntry,
    "withdraw_entry": WithdrawEntry,
    "sign_approval": SignApproval,
    "enrol": Enrol,
    "issue_pass": IssuePass,
    "void_pass": VoidPass,
    "sign_itinerary": SignItinerary,
    "hand_over": HandOver,
}
_SHOWN = 60
_NAMES = {kind: name for name, kind in KINDS.items()}


def act_line(act: Act) -> str:
    """Return *act* as one line, without its end."""
    return json.dumps({"act": _NAMES[type(act)], **_told(act)}, ensure_ascii=False)


def read_act(line: str) -> Act:
    """Return the act of one line; a `ValueError` says what is wrong with it."""
    try:
        told = json.loads(line)
    except ValueError as error:
        raise ValueError(f"'{line[:_SHOWN].strip()}' is not JSON") from error
    kind = KINDS.get(told.pop("act", None)) if isinstance(told, dict) else None
    if kind is None:
        raise ValueError(f"an act is one of {', '.join(KINDS)}")
    act: Act = _made(kind, told)
    return act


def _told(value: Any) -> dict[str, Any]:
    """Return the fields of a struct that say more than its type does."""
    return {
        part.name: _plain(getattr(value, part.name))
        for part in _fields(value.__class__)
        if getattr(value, part.name) != _unsaid(part)
    }


@cache
def _fields(kind: type[Any]) -> tuple[FieldInfo, ...]:
    return fields(kind)


def _unsaid(part: FieldInfo) -> Any:
    return part.default if part.default_factory is NODEFAULT else part.default_factory()


def _plain(value: Any) -> Any:
    if isinstance(value, Struct):
        return _told(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return dict(value) if isinstance(value, Mapping) else value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _made(kind: Any, told: Any) -> Any:
    """Return a *kind* of struct from its fields as JSON tells them."""
    if not isinstance(told, dict):
        raise ValueError(f"{kind.__name__} is an object")  # noqa: TRY004 - one kind of mistake
    hints = _hints(kind)
    unknown = told.keys() - hints.keys()
    if unknown:
        raise ValueError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
    try:
        return kind(**{name: _typed(hints[name], name, value) for name, value in told.items()})
    except TypeError as error:
        raise ValueError(f"{kind.__name__} is not complete") from error


def _typed(hint: Any, name: str, value: Any) -> Any:
    """Return *value* as *hint* asks; what does not fit is a `ValueError` that names the field."""
    hint = _one_of_two(hint, value)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _made(hint, value)
    origin = get_origin(hint) or hint
    if origin is tuple and isinstance(value, list):
        return tuple(_typed(get_args(hint)[0], name, part) for part in value)
    if origin is Mapping and isinstance(value, dict):
        return {str(key): _typed(str, name, part) for key, part in value.items()}
    return _simple(origin, name, value)


def _simple(kind: type, name: str, value: Any) -> Any:
    if kind is datetime:
        return _moment(name, value)
    if kind is date:
        return date.fromisoformat(str(value))
    if issubclass(kind, Enum):
        return kind(value)
    if type(value) is kind:
        return value
    raise ValueError(f"{name} cannot be {value!r}")


def _one_of_two(hint: Any, value: Any) -> Any:
    """Return the one type that `X | None` means for *value*."""
    if get_origin(hint) not in {Union, UnionType}:
        return hint
    if value is None:
        return NoneType
    return next(kind for kind in get_args(hint) if kind is not NoneType)


def _moment(name: str, value: Any) -> datetime:
    moment = datetime.fromisoformat(str(value))
    if moment.tzinfo is None:
        raise ValueError(f"{name} needs a time zone, as Z")
    return moment.astimezone(UTC)
