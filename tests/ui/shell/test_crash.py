# SPDX-License-Identifier: MIT
from datetime import datetime
from pathlib import Path

import pytest

from gatehouse.errors import DiskTrouble, Refused
from gatehouse.ui.shell.crash import CrashReport
from gatehouse.ui.shell.instance import WindowLock


def report_of(error: BaseException, now: datetime) -> str:
    return CrashReport.of(error, now).text


def look_up(name: str) -> None:
    raise KeyError(name)


def show(name: str) -> None:
    try:
        look_up(name)
    except KeyError as error:
        raise ValueError(f"{name} 3-2-501") from error


def test_a_report_names_kinds_and_places_and_nobody(now: datetime) -> None:
    with pytest.raises(ValueError, match="张芬") as raised:
        show("张芬")

    text = report_of(raised.value, now)

    assert "ValueError" in text
    assert "KeyError" in text
    assert "test_crash.py" in text
    assert "2022-04-15 08:42 UTC" in text
    assert "张芬" not in text
    assert "3-2-501" not in text
    assert str(Path.home()) not in text


def test_our_own_files_are_named_from_the_package_on(now: datetime) -> None:
    with pytest.raises(DiskTrouble) as raised:
        WindowLock(Path(__file__) / "post.db.lock").take()

    assert "gatehouse/ui/shell/instance.py:" in report_of(raised.value, now)


def test_an_error_that_was_never_raised_is_described_too(now: datetime) -> None:
    assert "Refused" in report_of(Refused("no", "不行"), now)
