//! Runs the program in a folder of its own.

use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    thread,
};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with files, in which the program is run.
pub(crate) struct Place {
    folder: TempDir,
}

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) status: i32,
}

impl Place {
    pub(crate) fn new() -> Place {
        Place { folder: TempDir::new().expect("a temporary folder") }
    }

    /// With one file.
    pub(crate) fn with(path: &str, content: impl AsRef<[u8]>) -> Place {
        Place::new().and(path, content)
    }

    /// And another file, below folders that are made.
    pub(crate) fn and(self, path: &str, content: impl AsRef<[u8]>) -> Place {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, content).expect("a file");
        self
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs the program without input.
    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        self.pipe("", arguments)
    }

    /// Runs the program with input.
    pub(crate) fn pipe(&self, input: impl AsRef<[u8]>, arguments: &[&str]) -> Run {
        let mut child = command(self.folder.path(), arguments).spawn().expect("the program");
        let (mut stdin, input) = (child.stdin.take().expect("a pipe"), input.as_ref().to_owned());
        // The program may end without reading it.
        let writer = thread::spawn(move || drop(stdin.write_all(&input)));
        let output = child.wait_with_output().expect("its output");
        writer.join().expect("the writer");
        let run = Run {
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
            status: output.status.code().expect("an exit status, not a signal"),
        };
        assert!(!run.err.contains("panicked"), "{}", run.err);
        run
    }

    /// The only report in the JSON format.
    pub(crate) fn report(&self, arguments: &[&str]) -> Value {
        let mut reports = self.reports(arguments);
        assert_eq!(reports.len(), 1, "{reports:#?}");
        reports.remove(0)
    }

    /// Every report in the JSON format.
    pub(crate) fn reports(&self, arguments: &[&str]) -> Vec<Value> {
        let arguments = [&["validate", "--format", "json"], arguments].concat();
        self.run(&arguments).reports()
    }
}

impl Run {
    pub(crate) fn reports(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("a JSON object a line")).collect()
    }
}

/// The program in a folder, with pipes at all three ends.
pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_imhook"));
    command.args(arguments).current_dir(folder);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs the program on input, wherever that is.
pub(crate) fn pipe(input: impl AsRef<[u8]>, arguments: &[&str]) -> Run {
    Place::new().pipe(input, arguments)
}

/// The program under way, fed and heard line by line.
pub(crate) struct Talk {
    child: Child,
    stdin: Option<ChildStdin>,
    out: BufReader<ChildStdout>,
}

impl Talk {
    /// Starts the program in a folder of its own.
    pub(crate) fn start(arguments: &[&str]) -> Talk {
        let mut child = command(Path::new("."), arguments).spawn().expect("the program");
        let out = BufReader::new(child.stdout.take().expect("a pipe"));
        Talk { stdin: child.stdin.take(), child, out }
    }

    /// Sends bytes; the program may still wait for more.
    pub(crate) fn say(&mut self, bytes: impl AsRef<[u8]>) {
        self.stdin.as_mut().expect("it is open").write_all(bytes.as_ref()).expect("it reads");
    }

    /// Waits for a line.
    pub(crate) fn hear(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).expect("a line");
        line
    }

    /// Waits for a report in the JSON format.
    pub(crate) fn report(&mut self) -> Value {
        serde_json::from_str(&self.hear()).expect("a JSON object")
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Closes standard input, unless told to leave it, and waits for the end.
    pub(crate) fn end(mut self, close: bool) -> Run {
        if close {
            self.stdin = None;
        }
        let mut out = String::new();
        self.out.read_to_string(&mut out).expect("UTF-8");
        let mut err = String::new();
        self.child.stderr.take().expect("a pipe").read_to_string(&mut err).expect("UTF-8");
        let status = self.child.wait().expect("its end").code().expect("an exit status, not a signal");
        Run { out, err, status }
    }
}

/// Reasons of a report, with their pointers.
pub(crate) fn findings(report: &Value) -> Vec<(String, String)> {
    let text = |finding: &Value, name: &str| finding[name].as_str().expect("a text").to_owned();
    let findings = report["findings"].as_array().expect("findings");
    findings.iter().map(|finding| (text(finding, "reason"), text(finding, "pointer"))).collect()
}

/// The reason of the only finding.
pub(crate) fn reason(report: &Value) -> String {
    let mut findings = findings(report);
    assert_eq!(findings.len(), 1, "{report:#}");
    findings.remove(0).0
}

pub(crate) const RELATION: &str = r#"{"userId":"u1","targetId":"u2","type":0,"value":"1"}"#;
pub(crate) const BROKEN_RELATION: &str = r#"{"userId":"u1","targetId":7,"type":0,"value":"1"}"#;
/// Sound in both editions, with opposite meaning.
pub(crate) const ONLINE: &str =
    r#"{"userId":"u1","clientId":"c1","platform":2,"status":0,"packageName":"p","timestamp":1602835200123}"#;
