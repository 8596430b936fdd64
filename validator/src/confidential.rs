//! Values that must not be shown.

use std::ops::Range;

use imhook_codegen::model::{Edition, Object};

use crate::{
    known::each_known,
    reader::{self, Node, Value},
};

/// Bytes of confidential values, in order.
///
/// Where the body is no JSON there is no telling which member a name belongs to; then the text behind every
/// name that is confidential somewhere in the edition is taken.
pub(crate) fn spans(edition: &Edition, object: &Object, body: &[u8]) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    match reader::read(body) {
        Ok(tree) => collect(edition, object, &tree.root, &mut spans),
        Err(_) => spans = by_name(edition, body),
    }
    spans
}

fn collect(edition: &Edition, object: &Object, node: &Node<'_>, spans: &mut Vec<Range<usize>>) {
    each_known(edition, object, node, &mut |member, node| {
        if member.confidential && node.value != Value::Null {
            spans.push(node.span.start..node.span.end);
        }
    });
}

/// What stands behind a name in quotes and a colon: a text up to its closing quote, or up to a separator.
fn by_name(edition: &Edition, body: &[u8]) -> Vec<Range<usize>> {
    let members = edition.objects.iter().flat_map(|object| &object.members).filter(|member| member.confidential);
    let mut spans: Vec<Range<usize>> = Vec::new();
    for member in members {
        let quoted = format!("\"{}\"", member.name);
        let mut from = 0;
        while let Some(found) = body[from..].windows(quoted.len()).position(|bytes| bytes == quoted.as_bytes()) {
            from += found + quoted.len();
            spans.extend(value_behind(body, from));
        }
    }
    spans.sort_by_key(|span| span.start);
    spans.dedup();
    spans
}

fn value_behind(body: &[u8], from: usize) -> Option<Range<usize>> {
    let skip = |from: usize| from + body[from..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let colon = skip(from);
    if body.get(colon) != Some(&b':') {
        return None;
    }
    let start = skip(colon + 1);
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
