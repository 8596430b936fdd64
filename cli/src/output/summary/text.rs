//! The summary as a table.

use super::rows::Row;
use crate::{
    language::Lang,
    output::{harmless::harmless, table::Table},
};

/// One line for each callback and one for each reason, the last with its first example.
pub(super) fn table(rows: &[Row<'_>], lang: Lang) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let mut table = Table::new([
        lang.pick("callback", "回调"),
        lang.pick("bodies", "报文"),
        lang.pick("invalid", "无效"),
        lang.pick("reason", "原因"),
        lang.pick("first", "首例"),
    ]);
    for row in rows {
        let counts = [row.name(lang), row.bodies.to_string(), row.invalid.to_string()];
        let [name, bodies, invalid] = counts;
        table.row([name, bodies, invalid, String::new(), String::new()]);
        for reason in &row.reasons {
            let first = harmless(&reason.first.text(lang)).into_owned();
            let (name, bodies) = (reason.reason.to_owned(), reason.bodies.to_string());
            table.row([String::new(), String::new(), bodies, name, first]);
        }
    }
    format!("{}\n", table.text())
}
