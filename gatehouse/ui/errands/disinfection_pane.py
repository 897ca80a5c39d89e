# SPDX-License-Identifier: MIT
"""One area, or something that was disinfected, and what can be done with it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.errands.disinfection_wording import area_facts, done_facts
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.domain.disinfection import DisinfectionList, DisinfectionRow
    from gatehouse.domain.routine import RoutineRow
    from gatehouse.ui.shell.i18n import Languages

_USUAL: Final = 2
"""How many of the usual agents the pane explains."""


class DisinfectionPane(Card):
    """Signals say what is wanted with what is shown.

    Signals:
        done_requested: the area was done, as the last one was.
        other_requested: it was done, but otherwise than the last one; or what was written is wrong.
        check_requested: somebody looked at it.
        undo_requested: it is taken back; of an area, the last time it was done today.
        removal_requested: the area is taken off the list.
        often_requested: the area is done as often as is said anew.
    """

    done_requested = Signal()
    other_requested = Signal()
    check_requested = Signal()
    undo_requested = Signal()
    removal_requested = Signal()
    often_requested = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self.area: RoutineRow | None = None
        self.done: DisinfectionRow | None = None
        self._list: DisinfectionList | None = None
        self._facts = Label("", TextRole.BODY, wrap=True)
        self._use = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.same = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK, key="Space")
        self.other, self.check, self.often = ActButton(""), ActButton(""), ActButton("")
        self.undo, self.remove = ActButton("", mark=IconName.UNDO), ActButton("")
        self._rows = ActsRows(
            ((self.same,), (self.other, self.undo), (self.check,), (self.often, self.remove)),
            ((self.same, self.other), (self.undo, self.check, self.often, self.remove)),
        )
        self.body.addWidget(self._facts)
        self.body.addWidget(self._use)
        self.body.addStretch(1)
        self.body.addLayout(self._rows)
        self.same.clicked.connect(self.done_requested)
        self.other.clicked.connect(self.other_requested)
        self.check.clicked.connect(self.check_requested)
        self.often.clicked.connect(self.often_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.remove.clicked.connect(self.removal_requested)
        self.retranslate()

    def show_area(self, area: "RoutineRow | None", found: "DisinfectionList | None") -> None:
        """Show an area of the list that was *found*, or none."""
        self.area, self.done, self._list = area, None, found
        self._fill()

    def show_done(self, done: "DisinfectionRow", found: "DisinfectionList") -> None:
        """Show something that was disinfected."""
        self.area, self.done, self._list = None, done, found
        self._fill()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.same.setText(self.tr("Done, the same again"))
        self.other.set_key(shortcut_text(Act.FAIL_ERRAND))
        self.check.setText(self.tr("Looked at…"))
        self.check.set_key(shortcut_text(Act.COUNT_ERRANDS))
        self.often.setText(self.tr("How often…"))
        self.undo.setText(self.tr("Take it back…"))
        self.undo.set_key(shortcut_text(Act.UNDO_ERRAND))
        self.remove.setText(self.tr("Off the list…"))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts into fewer rows where there is room."""
        super().resizeEvent(event)
        self._rows.fit(self.width())

    def _fill(self) -> None:
        area, done = self.area, self.done
        ours = done is not None and done.is_ours
        self.other.setText(self.tr("Put right…") if done else self.tr("Done otherwise…"))
        for act, shown in (
            (self.same, done is None),
            (self.often, done is None),
            (self.remove, done is None),
            (self.check, done is not None),
        ):
            act.setVisible(shown)
            act.setEnabled(area is not None or ours)
        self.other.setEnabled(area is not None or ours)
        self.undo.setEnabled(ours or (area is not None and bool(area.done_today)))
        self._use.setText(self._usual_words() if done is None else "")
        self._use.setVisible(bool(self._use.text()))
        if done is not None:
            self.set_title(done.where)
            elsewhere = "" if ours else self.tr("It is put right where it was written down.")
            told = (done_facts(done, self._languages), elsewhere)
            self._facts.setText("\n".join(filter(None, told)))
        elif area is not None:
            last = None if self._list is None else self._list.last
            self.set_title(area.name)
            self._facts.setText(area_facts(area, last, self._languages))
        else:
            self.set_title(self.tr("Nothing chosen"))
            self._facts.setText(self.tr("Choose an area in the list, or put one on it."))

    def _usual_words(self) -> str:
        agents = () if self._list is None else self._list.agents
        line = QCoreApplication.translate("errands", "{caption}: {value}")
        named, told = self._languages.label, self._languages.text
        said = (
            line.format(caption=named(agent.words), value=told(agent.use))
            for agent in agents[:_USUAL]
        )
        return "\n".join(said)
