//! Requests that are no posts of a known callback's JSON: 404, 405, 415, and in which order they are judged.

use serde_json::json;

use super::{
    bodies::{EDITION, ONLINE, TAKEN, online, problem, shown},
    scene::Scene,
    server::Server,
};
use crate::{
    Outcome,
    http::{self, JSON},
};

/// Content types, and whether each is JSON in UTF-8.
const KINDS: [(&str, bool); 11] = [
    ("application/json", true),
    ("application/json; charset=utf-8", true),
    ("Application/JSON;Charset=\"UTF-8\"", true),
    ("application/json; charset=utf-8; profile=x", true),
    ("application/json; charset=gbk", false),
    ("application/json; charset=utf-16", false),
    ("text/plain", false),
    ("text/json", false),
    ("application/x-www-form-urlencoded", false),
    ("application/problem+json", false),
    ("application/jsonx", false),
];

/// Content encodings, and whether the body is plain then.
const ENCODINGS: [(&str, bool); 3] = [("identity", true), ("gzip", false), ("br", false)];

/// Methods beside POST. HEAD has an answer without a body and CONNECT is for proxies.
const METHODS: [&str; 5] = ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// Ways to write the path that are not the path, and whether they lead there.
const PATHS: [(&str, bool); 10] = [
    ("/im_event/user/online?from=wildfire", true),
    ("/im_event/user/online/", false),
    ("/im_event/user/onlinex", false),
    ("/im_event/user/Online", false),
    ("/im_event/user", false),
    ("/im_event/user/%6fnline", false),
    ("//im_event/user/online", false),
    ("/im_event//user/online", false),
    ("/x/im_event/user/online", false),
    ("/", false),
];

pub(super) fn play(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({}))?;
    for (time, (path, leads_there)) in PATHS.into_iter().enumerate() {
        let wanted = if leads_there { TAKEN.to_owned() } else { problem(404) };
        let answer = server.post(path, &online("path", time + 1));
        scene.check(path, &wanted, &answer.map_or_else(|error| error.to_string(), |answer| shown(&answer)));
    }
    for method in METHODS {
        let found = with(&server, method, ONLINE, &[("Content-Type", JSON)], &[]);
        scene.check(method, &format!("{}, allowed: POST", problem(405)), &found);
        scene.check(
            &format!("{method} of an unknown path"),
            &problem(404),
            &with(&server, method, "/nowhere", &[], &[]),
        );
    }
    for (time, (kind, is_json)) in KINDS.into_iter().enumerate() {
        let wanted = if is_json { TAKEN.to_owned() } else { problem(415) };
        let found = with(&server, "POST", ONLINE, &[("Content-Type", kind)], &online("kind", time + 1));
        scene.check(kind, &wanted, &found);
    }
    for (time, (encoding, is_plain)) in ENCODINGS.into_iter().enumerate() {
        let wanted = if is_plain { TAKEN.to_owned() } else { problem(415) };
        let headers = [("Content-Type", JSON), ("Content-Encoding", encoding)];
        let found = with(&server, "POST", ONLINE, &headers, &online("encoding", time + 1));
        scene.check(encoding, &wanted, &found);
    }
    scene.check("no content type", &problem(415), &with(&server, "POST", ONLINE, &[], &online("none", 1)));
    let found = with(&server, "PUT", ONLINE, &[("Content-Type", "text/plain")], b"{}");
    scene.check("wrong method and type", &format!("{}, allowed: POST", problem(405)), &found);
    let ended = server.stop(60_000)?;
    scene.check("bodies that came", "6 received, 6 accepted", &counted(&ended.counts));
    Ok(())
}

/// Paths below a segment that nobody can guess.
pub(super) fn below_a_base_path(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "basePath": "/s3cret-Segment" }))?;
    for (time, (base, is_right)) in [
        ("/s3cret-Segment", true),
        ("", false),
        ("/", false),
        ("/s3cret-Segmenu", false),
        ("/s3cret-segment", false),
        ("/s3cret-Segmen", false),
        ("/s3cret-Segment/x", false),
        ("/s3cret-Segment/", false),
        ("/s3cret%2dSegment", false),
    ]
    .into_iter()
    .enumerate()
    {
        let wanted = if is_right { TAKEN.to_owned() } else { problem(404) };
        let answer = server.post(&format!("{base}{ONLINE}"), &online("secret", time + 1));
        scene.check(base, &wanted, &answer.map_or_else(|error| error.to_string(), |answer| shown(&answer)));
    }
    let ended = server.stop(60_000)?;
    scene.check("bodies that came", "1 received, 1 accepted", &counted(&ended.counts));
    Ok(())
}

fn counted(counts: &super::notes::Counts) -> String {
    format!("{} received, {} accepted", counts.received, counts.accepted)
}

/// Any request, and its answer in a line.
fn with(server: &Server, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> String {
    let length = body.len().to_string();
    let headers = [headers, &[("Content-Length", length.as_str())]].concat();
    match server.exchange(&[http::head(method, path, &headers).as_bytes(), body].concat()) {
        Ok(answer) => match answer.header("allow") {
            Some(allowed) => format!("{}, allowed: {allowed}", shown(&answer)),
            None => shown(&answer),
        },
        Err(error) => error.to_string(),
    }
}
