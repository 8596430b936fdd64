//! The receiver behind the tap: where it is, and how it is reached.

use std::{io, net::SocketAddr, str::FromStr};

use http::Uri;
use tokio::net::{TcpStream, lookup_host};

/// Where the receiver is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Address {
    host: String,
    port: u16,
}

impl FromStr for Address {
    type Err = &'static str;

    /// Only what the tap can keep to while it changes nothing: no TLS, no path before the sender's.
    fn from_str(text: &str) -> Result<Address, &'static str> {
        let uri: Uri = text.parse().map_err(|_| "not a URL; write http://HOST:PORT")?;
        match uri.scheme_str() {
            Some("http") => {}
            Some("https") => return Err("the tap speaks no TLS, as the server does not; put a proxy behind it"),
            _ => return Err("write http://HOST:PORT"),
        }
        let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'));
        let authority = authority.ok_or("write http://HOST:PORT, without a user")?;
        if uri.query().is_some() || uri.path() != "/" {
            return Err("leave the path out: requests go to the path that they were posted to");
        }
        let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_owned();
        let port = match (authority.port(), authority.as_str().ends_with(':')) {
            (Some(port), _) => port.as_u16(),
            (None, false) if authority.as_str() == authority.host() => 80,
            _ => return Err("the port is no number from 1 to 65535"),
        };
        if host.is_empty() || port == 0 {
            return Err("write http://HOST:PORT");
        }
        Ok(Address { host, port })
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Address { host, port } = self;
        if host.contains(':') { write!(f, "http://[{host}]:{port}") } else { write!(f, "http://{host}:{port}") }
    }
}

impl Address {
    /// A connection of its own, as the sender would have made it: names are looked up each time.
    pub(super) async fn connect(&self) -> io::Result<TcpStream> {
        let stream = TcpStream::connect((self.host.as_str(), self.port)).await?;
        stream.set_nodelay(true)?;
        Ok(stream)
    }

    /// Whether it is this address, so that everything would go round in circles.
    pub(super) async fn is(&self, address: SocketAddr) -> bool {
        let Ok(mut found) = lookup_host((self.host.as_str(), self.port)).await else { return false };
        let is_any = address.ip().is_unspecified();
        found.any(|found| found == address || is_any && found.ip().is_loopback() && found.port() == address.port())
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn what_would_change_a_request_is_refused() {
        for (text, shown) in [
            ("http://127.0.0.1:8888", "http://127.0.0.1:8888"),
            ("http://receiver/", "http://receiver:80"),
            ("http://[::1]:8080/", "http://[::1]:8080"),
        ] {
            assert_eq!(text.parse::<Address>().map(|address| address.to_string()).as_deref(), Ok(shown), "{text}");
        }
        for text in [
            "",
            "receiver:80",
            "https://receiver",
            "http://a/b",
            "http://a?b",
            "http://u@a",
            "http://a:0",
            "http://a:x",
            "http://a:70000",
            "ftp://a",
            "http://:80",
            "http://a:",
        ] {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }
}
