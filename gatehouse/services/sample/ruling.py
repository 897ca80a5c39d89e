# SPDX-License-Identifier: MIT
"""What the leader of the invented post sees to by the rules: points of the notice, golden cases."""

from datetime import datetime, timedelta
from typing import Final

from gatehouse.domain.policy.golden import Expected
from gatehouse.domain.rule_point import PointMark
from gatehouse.services.rule_acts import DropCase, KeepCase, TickPoint, WritePoints
from gatehouse.services.sample.story import Story

_PAUSE: Final = timedelta(seconds=1)
_POINTS: Final = "1. 门口逐人测温\n2. 查健康码\n3. 登记访客\n4. 门岗人员戴口罩\n5. 门卫室每天通风"
_SAID: Final = (
    (1, PointMark.DONE, ""),
    (2, PointMark.DONE, ""),
    (4, PointMark.NOT_POSSIBLE, "口罩明天送到"),
)


class Ruling:
    """Writes the points down each time anew, and keeps a case of whoever came home last."""

    def __init__(self) -> None:
        self._entry_id = ""
        self._keeps = False

    def saw(self, entry_id: str) -> None:
        """Know of an entry of which a case can be made."""
        self._entry_id = entry_id

    def night(self, at: datetime) -> Story:
        """Tell what is seen to from *at* on."""
        yield WritePoints(at=at, text=_POINTS)
        for place, (number, mark, words) in enumerate(_SAID, start=1):
            yield TickPoint(at=at + place * _PAUSE, number=number, mark=mark, words=words)
        later = at + (len(_SAID) + 1) * _PAUSE
        if self._keeps:
            yield DropCase(at=later, why="有更合适的判例")
            self._keeps = False
        if self._entry_id:
            case = KeepCase(at=later + _PAUSE, entry=self._entry_id, expected=Expected.ADMIT)
            yield case
            self._entry_id, self._keeps = "", True
