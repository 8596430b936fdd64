//! What a censor decides.

/// What becomes of the message that a censor was asked about; `A` is the content that may replace it.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision<A> {
    /// It goes on as it is: status 200 without a body.
    Pass,
    /// It goes on with this content, which replaces everything: echo each member that is not to change. Status 200.
    Replace(A),
    /// It is refused: status 403.
    Refuse,
}
