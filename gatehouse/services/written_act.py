# SPDX-License-Identifier: MIT
"""What every act is written down with."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from gatehouse.domain.told import Told


class Written(Told, frozen=True, kw_only=True, tag_field="act"):
    """An act as data: *at*, when the operator pressed the key."""

    at: Annotated[datetime, Meta(tz=True)]
