# SPDX-License-Identifier: MIT
"""The colours of the two themes, one name per job, each pair measured for contrast."""

from msgspec import Struct
from PySide6.QtGui import QColor


class Palette(Struct, frozen=True):
    """Every colour a widget may use; the names say the job, not the hue.

    Green, red, violet and amber grounds belong to the verdicts alone, blue means chosen or
    clickable, and `halo` means keyboard focus or "you are here".
    """

    name: str
    desk: QColor
    card: QColor
    sunk: QColor
    ink: QColor
    ink2: QColor
    line: QColor
    edge: QColor
    accent: QColor
    on_accent: QColor
    accent_bg: QColor
    ok: QColor
    ok_bg: QColor
    ok_fill: QColor
    on_ok: QColor
    warn: QColor
    warn_bg: QColor
    warn_fill: QColor
    on_warn: QColor
    stop: QColor
    stop_bg: QColor
    stop_fill: QColor
    on_stop: QColor
    report: QColor
    report_bg: QColor
    report_fill: QColor
    on_report: QColor
    idle: QColor
    disabled_bg: QColor
    disabled_ink: QColor
    rail: QColor
    rail_ink: QColor
    rail_muted: QColor
    rail_on: QColor
    rail_mark: QColor
    focus_line: QColor
    halo: QColor
    bar_in: QColor
    bar_out: QColor
    place1: QColor
    place2: QColor
    move: QColor
    risk: QColor
    emergency: QColor
    on_emergency: QColor
    emergency_edge: QColor
    badge: QColor
    on_badge: QColor
    code_green: QColor
    code_amber: QColor
    code_red: QColor
    code_outline: QColor


LIGHT = Palette(
    name="light",
    desk=QColor("#E9EEF3"),
    card=QColor("#FFFFFF"),
    sunk=QColor("#F3F6F9"),
    ink=QColor("#131E2B"),
    ink2=QColor("#465364"),
    line=QColor("#D2DAE3"),
    edge=QColor("#73839A"),
    accent=QColor("#0A4A9C"),
    on_accent=QColor("#FFFFFF"),
    accent_bg=QColor("#E3EDFA"),
    ok=QColor("#0A6638"),
    ok_bg=QColor("#E1F3E8"),
    ok_fill=QColor("#0A6638"),
    on_ok=QColor("#FFFFFF"),
    warn=QColor("#854600"),
    warn_bg=QColor("#FFF0D6"),
    warn_fill=QColor("#9A5200"),
    on_warn=QColor("#FFFFFF"),
    stop=QColor("#AD1218"),
    stop_bg=QColor("#FDE7E5"),
    stop_fill=QColor("#AD1218"),
    on_stop=QColor("#FFFFFF"),
    report=QColor("#65278C"),
    report_bg=QColor("#F2E7F9"),
    report_fill=QColor("#65278C"),
    on_report=QColor("#FFFFFF"),
    idle=QColor("#465364"),
    disabled_bg=QColor("#E4E9EF"),
    disabled_ink=QColor("#566373"),
    rail=QColor("#10253B"),
    rail_ink=QColor("#FFFFFF"),
    rail_muted=QColor("#B9CADC"),
    rail_on=QColor("#1D4570"),
    rail_mark=QColor("#FFC53D"),
    focus_line=QColor("#131E2B"),
    halo=QColor("#FFC53D"),
    bar_in=QColor("#0A4A9C"),
    bar_out=QColor("#8FB4E0"),
    place1=QColor("#CFE0F5"),
    place2=QColor("#D8EBDD"),
    move=QColor("#E4E0F3"),
    risk=QColor("#F9D9D4"),
    emergency=QColor("#C8161D"),
    on_emergency=QColor("#FFFFFF"),
    emergency_edge=QColor("#FFB3AE"),
    badge=QColor("#FFC53D"),
    on_badge=QColor("#2B1B00"),
    code_green=QColor("#0B8A4A"),
    code_amber=QColor("#E0A100"),
    code_red=QColor("#C4161C"),
    code_outline=QColor("#131E2B"),
)

NIGHT = Palette(
    name="night",
    desk=QColor("#0B1118"),
    card=QColor("#151F2A"),
    sunk=QColor("#1C2936"),
    ink=QColor("#E9F0F7"),
    ink2=QColor("#AFBDCC"),
    line=QColor("#2C3B4A"),
    edge=QColor("#71859B"),
    accent=QColor("#8EC5FF"),
    on_accent=QColor("#08182A"),
    accent_bg=QColor("#17324F"),
    ok=QColor("#74DDA3"),
    ok_bg=QColor("#10321F"),
    ok_fill=QColor("#74DDA3"),
    on_ok=QColor("#06220F"),
    warn=QColor("#FFC76E"),
    warn_bg=QColor("#38290F"),
    warn_fill=QColor("#FFC76E"),
    on_warn=QColor("#2A1A00"),
    stop=QColor("#FFA39B"),
    stop_bg=QColor("#431A18"),
    stop_fill=QColor("#FFA39B"),
    on_stop=QColor("#360706"),
    report=QColor("#DDB4F7"),
    report_bg=QColor("#321D43"),
    report_fill=QColor("#DDB4F7"),
    on_report=QColor("#240A35"),
    idle=QColor("#AFBDCC"),
    disabled_bg=QColor("#22303D"),
    disabled_ink=QColor("#93A2B2"),
    rail=QColor("#070C12"),
    rail_ink=QColor("#E9F0F7"),
    rail_muted=QColor("#9FB1C4"),
    rail_on=QColor("#17324F"),
    rail_mark=QColor("#FFC53D"),
    focus_line=QColor("#0B1118"),
    halo=QColor("#FFC53D"),
    bar_in=QColor("#8EC5FF"),
    bar_out=QColor("#3D628C"),
    place1=QColor("#1F3C5C"),
    place2=QColor("#1B3F2A"),
    move=QColor("#35305A"),
    risk=QColor("#5A2723"),
    emergency=QColor("#C8161D"),
    on_emergency=QColor("#FFFFFF"),
    emergency_edge=QColor("#FFB3AE"),
    badge=QColor("#FFC53D"),
    on_badge=QColor("#2B1B00"),
    code_green=QColor("#0B8A4A"),
    code_amber=QColor("#E0A100"),
    code_red=QColor("#C4161C"),
    code_outline=QColor("#E9F0F7"),
)
