# SPDX-License-Identifier: MIT
"""Read what a user reads, and say where it breaks the rules of wording.

Looked at: `Words` and the sentences of errors in the code, the shipped rule sets, and the
translations of the window. A rule that cannot be checked by its letters is left to people.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from scripts.translations import texts

ENGLISH_SENTENCE = re.compile(r"[A-Za-z']+ [a-z]+ [a-z]+")
CHINESE = r"[㐀-䶿一-鿿]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern that no text may hold, and what to write instead."""

    pattern: re.Pattern[str]
    advice: str
    in_english: bool = True


RULES = (
    Rule(
        re.compile("提交|数据|字段|系统异常|操作成功"), "say what happened in the words of the gate"
    ),
    Rule(re.compile("禁止|违反"), "speak like a neighbour, not like an office"),
    Rule(re.compile("^(确定|是|否|OK|Yes|No)$"), "a button is a verb with its object"),
    Rule(
        re.compile(rf"{CHINESE}[,;:!?]|[,;:!?]{CHINESE}"),
        "full-width punctuation by Chinese",
        in_english=False,
    ),
    Rule(
        re.compile(rf"{CHINESE}\(|\({CHINESE}|{CHINESE}\)"),
        "full-width brackets by Chinese",
        in_english=False,
    ),
    Rule(re.compile(r"\.\.\."), "one … instead of three dots"),
    Rule(re.compile(r"(?<![\w.-])-\d"), "a minus is −, a range is –"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A text that a user may read, and where it stands."""

    place: str
    text: str


def broken_rules(line: Line) -> Iterator[str]:
    """Yield a sentence for each rule that *line* breaks."""
    english = ENGLISH_SENTENCE.search(line.text) is not None
    for rule in RULES:
        if (rule.in_english or not english) and rule.pattern.search(line.text):
            yield f"{line.place}: {line.text!r}: {rule.advice}"


def lines(root: Path) -> Iterator[Line]:
    """Yield every text of the project that a user may read."""
    speaking = {"Words", *_error_names(root / "gatehouse" / "errors.py")}
    for path in sorted((root / "gatehouse").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in speaking:
                yield from _spoken(node, f"{path.relative_to(root)}:{node.lineno}")
    for path in sorted((root / "resources" / "policies").glob("*.toml")):
        table = tomllib.loads(path.read_text("utf-8"))
        yield from (Line(path.name, text) for text in _bilingual(table))
    for path in sorted((root / "resources" / "i18n").glob("*.ts")):
        for text in texts(path):
            yield from (Line(path.name, form) for form in text.translations)


def _error_names(path: Path) -> set[str]:
    if not path.exists():
        return set()
    return {
        node.name
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }


def _spoken(call: ast.Call, place: str) -> Iterator[Line]:
    for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
        text = _constant(argument)
        if text:
            yield Line(place, text)


def _constant(node: ast.expr) -> str:
    """Return the text of a literal; what is filled in at run time shows as {}."""
    if isinstance(node, ast.JoinedStr):
        return "".join(
            _constant(part) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _bilingual(value: object) -> Iterator[str]:
    """Yield the zh and en texts anywhere inside a TOML *value*."""
    if isinstance(value, list):
        for item in value:
            yield from _bilingual(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key in ("zh", "en") and isinstance(item, str):
                yield item
            else:
                yield from _bilingual(item)


def _name(node: ast.expr) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))


def main(root: Path) -> int:
    """Print what is wrong below *root*; return the exit code."""
    problems = [problem for line in lines(root) for problem in broken_rules(line)]
    print("\n".join(problems) or "the wording holds")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parents[1]))
