//! How hard a text is to read, and which words may not be in it.
//!
//! English is graded with the formula of Flesch and Kincaid, Spanish with that of Crawford. Both give the
//! school grade at which people understand the text. In a very short text, one long word would change the
//! grade a lot, so texts are padded to 12 words with words of average length before they are graded.

/// The highest grade for questions, options, and sentences to say.
pub const SHORT_GRADE: f64 = 6.0;
/// The highest grade for longer texts.
pub const LONG_GRADE: f64 = 8.0;
/// The largest number of words in a sentence.
pub const SENTENCE: usize = 20;
/// Texts with fewer words than this are padded.
const LEAST_WORDS: usize = 12;

/// What was measured in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The school grade, at least 0.
    pub grade: f64,
    /// The number of words.
    pub words: usize,
    /// The number of words in the longest sentence.
    pub longest: usize,
}

/// Measures a text in the language with this tag. For languages other than English and Spanish, the grade is 0.
#[must_use]
pub fn reading(lang: &str, text: &str) -> Reading {
    let sentences: Vec<Vec<&str>> = text
        .split(['.', '?', '!', ':', ';'])
        .map(|sentence| sentence.split_whitespace().filter(|word| has_letter(word)).collect())
        .filter(|sentence: &Vec<&str>| !sentence.is_empty())
        .collect();
    let words: Vec<&str> = sentences.iter().flatten().copied().collect();
    let longest = sentences.iter().map(Vec::len).max().unwrap_or(0);
    let Some(formula) = Formula::of(lang).filter(|_| !words.is_empty()) else {
        return Reading { grade: 0.0, words: words.len(), longest };
    };
    let syllables: usize = words.iter().map(|word| (formula.syllables)(word)).sum();
    let padding = LEAST_WORDS.saturating_sub(words.len());
    let count = (words.len() + padding) as f64;
    let syllables = syllables as f64 + padding as f64 * formula.average;
    let grade = (formula.grade)(words.len() as f64 / sentences.len() as f64, syllables / count);
    Reading { grade: grade.max(0.0), words: words.len(), longest }
}

/// What is said about a text that is harder to read than it may be.
#[must_use]
pub fn too_hard(grade: f64, most: f64) -> String {
    format!("its reading grade is {grade:.1}; it must be at most {most:.0}")
}

/// What is said about a word that may not be in a text.
#[must_use]
pub fn not_allowed(word: &str) -> String {
    format!("the word \"{word}\" must not be used")
}

/// The words in a text that may not be there, in lowercase: those that blame, label or promise, and those that say
/// the gender of the visitor or the partner. The partner can be of any gender, and may read every line.
#[must_use]
pub fn banned(lang: &str, text: &str) -> Vec<String> {
    let (stems, words): (&[&str], &[&str]) = match lang {
        "en" => (
            &[
                "crazy",
                "insan",
                "stubborn",
                "narciss",
                "toxic",
                "diagnos",
                "cured",
                "marriage",
                "marital",
                "husband",
                "wife",
                "wives",
                "spouse",
                "girlfriend",
                "boyfriend",
                "avoidant",
                "resistant",
                "scientifically",
            ],
            &[
                "he", "she", "him", "her", "his", "hers", "himself", "herself", "victim",
                "victims", "proven",
            ],
        ),
        "es" => (
            &["narcis", "tóxic", "diagn", "matrimoni", "marido", "espos", "testarud"],
            &[
                "él",
                "ella",
                "ellas",
                "loco",
                "loca",
                "locos",
                "locas",
                "novio",
                "novia",
                "terco",
                "terca",
                "víctima",
                "víctimas",
                "juntos",
                "juntas",
                "cansado",
                "cansada",
            ],
        ),
        _ => (&[], &[]),
    };
    let lower = text.to_lowercase();
    lower
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| words.contains(word) || stems.iter().any(|stem| word.starts_with(stem)))
        .map(String::from)
        .collect()
}

/// How to grade texts of one language.
struct Formula {
    /// The number of syllables of a word.
    syllables: fn(&str) -> usize,
    /// The number of syllables of an average word in plain text, for padding.
    average: f64,
    /// The grade, given the words per sentence and the syllables per word.
    grade: fn(f64, f64) -> f64,
}

impl Formula {
    fn of(lang: &str) -> Option<Self> {
        match lang {
            // Kincaid et al., 1975.
            "en" => Some(Self {
                syllables: english_syllables,
                average: 1.3,
                grade: |sentence, word| 0.39 * sentence + 11.8 * word - 15.59,
            }),
            // Crawford, 1984. The formula takes sentences and syllables per hundred words.
            "es" => Some(Self {
                syllables: spanish_syllables,
                average: 1.8,
                grade: |sentence, word| {
                    -0.205 * (100.0 / sentence) + 0.049 * (100.0 * word) - 3.407
                },
            }),
            _ => None,
        }
    }
}

fn has_letter(word: &str) -> bool {
    word.chars().any(char::is_alphanumeric)
}

/// Counts groups of vowels, without a silent e at the end. Numbers count as one syllable.
fn english_syllables(word: &str) -> usize {
    let word: String =
        word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let groups = vowel_groups(&word, |letter| "aeiouy".contains(letter));
    let spoken_le = word.ends_with("le")
        && !word.ends_with("ole")
        && !word.ends_with("ale")
        && !word.ends_with("ile");
    let silent_e =
        word.ends_with('e') && !spoken_le && !word.ends_with("ee") && !word.ends_with("ye");
    let before = word.chars().rev().nth(2);
    // "asked" has one syllable, but "wanted" has two.
    let silent_ed = word.ends_with("ed") && !matches!(before, Some('t' | 'd')) && groups > 1;
    groups.saturating_sub(usize::from(silent_e || silent_ed)).max(1)
}

/// Counts groups of vowels. A weak vowel (i, u, ü) joins the vowel next to it. Two strong vowels are separate, and an
/// accented vowel counts as strong.
fn spanish_syllables(word: &str) -> usize {
    let letters: Vec<char> =
        word.to_lowercase().chars().filter(|letter| letter.is_alphabetic()).collect();
    let strong = |letter: char| "aeoáéóíú".contains(letter);
    let mut count: usize = 0;
    let mut last: Option<char> = None;
    for (at, letter) in letters.iter().copied().enumerate() {
        // The u of "que", "qui", "gue" and "gui" is silent.
        let silent = letter == 'u'
            && at > 0
            && matches!(letters.get(at - 1), Some('q' | 'g'))
            && matches!(letters.get(at + 1), Some('e' | 'i' | 'é' | 'í'));
        let vowel =
            (strong(letter) || "iuü".contains(letter) || letter == 'y' && at + 1 == letters.len())
                && !silent;
        if vowel {
            let joins = last.is_some_and(|before| !(strong(before) && strong(letter)));
            count += usize::from(!joins);
        }
        last = vowel.then_some(letter);
    }
    count.max(1)
}

fn vowel_groups(word: &str, vowel: impl Fn(char) -> bool) -> usize {
    let mut within = false;
    word.chars()
        .filter(|letter| {
            let begins = vowel(*letter) && !within;
            within = vowel(*letter);
            begins
        })
        .count()
}
