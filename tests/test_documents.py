# SPDX-License-Identifier: MIT
"""What the documents say of the program is so."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from gatehouse.app.rooms import ROOMS
from gatehouse.cli.arguments import make_parser
from gatehouse.ui.shell.actions import PAGE_ACTIONS, WINDOW_ACTIONS, shortcut_text
from scripts.key_card import parts
from scripts.put_pictures import ROOT, SHOWN, named_pictures

MANUALS = (ROOT / "docs" / "manual.zh_CN.md", ROOT / "docs" / "manual.en.md")
DOCUMENTS = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md")))
OF_A_FIELD = {"Enter", "Esc", "Tab", "+", "−", "↑", "↓", "←", "→", "Alt+1", "Alt+2", "Alt+3"}
BETWEEN = {f"Ctrl+{number}" for number in range(2, 9)}
KEYS = {shortcut_text(spec.act) for spec in (*WINDOW_ACTIONS, *PAGE_ACTIONS) if spec.room in ROOMS}


def named_keys(manual: Path) -> set[str]:
    """Return the keys in the first column of the manual's last table."""
    table = manual.read_text("utf-8").rpartition("\n## ")[2]
    cells = re.findall(r"^\| (`.*?) \|", table, re.MULTILINE)
    return {key for cell in cells for key in re.findall(r"`([^`]+)`", cell)}


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.name)
def test_the_manual_names_every_key_and_no_other(manual: Path) -> None:
    assert named_keys(manual) == (KEYS - BETWEEN) | OF_A_FIELD


def test_the_card_of_keys_names_no_key_that_does_nothing() -> None:
    caps = {cap for part in parts()[1:] for key in part.keys for cap in key.cap.split()}

    assert {cap.replace("…9", "") for cap in caps} <= KEYS | OF_A_FIELD


def test_the_card_of_keys_leads_to_every_room() -> None:
    assert len(parts()[-1].keys) == len(ROOMS)


def test_every_picture_that_is_named_is_there_and_no_other() -> None:
    assert named_pictures(ROOT) == {file.name for file in SHOWN.glob("*.png")}


def test_the_first_page_names_every_command() -> None:
    table = (ROOT / "README.md").read_text("utf-8")

    assert [name for name in commands() if f"| `gatehouse {name}` |" not in table] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_within_the_project_leads_somewhere(document: Path) -> None:
    text = document.read_text("utf-8")
    links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]
    broken = [link for link in links if not leads_somewhere(link, document)]

    assert broken == []


def leads_somewhere(link: str, document: Path) -> bool:
    """Say whether the file is there, with the heading if one is named."""
    path, _, anchor = unquote(link).partition("#")
    target = document.parent / path if path else document
    return target.is_file() and (not anchor or anchor in anchors(target))


def anchors(document: Path) -> set[str]:
    """Return the headings of a document as they are linked to."""
    headings = re.findall(r"^#+ (.+)$", document.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def commands() -> set[str]:
    """Return the commands that `gatehouse --help` lists."""
    return set(re.findall(r"^    ([a-z-]+) {2,}\S", make_parser().format_help(), re.MULTILINE))
