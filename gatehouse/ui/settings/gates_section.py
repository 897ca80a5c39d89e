# SPDX-License-Identifier: MIT
"""The gates of the compound: which buildings each reaches, and what is said to everybody else."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from gatehouse.domain.gate_reach import GateReach
from gatehouse.domain.setting import GATE_REACH, REACH_SETTING
from gatehouse.ui.settings.last_change import LastChange
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.settings.undo_key import UndoKey
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.captioned import Captioned
from gatehouse.ui.widgets.enter_form import EnterForm, Gap
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.quiet_combo import QuietCombo
from gatehouse.ui.widgets.resting import set_usable
from gatehouse.ui.widgets.scrolled_fields import ScrolledFields

if TYPE_CHECKING:
    from gatehouse.domain.household import Building
    from gatehouse.domain.setting import PostSettings
    from gatehouse.ui.settings.acts import SettingsActs
    from gatehouse.ui.shell.i18n import Languages

_NEW: Final = "*"
_LONGEST_NAME: Final = 40
_LONGEST: Final = 80
_LONGEST_SENTENCE: Final = 30
"""It stands among the two or three words of each rule."""
_SEPARATORS: Final = str.maketrans("，、；;　", "     ", "")


class GateForm(EnterForm):
    """One gate at a time; it orders a `GateReach`.

    Signals:
        dropped: the name of the gate that is to go off the list.
    """

    dropped = Signal(str)

    def __init__(self, languages: "Languages") -> None:
        super().__init__(
            ActButton("", variant=ActVariant.ACCENT_FILL, mark=IconName.CHECK, key="Enter"),
            ActButton("", key="Esc"),
        )
        self._languages = languages
        self._reaches: dict[str, GateReach] = {}
        self._here = ""
        self._may_change = False
        self._names: tuple[str, ...] | None = None
        self.gate = QuietCombo()
        self._gate = Captioned(self.gate)
        self.drop = ActButton("", variant=ActVariant.OUTLINE_STOP, mark=IconName.TRASH)
        self.name = Field("")
        self.buildings = Field("")
        self.sentence = Field("")
        self._stands = self._written()
        self._known = Label("", TextRole.SECONDARY, tone=Tone.MUTED, wrap=True)
        self.last = LastChange(languages)
        self._undo_key = UndoKey(self)
        self._lay_out()
        self._connect()

    @property
    def chosen(self) -> str:
        """The gate that is shown; empty for one that is being added."""
        return "" if self.gate.code == _NEW else self.gate.code

    def show_settings(self, settings: "PostSettings") -> None:
        """Show the gates, and the one that was shown before."""
        shown = self.name.text().strip() if not self.chosen else self.chosen
        self._here = settings.post.gate
        self._may_change = settings.may_change
        self._reaches = {reach.gate: reach for reach in settings.reaches}
        reaches = (change for change in settings.changes if change.key == GATE_REACH)
        self.last.show_newest(reaches, may_change=self._may_change)
        for field in (self.name, self.buildings, self.sentence):
            field.edit.setReadOnly(not self._may_change)
        if self.begun:
            self._offer(self.gate.code)
            self._show()
        else:
            self._offer(shown if shown in self._reaches else self._here)
            self._fill()

    @property
    def begun(self) -> bool:
        """Whether something is written that is not kept yet."""
        return self._may_change and self._written() != self._stands and not self._is_same()

    def offer_buildings(self, buildings: "tuple[Building, ...]") -> None:
        """Judge what is typed by the *buildings* of the roster."""
        self._names = tuple(building.name for building in buildings)
        self._show()

    def gaps(self) -> list[Gap]:
        """Return what is missing."""
        gaps = []
        if not self._may_change:
            return [Gap(self.tr("an administrator"), self.focusNextChild)]
        if not self._gate_name():
            gaps.append(Gap(self.tr("the gate's name"), self.name.edit.setFocus))
        if self._unknown():
            gaps.append(Gap(self.tr("buildings of the roster"), self.buildings.edit.setFocus))
        if self._chosen() and not self.sentence.text().strip():
            gaps.append(Gap(self.tr("the sentence"), self.sentence.edit.setFocus))
        if self.sentence.text().strip() and not self._chosen():
            gaps.append(Gap(self.tr("buildings, or no sentence"), self.sentence.edit.setFocus))
        if not gaps and self._is_same():
            return [Gap(self.tr("a change"), self.focusNextChild)]
        return gaps

    def order(self) -> GateReach:
        """Return what the gate reaches."""
        sentence = self.sentence.text().strip()
        return GateReach(gate=self._gate_name(), buildings=self._chosen(), sentence=sentence)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self._gate.set_caption(self.tr("Gate"))
        self.name.set_caption(self.tr("Name of the gate"))
        self.buildings.set_caption(self.tr("Buildings, a space between; empty for all"))
        self.sentence.set_caption(self.tr("What the desk says to everybody else"))
        self.sentence.set_hint(self._languages.text(REACH_SETTING.does))
        self.word_acts(self.tr("Keep the changes"), self.tr("Leave it as it was"))
        self.drop.setText(self.tr("Take the gate off the list"))
        self.last.retranslate()
        self._offer(self.chosen or self._here)
        self._show()

    def _lay_out(self) -> None:
        scrolled = self._scrolled = ScrolledFields()
        which = QHBoxLayout()
        which.setSpacing(ROW_GAP)
        which.addWidget(self._gate, 1)
        which.addWidget(self.drop, 0, Qt.AlignmentFlag.AlignBottom)
        self.drop.set_height(CONTROL)
        scrolled.fields.addLayout(which)
        for part in (self.name, self.buildings, self._known, self.sentence):
            scrolled.fields.addWidget(part)
        scrolled.fields.addStretch(1)
        self.body.addWidget(scrolled, 1)
        self.body.addWidget(self.last)
        self.add_acts(CONTROL)

    def _connect(self) -> None:
        self.name.edit.setMaxLength(_LONGEST_NAME)
        self.buildings.edit.setMaxLength(_LONGEST)
        self.sentence.edit.setMaxLength(_LONGEST_SENTENCE)
        for field in (self.name, self.buildings, self.sentence):
            field.text_changed.connect(self._show)
            self._undo_key.watch(field.edit)
        self.gate.currentIndexChanged.connect(self._fill)
        self.closed.connect(self._fill)
        self.drop.clicked.connect(self._on_drop_clicked)

    def _offer(self, chosen: str) -> None:
        names = dict.fromkeys((self._here, *self._reaches))
        here = self.tr("{gate} (this gate)")
        items = [(name, here.format(gate=name) if name == self._here else name) for name in names]
        self.gate.offer([*items, (_NEW, self.tr("Another gate…"))], chosen)

    def _fill(self, _index: int = 0) -> None:
        reach = self._reaches.get(self.chosen, GateReach(gate=self.chosen))
        self.name.set_text(reach.gate)
        self.buildings.set_text(" ".join(reach.buildings))
        self.sentence.set_text(reach.sentence)
        self._stands = self._written()
        self.name.setVisible(not self.chosen)
        self._show()

    def _written(self) -> tuple[str, ...]:
        return tuple(one.text() for one in (self.name, self.buildings, self.sentence))

    def _gate_name(self) -> str:
        return self.chosen or self.name.text().strip()

    def _is_same(self) -> bool:
        return self._reaches.get(self._gate_name()) == self.order()

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
        names = "  ".join(self._names or ())
        self._known.setText(self.tr("The roster has {names}.").format(names=names) if names else "")
        self._known.setVisible(bool(names))
        same = not self._gate_name() or self._is_same()
        set_usable(self.confirm, self.gate, usable=self._may_change and not same)
        self.drop.setVisible(self._may_change and self.chosen in self._reaches)
        if not self._may_change:
            self.set_note(self.tr("Only an administrator on duty changes these."))
        elif same:
            self.set_note(self.tr("Kept in the ledger, with who and when."))
        else:
            self.say()

    def _on_drop_clicked(self) -> None:
        self.dropped.emit(self.chosen)


class GatesSection(SettingsSection):
    """The gates, one at a time."""

    CODE = "gates"
    ICON = IconName.GATE

    def build(self) -> None:
        """Make the form."""
        self.form = GateForm(self._languages)
        self.column.addWidget(self.form, 1)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.dropped.connect(self._on_form_dropped)
        self.form.last.undo_requested.connect(self._on_undo_requested)

    def start(self, acts: "SettingsActs") -> None:
        """Take the acts, and ask for the roster's buildings."""
        super().start(acts)
        self._lanes.read(acts.buildings, self.form.offer_buildings, receiver=self)

    def show_settings(self, settings: "PostSettings") -> None:
        """Show the gates."""
        self.form.show_settings(settings)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.form.set_title(self.name())
        self.form.retranslate()

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Gates")

    def entries(self) -> tuple[Entry, ...]:
        """Return the reach of gates."""
        return (Entry(REACH_SETTING.words, REACH_SETTING.does, self.begin),)

    @property
    def begun(self) -> bool:
        """Whether something is written that is not kept yet."""
        return self.form.begun

    def begin(self) -> None:
        """Begin with the gate."""
        self.form.gate.setFocus()

    def _on_form_ordered(self, reach: GateReach) -> None:
        if self._acts is not None:
            self.order(partial(self._acts.change_reach, reach), self.form)

    def _on_form_dropped(self, gate: str) -> None:
        if self._acts is not None:
            self.order(partial(self._acts.drop_gate, gate))

    def _on_undo_requested(self, change_id: str) -> None:
        if self._acts is not None:
            self.order(partial(self._acts.undo, change_id))
