//! Envelopes: what a recorder wraps around a body so that it is not lost which one it was.

use std::ops::Range;

use imhook_validator::reader::{MAX_DEPTH, Member, Value, read_to_depth};

/// What every envelope holds; nobody writes this name with escapes.
pub(super) const MARK: &str = "\"body\"";
pub(super) const BODY: &str = "body";
pub(super) const PATH: &str = "path";
pub(super) const EDITION: &str = "edition";

/// An object with a body and a word on what it is; further members are the recorder's own.
#[derive(Debug, Default)]
pub(super) struct Envelope {
    /// Where the body stands.
    pub(super) body: Range<usize>,
    /// Where it was posted to.
    pub(super) path: Option<Text>,
    /// Which edition it is of.
    pub(super) edition: Option<Text>,
}

/// A text and where it stands.
#[derive(Debug)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) span: Range<usize>,
}

/// The bytes are not an envelope.
struct NoEnvelope;

/// The envelope that these bytes are, if they are one.
pub(super) fn find(bytes: &[u8]) -> Option<Envelope> {
    // Most bodies have none: do not read them twice.
    memchr::memmem::find(bytes, MARK.as_bytes())?;
    let tree = read_to_depth(bytes, MAX_DEPTH + 1).ok()?;
    let Value::Object(members) = &tree.root.value else { return None };
    let body = one(members, BODY).ok()??;
    let (path, edition) = (text(members, PATH).ok()?, text(members, EDITION).ok()?);
    if path.is_none() && edition.is_none() {
        return None;
    }
    Some(Envelope { body: body.value.span.start..body.value.span.end, path, edition })
}

/// The member of a name, if there is one; where it is there twice, who could say which counts?
fn one<'m, 't>(members: &'m [Member<'t>], name: &str) -> Result<Option<&'m Member<'t>>, NoEnvelope> {
    let mut found = members.iter().filter(|member| member.key == name);
    let first = found.next();
    if found.next().is_some() { Err(NoEnvelope) } else { Ok(first) }
}

/// The text of a name, if there is one; it must not be anything else.
fn text(members: &[Member<'_>], name: &str) -> Result<Option<Text>, NoEnvelope> {
    let Some(member) = one(members, name)? else { return Ok(None) };
    let Value::String(text) = &member.value.value else { return Err(NoEnvelope) };
    let span = member.value.span.start..member.value.span.end;
    Ok(Some(Text { text: text.clone().into_owned(), span }))
}

#[cfg(test)]
mod tests {
    use imhook_validator::Model;

    use super::{BODY, MARK, find};

    #[test]
    fn the_mark_is_the_name_of_the_body() {
        assert_eq!(MARK, format!("\"{BODY}\""));
    }

    #[test]
    fn no_body_of_the_contract_can_be_taken_for_an_envelope() {
        let model = Model::load().expect("the contract is sound");
        for edition in &model.editions {
            for body in edition.bodies() {
                assert!(body.object.member(BODY).is_none(), "{} {} has a member `{BODY}`", edition.id, body.name);
            }
        }
    }

    #[test]
    fn an_envelope_has_a_body_and_a_text_beside_it() {
        let envelope = find(br#"{"at":1,"path":"/x","body":{"a":1}}"#).expect("an envelope");
        assert_eq!(envelope.body, 27..34);
        assert_eq!(envelope.path.expect("a path").span, 15..19);
        assert!(find(br#"{"edition":"e","body":[]}"#).is_some());
        for other in [
            r#"{"body":{}}"#,
            r#"{"path":"/x"}"#,
            r#"{"path":1,"body":{}}"#,
            r#"{"path":"/x","edition":null,"body":{}}"#,
            r#"{"path":"/x","body":{},"body":{}}"#,
            r#"["body"]"#,
            r#"{"path":"/x","body":{}"#,
        ] {
            assert!(find(other.as_bytes()).is_none(), "{other}");
        }
    }
}
