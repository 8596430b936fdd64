"""Bodies that are right in both profiles."""

from dataclasses import dataclass

from .documents import ROOT

VECTORS = ROOT / "tests" / "vectors"


@dataclass(frozen=True)
class Vector:
    """A body, named from the folder of all."""

    file: str

    @property
    def edition(self) -> str:
        """Its edition."""
        return self.file.split("/")[1]

    @property
    def callback(self) -> str:
        """Its callback."""
        return self.file.split("/")[2]

    @property
    def is_answer(self) -> bool:
        """Whether it is what a receiver answered."""
        return self.file.split("/")[3].startswith("response-")

    @property
    def text(self) -> bytes:
        """The bytes."""
        return (VECTORS / self.file).read_bytes()


VALID = [
    Vector(path.relative_to(VECTORS).as_posix())
    for part in ("examples", "captures", "own")
    for path in sorted((VECTORS / part).rglob("*.json"))
]
