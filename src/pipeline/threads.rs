//! The threads that read, evaluate and write.

use std::num::NonZero;
use std::sync::Once;

use rayon::{ThreadPoolBuildError, ThreadPoolBuilder};

/// A thread that waits for a part of its work takes up other work meanwhile, one on top of the other: where many runs share
/// the threads, the usual two megabytes of stack do not do.
const STACK_BYTES: usize = 16 << 20;

/// Starts so many threads; as many as there are processors where no number is given.
///
/// # Errors
/// When they have been started before, or the machine has none left.
pub fn start(threads: Option<NonZero<usize>>) -> Result<(), ThreadPoolBuildError> {
    let threads = threads.map_or(0, NonZero::get);
    ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK_BYTES).build_global()
}

/// Starts the threads where nobody has.
pub(super) fn ready() {
    static STARTED: Once = Once::new();
    // Whoever started them before us has chosen their number.
    STARTED.call_once(|| drop(start(None)));
}
