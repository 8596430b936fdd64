//! Toolchains that suites and languages need and that a machine may not have.

use std::process::{Command, Stdio};

/// A toolchain.
#[derive(Clone, Copy)]
pub(crate) enum Tool {
    /// Node with npm.
    Node,
    /// Python with venv.
    Python,
    /// Go.
    Go,
    /// A JDK with Maven.
    Jdk,
}

impl Tool {
    /// What to install, as the README says it.
    fn remedy(self) -> &'static str {
        match self {
            Tool::Node => "install Node 20 or later with npm",
            Tool::Python => "install Python 3.11 or later with venv",
            Tool::Go => "install Go 1.26 or later",
            Tool::Jdk => "install a JDK, 17 or later, and Maven",
        }
    }

    /// What is missing of it and what to install; none when it is there.
    pub(crate) fn missing(self) -> Option<String> {
        let probes: &[&[&str]] = match self {
            Tool::Node => &[&["node", "--version"], &["npm", "--version"]],
            Tool::Python => &[&["python3", "--version"], &["python3", "-m", "venv", "--help"]],
            Tool::Go => &[&["go", "version"]],
            Tool::Jdk => &[&["javac", "-version"], &["mvn", "--version"]],
        };
        let absent = probes.iter().find(|probe| !answers(probe))?;
        Some(format!(
            "no {}: {}",
            absent.iter().filter(|word| !word.starts_with('-')).copied().collect::<Vec<_>>().join(" "),
            self.remedy()
        ))
    }
}

fn answers(probe: &[&str]) -> bool {
    let mut command = Command::new(probe[0]);
    command.args(&probe[1..]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[cfg(test)]
mod tests {
    use super::answers;

    #[test]
    fn what_is_not_there_does_not_answer() {
        assert!(answers(&["cargo", "--version"]));
        assert!(!answers(&["cargo", "no-such-command-of-cargo"]));
        assert!(!answers(&["no-such-program-anywhere"]));
    }
}
