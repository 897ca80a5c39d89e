# SPDX-License-Identifier: MIT
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.domain.words import Language, Words
from gatehouse.paths import resources
from gatehouse.ui.shell.i18n import Languages
from scripts.translations import pseudo


class Page(QWidget):
    """Counts how often it is asked to put its texts in anew."""

    def __init__(self) -> None:
        super().__init__()
        self.retranslated = 0

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslated += 1
        super().changeEvent(event)


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    before = QLocale()
    languages = Languages(qapp, resources() / "i18n")
    yield languages
    languages.close()
    QLocale.setDefault(before)


def desk() -> str:
    return QCoreApplication.translate("actions", "Desk")


def test_chinese_comes_first(languages: Languages) -> None:
    assert languages.language is Language.CHINESE
    assert desk() == "登记台"
    assert languages.text(Words("放行", "admit")) == "放行"


def test_the_language_changes_while_the_window_is_open(qtbot: QtBot, languages: Languages) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.show()

    languages.use(Language.ENGLISH)
    qtbot.waitUntil(lambda: page.retranslated == 1)

    assert desk() == "Desk"
    assert languages.text(Words("放行", "admit")) == "admit"
    assert languages.formats.number(1394) == "1,394"


def test_qts_own_texts_are_translated_too(languages: Languages) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_stretched_texts_can_be_tried(qapp: QApplication, tmp_path: Path) -> None:
    pseudo(resources() / "i18n", tmp_path)

    languages = Languages(qapp, tmp_path, Language.ENGLISH)

    assert desk() == "Desk~~"
    languages.close()
