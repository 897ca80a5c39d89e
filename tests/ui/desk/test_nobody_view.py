# SPDX-License-Identifier: MIT
"""What the desk says when nobody was found."""

from PySide6.QtWidgets import QLabel

from gatehouse.domain.words import Language
from tests.ui.desk.conftest import Desk


def _said(desk: Desk) -> str:
    labels = desk.page.left.nobody.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_a_mistyped_pass_number_is_told_as_one(desk: Desk) -> None:
    """In both languages; it is nobody's name."""
    desk.type("4816209350").settle()

    assert "证号打错了：4816209350" in _said(desk)
    assert "请看着通行证再打一遍" in _said(desk)
    desk.languages.use(Language.ENGLISH)
    told = "This pass number is mistyped: 4816209350"
    desk.qtbot.waitUntil(lambda: told in _said(desk))
    assert "type it again" in _said(desk)


def test_whoever_is_found_by_no_name_is_not_called_mistyped(desk: Desk) -> None:
    """Letters are no number."""
    desk.type("zzz").settle()

    assert "台账里没有：zzz" in _said(desk)
    assert "是新来的人吗" in _said(desk)


def test_a_number_that_nobody_holds_leads_to_the_passes(desk: Desk) -> None:
    """It is right by its check digit: a card that was printed and not handed out."""
    desk.type("4816209354").settle()

    assert "4816209354 这张证还没有发给人" in _said(desk)
    assert "空白证在通行证（F2）里发给人" in _said(desk)
