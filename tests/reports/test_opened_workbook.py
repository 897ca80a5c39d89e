# SPDX-License-Identifier: MIT
"""What is no workbook, or a trap, is refused with a sentence before it is opened."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from gatehouse.errors import Refused
from gatehouse.paths import sample_roster
from gatehouse.reports.roster_file import read_roster

SAMPLE = sample_roster()
TODAY = date(2022, 4, 15)
SHEET = "xl/worksheets/sheet1.xml"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
FAR_CELL = (
    b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
)


def _zipped(parts: dict[str, bytes]) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return kept.getvalue()


def _sample_with(part: str, content: bytes) -> bytes:
    with zipfile.ZipFile(SAMPLE) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return _zipped(parts | {part: content})


STORED = Path(__file__).parent / "stored"
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "text": (lambda: b"not a workbook", "not an Excel workbook"),
    "nothing": (bytes, "not an Excel workbook"),
    "old office": (lambda: OLD_OFFICE, "not an Excel workbook"),
    "encrypted": (
        lambda: OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"),
        "has a password",
    ),
    "truncated": (lambda: SAMPLE.read_bytes()[:50_000], "damaged or was not copied whole"),
    "flipped": (lambda: SAMPLE.read_bytes().replace(b"\x00\x01", b"\x7f\x01"), "damaged"),
    "zip of something else": (lambda: _zipped({"a.txt": b"a"}), "not an Excel workbook"),
    "open document": (lambda: _zipped({"content.xml": b"<office/>"}), "not an Excel workbook"),
    "bomb": (lambda: _sample_with(SHEET, bytes(200 * 2**20)), "far too large"),
    "far cell": (lambda: _sample_with(SHEET, FAR_CELL), "far too large"),
    "no xml": (lambda: _sample_with(SHEET, b"<worksheet><sheetData><row"), "damaged"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_is_no_roster_is_refused_with_a_sentence(tmp_path: Path, kind: str) -> None:
    made, words = HOSTILE[kind]
    path = tmp_path / "roster.xlsx"
    path.write_bytes(made())

    with pytest.raises(Refused, match=words) as refused:
        read_roster(path, TODAY)

    assert "Nothing was imported." in refused.value.en
    assert "什么都没有导入。" in refused.value.zh


@pytest.mark.parametrize("name", ["password.xlsx", "password.xls", "password.ods"])
def test_a_workbook_saved_with_a_password_says_how_to_save_it_anew(name: str) -> None:
    """Real ones, whose password is `secret`; LibreOffice saved the .xls and the .ods."""
    with pytest.raises(Refused, match="has a password") as refused:
        read_roster(STORED / name, TODAY)

    assert "empty the password" in refused.value.en
    assert "把密码清空" in refused.value.zh


def test_a_part_that_says_it_is_small_is_unpacked_no_further(tmp_path: Path) -> None:
    content = bytearray(_sample_with(SHEET, bytes(200 * 2**20)))
    listed = content.index(b"PK\x01\x02", content.index(SHEET.encode()))
    while not content.startswith(SHEET.encode(), listed + 46):
        listed = content.index(b"PK\x01\x02", listed + 1)
    content[listed + 24 : listed + 28] = (1000).to_bytes(4, "little")
    path = tmp_path / "roster.xlsx"
    path.write_bytes(content)

    tracemalloc.start()
    try:
        with pytest.raises(Refused, match="damaged"):
            read_roster(path, TODAY)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert most < 100 * 2**20


def test_one_long_text_in_a_million_cells_is_refused(tmp_path: Path) -> None:
    cell = '<c r="A{row}" t="s"><v>0</v></c>'
    rows = "".join(f'<row r="{row}">{cell.format(row=row)}</row>' for row in range(1, 60_000))
    path = tmp_path / "roster.xlsx"
    path.write_bytes(
        _zipped(
            {
                "xl/workbook.xml": b"<workbook/>",
                "xl/sharedStrings.xml": b"<sst><si><t>" + b"a" * 30_000 + b"</t></si></sst>",
                SHEET: f"<worksheet><sheetData>{rows}</sheetData></worksheet>".encode(),
            }
        )
    )

    with pytest.raises(Refused, match="far too large"):
        read_roster(path, TODAY)
