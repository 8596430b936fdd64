//! JSON with one space behind colons and commas, as Python writes it.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::{Serializer, Value, ser::Formatter};

/// A body so written.
pub(crate) fn spaced(body: &Value) -> serde_json::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    body.serialize(&mut Serializer::with_formatter(&mut bytes, Spaced))?;
    Ok(bytes)
}

struct Spaced;

impl Formatter for Spaced {
    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        comma(writer, is_first)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, is_first: bool) -> io::Result<()> {
        comma(writer, is_first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}

fn comma<W: ?Sized + Write>(writer: &mut W, is_first: bool) -> io::Result<()> {
    writer.write_all(if is_first { b"" } else { b", " })
}
