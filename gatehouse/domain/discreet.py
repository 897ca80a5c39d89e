# SPDX-License-Identifier: MIT
"""Values that hold a secret, or tell who somebody is, and do not print it."""

from typing import Final

from msgspec import Struct

_OPENS: Final = frozenset(
    {"key", "new_pin", "outgoing_pin", "pin", "pin_hash", "recovery_key", "secret"}
)
_TELLS: Final = frozenset(
    {
        "birth_date",
        "contact",
        "name",
        "names",
        "note",
        "own",
        "paper",
        "paper_number",
        "phone",
        "phones",
        "plate",
        "plates",
        "tag",
        "tags",
        "telephone",
        "text",
        "whom",
    }
)

SECRETS: Final = _OPENS | _TELLS
"""What is hidden: what opens the post, and what tells who somebody is or what is known of them."""


class Discreet(Struct, frozen=True):
    """A value whose fields named in `SECRETS` are left out of its `repr`.

    So no log and no report of a crash holds them. What it equals and how it is written down stay.
    """

    def __repr__(self) -> str:
        fields = (name for name in self.__struct_fields__ if name not in SECRETS)
        told = ", ".join(f"{name}={getattr(self, name)!r}" for name in fields)
        return f"{type(self).__name__}({told})"
