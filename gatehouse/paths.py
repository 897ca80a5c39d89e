# SPDX-License-Identifier: MIT
"""Where resources, data, settings, logs and backups are: checkout, wheel and bundle alike."""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

HOME_VARIABLE = "GATEHOUSE_HOME"
"""An environment variable that moves everything the program writes into one folder."""


class Places(Struct, frozen=True):
    """The folders that the program writes to; none of them is created by asking for it."""

    data: Path
    config: Path
    logs: Path

    @property
    def store(self) -> Path:
        """The store of the installed post."""
        return self.data / "gatehouse.db"

    @property
    def key_file(self) -> Path:
        """The bare key file, where the post has chosen to keep one."""
        return self.data / "gatehouse.key"

    @property
    def machine_file(self) -> Path:
        """The file with this machine's random id."""
        return self.data / "machine"

    @property
    def practice(self) -> Path:
        """The folder of the invented compound (演练)."""
        return self.data / "practice"

    @property
    def practice_store(self) -> Path:
        """The store of the invented compound."""
        return self.practice / self.store.name

    @property
    def preferences(self) -> Path:
        """The file with the choices made in settings."""
        return self.config / "preferences.json"


def user_places(environ: Mapping[str, str] = os.environ) -> Places:
    """Return the places of the person who runs the program."""
    home = environ.get(HOME_VARIABLE)
    if home:
        root = Path(home)
        return Places(root / "data", root / "config", root / "logs")
    return _platform_places()


@cache
def resources() -> Path:
    """Return the folder of the shipped files; an installed package carries its own."""
    package = Path(__file__).resolve().parent
    shipped = package / "resources"
    return shipped if shipped.is_dir() else package.parent / "resources"


def sample_roster() -> Path:
    """Return the invented roster to try an import with, as such files come from an office."""
    return resources() / "samples" / "roster.xlsx"


def sample_areas() -> Path:
    """Return the invented list of risk areas, as such files come from an office."""
    return resources() / "samples" / "risk-areas.csv"


def lock_file(store: Path) -> Path:
    """Return the file that the one window of *store* holds locked."""
    return store.with_name(store.name + ".lock")


def backup_folder(store: Path) -> Path:
    """Return the folder in which the backups of *store* are kept by themselves."""
    return store.with_name("backups")


def _platform_places() -> Places:
    # Only the window and bare commands come here; a command with --store never pays for it.
    from platformdirs import PlatformDirs  # noqa: PLC0415 - see above

    dirs = PlatformDirs("gatehouse", appauthor=False)
    return Places(
        data=dirs.user_data_path,
        config=dirs.user_config_path,
        logs=dirs.user_log_path,
    )
