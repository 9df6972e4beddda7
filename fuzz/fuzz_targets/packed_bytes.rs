//! Whatever the bytes are, unpacking them gives content or an error, and never panics. Content that was unpacked can
//! be judged, planned and told as a talk.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_quiz::quiz::answers::Answers;
use partner_quiz::quiz::content::Content;
use partner_quiz::quiz::judgement::judge;
use partner_quiz::quiz::plan::plan;
use partner_quiz::quiz::talk::{Talk, lines};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(content) = Content::unpack(bytes) {
        let rules = &content.rules;
        let mut answers = Answers::none(rules);
        for at in 0..rules.questions.len() {
            answers.choose(rules, at, at % 16, true);
        }
        let judgement = judge(rules, &answers);
        for feels_safe in [false, true] {
            let _ = plan(rules, &judgement, feels_safe);
        }
        let _ = lines(&Talk::default(), &content, &judgement);
    }
});
