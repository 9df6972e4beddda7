//! Leaving the site with the keyboard: so many presses of Shift, one after the other.

/// So many presses of Shift leave the site.
pub const PRESSES: u8 = 3;

/// After so many milliseconds without a further press, the count begins anew.
pub const BETWEEN_PRESSES: u32 = 5_000;
