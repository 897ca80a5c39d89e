# SPDX-License-Identifier: MIT
"""Which column of a roster file holds what: guessed, shown on the first rows, corrected, kept."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from gatehouse.domain.discreet import Discreet
from gatehouse.domain.words import Words


class Field(StrEnum):
    """What a column of a roster may hold; the value is stored and typed in commands."""

    NUMBER = "number"
    PHASE = "phase"
    BUILDING = "building"
    UNIT = "unit"
    ROOM = "room"
    ADDRESS = "address"
    NAME = "name"
    SEX = "sex"
    PAPER = "paper"
    PAPER_KIND = "paper_kind"
    BIRTH = "birth"
    PHONE = "phone"
    RELATION = "relation"
    CLASS = "class"
    PLATE = "plate"
    NOTE = "note"


FIELD_WORDS: Mapping[Field, Words] = {
    Field.ADDRESS: Words("整个门牌", "Whole flat"),
    Field.PHASE: Words("期或区", "Phase"),
    Field.BUILDING: Words("楼栋", "Building"),
    Field.UNIT: Words("单元", "Unit"),
    Field.ROOM: Words("房号", "Room"),
    Field.NAME: Words("姓名", "Name"),
    Field.RELATION: Words("与户主关系", "Relation"),
    Field.PHONE: Words("电话", "Phone"),
    Field.PAPER: Words("证件号码", "Paper number"),
    Field.SEX: Words("性别", "Sex"),
    Field.BIRTH: Words("出生日期", "Birth date"),
    Field.CLASS: Words("人员类别", "Class"),
    Field.PLATE: Words("车牌", "Plates"),
    Field.NOTE: Words("备注", "Note"),
    Field.PAPER_KIND: Words("证件类型", "Kind of paper"),
    Field.NUMBER: Words("序号", "Number"),
}
"""What is offered for a column, in the order in which it is offered."""
NOT_TAKEN = Words("不导入", "Not imported")

DOOR_FIELDS = (Field.PHASE, Field.BUILDING, Field.UNIT, Field.ROOM, Field.ADDRESS)
UNREAD_FIELDS = (Field.NUMBER, Field.PAPER_KIND)
"""Known columns of which nothing is kept: the paper says its kind itself."""

Fields: TypeAlias = Mapping[int, Field | None]
"""What each column holds, by its place from 0; None for one that is not imported."""

Layouts: TypeAlias = Mapping[str, Fields]
"""The columns of each layout, by its signature."""


class Ground(StrEnum):
    """Why a column is taken for what it is."""

    HEADING = "heading"
    CONTENT = "content"
    KEPT = "kept"
    CHOSEN = "chosen"
    FORBIDDEN = "forbidden"
    NOTHING = "nothing"


GROUND_WORDS: Mapping[Ground, Words] = {
    Ground.HEADING: Words("按标题认出", "By its heading"),
    Ground.CONTENT: Words("按内容猜的，请看一眼", "By its content; please check"),
    Ground.KEPT: Words("和上次一样", "As last time"),
    Ground.CHOSEN: Words("您选的", "Your choice"),
    Ground.FORBIDDEN: Words("按规定不收", "May not be kept"),
    Ground.NOTHING: Words("认不出，要用就选一项", "Unknown; choose if you want it"),
}


class SeenColumn(Struct, frozen=True, kw_only=True):
    """A column as it was seen: *label* is `G 身份证号码`, *values* its first ones, masked."""

    place: int
    label: str
    values: tuple[str, ...]
    field: Field | None
    ground: Ground
    hidden: bool = False


class SeenLayout(Struct, frozen=True, kw_only=True):
    """The sheets of a file that have the same columns; *rows* counts what stands below them."""

    signature: str
    sheets: tuple[str, ...]
    rows: int
    columns: tuple[SeenColumn, ...]

    @property
    def kept(self) -> bool:
        """Whether these columns were confirmed by an earlier import."""
        return any(column.ground is Ground.KEPT for column in self.columns)

    @property
    def fields(self) -> Fields:
        """What each column was taken for."""
        return {column.place: column.field for column in self.columns}


class FirstRow(Discreet, frozen=True, kw_only=True):
    """How one of the first rows would be taken, masked; *trouble* says why it would not be."""

    row: int
    door: str
    name: str
    relation: str
    phone: str
    paper: str
    trouble: Words | None = None


class Survey(Struct, frozen=True, kw_only=True):
    """What was seen of a roster file before anything of it was taken."""

    file_name: str
    sha256: str
    layouts: tuple[SeenLayout, ...]

    @property
    def guessed(self) -> Layouts:
        """Every layout as it was guessed or kept."""
        return {layout.signature: layout.fields for layout in self.layouts}


def is_enough(fields: Fields) -> bool:
    """Say whether people can be read: there is a name, and something of a flat."""
    known = set(fields.values())
    return Field.NAME in known and not known.isdisjoint(DOOR_FIELDS)


def with_choice(fields: Fields, place: int, chosen: Field | None) -> dict[int, Field | None]:
    """Return *fields* with *chosen* at *place*; another column of that meaning gives it up."""
    others = {
        other: None if field is not None and field is chosen else field
        for other, field in fields.items()
    }
    return {**others, place: chosen}
