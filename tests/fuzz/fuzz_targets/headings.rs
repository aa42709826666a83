#![no_main]

#[path = "../work.rs"]
mod work;

libfuzzer_sys::fuzz_target!(init: work::only_our_panics(), |data: &[u8]| work::headings(data));
