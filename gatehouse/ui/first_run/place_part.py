# SPDX-License-Identifier: MIT
"""Where the post is: what heads every register."""

from typing import Final

from PySide6.QtWidgets import QGridLayout, QWidget

from gatehouse.domain.post import Post
from gatehouse.ui.first_run.part import Gap, Part
from gatehouse.ui.shell.sizes import GAP, ROW_GAP
from gatehouse.ui.widgets.field import Field

_LONGEST: Final = 40


class PlacePart(Part):
    """Street and community, compound, gate, and the telephone to ask."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(number, parent)
        self.community = Field("")
        self.compound = Field("")
        self.gate = Field("")
        self.telephone = Field("")
        self._lay_out()
        for field in (self.community, self.compound, self.gate, self.telephone):
            field.edit.setMaxLength(_LONGEST)
            field.text_changed.connect(self.changed)
        self.retranslate()

    def gaps(self) -> tuple[Gap, ...]:
        """Return the names that are missing; a telephone may come later."""
        needed = {
            self.tr("street and community"): self.community,
            self.tr("compound"): self.compound,
            self.tr("gate"): self.gate,
        }
        return tuple(Gap(name, field) for name, field in needed.items() if not field.text().strip())

    def entrance(self) -> QWidget:
        """Begin where the first name is missing, or at the first."""
        gaps = self.gaps()
        return gaps[0].where if gaps else self.community

    def post(self) -> Post:
        """Return the post as it was written down."""
        return Post(
            compound=self.compound.text().strip(),
            community=self.community.text().strip(),
            gate=self.gate.text().strip(),
            telephone=self.telephone.text().strip(),
        )

    def retranslate(self) -> None:
        """Put the texts in anew."""
        self.set_title(self.tr("Where you are on duty"))
        self.community.set_caption(self.tr("Street and community"))
        self.compound.set_caption(self.tr("Compound"))
        self.gate.set_caption(self.tr("Which gate this is"))
        self.telephone.set_caption(self.tr("Telephone to ask (may be empty)"))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(ROW_GAP)
        grid.addWidget(self.community, 0, 0)
        grid.addWidget(self.compound, 0, 1)
        grid.addWidget(self.gate, 1, 0)
        grid.addWidget(self.telephone, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        self.body.addStretch(1)
