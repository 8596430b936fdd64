//! The command line of `imhook tap`.

use std::{net::SocketAddr, path::PathBuf};

use clap::Args;

use super::receiver::Address;
use crate::args::Format;

#[derive(Debug, Args)]
pub(crate) struct Tap {
    /// Address to listen on: what the IM server posts to
    #[arg(long, value_name = "IP:PORT")]
    pub(super) listen: SocketAddr,

    /// Receiver that everything is passed on to: `http://HOST:PORT`, without a path, since nothing of a request changes
    #[arg(long, value_name = "URL")]
    pub(super) forward: Address,

    /// File that every body is recorded to, one envelope a line, as `imhook validate` reads them
    ///
    /// A body that is no JSON stands in it as text under `bodyText`, or under `bodyBase64` where it is no text either.
    #[arg(long, value_name = "FILE.ndjson")]
    pub(super) record: Option<PathBuf>,

    /// Most that the record takes on disk, in bytes; at half of it a.ndjson becomes a.1.ndjson, whose former content is dropped
    #[arg(long, value_name = "BYTES", default_value_t = 1 << 30, requires = "record")]
    pub(super) record_limit: u64,

    /// Record *** for the value of every confidential member
    #[arg(long, requires = "record")]
    pub(super) mask: bool,

    /// Answer 400 to bodies that break the tolerant profile, and do not pass them on
    ///
    /// Only where the path tells the callback. What cannot be judged, a body that is compressed or longer than 16 MiB,
    /// goes on.
    #[arg(long)]
    pub(super) refuse: bool,

    /// Edition to hold the bodies against [default: the one that each body fits]
    #[arg(long, value_name = "ID")]
    pub(super) edition: Option<String>,

    /// Format of the findings
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,

    /// Pass on and record only, to measure what validating costs
    #[arg(long, hide = true, conflicts_with = "refuse")]
    pub(super) no_validate: bool,
}
