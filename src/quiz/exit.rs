//! Leaving the site by pressing Shift three times: which presses count, and what resets the count.
//!
//! `src/embed/exit.rs` uses this for the Yew component. In the custom element, `src/embed/js/exit.js` follows the
//! same rules by itself, because it must work before the engine has loaded.
//!
//! There is no clock in here: the caller starts a timer of [`BETWEEN_PRESSES`] after each press that counts, and
//! calls [`Presses::late`] when it ends.

/// How many presses of Shift, one after the other, leave the site.
pub const PRESSES: u8 = 3;

/// The longest time from one press to the next, in milliseconds. After that, the count starts again.
pub const BETWEEN_PRESSES: u32 = 5000;

/// The presses of Shift so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Presses {
    counted: u8,
    /// Whether Shift is down and nothing else has been pressed since.
    down: bool,
}

/// What changes for the visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A press counted. This many more leave the site.
    Left(u8),
    /// The last press counted, so leave now.
    Leave,
    /// The count is back at zero, so the notice disappears.
    Reset,
}

impl Presses {
    /// Shift went down. `repeat` means that the key is being held and the keyboard repeats it. `with_others` means
    /// that another modifier key is down, too; such a press doesn't count and resets the count.
    pub fn shift_down(&mut self, repeat: bool, with_others: bool) -> Option<Change> {
        if with_others {
            return self.interrupted();
        }
        // A repeat belongs to a press that has begun already.
        self.down |= !repeat;
        None
    }

    /// Shift came up. Presses count at this point, because only now is it certain that no other key was pressed with
    /// it.
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

    /// Another key or a pointer went down. This resets the count. If Shift is being held, that press doesn't count.
    pub fn interrupted(&mut self) -> Option<Change> {
        self.down = false;
        self.late()
    }

    /// No press came within [`BETWEEN_PRESSES`]. This resets the count. If Shift is being held, that press will be
    /// the first of a new count.
    pub fn late(&mut self) -> Option<Change> {
        (core::mem::take(&mut self.counted) > 0).then_some(Change::Reset)
    }
}
