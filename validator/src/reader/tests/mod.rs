//! Tests of the reader, named after the rules of the contract they stand for: R4 number text,
//! R5 encoding, R6 grammar, R10 depth.

mod depth;
mod faults;
mod properties;
mod texts;
mod values;

use super::{Node, ReadError, read};

fn root(text: &str) -> Node<'_> {
    read(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}")).root
}

fn refusal(input: &[u8]) -> ReadError {
    match read(input) {
        Ok(tree) => panic!("accepted: {}", tree.source),
        Err(error) => error,
    }
}
