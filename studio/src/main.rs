//! The studio's entry. The same program runs in the page and, for the proof, in workers.

fn main() {
    studio::start();
}
