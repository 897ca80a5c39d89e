# SPDX-License-Identifier: MIT
"""In which language a command speaks, and how it prints."""

import json
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gatehouse.domain.words import Language, Words
from gatehouse.errors import DiskTrouble, GatehouseError

_LANGUAGE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environ: Mapping[str, str]) -> Language:
    """Return the language of a command: Chinese, unless the locale's name begins with `en`."""
    locale = next((environ[name] for name in _LANGUAGE_VARIABLES if environ.get(name)), "")
    return Language.ENGLISH if locale.lower().startswith("en") else Language.CHINESE


class Speech:
    """Prints in one language: answers to stdout, failures to stderr."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def use(self, language: Language) -> None:
        """Speak *language* from now on."""
        self._language = language

    def text(self, words: Words) -> str:
        """Return *words* in the language of the command."""
        return words.text(self._language)

    def say(self, words: Words) -> None:
        """Print a sentence."""
        self.tell(self.text(words))

    def say_all(self, sentences: Iterable[Words]) -> None:
        """Print one sentence after the other."""
        for words in sentences:
            self.say(words)

    def tell(self, line: str) -> None:
        """Print a line that is the same in every language."""
        with _telling():
            sys.stdout.write(line + "\n")

    def give(self, answer: Mapping[str, Any]) -> None:
        """Print one object of JSON on one line, at once."""
        self.tell(json.dumps(answer, ensure_ascii=False))
        self.finish()

    def finish(self) -> None:
        """Bring what was printed to whoever reads it."""
        with _telling():
            sys.stdout.flush()

    def fail(self, error: GatehouseError) -> int:
        """Print what went wrong to stderr, and return the exit code."""
        sys.stderr.write(self.text(Words(error.zh, error.en)) + "\n")
        return error.exit_code


def discard_answer() -> None:
    """Let what is printed, and what still waits to be, go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _telling() -> Iterator[None]:
    """Say so where an answer cannot be written, as on a full disk."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        discard_answer()
        raise DiskTrouble(
            "The answer could not be written: the disk is full or does not answer. What the "
            "command was to do is done up to there. Send the answer to another place.",
            "结果写不出来：磁盘满了，或者没有应答。到这里为止命令要做的已经做了。"
            "请把结果写到别的地方。",
        ) from error


def print_anything() -> None:
    """Let a terminal that cannot show Chinese show something, instead of failing there."""
    if sys.stdout is None or sys.stderr is None:  # closed by whoever started us
        silence = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
        sys.stdout, sys.stderr = sys.stdout or silence, sys.stderr or silence
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
