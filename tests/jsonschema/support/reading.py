"""Bodies as Python's `json` reads them, and what is no longer seen after that."""

import json
from dataclasses import dataclass
from typing import cast


@dataclass(frozen=True)
class Body:
    """A document, and what its text said beyond it."""

    document: object
    has_twins: bool
    has_whole_fraction: bool


def read(data: bytes) -> Body | None:
    """Parse a body; nothing where it is not UTF-8 or not JSON."""
    twins, wholes = [], []

    def pairs(members: list[tuple[str, object]]) -> dict[str, object]:
        twins.append(len(dict(members)) < len(members))
        return dict(members)

    def number(written: str) -> float:
        wholes.append(float(written).is_integer())
        return float(written)

    def constant(written: str) -> None:
        raise ValueError(written)  # NaN and the like are no JSON

    try:
        document = json.loads(
            data.decode(), object_pairs_hook=pairs, parse_float=number, parse_constant=constant
        )
    except ValueError:
        return None
    return Body(document, any(twins), any(wholes))


def at(document: object, pointer: str) -> object:
    """Look up a JSON pointer; no member of the contract has a `~` or a `/` in its name."""
    for name in pointer.split("/")[1:]:
        if isinstance(document, list):
            document = document[int(name)]
        else:
            document = cast("dict[str, object]", document)[name]
    return document
