# SPDX-License-Identifier: MIT
"""The settings of the post: each with its words, what it does at the desk, and what it may hold.

A setting is kept in the post's own row under its key; each change of one is a fact. What belongs
to one machine alone (language, zoom, theme, sounds, printers, scanner) is a preference, no setting.
"""

import re
from enum import StrEnum
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

from msgspec import Struct

from gatehouse.domain.changes import Changes
from gatehouse.domain.gate_reach import GateReach, gates_of
from gatehouse.domain.identity.cleaning import LONGEST_LINE
from gatehouse.domain.post import Post
from gatehouse.domain.reader_line import read_lines
from gatehouse.domain.undoing import KeptChange
from gatehouse.domain.words import Words

GATE_REACH: Final = "gate_reach"
"""The setting of which there is one for each gate, named as its subject."""
LONGEST_NAME: Final = 40


class SettingGroup(StrEnum):
    """The parts of the settings room that hold settings of the post."""

    POST = "post"
    GATES = "gates"
    TELEPHONES = "telephones"
    TEXTS = "texts"
    DEVICES = "devices"
    BACKUPS = "backups"


class SettingKind(StrEnum):
    """What a setting may hold."""

    LINE = "line"
    TELEPHONE = "telephone"
    HOURS = "hours"
    READER_LINES = "reader_lines"
    FOLDER = "folder"


class Setting(Struct, frozen=True, kw_only=True):
    """One setting: *key* names it in the post's row and in facts; *does* says its effect."""

    key: str
    group: SettingGroup
    words: Words
    does: Words
    kind: SettingKind = SettingKind.LINE
    longest: int = LONGEST_NAME
    needed: bool = False


def _line(key: str, group: SettingGroup, words: Words, does: Words, **more: object) -> Setting:
    return Setting(
        key=key,
        group=group,
        words=words,
        does=does,
        **more,  # type: ignore[arg-type] # the last fields by their names
    )


_G = SettingGroup
_TELEPHONE: Final = {"kind": SettingKind.TELEPHONE}

