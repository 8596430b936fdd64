//! `imhook listen`: a receiver that prints what arrives.

use std::{fs, io::Write, path::Path};

use crate::{
    program::{Program, command},
    wire::{BROKEN, RELATION, SOUND, body, connect, post, read_message, status, text},
};

fn listen(options: &[&str]) -> Program {
    Program::start(command(&[&["listen", "--listen", "127.0.0.1:0"], options].concat()))
}

/// The lines of an output without their times.
fn untimed(out: &str) -> String {
    let lines = out.lines().map(|line| match line.split_once("Z  ") {
        Some((time, rest)) if time.starts_with('2') => rest,
        _ => line,
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn bodies_are_printed_with_the_names_of_codes_in_both_languages() {
    let captures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors/captures/2024-03");
    let capture = fs::read(captures.join("message/message-02-text-push-extra.json")).expect("a capture");
    for (lang, expected) in [
        (
            "en",
            [
                "message 2024-03  Message received",
                "    type    0 (one to one)",
                "persistFlag        3 (",
                "    target  bob",
            ],
        ),
        (
            "zh",
            [
                "message 2024-03  接收消息回调",
                "    type    0（单聊）",
                "persistFlag        3（持久化并计入未读数）",
                "    target  bob",
            ],
        ),
    ] {
        let listen = listen(&["--lang", lang]);
        let answer = post(&mut connect(listen.address), "/secret/im_event/message", &capture);
        assert_eq!((status(&answer), body(&answer)), (200, &b""[..]));
        let ended = listen.stop();
        let out = untimed(&ended.out);
        for part in expected {
            assert!(out.contains(part), "no `{part}` in\n{out}");
        }
        assert_eq!(ended.status, Some(0));
    }
}

#[test]
fn confidential_values_are_never_printed() {
    let model = imhook_codegen::model::Model::load().expect("the contract is sound");
    let listen = listen(&[]);
    let (mut stream, mut posted) = (connect(listen.address), 0);
    for edition in &model.editions {
        for callback in &edition.callbacks {
            let members = &edition.object(&callback.body).members;
            for member in members.iter().filter(|member| member.confidential) {
                let body = format!(r#"{{"{}":"8102938475"}}"#, member.name);
                post(&mut stream, &callback.path.suffix, body);
                posted += 1;
            }
        }
    }
    let model_has_some = model.editions.iter().flat_map(|edition| &edition.objects);
    assert!(model_has_some.flat_map(|object| &object.members).any(|member| member.confidential));
    drop(stream);
    let ended = listen.stop();
    assert!(!ended.out.contains("8102938475"), "{posted}: {}", ended.out);
}

#[test]
fn it_answers_as_receivers_of_this_contract_do() {
    let listen = listen(&["--edition", "2024-03"]);
    let mut stream = connect(listen.address);
    assert_eq!(status(&post(&mut stream, RELATION, SOUND)), 200);
    let refusal = post(&mut stream, RELATION, BROKEN);
    assert_eq!(status(&refusal), 400);
    let problem: serde_json::Value = serde_json::from_slice(body(&refusal)).expect("JSON");
    assert_eq!(problem["errors"], serde_json::json!([{"pointer": "/targetId", "reason": "wrong-type"}]));
    assert_eq!(status(&post(&mut stream, "/health", "{}")), 404);
    for (head, expected) in [
        ("GET {} HTTP/1.1\r\nHost: a\r\n\r\n", 405),
        ("POST {} HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n", 415),
    ] {
        stream.write_all(head.replace("{}", RELATION).as_bytes()).expect("sent");
        let answer = read_message(&mut stream).expect("an answer");
        assert_eq!(status(&answer), expected);
        assert_eq!(text(&answer).to_ascii_lowercase().contains("\r\nallow: post\r\n"), expected == 405);
    }
    assert_eq!(status(&post(&mut connect(listen.address), RELATION, vec![b' '; 2 << 20])), 413);
    let ended = listen.stop();
    assert_eq!(ended.status, Some(1));
    assert!(ended.out.contains("/im_event/user/relation:1:27  error[wrong-type]"), "{}", ended.out);
    assert!(
        ended.out.contains("POST /health 404")
            && ended.out.ends_with("1 of 2 bodies invalid (edition 2024-03, profile tolerant)\n"),
        "{}",
        ended.out
    );
}
