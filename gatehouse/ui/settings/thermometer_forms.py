# SPDX-License-Identifier: MIT
"""Writing down a new thermometer, and what mercury says of one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gatehouse.domain.body_temperature import METHOD_WORDS, Method
from gatehouse.domain.thermometer import Comparison, NewThermometer, Standard, Thermometer
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.comparison_fields import ComparisonFields
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.thermometer_text import comparison_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

_LONGEST = 20
_WIDEST = 320


class NewThermometerForm(EnterForm):
    """Asks what stands on it and where it measures; it orders a `NewThermometer`."""

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.PLUS, key="Enter")
        )
        self._languages = languages
        self._labels: frozenset[str] = frozenset()
        self.label = Field("")
        self.label.edit.setMaxLength(_LONGEST)
        self.label.setMaximumWidth(_WIDEST)
        self.method = SegmentedChoice()
        self._why = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        scrolled = self._scrolled = ScrolledFields()
        for part in (self.label, self.method, self._why):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        self.label.text_changed.connect(self._on_text_changed)

    def show_thermometers(self, known: "Sequence[Thermometer]") -> None:
        """Know the labels that were given."""
        self._labels = frozenset(one.label for one in known)
        self.say()

    def clear(self) -> None:
        """Be ready for the next one."""
        self.label.set_text("")
        self.set_working(working=False)
        self.say()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        label = self.label.text().strip()
        taken = label in self._labels
        self.label.set_error(self.tr("The post has or had one of that label") if taken else "")
        return [] if label and not taken else [Gap(self.tr("a label"), self.label.edit.setFocus)]

    def order(self) -> NewThermometer:
        """Return what is written."""
        method = Method(self.method.code or Method.FOREHEAD.value)
        return NewThermometer(label=self.label.text().strip(), method=method)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        code = self.method.code or Method.FOREHEAD.value
        self.label.set_caption(self.tr("Label, as it stands on it"))
        words = self._languages.text
        self.method.set_items(tuple(Choice(one.value, words(METHOD_WORDS[one])) for one in Method))
        self.method.set_code(code)
        self.method.setAccessibleName(self.tr("Where it measures"))
        self._why.setText(
            self.tr("A label is never given twice, so that readings of two are never mixed up.")
        )
        self.confirm.setText(self.tr("Add the thermometer"))
        self.say()

    def _on_text_changed(self, _text: str) -> None:
        self.say()


class ComparisonForm(EnterForm):
    """Asks for two readings of one person; it orders the id and the `Comparison`."""

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton(""),
        )
        self._languages = languages
        self._known: tuple[Thermometer, ...] = ()
        self._calibrated = False
        self.which = SegmentedChoice()
        self._last = Label("", TextRole.TABLE, tone=Tone.MUTED, wrap=True)
        self.fields = ComparisonFields()
        scrolled = self._scrolled = ScrolledFields()
        scrolled.fields.addWidget(self.which)
        scrolled.fields.addWidget(self._last)
        scrolled.fields.addWidget(self.fields, 0, Qt.AlignmentFlag.AlignLeft)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.add_acts(CONTROL)
        self.which.chosen.connect(self._on_chosen)
        self.fields.changed.connect(self.say)
        self.closed.connect(self._on_closed)

    def show_thermometers(self, known: "Sequence[Thermometer]", chosen: str) -> None:
        """Offer those in use; *chosen* is the id of the one that is looked at."""
        self._known = tuple(one for one in known if one.in_use)
        ids = [one.id for one in self._known]
        self.which.set_items(tuple(Choice(one.id, one.label) for one in self._known))
        self.which.set_code(chosen if chosen in ids else next(iter(ids), ""))
        self.clear()

    def clear(self) -> None:
        """Be ready for the next comparison."""
        self._calibrated = False
        self.fields.clear()
        self.set_working(working=False)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if self._chosen is None:
            return [Gap(self.tr("a thermometer"), self.focusNextChild)]
        if self._calibrated or self.fields.comparison is not None:
            return []
        return [Gap(self.tr("both readings"), self.fields.ask)]

    def order(self) -> tuple[str, Comparison]:
        """Return which one was compared, and how."""
        told = self.fields.comparison
        if self._calibrated or told is None:
            told = Comparison(standard=Standard.CALIBRATION)
        return self.which.code or "", told

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.which.setAccessibleName(self.tr("Thermometer"))
        self.fields.retranslate()
        self.word_acts(self.tr("Save the comparison"), self.tr("It was calibrated elsewhere"))
        self._show()

    @property
    def _chosen(self) -> Thermometer | None:
        return next((one for one in self._known if one.id == self.which.code), None)

    def _show(self) -> None:
        chosen = self._chosen
        told = "" if chosen is None else comparison_text(chosen, self._languages)
        self._last.setText(told)
        self.say()

    def _on_chosen(self, _code: str) -> None:
        self._show()

    def _on_closed(self) -> None:
        """Write down a calibration that somebody else made."""
        self._calibrated = True
        self.go_on()