SETTINGS: Final = (
    _line(
        "compound",
        _G.POST,
        Words("小区", "Compound"),
        Words(
            "写在侧栏、通行证和每张登记表的表头。",
            "Stands at the rail, on every pass and at the head of every register.",
        ),
        needed=True,
    ),
    _line(
        "community",
        _G.POST,
        Words("街道社区", "Street and community"),
        Words(
            "登记表的填报单位；没另写填报单位时就用它。",
            "Reports the registers, unless another reporting unit is written under Texts.",
        ),
        needed=True,
    ),
    _line(
        "gate",
        _G.POST,
        Words("本卡点", "This gate"),
        Words(
            "每条登记都写明从哪个门走的；改名后旧登记不变。",
            "Every entry says through which gate; what is recorded keeps the name of its day.",
        ),
        needed=True,
    ),
    _line(
        "shift_hours",
        _G.POST,
        Words("班次时间", "Shift hours"),
        Words(
            "写在登记表的“班次”一栏，如 07:00-15:00 15:00-23:00。",
            "Stands on the registers beside the day, for instance 07:00-15:00 15:00-23:00.",
        ),
        kind=SettingKind.HOURS,
        longest=60,
    ),
    _line(
        "telephone",
        _G.TELEPHONES,
        Words("门岗电话", "The gate's telephone"),
        Words(
            "印在通行证、来访单和登记表上；居民问规则时打这个。",
            "Printed on passes, slips and registers; whoever asks about a rule rings it.",
        ),
        **_TELEPHONE,
    ),
    _line(
        "telephone_community",
        _G.TELEPHONES,
        Words("社区电话", "Community"),
        Words(
            "上报时登记台显示它；封控告知书和上门服务单也印它。",
            "The desk shows it on a report; notices and door sheets of zones print it.",
        ),
        **_TELEPHONE,
    ),
    _line(
        "telephone_street_office",
        _G.TELEPHONES,
        Words("街道办电话", "Street office"),
        Words(
            "规则页 (F11) 和紧急放行 (F12) 显示，交接班页够高时也写着；问通告和报表时打。",
            "At the rules (F11), an emergency (F12), the handover with room.",
        ),
        **_TELEPHONE,
    ),
    _line(
        "telephone_police",
        _G.TELEPHONES,
        Words("派出所电话", "Police"),
        Words(
            "紧急放行 (F12) 和规则页 (F11) 显示；110 照打。",
            "At an emergency (F12) and the rules (F11); 110 works as ever.",
        ),
        **_TELEPHONE,
    ),
    _line(
        "telephone_hospital",
        _G.TELEPHONES,
        Words("医院电话", "Hospital"),
        Words(
            "紧急放行 (F12) 和规则页 (F11) 显示；120 照打。",
            "At an emergency (F12) and the rules (F11); 120 works as ever.",
        ),
        **_TELEPHONE,
    ),
    _line(
        "purpose",
        _G.TEXTS,
        Words("用途告知（中文）", "Purpose notice (Chinese)"),
        Words(
            "印在通行证和来访单上，告诉人为什么登记；空着用自带的那句。",
            "Printed on passes: why people are recorded. Empty: as it ships.",
        ),
        longest=60,
    ),
    _line(
        "purpose_en",
        _G.TEXTS,
        Words("用途告知（英文）", "Purpose notice (English)"),
        Words(
            "和中文那句印在一起；空着用自带的那句。",
            "Printed beside the Chinese one. Empty: as it ships.",
        ),
        longest=140,
    ),
    _line(
        "contact",
        _G.TEXTS,
        Words("个人信息找谁", "Who answers for records"),
        Words(
            "居民想看、想改自己的登记时，通行证上写着找谁；空着写“门岗”。",
            "Whom the pass names to see or correct a record. Empty: the gate.",
        ),
    ),
    _line(
        "register_unit",
        _G.TEXTS,
        Words("填报单位", "Reporting unit"),
        Words(
            "登记表的表头；空着用街道社区。",
            "Heads every register. Empty: the street and community.",
        ),
        longest=60,
    ),
    _line(
        "register_made_by",
        _G.TEXTS,
        Words("填表人", "Made by"),
        Words(
            "登记表的落款；空着用导出时值班的人。",
            "Signs the registers. Empty: whoever is on duty at the export.",
        ),
    ),
    _line(
        "register_reviewed_by",
        _G.TEXTS,
        Words("审核人", "Reviewed by"),
        Words(
            "印在登记表落款的“审核人”后面；空着留给人签。",
            "Stands behind 审核人 at the foot of registers. Empty: room to sign.",
        ),
    ),
    _line(
        "reader_lines",
        _G.DEVICES,
        Words("读卡器的行", "Lines of ID readers"),
        Words(
            "读卡器一次发来一整行时，登记台取证件号；没登记过的人还取姓名，别的都不留。",
            "Where a reader types a whole line, the desk takes the number, and the name of "
            "somebody new; no more.",
        ),
        kind=SettingKind.READER_LINES,
        longest=1000,
    ),
    _line(
        "backup_place",
        _G.BACKUPS,
        Words("另存备份到", "A second place for backups"),
        Words(
            "每天的备份另存一份到这个文件夹（如 U 盘）；没插时只提醒，不挡登记。",
            "A copy of the day's backup goes to this folder, a stick say; the desk does not wait.",
        ),
        kind=SettingKind.FOLDER,
        longest=LONGEST_LINE,
    ),
)
"""Every setting of the post, in the order in which the room shows them."""

