//! What differs, for people.

use super::line;
use crate::{
    drift::{Difference, Member, Unused, View},
    language::Lang,
    output::{harmless::harmless, page::share, presence, table::Table},
};

/// How many values of a code a table names.
const AT_A_GLANCE: usize = 12;

pub(super) fn all(view: &View<'_>, lang: Lang) -> String {
    let mut parts = Vec::new();
    if !view.members.is_empty() {
        parts.push(members(&view.members, lang));
    }
    if !view.unused.is_empty() {
        parts.push(unused(&view.unused, lang));
    }
    // Last, where it is seen first.
    if !view.differences.is_empty() {
        parts.push(differences(&view.differences, lang));
    }
    parts.push(line(view, lang));
    parts.join("\n") + "\n"
}

fn differences(differences: &[Difference<'_>], lang: Lang) -> String {
    let mut table = Table::new([
        lang.pick("difference", "差异"),
        lang.pick("place", "位置"),
        lang.pick("count", "次数"),
        lang.pick("first seen", "首次"),
        lang.pick("last seen", "末次"),
        lang.pick("example", "示例"),
    ]);
    for difference in differences {
        let value = difference.example.map(|value| format!(" = {value}")).unwrap_or_default();
        table.row(
            [
                difference.what(lang),
                difference.place(lang),
                difference.count.to_string(),
                difference.first.text(),
                difference.last.text(),
                format!("{}{value}", difference.pointer),
            ]
            .map(|cell| harmless(&cell).into_owned()),
        );
    }
    table.text()
}

fn members(members: &[Member<'_>], lang: Lang) -> String {
    let mut table = Table::new([
        lang.pick("member", "成员"),
        lang.pick("contract", "契约"),
        lang.pick("present", "出现"),
        lang.pick("of", "总数"),
        "%",
    ]);
    let mut callback = ("", "");
    for member in members {
        if callback != (member.edition, member.callback) {
            callback = (member.edition, member.callback);
            table.row([
                format!("{}/{}", callback.0, callback.1),
                String::new(),
                String::new(),
                String::new(),
                String::new(),
            ]);
        }
        table.row([
            format!("  {}", member.pattern),
            presence::word(member.presence, lang).to_owned(),
            member.present.to_string(),
            member.objects.to_string(),
            share(member.present, member.objects),
        ]);
    }
    table.text()
}

fn unused(unused: &[Unused<'_>], lang: Lang) -> String {
    let mut table = Table::new([
        lang.pick("code", "代码"),
        lang.pick("edition", "版本"),
        lang.pick("values never seen", "从未出现的值"),
    ]);
    for code in unused {
        let mut values: Vec<String> =
            code.values.iter().take(AT_A_GLANCE).map(|value| presence::value(value, lang)).collect();
        if code.values.len() > AT_A_GLANCE {
            let more = code.values.len() - AT_A_GLANCE;
            values.push(lang.pick(format!("... {more} more"), format!("……另有 {more} 个")));
        }
        table.row([code.code.to_owned(), code.edition.to_owned(), values.join(lang.comma())]);
    }
    table.text()
}
