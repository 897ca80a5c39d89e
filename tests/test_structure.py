# SPDX-License-Identifier: MIT
"""Rules of the house that no other check covers."""

import re
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SPDX = "# SPDX-License-Identifier: MIT"
LONGEST_MODULE = 400
TEXT = frozenset({".lock", ".mako", ".md", ".py", ".sh", ".svg", ".toml", ".ts", ".txt", ""})
REGISTRY = re.compile(r"https?://[^\s\"'<>]*(?:/simple\b|/packages/|pypi|pythonhosted|deb\.debian)")


def sources() -> list[Path]:
    folders = ("gatehouse", "tests", "scripts", "benchmarks")
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def written_files() -> Iterable[Path]:
    folders = ("gatehouse", "tests", "scripts", "benchmarks", "resources", "docs", ".ci")
    inside = (path for folder in folders for path in (ROOT / folder).rglob("*"))
    for path in (*ROOT.glob("*"), *inside):
        if path.is_file() and path.suffix in TEXT:
            yield path


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def test_a_module_says_its_licence_in_its_first_line() -> None:
    offenders = [named(path) for path in sources() if not read(path).startswith(f"{SPDX}\n")]

    assert offenders == []


def test_a_module_is_short_enough_to_be_read() -> None:
    offenders = [named(path) for path in sources() if read(path).count("\n") > LONGEST_MODULE]

    assert offenders == []


def test_shell_scripts_say_their_licence_below_the_interpreter() -> None:
    for path in [*(ROOT / "scripts").glob("*.sh"), ROOT / ".ci" / "run"]:
        assert read(path).splitlines()[1] == SPDX, named(path)


def test_no_file_names_a_package_registry() -> None:
    offenders = [named(path) for path in written_files() if REGISTRY.search(read(path))]

    assert offenders == []


def test_no_file_names_a_folder_of_the_machine_it_was_written_on() -> None:
    offenders = [named(path) for path in written_files() if f"{ROOT}/" in read(path)]

    assert offenders == []
