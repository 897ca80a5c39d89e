# SPDX-License-Identifier: MIT
"""`backup` and `restore`: a verified copy that is carried away, and the store that comes of it."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from getpass import getpass
from pathlib import Path

from gatehouse.cli.opened import accounting_post, now
from gatehouse.cli.progress import Progress
from gatehouse.cli.speech import Speech
from gatehouse.db.keys import StoreKey
from gatehouse.db.restored import Examined, examine
from gatehouse.domain.backup import Contents, RestoreOrder
from gatehouse.domain.post import KeyKeeping
from gatehouse.domain.words import Words
from gatehouse.errors import WrongUse
from gatehouse.paths import lock_file, user_places
from gatehouse.services.backup import back_up
from gatehouse.services.restore import (
    keep_restored_key,
    read_recovery,
    read_recovery_file,
    refuse_other_key,
    restore,
)
from gatehouse.ui.shell.instance import WindowLock

_COPYING = Words("复制", "copying")
_CHECKING = Words("核对", "checking")
_BACKED_UP = Words(
    "备份好了，也读回来核对过：{path}，{size} MB，到台账指纹 {fingerprint}",
    "The backup is made and was read back: {path}, {size} MB, up to fingerprint {fingerprint}",
)
_RESTORED = Words("恢复好了：{path}", "Restored: {path}")
_WOULD_RESTORE = Words(
    "这是演习，什么都没有写。会恢复到：{path}",
    "A rehearsal: nothing was written. It would be restored to {path}",
)
_POST = Words("{compound} {gate}", "{compound} {gate}")
_PERIOD = Words(
    "登记 {entries} 笔，{first} 至 {last}；住户 {people} 人",
    "{entries} entries from {first} to {last}; {people} residents",
)
_NO_ENTRIES = Words("还没有登记；住户 {people} 人", "no entries yet; {people} residents")
_FINGERPRINT = Words("台账指纹 {fingerprint}", "Fingerprint {fingerprint}")
_SOUND = Words("核对过，没有发现问题。", "Checked: nothing wrong.")
_WRONG = Words("发现 {count} 个问题，恢复不了：", "{count} problems, it cannot be restored:")
_OLDER = Words(
    "这份备份是旧版程序做的：恢复时先升级，再核对。",
    "An older version made this backup: it is brought up to date and checked when it is restored.",
)
_TAKEN = Words(
    "那里已经有一份登记：真要恢复时加 --replace，旧文件会留着。",
    "A store is there already: to restore in earnest add --replace; the old file is kept.",
)
_ASIDE = Words("原来的文件留在 {path}", "The file that was there is kept as {path}")
_STATION = Words(
    "从下一笔登记起，这里是新的本机，接着原来的台账。",
    "With its next entry this becomes a new station, which continues the old ledger.",
)
_KEPT = {
    KeyKeeping.KEY_RING: Words(
        "钥匙存进了这台电脑的钥匙串：打开时什么也不用输。",
        "The key is in the key ring of this computer: nothing need be typed at the start.",
    ),
    KeyKeeping.ASKED_AT_START: Words("打开时输入启动口令。", "It opens with the start passphrase."),
    KeyKeeping.KEY_FILE: Words(
        "钥匙在钥匙文件里：谁拿到它和登记文件，谁就能看到全部内容，请收好。",
        "The key is in the key file: whoever has it and the store can read everything. Keep it "
        "safe.",
    ),
    None: Words(
        "这台电脑上没有存钥匙：每次打开窗口时输入恢复钥匙；命令要写 --key-file。",
        "The key is not kept on this computer: type the recovery key whenever the window opens; "
        "commands need --key-file.",
    ),
}
_NEW_PASSPHRASE = Words(
    "这台电脑没有钥匙串。设一个启动口令（直接回车就不设）：",
    "This computer has no key ring. Choose a start passphrase (or Enter for none): ",
)
_AGAIN = Words("再输一次：", "Once more: ")
_RECOVERY = Words("恢复钥匙：", "Recovery key: ")


def make_backup(options: Namespace, speech: Speech) -> int:
    """Make a verified backup in a folder; a window may be open beside it."""
    with accounting_post(options) as post:
        made = back_up(post.store, post.duty, options.to, Progress(speech, _COPYING))
    speech.say(
        _BACKED_UP.format(
            path=made.path, size=f"{made.size / 2**20:.1f}", fingerprint=made.fingerprint
        )
    )
    return 0


def restore_backup(options: Namespace, speech: Speech) -> int:
    """Put a store in the place of the installed one, or where --store says, or rehearse it."""
    order = RestoreOrder(
        backup=options.backup,
        store=options.store or user_places().store,
        replace=options.replace,
    )
    key = _recovery_key(options, speech)
    return (
        _rehearse(order, key, speech) if options.dry_run else _restore(options, order, key, speech)
    )


def _rehearse(order: RestoreOrder, key: StoreKey, speech: Speech) -> int:
    examined = examine(order.backup, key, Progress(speech, _CHECKING))
    speech.say(_WOULD_RESTORE.format(path=order.store))
    speech.say_all(_contents(examined.contents))
    speech.say_all(_verdict(examined))
    if order.store.exists() and not order.replace:
        speech.say(_TAKEN)
    return 0 if examined.findings is None or examined.findings.sound else 1


def _restore(options: Namespace, order: RestoreOrder, key: StoreKey, speech: Speech) -> int:
    if options.key_file is not None:
        refuse_other_key(options.key_file, key)
    with _no_window_on(order.store):
        restored = restore(
            order, key, now(), Progress(speech, _COPYING), Progress(speech, _CHECKING)
        )
        speech.say(_RESTORED.format(path=order.store))
        speech.say_all(_contents(restored.contents))
        speech.say(_SOUND)
        if restored.aside:
            speech.say(_ASIDE.format(path=restored.aside))
        speech.say(_STATION)
        ask = partial(_new_passphrase, speech)
        speech.say(_KEPT[keep_restored_key(order.store, key, options.key_file, ask)])
    return 0


@contextmanager
def _no_window_on(store: Path) -> Iterator[None]:
    """Keep windows out while the file changes under its name."""
    lock = WindowLock(lock_file(store))
    lock.take()
    try:
        yield
    finally:
        lock.release()


def _recovery_key(options: Namespace, speech: Speech) -> StoreKey:
    if options.recovery_key_file is not None:
        return read_recovery_file(options.recovery_key_file)
    if sys.stdin.isatty():
        return read_recovery(getpass(speech.text(_RECOVERY)))
    raise WrongUse(
        "The recovery key is needed, and nobody is here to type it. Nothing was restored. "
        "Start the command in a terminal, or say --recovery-key-file.",
        "恢复要用恢复钥匙，这里没有人能输入。没有恢复。"
        "请在终端里运行，或写明 --recovery-key-file。",
    )


def _new_passphrase(speech: Speech) -> str:
    if not sys.stdin.isatty():
        return ""
    while passphrase := getpass(speech.text(_NEW_PASSPHRASE)):
        if getpass(speech.text(_AGAIN)) == passphrase:
            return passphrase
    return ""


def _contents(contents: Contents) -> Iterator[Words]:
    yield _POST.format(compound=contents.compound, gate=contents.gate)
    if contents.entries:
        yield _PERIOD.format(
            entries=contents.entries,
            first=contents.first_day,
            last=contents.last_day,
            people=contents.people,
        )
    else:
        yield _NO_ENTRIES.format(people=contents.people)
    yield _FINGERPRINT.format(fingerprint=contents.fingerprint)


def _verdict(examined: Examined) -> Iterator[Words]:
    findings = examined.findings
    if findings is None:
        yield _OLDER
    elif findings.sound:
        yield _SOUND
    else:
        yield _WRONG.format(count=len(findings.problems))
        yield from findings.problems
