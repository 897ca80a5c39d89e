# SPDX-License-Identifier: MIT
"""Values that hold a secret, and do not print it."""

from typing import Final

from msgspec import Struct

SECRETS: Final = frozenset({"key", "pin", "pin_hash", "secret", "tag", "tags"})
"""What is hidden: what opens the post, and what only the administrator may know of a person."""


class Discreet(Struct, frozen=True):
    """A value whose fields named in `SECRETS` are left out of its `repr`, and so of every log."""

    def __repr__(self) -> str:
        fields = (name for name in self.__struct_fields__ if name not in SECRETS)
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields)
        return f"{type(self).__name__}({told})"
