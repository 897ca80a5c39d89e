# SPDX-License-Identifier: MIT
"""In which language a command speaks, and how it prints."""

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from gatehouse.domain.words import Language, Words
from gatehouse.errors import GatehouseError

_LANGUAGE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of(environ: Mapping[str, str]) -> Language:
    """Return the language of a command: Chinese, unless the locale's name begins with `en`."""
    locale = next((environ[name] for name in _LANGUAGE_VARIABLES if environ.get(name)), "")
    return Language.ENGLISH if locale.lower().startswith("en") else Language.CHINESE


class Speech:
    """Prints in one language: answers to stdout, failures to stderr."""

    def __init__(self, language: Language) -> None:
        self._language = language

    def text(self, words: Words) -> str:
        """Return *words* in the language of the command."""
        return words.text(self._language)

    def say(self, words: Words) -> None:
        """Print a sentence."""
        sys.stdout.write(self.text(words) + "\n")

    def say_all(self, sentences: Iterable[Words]) -> None:
        """Print one sentence after the other."""
        for words in sentences:
            self.say(words)

    def tell(self, line: str) -> None:
        """Print a line that is the same in every language."""
        sys.stdout.write(line + "\n")

    def give(self, answer: Mapping[str, Any]) -> None:
        """Print one object of JSON on one line, at once."""
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()

    def fail(self, error: GatehouseError) -> int:
        """Print what went wrong to stderr, and return the exit code."""
        sys.stderr.write(self.text(Words(error.zh, error.en)) + "\n")
        return error.exit_code


def print_anything() -> None:
    """Let a terminal that cannot show Chinese show something, instead of failing there."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
