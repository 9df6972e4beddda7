//! Reading grades, words that may not be in a text, and curved quotes.

use partner_quiz::author::reading::{banned, reading};
use partner_quiz::author::typography::curved;

use crate::sheet::CONTENT;

#[test]
fn plain_sentences_grade_low_and_learned_ones_high() {
    let easy = reading(
        "en",
        "You can rest now. They may call you. It is a good day to walk with a friend.",
    );
    assert!(easy.grade < 3.0, "{easy:?}");
    assert_eq!((easy.words, easy.longest), (18, 10));
    let hard = reading(
        "en",
        "Interdisciplinary collaboration necessitates considerable organizational flexibility and institutional communication.",
    );
    assert!(hard.grade > 12.0, "{hard:?}");
    let facil = reading(
        "es",
        "Puedes descansar ya. Habla con calma. Es un buen día para dar un paseo con alguien.",
    );
    assert!(facil.grade < 4.0, "{facil:?}");
    let dificil = reading(
        "es",
        "La interdisciplinariedad institucional requiere extraordinarias capacidades organizativas y comunicativas.",
    );
    assert!(dificil.grade > 6.0, "{dificil:?}");
    assert_eq!(reading("xx", "Any text.").grade, 0.0, "no formula, no grade");
    assert_eq!(reading("en", "").words, 0);
}

#[test]
fn words_that_blame_label_or_name_a_gender_are_found_as_whole_words() {
    assert_eq!(
        banned("en", "Is she stubborn? Tell her husband."),
        ["she", "stubborn", "her", "husband"]
    );
    assert_eq!(banned("en", "The shed is here, and the heater is on."), Vec::<String>::new());
    assert_eq!(banned("es", "Tu marido"), ["marido"]);
}

#[test]
fn quotes_and_apostrophes_are_curved_and_addresses_stay_as_they_are() {
    assert_eq!(curved("\"Don't\", or (\"no\")."), "“Don’t”, or (“no”).");
    assert_eq!(curved("\"¿Para qué?\""), "“¿Para qué?”");
    assert_eq!(CONTENT.words.options["said-failure"], "“We should fix this on our own.”");
    assert_eq!(CONTENT.words.help_lines[1].ways[1].href, "sms:88788?&body=START");
}
