//! One stretch of time: an affine map of the assigned households, followed with whole numbers of a fixed small part, rounded
//! outward, so that what is told never hangs on rounding.

use crate::quantity::Ratio;

/// Parts a household is divided into.
const PARTS: i128 = 1_000_000_000_000;

/// All that a number of households may be: from and to, in [`PARTS`]; the same where it is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    low: i128,
    high: i128,
}

impl Span {
    /// A whole number.
    pub(super) fn exactly(households: u32) -> Option<Self> {
        let parts = i128::from(households).checked_mul(PARTS)?;
        Some(Self { low: parts, high: parts })
    }

    /// The lower end, in households.
    #[must_use]
    pub fn low(self) -> Option<Ratio> {
        Ratio::new(self.low, PARTS)
    }

    /// The upper end, in households.
    #[must_use]
    pub fn high(self) -> Option<Ratio> {
        Ratio::new(self.high, PARTS)
    }

    /// Both ends in percent of so many homes; `None` where there are none.
    #[must_use]
    pub fn shares_pct(self, homes: u32) -> Option<[Ratio; 2]> {
        let whole = i128::from(homes).checked_mul(PARTS)?;
        let of = |parts: i128| Ratio::new(parts.checked_mul(100)?, whole);
        Some([of(self.low)?, of(self.high)?])
    }
}

/// The homes of a department in one stretch, and the share of the wheel's vacancies let to assigned households.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts {
    /// Family homes.
    pub(super) homes: u32,
    /// E5: let to assigned households whenever vacated.
    pub(super) earmarked: u32,
    /// E5: lived in by assigned households, and let no more.
    pub(super) kept: u32,
    /// Of the rest: the share of assignment, as far as it is used.
    pub(super) used: Ratio,
}

/// `households · factor + addend`, one below and one from a number of households on; at that number both give the same.
pub(super) struct Change {
    from: i128,
    below: Affine,
    above: Affine,
}

/// `(x · factor + addend) / divisor`.
struct Affine {
    factor: i128,
    addend: i128,
    divisor: i128,
}

impl Change {
    /// What happens in a part of a year. Assigned households live in the earmarked homes first.
    pub(super) fn of(parts: Parts, ra: Ratio, ro: Ratio, of_year: Ratio) -> Option<Self> {
        let Parts { homes, earmarked, kept, used } = parts;
        let earmarked = earmarked.min(homes.checked_sub(kept)?);
        let whole = |number: u32| Ratio::whole(i128::from(number));
        let own = earmarked.checked_add(kept)?;
        let [ra, ro] = [times(of_year, ra)?, times(of_year, ro)?];
        // As many as live in earmarked homes, or more: A − (A − own) · ra · (1 − w) + (H − A) · ro · w.
        let unused = Ratio::ONE.minus(used)?.reduced();
        let (leave, come) = (times(ra, unused)?, times(ro, used)?);
        let above = Affine::of(
            Ratio::ONE.minus(leave)?.reduced().minus(come)?.reduced(),
            times(whole(own), leave)?.plus(times(whole(homes), come)?)?.reduced(),
        )?;
        // Fewer: A + (own − A) · ro + (H − own) · ro · w.
        let below = Affine::of(
            Ratio::ONE.minus(ro)?.reduced(),
            times(whole(own), ro)?.plus(times(whole(homes.checked_sub(own)?), come)?)?.reduced(),
        )?;
        Some(Self { from: i128::from(own).checked_mul(PARTS)?, below, above })
    }

    const fn at(&self, households: i128) -> &Affine {
        if households < self.from { &self.below } else { &self.above }
    }
}

impl Affine {
    /// Both over one denominator.
    fn of(factor: Ratio, addend: Ratio) -> Option<Self> {
        let (factor, factor_of) = factor.parts();
        let (addend, addend_of) = addend.parts();
        let (_, shared) = Ratio::new(factor_of, addend_of)?.reduced().parts();
        let divisor = factor_of.checked_mul(shared)?;
        Some(Self {
            factor: factor.checked_mul(shared)?,
            addend: addend.checked_mul(divisor / addend_of)?.checked_mul(PARTS)?,
            divisor,
        })
    }

    fn over(&self, households: i128) -> Option<Ratio> {
        Ratio::new(households.checked_mul(self.factor)?.checked_add(self.addend)?, self.divisor)
    }
}

/// Where the assigned households are after a stretch. The map never falls as they grow, so its ends are those of what comes out.
pub(super) fn follow(assigned: Span, change: &Change) -> Option<Span> {
    let low = change.at(assigned.low).over(assigned.low)?.floor();
    let high = change.at(assigned.high).over(assigned.high)?.ceiling();
    Some(Span { low, high })
}

/// The share of the homes that stays as it is: as many assigned households leave as come. `None` where nobody leaves.
pub(super) fn long_run(parts: Parts, ra: Ratio, ro: Ratio) -> Option<Ratio> {
    let Parts { homes, earmarked, kept, used } = parts;
    let whole = |number: u32| Ratio::whole(i128::from(number));
    let leave = times(ra, Ratio::ONE.minus(used)?.reduced())?;
    let come = times(ro, used)?;
    let own = whole(earmarked.checked_add(kept)?.min(homes));
    let above = times(own, leave)?.plus(times(whole(homes), come)?)?.reduced();
    times(above.over(leave.plus(come)?.reduced())?, Ratio::new(1, i128::from(homes))?)
}

fn times(one: Ratio, other: Ratio) -> Option<Ratio> {
    one.times(other).map(Ratio::reduced)
}
