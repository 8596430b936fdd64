//! What the scanner is sure of the exact path says too (ARCHITECTURE.md, invariant 11).
//!
//! The first byte of an input chooses the target, the rest is the body. `cargo xtask fuzz` runs it.

#![no_main]

use std::sync::LazyLock;

use imhook_validator::{Profile, Target, Validator};
use libfuzzer_sys::fuzz_target;

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| Validator::new().expect("the contract is in order"));
static TARGETS: LazyLock<Vec<Target>> = LazyLock::new(|| VALIDATOR.targets().collect());

fuzz_target!(|input: &[u8]| {
    let Some((choice, body)) = input.split_first() else { return };
    let target = TARGETS[usize::from(*choice) % TARGETS.len()];
    for profile in Profile::ALL {
        if let Some(is_valid) = VALIDATOR.scan(target, profile, body) {
            let verdict = VALIDATOR.check_exactly(target, profile, body);
            assert_eq!(
                is_valid,
                verdict.is_valid(),
                "{} {} {}: the scanner is sure, and the exact path says: {:?}",
                VALIDATOR.edition(target).id,
                VALIDATOR.name(target),
                profile.name(),
                verdict.findings
            );
        }
    }
});
