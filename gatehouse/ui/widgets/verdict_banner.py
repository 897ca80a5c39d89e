# SPDX-License-Identifier: MIT
"""The verdict: what, why, what to say, when next, and by which rule."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from gatehouse.ui.shell.fonts import TextSize, font
from gatehouse.ui.shell.icons import IconName, paint_icon
from gatehouse.ui.shell.sizes import BORDER, CONTROL, PADDING, RADIUS, RADIUS_CARD
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.fitting import fitted_font, fitting, wrapped_height
from gatehouse.ui.widgets.sign import SignColours, SignKind, paint_sign, sign_colours

if TYPE_CHECKING:
    from gatehouse.ui.shell.palette import Palette

_BLOCK: Final = 126
_BLOCK_SHARE: Final = 0.3
_SIGN: Final = 60
_LINE: Final = 28
_GAP: Final = 6
_CHECK_SIGN: Final = 18
_BLINK_MS: Final = 180
_LEAST_BOX: Final = 62
_SENTENCE_SIZES: Final = (26, 24, 22, 21, 19, 17, 16, 15, 14)
_HEADLINE_SIZES: Final = (22, 20, 18, 17, 16)
_FLAGS: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WRAPPED: Final = _FLAGS | Qt.TextFlag.TextWordWrap


class CheckText(Struct, frozen=True):
    """One rule result: its sign and two or three words."""

    kind: SignKind
    text: str


class VerdictText(Struct, frozen=True):
    """Everything the banner says, worded."""

    kind: SignKind
    word: str
    headline: str
    sentence: str
    checks: tuple[CheckText, ...] = ()
    checks_summary: str = ""
    next_label: str = ""
    next_time: str = ""
    next_wait: str = ""
    rule: str = ""
    document: str = ""
    telephone: str = ""


class VerdictBanner(QWidget):
    """Shows one verdict as large as its room allows.

    Signals:
        rule_requested: the text of the rule was asked for with the mouse (F11 is the page's).
    """

    rule_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text: VerdictText | None = None
        self._prompt = ""
        self._compact = False
        self._blinking = QTimer(self)
        self._blinking.setSingleShot(True)
        self._blinking.setInterval(_BLINK_MS)
        self._link = ActButton("", variant=ActVariant.LINK, key="F11", parent=self)
        self._link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._connect()
        self._fill_words()
        self.clear()

    def show_verdict(self, text: VerdictText) -> None:
        """Say `text`, to the eye and to a screen reader."""
        changed, self._text = text != self._text, text
        self.setAccessibleName(f"{text.word}: {text.headline}")
        against = (check.text for check in text.checks if check.kind is not SignKind.OK)
        spoken = (text.sentence, *against, text.next_label, text.next_time, *_source(text))
        self.setAccessibleDescription(" ".join(part for part in spoken if part))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if changed:
            self._place_link()
            self.update()

    def clear(self, prompt: str = "") -> None:
        """Say nothing yet, or only what is still missing."""
        self._text = None
        self._prompt = prompt
        self.setAccessibleName(prompt)
        self.setAccessibleDescription("")
        self._place_link()
        self.update()

    def blink(self) -> None:
        """Flash once: the key just pressed does not act against this verdict."""
        self._blinking.start()
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Leave out the rule and count the checks together, for small windows."""
        self._compact = compact
        self._place_link()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room of two spoken lines with everything round them."""
        return QSize(690, 190 if self._compact else 212)

    def minimumSizeHint(self) -> QSize:
        """Return the least room in which nothing is cut."""
        return QSize(420, 140 if self._compact else 176)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the link in its corner."""
        super().resizeEvent(event)
        self._place_link()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_words()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the verdict."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = palette_of(self)
        if self._text is None:
            self._paint_prompt(painter, palette)
            return
        colours = sign_colours(self._text.kind, palette)
        block = self._paint_ground(painter, self._text, colours)
        self._paint_block(painter, self._text, colours, palette, block)
        area = QRectF(self.rect()).adjusted(block + PADDING, _GAP + 4, -PADDING, -_GAP - 2)
        self._paint_area(painter, self._text, colours, palette, area)

    def _connect(self) -> None:
        self._link.clicked.connect(self.rule_requested)
        self._blinking.timeout.connect(self.update)

    def _fill_words(self) -> None:
        self._link.setText(QCoreApplication.translate("widgets", "Rule text"))
        self._place_link()

    def _place_link(self) -> None:
        shown = self._text is not None and bool(self._text.rule or self._text.document)
        self._link.setVisible(shown and not self._compact)
        width = self._link.sizeHint().width()
        self._link.setGeometry(
            self.width() - width - _GAP, self.height() - CONTROL + 2, width, CONTROL
        )

    def _paint_prompt(self, painter: QPainter, p: "Palette") -> None:
        painter.setPen(QPen(p.edge, 1, Qt.PenStyle.DashLine))
        painter.setBrush(p.sunk)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        painter.setPen(p.ink2)
        painter.setFont(font(TextSize.BODY))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(PADDING, 0, -PADDING, 0), flags, self._prompt)

    def _paint_ground(self, painter: QPainter, text: VerdictText, colours: SignColours) -> float:
        word = QFontMetrics(font(TextSize.VERDICT, bold=True)).horizontalAdvance(text.word)
        block = min(max(_BLOCK, word + 2 * _GAP), self.width() * _BLOCK_SHARE)
        half = BORDER / 2
        shape = QPainterPath()
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        shape.addRoundedRect(rect, RADIUS_CARD, RADIUS_CARD)
        ground = QColor(colours.ground)
        if self._blinking.isActive():
            ground = colours.fill
        painter.fillPath(shape, ground)
        painter.setClipRect(QRectF(0, 0, block, self.height()))
        painter.fillPath(shape, colours.fill)
        painter.setClipping(False)
        painter.setPen(QPen(colours.fill, BORDER))
        painter.drawPath(shape)
        return float(block)

    def _paint_block(
        self,
        painter: QPainter,
        text: VerdictText,
        colours: SignColours,
        palette: "Palette",
        block: float,
    ) -> None:
        sizes = (TextSize.VERDICT, TextSize.VERDICT_SMALL, 26, 22, 19, 17)
        face = fitted_font(
            text.word, QSizeF(block - 2 * _GAP, 2.6 * TextSize.VERDICT), sizes, bold=True
        )
        words = wrapped_height(text.word, face, block - 2 * _GAP)
        top = (self.height() - _SIGN - words - _GAP) / 2
        sign = QRectF((block - _SIGN) / 2, top, _SIGN, _SIGN)
        paint_sign(painter, sign, text.kind, palette, inks=(colours.on_fill, colours.fill))
        painter.setPen(colours.on_fill)
        painter.setFont(face)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        under = QRectF(_GAP, top + _SIGN + _GAP, block - 2 * _GAP, words + 2)
        painter.drawText(under, flags, text.word)

    def _paint_area(
        self,
        painter: QPainter,
        text: VerdictText,
        colours: SignColours,
        palette: "Palette",
        area: QRectF,
    ) -> None:
        if self._blinking.isActive():
            return
        face = fitted_font(
            text.headline, QSizeF(area.width(), 1.3 * _LINE), _HEADLINE_SIZES, bold=True
        )
        height = float(max(_LINE, wrapped_height(text.headline, face, area.width())))
        painter.setPen(colours.text)
        painter.setFont(face)
        head = QRectF(area.left(), area.top(), area.width(), height)
        painter.drawText(head, _WRAPPED, text.headline)
        foot = self._paint_foot(painter, text, palette, area, height)
        box = QRectF(area.left(), head.bottom() + _GAP - 2, area.width(), 0)
        box.setBottom(foot - _GAP)
        self._paint_sentence(painter, text, colours, palette, box)

    def _paint_foot(
        self,
        painter: QPainter,
        text: VerdictText,
        palette: "Palette",
        area: QRectF,
        head: float,
    ) -> float:
        """Draw the lines under the sentence from the lowest up; return where they begin."""
        foot = area.bottom()
        left = area.left()
        if not self._compact and _source(text):
            foot -= _LINE
            self._paint_rule(painter, text, palette, QRectF(left, foot, area.width(), _LINE))
        lowest = QRectF()
        if text.next_time:
            foot -= _LINE + 2
            lowest = QRectF(left, foot, area.width(), _LINE)
            lowest.setLeft(self._paint_next(painter, text, palette, lowest))
        room = foot - area.top() - head - self._sentence_need(text, area.width())
        rows = self._check_rows(text, area.width())[: max(0, int(room // (_LINE - 2)))]
        foot -= len(rows) * (_LINE - 2)
        for index, row in enumerate(rows):
            line = QRectF(left, foot + index * (_LINE - 2), area.width(), _LINE - 2)
            line.setLeft(self._paint_checks(painter, row, palette, line.left(), line.top()))
            lowest = lowest if text.next_time else line
        if self._compact:
            self._paint_beside(painter, text, palette, lowest)
        return foot

    def _paint_beside(
        self, painter: QPainter, text: VerdictText, palette: "Palette", rest: QRectF
    ) -> None:
        """Draw the rule at the end of the lowest line, as far as there is room for it."""
        face = font(TextSize.CAPTION)
        painter.setFont(face)
        painter.setPen(palette.ink2)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(rest, flags, fitting(_source(text), face, rest.width()))

    def _sentence_need(self, text: VerdictText, width: float) -> float:
        """Return the height the sentence needs before the checks may have theirs."""
        face = font(TextSize.SENTENCE, bold=True)
        return max(_LEAST_BOX, wrapped_height(text.sentence, face, width - 70) + 2.0 * _GAP)

    def _paint_sentence(
        self,
        painter: QPainter,
        text: VerdictText,
        colours: SignColours,
        palette: "Palette",
        box: QRectF,
    ) -> None:
        painter.setPen(QPen(colours.fill, 1))
        painter.setBrush(palette.card)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        say = QCoreApplication.translate("widgets", "Say")
        caption = font(TextSize.CAPTION)
        width = max(24, QFontMetrics(caption).horizontalAdvance(say)) + 2 * (_GAP + 4)
        middle = box.center().y()
        icon = QRectF(round(box.left() + (width - 22) / 2), round(middle - 22), 22, 22)
        paint_icon(painter, icon, IconName.SAY, palette.ink2)
        painter.setPen(palette.ink2)
        painter.setFont(caption)
        under = QRectF(box.left(), middle + 1, width, 22)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, say)
        room = box.adjusted(width, 4, -10, -4)
        painter.setPen(palette.ink)
        painter.setFont(fitted_font(text.sentence, room.size(), _SENTENCE_SIZES, bold=True))
        painter.drawText(room, _WRAPPED, text.sentence)

    def _check_rows(self, text: VerdictText, width: float) -> list[list[CheckText]]:
        checks = sorted(text.checks, key=lambda check: check.kind is SignKind.OK)
        if self._compact and text.checks_summary:
            checks = [CheckText(text.kind, text.checks_summary)]
        rows: list[list[CheckText]] = []
        used = 0.0
        for check in checks:
            needed = _check_width(check.text)
            if rows and used + needed <= width:
                rows[-1].append(check)
                used += needed
            else:
                rows.append([check])
                used = needed
        return rows

    def _paint_checks(
        self, painter: QPainter, row: list[CheckText], palette: "Palette", x: float, y: float
    ) -> float:
        painter.setFont(font(TextSize.TABLE))
        for check in row:
            sign = QRectF(x, y + 4, _CHECK_SIGN, _CHECK_SIGN)
            paint_sign(painter, sign, check.kind, palette)
            painter.setPen(palette.ink)
            width = _check_width(check.text)
            words = QRectF(x + _CHECK_SIGN + _GAP, y, width, _LINE - 2)
            painter.drawText(words, _FLAGS, check.text)
            x += width
        return x

    def _paint_next(
        self, painter: QPainter, text: VerdictText, palette: "Palette", row: QRectF
    ) -> float:
        x = row.left()
        for words, face, colour in (
            (text.next_label, font(TextSize.SECONDARY), palette.ink2),
            (text.next_time, font(TextSize.TITLE, bold=True), palette.ink),
            (text.next_wait, font(TextSize.SECONDARY), palette.ink2),
        ):
            painter.setFont(face)
            painter.setPen(colour)
            painter.drawText(QRectF(x, row.top(), row.right() - x, row.height()), _FLAGS, words)
            x += QFontMetrics(face).horizontalAdvance(words) + (10 if words else 0)
        return x

    def _paint_rule(
        self, painter: QPainter, text: VerdictText, palette: "Palette", row: QRectF
    ) -> None:
        face = font(TextSize.SECONDARY)
        icon = QRectF(row.left(), round(row.center().y() - 9), 18, 18)
        paint_icon(painter, icon, IconName.RULE, palette.ink2)
        room = row.width() - 24 - self._link.width()
        painter.setFont(face)
        painter.setPen(palette.ink2)
        painter.drawText(row.adjusted(24, 0, 0, 0), _FLAGS, fitting(_source(text), face, room))


def _source(text: VerdictText) -> tuple[str, ...]:
    """Return by what it was judged: the rule, its document, the telephone to ask."""
    return tuple(part for part in (text.rule, text.document, text.telephone) if part)


def _check_width(text: str) -> float:
    letters = QFontMetrics(font(TextSize.TABLE)).horizontalAdvance(text)
    return _CHECK_SIGN + _GAP + letters + 14.0
