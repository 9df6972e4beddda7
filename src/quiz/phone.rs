//! Phone numbers: from what people write to an address that a phone dials.

use alloc::string::String;

/// What announces an extension, the longest spelling first. Dots, colons and spaces may follow.
const EXTENSIONS: [&str; 6] = [";ext=", "extensión", "extension", "ext", "x", "#"];

/// The keys of a phone's keypad that carry the letters A to Z.
const KEYPAD: &[u8; 26] = b"22233344455566677778889999";

/// The fewest digits that can be dialed (911, 988) and the most (ITU-T E.164).
const DIGITS: core::ops::RangeInclusive<u8> = 3..=15;

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
    let (number, extension) = split(phone.trim());
    let mut address = String::from("tel:");
    let mut count = 0_u8;
    let mut rest = number.chars();
    while let Some(letter) = rest.next() {
        let digit = match letter {
            '0'..='9' => letter,
            'A'..='Z' if count > 0 => key(letter)?,
            '+' if count == 0 && !address.ends_with('+') => {
                address.push('+');
                continue;
            }
            '(' if count > 0 => {
                if let Some(after) = rest.as_str().strip_prefix("0)") {
                    rest = after.chars();
                }
                continue;
            }
            _ if is_separator(letter) => continue,
            _ => return None,
        };
        address.push(digit);
        count = count.saturating_add(1);
    }
    if !DIGITS.contains(&count) {
        return None;
    }
    if !extension.is_empty() {
        address.push_str(";ext=");
        address.push_str(extension);
    }
    Some(address)
}

/// A number, and the digits of its extension where it has one.
fn split(phone: &str) -> (&str, &str) {
    let head = phone.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let extension = phone.strip_prefix(head).unwrap_or_default();
    let marked =
        head.trim_end_matches(|letter: char| matches!(letter, '.' | ':') || letter.is_whitespace());
    let number = EXTENSIONS.iter().find_map(|mark| {
        let (number, end) = marked.split_at_checked(marked.len().checked_sub(mark.len())?)?;
        end.eq_ignore_ascii_case(mark).then_some(number)
    });
    match number {
        // After a letter, the mark is the end of a vanity number's word.
        Some(number) if !extension.is_empty() && !number.ends_with(char::is_alphabetic) => {
            (number, extension)
        }
        _ => (phone, ""),
    }
}

/// The key with this letter.
fn key(letter: char) -> Option<char> {
    let place = u32::from(letter).checked_sub(u32::from('A'))?;
    KEYPAD.get(usize::try_from(place).ok()?).map(|key| char::from(*key))
}

/// What people put between digits: also the dashes and spaces that don't break a line.
fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '.' | '-' | '/' | '(' | ')' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2013}'
    )
}
