# SPDX-License-Identifier: MIT
"""Rules of the house that no other check covers."""

import importlib
import pkgutil
import re
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import fields

import gatehouse

ROOT = Path(__file__).resolve().parents[1]
SPDX = "# SPDX-License-Identifier: MIT"
LONGEST_MODULE = 400
WITHOUT_ITS_OWN_STRUCTS = (
    "gatehouse.__main__",
    "gatehouse.app",
    "gatehouse.db.migrations",
    "gatehouse.ui",
)
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


def structs() -> Iterable[type[Struct]]:
    """Yield every structure of the program but those of the window, as it is imported."""
    for found in pkgutil.walk_packages(gatehouse.__path__, "gatehouse."):
        if found.name.startswith(WITHOUT_ITS_OWN_STRUCTS):
            continue
        for value in vars(importlib.import_module(found.name)).values():
            if isinstance(value, type) and value.__module__ == found.name:
                yield from [value] if issubclass(value, Struct) else []


def unresolved(struct: type[Struct]) -> str | None:
    """Return what a *struct* cannot tell of its fields, or None where it can tell everything."""
    try:
        fields(struct)
    except NameError as error:
        return f"{struct.__module__}.{struct.__qualname__}: {error}"
    return None


def test_a_struct_can_tell_what_its_fields_are() -> None:
    offenders = [told for struct in structs() if (told := unresolved(struct)) is not None]

    assert offenders == []
