"""The test vectors: bodies that must be accepted, and bodies with one fault."""

import json
from dataclasses import dataclass
from functools import cached_property

from .published import ROOT, Target
from .reading import Body, at, read

VECTORS = ROOT / "tests" / "vectors"


@dataclass(frozen=True)
class Vector:
    """A file of the vectors, named from their folder."""

    file: str

    @property
    def target(self) -> Target:
        """What it is; `<edition>/<callback>/response-*` is what a receiver answered."""
        _, edition, callback, name = self.file.split("/")
        return Target(edition, callback, "answer" if name.startswith("response-") else "body")

    @cached_property
    def body(self) -> Body | None:
        """The body, if it can be read."""
        return read((VECTORS / self.file).read_bytes())


@dataclass(frozen=True)
class Broken(Vector):
    """A row of the manifest."""

    pointer: str
    kind: str
    verdicts: dict[str, str]

    def beyond(self, profile: str) -> str | None:
        """Why no schema of this profile can give the manifest's verdict, if so."""
        if not self.body:
            return "R6: not readable at all" if self.kind in ("not-utf8", "not-json") else None
        if self.kind == "duplicate-key":
            return "R5: the last twin wins" if self.body.has_twins else None
        if self.kind == "wrong-type":
            return "R4: 1.0 is an integer" if self.body.has_whole_fraction else None
        if self.kind.startswith("null-for-") and self.verdicts[profile] == "accept":
            is_null = at(self.body.document, self.pointer) is None
            return "R1: null reads as absent" if is_null else None
        return None


def _valid() -> list[Vector]:
    # Captures also keep request heads, which are text.
    files = [file for kind in ("examples", "captures") for file in (VECTORS / kind).rglob("*.json")]
    return [Vector(file.relative_to(VECTORS).as_posix()) for file in sorted(files)]


def _broken() -> list[Broken]:
    manifest = json.loads((VECTORS / "invalid" / "manifest.json").read_bytes())
    return [
        Broken(
            f"invalid/{row['file']}",
            row["pointer"],
            row["kind"],
            {profile: row[profile] for profile in ("tolerant", "strict")},
        )
        for row in manifest["cases"]
    ]


VALID = _valid()
BROKEN = _broken()
