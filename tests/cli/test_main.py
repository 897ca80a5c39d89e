# SPDX-License-Identifier: MIT
"""What the command line takes, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gatehouse import __version__
from gatehouse.app import program
from gatehouse.app.program import WindowOptions
from gatehouse.cli import commands
from gatehouse.cli.main import run
from gatehouse.domain.words import Language
from gatehouse.ui.shell.preferences import Theme
from tests.support.sample import SampleFiles, start


def ends_with(arguments: list[str]) -> int:
    """Return the exit code, whether it comes from us or from argparse."""
    try:
        return run(arguments)
    except SystemExit as ending:
        return int(str(ending.code))


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert ends_with(["--version"]) == 0
    assert capsys.readouterr().out.strip() == f"gatehouse {__version__}"


@pytest.mark.parametrize("command", [[], *([name] for name in commands.COMMANDS)])
def test_help_explains_in_both_languages(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends_with([*command, "--help"]) == 0
    told = capsys.readouterr().out
    assert "登记" in told
    assert ("the store" in told) is (command != ["tour"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["nothing-of-ours"],
        ["--unknown"],
        ["summary"],
        ["summary", "--date", "15.4.2022"],
        ["summary", "--date", "20220415"],
        ["export", "--date", "2022-04-15"],
        ["export", "--date", "2022-04-15", "--out", "s.key"],
        ["sample", "--store", "s", "--key-file", "k", "--days", "0"],
        ["sample", "--store", "s", "--key-file", "k", "--per-day", "99999999999"],
        ["sample", "--store", "s", "--key-file", "k", "--seed", "x"],
        ["sample", "--days", "3"],
        ["sample", "--store", "s", "--key-file", "k", "--acts", "3"],
        ["export", "--date", "2022-04-15", "--out", "x.xlsx", "--rows", "entries"],
        ["export", "--date", "2022-04-15", "--out", "x.xlsx", "--full"],
        ["export", "--date", "2022-04-15", "--out", "x.xlsx", "--purpose", "查"],
    ],
)
def test_wrong_use_is_a_sentence_and_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends_with(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.strip()
    assert "Traceback" not in printed.err


@pytest.mark.parametrize(
    "arguments",
    [["summary"], ["--unknown"], ["summary", "--date", "15.4.2022"], ["nothing-of-ours"]],
)
def test_wrong_use_is_told_in_both_languages(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert ends_with(arguments) == 2
    told = capsys.readouterr().err
    assert "用法不对 · wrong use: " in told
    assert "什么都没有做" in told
    assert "Nothing was done" in told
    assert "--help" in told


@pytest.mark.parametrize(
    ("language", "told"), [("en", "No post is set up"), ("zh_CN", "还没有设卡点")]
)
@pytest.mark.parametrize("locale", ["en_GB.UTF-8", "zh_CN.UTF-8"])
def test_a_command_speaks_the_language_that_is_asked_for(
    language: str,
    told: str,
    locale: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LC_ALL", locale)

    assert run(["--language", language, "summary", "--date", "2022-04-15"]) == 1
    assert told in capsys.readouterr().err


@pytest.mark.usefixtures("english")
def test_rules_that_nobody_knows_are_wrong_use(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ["--store", str(tmp_path / "s.db"), "--key-file", str(tmp_path / "s.key")]

    assert run(["sample", *where, "--rules", "nonsense"]) == 2
    assert "There is no rule set 'nonsense'" in capsys.readouterr().err
    assert list(tmp_path.glob("s.*")) == []


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    "arguments",
    [
        ["purge", "--until", "2022-01-01", "--report", "r.pdf"],
        ["export", "--date", "2022-04-15", "--out", "x.xlsx", "--template", "blank.xlsx"],
    ],
)
def test_what_comes_later_says_so(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert ends_with(arguments) == 2
    assert "later version" in capsys.readouterr().err


@pytest.mark.usefixtures("english")
def test_a_computer_without_a_post_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["summary", "--date", "2022-04-15"]) == 1
    assert "No post is set up on this computer" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "options"),
    [
        ([], WindowOptions()),
        (
            ["--language", "en", "--theme", "night", "--zoom", "1.25", "--store", "s.db"],
            WindowOptions(Language.ENGLISH, Theme.NIGHT, 1.25, Path("s.db")),
        ),
    ],
)
def test_without_a_command_the_window_opens(
    arguments: list[str], options: WindowOptions, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[WindowOptions] = []

    def open_window(asked: WindowOptions) -> int:
        opened.append(asked)
        return 0

    monkeypatch.setattr(program, "run", open_window)

    assert run(arguments) == 0
    assert opened == [options]


@pytest.mark.usefixtures("english")
def test_a_mistake_of_ours_ends_in_a_sentence_and_a_report_that_names_nobody(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*_: object) -> int:
        raise RuntimeError("林晓枫 3-2-501")

    monkeypatch.setitem(commands.COMMANDS, "summary", break_down)

    assert run(["summary", "--date", "2022-04-15"]) == 1

    told = capsys.readouterr().err
    (report,) = (home / "gatehouse" / "logs").iterdir()
    written = report.read_text("utf-8")
    assert str(report) in told
    assert "RuntimeError" in written
    assert "break_down" in written
    assert "林晓枫" not in told + written
    assert "Traceback" not in told


def test_a_command_loads_neither_qt_nor_the_phrases_of_pypinyin(sample: SampleFiles) -> None:
    program = (
        "import os, sys; from gatehouse.__main__ import main;"
        "code = main(); print(code, 'PySide6' in sys.modules,"
        " os.environ['PYPINYIN_NO_PHRASES'], file=sys.stderr)"
    )
    asked = [*sample.where, "--date", "2022-04-15", "--json"]
    done = subprocess.run(
        [sys.executable, "-c", program, "summary", *asked],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )

    assert done.stderr.split() == ["0", "False", "1"]


def test_who_reads_the_answer_may_leave_early(sample: SampleFiles) -> None:
    replay = start(["replay", *sample.where, str(sample.events)])
    assert replay.stdout is not None
    assert replay.stderr is not None
    replay.stdout.readline()
    replay.stdout.close()

    with replay.stderr:
        assert replay.wait() == 1
        assert replay.stderr.read() == ""
    assert sample.command("verify") == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_an_answer_that_cannot_be_written_says_so(sample: SampleFiles) -> None:
    with Path("/dev/full").open("w") as full:
        process = subprocess.run(
            [sys.executable, "-m", "gatehouse", "verify", *sample.where],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "LC_ALL": "en_GB.UTF-8"},
        )

    assert process.returncode == 1
    assert process.stderr.startswith("The answer could not be written")
    assert process.stderr.count("\n") == 1


@pytest.mark.usefixtures("english")
@pytest.mark.skipif(sys.platform != "linux", reason="asks X and Wayland")
def test_no_window_opens_without_a_display(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    assert run([]) == 1

    assert "no display" in capsys.readouterr().err
