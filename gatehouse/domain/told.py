# SPDX-License-Identifier: MIT
"""Values that are written down as JSON and read again."""

from msgspec import Struct


class Told(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A value whose JSON leaves out what its type says anyway and holds nothing unknown."""
