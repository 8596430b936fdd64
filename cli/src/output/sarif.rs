//! For scanners' dashboards: SARIF 2.1.0.

use std::{fmt::Write as _, io};

use imhook_validator::Profile;
use serde_json::{Value, json};

use super::Output;
use crate::{
    input::Piece,
    language::Lang,
    report::{self, Diagnostic, Kind, Report, Severity, Tally},
};

/// The published schema of the format.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The SARIF format.
pub(crate) struct Sarif {
    profile: Profile,
    lang: Lang,
    rules: Vec<Kind>,
}

impl Sarif {
    pub(crate) fn new(profile: Profile, lang: Lang) -> Sarif {
        Sarif { profile, lang, rules: report::kinds().collect() }
    }

    fn rule(&self, kind: &Kind) -> Value {
        json!({
            "id": kind.id,
            "shortDescription": { "text": kind.title(self.lang) },
            "defaultConfiguration": { "level": level(kind.severity) },
        })
    }

    fn result(
        &self,
        file: &str,
        (edition, callback): (Option<&str>, Option<&str>),
        diagnostic: &Diagnostic,
    ) -> io::Result<Vec<u8>> {
        let Diagnostic { id, severity, at, span, pointer, .. } = diagnostic;
        let names = [edition, callback].into_iter().flatten();
        let mut location = json!({
            "physicalLocation": {
                "artifactLocation": { "uri": uri(file) },
                "region": {
                    "startLine": at.line,
                    "startColumn": at.column,
                    "byteOffset": span.start,
                    "byteLength": span.len(),
                },
            },
        });
        if callback.is_some() {
            let name = format!("{}{pointer}", names.collect::<Vec<&str>>().join("/"));
            location["logicalLocations"] = json!([{ "fullyQualifiedName": name, "kind": "member" }]);
        }
        let mut result = json!({
            "ruleId": id,
            "ruleIndex": self.rules.iter().position(|rule| rule.id == *id),
            "level": level(*severity),
            "message": { "text": diagnostic.told(callback, self.lang) },
            "locations": [location],
        });
        // What is no rule, but a word on the findings themselves, has no place in the list.
        if let Some(members) = result.as_object_mut() {
            members.retain(|_, value| !value.is_null());
        }
        Ok(serde_json::to_vec(&result)?)
    }
}

impl Output for Sarif {
    fn begin(&self, out: &mut dyn io::Write) -> io::Result<()> {
        let rules: Vec<Value> = self.rules.iter().map(|kind| self.rule(kind)).collect();
        let driver = json!({ "name": "imhook", "version": env!("CARGO_PKG_VERSION"), "rules": rules });
        writeln!(out, r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"#)?;
        writeln!(out, r#""tool":{{"driver":{driver}}},"#)?;
        writeln!(out, r#""language":"{}","columnKind":"unicodeCodePoints","#, self.lang.tag())?;
        writeln!(out, r#""properties":{{"profile":"{}"}},"#, self.profile.name())?;
        writeln!(out, r#""results":["#)
    }

    fn between(&self) -> &'static str {
        ",\n"
    }

    fn body(&self, report: &Report, piece: &Piece<'_>, out: &mut dyn io::Write) -> io::Result<()> {
        if report.is_valid() {
            return Ok(());
        }
        let target = (report.edition.as_deref(), report.callback.as_deref());
        for (index, diagnostic) in report.diagnostics.iter().enumerate() {
            if index > 0 {
                out.write_all(self.between().as_bytes())?;
            }
            out.write_all(&self.result(piece.file, target, diagnostic)?)?;
        }
        Ok(())
    }

    fn end(&self, tally: &Tally, out: &mut dyn io::Write) -> io::Result<()> {
        for (index, noted) in tally.noted.iter().enumerate() {
            if index > 0 || tally.invalid > 0 {
                out.write_all(self.between().as_bytes())?;
            }
            let target = (None, noted.callback.as_deref());
            out.write_all(&self.result(&noted.file, target, &noted.diagnostic)?)?;
        }
        let whole = tally.unread == 0 && !tally.cut_short;
        writeln!(out, "\n],\n\"invocations\":[{{\"executionSuccessful\":{whole}}}]}}]}}")
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A path as a reference: every byte that means something there, or nothing, is escaped.
fn uri(path: &str) -> String {
    let mut uri = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => uri.push(byte.into()),
            _ => write!(uri, "%{byte:02X}").expect("memory takes everything"),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_becomes_a_reference() {
        assert_eq!(uri("a b/名:1%.json"), "a%20b/%E5%90%8D%3A1%25.json");
        assert_eq!(uri("/tmp/a.json"), "file:///tmp/a.json");
    }
}
