//! The two clients of an edition.

/// A client as its template prints it.
pub(super) struct Client {
    /// Its module.
    pub(super) module: &'static str,
    /// Its class.
    pub(super) class: &'static str,
    /// The class that it extends.
    pub(super) base: &'static str,
    /// What it is, for the docstring of its module.
    pub(super) noun: &'static str,
    /// How it posts, for the docstring of its class.
    pub(super) how: &'static str,
    /// What stands before a method.
    pub(super) async_: &'static str,
    /// What stands before a call.
    pub(super) await_: &'static str,
}

/// One for programs with an event loop, one for those without.
pub(super) const CLIENTS: [Client; 2] = [
    Client {
        module: "client",
        class: "Client",
        base: "BaseClient",
        noun: "client",
        how: "",
        async_: "async ",
        await_: "await ",
    },
    Client {
        module: "blocking",
        class: "BlockingClient",
        base: "BaseBlockingClient",
        noun: "blocking client",
        how: " and waits for the answers",
        async_: "",
        await_: "",
    },
];
