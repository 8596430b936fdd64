//! Lengths: at the limit and above it, told or in chunks, and lengths that lie.

use serde_json::json;

use super::{
    bodies::{EDITION, ONLINE, TAKEN, online, problem, refusal, shown},
    scene::Scene,
    server::Server,
};
use crate::{
    Outcome,
    http::{self, Connection, JSON},
};

/// The limit unless told.
const LIMIT: usize = 1024 * 1024;

pub(super) fn play(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({}))?;
    limits(scene, &server, LIMIT)?;

    scene.check("chunks of one byte", TAKEN, &chunked(&server, &online("chunks", 1), 1)?);
    scene.check("one chunk", TAKEN, &chunked(&server, &online("chunks", 2), LIMIT)?);
    scene.check("no length at all", &not_json(), &answer(&server, &[("Content-Type", JSON)], b"")?);
    scene.check(
        "a length of 0",
        &not_json(),
        &answer(&server, &[("Content-Type", JSON), ("Content-Length", "0")], b"")?,
    );
    let short = [("Content-Type", JSON), ("Content-Length", "10")];
    // What stands behind the length is no request: the HTTP server may say so before the receiver is asked to answer.
    let found = answer(&server, &short, &online("short", 1))?;
    let is_refused = found.starts_with("400");
    scene.check("a length that is too short", "400", if is_refused { "400" } else { &found });

    // The body breaks off: whatever is answered, it is no event.
    let mut connection = server.connect()?;
    connection
        .write([head(&[("Content-Type", JSON), ("Content-Length", "500")]).as_bytes(), &online("long", 1)].concat())?;
    connection.close_writing()?;
    let found = connection.read()?.map_or_else(|| "none".to_owned(), |answer| shown(&answer));
    scene.check("a length that is too long", "no 200", if found == TAKEN { &found } else { "no 200" });
    let mut connection = server.connect()?;
    connection.write(
        [head(&[("Content-Type", JSON), ("Transfer-Encoding", "chunked")]).as_bytes(), b"40\r\n{\"userId\""].concat(),
    )?;
    connection.close_writing()?;
    let found = connection.read()?.map_or_else(|| "none".to_owned(), |answer| shown(&answer));
    scene.check("a chunk that breaks off", "no 200", if found == TAKEN { &found } else { "no 200" });

    scene.check("afterwards", TAKEN, &shown(&server.post(ONLINE, &online("after", 1))?));
    let counts = server.stop(60_000)?.counts;
    let wanted = "7 received, 4 accepted, 3 rejected, 0 repeated, 0 overflowed, 4 handled, 0 failed, 0 left";
    scene.check("its counters", wanted, &counts.to_string());
    Ok(())
}

/// A limit that the receiver was told.
pub(super) fn own_limit(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "bodyLimit": 1000 }))?;
    limits(scene, &server, 1000)?;
    let counts = server.stop(60_000)?.counts;
    scene.check("bodies that came", "1 of 1 handled", &format!("{} of {} handled", counts.handled, counts.received));
    Ok(())
}

/// A body of which nothing more comes is given up; never with 408, which would bring it again.
pub(super) fn standing_still(scene: &mut Scene<'_>) -> Outcome<()> {
    let server = scene.start(EDITION, json!({ "bodyTimeoutMs": 200 }))?;
    let mut connection = server.connect()?;
    connection.write(head(&[("Content-Type", JSON), ("Content-Length", "100")]))?;
    let found = connection.read()?.map_or_else(|| "closed".to_owned(), |answer| shown(&answer));
    scene.check("no byte comes", &problem(400), &found);
    let mut connection = server.connect()?;
    connection
        .write([head(&[("Content-Type", JSON), ("Content-Length", "100")]).as_bytes(), b"{\"userId\":"].concat())?;
    let found = connection.read()?.map_or_else(|| "closed".to_owned(), |answer| shown(&answer));
    scene.check("a part comes", &problem(400), &found);
    let counts = server.stop(60_000)?.counts;
    scene.check("bodies that came", "0", &counts.received.to_string());
    Ok(())
}

/// The last length that is taken, and the first that is not, in three ways.
fn limits(scene: &mut Scene<'_>, server: &Server, limit: usize) -> Outcome<()> {
    let mut body = online("limit", 1);
    body.resize(limit, b' ');
    scene.check("as long as may be", TAKEN, &shown(&server.post(ONLINE, &body)?));
    body.push(b' ');
    let length = body.len().to_string();
    let told = [("Content-Type", JSON), ("Content-Length", length.as_str())];
    scene.check("a byte more, only told", &problem(413), &answer(server, &told, b"")?);
    scene.check("a byte more, in chunks", &problem(413), &unfinished(server, &body)?);
    let huge = [("Content-Type", JSON), ("Content-Length", "99999999999999")];
    scene.check("far more, only told", &problem(413), &answer(server, &huge, b"")?);
    Ok(())
}

fn head(headers: &[(&str, &str)]) -> String {
    http::head("POST", ONLINE, headers)
}

fn answer(server: &Server, headers: &[(&str, &str)], body: &[u8]) -> Outcome<String> {
    Ok(shown(&server.exchange(&[head(headers).as_bytes(), body].concat())?))
}

fn chunked(server: &Server, body: &[u8], size: usize) -> Outcome<String> {
    let mut connection = server.connect()?;
    write_chunks(&mut connection, body, size);
    let _ = connection.write("0\r\n\r\n");
    Ok(shown(&connection.read()?.ok_or("closed without an answer")?))
}

/// Chunks that never end: who counts while they come answers nevertheless.
fn unfinished(server: &Server, body: &[u8]) -> Outcome<String> {
    let mut connection = server.connect()?;
    write_chunks(&mut connection, body, 64 * 1024);
    Ok(shown(&connection.read()?.ok_or("closed without an answer")?))
}

fn write_chunks(connection: &mut Connection, body: &[u8], size: usize) {
    // It may answer and close before it has everything.
    let _ = connection.write(head(&[("Content-Type", JSON), ("Transfer-Encoding", "chunked")]));
    for chunk in body.chunks(size) {
        let _ = connection.write([format!("{:x}\r\n", chunk.len()).as_bytes(), chunk, b"\r\n"].concat());
    }
}

/// What is answered to a body that is no JSON.
fn not_json() -> String {
    let problem = json!({
        "type": "about:blank",
        "title": "The body breaks the contract",
        "status": 400,
        "edition": EDITION,
        "callback": "user-online",
        "errors": [{ "pointer": "", "reason": "not-json" }],
    });
    refusal(400, &problem)
}