REACH_SETTING: Final = Setting(
    key=GATE_REACH,
    group=SettingGroup.GATES,
    words=Words("卡点通到哪些楼", "What a gate reaches"),
    does=Words(
        "去别的楼的人来了，登记台说这句话，指给他走哪个门。",
        "Who goes to another building is told this sentence at the desk.",
    ),
)
_BY_KEY: Final = {setting.key: setting for setting in (*SETTINGS, REACH_SETTING)}
_TELEPHONE_TEXT: Final = re.compile(r"[0-9+][0-9 +\-/、,]{2,}")
_HOURS: Final = re.compile(
    r"(?:[01]?\d|2[0-3]):[0-5]\d[-–](?:[01]?\d|2[0-4]):[0-5]\d"
    r"(?: (?:[01]?\d|2[0-3]):[0-5]\d[-–](?:[01]?\d|2[0-4]):[0-5]\d){0,5}"
)
_NEEDED: Final = Words("“{name}”不能空着。", "{name} cannot be empty.")
_NO_TELEPHONE: Final = Words(
    "“{name}”要写号码：数字、空格、横线；两个号码用 / 隔开。",
    "{name} is written in digits, spaces and hyphens; / parts two numbers.",
)
_NO_HOURS: Final = Words(
    "“{name}”要写成 07:00-15:00，几个班之间空一格。",
    "{name} are written 07:00-15:00, with a space between shifts.",
)
_NO_LINES: Final = Words(
    "“{name}”每行要有一个证件号和至少一段别的。",
    "{name}: each has the number once and something beside it.",
)
_NO_FOLDER: Final = Words(
    "“{name}”要写整条路径，从盘符或 / 开始。", "{name} is a whole path, from the drive or / on."
)


def setting_of(key: str) -> Setting:
    """Return the setting of that *key*; there must be one."""
    return _BY_KEY[key]


def trouble_with(setting: Setting, value: str) -> Words | None:
    """Return what is wrong with a cleaned *value* for *setting*; None where nothing is."""
    if not value:
        return _NEEDED.format(name=setting.words) if setting.needed else None
    judged = {
        SettingKind.LINE: (True, _NEEDED),
        SettingKind.TELEPHONE: (bool(_TELEPHONE_TEXT.fullmatch(value)), _NO_TELEPHONE),
        SettingKind.HOURS: (bool(_HOURS.fullmatch(value)), _NO_HOURS),
        SettingKind.READER_LINES: (bool(read_lines(value)), _NO_LINES),
        SettingKind.FOLDER: (_is_whole_path(value), _NO_FOLDER),
    }
    good, wrong = judged[setting.kind]
    return None if good else wrong.format(name=setting.words)


def _is_whole_path(value: str) -> bool:
    return PurePosixPath(value).is_absolute() or PureWindowsPath(value).is_absolute()


class SettingValue(Struct, frozen=True):
    """A value that a setting is to have."""

    key: str
    value: str


class SettingsOrder(Struct, frozen=True, kw_only=True):
    """Settings that are to change, all or none, and why, where somebody wrote that down."""

    values: tuple[SettingValue, ...]
    reason: str = ""


class SettingChange(KeptChange, frozen=True, kw_only=True):
    """A change of a setting in the history: what stood there, what stands there, who and when.

    *subject* names the gate of a reach.
    """

    key: str
    subject: str
    before: str
    after: str
    reason: str


class PostSettings(Struct, frozen=True, kw_only=True):
    """Everything that the settings room shows of the post.

    Whether this operator *may_change* it, and *may_lead*: try rules, keep points and cases.
    """

    post: Post
    reaches: tuple[GateReach, ...]
    changes: tuple[SettingChange, ...]
    may_change: bool
    may_lead: bool

    @property
    def gates(self) -> tuple[str, ...]:
        """The gates of the post, its own first."""
        return gates_of(self.post.gate, self.reaches)


class SettingsChanged(Struct, frozen=True, kw_only=True):
    """An act that was committed: the settings as they are now, and which facts say so."""

    settings: PostSettings
    recorded: tuple[str, ...]
    changes: Changes

    @property
    def undid(self) -> bool:
        """Whether the act took a change back."""
        mine = (one for one in self.settings.changes if one.change_id in self.recorded)
        return any(one.undoes is not None for one in mine)
