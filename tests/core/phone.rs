//! Phone numbers as addresses.

use partner_quiz::quiz::phone::tel;
use proptest::prelude::*;

use crate::phones::PHONES;

#[test]
fn each_spelling_of_the_table_has_its_address_or_none() {
    for (phone, address) in PHONES {
        assert_eq!(tel(phone).as_deref(), address, "{phone:?}");
    }
}

proptest! {
    #[test]
    fn whatever_is_written_an_address_holds_digits_and_nothing_that_could_be_anything_else(phone in ".{0,40}") {
        if let Some(address) = tel(&phone) {
            let number = address.strip_prefix("tel:").unwrap();
            let (number, extension) = number.split_once(";ext=").unwrap_or((number, "1"));
            let digits = number.strip_prefix('+').unwrap_or(number);
            prop_assert!((3..=15).contains(&digits.len()));
            prop_assert!(!extension.is_empty());
            prop_assert!(digits.chars().chain(extension.chars()).all(|digit| digit.is_ascii_digit()));
        }
    }

    #[test]
    fn an_address_of_ours_leads_to_itself(number in "\\+?[0-9]{3,15}", extension in "(;ext=[0-9]{1,6})?") {
        let address = [number, extension].concat();
        prop_assert_eq!(tel(&address), Some(["tel:", &address].concat()));
    }
}
