//! Shift three times leaves the site: what counts as a press, and what sets the count back.
//!
//! The machine knows no clock: whoever uses it starts a timer of [`BETWEEN_PRESSES`] at each press that counts.

/// Shift pressed so often, one press after the other, leaves the site.
pub const PRESSES: u8 = 3;

/// The longest time from one press to the next, in milliseconds. After it, the count begins anew.
pub const BETWEEN_PRESSES: u32 = 5000;

/// The presses of Shift so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presses {
    counted: u8,
    /// Shift is down, and nothing else was pressed since.
    down: bool,
}

/// What a key, a pointer or the time changes for the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A press counted: so many more leave the site.
    Left(u8),
    /// The last press counted: it is time to leave.
    Leave,
    /// The count is back at nothing, so the notice goes.
    Reset,
}

impl Presses {
    /// Shift went down. `repeat` means that it is held and the keyboard repeats it; `with_others` means that
    /// another modifier is down, too.
    pub fn shift_down(&mut self, repeat: bool, with_others: bool) -> Option<Change> {
        if with_others {
            return self.interrupted();
        }
        // A repeat is part of a press that began before, and begins none.
        self.down |= !repeat;
        None
    }

    /// Shift went up: only now it is known that it was pressed alone.
    pub fn shift_up(&mut self) -> Option<Change> {
        if !core::mem::take(&mut self.down) {
            return None;
        }
        self.counted = self.counted.saturating_add(1);
        if self.counted < PRESSES {
            return Some(Change::Left(PRESSES.saturating_sub(self.counted)));
        }
        self.counted = 0;
        Some(Change::Leave)
    }

    /// Another key or a pointer went down. Shift that is held meanwhile doesn't count either.
    pub fn interrupted(&mut self) -> Option<Change> {
        self.down = false;
        self.late()
    }

    /// No press came within [`BETWEEN_PRESSES`]. Shift that is down just then is the first press of a new count.
    pub fn late(&mut self) -> Option<Change> {
        (core::mem::take(&mut self.counted) > 0).then_some(Change::Reset)
    }
}
