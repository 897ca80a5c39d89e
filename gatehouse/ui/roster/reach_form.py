# SPDX-License-Identifier: MIT
"""Which buildings the post's gate reaches, and what the desk says to everybody else."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from gatehouse.domain.gate_reach import GateReach
from gatehouse.ui.roster.wording import building_name
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.household import Building

_LONGEST: Final = 80
_LONGEST_SENTENCE: Final = 30
"""It stands among the two or three words of each rule."""
_SEPARATORS: Final = str.maketrans("，、；;　", "     ", "")


class ReachForm(EnterForm):
    """Stands where the flat stands; it orders a `GateReach`."""

    def __init__(self) -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._gate = ""
        self._names: tuple[str, ...] | None = None
        self._is_read = False
        self._told = Label("", TextRole.BODY, tone=Tone.MUTED, wrap=True)
        self.buildings = Field("")
        self.sentence = Field("")
        self.buildings.edit.setMaxLength(_LONGEST)
        self.sentence.edit.setMaxLength(_LONGEST_SENTENCE)
        for field in (self.buildings, self.sentence):
            field.text_changed.connect(self._show)
        self.body.addWidget(self._told)
        self.body.addWidget(self.buildings)
        self.body.addWidget(self.sentence)
        self.body.addStretch(1)
        self.body.setSpacing(ROW_GAP)
        self.add_acts(CONTROL)
        self.retranslate()

    @property
    def begun(self) -> bool:
        """Whether somebody has written in it what the gate was not known to reach."""
        return any(field.edit.isModified() for field in (self.buildings, self.sentence))

    def begin(self, buildings: "Sequence[Building] | None") -> None:
        """Wait for what is written of the gate, and for the buildings where they are None."""
        self._is_read = False
        for field in (self.buildings, self.sentence):
            field.set_text("")
        self._names = None
        self.offer(buildings)
        self.set_working(working=False)
        self.buildings.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, buildings: "Sequence[Building] | None") -> None:
        """Judge what is typed by the *buildings* of the roster, as soon as they are known."""
        if buildings is not None:
            self._names = tuple(building.name for building in buildings)
        self._show()

    def show_reach(self, reach: GateReach) -> None:
        """Show what is written of the gate; what somebody has typed meanwhile stays."""
        self._gate, self._is_read = reach.gate, True
        written = ((self.buildings, " ".join(reach.buildings)), (self.sentence, reach.sentence))
        for field, text in written:
            if not field.edit.isModified():
                field.set_text(text)
        self.retranslate()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        gaps = []
        if self._unknown() or not self._is_read or self._names is None:
            gaps.append(Gap(self.tr("buildings of the roster"), self.buildings.edit.setFocus))
        if self._chosen() and not self.sentence.text().strip():
            gaps.append(Gap(self.tr("the sentence"), self.sentence.edit.setFocus))
        return gaps

    def order(self) -> GateReach:
        """Return what the gate reaches."""
        chosen = self._chosen()
        return GateReach(
            gate=self._gate,
            buildings=chosen,
            sentence=self.sentence.text().strip() if chosen else "",
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Which buildings {gate} reaches").format(gate=self._gate))
        self.buildings.set_caption(self.tr("Buildings, a space between; empty for all"))
        self.sentence.set_caption(self.tr("What the desk says to everybody else"))
        self.sentence.edit.setPlaceholderText(self.tr("Please take the south gate."))
        self.word_acts(self.tr("Write it down"), self.tr("Leave it"))
        self._show()

    def _chosen(self) -> tuple[str, ...]:
        typed = self.buildings.text().translate(_SEPARATORS).upper().split()
        named = (word.removesuffix("栋").removesuffix("号楼") for word in typed)
        return tuple(dict.fromkeys(named))

    def _unknown(self) -> list[str]:
        known = self._names
        return [] if known is None else [name for name in self._chosen() if name not in known]

    def _show(self, _text: str = "") -> None:
        unknown = " ".join(self._unknown())
        said = self.tr("Not in the roster: {names}").format(names=unknown)
        self.buildings.set_error(said if unknown else "")
        names = "  ".join(map(building_name, self._names or ()))
        self._told.setText(self.tr("The roster has {names}.").format(names=names) if names else "")
        self.say()
