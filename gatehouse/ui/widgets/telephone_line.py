# SPDX-License-Identifier: MIT
"""The telephones of a post in one line, wherever they are needed."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gatehouse.domain.post import Telephone
    from gatehouse.ui.shell.i18n import Languages


def telephones_text(telephones: "Sequence[Telephone]", languages: "Languages") -> str:
    """Return whose they are and their numbers; nothing where none is known."""
    return " · ".join(f"{languages.label(one.whose)} {one.number}" for one in telephones)
