# SPDX-License-Identifier: MIT
"""The sections that are a form: the post, its telephones, its texts, its second backup place."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from gatehouse.domain.setting import SETTINGS, SettingGroup
from gatehouse.ui.settings.section import Entry, SettingsSection
from gatehouse.ui.settings.settings_form import SettingsForm
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.widgets.label import Label, TextRole, Tone

if TYPE_CHECKING:
    from gatehouse.domain.setting import PostSettings, SettingsOrder
    from gatehouse.ui.settings.acts import SettingsActs


class FormSection(SettingsSection):
    """Shows the settings of its group as one form."""

    GROUP: ClassVar[SettingGroup]

    def build(self) -> None:
        """Make the form."""
        mine = tuple(setting for setting in SETTINGS if setting.group is self.GROUP)
        self.form = SettingsForm(self._languages, mine)
        self.column.addWidget(self.form, 1)
        self.form.ordered.connect(self._on_form_ordered)
        self.form.last.undo_requested.connect(self._on_undo_requested)

    def show_settings(self, settings: "PostSettings") -> None:
        """Show what stands."""
        self.form.show_settings(settings)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.form.set_title(self.name())
        self.form.retranslate()

    @property
    def begun(self) -> bool:
        """Whether a field says something else than what stands."""
        return self.form.begun

    def entries(self) -> tuple[Entry, ...]:
        """Return the settings of the group."""
        return tuple(
            Entry(setting.words, setting.does, partial(self.form.go_to, setting.key))
            for setting in SETTINGS
            if setting.group is self.GROUP
        )

    def begin(self) -> None:
        """Begin with the first field."""
        first = next(iter(self.form.fields))
        self.form.go_to(first)

    def _on_form_ordered(self, order: "SettingsOrder") -> None:
        if self._acts is not None:
            self.order(partial(self._acts.change, order), self.form)

    def _on_undo_requested(self, change_id: str) -> None:
        if self._acts is not None:
            self.order(partial(self._acts.undo, change_id))


class PostSection(FormSection):
    """Where the post is and when its shifts are."""

    CODE = "post"
    ICON = IconName.HOME
    GROUP = SettingGroup.POST

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("The post")


class TelephonesSection(FormSection):
    """Whom the desk shows to ring."""

    CODE = "telephones"
    ICON = IconName.PHONE
    GROUP = SettingGroup.TELEPHONES

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Telephones")


class TextsSection(FormSection):
    """The purpose notice, and what heads and signs the registers."""

    CODE = "texts"
    ICON = IconName.SAY
    GROUP = SettingGroup.TEXTS

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Texts")


class BackupsSection(FormSection):
    """Where the day's backup goes, and where a copy of it does."""

    CODE = "backups"
    ICON = IconName.USB
    GROUP = SettingGroup.BACKUPS

    def build(self) -> None:
        """Make the form, and the line over it."""
        super().build()
        self._folder = ""
        self._told = Label("", TextRole.BODY, wrap=True)
        self._told.set_tone(Tone.MUTED)
        self.form.body.insertWidget(0, self._told)

    def start(self, acts: "SettingsActs") -> None:
        """Take the acts, and ask where the backups are."""
        super().start(acts)
        self._lanes.read(acts.backup_folder, self._on_folder, receiver=self)

    def retranslate(self) -> None:
        """Put the texts in anew."""
        super().retranslate()
        said = self.tr("The day's backup is made by itself at a quiet moment, into {folder}.")
        self._told.setText(said.format(folder=self._folder or "…"))

    def name(self) -> str:
        """Return how the section is called."""
        return self.tr("Backups")

    def _on_folder(self, folder: str) -> None:
        self._folder = folder
        self.retranslate()
