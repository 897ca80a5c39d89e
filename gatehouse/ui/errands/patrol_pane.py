# SPDX-License-Identifier: MIT
"""A check list: who walks it, what was found, and the earlier patrols."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.ui.errands.disinfection_wording import often_choices
from gatehouse.ui.errands.patrol_wording import patrol_facts
from gatehouse.ui.shell.actions import Act, shortcut_text
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.acts_rows import ActsRows
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.patrol import CheckList, ItemMark, Patrol, PatrolList
    from gatehouse.ui.shell.i18n import Languages

_LONGEST = 40


class PatrolPane(Card):
    """The acts are for the current item, and for the patrol.

    Signals:
        wrong_requested: something is wrong with the current item.
        incident_requested: what was found becomes an incident.
        errand_requested: what was found becomes an errand.
        finish_requested: the patrol is finished.
        undo_requested: the mark of the current item, or the patrol, is taken back.
        often_chosen: the code of how often the list is walked from now on.
    """

    wrong_requested = Signal()
    incident_requested = Signal()
    errand_requested = Signal()
    finish_requested = Signal()
    undo_requested = Signal()
    often_chosen = Signal(str)

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._languages = languages
        self.walker = Field("")
        self.walker.edit.setMaxLength(_LONGEST)
        self._facts = Label("", TextRole.BODY, wrap=True)
        self.often = SegmentedChoice()
        self._often = Captioned(self.often)
        self.wrong, self.incident, self.errand = ActButton(""), ActButton(""), ActButton("")
        self.finish = ActButton("", variant=ActVariant.OK, mark=IconName.CHECK)
        self.undo = ActButton("", mark=IconName.UNDO)
        self._rows = ActsRows(
            ((self.finish,), (self.wrong, self.undo), (self.incident, self.errand)),
            ((self.finish, self.wrong, self.undo), (self.incident, self.errand)),
        )
        scrolled = self._scrolled = ScrolledFields()
        for part in (self.walker, self._facts, self._often):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.body.addLayout(self._rows)
        self._connect()
        self.retranslate()

    def show_list(
        self,
        checklist: "CheckList | None",
        patrol: "Patrol | None",
        mark: "ItemMark | None",
        found: "PatrolList | None",
    ) -> None:
        """Show how a list is walked, with the *mark* of the current item."""
        walked = patrol is not None and patrol.is_open
        open_finding = mark is not None and mark.is_finding and not mark.is_followed
        self.wrong.setEnabled(patrol is None or walked)
        self.undo.setEnabled(patrol is not None)
        for act in (self.incident, self.errand):
            act.setEnabled(open_finding)
        left = 0 if checklist is None or patrol is None else patrol.left(checklist)
        self.finish.setEnabled(walked and not left)
        self.walker.setVisible(not walked)
        if checklist is None or found is None:
            self.set_title(self.tr("Nothing chosen"))
            self._facts.setText("")
            return
        routine = found.routine(checklist.code)
        self.often.set_code("0/1" if routine is None else routine.often.code)
        self.set_title(self._languages.label(checklist.words))
        self._facts.setText(patrol_facts(checklist, patrol, found, self._languages))

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.walker.set_caption(self.tr("Who walks (empty: whoever is on duty)"))
        self._often.set_caption(self.tr("How often it is walked"))
        self.often.set_items(often_choices(self._languages))
        self.finish.setText(self.tr("Patrol done"))
        self.finish.set_key(shortcut_text(Act.SETTLE_ERRAND))
        self.wrong.setText(self.tr("A problem…"))
        self.wrong.set_key(shortcut_text(Act.FAIL_ERRAND))
        self.undo.setText(self.tr("Take it back"))
        self.undo.set_key(shortcut_text(Act.UNDO_ERRAND))
        self.incident.setText(self.tr("As an incident"))
        self.incident.set_key(shortcut_text(Act.FOLLOW_AS_INCIDENT))
        self.errand.setText(self.tr("As an errand…"))
        self.errand.set_key(shortcut_text(Act.FOLLOW_AS_ERRAND))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts into fewer rows where there is room."""
        super().resizeEvent(event)
        self._rows.fit(self.width())

    def _connect(self) -> None:
        self.wrong.clicked.connect(self.wrong_requested)
        self.incident.clicked.connect(self.incident_requested)
        self.errand.clicked.connect(self.errand_requested)
        self.finish.clicked.connect(self.finish_requested)
        self.undo.clicked.connect(self.undo_requested)
        self.often.chosen.connect(self.often_chosen)
