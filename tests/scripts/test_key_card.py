# SPDX-License-Identifier: MIT
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF

from gatehouse.ui.shell.fonts import font
from scripts.key_card import EN, ZH, parts, write_card


@pytest.mark.usefixtures("qapp")
def test_the_card_is_one_page(tmp_path: Path) -> None:
    card = write_card(tmp_path / "card.pdf").read_bytes()

    assert len(re.findall(rb"/Type\s*/Page\b", card)) == 1


@pytest.mark.usefixtures("qapp")
def test_no_word_is_cut_off() -> None:
    chinese, english = QFontMetricsF(font(ZH, bold=True)), QFontMetricsF(font(EN))
    cut = [
        key.words
        for part in parts()
        for key in part.keys
        if chinese.horizontalAdvance(key.words.zh) > part.room
        or english.horizontalAdvance(key.words.en) > part.room
    ]

    assert cut == []
