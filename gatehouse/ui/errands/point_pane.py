# SPDX-License-Identifier: MIT
"""A point of the notice in full, and what each gate says of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.errands.point_wording import gates_text
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.domain.rule_point import GatePoint, PointList
    from gatehouse.ui.shell.i18n import Languages


class PointPane(Card):
    """The acts are for the point that is shown, at the gate on duty.

    Signals:
        done_requested: it is seen to.
        not_done_requested: it does not apply, or is not possible.
        undo_requested: what was said is taken back.
    """

    done_requested = Signal()
    not_done_requested = Signal()
    undo_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self._words = Label("", TextRole.BODY_BOLD, wrap=True)
        self._gates = Label("", TextRole.BODY, wrap=True)
        self._of = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.done = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK)
        self.not_done, self.undo = ActButton(""), ActButton("", mark=IconName.UNDO)
        self._rows = ActsRows(
            ((self.done,), (self.not_done, self.undo)), ((self.done, self.not_done, self.undo),)
        )
        scrolled = self._scrolled = ScrolledFields()
        for part in (self._words, self._gates, self._of):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.body.addLayout(self._rows)
        self.done.clicked.connect(self.done_requested)
        self.not_done.clicked.connect(self.not_done_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.retranslate()

    def show_point(self, one: "GatePoint | None", points: "PointList | None") -> None:
        """Show a point, and how it stands; None where nothing is chosen."""
        said = None if one is None or points is None else one.at_gate(points.gate)
        for act in (self.done, self.not_done):
            act.setEnabled(one is not None)
        self.undo.setEnabled(said is not None)
        if one is None or points is None:
            self.set_title(self.tr("Nothing chosen"))
            for part in (self._words, self._gates, self._of):
                part.setText("")
            return
        text = self._languages.text
        title = self.tr("Point {number}").format(
            number=self._languages.formats.number(one.point.number)
        )
        self.set_title(title)
        self._words.setText(text(one.point.words))
        self._gates.setText(gates_text(one, points, self._languages))
        self._of.setText(f"{text(points.title)} · {text(points.document)}")

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.done.setText(self.tr("Done here"))
        self.done.set_key(shortcut_text(Act.SETTLE_ERRAND))
        self.not_done.setText(self.tr("Not done…"))
        self.not_done.set_key(shortcut_text(Act.FAIL_ERRAND))
        self.undo.setText(self.tr("Take it back"))
        self.undo.set_key(shortcut_text(Act.UNDO_ERRAND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts into fewer rows where there is room."""
        super().resizeEvent(event)
        self._rows.fit(self.width())
