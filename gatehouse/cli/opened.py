# SPDX-License-Identifier: MIT
"""Opening the store that a command line means, beside an open window or not."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from getpass import getpass
from pathlib import Path

from gatehouse.db.engine import Store
from gatehouse.db.keys import StoreKey, read_key_file
from gatehouse.errors import Refused, StoreLocked
from gatehouse.paths import lock_file, user_places
from gatehouse.services.opening import OpenPost, asks_passphrase, find_key, open_post
from gatehouse.services.post import duty_at, post_of
from gatehouse.ui.shell.instance import holder

_ONLY_READS = ""
"""The machine of a command that writes nothing, and so needs no id."""


def now() -> datetime:
    """Return the time of the computer."""
    return datetime.now(UTC)


@contextmanager
def store_of(options: Namespace) -> Iterator[Store]:
    """Open the store for looking at it alone; one of an older version is refused as it is."""
    path = _store_path(options)
    with Store.open_as_it_is(path, _key(options, path)) as store:
        yield store


@contextmanager
def reading_post(options: Namespace) -> Iterator[OpenPost]:
    """Open the post for reading."""
    with store_of(options) as store:
        yield OpenPost(store, duty_at(store, _ONLY_READS, now), post_of(store))


@contextmanager
def accounting_post(options: Namespace) -> Iterator[OpenPost]:
    """Open the post for an act that a window may see beside it, such as one audit fact."""
    path = _store_path(options)
    opened = open_post(path, _key(options, path), user_places().machine_file, now)
    with opened.store:
        yield opened


@contextmanager
def writing_post(options: Namespace) -> Iterator[OpenPost]:
    """Open the post for writing, unless a window has it open."""
    owner = holder(lock_file(_store_path(options)))
    if owner is not None:
        raise StoreLocked(
            f"This register is open in a window (process {owner}). Nothing was changed. "
            "Close the window, or do this there.",
            f"这本登记正在窗口里打开（进程 {owner}）。什么都没有改动。请先关掉窗口，或在窗口里做。",
        )
    with accounting_post(options) as opened:
        yield opened


def _store_path(options: Namespace) -> Path:
    path: Path = options.store or user_places().store
    if options.store is None and not path.is_file():
        raise Refused(
            "No post is set up on this computer. Nothing was changed. "
            "Open the window once, or say --store and --key-file.",
            "这台电脑上还没有设卡点。什么都没有改动。"
            "请先打开一次窗口，或写明 --store 和 --key-file。",
        )
    return path


def _key(options: Namespace, path: Path) -> StoreKey:
    if options.key_file is not None:
        return read_key_file(options.key_file)
    if not asks_passphrase(path):
        return find_key(path)
    if not sys.stdin.isatty():
        raise Refused(
            f"{path.name} opens with a passphrase, and nobody is here to type it. Nothing was "
            "opened. Start the command in a terminal, or say --key-file.",
            f"{path.name} 要输入启动口令，这里没有人能输入。没有打开。"
            "请在终端里运行，或写明 --key-file。",
        )
    return find_key(path, getpass("启动口令 · passphrase: "))
