//! Phone numbers as people write them, turned into `tel:` addresses.

use alloc::string::String;

/// What comes before an extension, longer spellings first. Dots, colons and spaces may follow.
const EXTENSIONS: [&str; 6] = [";ext=", "extensión", "extension", "ext", "x", "#"];

/// The `tel:` address (RFC 3966) of a phone number as people write it, or `None` if it can't be dialed.
///
/// - Spaces, dots, dashes, slashes and parentheses between digits are left out. A `+` may come before the first digit.
/// - The `(0)` in `+44 (0)20` is left out, because it is only dialed without the country code.
/// - An extension is written as `;ext=`.
/// - Capital letters after a digit are those of a vanity number, such as 1-800-FLOWERS. Small letters make the number
///   invalid, so that a word is never dialed as in `772-8432 cell`.
/// - There must be from 3 to 15 digits, not counting the extension: emergency numbers have three, and ITU-T E.164
///   allows 15.
///
/// It doesn't check whether such a number exists in a country. The crates that do contain data about every country,
/// which is much larger than the whole engine.
///
/// ```
/// use partner_quiz::quiz::phone::tel;
///
/// assert_eq!(tel("+44 (0)20 7946 0958 ext. 12").as_deref(), Some("tel:+442079460958;ext=12"));
/// assert_eq!(tel("1-800-FLOWERS").as_deref(), Some("tel:18003569377"));
/// assert_eq!(tel("call us"), None);
/// ```
#[must_use]
pub fn tel(phone: &str) -> Option<String> {
    let mut address = String::from("tel:");
    let mut count = 0_u8;
    let mut after_letter = false;
    let mut rest = phone.trim().chars();
    loop {
        let here = rest.as_str();
        let Some(letter) = rest.next() else { break };
        // After a capital letter, an "x" or "ext" belongs to the word of a vanity number.
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
    matches!(count, 3..=15).then_some(address)
}

/// The digits of the extension that begins at the start of this text, if one does.
fn extension(text: &str) -> Option<&str> {
    let after = EXTENSIONS.iter().find_map(|mark| {
        let (start, after) = text.split_at_checked(mark.len())?;
        start.eq_ignore_ascii_case(mark).then_some(after)
    })?;
    let digits = after.trim_start_matches(['.', ':', ' ', '\u{a0}']);
    let dialed = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    dialed.then_some(digits)
}

/// The key on a phone's keypad that has this letter, from A to Z (ITU-T E.161).
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

/// Whether people write this between digits. This includes dashes and spaces at which lines don't break.
fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        ' ' | '.' | '-' | '/' | '(' | ')' | '\u{a0}' | '\u{202f}' | '\u{2010}'..='\u{2013}'
    )
}
