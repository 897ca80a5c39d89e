# SPDX-License-Identifier: MIT
"""Acts as lines of JSON: `{"act": "record_entry", "at": "2022-04-16T00:12:03Z", …}`.

What an act leaves unsaid keeps the value that its type says; an unknown name is a mistake.
"""

from functools import cache

from msgspec import MsgspecError
from msgspec.json import Decoder, Encoder

from gatehouse.services.acts import Act


def act_line(act: Act) -> str:
    """Return *act* as one line, without its end."""
    return _encoder().encode(act).decode()


def read_act(line: str) -> Act:
    """Return the act of one line; a `ValueError` says what is wrong with it, and where."""
    try:
        return _decoder().decode(line)
    except MsgspecError as error:
        raise ValueError(str(error)) from error


@cache
def _encoder() -> Encoder:
    # the answers of checks may be a view of a dictionary
    return Encoder(enc_hook=dict)


@cache
def _decoder() -> Decoder[Act]:
    return Decoder(Act)
