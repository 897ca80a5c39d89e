# SPDX-License-Identifier: MIT
"""The post: which compound and gate this laptop serves, and how it was set up."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from gatehouse.domain.discreet import Discreet


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
