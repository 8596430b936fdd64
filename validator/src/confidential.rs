//! Values that must not be shown.

use std::{collections::BTreeSet, ops::Range};

use imhook_codegen::model::Model;

use crate::reader::{MAX_DEPTH, Node, Value, read_to_depth};

/// How many values are told apart. With more of them, everything from the last one on counts as one value.
const MOST: usize = 10_000;

/// Bytes of confidential values, in order, of a body or of an envelope around one.
///
/// A value is taken wherever a member has the name of a confidential one, in whatever callback: the body may be held
/// against the wrong one, and to mask too much harms nobody.
pub(crate) fn spans(model: &Model, bytes: &[u8]) -> Vec<Range<usize>> {
    let names = names(model);
    let mut spans = Vec::new();
    // An envelope nests one level deeper than its body.
    match read_to_depth(bytes, MAX_DEPTH + 1) {
        Ok(tree) => collect(tree.root, &names, &mut spans),
        Err(_) => names.iter().for_each(|name| behind_name(name, bytes, &mut spans)),
    }
    spans.sort_by_key(|span| span.start);
    spans
}

fn names(model: &Model) -> BTreeSet<&str> {
    let objects = model.editions.iter().flat_map(|edition| &edition.objects);
    let members = objects.flat_map(|object| &object.members);
    members.filter(|member| member.confidential).map(|member| member.name.as_str()).collect()
}

fn collect(node: Node<'_>, names: &BTreeSet<&str>, spans: &mut Vec<Range<usize>>) {
    match node.value {
        Value::Object(members) => {
            for member in members {
                if names.contains(&*member.key) && member.value.value != Value::Null {
                    add(member.value.span.start..member.value.span.end, spans);
                } else {
                    collect(member.value, names, spans);
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, names, spans)),
        _ => {}
    }
}

fn add(span: Range<usize>, spans: &mut Vec<Range<usize>>) {
    if spans.len() < MOST {
        spans.push(span);
    } else if let Some(last) = spans.last_mut() {
        *last = last.start.min(span.start)..last.end.max(span.end);
    }
}

/// In what is no JSON: whatever stands behind the name in quotes and a colon.
fn behind_name(name: &str, bytes: &[u8], spans: &mut Vec<Range<usize>>) {
    let quoted = format!("\"{name}\"");
    let mut from = 0;
    while let Some(found) = bytes[from..].windows(quoted.len()).position(|part| part == quoted.as_bytes()) {
        from += found + quoted.len();
        if let Some(span) = value_behind(bytes, from) {
            add(span, spans);
        }
    }
}

/// A text up to its closing quote, a plain value up to a separator, of an object or array all that follows.
fn value_behind(body: &[u8], from: usize) -> Option<Range<usize>> {
    let skip = |from: usize| from + body[from..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let colon = skip(from);
    if body.get(colon) != Some(&b':') {
        return None;
    }
    let start = skip(colon + 1);
    if matches!(body.get(start), Some(b'[' | b'{')) {
        return Some(start..body.len());
    }
    if body.get(start) != Some(&b'"') {
        let end = body[start..].iter().position(|byte| matches!(byte, b',' | b'}' | b']'));
        return Some(start..end.map_or(body.len(), |end| start + end));
    }
    let mut at = start + 1;
    while at < body.len() && body[at] != b'"' {
        at += if body[at] == b'\\' { 2 } else { 1 };
    }
    Some(start..(at + 1).min(body.len()))
}

#[cfg(test)]
mod tests {
    use imhook_codegen::model::Model;

    use super::{MOST, names, spans};

    #[test]
    fn of_very_many_values_none_is_shown() {
        let model = Model::load().expect("the contract is sound");
        let name = *names(&model).first().expect("there is one");
        let value = format!("{{\"{name}\":\"hidden\"}}");
        let sound = format!("[{}]", vec![value.as_str(); MOST + 100].join(","));
        // Broken at its end, it is looked through another way.
        for text in [sound.as_str(), &sound[..sound.len() - 1]] {
            let spans = spans(&model, text.as_bytes());
            assert_eq!(spans.len(), MOST);
            for (start, _) in text.match_indices("hidden") {
                assert!(spans.iter().any(|span| span.contains(&start)), "byte {start} is shown");
            }
        }
    }
}
