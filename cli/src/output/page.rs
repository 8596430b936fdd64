//! What pages have in common.

/// A part of a whole in percent, with one digit behind the point; little is not nothing, and almost all is not all.
pub(super) fn share(part: u64, whole: u64) -> String {
    if part == whole || part == 0 {
        return if part == 0 { "0" } else { "100" }.to_owned();
    }
    let thousandths = (u128::from(part) * 1000 / u128::from(whole.max(1))).clamp(1, 999);
    format!("{}.{}", thousandths / 10, thousandths % 10)
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn a_share_is_rounded_down_but_never_to_nothing_or_up_to_all() {
        assert_eq!(share(0, 0), "0");
        assert_eq!(share(3, 3), "100");
        assert_eq!(share(1, 1_000_000), "0.1");
        assert_eq!(share(999_999, 1_000_000), "99.9");
        assert_eq!(share(1, 8), "12.5");
    }
}
