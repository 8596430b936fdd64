//! The record: whatever was posted, in envelopes that `imhook validate` reads.

use std::{fs, path::PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::{
    program::{Ended, Program, run},
    wire::{BROKEN, RELATION, Receiver, SOUND, connect, post, read_to_end, request},
};

/// A folder with a record in it.
pub(crate) struct Record {
    folder: TempDir,
}

impl Record {
    pub(crate) fn new() -> Record {
        Record { folder: tempfile::tempdir().expect("a folder") }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("record.ndjson")
    }

    pub(crate) fn name(&self) -> String {
        self.path().to_str().expect("text").to_owned()
    }

    pub(crate) fn text(&self) -> String {
        fs::read_to_string(self.path()).expect("a record")
    }

    pub(crate) fn lines(&self) -> Vec<Value> {
        let text = self.text();
        assert!(text.ends_with('\n'));
        text.lines().map(|line| serde_json::from_str(line).expect("a whole line")).collect()
    }

    /// What `imhook validate` makes of it, a report a line.
    pub(crate) fn validated(&self) -> (Ended, Vec<Value>) {
        let ended = run(&["validate", "--format", "json", &self.name()]);
        let reports = ended.out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        (ended, reports)
    }

    /// Lets a tap record these bodies.
    fn of(bodies: &[&[u8]], options: &[&str]) -> Record {
        let (record, receiver) = (Record::new(), Receiver::fine());
        let name = record.name();
        let tap = Program::tap(receiver.address, &[&["--record", &name], options].concat());
        let mut stream = connect(tap.address);
        for body in bodies {
            post(&mut stream, RELATION, body);
        }
        let ended = tap.stop();
        assert!(ended.out.contains(&format!("{} recorded", bodies.len())), "{ended:?}");
        record
    }
}

#[test]
fn what_was_posted_stands_in_an_envelope_with_path_time_and_status() {
    let record = Record::of(&[SOUND.as_bytes()], &["--edition", "2024-03"]);
    let text = record.text();
    assert!(text.starts_with(r#"{"edition":"2024-03","path":"/im_event/user/relation","receivedAt":"2"#), "{text}");
    assert!(text.ends_with(&format!(r#"Z","status":200,"body":{SOUND}}}{}"#, '\n')), "{text}");
    let record = Record::of(&[SOUND.as_bytes()], &[]);
    assert!(record.text().starts_with(r#"{"path":"#), "{}", record.text());
    let (ended, reports) = record.validated();
    assert_eq!((ended.status, &reports[0]["callback"]), (Some(0), &"user-relation".into()));
}

#[test]
fn a_recorded_body_has_the_verdict_of_the_body_itself() {
    let deep = format!("{{\"x\":{}{}}}", "[".repeat(64), "]".repeat(64));
    let pretty = SOUND.replace(',', ",\r\n\t");
    let bodies: [(&[u8], Option<&str>); 9] = [
        (SOUND.as_bytes(), None),
        (pretty.as_bytes(), None),
        (BROKEN.as_bytes(), Some("wrong-type")),
        (b"", Some("not-json")),
        (b"{\"userId\":\"a\n\"", Some("not-json")),
        (b"{},\"path\":\"/\",\"body\":{}", Some("not-json")),
        (b"\xEF\xBB\xBF{}", Some("not-json")),
        (b"{\"userId\":\"\xFF\"}", Some("not-utf8")),
        (deep.as_bytes(), Some("too-deep")),
    ];
    let record = Record::of(&bodies.map(|(body, _)| body), &[]);
    assert_eq!(record.lines().len(), bodies.len());
    let (_, reports) = record.validated();
    let reasons: Vec<_> = reports.iter().map(|report| report["findings"][0]["reason"].as_str()).collect();
    assert_eq!(reasons, bodies.map(|(_, reason)| reason));
    // Nothing is lost but which blank stood where.
    let lines = record.lines();
    assert_eq!(lines[1]["body"], serde_json::from_str::<Value>(SOUND).expect("JSON"));
    assert_eq!(lines[4]["bodyText"], "{\"userId\":\"a\n\"");
    assert_eq!(lines[7]["bodyBase64"], "eyJ1c2VySWQiOiL/In0=");
}

#[test]
fn a_body_that_was_never_answered_has_no_status_and_a_refused_one_has_that_of_the_tap() {
    let (record, receiver) = (Record::new(), Receiver::new(|line| _ = line.request()));
    let name = record.name();
    let tap = Program::tap(receiver.address, &["--record", &name, "--refuse"]);
    let mut stream = connect(tap.address);
    post(&mut stream, RELATION, BROKEN);
    std::io::Write::write_all(&mut stream, &request(RELATION, SOUND)).expect("sent");
    read_to_end(&mut stream);
    tap.stop();
    let statuses: Vec<_> = record.lines().iter().map(|line| line["status"].clone()).collect();
    assert_eq!(statuses, [400.into(), Value::Null]);
}

#[test]
fn confidential_values_are_masked_on_request() {
    let model = imhook_codegen::model::Model::load().expect("the contract is sound");
    let objects = model.editions.iter().flat_map(|edition| &edition.objects);
    let members = objects.flat_map(|object| &object.members).filter(|member| member.confidential);
    let bodies: Vec<String> = members
        .flat_map(|member| {
            let name = &member.name;
            // JSON, no JSON, and no text.
            [format!(r#"{{"a":{{"{name}":"8102938475"}}}}"#), format!(r#"{{"{name}":"8102938475""#)]
        })
        .collect();
    assert!(bodies.len() > 4);
    let mut bodies: Vec<&[u8]> = bodies.iter().map(String::as_bytes).collect();
    let not_utf8 = [bodies[1], b",\"\xFF\"}"].concat();
    bodies.push(&not_utf8);
    let open = Record::of(&bodies, &[]);
    assert_eq!(open.text().matches("8102938475").count(), bodies.len() - 1, "the last is base64");
    let masked = Record::of(&bodies, &["--mask"]);
    assert!(!masked.text().contains("8102938475"), "{}", masked.text());
    assert_eq!(masked.text().matches("***").count(), bodies.len() - 1);
    let last = masked.lines().pop().expect("a line");
    assert!(!last["bodyBase64"].as_str().expect("base64").contains("ODEwMjkzODQ3N"), "{last}");
}

#[test]
fn the_record_is_bounded_and_says_what_it_drops() {
    let (record, receiver) = (Record::new(), Receiver::fine());
    let name = record.name();
    let tap = Program::tap(receiver.address, &["--record", &name, "--record-limit", "2000"]);
    let mut stream = connect(tap.address);
    for number in 0..40 {
        post(&mut stream, RELATION, SOUND.replace("u1", &format!("u{number}")));
    }
    let ended = tap.stop();
    assert_eq!(ended.status, Some(0), "{ended:?}");
    assert!(ended.err.contains("the record has reached its limit: the oldest "), "{}", ended.err);
    let before = record.path().with_file_name("record.1.ndjson");
    let size = |path: &PathBuf| fs::metadata(path).expect("a file").len();
    assert!(size(&before) + size(&record.path()) <= 2000);
    assert!(record.text().contains("\"u39\""), "the newest is kept");
    assert_eq!(
        run(&["validate", record.path().parent().and_then(|folder| folder.to_str()).expect("text")]).status,
        Some(0)
    );
}
