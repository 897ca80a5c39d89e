# SPDX-License-Identifier: MIT
"""Collect, compile and check the window's texts: one Qt Linguist file per package and language.

    translations.py update          collect the texts into resources/i18n/<package>.<language>.ts
    translations.py release         compile every .ts into the .qm beside it
    translations.py check           say what is left to do, and exit with 1 if anything is
    translations.py pseudo FOLDER   compile English stretched by half into FOLDER, to try layouts

The texts in the code are English, so the English files hold nothing but plural forms.
"""

import argparse
import ast
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

CHINESE = "zh_CN"
ENGLISH = "en"
WINDOW = "window"
"""The unit of the modules that stand in no package."""

TEXT_ARGUMENT = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Which argument of a marking call is the text."""
PLACEHOLDER = re.compile(r"\{\w*\}|%n")
STRETCH = 1.5


@dataclass(frozen=True, slots=True)
class Unit:
    """The source files whose texts share a translation file."""

    name: str
    sources: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One message of a translation file, with every plural form of its translation."""

    source: str
    translations: tuple[str, ...]
    state: str
    plural: bool


def main(arguments: list[str] | None = None, root: Path | None = None) -> int:
    """Do what the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("act", choices=("update", "release", "check", "pseudo"))
    parser.add_argument("folder", nargs="?", type=Path)
    options = parser.parse_args(arguments)
    root = root or Path(__file__).resolve().parents[1]
    ui, folder = root / "gatehouse" / "ui", root / "resources" / "i18n"
    if options.act == "update":
        update(ui, folder)
    elif options.act == "release":
        release(sorted(folder.glob("*.ts")), folder)
    elif options.act == "pseudo":
        pseudo(folder, options.folder or parser.error("pseudo needs a FOLDER"))
    else:
        problems = list(check(ui, folder))
        print("\n".join(problems) or "translations are complete")
        return 1 if problems else 0
    return 0


def units(ui: Path) -> list[Unit]:
    """Return every package of *ui* that has source files, and the modules beside them."""
    packages = {
        child.name: tuple(sorted(child.rglob("*.py"))) for child in ui.iterdir() if child.is_dir()
    }
    packages[WINDOW] = tuple(sorted(ui.glob("*.py")))
    return [Unit(name, sources) for name, sources in sorted(packages.items()) if sources]


def update(ui: Path, folder: Path) -> None:
    """Bring the .ts files in *folder* up to date with the sources; what vanished is dropped."""
    folder.mkdir(parents=True, exist_ok=True)
    for unit in units(ui):
        _collect(unit, folder / f"{unit.name}.{CHINESE}.ts", CHINESE)
        _collect(unit, folder / f"{unit.name}.{ENGLISH}.ts", ENGLISH, "-pluralonly")


def release(files: Iterable[Path], folder: Path) -> None:
    """Compile the .ts *files* into *folder*, each put in its place whole: a window maps them."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in files:
        compiled = folder / f"{path.stem}.qm"
        unfinished = compiled.with_suffix(".new")
        _run("pyside6-lrelease", "-silent", path, "-qm", unfinished)
        unfinished.replace(compiled)


def pseudo(folder: Path, target: Path) -> None:
    """Compile the English texts, each longer by half, into *target*."""
    with tempfile.TemporaryDirectory() as draft:
        for path in folder.glob(f"*.{CHINESE}.ts"):
            tree = _parse(path)
            tree.getroot().set("language", ENGLISH)
            for message in tree.iter("message"):
                _stretch(message)
            tree.write(Path(draft, path.name.replace(CHINESE, ENGLISH)), "utf-8")
        release(sorted(Path(draft).glob("*.ts")), target)


def check(ui: Path, folder: Path) -> Iterator[str]:
    """Yield a sentence for everything that is not as it should be."""
    for source in sorted(ui.rglob("*.py")):
        yield from built_texts(source)
    with tempfile.TemporaryDirectory() as draft:
        yield from _stale(ui, folder, Path(draft))
    for path in sorted(folder.glob("*.ts")):
        for text in texts(path):
            yield from (f"{path.name}: {problem}" for problem in faults(text))


def built_texts(path: Path) -> Iterator[str]:
    """Yield where *path* marks a text that is put together at run time: it has no translation."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        text = _marked_text(node)
        if isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call):
            yield f"{path}:{text.lineno}: the text is built here; mark plain text, format it after"


def texts(path: Path) -> Iterator[Text]:
    """Yield the messages of a .ts file."""
    for message in _parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        forms = translation.findall("numerusform") or [translation]
        yield Text(
            source=message.findtext("source", ""),
            translations=tuple("".join(form.itertext()) for form in forms),
            state=translation.get("type", ""),
            plural=message.get("numerus") == "yes",
        )


def faults(text: Text) -> Iterator[str]:
    """Yield what is wrong with one message."""
    if text.state or not all(text.translations):
        yield f"{text.state or 'empty'}: {text.source!r}"
        return
    expected = sorted(PLACEHOLDER.findall(text.source))
    for translation in text.translations:
        if sorted(set(PLACEHOLDER.findall(translation))) != sorted(set(expected)):
            yield f"placeholders differ: {text.source!r} and {translation!r}"


def _stale(ui: Path, folder: Path, draft: Path) -> Iterator[str]:
    for path in folder.glob("*.ts"):
        shutil.copy(path, draft)
    update(ui, draft)
    release(sorted(draft.glob("*.ts")), draft)
    for name in sorted({path.name for place in (folder, draft) for path in place.glob("*.[tq]*")}):
        old, new = folder / name, draft / name
        if not (old.exists() and new.exists() and old.read_bytes() == new.read_bytes()):
            act = "release" if name.endswith(".qm") else "update"
            yield f"{name} is out of date: run scripts/translations.py {act}"


def _collect(unit: Unit, path: Path, language: str, *options: str) -> None:
    _run(
        "pyside6-lupdate",
        *("-silent", "-no-obsolete", "-locations", "none", "-source-language", ENGLISH),
        *("-target-language", language, *options),
        *unit.sources,
        *("-ts", path),
    )
    if path.exists() and not any(texts(path)):
        path.unlink()


def _marked_text(node: ast.AST) -> ast.expr | None:
    if not isinstance(node, ast.Call):
        return None
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    place = TEXT_ARGUMENT.get(name)
    return node.args[place] if place is not None and len(node.args) > place else None


def _stretch(message: ET.Element) -> None:
    source, translation = message.findtext("source", ""), message.find("translation")
    assert translation is not None
    long = source + "~" * round(len(source) * (STRETCH - 1))
    translation.attrib.clear()
    forms = translation.findall("numerusform")
    for form in forms[1:]:
        translation.remove(form)
    if forms:
        forms[0].text = long
        ET.SubElement(translation, "numerusform").text = long
    else:
        translation.text = long


def _parse(path: Path) -> "ET.ElementTree[ET.Element]":
    return ET.parse(path)  # noqa: S314 - only files of this repository are read


def _run(tool: str, *arguments: str | Path) -> None:
    program = Path(sys.executable).with_name(tool)
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
