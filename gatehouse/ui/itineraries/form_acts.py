# SPDX-License-Identifier: MIT
"""What the keys of the room do in the form of a note."""

from collections.abc import Callable, Mapping
from typing import Final

from gatehouse.domain.itinerary import NoteConclusion
from gatehouse.ui.itineraries.form_view import FormView
from gatehouse.ui.shell.actions import Act

CONCLUDING: Final = {
    Act.SIGN_NOTE: NoteConclusion.ISSUED,
    Act.NOTE_TURN_AWAY: NoteConclusion.TURNED_AWAY,
    Act.NOTE_REPORT: NoteConclusion.REPORTED,
    Act.NOTE_RECORD: NoteConclusion.RECORDED,
}
"""What the note is concluded with."""
OF_THE_FORM: Final[Mapping[Act, Callable[[FormView], None]]] = {
    Act.REMOVE_PART: FormView.remove_part,
    Act.ADD_EVIDENCE: FormView.to_evidence,
    Act.PASTE_TRAVEL: FormView.paste_travel,
    Act.COPY_NOTES: FormView.ask_copies,
}
