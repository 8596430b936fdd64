//! The descriptions of a document, in Markdown. What they tell comes from the model; only the words between are
//! written here.

pub(super) mod operation;
pub(super) mod overview;
mod rule;
pub(super) mod schema;

use super::document::Document;

/// Paragraphs, empty ones left out.
fn paragraphs(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// A heading and a list below it; nothing where the list is empty.
fn list(heading: &str, items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| format!("- {item}")).collect();
    if items.is_empty() { String::new() } else { format!("{heading}\n\n{}", items.join("\n")) }
}

/// Names of the wire, set apart and separated.
fn names<'a>(document: &Document<'_>, names: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    quoted.join(document.language.pick(", ", "、"))
}

/// The vendor's faults of these ids: what is wrong, and what a receiver must do.
fn faults<'a>(document: &Document<'_>, ids: impl IntoIterator<Item = &'a str>) -> String {
    let ids: Vec<&str> = ids.into_iter().collect();
    let known = document.edition.faults.iter().filter(|fault| ids.contains(&fault.id.as_str()));
    let items = known.map(|fault| {
        let (title, consequence) = (document.say(&fault.title), document.say(&fault.consequence));
        match document.language {
            crate::model::Language::En => format!("{} ({title}): {consequence}", fault.id),
            crate::model::Language::Zh => format!("{}（{title}）：{consequence}", fault.id),
        }
    });
    list(document.language.pick("Known faults:", "已知缺陷："), items)
}
