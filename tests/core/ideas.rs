//! The ideas of the practice's article, and the proposed additions. Each must have its text and be in some result. The
//! list is in this file, so that a change of the content can't lose an idea.

use std::collections::BTreeSet;

use crate::sheet::CONTENT;

const IDEAS: &str = "
    intro-stuck intro-replies intro-toll intro-not-crazy intro-not-about-you
    intro-explain-not-excuse intro-same-sex
    reason-failure reason-sides reason-unknown reason-exposed reason-doubt reason-change
    dont-ultimatum dont-ambush dont-repeat dont-blame dont-therapize dont-tempting
    avoid-after-fight avoid-just-home avoid-stressed avoid-audience avoid-bedtime
    good-calm good-time good-after-good good-sober
    timing-matters
    swap-need-therapy swap-falling-apart swap-never-listen swap-many-problems
    frame-tool
    i-disconnected i-communicate i-scared i-love i-principle i-hard-angry
    name-neutral name-not-faults name-conversation name-patterns name-principle
    trial-three trial-once trial-consult trial-principle
    share-own-stuff share-make-harder share-both-grow share-effect share-principle
    still-no-intro
    ind-not-giving-up ind-process ind-skills ind-patterns ind-wants ind-boundaries ind-support
    ind-ripple ind-example
    carry-principle carry-no-repeat carry-no-managing carry-consequences carry-wellbeing
    carry-no-chasing carry-not-punish carry-noticed
    info-principle info-book info-article info-podcast info-no-fuss info-seeds
    line-allowed line-private line-q-how-long line-q-what-change line-q-nonneg line-q-needs
    line-clarity
    expect-awkward expect-no-miracle expect-neutral expect-neutral-hard expect-neutral-why
    expect-both-look expect-no-score expect-feedback expect-growth expect-opens-later
    expect-heard expect-convert expect-give-time
    pick-fit pick-specialist pick-evidence pick-reluctant pick-neutral pick-rapport
    ask-hesitant ask-sides ask-first ask-length ask-not-working ask-why
    dpw-courage dpw-safety dpw-neutral dpw-meet dpw-practical dpw-whole
    end-two-ways end-okay end-valuable end-support end-no-agenda end-fear
    self-no-wait self-individual self-skills self-process self-clarity self-conflict
    self-boundaries self-next self-matters self-noticed self-if-never
    svc-name svc-site svc-phone svc-area svc-schedule svc-evidence svc-balanced svc-reluctant
    svc-evenings svc-modes svc-stages svc-consult svc-alone-or-both svc-close
    add-name-failure add-name-doubt add-name-change add-ind-couples-aware add-discern
    add-practical
";

#[test]
fn every_idea_of_the_article_has_its_text() {
    let ideas: BTreeSet<&str> = IDEAS.split_whitespace().collect();
    assert_eq!(ideas.len(), 153);
    let written: BTreeSet<&str> = CONTENT.words.pieces.keys().map(String::as_str).collect();
    assert_eq!(ideas.difference(&written).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn what_is_not_in_the_article_waits_for_review() {
    let ideas: BTreeSet<&str> = IDEAS.split_whitespace().collect();
    for (id, piece) in CONTENT.words.pieces.iter() {
        let ours = id.starts_with("add-") || !ideas.contains(id.as_str());
        assert_eq!(piece.review, ours, "{id}");
    }
}
