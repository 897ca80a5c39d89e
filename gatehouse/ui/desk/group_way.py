# SPDX-License-Identifier: MIT
"""How a group comes: direction, class, reason, the bus, and what was seen of everybody."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.domain.code_list import CodeList
from gatehouse.domain.entry import (
    DIRECTION_WORDS,
    Direction,
    Reason,
    SubjectClass,
)
from gatehouse.domain.policy.checks import CHECKS
from gatehouse.ui.desk.filling import latest_at, read_time
from gatehouse.ui.desk.group_asked import NOTHING_ASKED, GroupAsked
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

    from gatehouse.ui.shell.i18n import Languages

_SEEN: Final = "seen"
_NOT: Final = "not"
_OWN: Final = ""
_COLUMNS: Final = 3
_MOST_DIGITS: Final = 3
_LOW_GAP: Final = 4


class GroupWay(QWidget):
    """The fields that are the same for all of them.

    Signals:
        changed: something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, languages: "Languages", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._asked = NOTHING_ASKED
        self._said_of: Mapping[str, str] = {}
        self._all_live_here = True
        self.direction = SegmentedChoice()
        self.subject_class, self.reason = QuietCombo(), QuietCombo()
        self.plate, self.origin = Field(""), Field("")
        self.unnamed, self.first, self.last = Field(""), Field(""), Field("")
        self.checks = SegmentedChoice()
        self._grid = QGridLayout()
        self._captioned = {
            name: Captioned(widget)
            for name, widget in (
                ("direction", self.direction),
                ("class", self.subject_class),
                ("reason", self.reason),
                ("checks", self.checks),
            )
        }
        self._lay_out()
        self._connect()

    @property
    def way(self) -> Direction:
        """In or out."""
        return Direction(self.direction.code or Direction.IN)

    @property
    def group_class(self) -> SubjectClass | None:
        """Everybody's class, None for those of the roster."""
        code = self.subject_class.code
        return SubjectClass(code) if code else None

    @property
    def wants_other_class(self) -> bool:
        """Whether a class that lives here is chosen, and not all of them do."""
        chosen = self.group_class
        return chosen is not None and chosen.lives_here and not self._all_live_here

    @property
    def group_reason(self) -> Reason:
        """Why they cross."""
        return Reason(self.reason.code or Reason.OTHER)

    @property
    def count(self) -> int:
        """How many are counted and not written down."""
        text = self.unnamed.text().strip()
        return int(text) if text.isdecimal() else 0

    @property
    def seen(self) -> "Mapping[str, str]":
        """What was seen of everybody: nothing until somebody says so."""
        return self._asked.usual if self.checks.code == _SEEN else {}

    @property
    def says_checks(self) -> bool:
        """Whether it was said whether everybody's were seen, where the rules ask for any."""
        return not self._asked.usual or self.checks.code is not None

    def between(self, now: datetime) -> tuple[datetime, datetime] | None:
        """Return when the first and the last crossed, where that was typed.

        The last is the latest such time before *now*, the first the latest one before the last.
        """
        first, last = (_latest(field.text(), now) for field in (self.first, self.last))
        if last is None or first is None:
            return None if last is first else (first or last or now, last or first or now)
        before = _latest(self.first.text(), last)
        return None if before is None else (before, last)

    @property
    def times_are_read(self) -> bool:
        """Whether every time that was typed is one."""
        fields = (self.first, self.last)
        return all(not f.text().strip() or read_time(f.text()) is not None for f in fields)

    def set_low(self, *, low: bool) -> None:
        """Name the fields inside while they are empty, where there is no room above them."""
        for field in (self.plate, self.origin, self.unnamed, self.first, self.last):
            field.set_captioned(captioned=not low)
        self._grid.setVerticalSpacing(_LOW_GAP if low else GAP)
        if not low:
            self._hint_times()

    def tell_people(self, *, all_live_here: bool) -> None:
        """Offer only what people of the list may be; what was chosen stays until it is changed."""
        if all_live_here is not self._all_live_here:
            self._all_live_here = all_live_here
            self._offer_classes()

    def show_asked(self, asked: GroupAsked) -> None:
        """Ask what the rules ask of all of them at once; of more than was asked, anew."""
        if asked != self._asked:
            self._asked = asked
            if not asked.usual.items() <= self._said_of.items():
                self.checks.set_code(None)
            self._offer_by_way()

    def start_over(self) -> None:
        """Begin with another group."""
        self._all_live_here = True
        for field in (self.plate, self.origin, self.unnamed, self.first, self.last):
            field.set_text("")
        self.retranslate()
        self.direction.set_code(Direction.IN)
        self.checks.set_code(None)
        self.subject_class.choose(_OWN)
        self._on_way_chosen()

    def retranslate(self) -> None:
        """Put the texts in anew; what was chosen stays."""
        text = self._languages.text
        names = {
            "direction": self.tr("Way"),
            "class": self.tr("Class"),
            "reason": self.tr("Reason"),
        }
        for name, caption in names.items():
            self._captioned[name].set_caption(caption)
        self.direction.setAccessibleName(names["direction"])
        self.subject_class.setAccessibleName(names["class"])
        self.reason.setAccessibleName(names["reason"])
        code = self.direction.code
        self.direction.set_items([Choice(d, text(w)) for d, w in DIRECTION_WORDS.items()])
        self.direction.set_code(code)
        self._offer_classes()
        self.plate.set_caption(self.tr("Plate of the bus"))
        self.origin.set_caption(self.tr("From where"))
        self.unnamed.set_caption(self.tr("Counted, no names"))
        self.first.set_caption(self.tr("First crossed at"))
        self.last.set_caption(self.tr("Last crossed at"))
        self._hint_times()
        self._offer_by_way()

    def _lay_out(self) -> None:
        grid = self._grid
        self.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        parts = (
            self._captioned["direction"],
            self._captioned["class"],
            self._captioned["reason"],
            self.plate,
            self.origin,
            self.unnamed,
            self.first,
            self.last,
            self._captioned["checks"],
        )
        for number, part in enumerate(parts):
            bottom = Qt.AlignmentFlag.AlignBottom
            grid.addWidget(part, number // _COLUMNS, number % _COLUMNS, bottom)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(len(parts) // _COLUMNS, 1)
        for field in (self.plate, self.unnamed, self.first, self.last):
            field.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.unnamed.edit.setMaxLength(_MOST_DIGITS)

    def _connect(self) -> None:
        self.direction.chosen.connect(self._on_way_chosen)
        self.subject_class.activated.connect(self._on_way_chosen)
        self.reason.activated.connect(self._on_changed)
        self.checks.chosen.connect(self._on_checks_chosen)
        for field in (self.plate, self.origin, self.unnamed, self.first, self.last):
            field.text_changed.connect(self._on_changed)

    def _hint_times(self) -> None:
        for field in (self.first, self.last):
            field.edit.setPlaceholderText(self.tr("empty: as typed"))

    def _offer_classes(self) -> None:
        named, known = self._languages.code_label, self._languages.codes
        classes = [
            (one.value, named(CodeList.CLASS, one))
            for one in SubjectClass
            if known.is_offered(CodeList.CLASS, one) and self._may_be(one)
        ]
        own = (_OWN, self.tr("As on the roster"))
        self.subject_class.offer([own, *classes], self.subject_class.code)

    def _may_be(self, one: SubjectClass) -> bool:
        return self._all_live_here or not one.lives_here or one is self.group_class

    def _offer_by_way(self) -> None:
        named, known = self._languages.code_label, self._languages.codes
        words = [
            (r.value, named(CodeList.REASON, r))
            for r in self._asked.reasons or Reason
            if known.is_offered(CodeList.REASON, r)
        ]
        self.reason.offer(words, self.reason.code)
        code = self.checks.code
        self.checks.set_items(
            [Choice(_SEEN, self.tr("all seen")), Choice(_NOT, self.tr("not of all"))]
        )
        self.checks.set_code(code)
        caption = self.tr("Of everybody: {checks}").format(checks=self._checks_text())
        self._captioned["checks"].set_caption(caption)
        self.checks.setAccessibleName(caption)
        self._captioned["checks"].setVisible(bool(self._asked.usual))

    def _checks_text(self) -> str:
        text = self._languages.text
        told = []
        for code, answer in self._asked.usual.items():
            choice = CHECKS[code].choice(answer)
            if choice is not None:
                name = self._languages.code_label(CodeList.CHECK, code)
                told.append(f"{name} {text(choice.words)}")
        return " · ".join(told)

    def _on_way_chosen(self, _code: object = None) -> None:
        self._offer_classes()
        self._offer_by_way()
        self.changed.emit()

    def _on_checks_chosen(self, _code: str) -> None:
        self._said_of = self._asked.usual
        self.changed.emit()

    def _on_changed(self, _value: object = None) -> None:
        self.changed.emit()


def _latest(text: str, until: datetime) -> datetime | None:
    at = read_time(text)
    return None if at is None else latest_at(at, until)
