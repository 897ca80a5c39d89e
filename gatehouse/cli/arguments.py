# SPDX-License-Identifier: MIT
"""What may stand on the command line; `--help` says it in both languages."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from gatehouse import __version__
from gatehouse.domain.roster_layout import Field
from gatehouse.domain.roster_plan import Coverage
from gatehouse.domain.words import Language

if TYPE_CHECKING:
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - unnamed

REHEARSE = "rehearse"
"""The command that opens the window of the invented compound."""
LATER = ("purge",)
"""Commands that are known but come with a later version."""

_MOST = 1_000_000
_ALPHABET = 26

_STORE = "登记文件 · the store"
_BY_KEY = (
    "能打开登记的人，在这里有管理员的权限；谁当班都行，记在管理员名下。\n"
    "Whoever can open the store acts as its administrator here, whoever is on duty;\n"
    "the record names the administrator."
)
_KEY_FILE = "钥匙文件（64 位十六进制）· its key file (64 hex digits)"
_JSON = "只打印一个 JSON 对象 · print one JSON object and nothing else"
_RESTORING = """\
在新电脑上 · On a new computer:
  1. 先演习 · rehearse:  gatehouse restore BACKUP --dry-run
  2. 恢复 · restore:     gatehouse restore BACKUP
  3. 打开窗口 · open:    gatehouse
不写 --store 就恢复成本机的卡点。钥匙存进钥匙串；没有钥匙串时，终端里可设启动口令；
写了 --key-file K 就（只）存进那个文件。都没有，打开窗口时输入恢复钥匙。
Without --store it becomes the post of this computer. The key goes into the key ring; where there
is none, a terminal asks for a start passphrase; with --key-file K it goes into that file instead.
Otherwise the window asks for the recovery key. A window that is open must be closed first.\
"""
_INSTALLED = (
    "不写 --store 和 --key-file 时，用本机已安装的那个卡点。\n"
    "Without --store and --key-file a command uses the installed post's own."
)


class _Parser(argparse.ArgumentParser):
    """Complains in both languages."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, that nothing was done and where the right use stands; end with 2."""
        told = f"用法不对 · wrong use: {message}\n"
        help_ = f"{self.prog} --help"
        done = f"什么都没有做。写法见 {help_} · Nothing was done. See {help_}\n"
        self.exit(2, self.format_usage() + told + done)


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser: argparse.ArgumentParser = _Parser(
        prog="gatehouse",
        description="门岗登记：不写命令就打开窗口。\n"
        "The register of a compound's gate; without a command the window opens.",
        epilog=f"{_INSTALLED}\n退出码 · exit codes: 0, 1 没办成 failed, 2 用法不对 wrong use",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"gatehouse {__version__}")
    _add_window_options(parser)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="命令 · commands")
    _add_sample(commands)
    _add_import_roster(commands)
    _add_import_areas(commands)
    _add_export(commands)
    _add_summary(commands)
    _add_replay(commands)
    _add_verify(commands)
    _add_tour(commands)
    _add_rehearse(commands)
    _add_backup(commands)
    _add_restore(commands)
    for name in LATER:
        _add(commands, name, "以后的版本才有", "comes with a later version")
    return parser


def _add_window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--store", type=Path, metavar="F", help=_STORE)
    parser.add_argument("--key-file", type=Path, metavar="K", help=_KEY_FILE)
    window = parser.add_argument_group("窗口 · the window")
    window.add_argument("--language", type=Language, metavar="zh_CN|en", help="语言 · language")
    window.add_argument("--theme", choices=("light", "night"), help="日间或夜间 · its theme")
    window.add_argument("--zoom", type=float, metavar="1.25", help="放大倍数 · its zoom")


