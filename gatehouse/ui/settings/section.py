# SPDX-License-Identifier: MIT
"""A section of the settings room, and what the search finds in it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.words import Words
from gatehouse.ui.shell.icons import IconName
from gatehouse.ui.shell.sizes import GAP
from gatehouse.ui.widgets.enter_form import EnterForm

if TYPE_CHECKING:
    from gatehouse.domain.setting import PostSettings, SettingsChanged
    from gatehouse.ui.settings.acts import SettingsActs
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.lanes import Lanes
    from gatehouse.ui.shell.messages import Messages
    from gatehouse.ui.shell.preferences import PreferenceFile


class Entry(Struct, frozen=True):
    """Something that the search may find: its words, what it does, and the way to it."""

    words: Words
    does: Words
    go: Callable[[], object]

    def holds(self, text: str) -> bool:
        """Say whether every word of *text* stands in it, in either language."""
        told = f"{self.words.zh} {self.words.en} {self.does.zh} {self.does.en}".casefold()
        return all(word in told for word in text.casefold().split())


class SettingsSection(QWidget):
    """Makes its parts in `build`, words them in `retranslate`, shows what it is given.

    A section is a class in the list of `gatehouse.ui.settings.page`; it has the focus policy of a
    holder: `begin` says what the keyboard goes to.

    Signals:
        changed: the `SettingsChanged` of an act that was committed.
        recorded: the `Changes` of an act that changed no setting of the post.
    """

    CODE: ClassVar[str]
    ICON: ClassVar[IconName]
    changed = Signal(object)
    recorded = Signal(object)

    def __init__(
        self,
        lanes: "Lanes",
        messages: "Messages",
        languages: "Languages",
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self._lanes, self._messages, self._languages = lanes, messages, languages
        self._clock = clock
        self._acts: SettingsActs | None = None
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.build()

    def build(self) -> None:
        """Make the parts, lay them out and join them."""
        raise NotImplementedError

    def start(self, acts: "SettingsActs") -> None:
        """Take the acts."""
        self._acts = acts

    def lend(self, preferences: "PreferenceFile") -> None:
        """Take the choices of this machine, where the section shows any."""

    def show_settings(self, settings: "PostSettings") -> None:
        """Show what the post is set to."""

    def retranslate(self) -> None:
        """Put the texts in anew."""
        raise NotImplementedError

    def name(self) -> str:
        """Return how the section is called."""
        raise NotImplementedError

    @property
    def begun(self) -> bool:
        """Whether something is written here that is not kept yet."""
        return False

    def entries(self) -> tuple[Entry, ...]:
        """Return what the search finds here."""
        return ()

    def begin(self) -> None:
        """Give the keyboard to what one begins with."""
        raise NotImplementedError

    def order(self, work: "Callable[[], SettingsChanged]", form: EnterForm | None = None) -> None:
        """Have an act done; *form* waits for it, and keeps what is written if it is refused."""

        def refused(error: Exception) -> None:
            if form is not None:
                form.set_working(working=False)
            self._messages.show_failure(error)

        def done(answer: "SettingsChanged") -> None:
            if form is not None:
                form.set_working(working=False)
            self.changed.emit(answer)

        self._lanes.write(work, done, refused)
