# SPDX-License-Identifier: MIT
"""Everything that can go wrong in a way a person should read.

GatehouseError                      a sentence: what happened, what was saved, what to do next
├── WrongUse                        a command or an argument that cannot be (exit code 2)
├── NotAllowed                      the act needs another role, or a right PIN
├── Refused                         the trade says no: a day too early, a verdict that changed
│   └── FlatUnknown                 the roster has no such flat; ask whether it is meant
├── Cancelled                       the person at the desk stopped a long job
└── StoreTrouble                    the environment: the file, its key, the disk
    ├── StoreLocked                 another program holds the file
    ├── StoreNewer                  a newer version of the program wrote the file
    ├── NotAStore                   the file is not a Gatehouse file, or the key is wrong
    ├── DiskTrouble                 full, read-only, or gone
    └── StoreDamaged                a page, a chain or a reference is broken

Anything else that is raised is a bug and goes to the crash report.
"""

from typing import ClassVar, Self


class GatehouseError(Exception):
    """A failure whose message is written to be read, in both languages.

    *en* and *zh* each say in this order what happened, what was saved, and what to do next.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Come through a pipe with both sentences."""
        return type(self), (self.en, self.zh)


class WrongUse(GatehouseError):
    """A command was asked for something that it cannot mean."""

    exit_code: ClassVar[int] = 2


class NotAllowed(GatehouseError):
    """The act needs another role, or the PIN was not right."""


class Refused(GatehouseError):
    """The trade itself says no; nothing was written."""


class FlatUnknown(Refused):
    """The roster has no such flat: nothing was written before somebody says that it is meant."""


class Cancelled(GatehouseError):
    """A long job was stopped by the person who started it; what it left behind is named."""


class StoreTrouble(GatehouseError):
    """The file, its key or its disk stands in the way."""


class StoreLocked(StoreTrouble):
    """Another program holds the file."""


class StoreNewer(StoreTrouble):
    """The file was written by a newer version of the program."""


class NotAStore(StoreTrouble):
    """The file is not a Gatehouse file, or the key does not fit it; SQLCipher cannot tell which."""


class DiskTrouble(StoreTrouble):
    """The disk is full, read-only, or gone."""


class StoreDamaged(StoreTrouble):
    """A page, the ledger chain or a reference is broken."""


class BugElsewhere(Exception):
    """A mistake of ours in a process that has ended; *places* say where, and nothing of anybody."""

    def __init__(self, places: tuple[str, ...]) -> None:
        super().__init__(places)
        self.places = places
