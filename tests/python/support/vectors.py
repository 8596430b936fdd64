"""The bodies under `tests/vectors`: right ones, and ones with a fault each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

VECTORS = Path(__file__).parents[2] / "vectors"


@dataclass(frozen=True)
class Valid:
    """A body that is right."""

    path: Path
    edition: str
    callback: str
    raw: bytes

    def __str__(self) -> str:
        """Name it by its path."""
        return self.path.relative_to(VECTORS).as_posix()


@dataclass(frozen=True)
class Invalid:
    """A row of the manifest: a body with one fault."""

    file: str
    edition: str
    callback: str
    pointer: str
    reason: str
    rejected_by: frozenset[str]

    @property
    def raw(self) -> bytes:
        """Its bytes."""
        return (VECTORS / "invalid" / self.file).read_bytes()

    def findings(self, profile: str) -> list[tuple[str, str]]:
        """Give what a profile finds: places and reasons."""
        return [(self.pointer, self.reason)] if profile in self.rejected_by else []

    def __str__(self) -> str:
        """Name it by its path."""
        return self.file


def valid(*parts: str) -> list[Valid]:
    """Give every right body of some parts, sorted by path; a part that is empty proves nothing."""
    found: list[Valid] = []
    for part in parts or ("examples", "captures", "own"):
        paths = sorted((VECTORS / part).glob("*/*/*.json"))
        assert paths, part
        for path in paths:
            answer = ".answer" if path.name.startswith("response-") else ""
            edition, callback = path.parts[-3:-1]
            found.append(Valid(path, edition, callback + answer, path.read_bytes()))
    return found


def invalid() -> list[Invalid]:
    """Give every row of the manifest."""
    cases = json.loads((VECTORS / "invalid/manifest.json").read_bytes())["cases"]
    assert cases
    return [_row(case) for case in cases]


def _row(case: dict[str, str]) -> Invalid:
    # A null where a member is required is a missing one (rule R7).
    reason = "missing-required" if case["kind"] == "null-for-required" else case["kind"]
    rejected_by = frozenset(profile for profile in ("tolerant", "strict") if case[profile] == "reject")
    return Invalid(case["file"], case["edition"], case["event"], case["pointer"], reason, rejected_by)
