//! Depth (R10): brackets before the first grammar fault are counted, those inside texts are not.

use super::{Made, Source, tree::Tree};
use crate::column::Column;

/// The last depth that is allowed, the first that is not, and one that exhausts a careless stack. The body is 1.
const DEPTHS: [usize; 5] = [63, 64, 65, 66, 10_000];

/// What opens a level and what closes it.
const LEVELS: [(&str, &str); 3] = [("[", "]"), ("{\"a\":", "}"), ("[{\"a\":", "}]")];

pub(super) fn make(source: &Source<'_>, made: &mut Made) {
    let mut add = |what: String, value: Vec<u8>| {
        let unknown = source.whole.with_member(&[], false, "\"fooBar\"", Tree::Written(value.clone()));
        made.add(Column::R10, format!("{what} in an unknown member"), unknown.bytes());
        if !source.places.is_empty() {
            made.add(
                Column::R10,
                format!("{what} in the first member"),
                source.whole.with(&[0], Tree::Written(value)).bytes(),
            );
        }
    };
    for depth in DEPTHS {
        for (open, close) in LEVELS {
            let times = (depth - 1) / open.matches(['[', '{']).count();
            let inner = if open.ends_with(':') { "1" } else { "" };
            let value = format!("{}{inner}{}", open.repeat(times), close.repeat(times));
            add(format!("{open} {times} times"), value.into_bytes());
        }
        let open = "[".repeat(depth - 1);
        add(format!("[ {} times, never closed", depth - 1), open.clone().into_bytes());
        add(format!("[ {} times behind a fault", depth - 1), format!("[x,{open}").into_bytes());
        add(format!("[ {} times before a fault", depth - 1), format!("{open}x").into_bytes());
        add(format!("[ {} times in a text", depth - 1), format!("\"{open}\\\"{open}\"").into_bytes());
        let closed = format!("{open}{}", "]".repeat(depth - 1));
        add(format!("[ {} times side by side", depth - 1), format!("[{closed},{closed}]").into_bytes());
        add(format!("[ {} times and a byte that is no UTF-8", depth - 1), [closed.as_bytes(), b",\xff"].concat());
    }
}
