//! Phone numbers: from what people write to an address that a phone dials.

use alloc::string::String;

/// What announces an extension, the longest spelling first. Dots, colons and spaces may follow.
const EXTENSIONS: [&str; 6] = [";ext=", "extensión", "extension", "ext", "x", "#"];

/// The `tel:` address (RFC 3966) of a phone number written for people, or nothing where it can't be dialed.
///
/// - Spaces, dots, dashes, slashes and parentheses between digits are left out; a `+` may stand before the first.
/// - The `(0)` of `+44 (0)20` is left out: it is only dialed without the country code.
/// - An extension becomes `;ext=`.
/// - Capital letters after a digit are those of a vanity number (1-800-FLOWERS). Small letters are words, and words
///   can't be dialed: `772-8432 cell` must not become a longer number.
///
/// This is our own and no crate: it turns a spelling into an address and doesn't validate national plans. A crate
/// that does carries metadata of every country, which is far larger than the whole engine.
#[must_use]
pub fn tel(phone: &str) -> Option<String> {
    let mut address = String::from("tel:");
    let mut count = 0_u8;
    let mut after_letter = false;
    let mut rest = phone.trim().chars();
    loop {
        let here = rest.as_str();
        let Some(letter) = rest.next() else { break };
        // After a letter, the mark is the end of a vanity number's word.
        if !after_letter && let Some(extension) = extension(here) {
            address.push_str(";ext=");
            address.push_str(extension);
            break;
        }
        after_letter = letter.is_ascii_uppercase();
        let digit = match letter {
            '0'..='9' => letter,
            'A'..='Z' if count > 0 => key(letter),
            '+' if address.len() == 4 => {
                address.push('+');
                continue;
            }
            '(' if count > 0 && here.starts_with("(0)") => {
                rest = here.get(3..)?.chars();
                continue;
            }
            _ if is_separator(letter) => continue,
            _ => return None,
        };
        address.push(digit);
        count = count.saturating_add(1);
    }
    // The fewest digits that can be dialed (911, 988), and the most (ITU-T E.164).
    matches!(count, 3..=15).then_some(address)
}

/// The digits of the extension that begins here, if one does.
fn extension(text: &str) -> Option<&str> {
    let after = EXTENSIONS.iter().find_map(|mark| {
        let (start, after) = text.split_at_checked(mark.len())?;
        start.eq_ignore_ascii_case(mark).then_some(after)
    })?;
    let digits = after.trim_start_matches(|letter| matches!(letter, '.' | ':' | ' ' | '\u{a0}'));
    let dialed = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    dialed.then_some(digits)
}

/// The key of a phone's keypad with this letter of A to Z.
fn key(letter: char) -> char {
    match letter {
        ..='C' => '2',
        ..='F' => '3',
        ..='I' => '4',
        ..='L' => '5',
        ..='O' => '6',
        ..='S' => '7',
        ..='V' => '8',
        _ => '9',
    }
}

/// What people put between digits: also the dashes and spaces that don't break a line.
fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '.' | '-' | '/' | '(' | ')' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2013}'
    )
}
