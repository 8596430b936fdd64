//! Envelopes: what a recorder wraps around a body so that it is not lost which one it was.

use std::ops::Range;

use imhook_validator::reader::{MAX_DEPTH, Member, Members, Value, read_to_depth};

/// What every envelope holds: the start of its body's name, whichever of the three that is. Nobody writes it with escapes.
pub(super) const MARK: &str = "\"body";
/// A body that is JSON.
pub(crate) const BODY: &str = "body";
/// A body that is no JSON, as text.
pub(crate) const BODY_TEXT: &str = "bodyText";
/// A body that is no text either, as base64.
pub(crate) const BODY_BASE64: &str = "bodyBase64";
/// Where the body was posted to.
pub(crate) const PATH: &str = "path";
/// Which edition it is of.
pub(crate) const EDITION: &str = "edition";
/// When the body came, as text or number; nothing depends on it.
pub(crate) const TIME: &str = "receivedAt";

/// An object with a body and a word on what it is; further members are the recorder's own.
#[derive(Debug)]
pub(super) struct Envelope {
    /// Where the body stands.
    pub(super) body: Body,
    /// Where it was posted to.
    pub(super) path: Option<Text>,
    /// Which edition it is of.
    pub(super) edition: Option<Text>,
    /// Where it says when the body came.
    pub(super) time: Option<Range<usize>>,
}

/// Where a body stands, and as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body {
    /// As it is; what is no JSON with the escapes of a text, which make no JSON of it.
    Plain(Range<usize>),
    /// As base64, because it is no UTF-8.
    NotUtf8(Range<usize>),
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
    let Value::Object(members) = tree.root.value else { return None };
    let body = body(members).ok()??;
    let (path, edition) = (text(members, PATH).ok()?, text(members, EDITION).ok()?);
    if path.is_none() && edition.is_none() {
        return None;
    }
    let time = members.iter().filter(|member| member.key == TIME).last();
    let time = time.map(|member| member.value.span.start..member.value.span.end);
    Some(Envelope { body, path, edition, time })
}

/// The body in whatever form; in two forms it would be two bodies.
fn body(members: Members<'_>) -> Result<Option<Body>, NoEnvelope> {
    let plain = one(members, BODY)?.map(|body| Body::Plain(body.value.span.start..body.value.span.end));
    // Without its quotes.
    let inner = |text: Text| text.span.start + 1..text.span.end - 1;
    let text = text(members, BODY_TEXT)?.map(|text| Body::Plain(inner(text)));
    let base64 = self::text(members, BODY_BASE64)?.map(|base64| Body::NotUtf8(inner(base64)));
    let mut found = [plain, text, base64].into_iter().flatten();
    let first = found.next();
    if found.next().is_some() { Err(NoEnvelope) } else { Ok(first) }
}

/// The member of a name, if there is one; where it is there twice, who could say which counts?
fn one<'t>(members: Members<'t>, name: &str) -> Result<Option<Member<'t>>, NoEnvelope> {
    let mut found = members.iter().filter(|member| member.key == name);
    let first = found.next();
    if found.next().is_some() { Err(NoEnvelope) } else { Ok(first) }
}

/// The text of a name, if there is one; it must not be anything else.
fn text(members: Members<'_>, name: &str) -> Result<Option<Text>, NoEnvelope> {
    let Some(member) = one(members, name)? else { return Ok(None) };
    let Value::String(text) = member.value.value else { return Err(NoEnvelope) };
    let span = member.value.span.start..member.value.span.end;
    Ok(Some(Text { text: text.resolved().into_owned(), span }))
}

#[cfg(test)]
mod tests {
    use imhook_validator::Model;

    use super::{BODY, BODY_BASE64, BODY_TEXT, Body, MARK, find};

    #[test]
    fn every_name_of_a_body_starts_with_the_mark() {
        for name in [BODY, BODY_TEXT, BODY_BASE64] {
            assert!(format!("\"{name}\"").starts_with(MARK), "{name}");
        }
    }

    #[test]
    fn no_body_of_the_contract_can_be_taken_for_an_envelope() {
        let model = Model::load().expect("the contract is sound");
        for edition in &model.editions {
            for body in edition.bodies() {
                for member in [BODY, BODY_TEXT, BODY_BASE64] {
                    let (edition, name) = (&edition.id, &body.name);
                    assert!(body.object.member(member).is_none(), "{edition} {name} has a member `{member}`");
                }
            }
        }
    }

    #[test]
    fn an_envelope_has_a_body_and_a_text_beside_it() {
        let envelope = find(br#"{"at":1,"path":"/x","body":{"a":1}}"#).expect("an envelope");
        assert_eq!(envelope.body, Body::Plain(27..34));
        assert_eq!(envelope.path.expect("a path").span, 15..19);
        assert!(find(br#"{"edition":"e","body":[]}"#).is_some());
        let text = find(br#"{"path":"/x","bodyText":"{\"a\""}"#).expect("an envelope");
        assert_eq!(text.body, Body::Plain(25..31));
        let base64 = find(br#"{"path":"/x","bodyBase64":"//8="}"#).expect("an envelope");
        assert_eq!(base64.body, Body::NotUtf8(27..31));
        for other in [
            r#"{"body":{}}"#,
            r#"{"path":"/x","body":{},"bodyText":""}"#,
            r#"{"path":"/x","bodyText":{}}"#,
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
