# SPDX-License-Identifier: MIT
"""From the command line to the window or a command, and from every failure to a sentence."""

import os
import signal
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from gatehouse.cli.speech import Speech, discard_answer, language_of, print_anything
from gatehouse.errors import Cancelled, GatehouseError, Refused, WrongUse
from gatehouse.paths import user_places


def run(arguments: Sequence[str]) -> int:
    """Do what *arguments* ask for, and return the exit code; no failure shows a traceback."""
    print_anything()
    speech = Speech(language_of(os.environ))
    try:
        code = _do(arguments, speech)
        speech.finish()
    except GatehouseError as error:
        return speech.fail(error)
    except (KeyboardInterrupt, EOFError):  # Ctrl+C, or Ctrl+D where a PIN is asked for
        return speech.fail(_stopped())
    except BrokenPipeError:
        discard_answer()  # whoever read it has gone
        return GatehouseError.exit_code
    except Exception as error:  # noqa: BLE001 - a bug must still end in a sentence
        return speech.fail(_bug(error, user_places().logs))
    return code


def _do(arguments: Sequence[str], speech: Speech) -> int:
    if not arguments:
        return _open_window(Namespace())
    from gatehouse.cli.arguments import LATER, REHEARSE, make_parser  # noqa: PLC0415 - not for the window

    parser = make_parser()
    options, unknown = parser.parse_known_args(arguments)
    if options.language is not None:
        speech.use(options.language)
    if options.command in LATER:
        raise _comes_later(options.command)
    if unknown:
        parser.error(f"unknown · 不认识: {' '.join(unknown)}")
    if options.command in (None, REHEARSE):
        return _open_window(options)
    from gatehouse.cli.commands import COMMANDS  # noqa: PLC0415 - not for the window

    with _told_to_stop():
        return COMMANDS[options.command](options, speech)


@contextmanager
def _told_to_stop() -> Iterator[None]:
    """Let a shutdown or a closed terminal stop a command as Ctrl+C does: it tidies up first."""
    told = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    heard = [number for number in told if signal.getsignal(number) is signal.SIG_DFL]
    for number in heard:
        signal.signal(number, signal.default_int_handler)
    try:
        yield
    finally:
        for number in heard:
            signal.signal(number, signal.SIG_DFL)


def _open_window(options: Namespace) -> int:
    _refuse_without_display(os.environ)
    # Qt is loaded for a window alone.
    from gatehouse.app.program import WindowOptions, run  # noqa: PLC0415 - Qt
    from gatehouse.ui.shell.preferences import Theme  # noqa: PLC0415 - the same

    said = {name: value for name, value in vars(options).items() if name != "command"}
    if said.get("theme") is not None:
        said["theme"] = Theme(said["theme"])
    if getattr(options, "command", None) is not None:
        said["store"] = _practice_store()
    return run(WindowOptions(**said))


def _practice_store() -> Path:
    """Return the store of the invented compound, which is made where it is not there yet."""
    from gatehouse.app.first_run_binding import make_practice  # noqa: PLC0415 - seldom

    return make_practice(user_places(), lambda: datetime.now(UTC))


def _refuse_without_display(environ: Mapping[str, str]) -> None:
    shown_on = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform != "linux" or any(environ.get(name) for name in shown_on):
        return
    raise Refused(
        "There is no display to open the window on. Nothing was done. "
        "Start it in a desktop session; the commands of `gatehouse --help` need none.",
        "这里没有显示器，窗口打不开。什么都没有做。"
        "请在桌面环境里打开；gatehouse --help 里的命令不需要显示器。",
    )


def _comes_later(name: str) -> WrongUse:
    return WrongUse(
        f"'{name}' comes with a later version. Nothing was done. "
        "See `gatehouse --help` for what there is.",
        f"“{name}”以后的版本才有。什么都没有做。现有的命令见 gatehouse --help。",
    )


def _stopped() -> Cancelled:
    return Cancelled(
        "Stopped. What was acknowledged before is recorded, and nothing else.",
        "已停止。之前有回执的都已登记，此外什么都没有。",
    )


def _bug(error: Exception, logs: Path) -> GatehouseError:
    """Write down where the program went wrong, without anybody's data, and say so."""
    from gatehouse.ui.shell.crash import CrashReport  # noqa: PLC0415 - only after a mistake of ours

    moment = datetime.now(UTC)
    file = logs / f"crash-{moment:%Y%m%d-%H%M%S}.txt"
    try:
        logs.mkdir(parents=True, exist_ok=True)
        file.write_text(CrashReport.of(error, moment).text + "\n", encoding="utf-8")
    except OSError:
        file = Path("-")
    kind = type(error).__name__
    return GatehouseError(
        f"The program made a mistake ({kind}). What was acknowledged before is recorded, and "
        f"nothing else. Please pass on the report, which names nobody: {file}",
        f"程序出了错（{kind}）。之前有回执的都已登记，此外什么都没有。"
        f"请转交这份不含个人信息的报告：{file}",
    )
