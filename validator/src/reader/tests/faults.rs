//! Every fault of the grammar, with the bytes it covers.

use super::super::Expected::{
    Colon, CommaOrArrayEnd, CommaOrObjectEnd, EscapeRest, Key, KeyOrObjectEnd, LiteralRest, StringEnd, Value,
    ValueOrArrayEnd,
};
use super::super::JsonFault::{
    BadEscape, BadHexDigit, BadLiteral, Comment, ControlCharacter, Empty, HalfSurrogate, LeadingZero, LoneMinus,
    MissingExponent, MissingFraction, MissingInteger, NanOrInfinity, SingleQuote, TrailingComma, TrailingData,
    Unexpected, UnexpectedEnd,
};
use super::super::{Expected, JsonFault, ReadError};
use super::refusal;

fn unexpected(expected: Expected, found: char) -> JsonFault {
    Unexpected { expected, found }
}

fn check(table: &[(&str, JsonFault, usize, usize)]) {
    for &(text, kind, offset, length) in table {
        let error = refusal(text.as_bytes());
        assert_eq!(error, ReadError::NotJson { kind, offset, length }, "{text:?}");
        assert_eq!((error.offset(), error.length()), (offset, length));
    }
}

#[test]
fn r6_input_that_ends_too_early() {
    check(&[
        ("", Empty, 0, 0),
        (" \t\r\n", Empty, 0, 4),
        ("[", UnexpectedEnd { expected: ValueOrArrayEnd }, 1, 0),
        ("[1", UnexpectedEnd { expected: CommaOrArrayEnd }, 2, 0),
        ("[1, ", UnexpectedEnd { expected: Value }, 4, 0),
        ("{", UnexpectedEnd { expected: KeyOrObjectEnd }, 1, 0),
        ("{\"a\" ", UnexpectedEnd { expected: Colon }, 5, 0),
        ("{\"a\":", UnexpectedEnd { expected: Value }, 5, 0),
        ("{\"a\":1", UnexpectedEnd { expected: CommaOrObjectEnd }, 6, 0),
        ("{\"a\":1,", UnexpectedEnd { expected: Key }, 7, 0),
        ("\"", UnexpectedEnd { expected: StringEnd }, 1, 0),
        ("{\"键", UnexpectedEnd { expected: StringEnd }, 5, 0),
        ("\"a\\n", UnexpectedEnd { expected: StringEnd }, 4, 0),
        ("\"\\", UnexpectedEnd { expected: EscapeRest }, 2, 0),
        ("\"\\u12", UnexpectedEnd { expected: EscapeRest }, 5, 0),
        ("\"\\ud800", UnexpectedEnd { expected: EscapeRest }, 7, 0),
        ("\"\\ud800\\", UnexpectedEnd { expected: EscapeRest }, 8, 0),
        ("\"\\ud800\\udc", UnexpectedEnd { expected: EscapeRest }, 11, 0),
        ("t", UnexpectedEnd { expected: LiteralRest }, 1, 0),
        ("[nul", UnexpectedEnd { expected: LiteralRest }, 4, 0),
    ]);
}

#[test]
fn r6_characters_that_cannot_stand_there() {
    check(&[
        ("]", unexpected(Value, ']'), 0, 1),
        ("+1", unexpected(Value, '+'), 0, 1),
        (".", unexpected(Value, '.'), 0, 1),
        ("/", unexpected(Value, '/'), 0, 1),
        ("\u{a0}1", unexpected(Value, '\u{a0}'), 0, 2),
        ("[\u{b}]", unexpected(ValueOrArrayEnd, '\u{b}'), 1, 1),
        ("[\0]", unexpected(ValueOrArrayEnd, '\0'), 1, 1),
        ("[,]", unexpected(ValueOrArrayEnd, ','), 1, 1),
        ("[1,,2]", unexpected(Value, ','), 3, 1),
        ("[“a”]", unexpected(ValueOrArrayEnd, '“'), 1, 3),
        ("[1 2]", unexpected(CommaOrArrayEnd, '2'), 3, 1),
        ("[1}", unexpected(CommaOrArrayEnd, '}'), 2, 1),
        ("[0x10]", unexpected(CommaOrArrayEnd, 'x'), 2, 1),
        ("[1.2.3]", unexpected(CommaOrArrayEnd, '.'), 4, 1),
        ("{a:1}", unexpected(KeyOrObjectEnd, 'a'), 1, 1),
        ("{1:1}", unexpected(KeyOrObjectEnd, '1'), 1, 1),
        ("{,}", unexpected(KeyOrObjectEnd, ','), 1, 1),
        ("{\"a\":1,b:2}", unexpected(Key, 'b'), 7, 1),
        ("{\"a\"1}", unexpected(Colon, '1'), 4, 1),
        ("{\"a\",\"b\"}", unexpected(Colon, ','), 4, 1),
        ("{\"a\":}", unexpected(Value, '}'), 5, 1),
        ("{\"a\"::1}", unexpected(Value, ':'), 5, 1),
        ("{\"a\":1 \"b\":2}", unexpected(CommaOrObjectEnd, '"'), 7, 1),
        ("{\"a\":1]", unexpected(CommaOrObjectEnd, ']'), 6, 1),
        ("{\"a\":'", SingleQuote, 5, 1),
        ("['a']", SingleQuote, 1, 1),
        ("{'a':1}", SingleQuote, 1, 1),
        ("{\"a\":1,'b':2}", SingleQuote, 7, 1),
        ("[1'", unexpected(CommaOrArrayEnd, '\''), 2, 1),
        ("[1 , ]", TrailingComma, 3, 1),
        ("{\"a\":1,}", TrailingComma, 6, 1),
        ("// a\n1", Comment, 0, 2),
        ("[1/* a */]", Comment, 2, 2),
        ("{/**/}", Comment, 1, 2),
        ("{\"a\"//\n:1}", Comment, 4, 2),
        ("{} x", TrailingData { found: 'x' }, 3, 1),
        ("{}}", TrailingData { found: '}' }, 2, 1),
        ("1 2 ", TrailingData { found: '2' }, 2, 2),
        ("\"a\"é", TrailingData { found: 'é' }, 3, 2),
        ("null// a", TrailingData { found: '/' }, 4, 4),
        ("1\0", TrailingData { found: '\0' }, 1, 1),
    ]);
}

