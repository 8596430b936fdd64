"""What datamodel-code-generator makes of a document, as a module."""

import subprocess
import sys
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from .documents import Document

BUILD = Path(__file__).resolve().parents[1] / "build"

OPTIONS = [
    "--input-file-type=openapi",
    "--output-model-type=pydantic_v2.BaseModel",
    "--target-python-version=3.10",
    # The default is about to change, and says so with a warning.
    "--formatters=builtin",
    "--disable-timestamp",
]

# Left alone, it reads `format: byte` (rule E8) as base64 of UTF-8 text and refuses all other bytes.
BYTES_AS_WRITTEN = ["--type-mappings", "byte=string"]


@cache
def models(document: Document, *, has_mapping: bool = True) -> ModuleType:
    """Generate the models of a document and import them."""
    BUILD.mkdir(exist_ok=True)
    name = document.name.removesuffix(".json").translate(str.maketrans("/.-", "___"))
    output = BUILD / f"models_{name}_{has_mapping}.py"
    options = [*OPTIONS, *BYTES_AS_WRITTEN] if has_mapping else OPTIONS
    tool = Path(sys.executable).with_name("datamodel-codegen")
    command = [str(tool), *options, "--input", str(document.path), "--output", str(output)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if run.returncode or run.stdout or run.stderr:
        message = f"datamodel-codegen said: {run.stdout}{run.stderr}"
        raise RuntimeError(message)
    spec = spec_from_file_location(output.stem, output)
    if spec is None or spec.loader is None:
        message = f"{output} is no module"
        raise ImportError(message)
    module = module_from_spec(spec)
    # Pydantic looks names up in the module of a class.
    sys.modules[output.stem] = module
    spec.loader.exec_module(module)
    return module
