# SPDX-License-Identifier: MIT
"""How every sheet for the office looks: fonts, borders, A4 landscape, header and footer."""

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from gatehouse.domain.duty import LOCAL_ZONE
from gatehouse.domain.register import RegisterHeading
from gatehouse.reports.list_sheet import WHOLE, Look, short_fingerprint
from gatehouse.reports.row_stream import cell_text

_THIN = Side(style="thin")
_FRAME = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_A4 = "9"
_HEADER_TEXT = 30
_GAP = 8
_WEEKDAYS = "一二三四五六日"


TITLE = Look(font="黑体", size=18, framed=False)
COLUMN_HEADING = Look(font="黑体", shaded=True)
BODY_LEFT = Look(across="left")
TOTAL = Look(bold=True, number_format=WHOLE)
FREE = Look(framed=False, across="left")


def dress(cell: Cell, look: Look) -> None:
    """Give *cell* its look."""
    cell.font = Font(name=look.font, size=look.size, bold=look.bold)
    cell.alignment = Alignment(
        horizontal=look.across,
        vertical="center",
        wrap_text=True,
        indent=1 if look.across == "left" and look.framed else 0,
    )
    cell.number_format = look.number_format
    if look.framed:
        cell.border = _FRAME
    if look.shaded:
        cell.fill = PatternFill("solid", fgColor="EDEDED")


def write_band(
    sheet: Worksheet, area: tuple[int, str, str], text: str, look: Look, height: float
) -> None:
    """Write *text* over one row, merged from the first to the last column of *area*."""
    row, first, last = area
    for cells in sheet[f"{first}{row}:{last}{row}"]:
        for cell in cells:
            dress(cell, look)
    put_text(sheet[f"{first}{row}"], text)
    sheet.merge_cells(f"{first}{row}:{last}{row}")
    sheet.row_dimensions[row].height = height


def put_text(cell: Cell, text: str) -> None:
    """Put *text* into *cell* as text, whatever it begins with."""
    cell.value = cell_text(text)
    cell.data_type = "s"


def write_title(sheet: Worksheet, heading: RegisterHeading, title: str, last: str) -> None:
    """Write the two lines above a sheet: what it is, and by whom, where and when."""
    write_band(sheet, (1, "A", last), title, TITLE, 34)
    gap = " " * (_GAP if not heading.shifts else _GAP // 2)
    line = gap.join(
        (
            f"填报单位(盖章):{heading.unit or heading.community}",
            f"卡点:{heading.gate}",
            f"日期:{day_words(heading)}",
            f"班次:{heading.shifts or gap}",
            "天气:",
        )
    )
    write_band(sheet, (2, "A", last), line, FREE, 22)


def write_signatures(
    sheet: Worksheet, heading: RegisterHeading, area: tuple[int, str, str], room: int
) -> None:
    """Write the line for signatures below a sheet, with *room* for each in spaces."""
    made = heading.made_at.astimezone(LOCAL_ZONE)
    blank, gap = " " * room, " " * (room // 2)
    reviewed = f"{heading.reviewed_by}{gap}" if heading.reviewed_by else blank
    line = (
        f"值班人员(签名):{blank}带班负责人:{blank}制表人:{heading.operator}{gap}审核人:{reviewed}"
        f"联系电话:{heading.telephone}{gap}填报时间:{made:%Y-%m-%d %H:%M}"
    )
    write_band(sheet, area, line, FREE, 34)


def day_words(heading: RegisterHeading) -> str:
    """Return the register's day as it is spoken: `2022年4月15日 星期五`."""
    day = heading.day
    return f"{day.year}年{day.month}月{day.day}日 星期{_WEEKDAYS[day.weekday()]}"


def secrecy(heading: RegisterHeading) -> str:
    """Say how the sheet is to be kept: its class, and whether it is masked."""
    if heading.masked:
        return "密级:内部资料  已脱敏"
    return "密级:敏感个人信息  未脱敏"


def set_up_page(sheet: Worksheet, heading: RegisterHeading, name: str) -> None:
    """Set A4 landscape, one page wide, with *name*, secrecy, purpose, pages and fingerprint."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.6
    margins.header = margins.footer = 0.3
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert header is not None
    assert footer is not None
    header.left.text = secrecy(heading)
    header.center.text = name
    header.right.text = _purpose(heading) or None
    footer.left.text = f"台账指纹 {short_fingerprint(heading.fingerprint)}"
    footer.center.text = "第&P页 共&N页"
    footer.right.text = f"{heading.made_at.astimezone(LOCAL_ZONE):%Y-%m-%d %H:%M} 制表"


def _purpose(heading: RegisterHeading) -> str:
    parts = (("用途:", heading.purpose), ("接收:", heading.recipient))
    return "  ".join(label + _in_header(text) for label, text in parts if text)


def _in_header(text: str) -> str:
    """Return *text* for a header: 255 characters hold all of it, and `&` would be a command."""
    return " ".join(cell_text(text).split())[:_HEADER_TEXT].replace("&", "&&")
