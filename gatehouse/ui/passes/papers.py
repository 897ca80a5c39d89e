# SPDX-License-Identifier: MIT
"""What a pass is printed on: a card of A6, or a slip from a roll of 80 mm."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from gatehouse.reports.pass_slip import compose_pass_slip
from gatehouse.ui.printing.pass_card import card_page, card_paint, save_card
from gatehouse.ui.printing.visitor_slip import SlipSize, save_slip, slip_page, slip_paint

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout

    from gatehouse.domain.gate_pass import PassCard
    from gatehouse.ui.printing.paper import Paint


class PassPaper(StrEnum):
    """The paper that is chosen for one pass."""

    CARD = "card"
    SLIP = "slip"


def paper_page(card: "PassCard", paper: PassPaper) -> "QPageLayout":
    """Return the page that a printer is asked for."""
    if paper is PassPaper.CARD:
        return card_page()
    return slip_page(compose_pass_slip(card), SlipSize.ROLL)


def paper_paint(card: "PassCard", paper: PassPaper) -> "Paint":
    """Return what paints the pass on that paper."""
    if paper is PassPaper.CARD:
        return card_paint(card)
    return slip_paint(compose_pass_slip(card), SlipSize.ROLL)


def save_paper(card: "PassCard", paper: PassPaper, path: Path) -> Path:
    """Write the pass as a PDF file of that paper and return where it is."""
    if paper is PassPaper.CARD:
        return save_card(card, path)
    return save_slip(compose_pass_slip(card), SlipSize.ROLL, path)
