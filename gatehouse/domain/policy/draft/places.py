# SPDX-License-Identifier: MIT
"""Where something stands inside a block: read it, write it, drop it."""

from collections.abc import Mapping, MutableMapping
from typing import Any

from gatehouse.domain.policy.draft.blocks import toml_value

Path = tuple[str, ...]
"""The keys that lead to a value, from the outermost of its block on."""


def found(values: Mapping[str, Any], path: Path) -> Any:
    """Return what stands at *path*, None where nothing does."""
    at: Any = values
    for key in path:
        if not isinstance(at, Mapping) or key not in at:
            return None
        at = at[key]
    return at


def place(values: MutableMapping[str, Any], path: Path, value: object) -> None:
    """Write *value* at *path*; tables that are not there yet are made."""
    *outer, last = path
    at = values
    for key in outer:
        if key not in at:
            at[key] = toml_value({})
        at = at[key]
    at[last] = toml_value(value)


def drop(values: MutableMapping[str, Any], path: Path) -> None:
    """Let nothing stand at *path*."""
    holder = found(values, path[:-1]) if path[:-1] else values
    if holder is not None and path[-1] in holder:
        del holder[path[-1]]
