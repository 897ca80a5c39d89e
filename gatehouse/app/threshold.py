# SPDX-License-Identifier: MIT
"""What lies over the window while the store is not open: the question for its key, or why not."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from gatehouse.errors import GatehouseError, NotAllowed, NotAStore

if TYPE_CHECKING:
    from gatehouse.ui.first_run.not_opened_page import NotOpenedPage
    from gatehouse.ui.first_run.unlock_page import UnlockPage
    from gatehouse.ui.main_window import MainWindow
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.messages import Messages
    from gatehouse.ui.widgets.cover import Cover


class Opening(Struct, frozen=True):
    """How the store is opened with a passphrase, and what is done where it could not be."""

    open_store: Callable[[str], None]
    give_up: Callable[[], None]


class Threshold:
    """Covers the window until the store is open.

    Attributes: *unlock* asks for the passphrase, *not_opened* says why it did not open; at most one
    of them is there.
    """

    def __init__(
        self, window: "MainWindow", languages: "Languages", messages: "Messages", opening: Opening
    ) -> None:
        self._window = window
        self._languages = languages
        self._messages = messages
        self._opening = opening
        self.unlock: UnlockPage | None = None
        self.not_opened: NotOpenedPage | None = None

    def stop_at(self, error: Exception) -> None:
        """Ask for the passphrase where *error* says that it is wanted, else say what is wrong."""
        # a recovery key that was mistyped is found out by the store alone
        typed_again = NotAllowed if self.unlock is None else (NotAllowed, NotAStore)
        if isinstance(error, typed_again):
            self._ask_passphrase(error)
        else:
            self._say_not_opened(error)

    def clear(self) -> None:
        """Take away what lies over the window, if anything does."""
        page = self.unlock or self.not_opened
        if page is not None:
            self.unlock = self.not_opened = None
            page.hide()
            page.deleteLater()
            self._window.set_covered(covered=False)

    def _ask_passphrase(self, error: GatehouseError) -> None:
        from gatehouse.ui.first_run.unlock_page import UnlockPage  # noqa: PLC0415 - seldom needed

        if self.unlock is None:
            self.clear()
            self.unlock = UnlockPage(self._languages, self._window)
            self.unlock.unlocked.connect(self._opening.open_store)
            self._cover(self.unlock)
        self.unlock.say(error)

    def _say_not_opened(self, error: Exception) -> None:
        from gatehouse.ui.first_run.not_opened_page import NotOpenedPage  # noqa: PLC0415 - seldom

        if self.not_opened is None:
            self.clear()
            self.not_opened = NotOpenedPage(self._languages, self._window)
            self.not_opened.retry_requested.connect(self._on_retry_requested)
            self.not_opened.close_requested.connect(self._window.close)
            self._cover(self.not_opened)
            self._opening.give_up()
        self.not_opened.say(error)
        if not isinstance(error, GatehouseError):
            self._messages.show_failure(error)

    def _on_retry_requested(self) -> None:
        self._opening.open_store("")

    def _cover(self, page: "Cover") -> None:
        page.show()
        self._window.set_covered(covered=True)
