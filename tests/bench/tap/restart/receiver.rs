//! The receiver: this program once more, as a process of its own that answers 200 a little later.

use std::{
    env,
    io::{self, BufRead, BufReader, Read},
    net::{Ipv4Addr, SocketAddr},
    process::{self, Child, Command, Stdio},
    thread,
    time::Duration,
};

use axum::{Router, routing::any};
use bytes::Bytes;
use http::StatusCode;
use tokio::{
    net::TcpListener,
    runtime::Builder,
    signal::unix::{SignalKind, signal},
    time::sleep,
};

use crate::{Outcome, taps::signalled};

/// How long an answer takes, so that there are several requests under way whenever it is killed.
pub(super) const WORK: Duration = Duration::from_millis(20);

/// The word that makes this program a receiver; an address follows.
pub(crate) const WORD: &str = "--receive";

/// A receiver in a process of its own, which ends with this one.
pub(super) struct Receiver {
    process: Child,
    pub(super) address: SocketAddr,
}

impl Receiver {
    /// On a free port.
    pub(super) fn start() -> Outcome<Receiver> {
        Receiver::at((Ipv4Addr::LOCALHOST, 0).into())
    }

    /// Starts one and waits until it listens.
    fn at(address: SocketAddr) -> Outcome<Receiver> {
        let mut command = Command::new(env::current_exe()?);
        command.args([WORD, &address.to_string()]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn()?;
        let mut said = String::new();
        BufReader::new(process.stdout.take().ok_or("a receiver without output")?).read_line(&mut said)?;
        let address = said.trim().parse().map_err(|_| format!("the receiver did not start: {said}"))?;
        Ok(Receiver { process, address })
    }

    /// Starts it again where it was.
    pub(super) fn restart(&mut self) -> Outcome<()> {
        *self = Receiver::at(self.address)?;
        Ok(())
    }

    /// SIGKILL; returns when the system has closed all that was open.
    pub(super) fn kill(&mut self) -> Outcome<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }

    /// SIGTERM: it finishes what is under way. Returns when it has ended.
    pub(super) fn stop(&mut self) -> Outcome<()> {
        signalled(&self.process, "-TERM")?;
        let status = self.process.wait()?;
        if status.success() { Ok(()) } else { Err(format!("the receiver ended with {status}").into()) }
    }

    /// SIGSTOP: it keeps what is open and does nothing.
    pub(super) fn hang(&self) -> Outcome<()> {
        signalled(&self.process, "-STOP")
    }

    /// SIGCONT: it goes on.
    pub(super) fn resume(&self) -> Outcome<()> {
        signalled(&self.process, "-CONT")
    }
}

impl Drop for Receiver {
    /// One that hangs would not notice that this process ends.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Is one: says where it listens, and serves until SIGTERM or until the process that started it is gone.
pub(crate) fn serve(address: &str) -> Outcome<()> {
    thread::spawn(|| {
        let _ = io::stdin().read(&mut [0]);
        process::exit(0);
    });
    Builder::new_current_thread().enable_all().build()?.block_on(async {
        let listener = TcpListener::bind(address).await?;
        let mut terminated = signal(SignalKind::terminate())?;
        println!("{}", listener.local_addr()?);
        let app = Router::new().fallback(any(|body: Bytes| async move {
            drop(body);
            sleep(WORK).await;
            StatusCode::OK
        }));
        Ok(axum::serve(listener, app).with_graceful_shutdown(async move { _ = terminated.recv().await }).await?)
    })
}
