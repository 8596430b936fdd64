//! What differs between bodies and the contract, in each form.

mod html;
mod text;

use std::io;

use super::Form;
use crate::{
    drift::{Difference, View},
    language::Lang,
};

/// Writes what was seen.
///
/// # Errors
/// What `out` says.
pub(crate) fn write(view: &View<'_>, form: Form, lang: Lang, mut out: &mut dyn io::Write) -> io::Result<()> {
    match form {
        Form::Text => out.write_all(text::all(view, lang).as_bytes()),
        Form::Json => {
            serde_json::to_writer(&mut out, view)?;
            out.write_all(b"\n")
        }
        Form::Html => out.write_all(html::page(view, lang).as_bytes()),
    }
}

/// What it comes to.
fn line(view: &View<'_>, lang: Lang) -> String {
    let View { bodies, unread, differences, more, .. } = view;
    let (open, drift): (Vec<_>, Vec<_>) = differences.iter().partition(|difference| difference.open);
    let count = |differences: &[&Difference<'_>]| differences.iter().map(|difference| difference.count).sum::<u64>();
    let (kinds, open, drift) = (drift.len() as u64, count(&open), count(&drift) + more);
    let held = counted(*bodies, "body", "bodies");
    let mut line = match (bodies, drift) {
        (0, 0) => lang.pick("no body was read", "没有读到报文").to_owned(),
        (_, 0) => {
            lang.pick(format!("no difference from the contract in {held}"), format!("{bodies} 个报文与契约没有差异"))
        }
        _ => lang.pick(
            format!(
                "{} of {} from the contract; {held} held against it",
                counted(drift, "difference", "differences"),
                counted(kinds, "kind", "kinds")
            ),
            format!("与契约有 {drift} 处差异，共 {kinds} 种；已对照 {bodies} 个报文"),
        ),
    };
    if open > 0 {
        let values = counted(open, "value", "values");
        line += &lang
            .pick(format!("; {values} that open codes do not list"), format!("；另有 {open} 个开放代码中未列出的值"));
    }
    if *more > 0 {
        line += &lang.pick(
            format!("; {more} of them are of further kinds, which are not listed"),
            format!("；其中 {more} 处属于未列出的其他种类"),
        );
    }
    if *unread > 0 {
        let paths = counted(*unread, "path", "paths");
        line += &lang.pick(format!("; {paths} could not be read"), format!("；有 {unread} 个路径无法读取"));
    }
    line
}

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
