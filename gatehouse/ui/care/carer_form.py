# SPDX-License-Identifier: MIT
"""Naming a carer: for which flats, and who; many flats are named by their building or unit."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gatehouse.domain.carer import NOBODY, Carer, CarerOrder
from gatehouse.ui.care.wording import carer_code, choosable
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.side_by_side import SideBySide
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.carer import Reach

_LONGEST: Final = 60


class CarerForm(EnterForm):
    """Stands where the person stands; it orders a `CarerOrder`.

    Signals:
        reach_asked: the places that are typed; answer with `show_reach`.
    """

    reach_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
            parent=parent,
        )
        self._carers: tuple[Carer, ...] = ()
        self._reach: tuple[str, Reach] | None = None
        self._goes_on = False
        self.places = Field("")
        self.choice = QuietCombo()
        self._carer = Captioned(self.choice)
        self.person = Field("")
        self.telephone = Field("")
        self._lay_out()
        self.places.text_changed.connect(self._on_places_changed)
        self.choice.currentIndexChanged.connect(self._show)
        self.person.text_changed.connect(self._show)
        self.retranslate()

    @property
    def chosen(self) -> Carer:
        """Who is to be the carer; without a name nobody is named yet."""
        for one in (*self._carers, NOBODY):
            if carer_code(one) == self.choice.code:
                return one
        return Carer(name=self.person.text().strip(), telephone=self.telephone.text().strip())

    def begin(self, places: str) -> None:
        """Ask for *places*, with nothing left of the time before but who was named."""
        self.places.set_text(places)
        self._reach = None
        self.set_working(working=False)
        self.places.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.places.edit.selectAll()
        self._on_places_changed(places)

    def offer(self, carers: "Sequence[Carer]") -> None:
        """Let one of *carers* be chosen; whoever was chosen stays so."""
        self._carers = tuple(carers)
        self.choice.offer(choosable(self._carers), self.choice.code)
        self._show()

    def show_reach(self, places: str, reach: "Reach") -> None:
        """Show what *places* means, if that is still what is typed."""
        if places != self._typed():
            return
        self._reach = (places, reach)
        self._show()
        if self._goes_on:
            self._goes_on = False
            self.go_on()

    def gaps(self) -> list[Gap]:
        """Return what is missing: places that the roster knows, and a name."""
        gaps = []
        known = self._known
        if self._unknown:
            said = self.tr("a place in the roster, not {places}").format(places=self._unknown)
            gaps.append(Gap(said, self.places.edit.setFocus))
        elif known is None or not known.households:
            gaps.append(Gap(self.tr("building, unit or flat"), self._go_to_places))
        if self._asks_name and not self.person.text().strip():
            gaps.append(Gap(self.tr("name"), self.person.edit.setFocus))
        return gaps

    def order(self) -> CarerOrder:
        """Return whose care the places are given into."""
        return CarerOrder(places=self._typed(), carer=self.chosen)

    def ready_text(self) -> str:
        """Return how many flats it is about."""
        known = self._known
        count = 0 if known is None else known.households
        return self.tr("Flats: {count}").format(count=count)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Name a carer"))
        self.places.set_caption(self.tr("For which flats"))
        self.places.edit.setPlaceholderText(self.tr("3, 3-2, 3-2-501"))
        self._carer.set_caption(self.tr("Carer"))
        self.person.set_caption(self.tr("Name"))
        self.telephone.set_caption(self.tr("Telephone"))
        self.word_acts(self.tr("Name the carer"), self.tr("Leave it"))
        self.choice.offer(choosable(self._carers), self.choice.code)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the inputs side by side where there is room, since there is less height then."""
        super().resizeEvent(event)
        self._first.fit(self.width())

    @property
    def _known(self) -> "Reach | None":
        return self._reach[1] if self._reach is not None else None

    @property
    def _unknown(self) -> str:
        return " ".join(self._known.unknown) if self._known is not None else ""

    @property
    def _asks_name(self) -> bool:
        return not self.choice.code

    def _go_to_places(self) -> None:
        """Ask for places; an Enter that came before the answer goes on when it is there."""
        self._goes_on = bool(self._typed()) and self._reach is None
        self.places.edit.setFocus()

    def _typed(self) -> str:
        return self.places.text().strip()

    def _lay_out(self) -> None:
        for field in (self.places, self.person, self.telephone):
            field.edit.setMaxLength(_LONGEST)
        self.choice.setMinimumHeight(CONTROL)
        self._first = SideBySide(self.places, self._carer)
        self.body.addLayout(self._first)
        self.body.addLayout(SideBySide(self.person, self.telephone))
        self.body.addStretch(1)
        self.add_acts(CONTROL)

    def _show(self) -> None:
        for field in (self.person, self.telephone):
            field.setVisible(self._asks_name)
        self.places.set_sign(SignKind.STOP if self._unknown else None)
        self.say()

    def _on_places_changed(self, _text: str) -> None:
        self._reach, self._goes_on = None, False
        self._show()
        if self._typed():
            self.reach_asked.emit(self._typed())
