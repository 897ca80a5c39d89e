# SPDX-License-Identifier: MIT
"""The usual courses of incidents as they come with the program."""

import tomllib
from collections.abc import Mapping
from functools import lru_cache

from gatehouse.domain.incident_course import IncidentKind, UsualCourse, read_courses
from gatehouse.paths import resources


@lru_cache(maxsize=1)
def shipped_courses() -> Mapping[IncidentKind, UsualCourse]:
    """Return the usual course of every kind."""
    text = (resources() / "incidents" / "kinds.toml").read_text(encoding="utf-8")
    return read_courses(tomllib.loads(text))
