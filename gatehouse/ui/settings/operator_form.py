# SPDX-License-Identifier: MIT
"""One operator of the roll: name, role, whether they serve and where, and a PIN."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gatehouse.domain.duty import Role
from gatehouse.domain.operator_change import OperatorDetail, OperatorOrder
from gatehouse.ui.settings.gates_choice import GatesChoice
from gatehouse.ui.settings.last_changes import LastRollChange
from gatehouse.ui.settings.undo_key import UndoKey
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.pin_field import PinField
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice
from gatehouse.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.ui.shell.i18n import Languages

_NEW: Final = "*"
_LONGEST_NAME: Final = 40
_TWO_COLUMNS: Final = 820
_SERVES, _LEFT = "serves", "left"
_ROLES: Final = {
    "volunteer": frozenset({Role.VOLUNTEER}),
    "leader": frozenset({Role.VOLUNTEER, Role.LEADER}),
    "administrator": frozenset({Role.VOLUNTEER, Role.ADMINISTRATOR}),
    "both": frozenset({Role.VOLUNTEER, Role.LEADER, Role.ADMINISTRATOR}),
}


class OperatorForm(EnterForm):
    """One operator at a time; it orders an `OperatorOrder`.

    Signals:
        pin_ended: the id of a volunteer whose PIN is to be taken away.
    """

    pin_ended = Signal(str)

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages = languages
        self._roll: dict[str, OperatorDetail] = {}
        self._may_change = False
        self.who = QuietCombo()
        self._who = Captioned(self.who)
        self.name = Field("")
        self.role = SegmentedChoice(fill=True)
        self._role = Captioned(self.role)
        self.serves = SegmentedChoice(fill=True)
        self._serves = Captioned(self.serves)
        self.gates = GatesChoice()
        self._rights = SideBySide(self._role, self._serves)
        self.pin = PinField()
        self.end_pin = ActButton("", variant=ActVariant.OUTLINE_STOP, mark=IconName.KEY)
        self._known = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.last = LastRollChange(languages)
        self._undo_key = UndoKey(self)
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> OperatorDetail | None:
        """The operator who is shown, or None for somebody new."""
        return self._roll.get(self.who.code)

    def show_roll(self, roll: "Sequence[OperatorDetail]", chosen: str) -> None:
        """Show the roll; the one with the id *chosen* is shown, or else the first.

        Whoever is being written stays.
        """
        first, begun = not self._roll, self.begun
        self._roll = {one.operator_id: one for one in roll}
        if begun:
            self._offer(self.who.code)
            self._show()
        else:
            self._offer("" if first else chosen)
            self._fill()

    @property
    def begun(self) -> bool:
        """Whether something is written that is not kept yet."""
        if not self._may_change:
            return False
        if self.shown is None:
            return bool(self.name.text().strip() or self.pin.text())
        return not self._is_same()

    def take_back(self) -> None:
        """Show what stands."""
        self._fill()

    def offer_gates(self, gates: tuple[str, ...]) -> None:
        """Offer the gates of the post."""
        begun, chosen = self.begun, self.gates.gates
        self.gates.offer(gates)
        if begun:
            self.gates.set_gates(chosen)
            self._show()
        else:
            self._fill()

    def allow(self, *, may_change: bool) -> None:
        """Let an administrator change something, and nobody else."""
        self._may_change = may_change
        for part in (self.who, self.name, self.role, self.serves, self.gates, self.pin):
            part.setEnabled(may_change)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        if not self._may_change:
            return [Gap(self.tr("an administrator"), self.focusNextChild)]
        gaps = []
        if not self.name.text().strip():
            gaps.append(Gap(self.tr("the name"), self.name.edit.setFocus))
        if self._lacks_pin():
            gaps.append(Gap(self.tr("a PIN of six digits"), self.pin.edit.setFocus))
        if not gaps and self._is_same():
            return [Gap(self.tr("a change"), self.focusNextChild)]
        return gaps

    def order(self) -> OperatorOrder:
        """Return what the operator is to be."""
        return OperatorOrder(
            name=self.name.text().strip(),
            roles=_ROLES[self.role.code or "volunteer"],
            operator_id="" if self.shown is None else self.shown.operator_id,
            serves=self.serves.code != _LEFT,
            pin=self.pin.text(),
            gates=self.gates.gates,
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._who.set_caption(self.tr("Operator"))
        self.name.set_caption(self.tr("Name, as it stands on the sheets"))
        self._role.set_caption(self.tr("What they may do"))
        self._serves.set_caption(self.tr("Whether they serve"))
        self.gates.retranslate()
        self.pin.set_caption(self.tr("New PIN, typed by themselves"))
        self.pin.set_hint(
            self.tr("Six digits. A volunteer may do without. Undo brings no PIN back.")
        )
        self.role.set_items(
            [
                Choice("volunteer", self.tr("Volunteer")),
                Choice("leader", self.tr("Leader")),
                Choice("administrator", self.tr("Administrator")),
                Choice("both", self.tr("Both")),
            ]
        )
        self.serves.set_items(
            [Choice(_SERVES, self.tr("Serves")), Choice(_LEFT, self.tr("Serves no more"))]
        )
        self.end_pin.setText(self.tr("Take the PIN away"))
        self.word_acts(self.tr("Keep the changes"), self.tr("Leave it as it was"))
        self.last.retranslate()
        self._offer(self.who.code)
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what they may do beside whether they serve where there is room."""
        super().resizeEvent(event)
        self._rights.fit(self.width(), _TWO_COLUMNS)
        self._secret.fit(self.width())

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        first = QHBoxLayout()
        first.setSpacing(ROW_GAP)
        first.addWidget(self._who, 1)
        first.addWidget(self.name, 1)
        scrolled.fields.addLayout(first)
        known = QVBoxLayout()
        known.setSpacing(ROW_GAP)
        known.addWidget(self.end_pin)
        known.addWidget(self._known)
        known.addStretch(1)
        self._secret = SideBySide(self.pin, known)
        scrolled.fields.addLayout(self._rights)
        scrolled.fields.addWidget(self.gates)
        scrolled.fields.addLayout(self._secret)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.body.addWidget(self.last)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.name.edit.setMaxLength(_LONGEST_NAME)
        self._undo_key.watch(self.name.edit, self.pin.edit)
        self.name.text_changed.connect(self._show)
        self.pin.text_changed.connect(self._show)
        self.role.chosen.connect(self._show)
        self.serves.chosen.connect(self._show)
        self.gates.changed.connect(self._show)
        self.who.currentIndexChanged.connect(self._fill)
        self.closed.connect(self._fill)
        self.end_pin.clicked.connect(self._on_end_pin_clicked)

    def _offer(self, chosen: str) -> None:
        gone = self.tr("{name} (serves no more)")
        items = [
            (key, one.name if one.serves else gone.format(name=one.name))
            for key, one in self._roll.items()
        ]
        self.who.offer([*items, (_NEW, self.tr("Somebody new…"))], chosen)

    def _fill(self, _index: int = 0) -> None:
        shown = self.shown
        self.name.set_text("" if shown is None else shown.name)
        self.role.set_code("volunteer" if shown is None else _role_code(shown))
        self.serves.set_code(_SERVES if shown is None or shown.serves else _LEFT)
        self.gates.set_gates(() if shown is None else shown.gates)
        self.pin.set_text("")
        self._serves.setVisible(shown is not None)
        self._show()

    def _lacks_pin(self) -> bool:
        """Say whether a PIN is begun, or rights would stand without one."""
        if self.pin.text():
            return not self.pin.complete()
        has_pin = self.shown is not None and self.shown.has_pin
        return self.role.code != "volunteer" and self.serves.code != _LEFT and not has_pin

    def _is_same(self) -> bool:
        shown, order = self.shown, self.order()
        if shown is None:
            return False
        same = (order.name, order.serves, order.pin) == (shown.name, shown.serves, "")
        there = set(order.gates) == set(shown.gates) & set(self.gates.offered)
        return same and there and self.role.code == _role_code(shown)

    def _show(self, _text: str = "") -> None:
        shown = self.shown
        volunteer = shown is not None and set(shown.roles) <= {Role.VOLUNTEER}
        self.end_pin.setVisible(
            self._may_change and volunteer and shown is not None and shown.has_pin
        )
        self._known.setText("" if shown is None else self._told(shown))
        set_usable(self.confirm, self.who, usable=self._may_change and not self._is_same())
        if not self._may_change:
            self.set_note(self.tr("Only an administrator on duty changes these."))
        elif self._is_same():
            self.set_note(self.tr("Kept in the ledger, with who and when."))
        else:
            self.say()

    def _told(self, shown: OperatorDetail) -> str:
        said = [self.tr("Has a PIN.") if shown.has_pin else self.tr("No PIN yet.")]
        if shown.seen_at is not None:
            seen = self.tr("Signed in last at {moment}.")
            said.append(seen.format(moment=self._languages.formats.moment(shown.seen_at)))
        return " ".join(said)

    def _on_end_pin_clicked(self) -> None:
        self.pin_ended.emit(self.who.code)


def _role_code(shown: OperatorDetail) -> str:
    rights = frozenset(shown.roles) | {Role.VOLUNTEER}
    return next(code for code, roles in _ROLES.items() if roles == rights)
