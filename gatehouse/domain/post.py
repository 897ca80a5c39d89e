# SPDX-License-Identifier: MIT
"""The post: which compound and gate this laptop serves, and how it was set up."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.words import Words

COMMUNITY: Final = Words("社区", "community")
OTHERS: Final = (
    COMMUNITY,
    Words("街道办", "street office"),
    Words("派出所", "police"),
    Words("医院", "hospital"),
)
"""Whose telephones a post may know beside the gate's own."""


class Telephone(Struct, frozen=True):
    """A telephone, and whose it is."""

    whose: Words
    number: str


def telephones_of(numbers: Sequence[str]) -> tuple[Telephone, ...]:
    """Return the *numbers* that are known, given in the order of `OTHERS`."""
    pairs = zip(OTHERS, numbers, strict=True)
    return tuple(Telephone(whose, number) for whose, number in pairs if number)


class KeyKeeping(StrEnum):
    """Where the store's key is kept."""

    KEY_RING = "key_ring"
    ASKED_AT_START = "asked_at_start"
    KEY_FILE = "key_file"


class Post(Struct, frozen=True, kw_only=True):
    """The post as headings and the rail show it.

    *community* is the street and community (街道社区) that heads every sheet; *rehearsal* marks an
    invented compound (演练), which wears a banner and never holds real people. Each field that
    is a setting has the setting's key for its name (`gatehouse.domain.setting`).
    """

    compound: str
    community: str
    gate: str
    telephone: str = ""
    rehearsal: bool = False
    shift_hours: str = ""
    telephone_community: str = ""
    telephone_street_office: str = ""
    telephone_police: str = ""
    telephone_hospital: str = ""
    purpose: str = ""
    purpose_en: str = ""
    contact: str = ""
    register_unit: str = ""
    register_made_by: str = ""
    register_reviewed_by: str = ""
    reader_lines: str = ""
    backup_place: str = ""

    @property
    def purpose_words(self) -> Words:
        """Why the post records, in its own words; empty where those that ship are meant."""
        return Words(self.purpose, self.purpose_en)

    @property
    def to_ask_at_home(self) -> str:
        """Whom people who stay at home ring: the community where it is known, else the gate."""
        return self.telephone_community or self.telephone

    @property
    def telephones(self) -> tuple[Telephone, ...]:
        """The telephones that are known beside the gate's own."""
        return telephones_of(
            (
                self.telephone_community,
                self.telephone_street_office,
                self.telephone_police,
                self.telephone_hospital,
            )
        )


class Setup(Discreet, frozen=True, kw_only=True):
    """What the first run asks for; *pin* is 6 digits and is stored only as an Argon2id hash."""

    post: Post
    rule_set_id: str
    operator_name: str
    pin: str
    begins_at: datetime | None = None


class OperatorRow(Struct, frozen=True, kw_only=True):
    """An operator in lists; *roles* are `Role` values."""

    operator_id: str
    name: str
    roles: tuple[str, ...]
