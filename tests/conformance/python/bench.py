"""`bench`: decoding and encoding beside Python's own parser into and from the same types.

Beside the protocol's members the answer has `others`: pydantic has no way into these types, and msgspec alone does not
see what rules R5, R6 and R10 forbid; both are given for comparison.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import msgspec

import callbacks
import lines
import usual

# The clock is asked once for so many.
_BATCH = 64


def run() -> None:
    """Answer every line."""
    lines.answer(_respond)


def _respond(line: lines.Line) -> lines.Line:
    callback = callbacks.find(line["edition"], line["callback"])
    raw = lines.raw(line["body"])
    body = callback.decode(raw)
    struct: type[Any] = type(body)  # pyright: ignore[reportUnknownVariableType] - of whatever type
    decoder: msgspec.json.Decoder[Any] = msgspec.json.Decoder(struct)
    encoder = msgspec.json.Encoder()
    alone = f"msgspec {version('msgspec')}"
    decode: dict[str, Callable[[], object]] = {
        "ours": lambda: callback.decode(raw),
        "usual": lambda: usual.decode(raw, struct),
        alone: lambda: decoder.decode(raw),
    }
    encode: dict[str, Callable[[], object]] = {
        "ours": lambda: callback.encode(body),
        "usual": lambda: json.dumps(msgspec.to_builtins(body), ensure_ascii=False, separators=(",", ":")).encode(),
        alone: lambda: encoder.encode(body),
    }
    times = {"decode": _rounds(line, decode), "encode": _rounds(line, encode)}
    others = {alone: {what: rounds.pop(alone) for what, rounds in times.items()}}
    return {"usual": usual.NAME} | times | {"others": others}


def _rounds(line: lines.Line, works: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(line["rounds"]):
        for name, work in works.items():
            times[name].append(_per_body(line["ms"], work))
    return times


def _per_body(ms: int, work: Callable[[], object]) -> float:
    """Do it over and over for so long; nanoseconds each."""
    start = time.perf_counter_ns()
    end = start + ms * 1_000_000
    done = 0
    while (now := time.perf_counter_ns()) < end or not done:
        for _ in range(_BATCH):
            work()
        done += _BATCH
    return (now - start) / done
