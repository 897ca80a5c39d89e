# SPDX-License-Identifier: MIT
"""What a story of the gate is: a generator that yields acts and is sent what became of each."""

from collections.abc import Callable, Generator, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias, TypeVar

from msgspec import Struct

from gatehouse.domain.entry import Crossing
from gatehouse.domain.handover import OwnCount
from gatehouse.domain.policy.verdict import Verdict
from gatehouse.services.acts import Act, Performed

_Outcome = TypeVar("_Outcome")

Telling: TypeAlias = Generator[Act, Performed, _Outcome]
Story: TypeAlias = Telling[None]


class Questions(Struct, frozen=True):
    """What a story asks the store in which it is lived: a verdict, who is inside, what there is.

    *due* is how many stays a rule would close, *outside* whose absence is too long.
    """

    weigh: Callable[[Crossing, datetime], Verdict]
    inside: Callable[[datetime], OwnCount]
    stock: Callable[[], Mapping[str, int]]
    due: Callable[[datetime], int]
    outside: Callable[[datetime], Sequence[str]]
