//! The scripts' regular expressions accept the same values as the engine.

use js_sys::RegExp;
use partner_quiz::author::attributes::{PLAIN_PHONE, address_pattern};
use partner_quiz::quiz::attributes::{Attribute, BOOKING_HREF, EXIT_HREF, WEBSITE};
use partner_quiz::quiz::phone::tel;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::addresses::ADDRESSES;
use crate::phones::PHONES;

/// The link that the snippet form makes of a plainly written phone number.
fn plain_address(phone: &str) -> String {
    ["tel:", &phone.replace(|letter: char| !letter.is_ascii_digit() && letter != '+', "")].concat()
}

#[wasm_bindgen_test]
fn the_patterns_of_addresses_take_what_the_engine_takes_and_nothing_else() {
    for attribute in [WEBSITE, BOOKING_HREF, EXIT_HREF] {
        let Attribute { name, takes, .. } = attribute;
        // The regular expression without flags, and with the flag that a field's attribute `pattern` uses.
        for flags in ["", "v"] {
            let pattern = RegExp::new(&address_pattern(attribute), flags);
            for (address, ..) in ADDRESSES {
                let understood = takes.understands(address);
                assert_eq!(pattern.test(address), understood, "{name}, {flags:?}: {address:?}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn a_plainly_written_phone_has_the_address_that_the_engine_gives_it() {
    let pattern = RegExp::new(PLAIN_PHONE, "");
    let mut plain = 0;
    for (phone, address) in PHONES {
        if pattern.test(phone) {
            plain += 1;
            assert_eq!(Some(plain_address(phone).as_str()), address, "{phone:?}");
        }
    }
    assert!(plain > 20, "the pattern takes {plain} of the table");
    for phone in ["720-772-8432", "(720) 772-8432", "+1 (720) 772-8432", "720.772.8432", "988"] {
        assert!(pattern.test(phone), "{phone}");
    }
}

#[wasm_bindgen_test]
fn a_plainly_written_phone_has_one_address_however_its_characters_are_mixed() {
    let pattern = RegExp::new(PLAIN_PHONE, "");
    let letters: Vec<char> = "0012345 -.()+xA".chars().collect();
    // This linear congruential generator always gives the same numbers, so the texts are the same in every run.
    let mut seed = 1_u32;
    let mut next = |limit: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(seed >> 8).unwrap_or(0) % limit
    };
    let mut plain = 0;
    for _ in 0..50_000 {
        let phone: String = (0..3 + next(8)).map(|_| letters[next(letters.len())]).collect();
        if pattern.test(&phone) {
            plain += 1;
            assert_eq!(Some(plain_address(&phone)), tel(&phone), "{phone:?}");
        }
    }
    assert!(plain > 500, "only {plain} were plain");
}
