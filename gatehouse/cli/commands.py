# SPDX-License-Identifier: MIT
"""The commands: each opens what it needs, asks one service, and prints what it says."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from getpass import getpass
from pathlib import Path
from typing import TextIO

from msgspec.structs import asdict, replace

from gatehouse.cli.answers import (
    findings_answer,
    findings_lines,
    summary_answer,
    summary_lines,
)
from gatehouse.cli.area_commands import import_list
from gatehouse.cli.backup_commands import make_backup, restore_backup
from gatehouse.cli.opened import accounting_post, now, reading_post, store_of, writing_post
from gatehouse.cli.roster_commands import import_people
from gatehouse.cli.speech import Speech
from gatehouse.cli.tour import show_around
from gatehouse.domain.duty import ROLE_WORDS, Role, local_day
from gatehouse.domain.progress import unreported
from gatehouse.domain.register import FullValues, RegisterOrder
from gatehouse.domain.words import Words
from gatehouse.errors import DiskTrouble, Refused, WrongUse
from gatehouse.paths import user_places
from gatehouse.services.code_book import code_book
from gatehouse.services.day import summary_of
from gatehouse.services.opening import OpenPost, machine_id
from gatehouse.services.operator import operators_with
from gatehouse.services.register import export_register
from gatehouse.services.replay import broken_promises, read_acknowledgements, replay
from gatehouse.services.sample.making import FurtherActs, Sample, SamplePlan, make_sample
from gatehouse.services.verification import verify

_ACT_BEGINS = b'{"act"'
_FIRST_SAMPLE_DAY = date(2000, 1, 1)
_OPERATOR = Words("值班人员 {name}，{roles}，PIN {pin}", "Operator {name}, {roles}, PIN {pin}")
_WITHOUT_PIN = Words("值班人员 {name}，{roles}，还没有 PIN", "Operator {name}, {roles}, no PIN yet")
_EXPORTED = Words(
    "登记表写好了：{path}，{rows} 行，台账指纹 {fingerprint}",
    "The register is written: {path}; rows: {rows}, fingerprint {fingerprint}",
)


def make_invented_compound(options: Namespace, speech: Speech) -> int:
    """Make a store with an invented compound and its history."""
    if options.store is None or options.key_file is None:
        raise WrongUse(
            "A sample needs --store and --key-file. Nothing was made. Name two new files.",
            "做样例小区要写 --store 和 --key-file。什么都没有做。请写两个新文件的名字。",
        )
    if (options.events is None) is not (options.acts is None):
        raise WrongUse(
            "--events and --acts go together. Nothing was made. Give both or neither.",
            "--events 和 --acts 要一起写。什么都没有做。请两样都写，或都不写。",
        )
    plan = SamplePlan(
        households=options.households,
        days=options.days,
        per_day=options.per_day,
        seed=options.seed,
        rule_set_id=options.rules,
        last_day=options.last_day,
    )
    _refuse_strange_days(plan)
    _tell_sample(_made(options, plan), speech)
    return 0


def export_workbook(options: Namespace, speech: Speech) -> int:
    """Write the register of a day."""
    if options.template is not None or options.rows is not None:
        raise WrongUse(
            "--template and --rows come with a later version. Nothing was written. "
            "Leave them out for the register's own layout.",
            "--template 和 --rows 以后的版本才有。什么都没有写。不写这两样，就按本程序的版式导出。",
        )
    _refuse_half_a_leave(options)
    with accounting_post(options) as post:
        full = _leave(options, post) if options.full else None
        order = RegisterOrder(day=options.date, path=options.out, full=full)
        exported = export_register(post.store, post.duty, order, unreported)
    speech.say(
        _EXPORTED.format(path=exported.path, rows=exported.rows, fingerprint=exported.fingerprint)
    )
    return 0


def summarise(options: Namespace, speech: Speech) -> int:
    """Print the counts of a day."""
    with reading_post(options) as post:
        summary = summary_of(post.store, post.duty, options.date)
        codes = code_book(post.store, post.duty, options.date)
    if options.json:
        speech.give(summary_answer(summary))
    else:
        speech.say_all(summary_lines(summary, codes))
    return 0


def replay_acts(options: Namespace, speech: Speech) -> int:
    """Record what was written down, and print a line after each commit."""
    with _text_file(options.file) as lines, writing_post(options) as post:
        for acknowledged in replay(post.store, post.duty, lines):
            speech.give(asdict(acknowledged))
    return 0


def verify_store(options: Namespace, speech: Speech) -> int:
    """Check a store; exit code 1 when anything is wrong."""
    acknowledged: list[str] = []
    if options.acks is not None:
        with _text_file(options.acks) as lines:
            acknowledged = list(lines)
    promised = read_acknowledgements(acknowledged)
    with store_of(options) as store:
        findings = verify(store, options.anchor)
        broken = broken_promises(store, promised)
    findings = replace(findings, problems=(*findings.problems, *broken))
    if options.json:
        speech.give(findings_answer(findings, speech))
    else:
        speech.say_all(findings_lines(findings))
    return 0 if findings.sound else 1


COMMANDS: Mapping[str, Callable[[Namespace, Speech], int]] = {
    "sample": make_invented_compound,
    "import-roster": import_people,
    "import-areas": import_list,
    "export": export_workbook,
    "summary": summarise,
    "replay": replay_acts,
    "verify": verify_store,
    "tour": show_around,
    "backup": make_backup,
    "restore": restore_backup,
}


def _made(options: Namespace, plan: SamplePlan) -> Sample:
    machine = machine_id(user_places().machine_file)
    if options.events is None:
        return make_sample(options.store, options.key_file, plan, machine)
    _refuse_to_replace(options.events, options.store, options.key_file)
    with _whole_text_file(options.events) as file:
        further = FurtherActs(file, options.acts)
        return make_sample(options.store, options.key_file, plan, machine, further)


def _tell_sample(sample: Sample, speech: Speech) -> None:
    for day in sample.days:
        speech.tell(day.isoformat())
    for operator in sample.operators:
        roles = [ROLE_WORDS[role] for role in operator.roles]
        named = Words("、".join(role.zh for role in roles), ", ".join(role.en for role in roles))
        line = _OPERATOR if operator.pin else _WITHOUT_PIN
        speech.say(line.format(name=operator.name, roles=named, pin=operator.pin))


def _refuse_strange_days(plan: SamplePlan) -> None:
    first, today = _FIRST_SAMPLE_DAY, local_day(now())
    if plan.last_day <= today and plan.days <= (plan.last_day - first).days:
        return
    raise Refused(
        f"A sample lives between {first} and today, {today}. Nothing was made. "
        "Choose another last day, or fewer days.",
        f"样例小区的日子要在 {first} 和今天 {today} 之间。什么都没有做。"
        "请换一个最后一天，或少做几天。",
    )


def _refuse_half_a_leave(options: Namespace) -> None:
    parts = [options.purpose, options.recipient, options.operator]
    wanted = all(parts) if options.full else not any(parts)
    if not wanted:
        raise WrongUse(
            "Full values need --full with --purpose, --recipient and --operator. "
            "Nothing was written. Give all four, or none for a masked register.",
            "导出完整信息要写 --full，再加 --purpose、--recipient 和 --operator。什么都没有写。"
            "请四样都写，或都不写（脱敏）。",
        )


def _leave(options: Namespace, post: OpenPost) -> FullValues:
    """Return the leave to write full values; the PIN comes from the terminal or from stdin."""
    administrators = operators_with(post.store, post.duty, Role.ADMINISTRATOR)
    named = [row for row in administrators if row.name == options.operator]
    if not named:
        raise Refused(
            f"'{options.operator}' is not an administrator here. Nothing was written. "
            "Say the name as it is written on the register.",
            f"“{options.operator}”不是这里的管理员。什么都没有写。请照登记里的名字写。",
        )
    return FullValues(
        operator_id=named[0].operator_id,
        pin=_pin(),
        purpose=options.purpose,
        recipient=options.recipient,
    )


def _pin() -> str:
    """Return the PIN that is typed or comes from stdin; none is no wrong one."""
    typed = getpass("PIN: ") if sys.stdin.isatty() else sys.stdin.readline()
    if pin := typed.strip():
        return pin
    raise WrongUse(
        "No PIN was given. Nothing was written. Type it, or send it to the command's stdin.",
        "没有给 PIN。什么都没有写。请输入 PIN，或从标准输入给出。",
    )


@contextmanager
def _text_file(path: Path) -> Iterator[Iterator[str]]:
    """Open a text file for reading it line by line."""
    try:
        file = path.open(encoding="utf-8")
    except OSError as error:
        raise _unreadable(path) from error
    with file:
        yield _lines(path, file)


def _lines(path: Path, file: TextIO) -> Iterator[str]:
    try:
        yield from file
    except (OSError, UnicodeDecodeError) as error:
        raise _unreadable(path) from error


def _refuse_to_replace(events: Path, *others: Path) -> None:
    """Let a file of acts take the place of an older one, and of nothing else."""
    if events.absolute() not in map(Path.absolute, others) and not events.exists():
        return
    with suppress(OSError):
        if events.is_file() and events.read_bytes()[: len(_ACT_BEGINS)] in (b"", _ACT_BEGINS):
            return
    raise WrongUse(
        f"{events} is something else than a file of acts. Nothing was made. Choose another name.",
        f"{events} 是别的东西，不是写下来的登记。什么都没有做。请换一个名字。",
    )


@contextmanager
def _whole_text_file(path: Path) -> Iterator[TextIO]:
    """Write a text file that appears under its name when it is whole."""
    unfinished = path.with_name(path.name + ".part")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            yield file
        unfinished.replace(path)
    except OSError as error:
        raise DiskTrouble(
            f"{path} cannot be written. Nothing was made. "
            "Make room, or choose a folder that you may write to.",
            f"{path} 写不了。什么都没有做。请腾出空间，或换一个可以写的文件夹。",
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _unreadable(path: Path) -> DiskTrouble:
    return DiskTrouble(
        f"{path} cannot be read as text. Nothing more was done. "
        "Check that the file is there and is the right one.",
        f"{path} 读不出文字来。没有再往下做。请看文件在不在、是不是这一个。",
    )
