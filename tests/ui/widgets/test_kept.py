# SPDX-License-Identifier: MIT
"""Widgets that are kept from one showing to the next."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gatehouse.ui.widgets.kept import Kept


def test_as_many_are_shown_as_there_are_things_and_none_is_made_twice(qtbot: QtBot) -> None:
    ground, made = QWidget(), list[QLabel]()
    qtbot.addWidget(ground)
    column = QVBoxLayout(ground)
    kept = Kept[QLabel]()
    ground.show()

    def make(_text: str) -> QLabel:
        made.append(QLabel())
        column.addWidget(made[-1])
        return made[-1]

    def told(*texts: str) -> list[str]:
        shown = kept.show(texts, make, QLabel.setText)
        assert shown == made[: len(texts)]
        return [label.text() for label in made if label.isVisible()]

    assert told("一", "二", "三") == ["一", "二", "三"]
    assert told("四") == ["四"]
    assert told("五", "六") == ["五", "六"]
    assert told() == []
    assert len(made) == 3