def _add(commands: "Commands", name: str, zh: str, en: str) -> argparse.ArgumentParser:
    """Add a command that works on a store."""
    parser = commands.add_parser(
        name,
        help=f"{zh} · {en}",
        description=f"{zh}。\n{en[0].upper()}{en[1:]}.",
        epilog=_INSTALLED,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    # what was said before the command stands, unless it is said again after it
    unsaid = argparse.SUPPRESS
    parser.add_argument("--store", type=Path, metavar="F", default=unsaid, help=_STORE)
    parser.add_argument("--key-file", type=Path, metavar="K", default=unsaid, help=_KEY_FILE)
    return parser


def _add_sample(commands: "Commands") -> None:
    zh = "新建一个样例小区（人员全是编的），带若干天的登记"
    en = "make an invented compound with some days of history in a new store"
    add = _add(commands, "sample", zh, en).add_argument
    add("--households", type=_whole, metavar="N", default=120, help="户数 · flats")
    add("--days", type=_whole, metavar="N", default=3, help="天数 · days")
    add("--per-day", type=_whole, metavar="N", default=200, help="每天几笔 · entries a day")
    add("--seed", type=_seed, metavar="N", default=1, help="同一个数，同样的人 · same people again")
    add("--rules", metavar="ID", default="changchun-2022-03", help="规则 · rule set: %(default)s")
    add(
        "--last-day",
        type=_day,
        metavar="D",
        default="2022-04-15",
        help="最后一天 · the last day that is made: %(default)s",
    )
    add(
        "--events",
        type=Path,
        metavar="OUT.jsonl",
        help="另写出之后的登记，留给 replay · write further acts for replay, recording none",
    )
    add("--acts", type=_whole, metavar="N", help="另写出几笔 · how many further acts")


def _add_import_roster(commands: "Commands") -> None:
    zh = "从表格读入住户台账，逐行说明有问题的地方"
    en = "read the roster in from a spreadsheet and name every row with a problem"
    parser = _add(commands, "import-roster", zh, en)
    parser.epilog = f"{_BY_KEY}\n{_INSTALLED}"
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="台账 · the file: .xlsx .xls .ods .csv")
    add("--dry-run", action="store_true", help="只说会改什么，不写 · say what would change")
    add("--json", action="store_true", help=_JSON)
    add(
        "--column",
        type=_column,
        action="append",
        dest="columns",
        metavar="G=phone",
        help="某一列是什么，可写多次 · what a column holds, once for each: "
        + ", ".join(Field)
        + ", none",
    )
    add(
        "--covers",
        type=Coverage,
        choices=tuple(Coverage),
        metavar="|".join(Coverage),
        help="文件写全了哪里，不在里面的人才算迁出 · what the file is complete for: "
        "only who is missing from that has gone",
    )
    sheet = "把有问题的行写成一张表 · write the rows with problems as a sheet"
    add("--problems", type=_workbook, metavar="X.xlsx", help=sheet)


def _add_import_areas(commands: "Commands") -> None:
    zh = "从表格读入风险区名单，逐行说明有问题的地方"
    en = "read a list of risk areas in from a spreadsheet and name every row with a problem"
    parser = _add(commands, "import-areas", zh, en)
    parser.epilog = f"{_BY_KEY}\n{_INSTALLED}"
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="名单 · the file: .xlsx .xls .ods .csv")
    add("--dry-run", action="store_true", help="只说会改什么，不写 · say what would change")
    add("--json", action="store_true", help=_JSON)
    day = "名单是哪一天的，文件里没写时 · the day of the list, where the file does not say it"
    add("--date", type=_day, metavar="D", help=day)
    version = "第几版，文件里没写时 · its version, where the file does not say it"
    add("--edition", metavar="V", help=version)
    sheet = "把有问题的行写成一张表 · write the rows with problems as a sheet"
    add("--problems", type=_workbook, metavar="X.xlsx", help=sheet)


def _add_export(commands: "Commands") -> None:
    zh = "写出一天的登记表（Excel），默认脱敏"
    en = "write the register of a day as a workbook, masked unless --full"
    parser = _add(commands, "export", zh, en)
    add = parser.add_argument
    add("--date", type=_day, metavar="D", required=True, help="哪一天 · the day")
    add("--out", type=_workbook, metavar="X.xlsx", required=True, help="写到哪里 · where to write")
    later = "以后的版本才有 · comes with a later version"
    add("--template", type=Path, metavar="BLANK.xlsx", help=later)
    add("--rows", metavar="KIND", help=later)
    full = parser.add_argument_group("完整信息 · full values").add_argument
    asked = "不脱敏，PIN 从标准输入读 · unmasked; the PIN is read from stdin"
    full("--full", action="store_true", help=asked)
    full("--purpose", metavar="P", help="用途 · what for")
    full("--recipient", metavar="R", help="交给谁 · who receives it")
    full("--operator", metavar="NAME", help="哪位管理员 · which administrator")


def _add_summary(commands: "Commands") -> None:
    add = _add(commands, "summary", "一天的各项数目", "the counts of one day").add_argument
    add("--date", type=_day, metavar="D", required=True, help="哪一天 · the day")
    add("--json", action="store_true", help=_JSON)


def _add_replay(commands: "Commands") -> None:
    zh = "把写下来的登记逐笔录入，每存好一笔打印一行回执"
    en = "record acts that were written down, and print a line after each commit"
    add = _add(commands, "replay", zh, en).add_argument
    add("file", type=Path, metavar="EVENTS.jsonl", help="一行一笔 · one act a line")


