# SPDX-License-Identifier: MIT
"""A section of the settings room, and what the search finds in it."""

from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gatehouse.domain.identity.pinyin import keys_of_readings, readings_of
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


_FEWEST_LETTERS: Final = 2


class Entry(Struct, frozen=True):
    """Something that the search may find: its words, what it does, and the way to it.

    *also* holds what somebody may call it who does not know its name.
    """

    words: Words
    does: Words
    go: Callable[[], object]
    also: str = ""

    def holds(self, text: str, section: str = "") -> bool:
        """Say whether every word of *text* stands in it, or in the name of its *section*.

        In either language; its Chinese name is found by pinyin and by initials too.
        """
        said = (self.words.zh, self.words.en, self.does.zh, self.does.en, self.also, section)
        told = " ".join(said).casefold()
        return all(word in told or self._sounds_like(word) for word in text.casefold().split())

    def _sounds_like(self, word: str) -> bool:
        is_typed = word.isascii() and len(word) >= _FEWEST_LETTERS
        return is_typed and any(word in key for key in _spoken(self.words.zh))


@lru_cache(maxsize=256)
def _spoken(name: str) -> tuple[str, ...]:
    """Return a Chinese name as it is typed without an input method."""
    keys = keys_of_readings(readings_of(name))
    return (*keys.initials, *keys.full)


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
