//! The command line of `imhook listen`.

use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4};

use clap::Args;

/// Where the server's shipped configuration posts to.
const DEFAULT: SocketAddr = SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, 8888));

#[derive(Debug, Args)]
pub(crate) struct Listen {
    /// Address to listen on
    #[arg(long, value_name = "IP:PORT", default_value_t = DEFAULT)]
    pub(super) listen: SocketAddr,

    /// Edition to read the bodies by [default: the one that each body fits]
    #[arg(long, value_name = "ID")]
    pub(super) edition: Option<String>,
}
