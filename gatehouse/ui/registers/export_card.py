# SPDX-License-Identifier: MIT
"""Writing the workbook of a day: masked or with leave in full, and into which folder."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gatehouse.domain.register import FullValues
from gatehouse.ui.registers.places import Place
from gatehouse.ui.shell.sizes import ACT, CAPTION_GAP, CONTROL, ROW_GAP
from gatehouse.ui.widgets.act_button import ActButton, ActVariant
from gatehouse.ui.widgets.card import Card
from gatehouse.ui.widgets.elided_label import ElidedLabel
from gatehouse.ui.widgets.field import Field
from gatehouse.ui.widgets.label import Label, TextRole, Tone
from gatehouse.ui.widgets.operator_pin import OperatorPin
from gatehouse.ui.widgets.progress_card import ProgressCard
from gatehouse.ui.widgets.segment import Choice
from gatehouse.ui.widgets.segmented_choice import SegmentedChoice

if TYPE_CHECKING:
    from gatehouse.domain.post import OperatorRow

_MASKED: Final = "masked"
_FULL: Final = "full"
_OTHER: Final = "other"
_LONGEST: Final = 60


class ExportAsked(Struct, frozen=True):
    """Where to write, and the leave for full values if they are wanted."""

    folder: Path
    full: FullValues | None


class ExportCard(Card):
    """Asks what an export needs and shows how far it is.

    Signals:
        asked: an `ExportAsked`.
        cancel_requested: the export is to stop.
        folder_requested: another folder is wanted.
        values_chosen: whether full values are wanted.
    """

    asked = Signal(object)
    cancel_requested = Signal()
    folder_requested = Signal()
    values_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._places: tuple[Place, ...] = ()
        self._folder: Path | None = None
        self._file_name = ""
        self._day = ""
        self._nil = False
        self.values = SegmentedChoice(fill=True)
        self.purpose, self.recipient = Field(""), Field("")
        self.leave = OperatorPin()
        self._leave_rows = QWidget()
        self._where = Label("", TextRole.CAPTION, tone=Tone.MUTED)
        self.place = SegmentedChoice(fill=True)
        self._path = ElidedLabel("", TextRole.SECONDARY, tone=Tone.MUTED)
        self.act = ActButton("", variant=ActVariant.OK, key="Enter")
        self.progress = ProgressCard()
        self.act.set_height(ACT)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.values.set_code(_MASKED)
        self._show_values()

    @property
    def is_busy(self) -> bool:
        """Whether an export is under way."""
        return not self.progress.isHidden()

    @property
    def wants_full(self) -> bool:
        """Whether full values are wanted."""
        return self.values.code == _FULL

    def offer_places(self, places: Sequence[Place]) -> None:
        """Propose folders, the first of them chosen; one that was picked stays."""
        self._places = tuple(places)
        if self._folder is None and places:
            self._folder = places[0].folder
        self._show_places()

    def choose_folder(self, folder: Path) -> None:
        """Write into *folder*; one that was not proposed is named by itself."""
        if folder not in {place.folder for place in self._places}:
            self._places = (*self._places, Place(folder))
        self._folder = folder
        self._show_places()

    def offer_administrators(self, administrators: "Sequence[OperatorRow]") -> None:
        """Let one of *administrators* allow full values."""
        self.leave.offer(administrators)

    def show_day(self, day: str, file_name: str, *, nil: bool) -> None:
        """Name the day and the file that would be written."""
        self._day, self._file_name, self._nil = day, file_name, nil
        self.retranslate()

    def set_low(self, *, low: bool) -> None:
        """Stand lower where the window is small."""
        self.act.set_height(CONTROL if low else ACT)

    def ask(self) -> None:
        """Ask for the workbook, or go to what is missing."""
        gap = self._gap()
        if self.is_busy or self._folder is None or not self._day:
            return
        if gap is None:
            self.asked.emit(ExportAsked(self._folder, self._full_values()))
            return
        field, sentence = gap
        field.set_error(sentence)
        field.edit.setFocus()

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the export is."""
        if not self.is_busy:
            self.progress.allow_cancel(allowed=True)
        self.progress.show()
        self._show_values()
        text = self.tr("Writing {file}").format(file=self._file_name)
        self.progress.show_progress(text, done, total)

    def stop(self) -> None:
        """Ask the export under way to end; pressing again changes nothing."""
        self.progress.allow_cancel(allowed=False)
        self.cancel_requested.emit()

    def show_ended(self) -> None:
        """Offer the act again."""
        self.progress.hide()
        self.leave.forget()
        self._show_values()

    def show_exported(self) -> None:
        """Go back to masked values: a leave serves once."""
        self.values.set_code(_MASKED)
        self.purpose.set_text("")
        self.recipient.set_text("")
        self.show_ended()

    def show_wrong(self, sentence: str) -> None:
        """Say why the leave was not given."""
        self.leave.pin.set_error(sentence)
        self.leave.pin.edit.setFocus()

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Export"))
        self.values.set_items(
            (Choice(_MASKED, self.tr("Masked")), Choice(_FULL, self.tr("In full…")))
        )
        self.values.setAccessibleName(self.tr("Names, papers and phones"))
        self.purpose.set_caption(self.tr("What for"))
        self.recipient.set_caption(self.tr("For whom"))
        self.leave.set_captions(self.tr("Administrator"), self.tr("PIN (6 digits)"))
        self._where.setText(self.tr("Where to"))
        self.place.setAccessibleName(self.tr("Where to"))
        self.progress.set_note(self.tr("The desk works as usual meanwhile."))
        self._show_places()
        export = self.tr("Export the nil report") if self._nil else self.tr("Export {day}")
        self.act.setText(export.format(day=self._day))
        self.act.setEnabled(bool(self._day))

    def _lay_out(self) -> None:
        for field in (self.purpose, self.recipient):
            field.edit.setMaxLength(_LONGEST)
        pair = QHBoxLayout()
        pair.setSpacing(ROW_GAP)
        pair.addWidget(self.purpose, 1)
        pair.addWidget(self.recipient, 1)
        rows = QVBoxLayout(self._leave_rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(ROW_GAP)
        rows.addLayout(pair)
        rows.addWidget(self.leave)
        where = QVBoxLayout()
        where.setSpacing(CAPTION_GAP)
        for widget in (self._where, self.place, self._path):
            where.addWidget(widget)
        self.body.addWidget(self.values)
        self.body.addWidget(self._leave_rows)
        self.body.addLayout(where)
        self.body.addStretch(1)
        self.body.addWidget(self.act)
        self.body.addWidget(self.progress)
        self.progress.hide()

    def _connect(self) -> None:
        self.values.chosen.connect(self._on_values_chosen)
        self.place.chosen.connect(self._on_place_chosen)
        self.act.clicked.connect(self.ask)
        self.progress.cancel_requested.connect(self.cancel_requested)
        for field in (self.purpose, self.recipient, self.leave.pin):
            field.text_changed.connect(self._on_field_text_changed)

    def _gap(self) -> tuple[Field, str] | None:
        if not self.wants_full:
            return None
        for field in (self.purpose, self.recipient):
            if not field.text().strip():
                return field, self.tr("Write it down.")
        return None if self.leave.complete() else (self.leave.pin, self.tr("6 digits"))

    def _full_values(self) -> FullValues | None:
        if not self.wants_full:
            return None
        return FullValues(
            operator_id=self.leave.operator_id,
            pin=self.leave.pin.text(),
            purpose=self.purpose.text().strip(),
            recipient=self.recipient.text().strip(),
        )

    def _place_choices(self) -> list[Choice]:
        choices = [
            Choice(str(number), self._place_name(number, place))
            for number, place in enumerate(self._places)
        ]
        return [*choices, Choice(_OTHER, self.tr("Other…"))]

    def _place_name(self, number: int, place: Place) -> str:
        if place.stick:
            return self.tr("USB {number}").format(number=place.stick)
        return self.tr("Documents") if number == 0 else place.folder.name or str(place.folder)

    def _chosen_place(self) -> str | None:
        folders = [place.folder for place in self._places]
        return str(folders.index(self._folder)) if self._folder in folders else None

    def _path_text(self) -> str:
        if self._folder is None or not self._file_name:
            return ""
        return str(Path("…", self._folder.name, self._file_name))

    def _show_places(self) -> None:
        self.place.set_items(self._place_choices())
        self.place.set_code(self._chosen_place())
        self._path.setText(self._path_text())
        self._path.setToolTip(str(self._folder or ""))

    def _show_values(self) -> None:
        busy = self.is_busy
        for part in (self.values, self._where, self.place, self.act):
            part.setVisible(not busy)
        self._leave_rows.setVisible(self.wants_full and not busy)

    def _on_values_chosen(self, _code: str) -> None:
        self._show_values()
        self.leave.forget()
        self.values_chosen.emit(self.wants_full)
        if self.wants_full:
            self.purpose.edit.setFocus()

    def _on_place_chosen(self, code: str) -> None:
        if code == _OTHER:
            self.place.set_code(self._chosen_place())
            self.folder_requested.emit()
        else:
            self.choose_folder(self._places[int(code)].folder)

    def _on_field_text_changed(self) -> None:
        for field in (self.purpose, self.recipient, self.leave.pin):
            field.set_error("")
