# SPDX-License-Identifier: MIT
"""What the Enter key means, by what stands at the desk."""

from enum import StrEnum


class Enter(StrEnum):
    """What an Enter means at this moment."""

    NOTHING = "nothing"
    PICK = "pick"
    VISITOR = "visitor"
    VEHICLE = "vehicle"
    ADMIT = "admit"
    ASK = "ask"
    BLINK = "blink"
