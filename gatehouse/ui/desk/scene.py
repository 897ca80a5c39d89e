# SPDX-License-Identifier: MIT
"""What the desk may be showing."""

from enum import StrEnum


class Scene(StrEnum):
    """What the desk is showing."""

    IDLE = "idle"
    PICKING = "picking"
    NOBODY = "nobody"
    DRIVER = "driver"
    PERSON = "person"
    VISITOR = "visitor"
