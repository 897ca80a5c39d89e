# SPDX-License-Identifier: MIT
"""One field of a rule set on the screen: a line, a choice of one, a choice of several."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from gatehouse.domain.policy.draft.choices import OneOf, Several
from gatehouse.ui.shell.sizes import CAPTION_GAP, CONTROL, ROW_GAP
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.flow_layout import FlowLayout
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.policy.draft.rule_field import RuleField
    from gatehouse.ui.shell.i18n import Languages

_LAID_OPEN: Final = 4
"""So many things to choose from stand open; more are in a drop-down."""


class FieldRow(QWidget):
    """Shows a field with its sentence under it; what was written stays where it is refused.

    Signals:
        written: the text that stands in it now, with every key.
        finished: the person is done with it.
    """

    written = Signal(str)
    finished = Signal()

    def __init__(self, field: "RuleField", languages: "Languages") -> None:
        super().__init__()
        self.field = field
        self._languages = languages
        self.warning = Label("", TextRole.CAPTION, tone=Tone.WARN, wrap=True)
        self.warning.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, ROW_GAP)
        self._column.setSpacing(CAPTION_GAP)

    @property
    def caption(self) -> str:
        """How the field is called."""
        return self._languages.label(self.field.caption)

    def show_text(self, text: str) -> None:
        """Show what stands in the field; nothing is emitted."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Say under it what it does at the desk."""
        raise NotImplementedError

    def complain(self, sentence: str) -> None:
        """Say under it what is wrong."""
        raise NotImplementedError

    def warn(self, sentence: str) -> None:
        """Say what else should be looked at; an empty sentence takes it back."""
        self.warning.setText(f"⚠ {sentence}" if sentence else "")
        self.warning.setVisible(bool(sentence))


class LineRow(FieldRow):
    """A line to write in."""

    def __init__(self, field: "RuleField", languages: "Languages") -> None:
        super().__init__(field, languages)
        self.entrance = Field(self.caption)
        self._column.addWidget(self.entrance)
        self._column.addWidget(self.warning)
        self.setFocusProxy(self.entrance.edit)
        self.entrance.text_changed.connect(self.written)
        self.entrance.finished.connect(self.finished)

    def show_text(self, text: str) -> None:
        """Show what stands in the field."""
        if self.entrance.text().strip() != text:
            self.entrance.set_text(text)

    def say(self, sentence: str) -> None:
        """Say under it what it does at the desk."""
        self.entrance.set_hint(sentence)

    def complain(self, sentence: str) -> None:
        """Say under it what is wrong."""
        self.entrance.set_error(sentence)


class ChoiceRow(FieldRow):
    """Something to choose, with the line under it."""

    def __init__(self, field: "RuleField", languages: "Languages") -> None:
        super().__init__(field, languages)
        self._line = Label("", TextRole.CAPTION, tone=Tone.MUTED, wrap=True)

    def say(self, sentence: str) -> None:
        """Say under it what it does at the desk."""
        self._show(sentence, Tone.MUTED)

    def complain(self, sentence: str) -> None:
        """Say under it what is wrong."""
        self._show(sentence, Tone.STOP)

    def _lay_out(self, entrance: QWidget) -> None:
        captioned = Captioned(entrance)
        captioned.set_caption(self.caption)
        self._column.addWidget(captioned)
        self._column.addWidget(self._line)
        self._column.addWidget(self.warning)

    def _show(self, sentence: str, tone: Tone) -> None:
        self._line.setText(sentence)
        self._line.set_tone(tone)

    def _give(self, text: str) -> None:
        self.written.emit(text)
        self.finished.emit()


class OneRow(ChoiceRow):
    """One of some: laid open where they are few."""

    def __init__(self, field: "RuleField", languages: "Languages") -> None:
        super().__init__(field, languages)
        assert isinstance(field.input, OneOf), "one is chosen out of what is offered"
        items = [(one.code, languages.text(one.words)) for one in field.input.offers]
        self.entrance: SegmentedChoice | QuietCombo = (
            _segments(items) if len(items) <= _LAID_OPEN else _combo(items)
        )
        self._lay_out(self.entrance)
        self.setFocusProxy(self.entrance)
        if isinstance(self.entrance, SegmentedChoice):
            self.entrance.chosen.connect(self._give)
        else:
            self.entrance.currentIndexChanged.connect(self._on_index_changed)

    def show_text(self, text: str) -> None:
        """Show what is chosen."""
        if isinstance(self.entrance, SegmentedChoice):
            self.entrance.set_code(text)
        else:
            self.entrance.choose(text)

    def _on_index_changed(self, _index: int) -> None:
        assert isinstance(self.entrance, QuietCombo), "connected for a drop-down"
        self._give(self.entrance.code)


class SeveralRow(ChoiceRow):
    """Some of many, a box for each; ← and → go along them, Space ticks."""

    def __init__(self, field: "RuleField", languages: "Languages") -> None:
        super().__init__(field, languages)
        assert isinstance(field.input, Several), "some are chosen out of what is offered"
        self.boxes = {one.code: QCheckBox(languages.text(one.words)) for one in field.input.offers}
        entrance = QWidget()
        row = FlowLayout(2 * ROW_GAP, entrance)
        for box in self.boxes.values():
            box.setMinimumSize(CONTROL, CONTROL)
            row.addWidget(box)
            box.clicked.connect(self._on_box_clicked)
        self._lay_out(entrance)
        entrance.setFocusProxy(next(iter(self.boxes.values())))
        self.setFocusProxy(next(iter(self.boxes.values())))

    def show_text(self, text: str) -> None:
        """Tick what is chosen."""
        codes = text.split()
        for code, box in self.boxes.items():
            box.setChecked(code in codes)

    def _on_box_clicked(self, _ticked: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._give(" ".join(code for code, box in self.boxes.items() if box.isChecked()))


def row_of(field: "RuleField", languages: "Languages") -> FieldRow:
    """Return the row for a field."""
    if isinstance(field.input, OneOf):
        return OneRow(field, languages)
    if isinstance(field.input, Several):
        return SeveralRow(field, languages)
    return LineRow(field, languages)


def _segments(items: "Sequence[tuple[str, str]]") -> SegmentedChoice:
    return SegmentedChoice([Choice(code, words) for code, words in items])


def _combo(items: "Sequence[tuple[str, str]]") -> QuietCombo:
    combo = QuietCombo()
    combo.setMinimumHeight(CONTROL)
    combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    combo.offer(items, "")
    return combo