def _add_verify(commands: "Commands") -> None:
    zh = "核对登记文件：页、引用、台账链、现状和事实"
    en = "check a store: pages, references, the ledger's chain, state against facts"
    add = _add(commands, "verify", zh, en).add_argument
    add(
        "--anchor",
        action="append",
        default=[],
        metavar="SEQ:HEX",
        help="签字表尾的指纹，可写几个 · a fingerprint off a signed sheet; may be repeated",
    )
    add(
        "--acks",
        type=Path,
        metavar="FILE",
        help="replay 打印的回执，逐条核对 · what replay printed: each act is there, once",
    )
    add("--json", action="store_true", help=_JSON)


def _add_tour(commands: "Commands") -> None:
    zh = "用假人演示一整班：每个画面一张图，还有登记表和交接单，不需要显示器"
    en = "show a whole shift on invented people: a picture per screen, no display needed"
    parser = commands.add_parser(
        "tour", help=f"{zh} · {en}", description=f"{zh}。\n{en[0].upper()}{en[1:]}."
    )
    parser.add_argument(
        "--out", type=Path, metavar="DIR", required=True, help="放到哪里 · where to leave them"
    )


def _add_rehearse(commands: "Commands") -> None:
    zh = "在虚构的小区里演练：有人一个个来，完了告诉您每位用几秒、哪里错了"
    en = "practise in an invented compound: people come, and it tells the seconds and mistakes"
    commands.add_parser(
        REHEARSE, help=f"{zh} · {en}", description=f"{zh}。\n{en[0].upper()}{en[1:]}."
    )


def _add_backup(commands: "Commands") -> None:
    zh = "把登记文件加密备份到一个文件夹（如 U 盘），读回来核对后才算数"
    en = "make an encrypted backup in a folder, such as a stick; it counts once it was read back"
    parser = _add(commands, "backup", zh, en)
    parser.epilog = (
        "窗口开着也可以备份。备份和登记文件用同一把钥匙。\n"
        "A window may be open meanwhile. A backup opens with the key of its store.\n\n" + _INSTALLED
    )
    add = parser.add_argument
    add("--to", type=Path, metavar="DIR", required=True, help="已有的文件夹 · a folder that exists")


def _add_restore(commands: "Commands") -> None:
    zh = "用备份和恢复钥匙恢复登记文件，这台或另一台电脑都行"
    en = "restore a store from a backup and the recovery key, on this computer or another"
    parser = _add(commands, "restore", zh, en)
    parser.epilog = _RESTORING
    add = parser.add_argument
    add("backup", type=Path, metavar="BACKUP", help="备份文件 · the backup")
    add(
        "--recovery-key-file",
        type=Path,
        metavar="R",
        help="写着恢复钥匙的文件；不写就在终端里输入 · a file with the recovery key; without it "
        "the terminal asks",
    )
    add(
        "--replace",
        action="store_true",
        help="换下已有的，旧文件留着 · replace a store; it is kept",
    )
    add("--dry-run", action="store_true", help="只核对、只说会恢复什么 · only check, and say what")


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise argparse.ArgumentTypeError(
            f"日期写成 2022-04-15 这样 · write a day as 2022-04-15, not {text!r}"
        )
    return day


def _whole(text: str) -> int:
    plain = text.isascii() and text.isdigit() and len(text) <= len(str(_MOST))
    if plain and 0 < int(text) <= _MOST:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"要 1 到 {_MOST} 的整数 · a whole number from 1 to {_MOST}, not {text!r}"
    )


def _seed(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"要整数 · a whole number, not {text!r}") from None


def _workbook(text: str) -> Path:
    if Path(text).suffix.lower() == ".xlsx":
        return Path(text)
    raise argparse.ArgumentTypeError(
        f"文件名要以 .xlsx 结尾 · a name that ends in .xlsx, not {text!r}"
    )


def _column(text: str) -> tuple[int, Field | None]:
    """Read `G=phone`, or `G=none` for a column that is not imported."""
    letters, _, said = text.partition("=")
    known = {field.value: field for field in Field}
    place = 0
    for letter in letters.upper():
        place = place * _ALPHABET + ord(letter) - ord("A") + 1
    if letters.isascii() and letters.isalpha() and said in {*known, "none"}:
        return place - 1, known.get(said)
    raise argparse.ArgumentTypeError(
        f"写成 列字母=内容，如 G=phone · a letter and what it holds, such as G=phone, not {text!r}"
    )
