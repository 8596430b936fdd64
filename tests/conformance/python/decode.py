"""`decode`: what each profile makes of a body."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from imhook_sdk import Callback, Finding, RejectedError
from imhook_sdk.wire import write

import callbacks
import lines

_ANSWER = ".answer"


def run() -> None:
    """Answer every line."""
    lines.answer(_respond)


def _respond(line: lines.Line) -> lines.Line:
    edition, name, raw = line["edition"], line["callback"], lines.raw(line["body"])
    is_strict = line["profile"] == "strict"
    if name.endswith(_ANSWER):
        question = callbacks.question(edition, name.removesuffix(_ANSWER))
        result = _judge(raw, question.decode_answer, question.check_answer if is_strict else None)
    else:
        callback = callbacks.find(edition, name)
        result = _judge(raw, callback.decode, callback.check if is_strict else None, callback)
    return {"id": line["id"]} | result


def _judge(
    raw: bytes,
    decode: Callable[[bytes], Any],
    check: Callable[[bytes], tuple[Finding, ...]] | None,
    callback: Callback[Any] | None = None,
) -> lines.Line:
    findings = check(raw) if check else ()
    if findings:
        return _refused(findings)
    try:
        body = decode(raw)
    except RejectedError as rejected:
        return _refused(rejected.findings)
    identity, order_key = (callback.identity(body), callback.order_key(body)) if callback else (None, None)
    return {"ok": True, "encoded": lines.text(write(body)), "identity": identity, "orderKey": order_key}


def _refused(findings: tuple[Finding, ...]) -> lines.Line:
    listed = [{"pointer": finding.pointer, "reason": finding.reason.value} for finding in findings]
    return {"ok": False} | listed[0] | {"findings": listed}
