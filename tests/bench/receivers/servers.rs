//! The servers under test: each a process of its own on a free port of loopback.
//!
//! Such a process prints its address, serves until its standard input ends, so that it never outlives who started it,
//! and then prints what it counted.

use std::{
    env,
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use axum::{Router, routing::post};
use bytes::Bytes;
use http::StatusCode;
use imhook_sdk::v2024_03::{Receiver, callbacks::MESSAGE};
use serde::{Deserialize, Serialize};
use tokio::{net::TcpListener, runtime::Builder, sync::oneshot};

use crate::{Outcome, machine};

/// The hidden argument that makes this program a server.
pub(crate) const SERVE: &str = "serve-for-the-benchmark";

const BARE: &str = "bare";
const SDK: &str = "sdk";

/// What a server did, by its own account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Counts {
    received: u64,
    accepted: u64,
    rejected: u64,
    repeated: u64,
    overflowed: u64,
    handled: u64,
    failed: u64,
    /// Counted by the handler itself.
    seen_by_handler: u64,
    left_in_queue: usize,
}

impl Counts {
    /// Every request became an event, and every event was handled, once.
    pub(crate) fn check(&self, posted: u64) -> Outcome<()> {
        let each = Counts {
            received: posted,
            accepted: posted,
            handled: posted,
            seen_by_handler: posted,
            ..Counts::default()
        };
        if *self == each { Ok(()) } else { Err(format!("{posted} posted, but the receiver counted {self:?}").into()) }
    }
}

/// A server that runs.
pub(crate) struct Server {
    process: Child,
    printed: BufReader<ChildStdout>,
    pub(crate) address: SocketAddr,
}

impl Server {
    /// A handler that reads the body and answers 200.
    pub(crate) fn bare() -> Outcome<Server> {
        Server::start(BARE)
    }

    /// The generated receiver as it is by default, with a handler that counts.
    pub(crate) fn sdk() -> Outcome<Server> {
        Server::start(SDK)
    }

    fn start(kind: &str) -> Outcome<Server> {
        let mut command = Command::new(env::current_exe()?);
        let mut process = command.args([SERVE, kind]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let mut printed = BufReader::new(process.stdout.take().ok_or("a server without output")?);
        let mut address = String::new();
        printed.read_line(&mut address)?;
        Ok(Server { process, printed, address: address.trim().parse()? })
    }

    /// The processor time that it has used.
    pub(crate) fn processor_time(&self) -> Option<Duration> {
        machine::processor_time(self.process.id())
    }

    /// Ends it and gives what it counted.
    pub(crate) fn stop(mut self) -> Outcome<Counts> {
        drop(self.process.stdin.take());
        let mut counts = String::new();
        self.printed.read_to_string(&mut counts)?;
        self.process.wait()?;
        Ok(serde_json::from_str(&counts)?)
    }
}

/// Runs one of the servers in this process.
pub(crate) fn serve(kind: &str) -> Outcome<()> {
    let runtime = Builder::new_multi_thread().worker_threads(machine::half()).enable_all().build()?;
    let counts = runtime.block_on(async {
        // On a worker's thread, as connections are.
        let server = match kind {
            BARE => tokio::spawn(serve_bare()),
            SDK => tokio::spawn(serve_sdk()),
            _ => return Err("there is no such server".into()),
        };
        server.await?
    })?;
    println!("{}", serde_json::to_string(&counts)?);
    Ok(())
}

async fn serve_bare() -> Outcome<Counts> {
    let answer = |body: Bytes| async move {
        drop(body);
        StatusCode::OK
    };
    serve_router(Router::new().route(MESSAGE.default_path(), post(answer))).await?;
    Ok(Counts::default())
}

async fn serve_sdk() -> Outcome<Counts> {
    let seen = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&seen);
    let receiver = Receiver::builder()
        .on_message(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
            async {}
        })
        .build();
    serve_router(receiver.clone().into_router()).await?;
    let left = receiver.stop(Duration::from_secs(30)).await;
    let counts = receiver.counts();
    Ok(Counts {
        received: counts.received,
        accepted: counts.accepted,
        rejected: counts.rejected,
        repeated: counts.repeated,
        overflowed: counts.overflowed,
        handled: counts.handled,
        failed: counts.failed,
        seen_by_handler: seen.load(Ordering::Relaxed),
        left_in_queue: left.unfinished.len() + left.waiting.len(),
    })
}

async fn serve_router(router: Router) -> Outcome<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("{}", listener.local_addr()?);
    io::stdout().flush()?;
    let (told, ended) = oneshot::channel::<()>();
    thread::spawn(move || {
        // An error ends it as well.
        let _ = io::copy(&mut io::stdin(), &mut io::sink());
        drop(told);
    });
    let until_told = async {
        let _ = ended.await;
    };
    axum::serve(listener, router).with_graceful_shutdown(until_told).await?;
    Ok(())
}
