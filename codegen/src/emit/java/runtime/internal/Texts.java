package imhook.sdk.internal;

import imhook.sdk.Reason;
import imhook.sdk.Words;

/** What findings say, without any value of the body. */
final class Texts {
    static final Name OBJECT = new Name("an object", "对象");
    static final Name ARRAY = new Name("an array", "数组");
    static final Name STRING = new Name("a string", "字符串");
    static final Name BOOLEAN = new Name("true or false", " true 或 false");
    static final Name INTEGER = new Name("an integer", "整数");

    static final Words MISSING_REQUIRED = new Words("this member is required", "该成员必须存在");
    static final Words DUPLICATE_KEY = new Words("this member is there twice", "该成员出现了两次");
    static final Words NULL_FOR_OPTIONAL = new Words("an optional member is null", "可选成员的值为 null");
    static final Words UNKNOWN_MEMBER = new Words("the edition knows no such member here", "该版本在此处没有这个成员");
    static final Words UNKNOWN_CODE = new Words("this is not a known code", "不是已知的代码");
    static final Words CONDITIONAL_VALUE = new Words("this does not fit the code beside it", "与同一对象中的代码不符");
    static final Words NOT_BASE64 = new Words("this is not padded standard base64", "不是带填充的标准 base64");

    private Texts() {}

    /** What a kind of value is called. */
    record Name(String en, String zh) {}

    static Words wrongType(Name expected, Node found) {
        Name name = name(found);
        return new Words("expected " + expected.en + ", found " + name.en, "应为" + expected.zh + "，实际为" + name.zh);
    }

    static Words outOfRange(int bits) {
        return new Words("this does not fit a signed integer of " + bits + " bits", "超出 " + bits + " 位有符号整数的范围");
    }

    /** Of bytes that are no JSON text. */
    static Words unreadable(Reason reason) {
        return switch (reason) {
            case NOT_UTF8 -> new Words("expected UTF-8, found bytes that are not", "此处应为 UTF-8 编码，实际不是");
            case TOO_DEEP ->
                new Words(
                        "expected at most " + StrictReader.MAX_DEPTH + " nested objects and arrays, found one more",
                        "对象和数组最多嵌套 " + StrictReader.MAX_DEPTH + " 层，此处超出");
            default ->
                new Words("expected one JSON text (RFC 8259) and nothing else", "应为一个 JSON 文本（RFC 8259），且没有其他内容");
        };
    }

    private static Name name(Node found) {
        return switch (found.kind()) {
            case NULL -> new Name("null", " null");
            case BOOLEAN -> new Name("a boolean", "布尔值");
            case NUMBER -> Digits.areAll(((Node.Scalar) found).text()) ? INTEGER : new Name("a fraction", "小数");
            case STRING -> STRING;
            case ARRAY -> ARRAY;
            case OBJECT -> OBJECT;
        };
    }
}
