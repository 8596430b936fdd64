//! What the machine is, and what a process used of it.

use std::{fs, io, process::Command, thread, time::Duration};

use nix::{
    sys::{
        resource::{UsageWho, getrusage},
        time::TimeValLike,
    },
    time::{ClockId, clock_gettime},
};

/// The cores that this process may use.
pub fn cores() -> usize {
    thread::available_parallelism().map_or(1, Into::into)
}

/// Half of them: the share of the load, and that of the server.
pub fn half() -> usize {
    (cores() / 2).max(1)
}

/// In a line.
pub fn line() -> String {
    let said = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).output().ok()?;
        Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let kernel = said("uname", &["-sr"]).unwrap_or_else(|| std::env::consts::OS.to_owned());
    let rustc = said("rustc", &["--version"]).unwrap_or_else(|| "rustc unknown".to_owned());
    format!("{} cores, {kernel}, {rustc}", cores())
}

/// The processor time that a process has used, where the system tells (Linux).
pub fn processor_time(process: u32) -> Option<Duration> {
    /// Linux tells user space hundredths of a second, whatever it counts in itself.
    const TICK: Duration = Duration::from_millis(10);
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The second field is a name and may hold anything; user and system time are the 14th and 15th.
    let (_, behind_name) = text.rsplit_once(')')?;
    let ticks = behind_name.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u32>().ok());
    ticks.sum::<Option<u32>>().map(|ticks| TICK * ticks)
}

/// The processor time of all processes that this one has started and that have ended.
///
/// # Errors
/// When the system does not tell.
pub fn children_time() -> io::Result<Duration> {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let time = usage.user_time() + usage.system_time();
    Ok(Duration::from_micros(u64::try_from(time.num_microseconds()).unwrap_or_default()))
}

/// The processor time of the thread that asks: what others do on the machine is not in it.
///
/// # Errors
/// When the system does not tell.
pub fn thread_time() -> io::Result<Duration> {
    Ok(clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID)?.into())
}
