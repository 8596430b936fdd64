# Copied by `cargo xtask generate python` from codegen/src/emit/python/runtime; do not edit.

"""What is said of a finding: what happened and what was expected, in both languages, without any value."""

from __future__ import annotations

from enum import Enum

from ..finding import Reason, Words
from ..shape import Kind
from .tree import Members, Node

UTF8 = Words("expected UTF-8, found bytes that are not", "此处应为 UTF-8 编码，实际不是")
TOO_DEEP = Words(
    "expected at most 64 nested objects and arrays, found one more",
    "对象和数组最多嵌套 64 层，此处超出",
)


class Fault(Enum):
    """What breaks the grammar of JSON: what was expected."""

    BYTE_ORDER_MARK = Words("expected no byte order mark", "不应有字节顺序标记")
    VALUE = Words("expected a value", "此处应为一个值")
    KEY = Words("expected a key in double quotes", "此处应为双引号括起的键")
    COLON = Words("expected a colon", "此处应为冒号")
    COMMA = Words("expected a comma or the end of the object or array", "此处应为逗号或对象、数组结尾")
    TRAILING_COMMA = Words("expected another entry after the comma", "逗号之后应有下一项")
    TRAILING_DATA = Words("expected the end of the input after the value", "值之后输入应结束")
    STRING_END = Words("expected the closing quote of the string", "此处应为字符串的结束引号")
    CONTROL_CHARACTER = Words("expected a control character to be escaped", "字符串中的控制字符应写成转义形式")
    ESCAPE = Words("expected an escape of JSON after the backslash", "反斜杠之后应为 JSON 的转义")
    HALF_SURROGATE = Words("expected both halves of a surrogate pair", "代理对的两个部分应同时出现")


_EXPECTED = {
    Kind.TEXT: Words("a string", "字符串"),
    Kind.BASE64: Words("a string", "字符串"),
    Kind.BOOLEAN: Words("true or false", " true 或 false"),
    Kind.INT32: Words("an integer", "整数"),
    Kind.INT64: Words("an integer", "整数"),
    Kind.CODE: Words("an integer", "整数"),
    Kind.OBJECT: Words("an object", "对象"),
    Kind.OPEN_OBJECT: Words("an object", "对象"),
    Kind.ARRAY: Words("an array", "数组"),
}

_OTHERS = {
    Reason.MISSING_REQUIRED: Words("a required member is missing or null", "缺少必需成员，或其值为 null"),
    Reason.DUPLICATE_KEY: Words("this member is there twice", "该成员出现了两次"),
    Reason.NULL_FOR_OPTIONAL: Words(
        "an optional member is null: leave it out", "可选成员的值为 null：没有值时应省略该成员"
    ),
    Reason.UNKNOWN_MEMBER: Words("the edition knows no such member here", "此版本在此处没有该成员"),
    Reason.UNKNOWN_CODE: Words("the edition does not list this code", "此版本没有该代码"),
    Reason.CONDITIONAL_VALUE: Words("the value does not fit the code beside it", "该值与旁边的代码不符"),
    Reason.NOT_BASE64: Words("this is not padded standard base64", "不是带填充的标准 base64"),
}


def at(fault: Fault, text: str, position: int) -> Words:
    """Say what breaks the grammar, and where."""
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    words = fault.value
    return Words(f"{words.en}, line {line}, column {column}", f"{words.zh}（第 {line} 行第 {column} 列）")


def wrong_type(expected: Kind, found: Node) -> Words:
    """Say what was expected and what was found."""
    wanted, there = _EXPECTED[expected], _found(found)
    return Words(f"expected {wanted.en}, found {there.en}", f"应为{wanted.zh}，实际为{there.zh}")


def out_of_range(kind: Kind) -> Words:
    """Say how many bits there are."""
    bits = 64 if kind is Kind.INT64 else 32
    return Words(f"the number does not fit a signed integer of {bits} bits", f"超出 {bits} 位有符号整数的范围")


def other(reason: Reason) -> Words:
    """Say what needs no details."""
    return _OTHERS[reason]


def _found(node: Node) -> Words:
    if node is None:
        return Words("null", " null")
    if isinstance(node, bool):
        return Words("a boolean", "布尔值")
    if isinstance(node, str):
        return Words("a string", "字符串")
    if isinstance(node, list):
        return Words("an array", "数组")
    if isinstance(node, Members):
        return Words("an object", "对象")
    is_integer = node.text.lstrip("-").isdigit()
    return Words("a number", "数字") if is_integer else Words("a number that is no integer", "非整数的数字")
