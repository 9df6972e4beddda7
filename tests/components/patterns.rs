//! The scripts' regular expressions accept the same values as the engine.

use js_sys::RegExp;
use partner_quiz::author::attributes::address_pattern;
use partner_quiz::quiz::attributes::{Attribute, BOOKING_HREF, EXIT_HREF, WEBSITE};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::addresses::ADDRESSES;

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
