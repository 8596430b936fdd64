//! Known faults of the vendor's side and what they mean for a receiver; contract.md section 7.
//!
//! Short file names in the evidence lie under the paths that the callbacks give.

mod groups;
mod messages;
mod server;
mod users;

use crate::contract::Fault;

/// Every known fault, W1 first. Members, codes and callbacks name them by id.
pub const FAULTS: &[Fault] = &[
    users::W1,
    users::W2,
    users::W3,
    users::W4,
    users::W5,
    groups::W6,
    groups::W7,
    groups::W8,
    groups::W9,
    groups::W10,
    users::W11,
    users::W12,
    users::W13,
    messages::W14,
    messages::W15,
    messages::W16,
    messages::W17,
    users::W18,
    groups::W19,
    groups::W20,
    messages::W21,
    server::W22,
    messages::W23,
    messages::W24,
    messages::W25,
    messages::W26,
    server::W27,
    messages::W28,
    groups::W29,
    messages::W30,
    users::W31,
    users::W32,
    server::W33,
    messages::W34,
];

#[cfg(test)]
mod tests {
    use super::FAULTS;

    #[test]
    fn every_fault_stands_at_its_number() {
        assert_eq!(FAULTS.len(), 34);
        for (index, fault) in FAULTS.iter().enumerate() {
            assert_eq!(fault.id, format!("W{}", index + 1));
        }
    }
}
