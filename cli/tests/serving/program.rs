//! The program, running.

use std::{
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc,
    thread::{self, JoinHandle},
};

/// `imhook tap` or `imhook listen` on a free port.
pub(crate) struct Program {
    child: Child,
    pub(crate) address: SocketAddr,
    out: JoinHandle<String>,
    err: JoinHandle<String>,
    notes: mpsc::Receiver<String>,
}

/// How it ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) status: Option<i32>,
}

/// The program, not started yet.
pub(crate) fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_imhook"));
    command.args(arguments).env("NO_COLOR", "1");
    command
}

fn tap(receiver: SocketAddr, options: &[&str]) -> Command {
    let forward = format!("http://{receiver}");
    let tap = ["tap", "--listen", "127.0.0.1:0", "--forward", &forward];
    command(&[&tap[..], options].concat())
}

/// Runs it to its end.
pub(crate) fn run(arguments: &[&str]) -> Ended {
    let output = command(arguments).stdin(Stdio::null()).output().expect("the program");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    Ended { out: text(output.stdout), err: text(output.stderr), status: output.status.code() }
}

impl Program {
    /// A tap in front of a receiver.
    pub(crate) fn tap(receiver: SocketAddr, options: &[&str]) -> Program {
        Program::start(tap(receiver, options))
    }

    /// The same, and nobody reads what it prints.
    pub(crate) fn tap_without_output(receiver: SocketAddr, options: &[&str]) -> Program {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = tap(receiver, options);
        command.stdout(writer);
        Program::spawn(command)
    }

    /// Starts it and waits until it says where it listens.
    pub(crate) fn start(mut command: Command) -> Program {
        command.stdout(Stdio::piped());
        Program::spawn(command)
    }

    fn spawn(mut command: Command) -> Program {
        command.stdin(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program");
        let (said, notes) = mpsc::channel();
        let err = BufReader::new(child.stderr.take().expect("a pipe"));
        let err = thread::spawn(move || {
            let mut all = String::new();
            for line in err.lines() {
                let line = line.expect("text");
                all.push_str(&line);
                all.push('\n');
                // Nobody may be listening any more.
                let _ = said.send(line);
            }
            all
        });
        let out = child.stdout.take();
        let out = thread::spawn(move || {
            let mut all = String::new();
            out.map(|mut out| out.read_to_string(&mut all).expect("text"));
            all
        });
        let mut program = Program { child, address: ([0, 0, 0, 0], 0).into(), out, err, notes };
        let started = program.until_it_says(" 127.0.0.1:");
        let (_, from) = started.split_once("127.0.0.1:").expect("an address");
        let digits: String = from.chars().take_while(char::is_ascii_digit).collect();
        program.address = ([127, 0, 0, 1], digits.parse().expect("a port")).into();
        program
    }

    /// Waits for a line on standard error.
    pub(crate) fn until_it_says(&self, part: &str) -> String {
        loop {
            let line = self.notes.recv().unwrap_or_else(|_| panic!("ended without saying `{part}`"));
            if line.contains(part) {
                return line;
            }
        }
    }

    /// Sends a signal.
    pub(crate) fn signal(&self, name: &str) {
        let sent = Command::new("kill").args([name, &self.child.id().to_string()]).status().expect("kill");
        assert!(sent.success());
    }

    /// Waits for its end.
    pub(crate) fn wait(mut self) -> Ended {
        let status: ExitStatus = self.child.wait().expect("its end");
        let (out, err) = (self.out.join().expect("no panic"), self.err.join().expect("no panic"));
        Ended { out, err, status: status.code() }
    }

    /// Ends it as Ctrl-C does.
    pub(crate) fn stop(self) -> Ended {
        self.signal("-INT");
        self.wait()
    }
}

impl Ended {
    /// The last line of the JSON format.
    pub(crate) fn counts(&self) -> serde_json::Value {
        let last = self.out.lines().last().unwrap_or_else(|| panic!("no output: {self:?}"));
        let mut last: serde_json::Value = serde_json::from_str(last).expect("JSON");
        last["counts"].take()
    }
}
