# SPDX-License-Identifier: MIT
"""The language of the window, changed while it runs."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
)

from gatehouse.domain.code_list import AS_SHIPPED, CodeBook, CodeList
from gatehouse.domain.words import Language, Words
from gatehouse.ui.shell.formats import Formats

if TYPE_CHECKING:
    from collections.abc import Iterator


class Languages(QObject):
    """Loads every package's translation of a language, and Qt's own.

    Installing them makes Qt send `QEvent.LanguageChange` to every widget, where pages put their
    texts in anew.
    """

    def __init__(
        self, app: QCoreApplication, folder: Path, language: Language = Language.CHINESE
    ) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._translators: list[QTranslator] = []
        self._codes = AS_SHIPPED
        self._speak(language)

    @property
    def language(self) -> Language:
        """The language of the moment."""
        return self._language

    @property
    def formats(self) -> Formats:
        """How the language of the moment writes dates, times and numbers."""
        return self._formats

    def use(self, language: Language) -> None:
        """Change to *language*; nothing happens if it is spoken already."""
        if language is not self._language:
            self._speak(language)

    @property
    def codes(self) -> CodeBook:
        """How the post calls what is chosen from lists."""
        return self._codes

    def use_codes(self, codes: CodeBook) -> None:
        """Call what is chosen from lists as in *codes*; every widget puts its texts in anew."""
        before, self._codes = self._codes, codes
        if (before.codes, before.orders) != (codes.codes, codes.orders) or (
            codes.codes and before.day != codes.day
        ):
            QCoreApplication.postEvent(self._app, QEvent(QEvent.Type.LanguageChange))

    def code(self, code_list: CodeList, code: str) -> str:
        """Return how the post calls a code, in the language of the moment."""
        return self.text(self._codes.words(code_list, code))

    def code_label(self, code_list: CodeList, code: str) -> str:
        """Return how the post calls a code, as it stands by itself: with a capital letter."""
        return self.label(self._codes.words(code_list, code))

    def text(self, words: Words) -> str:
        """Return *words* in the language of the moment."""
        return words.text(self._language)

    def label(self, words: Words) -> str:
        """Return *words* as they stand by themselves: with a capital letter."""
        text = self.text(words)
        return text[:1].upper() + text[1:]

    def close(self) -> None:
        """Take every translation out again."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = []

    def _speak(self, language: Language) -> None:
        self._language = language
        self._formats = Formats(language)
        QLocale.setDefault(QLocale(language.value))
        self.close()
        self._translators = [self._load(path) for path in self._files()]
        for translator in self._translators:
            self._app.installTranslator(translator)

    def _files(self) -> "Iterator[Path]":
        shipped_with_qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        qt_texts = shipped_with_qt / f"qtbase_{self._language}.qm"
        if qt_texts.is_file():
            yield qt_texts
        yield from sorted(self._folder.glob(f"*.{self._language}.qm"))

    def _load(self, path: Path) -> QTranslator:
        translator = QTranslator(self)
        translator.load(str(path))
        return translator
