"""The documents: the published ones, and the zoo's, which xtask wrote where IMHOOK_ZOO says."""

import json
import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[4]


Content = dict[str, Any]


@dataclass(frozen=True)
class Document:
    """An OpenAPI document, named from the folder of all."""

    folder: Path
    name: str

    @property
    def edition(self) -> str:
        """The edition that it is of."""
        return self.name.split("/")[0]

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.folder / self.name

    @cached_property
    def content(self) -> Content:
        """The document, parsed."""
        content: Content = json.loads(self.path.read_bytes())
        return content

    def schema_of(self, callback: str, *, is_answer: bool) -> str:
        """Name the schema of a body, or of the answer, of a callback."""
        posts = [item["post"] for item in self.content["paths"].values()]
        (post,) = (post for post in posts if post["x-callback"] == callback)
        holder = post["responses"]["200"] if is_answer else post["requestBody"]
        reference: str = holder["content"]["application/json"]["schema"]["$ref"]
        return reference.rsplit("/", maxsplit=1)[-1]


def _below(folder: Path) -> list[Document]:
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.json"))
    return [Document(folder, name) for name in names]


PUBLISHED = _below(ROOT / "generated" / "openapi")
ZOO = _below(Path(os.environ["IMHOOK_ZOO"]) / "openapi")
