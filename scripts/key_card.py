# SPDX-License-Identifier: MIT
"""Write the card of keys that hangs beside the laptop: one A4 page, both languages.

    key_card.py docs/key-card.pdf

The keys are the program's own, so the card cannot say another one than works.
"""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPageSize, QPainter, QPen

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from gatehouse.app.rooms import ROOMS
from gatehouse.domain.words import Words
from gatehouse.ui.printing.paper import GREY, INK, PAPER, page, save_pdf
from gatehouse.ui.shell.actions import ROOM_ACTS, Act, Room, shortcut_text
from gatehouse.ui.shell.fonts import font
from gatehouse.ui.shell.palette import LIGHT

_MARGIN_MM: Final = 12
_WIDTH: Final = 1860.0
_GAP: Final = 40.0
_ROW: Final = 148.0
_CAP: Final = 104.0
_BESIDE: Final = 28.0
ZH: Final = 62
EN: Final = 42
"""The sizes of the words beside a cap, the Chinese in bold."""
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE: Final = Qt.AlignmentFlag.AlignCenter
_TITLE: Final = Words("门岗登记 · 按键卡", "Gatehouse, the card of keys")


@dataclass(frozen=True, slots=True)
class Key:
    """What is typed or pressed, and what it does; *ground* fills the cap of one that must shout."""

    cap: str
    words: Words
    ground: QColor | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Some keys under a heading, side by side in *columns*, whose caps are *cap_width* wide."""

    title: Words
    keys: Sequence[Key]
    columns: int
    cap_width: float

    @property
    def width(self) -> float:
        """How wide a key with its words may be."""
        return (_WIDTH - _GAP * (self.columns - 1)) / self.columns

    @property
    def room(self) -> float:
        """How wide the words beside a cap may be."""
        return self.width - self.cap_width - _BESIDE


_TYPED: Final = (
    Key("32501", Words("门牌 3-2-501", "flat 3-2-501")),
    Key("lxf", Words("姓名首字母", "initials of the name")),
    Key("lxf5", Words("首字母和房号", "initials, then the room")),
    Key("2217", Words("手机后四位", "last four of a telephone")),
    Key("5K21", Words("车牌后四位", "last four of a plate")),
    Key("4242", Words("通行证上的四位", "the four digits on a pass")),
    Key("365", Words("体温 36.5 ℃", "temperature 36.5 °C")),
    Key("▮▯▮▮", Words("扫证、扫码也行", "or scan a pass or a card")),
)
_ACTS: Final = (
    Key("Enter", Words("绿的：放行", "green: admit"), LIGHT.ok_fill),
    Key(
        shortcut_text(Act.EMERGENCY),
        Words("紧急：先放行", "emergency, fire, birth"),
        LIGHT.emergency,
    ),
    Key(shortcut_text(Act.TURN_AWAY), Words("劝返", "turn away")),
    Key(shortcut_text(Act.REPORT), Words("上报", "report")),
    Key(shortcut_text(Act.OVERRIDE), Words("特批：带班同意", "override by the leader")),
    Key(shortcut_text(Act.SHOW_RULE), Words("看规则原文", "read the rule")),
    Key("+   −", Words("进、出", "in, out")),
    Key(f"{shortcut_text(Act.CANDIDATE_1)}…9  ↓", Words("换一位", "somebody else")),
    Key(shortcut_text(Act.NEW_VISITOR), Words("登记访客", "a visitor")),
    Key(shortcut_text(Act.NEW_VEHICLE), Words("登记车辆", "a vehicle")),
    Key(shortcut_text(Act.CORRECT_LAST), Words("更正上一条", "correct the last entry")),
    Key("Esc", Words("清空、返回", "clear, go back")),
    Key(shortcut_text(Act.SHOW_ENGLISH), Words("用英文询问", "ask in English")),
    Key("Alt+1", Words("补等着的事", "complete what waits")),
)
_ROOMS: Final = {
    Room.DESK: Words("登记台", "desk"),
    Room.PASSES: Words("通行证", "passes"),
    Room.ITINERARIES: Words("行程", "itineraries"),
    Room.ROSTER: Words("住户", "roster"),
    Room.ZONES: Words("封控", "zones"),
    Room.CARE: Words("走访", "care"),
    Room.ISOLATION_POINT: Words("隔离点", "isolation point"),
    Room.ERRANDS: Words("代办", "errands"),
    Room.INCIDENTS: Words("事件", "incidents"),
    Room.HANDOVER: Words("交接班", "handover"),
    Room.REGISTERS: Words("登记表", "registers"),
    Room.ROTA: Words("排班", "rota"),
    Room.SETTINGS: Words("设置", "settings"),
}
_SENTENCES: Final = (
    Words("不是绿的，按 Enter 什么也不会记。", "Unless it is green, Enter records nothing."),
    Words("记错不要紧：按 {keys} 更正。", "A mistake is no trouble: {keys} corrects it.").format(
        keys=shortcut_text(Act.CORRECT_LAST)
    ),
    Words("带班电话：", "The leader's telephone:"),
)


def parts() -> tuple[Part, ...]:
    """Return what stands on the card, from top to bottom."""
    rooms = [Key(shortcut_text(ROOM_ACTS[room]), _ROOMS[room]) for room in ROOMS]
    return (
        Part(Words("框里打什么", "What to type in the box"), _TYPED, 2, 290),
        Part(Words("按什么键", "Which key to press"), _ACTS, 2, 400),
        Part(Words("去哪里", "Where to go"), rooms, 3, 215),
    )


def paint_card(painter: QPainter) -> None:
    """Paint the card at its true size, in tenths of a millimetre."""
    _write(painter, QRectF(0, 0, _WIDTH, 110), _TITLE, 92, 52)
    top = 135.0
    for part in parts():
        top = _paint_part(painter, top, part)
    for said in _SENTENCES:
        _write(painter, QRectF(0, top, _WIDTH, 88), said, 58, 42)
        top += 94
    painter.setPen(QPen(GREY, 3))
    painter.drawLine(QLineF(800, top - 14, _WIDTH, top - 14))


def write_card(path: Path) -> Path:
    """Write the card as a PDF file and return where it is."""
    return save_pdf(path, page(QPageSize.PageSizeId.A4, _MARGIN_MM), paint_card)


def _paint_part(painter: QPainter, top: float, part: Part) -> float:
    painter.setPen(QPen(INK, 6))
    painter.drawLine(QLineF(0, top, _WIDTH, top))
    _write(painter, QRectF(0, top + 8, _WIDTH, 90), part.title, 56, 42)
    top += 106
    for place, key in enumerate(part.keys):
        row, column = divmod(place, part.columns)
        spot = QRectF(column * (part.width + _GAP), top + row * _ROW, part.width, _ROW)
        _paint_key(painter, spot, key, part)
    return top + -(-len(part.keys) // part.columns) * _ROW + 18


def _paint_key(painter: QPainter, spot: QRectF, key: Key, part: Part) -> None:
    cap = QRectF(spot.left(), spot.top() + (_ROW - _CAP) / 2, part.cap_width, _CAP)
    painter.setPen(QPen(INK, 4))
    painter.setBrush(key.ground or PAPER)
    painter.drawRoundedRect(cap, 18, 18)
    painter.setPen(INK if key.ground is None else PAPER)
    painter.setFont(font(62 if len(key.cap) <= len("Ctrl+Enter") else 54, bold=True))
    painter.drawText(cap, _MIDDLE, key.cap)
    room = QRectF(cap.right() + _BESIDE, spot.top(), part.room, _ROW)
    _write_line(painter, room.adjusted(0, 6, 0, -62), key.words.zh, ZH, INK)
    _write_line(painter, room.adjusted(0, 82, 0, -8), key.words.en, EN, GREY)


def _write(painter: QPainter, room: QRectF, words: Words, size: int, small: int) -> None:
    """Write both languages on one line, the Chinese first."""
    end = _write_line(painter, room, words.zh, size, INK)
    _write_line(painter, room.adjusted(end + 30, 8, 0, 8), words.en, small, GREY)


def _write_line(painter: QPainter, room: QRectF, text: str, size: int, ink: QColor) -> float:
    face = font(size, bold=ink == INK)
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(room, _LEFT, text)
    return QFontMetricsF(face).horizontalAdvance(text)


if __name__ == "__main__":
    app = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    write_card(Path(sys.argv[1]))
