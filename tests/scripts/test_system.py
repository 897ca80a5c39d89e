# SPDX-License-Identifier: MIT
"""What `make run` and `make test` do where the system lacks something."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

SYSTEM = Path(__file__).resolve().parents[2] / "scripts" / "system.sh"
LIBRARIES = [
    "libEGL.so.1",
    "libGL.so.1",
    "libX11.so.6",
    "libdbus-1.so.3",
    "libfontconfig.so.1",
    "libfreetype.so.6",
    "libglib-2.0.so.0",
    "libxkbcommon.so.0",
    "libz.so.1",
    "libzstd.so.1",
]


@dataclass
class Machine:
    """A folder of commands that stand in for the system's own."""

    commands: Path

    def has(self, name: str, script: str) -> None:
        command = self.commands / name
        command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        command.chmod(0o755)

    def has_libraries(self, names: list[str]) -> None:
        listing = "\n".join(f"\t{name} (libc6,x86-64) => /lib/{name}" for name in names)
        self.has("ldconfig", f"echo '{listing}'")

    def look(self, *asked: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [SYSTEM, *asked],
            env={"PATH": f"{self.commands}:{os.defpath}", **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Return a complete Linux machine of an ordinary user, without a display."""
    made = Machine(tmp_path)
    made.has("uname", "echo Linux")
    made.has("id", "echo 1000")
    made.has("fc-list", "echo Noto Sans CJK SC")
    made.has("apt-get", f'echo "$@" >> {tmp_path}/asked')
    made.has_libraries(LIBRARIES)
    return made


def test_a_complete_system_is_left_alone_without_a_word(machine: Machine) -> None:
    done = machine.look()

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_where_it_may_not_install_it_prints_the_one_line_to_run(machine: Machine) -> None:
    machine.has_libraries(LIBRARIES[1:])
    machine.has("fc-list", "true")

    done = machine.look()

    assert done.returncode == 1
    assert "libEGL.so.1" in done.stderr
    assert "中文字体" in done.stderr
    assert (
        "sudo apt-get update && sudo apt-get install --yes --no-install-recommends"
        " libegl1 fonts-noto-cjk\n" in done.stderr
    )
    assert not (machine.commands / "asked").exists()


def test_as_root_without_a_terminal_it_installs(machine: Machine) -> None:
    machine.has_libraries(LIBRARIES[1:])
    machine.has("id", "echo 0")
    listing = machine.commands / "ldconfig"
    machine.has(
        "apt-get",
        f'echo "$@" >> {machine.commands}/asked; echo "echo \'libEGL.so.1 \'" >> {listing}',
    )

    done = machine.look()

    assert done.returncode == 0, done.stderr
    assert (machine.commands / "asked").read_text(encoding="utf-8").splitlines() == [
        "update",
        "install --yes --no-install-recommends libegl1",
    ]


def test_a_display_asks_for_the_windows_libraries_too(machine: Machine) -> None:
    done = machine.look(DISPLAY=":0")

    assert done.returncode == 1
    assert "libxcb-cursor0" in done.stderr


def test_what_opens_the_workbook_is_looked_for_only_when_it_is_asked_for(
    machine: Machine, tmp_path: Path
) -> None:
    for name in ("bash", "dirname", "env", "grep"):
        (tmp_path / name).symlink_to(f"/usr/bin/{name}")

    done = machine.look("office", PATH=str(tmp_path))

    assert done.returncode == 1
    assert "soffice" in done.stderr
    assert "libreoffice-calc poppler-utils\n" in done.stderr
    assert not (tmp_path / "asked").exists()


def test_a_system_without_apt_is_told_what_to_look_for(machine: Machine, tmp_path: Path) -> None:
    machine.has_libraries([])
    for name in ("bash", "cat", "dirname", "env", "grep"):
        (tmp_path / name).symlink_to(f"/usr/bin/{name}")
    (tmp_path / "apt-get").unlink()

    done = machine.look(PATH=str(tmp_path))

    assert done.returncode == 1
    assert "libGL.so.1" in done.stderr
    assert "软件包管理器" in done.stderr
