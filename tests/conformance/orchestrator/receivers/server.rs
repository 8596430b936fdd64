//! A receiver that runs: posts to it and lines from it.

use std::{process::ChildStdin, thread};

use imhook_tests::runner::{Planned, Runner, write_line};
use serde::Deserialize;
use serde_json::{Value, json};

use super::notes::{Counts, Note};
use crate::{
    Outcome,
    http::{self, Connection, Message},
};

/// A receiver in a process of its own.
pub(crate) struct Server {
    runner: Runner,
    input: ChildStdin,
    /// Where it listens.
    pub(crate) url: String,
}

/// How a receiver ended.
pub(crate) struct Ended {
    /// Lines that had not been read.
    pub(crate) notes: Vec<Note>,
    pub(crate) counts: Counts,
}

impl Server {
    /// Starts one.
    pub(crate) fn start(planned: &Planned, config: &Value) -> Outcome<Server> {
        #[derive(Deserialize)]
        struct Listening {
            listening: String,
        }
        let mut runner = Runner::start(planned, &["receive", &config.to_string()])?;
        let input = runner.take_input()?;
        let Listening { listening } = serde_json::from_value(runner.next()?)?;
        Ok(Server { runner, input, url: listening.trim_end_matches('/').to_owned() })
    }

    pub(crate) fn connect(&self) -> Outcome<Connection> {
        Ok(Connection::open(&self.url)?)
    }

    /// Posts as the server does, on a connection of its own.
    pub(crate) fn post(&self, path: &str, body: &[u8]) -> Outcome<Message> {
        self.exchange(&http::post(path, body))
    }

    /// Sends bytes on a connection of their own and reads the answer.
    pub(crate) fn exchange(&self, bytes: &[u8]) -> Outcome<Message> {
        http::exchange(&self.url, bytes)
    }

    /// Posts as the server does, on a connection that is kept as long as the receiver keeps it.
    pub(crate) fn post_kept(&self, connection: &mut Connection, path: &str, body: &[u8]) -> Outcome<Message> {
        connection.write(http::post(path, body))?;
        let answer = connection.read()?.ok_or("closed without an answer")?;
        if answer.header("connection").is_some_and(|word| word.eq_ignore_ascii_case("close")) {
            *connection = self.connect()?;
        }
        Ok(answer)
    }

    /// Posts bodies at one time, each on a connection of its own.
    pub(crate) fn post_together(&self, path: &str, bodies: &[Vec<u8>]) -> Vec<Outcome<Message>> {
        let url = self.url.as_str();
        thread::scope(|scope| {
            let post = |body: &Vec<u8>| {
                let request = http::post(path, body);
                scope.spawn(move || http::exchange(url, &request))
            };
            let posted: Vec<_> = bodies.iter().map(post).collect();
            posted.into_iter().map(|posted| posted.join().unwrap_or_else(|_| Err("a thread panicked".into()))).collect()
        })
    }

    /// The next line about an event.
    pub(crate) fn note(&self) -> Outcome<Note> {
        Ok(serde_json::from_value(self.runner.next()?)?)
    }

    /// Tells it to stop within so many milliseconds; does not wait.
    pub(crate) fn tell_to_stop(&mut self, milliseconds: u64) -> Outcome<()> {
        write_line(&mut self.input, &json!({ "stop": milliseconds }))
    }

    /// Stops it and waits for its end.
    pub(crate) fn stop(mut self, milliseconds: u64) -> Outcome<Ended> {
        self.tell_to_stop(milliseconds)?;
        self.ended()
    }

    /// Waits for its end.
    pub(crate) fn ended(self) -> Outcome<Ended> {
        let mut notes = Vec::new();
        loop {
            match self.note()? {
                Note::Stopped(counts) => {
                    drop(self.input);
                    self.runner.ended()?;
                    return Ok(Ended { notes, counts });
                }
                note => notes.push(note),
            }
        }
    }
}
