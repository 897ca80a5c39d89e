# SPDX-License-Identifier: MIT
"""A small number with its word and its two buttons."""

from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.count_field import CountField


def test_the_word_before_it_has_its_room_whenever_it_is_told(qtbot: QtBot) -> None:
    early, late = CountField(), CountField()
    for field in (early, late):
        qtbot.addWidget(field)
    early.set_captions("Pieces", "Pcs", "One fewer", "One more")
    early.set_captioned(captioned=False)

    late.set_captioned(captioned=False)
    late.set_captions("Pieces", "Pcs", "One fewer", "One more")

    assert late.minimumWidth() == early.minimumWidth()
