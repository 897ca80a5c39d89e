# SPDX-License-Identifier: MIT
"""LibreOffice as the office clerk has it, with a profile of its own and without a window.

These tests are not part of `make test`: `make check-office` runs them where LibreOffice is.
"""

import csv
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

_PATIENCE = 180
# all sheets, as shown, with commas and quotes, in UTF-8
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1"


@dataclass(frozen=True)
class Office:
    """LibreOffice, and the tools that read its pages."""

    program: str
    profile: Path

    def as_workbook(self, path: Path, folder: Path) -> Path:
        """Open *path* and save it as a workbook anew."""
        return self._converted(path, folder / "again", "xlsx")

    def as_tables(self, path: Path, folder: Path) -> dict[str, list[list[str]]]:
        """Open *path* and return what every cell of every sheet shows."""
        self._run(path, folder / "tables", _CSV)
        return {
            found.stem.removeprefix(f"{path.stem}-"): _rows(found)
            for found in sorted((folder / "tables").glob("*.csv"))
        }

    def printed(self, path: Path, folder: Path) -> Path:
        """Print *path* as a PDF."""
        return self._converted(path, folder / "printed", "pdf")

    def pages(self, printed: Path) -> list[str]:
        """Return the text of each page of a PDF, laid out as it stands there."""
        command = ["pdftotext", "-layout", str(printed), "-"]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return said.split("\f")[:-1]

    def _converted(self, path: Path, folder: Path, kind: str) -> Path:
        self._run(path, folder, kind)
        return folder / f"{path.stem}.{kind}"

    def _run(self, path: Path, folder: Path, kind: str) -> None:
        command = [self.program, f"-env:UserInstallation={self.profile.as_uri()}", "--headless"]
        done = subprocess.run(
            [*command, "--convert-to", kind, "--outdir", str(folder), str(path)],
            check=True,
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
        )
        assert list(folder.glob("*")), done.stderr


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Find LibreOffice, or say how to get it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice is missing: scripts/system.sh office says how to install it")
    return Office(program, tmp_path_factory.mktemp("office") / "profile")
