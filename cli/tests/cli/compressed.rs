//! Compressed input: read like what was compressed, and a damaged one is said.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use serde_json::Value;

use crate::support::{BROKEN_RELATION, Place, RELATION, Run};

const VALIDATE: [&str; 4] = ["validate", "--format=json", "--callback=user-relation", "--edition=2024-03"];

fn gz(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).expect("memory");
    encoder.finish().expect("memory")
}

fn zst(text: &str) -> Vec<u8> {
    compress_to_vec(text.as_bytes(), CompressionLevel::Fastest)
}

/// A frame that holds no data.
fn blank_frame(length: u8) -> Vec<u8> {
    let head = [0x57, 0x2A, 0x4D, 0x18, length, 0, 0, 0];
    head.into_iter().chain(std::iter::repeat_n(7, length.into())).collect()
}

fn validate(place: &Place, path: &str) -> Run {
    place.run(&[&VALIDATE[..], &[path]].concat())
}

/// The reports without the name of the file.
fn reports(run: &Run) -> Vec<Value> {
    let mut reports = run.reports();
    for report in &mut reports {
        report["file"] = Value::Null;
    }
    reports
}

#[test]
fn what_is_compressed_is_judged_like_what_is_not() {
    let text = format!("{RELATION}\n{BROKEN_RELATION}\n").repeat(3000);
    let (front, back) = text.split_at(text.len() / 3);
    let plain = validate(&Place::with("a.ndjson", &text), "a.ndjson");
    assert_eq!((plain.status, plain.reports().len()), (1, 6000));
    let frames = [blank_frame(9), zst(front), blank_frame(0), zst(back), blank_frame(200)].concat();
    for (name, bytes) in [
        ("a.ndjson.gz", gz(&text)),
        ("a.jsonl.gz", [gz(front), gz(back)].concat()),
        ("a.ndjson.zst", zst(&text)),
        ("a.NDJSON.ZST", frames),
        // No name inside: the first line tells.
        ("a.gz", gz(&text)),
        // A name that lies.
        ("b.ndjson", gz(&text)),
        ("c.ndjson.gz", text.clone().into_bytes()),
    ] {
        let place = Place::with(name, &bytes);
        assert_eq!(reports(&validate(&place, name)), reports(&plain), "{name}");
        let stdin = place.pipe(&bytes, &VALIDATE);
        assert_eq!(reports(&stdin), reports(&plain), "{name}");
    }
}

#[test]
fn a_folder_is_read_with_what_is_compressed_in_it() {
    let pretty = RELATION.replace(',', ",\n");
    let place = Place::with("in/a.json.gz", gz(&pretty))
        .and("in/b.jsonl.zst", zst(RELATION))
        .and("in/c.tar.gz", gz(RELATION))
        .and("in/d.gz", gz(RELATION));
    let run = validate(&place, "in");
    assert_eq!((run.status, run.reports().len()), (0, 2));
    assert!(run.err.contains("skipped 2 files"), "{}", run.err);
}

#[test]
fn a_truncated_file_is_judged_as_far_as_it_goes_and_said() {
    let text = format!("{RELATION}\n{BROKEN_RELATION}\n").repeat(20_000);
    for (name, bytes) in [("a.ndjson.gz", gz(&text)), ("a.ndjson.zst", zst(&text))] {
        let place = Place::with(name, &bytes[..bytes.len() - bytes.len() / 3]).and("b.json", RELATION);
        let run = place.run(&[&VALIDATE[..], &[name, "b.json"]].concat());
        let reports = run.reports();
        let (cut, other): (Vec<_>, Vec<_>) = reports.iter().partition(|report| report["file"] == name);
        assert_eq!((run.status, other.len()), (3, 1), "{name}: {}", run.err);
        assert!(cut.len() > 1000 && cut.len() < 40_000, "{name}: {}", cut.len());
        // No half line is judged.
        for report in &cut {
            let broken = report["line"].as_u64().expect("a number") % 2 == 0;
            assert_eq!(report["valid"], !broken, "{report}");
        }
        let next = cut.len() + 1;
        assert!(
            run.err.contains(&format!("error: {name}: cannot be read on within line {next}: "))
                || run.err.contains(&format!("error: {name}: cannot be read on from line {next}: ")),
            "{}",
            run.err
        );
        assert!(run.err.contains("help: what comes before is judged; the rest is not"), "{}", run.err);
    }
}

#[test]
fn a_file_whose_checksum_is_wrong_is_not_taken_for_whole() {
    let text = format!("{RELATION}\n");
    let mut bytes = gz(&text);
    let at = bytes.len() - 6;
    bytes[at] ^= 1;
    let run = validate(&Place::with("a.ndjson.gz", bytes), "a.ndjson.gz");
    assert_eq!((run.status, run.reports().len()), (3, 1), "{run:?}");
    let mut bytes = zst(&text);
    *bytes.last_mut().expect("a checksum") ^= 1;
    let run = validate(&Place::with("a.ndjson.zst", bytes), "a.ndjson.zst");
    assert_eq!((run.status, run.reports().len()), (3, 1), "{run:?}");
    assert!(run.err.contains("checksum"), "{}", run.err);
}

#[test]
fn a_window_that_would_take_too_much_memory_is_said() {
    // A frame header that asks for 1 GiB.
    let bytes = [0x28, 0xB5, 0x2F, 0xFD, 0x00, 20 << 3, 0, 0, 0];
    let run = validate(&Place::with("a.ndjson.zst", bytes), "a.ndjson.zst");
    assert_eq!((run.status, run.out.as_str()), (3, ""));
    assert!(run.err.contains("without --long"), "{}", run.err);
}
