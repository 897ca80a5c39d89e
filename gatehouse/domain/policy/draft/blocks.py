# SPDX-License-Identifier: MIT
"""A rule file in blocks: its head, its tables, each of its rules, with the comments before them.

A block is changed without touching its neighbours, so that whatever a file says of its sources
stays with the rule it was written for. Values are as `tomllib` reads them, decimals exact.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from copy import deepcopy
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

HEAD: Final = ""
RULES: Final = "rules"
PASSES: Final = "passes"
TABLES: Final = ("test_days", "monitoring", "stays", "deadlines", "thermometers")
_HEADING: Final = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_.]+)\s*\]\]?\s*(?:#.*)?")
_BLOCKS_KEPT: Final = 256


class Block(Struct, frozen=True, kw_only=True):
    """One block: the comments *before* its heading, and the lines of its *body*.

    *key* is the name of its table, empty of the head; `rules.<id>` of a rule. It is *listed* where
    it is one of many, as a rule is.
    """

    key: str
    listed: bool = False
    before: str = ""
    body: str = ""

    @property
    def table(self) -> str:
        """The name of its table, or of the list in which it stands."""
        return self.key.partition(".")[0] if self.listed else self.key

    @property
    def is_rule(self) -> bool:
        """Whether it is a rule."""
        return self.listed and self.table == RULES

    @property
    def values(self) -> Mapping[str, Any]:
        """What the block says."""
        return _values(self.body)

    @property
    def text(self) -> str:
        """The block as it stands in the file."""
        heading = f"[{self.table}]" if self.table else ""
        heading = f"[{heading}]\n" if self.listed else f"{heading}\n" if heading else ""
        body = self.body.strip("\n")
        return f"{self.before}{heading}{body}\n" if body else f"{self.before}{heading}"

    def edited(self, change: Callable[[MutableMapping[str, Any]], None]) -> "Block":
        """Return the block when *change* has been at its values; comments and order stay."""
        # what edits a file is big, and most days nobody changes a rule
        import tomlkit  # noqa: PLC0415 - see above

        document = tomlkit.parse(f"{self.body.strip(chr(10))}\n")
        change(document)
        return replace(self, body=tomlkit.dumps(document).strip("\n") + "\n")


def split(toml: str) -> tuple[Block, ...]:
    """Return the blocks of a rule file that reads as TOML.

    A file that is laid out otherwise than ours is laid out anew; then its comments are lost.
    """
    whole = tomllib.loads(toml, parse_float=Decimal)
    try:
        blocks = _cut(toml)
        if together(blocks) == whole:
            return blocks
    except (tomllib.TOMLDecodeError, KeyError, TypeError):
        pass  # a heading inside of a long text, or a table of another shape
    return _laid_out(whole)


def joined(blocks: Iterable[Block]) -> str:
    """Return the rule file of *blocks*."""
    return "\n".join(block.text for block in blocks)


def together(blocks: Iterable[Block]) -> dict[str, Any]:
    """Return what *blocks* say as one file."""
    whole: dict[str, Any] = {}
    for block in blocks:
        if block.listed:
            whole.setdefault(block.table, []).append(dict(block.values))
        elif not block.key:
            whole |= deepcopy(dict(block.values))
        else:
            *outer, last = block.key.split(".")
            holder = whole
            for key in outer:
                holder = holder.setdefault(key, {})
            if last in holder:
                raise KeyError(last)
            holder[last] = dict(block.values)
    return whole


def toml_value(value: Any) -> Any:
    """Return *value* as it is put into a block: tables on one line, decimals as they are said."""
    import tomlkit  # noqa: PLC0415 - see `Block.edited`

    if isinstance(value, Mapping):
        table = tomlkit.inline_table()
        for key, inner in value.items():
            table[key] = toml_value(inner)
        return table
    if isinstance(value, Decimal):
        return tomlkit.float_(str(value))
    if isinstance(value, (list, tuple)):
        array = tomlkit.array()
        array.extend(toml_value(inner) for inner in value)
        return array
    return value


def _cut(toml: str) -> tuple[Block, ...]:
    """Cut at the headings; comments right before one belong to what it heads."""
    pieces: list[tuple[str, list[str], list[str]]] = [(HEAD, [], [])]
    for line in toml.splitlines():
        heading = _HEADING.fullmatch(line)
        if heading is None:
            pieces[-1][2].append(line)
        else:
            pieces.append((line.strip(), _taken_from(pieces[-1][2]), []))
    return tuple(_block(number, *piece) for number, piece in enumerate(pieces))


def _taken_from(body: list[str]) -> list[str]:
    """Take the comments at the end of *body* away from it."""
    at = len(body)
    while at and (not body[at - 1].strip() or body[at - 1].lstrip().startswith("#")):
        at -= 1
    taken = body[at:]
    del body[at:]
    return taken


def _block(number: int, heading: str, before: list[str], body: list[str]) -> Block:
    said = "\n".join(body).strip("\n") + "\n"
    comments = "\n".join(before).strip("\n")
    block = Block(key="", before=f"{comments}\n" if comments else "", body=said)
    named = _HEADING.fullmatch(heading)
    if named is None:
        return block
    if not heading.startswith("[["):
        return replace(block, key=named[1])
    return replace(block, key=_key(named[1], number, _values(said)), listed=True)


def _key(table: str, number: int, values: Mapping[str, Any]) -> str:
    return f"{table}.{values['id'] if table == RULES else number}"


def _laid_out(whole: Mapping[str, Any]) -> tuple[Block, ...]:
    """Return the blocks of a file whose lines say nothing of them."""
    lists = {key: value for key, value in whole.items() if _is_listed(value)}
    tables = {key: whole[key] for key in TABLES if key in whole}
    head = {key: value for key, value in whole.items() if key not in {PASSES, *tables, *lists}}
    passes = {f"{PASSES}.{name}": terms for name, terms in whole.get(PASSES, {}).items()}
    blocks = [block_of(key, values) for key, values in ({HEAD: head} | tables | passes).items()]
    for table, parts in lists.items():
        for values in parts:
            blocks.append(block_of(_key(table, len(blocks), values), values, listed=True))
    return tuple(blocks)


def _is_listed(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def block_of(key: str, values: Mapping[str, Any], *, listed: bool = False) -> Block:
    """Return a block that says *values*."""

    def fill(document: MutableMapping[str, Any]) -> None:
        for name, value in values.items():
            document[name] = toml_value(value)

    return Block(key=key, listed=listed).edited(fill)


@lru_cache(maxsize=_BLOCKS_KEPT)
def _values(body: str) -> Mapping[str, Any]:
    return MappingProxyType(tomllib.loads(body, parse_float=Decimal))
