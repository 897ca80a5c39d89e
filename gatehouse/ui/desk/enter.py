# SPDX-License-Identifier: MIT
"""What the Enter key means, by what stands at the desk."""

from enum import StrEnum


class Enter(StrEnum):
    """What an Enter means at this moment."""

    NOTHING = "nothing"
    PICK = "pick"
    VISITOR = "visitor"
    VEHICLE = "vehicle"
    PASS = "pass"  # noqa: S105 - a way through, no password
    ADMIT = "admit"
    ASK = "ask"
    BLINK = "blink"