#[test]
fn r6_words_that_are_no_literals() {
    check(&[
        ("[True]", BadLiteral { found: 'T' }, 1, 4),
        ("nulls", BadLiteral { found: 'n' }, 0, 5),
        ("[nul]", BadLiteral { found: 'n' }, 1, 3),
        ("{\"a\":true1}", BadLiteral { found: 't' }, 5, 5),
        ("undefined", BadLiteral { found: 'u' }, 0, 9),
        ("$a_b", BadLiteral { found: '$' }, 0, 4),
        ("[NaN]", NanOrInfinity, 1, 3),
        ("Infinity", NanOrInfinity, 0, 8),
        ("-Infinity", NanOrInfinity, 0, 9),
        ("[-NaN]", NanOrInfinity, 1, 4),
        ("nan", BadLiteral { found: 'n' }, 0, 3),
    ]);
}

#[test]
fn r6_numbers_that_break_the_grammar() {
    check(&[
        ("012", LeadingZero, 0, 3),
        ("[-00.5]", LeadingZero, 1, 3),
        ("-", LoneMinus, 0, 1),
        ("[-]", LoneMinus, 1, 1),
        ("--1", LoneMinus, 0, 1),
        ("-a", LoneMinus, 0, 1),
        ("-.", LoneMinus, 0, 1),
        (".5", MissingInteger, 0, 2),
        ("[-.25]", MissingInteger, 1, 4),
        ("1.", MissingFraction, 0, 2),
        ("[1.]", MissingFraction, 1, 2),
        ("-1.e5", MissingFraction, 0, 3),
        ("1e", MissingExponent, 0, 2),
        ("[1.5E+]", MissingExponent, 1, 5),
        ("1e.5", MissingExponent, 0, 2),
    ]);
}

#[test]
fn r6_strings_that_break_the_grammar() {
    check(&[
        ("\"a\nb\"", ControlCharacter { found: '\n' }, 2, 1),
        ("\"\\n\t\"", ControlCharacter { found: '\t' }, 3, 1),
        ("{\"\0\":1}", ControlCharacter { found: '\0' }, 2, 1),
        ("\"\u{1f}\"", ControlCharacter { found: '\u{1f}' }, 1, 1),
        ("\"a\\x41\"", BadEscape { found: 'x' }, 2, 2),
        ("\"\\'\"", BadEscape { found: '\'' }, 1, 2),
        ("\"\\U0041\"", BadEscape { found: 'U' }, 1, 2),
        ("\"\\é\"", BadEscape { found: 'é' }, 1, 3),
        ("\"\\\n\"", BadEscape { found: '\n' }, 1, 2),
        ("\"\\u12\"", BadHexDigit { found: '"' }, 1, 5),
        ("\"\\u+123\"", BadHexDigit { found: '+' }, 1, 3),
        ("\"\\u12é4\"", BadHexDigit { found: 'é' }, 1, 6),
        ("\"\\u{41}\"", BadHexDigit { found: '{' }, 1, 3),
        ("\"\\ud800\\uzzzz\"", BadHexDigit { found: 'z' }, 7, 3),
        ("\"a\\ud83d\"", HalfSurrogate, 2, 6),
        ("\"\\uDE00\"", HalfSurrogate, 1, 6),
        ("\"\\ud800x\"", HalfSurrogate, 1, 6),
        ("\"\\ud800\\n\"", HalfSurrogate, 1, 6),
        ("\"\\ud800\\u0041\"", HalfSurrogate, 1, 6),
        ("\"\\ud800\\ud800\"", HalfSurrogate, 1, 6),
        ("\"\\udc00\\ud800\"", HalfSurrogate, 1, 6),
        ("{\"\\udfff\":1}", HalfSurrogate, 2, 6),
    ]);
}
