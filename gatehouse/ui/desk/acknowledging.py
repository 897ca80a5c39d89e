# SPDX-License-Identifier: MIT
"""How the desk says what became of a decision: on its way, recorded, or not taken."""

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from gatehouse.domain.entry import Outcome
from gatehouse.domain.identity.masking import mask_name
from gatehouse.errors import GatehouseError
from gatehouse.ui.desk.incidents import may_be_incident
from gatehouse.ui.desk.scene import Scene
from gatehouse.ui.desk.wording import person_line, recorded_text, recording_text, sentence
from gatehouse.ui.widgets.notice import NoticeAct
from gatehouse.ui.widgets.sign import SignKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from gatehouse.domain.entry import RecentEntry, Recorded
    from gatehouse.ui.desk.attempt import Draft
    from gatehouse.ui.desk.idle_view import IdleView
    from gatehouse.ui.desk.serving import Serving
    from gatehouse.ui.desk.top_bar import TopBar
    from gatehouse.ui.shell.changes import ChangeBus
    from gatehouse.ui.shell.i18n import Languages
    from gatehouse.ui.shell.messages import Messages

_BRING_BACK = "bring_back"


class GroupSaid(Struct, frozen=True, kw_only=True):
    """What was done with a whole group, how that is mended, and whether one of it can be."""

    done: str
    mending: str
    can_mend: bool


class Acknowledging(QObject):
    """Says "recorded" only when the commit has returned, and brings back who was refused.

    Signals:
        brought_back: somebody stands at the desk again as they stood.
    """

    brought_back = Signal()

    def __init__(  # noqa: PLR0913, PLR0917 - two views, and who tells of what
        self,
        idle: "IdleView",
        top: "TopBar",
        serving: "Serving",
        changes: "ChangeBus",
        messages: "Messages",
        languages: "Languages",
    ) -> None:
        super().__init__(idle)
        self._idle = idle
        self._top = top
        self._serving = serving
        self._changes = changes
        self._messages = messages
        self._languages = languages
        self._last: RecentEntry | None = None
        self._group: Callable[[], GroupSaid] | None = None
        self._draft_is_news = False
        self._visited = False
        self._asks_card = False
        self._error: Exception | None = None
        self._untold = False
        serving.left.connect(self._on_left)
        top.alert_answered.connect(self._on_alert_answered)

    def handed_over(self) -> None:
        """Say that the last decision is on its way."""
        self._say()

    def recorded(
        self, recorded: "Recorded", *, visited: bool = False, asks_card: bool = False
    ) -> None:
        """Say that an entry was recorded, mended or withdrawn, and tell the other screens.

        *visited* says that it was of a visitor written down here, whom others may come like;
        *asks_card* that whoever left was to leave their pass.
        """
        self._last, self._group, self._draft_is_news = recorded.entry, None, False
        self._visited, self._asks_card = visited, asks_card
        self._say()
        if recorded.entry.outcome is Outcome.EMERGENCY and self._serving.state.writes:
            # the place where it is said is taken by whoever is being served
            self._messages.ok(recorded_text(recorded.entry, self._languages)[1])
        # the acknowledgement is painted before anybody reads anew what has changed
        QTimer.singleShot(0, self, partial(self._changes.publish, recorded.changes, self))

    def group_recorded(self, said: "Callable[[], GroupSaid]") -> None:
        """Say of a whole group what *said* returns, asked anew in the language of the moment."""
        self.forget()
        self._group = said
        self._say()

    def forget(self) -> None:
        """Tell of no entry any more: what was done last is said elsewhere."""
        self._last, self._group = None, None
        self._visited = self._asks_card = False
        self._say()

    def ask_no_card(self) -> None:
        """Offer nothing of a card any more: it is back."""
        self._asks_card = False
        self._say()

    def nothing_recorded(self) -> None:
        """Say that the day has no entry yet."""
        said = self.tr("This day has no entry yet that could be corrected.")
        self._messages.info(said)

    def returned(self, error: Exception) -> None:
        """Say that an attempt was not taken; who it was comes back, or waits to."""
        self._error = error
        if not isinstance(error, GatehouseError):
            self._messages.show_failure(error)
        idle = self._serving.state.scene is Scene.IDLE
        if self._serving.refused_attempts and idle:
            self._bring_back()
        self._show_alert()

    def half_written(self) -> tuple[str, ...]:
        """Return who stands at the desk half-written, or was left so."""
        here = self._serving.state.draft
        drafts = (here if here.is_written else None, self._serving.draft)
        return tuple(self._line(draft) for draft in drafts if draft is not None)

    def catch_up(self) -> None:
        """Say what was not said while the place for it was not seen."""
        if self._untold:
            self._untold = False
            self._tell()

    def retranslate(self) -> None:
        """Say what is being said in the language of the moment."""
        if not self._idle.recorded.isHidden():
            self._say()
        if self._top.alerts:
            self._show_alert()

    def _say(self) -> None:
        # laying it out takes the time of whoever comes at once, and nobody would see it
        self._untold = self._idle.isHidden()
        if not self._untold:
            self._tell()

    def _tell(self) -> None:
        attempt = self._serving.recording.under_way
        if attempt is not None:
            self._idle.show_recorded(SignKind.WAIT, recording_text(attempt), "", can_mend=False)
        elif self._draft_is_news and self._serving.draft is not None:
            who = self._line(self._serving.draft)
            self._idle.show_draft(self.tr("Half written: {who}").format(who=who))
        elif self._group is not None:
            said = self._group()
            self._idle.show_recorded(SignKind.OK, said.done, said.mending, can_mend=said.can_mend)
        elif self._last is None:
            self._idle.recorded.hide()
        else:
            kind, text, detail = recorded_text(self._last, self._languages)
            stands = self._last.outcome is not Outcome.WITHDRAWN
            again = stands and self._visited
            self._idle.show_recorded(
                kind,
                text,
                detail,
                can_mend=stands,
                can_repeat=again,
                can_note=may_be_incident(self._last),
                asks_card=self._asks_card,
            )

    def _line(self, draft: "Draft") -> str:
        plate = draft.vehicle.shown_plate if draft.vehicle is not None else ""
        name = draft.shown_name if draft.visitor is None else mask_name(draft.visitor.name)
        return person_line(name or plate, draft.door) or self.tr("a visitor")

    def _on_left(self) -> None:
        self._draft_is_news = self._serving.draft is not None
        self._say()

    def _show_alert(self) -> None:
        error = self._error
        words = sentence(error, self._languages) if isinstance(error, GatehouseError) else ""
        told = words or self.tr("Nothing was recorded.")
        waiting = self._serving.refused_attempts
        if waiting:
            name = person_line(waiting[0].shown_name, waiting[0].door)
            acts = (NoticeAct(_BRING_BACK, self.tr("Back to {name}").format(name=name)),)
        else:
            acts = (NoticeAct("", self.tr("Understood")),)
        self._top.show_alert(SignKind.STOP, told, acts)

    def _bring_back(self) -> None:
        self._serving.bring_back()
        self._idle.recorded.hide()
        self.brought_back.emit()

    def _on_alert_answered(self, code: str) -> None:
        self._top.clear_alert()
        if code == _BRING_BACK:
            self._bring_back()
