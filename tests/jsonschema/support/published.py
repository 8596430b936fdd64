"""The published schemas, as `index.json` lists them."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "generated" / "json-schema"
INDEX = "index.json"
PROFILES = ("tolerant", "strict")
DRAFTS = ("2020-12", "draft-07")

Schema = dict[str, Any]


@dataclass(frozen=True, order=True)
class Target:
    """What a body is: its edition, its callback, and whether it is the answer."""

    edition: str
    callback: str
    of: str

    def __str__(self) -> str:
        """Name it in the name of a test."""
        return f"{self.edition} {self.callback} {self.of}"


@dataclass(frozen=True)
class Entry:
    """One line of the index."""

    target: Target
    profile: str
    draft: str
    path: str
    id: str
    sha256: str

    @cached_property
    def data(self) -> bytes:
        """The bytes of the file."""
        return (FOLDER / self.path).read_bytes()

    @cached_property
    def schema(self) -> Schema:
        """The file, parsed."""
        schema: Schema = json.loads(self.data)
        return schema


def _entry(row: dict[str, str]) -> Entry:
    target = Target(row["edition"], row["callback"], row["of"])
    return Entry(target, row["profile"], row["draft"], row["path"], row["$id"], row["sha256"])


ENTRIES = [_entry(row) for row in json.loads((FOLDER / INDEX).read_bytes())["schemas"]]
# Every target once, in the order of the index.
TARGETS = list(dict.fromkeys(entry.target for entry in ENTRIES))
