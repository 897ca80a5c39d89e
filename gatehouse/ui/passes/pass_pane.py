# SPDX-License-Identifier: MIT
"""One pass: the card as it is printed, how it stands, and what can be done with it."""

from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gatehouse.domain.gate_pass import PassState
from gatehouse.ui.passes.papers import PassPaper
from gatehouse.ui.passes.wording import STATE_SIGNS, card_line, issued_line
from gatehouse.ui.printing.pass_card import CARD, paint_card
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import ACT, CONTROL, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide
from gatehouse.ui.widgets.sign import Sign, SignKind

if TYPE_CHECKING:
    from gatehouse.domain.gate_pass import PassCard
    from gatehouse.ui.shell.i18n import Languages

_MOST: Final = 100
"""The share of the card over that of the empty room under it."""
_PRINTABLE: Final = frozenset({PassState.VALID, PassState.NOT_YET})


class PassWork(Enum):
    """What a pass is ready for, besides being printed and made void."""

    NOTHING = auto()
    RENEW = auto()
    HAND_OUT = auto()
    TAKE_BACK = auto()


class PassNews(Enum):
    """What was done with a pass a moment ago, with nothing else looked at since."""

    NONE = auto()
    ISSUED = auto()
    RENEWED = auto()


class PassPane(Card):
    """Shows a pass; a pass that is void or has ended is printed no more.

    Signals:
        print_requested: the card is wanted on paper.
        save_requested: the card is wanted as a PDF file.
        void_requested: the pass is to be void.
        work_requested: what else can be done with it, which is `work`.
    """

    print_requested = Signal()
    save_requested = Signal()
    void_requested = Signal()
    work_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._now: datetime | None = None
        self.news = PassNews.NONE
        self.card: PassCard | None = None
        self._preview = _Preview()
        self._sign = Sign(SignKind.IDLE)
        self._state = Label("", TextRole.BODY_BOLD, wrap=True)
        self._issued = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.print_act = ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PRINT)
        self.save_act = ActButton("", mark=IconName.DOWNLOAD)
        self.void_act = ActButton("", variant=ActVariant.OUTLINE_STOP, mark=IconName.CLOSE)
        self.work_act = ActButton("")
        self.paper = SegmentedChoice(fill=True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lay_out()
        self.print_act.clicked.connect(self.print_requested)
        self.save_act.clicked.connect(self.save_requested)
        self.void_act.clicked.connect(self.void_requested)
        self.work_act.clicked.connect(self.work_requested)
        self.retranslate()

    @property
    def printable(self) -> bool:
        """Whether a card may be handed out."""
        return self.card is not None and self.card.row.state in _PRINTABLE

    @property
    def chosen_paper(self) -> PassPaper:
        """What the pass is to be printed on."""
        return PassPaper(self.paper.code or PassPaper.CARD.value)

    @property
    def work(self) -> PassWork:
        """What can be done with the pass besides: one thing at a time."""
        row = None if self.card is None else self.card.row
        if row is None or row.state in {PassState.VOID, PassState.SUSPENDED}:
            return PassWork.NOTHING
        if row.is_blank:
            return PassWork.HAND_OUT
        return PassWork.TAKE_BACK if row.to_return else PassWork.RENEW

    @property
    def voidable(self) -> bool:
        """Whether the pass can still be made void."""
        return self.card is not None and self.card.row.state is not PassState.VOID

    def choose_paper(self, code: str) -> None:
        """Print on the paper with that *code* from now on, if there is one."""
        if code in set(PassPaper):
            self.paper.set_code(code)

    def show_card(self, card: "PassCard", now: datetime, news: PassNews = PassNews.NONE) -> None:
        """Show *card* as it stands at *now*, and the *news* of it."""
        self.card, self._now, self.news = card, now, news
        self._preview.show_card(card)
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Gate pass"))
        self.print_act.setText(self.tr("Print this one…"))
        self.print_act.set_key(shortcut_text(Act.PRINT_CARD))
        self.save_act.setText(self.tr("Save as PDF…"))
        self.void_act.setText(self.tr("Make void…"))
        self.void_act.set_key(shortcut_text(Act.MAKE_VOID))
        self.work_act.set_key(shortcut_text(Act.GO_ON_WITH_CARD))
        self._preview.setAccessibleName(self.tr("The card as it is printed"))
        self.paper.setAccessibleName(self.tr("Printed as"))
        self.paper.set_items(
            (
                Choice(PassPaper.CARD.value, self.tr("Card")),
                Choice(PassPaper.SLIP.value, self.tr("Slip")),
            )
        )
        if self.paper.code is None:
            self.paper.set_code(PassPaper.CARD.value)
        self._fill()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(ROW_GAP)
        line.addWidget(self._sign)
        line.addWidget(self._state, 1)
        papers = QHBoxLayout()
        papers.setSpacing(ROW_GAP)
        papers.addWidget(self.paper, 1)
        papers.addWidget(self.save_act, 1)
        more = QHBoxLayout()
        more.setSpacing(ROW_GAP)
        more.addWidget(self.work_act, 1)
        more.addWidget(self.void_act, 1)
        self.print_act.set_height(ACT)
        said = QVBoxLayout()
        said.setSpacing(ROW_GAP)
        said.addLayout(line)
        said.addWidget(self._issued)
        said.addStretch(1)
        said.addWidget(self.print_act)
        said.addLayout(papers)
        said.addLayout(more)
        self._pair = SideBySide(self._preview, said)
        self.body.addLayout(self._pair)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the acts where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._pair.fit(self.width())
        self._pair.setStretch(0, 1 if self._pair.is_beside else _MOST)

    def _fill(self) -> None:
        card = self.card
        if card is None or self._now is None:
            return
        self.set_note(self._news_words())
        self._sign.set_kind(STATE_SIGNS[card.row.state])
        self._state.setText(card_line(card, self._now, self._languages))
        self._issued.setText(issued_line(card, self._languages))
        self.print_act.setEnabled(self.printable)
        self.save_act.setEnabled(self.printable)
        self.void_act.setEnabled(self.voidable)
        self.work_act.setEnabled(self.work is not PassWork.NOTHING)
        self.work_act.setText(self._work_words())

    def _news_words(self) -> str:
        words = {
            PassNews.ISSUED: self.tr("Issued just now"),
            PassNews.RENEWED: self.tr("Renewed: print it anew"),
        }
        return words.get(self.news, "")

    def _work_words(self) -> str:
        words = {
            PassWork.HAND_OUT: self.tr("Hand out…"),
            PassWork.TAKE_BACK: self.tr("Card is back"),
        }
        return words.get(self.work) or self.tr("Renew…")


class _Preview(QWidget):
    """The card as the printer paints it, white in both themes, as large as the room allows."""

    def __init__(self) -> None:
        super().__init__()
        self._card: PassCard | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(2 * CONTROL)

    def show_card(self, card: "PassCard") -> None:
        """Show *card*."""
        self._card = card
        self.setAccessibleDescription(f"{card.row.short_number} {card.row.holder}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the card's shape."""
        return QSize(400, round(400 * CARD.height() / CARD.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take no more height than the width allows."""
        super().resizeEvent(event)
        self.setMaximumHeight(round(self.width() * CARD.height() / CARD.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card in the middle."""
        if self._card is None:
            return
        scale = min(self.width() / CARD.width(), self.height() / CARD.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = (self.width() - scale * CARD.width()) / 2
        painter.save()
        painter.translate(left, 0)
        painter.scale(scale, scale)
        paint_card(self._card, painter)
        painter.restore()
        painter.setPen(QPen(palette_of(self).edge, 1))
        painter.drawRect(
            round(left), 0, round(scale * CARD.width()) - 1, round(scale * CARD.height()) - 1
        )
