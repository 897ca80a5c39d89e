# SPDX-License-Identifier: MIT
"""What was seen at the gate, before it becomes a record: known answers, readings of a body."""

from collections.abc import Iterator

from gatehouse.domain.body_temperature import is_of_a_body
from gatehouse.domain.entry import Crossing
from gatehouse.domain.policy.checks import CHECKS
from gatehouse.domain.policy.wording import celsius
from gatehouse.errors import Refused


def refuse_unseen(crossing: Crossing) -> None:
    """Raise `Refused` for a check or an answer that no gate knows, or a reading that nobody has.

    Only the answer to a check is kept, so a code's content cannot come in as one.
    """
    for code, answer in crossing.checks.items():
        check = CHECKS.get(code)
        if check is None or check.choice(answer) is None:
            raise Refused(
                "There is no such answer to a check. Nothing was recorded. Choose one of those "
                "that the desk shows.",
                "检查项没有这样的结果。没有登记。请从屏幕上列出的结果里选。",
            )
    for reading in _readings(crossing):
        if not is_of_a_body(reading):
            shown = celsius(reading)
            raise Refused(
                f"{shown} °C is nobody's temperature. Nothing was recorded. Type it again.",
                f"{shown} ℃ 不像人的体温。没有登记。请重新输入。",
            )


def _readings(crossing: Crossing) -> Iterator[int]:
    aboard = crossing.vehicle
    others = () if aboard is None else (*aboard.readings, *aboard.retests)
    return (one for one in (crossing.temperature, crossing.retest, *others) if one is not None)
