//! All the ways to fill one pool around a given department.

use super::size::{Set, Size, positions};
use super::steps::{OutOfSteps, Steps};

/// What one pool may be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    /// Least size.
    pub(super) low: Size,
    /// Largest size.
    pub(super) high: Size,
    /// Only pools from which nobody can be spared.
    pub(super) minimal: bool,
}

struct Gathering<'a> {
    sizes: &'a [Size],
    window: Window,
    /// Candidates in order, and what they and all after them amount to.
    candidates: Vec<(usize, Size)>,
    steps: &'a mut Steps,
    found: Vec<(Set, Size)>,
}

/// Every set of `within` that holds `pivot` and lies in the window. Of departments of equal size the earlier are taken
/// first, so that of sets alike but for such a choice only one is given.
pub(super) fn gather(
    sizes: &[Size],
    within: Set,
    pivot: usize,
    window: Window,
    steps: &mut Steps,
) -> Result<Vec<(Set, Size)>, OutOfSteps> {
    let mut candidates: Vec<(usize, Size)> =
        positions(within & !(1 << pivot)).map(|position| (position, sizes[position])).collect();
    let mut after = Size::default();
    for (_, size) in candidates.iter_mut().rev() {
        after = after.plus(*size);
        *size = after;
    }
    let mut gathering = Gathering { sizes, window, candidates, steps, found: Vec::new() };
    let own = sizes[pivot];
    if own.homes <= window.high.homes && own.residents <= window.high.residents {
        if own.reaches(window.low) {
            gathering.found.push((1 << pivot, own));
        }
        if !(window.minimal && own.reaches(window.low)) {
            gathering.extend(0, 1 << pivot, own)?;
        }
    }
    Ok(gathering.found)
}

impl Gathering<'_> {
    fn extend(&mut self, from: usize, chosen: Set, sum: Size) -> Result<(), OutOfSteps> {
        let mut left_out = None;
        for at in from..self.candidates.len() {
            let (position, rest) = self.candidates[at];
            if !sum.plus(rest).reaches(self.window.low) {
                break;
            }
            let size = self.sizes[position];
            if left_out == Some(size) {
                continue;
            }
            left_out = Some(size);
            let (set, sum) = (chosen | (1 << position), sum.plus(size));
            if sum.homes > self.window.high.homes || sum.residents > self.window.high.residents {
                continue;
            }
            self.steps.take()?;
            if sum.reaches(self.window.low) {
                if !self.window.minimal || self.nobody_to_spare(set, sum) {
                    self.found.push((set, sum));
                }
                if self.window.minimal {
                    continue;
                }
            }
            self.extend(at + 1, set, sum)?;
        }
        Ok(())
    }

    fn nobody_to_spare(&self, set: Set, sum: Size) -> bool {
        positions(set).all(|position| !sum.minus(self.sizes[position]).reaches(self.window.low))
    }
}
