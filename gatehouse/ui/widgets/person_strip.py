# SPDX-License-Identifier: MIT
"""Who stands at the gate: name, flat, telephone, what stands out."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.ui.shell.sizes import PADDING, RADIUS, ROW_GAP
from gatehouse.ui.shell.theme import palette_of
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.kept import Kept
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.sign import SignKind
from gatehouse.ui.widgets.tag import Tag


class TagText(Struct, frozen=True):
    """A tag's sign and words."""

    kind: SignKind
    text: str


class PersonText(Struct, frozen=True):
    """What the strip says; name and telephone come masked."""

    name: str
    place: str = ""
    contact: str = ""
    hint: str = ""
    tags: tuple[TagText, ...] = ()


class PersonStrip(QWidget):
    """One or two lines about the person chosen.

    Signals:
        change_requested: somebody else is meant.
    """

    change_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ElidedLabel("", TextRole.PAGE_TITLE)
        self._place = Label("", TextRole.PAGE_TITLE)
        self._contact = Label("", TextRole.TABLE, tone=Tone.MUTED)
        self._hint = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._hint_above = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self._kept_tags = Kept[Tag]()
        self._tags: list[Tag] = []
        self._tag_row = QHBoxLayout()
        self._change = ActButton("", variant=ActVariant.LINK, key="↓")
        self._person: PersonText | None = None
        self._compact = False
        self._lay_out()
        self._change.clicked.connect(self.change_requested)
        self._fill_words()
        self.clear()

    def show_person(self, person: PersonText) -> None:
        """Show `person`."""
        if person == self._person:
            return
        self._person = person
        self._name.setText(person.name)
        self._place.setText(person.place)
        self._contact.setText(person.contact)
        self._hint.setText(person.hint)
        self._hint_above.setText(person.hint)
        self._tags = self._kept_tags.show(person.tags, self._made_tag, _tell)
        self._change.setVisible(True)
        spoken = (person.name, person.place, *(tag.text for tag in person.tags))
        self.setAccessibleName(" ".join(part for part in spoken if part))
        self.setAccessibleDescription(person.hint)
        self._place_hint()

    def clear(self) -> None:
        """Show nobody."""
        self.show_person(PersonText(""))
        self._change.setVisible(False)

    def set_compact(self, *, compact: bool) -> None:
        """Put everything on one line, for low windows."""
        self._compact = compact
        self._place_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_words()
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of what is chosen."""
        palette = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.accent, 1))
        painter.setBrush(palette.accent_bg)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _lay_out(self) -> None:
        self._tag_row.setSpacing(_TAG_GAP)
        words = QHBoxLayout()
        words.setSpacing(PADDING)
        words.addWidget(self._name)
        words.addWidget(self._place)
        words.addWidget(self._contact)
        words.addStretch(1)
        words.addWidget(self._hint_above)
        words.addLayout(self._tag_row)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        lines.addLayout(words)
        lines.addWidget(self._hint)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(PADDING, 4, 6, 4)
        layout.setSpacing(ROW_GAP)
        layout.addLayout(lines, 1)
        layout.addWidget(self._change)

    def _fill_words(self) -> None:
        self._change.setText(QCoreApplication.translate("widgets", "Someone else"))

    def _made_tag(self, tag: TagText) -> Tag:
        made = Tag(tag.kind, tag.text)
        self._tag_row.addWidget(made)
        return made

    def _place_hint(self) -> None:
        has_hint = bool(self._hint.text())
        self._hint.setVisible(has_hint and not self._compact)
        self._hint_above.setVisible(False)
        self.setFixedHeight(56 if self._compact else 76)
        self._fit()

    def _fit(self) -> None:
        """Let telephone and hint give way to the tags, which say how it stands."""
        fixed = [self._name, self._place, self._change, *self._tags]
        spaces = 4 * PADDING + ROW_GAP + _TAG_GAP * len(self._tags)
        room = self.width() - sum(part.sizeHint().width() for part in fixed) - spaces
        if self._compact:
            hint = self._hint_above.sizeHint().width()
            self._hint_above.setVisible(bool(self._hint.text()) and room >= min(hint, _LEAST_HINT))
            room -= hint if self._hint_above.isVisibleTo(self) else 0
        contact = self._contact
        contact.setVisible(bool(contact.text()) and room >= contact.sizeHint().width() + PADDING)


def _tell(shown: Tag, tag: TagText) -> None:
    shown.set_tag(tag.kind, tag.text)


_TAG_GAP = 6
_LEAST_HINT = 120
