//! Cases worked by hand, a rule each, and what must hold for any rows.

use proptest::prelude::*;

use super::*;

fn pooled(departments: &[SmallDepartment]) -> Pooling {
    let pooling = pool(departments, &[], &LIMITS, BUDGET).result;
    checker::check(departments, &LIMITS, &pooling);
    pooling
}

/// Members of each pool, joined; in order.
fn members(pooling: &Pooling) -> Vec<String> {
    let mut members: Vec<String> = pooling
        .pools
        .iter()
        .map(|pool| pool.members.iter().map(|member| member.department_id.as_str()).collect::<Vec<_>>().join("+"))
        .collect();
    members.sort();
    members
}

fn kept(unit_id: &str, members: &[&str], figures_exist: bool) -> KeptPool {
    KeptPool {
        unit_id: unit_id.to_owned(),
        members: members.iter().map(|&member| member.to_owned()).collect(),
        figures_exist,
    }
}

fn codes(checked: &Checked<Pooling>) -> Vec<(Severity, &'static str)> {
    checked
        .findings
        .iter()
        .filter(|finding| !finding.code.starts_with("pooling-others"))
        .map(|finding| (finding.severity, finding.code))
        .collect()
}

/// P1 with I1: below, on and above both limits, in both readings.
#[test]
fn small_misses_either_limit() {
    let both = PoolingLimits { either: false, ..LIMITS };
    for (homes, residents, either, all) in [
        (49, 99, true, true),
        (49, 100, true, false),
        (50, 99, true, false),
        (50, 100, false, false),
        (51, 101, false, false),
        (0, 0, true, true),
    ] {
        assert_eq!(is_small(homes, residents, &LIMITS), either, "{homes} {residents}");
        assert_eq!(is_small(homes, residents, &both), all, "{homes} {residents}");
    }
}

/// P1: a pool on both limits stands, one below either does not.
#[test]
fn a_pool_reaches_both_limits() {
    let pair = |homes, residents| pooled(&[department("a", "o", 25, 50), department("b", "o", homes, residents)]);
    assert_eq!(pair(25, 50).pools.len(), 1);
    assert_eq!(pair(24, 50).pools.len(), 0);
    assert_eq!(pair(25, 49).pools.len(), 0);
    assert_eq!(pair(24, 50).unpooled.len(), 2);
}

/// P2: those of one organisation first, though across organisations there would be three pools instead of two.
#[test]
fn one_organisation_first() {
    let pooling = pooled(&[
        department("a", "one", 40, 70),
        department("b", "one", 40, 70),
        department("c", "one", 20, 30),
        department("d", "two", 40, 70),
        department("e", "two", 40, 70),
        department("f", "two", 20, 30),
    ]);
    assert_eq!(members(&pooling), ["a+b+c", "d+e+f"]);
    assert!(pooling.pools.iter().all(|pool| pool.basis == Basis::SameOrganisation));
    assert_eq!(pooling.certificates[0].aims.map(|aim| aim.achieved), [6, 0, 2, 100]);
    assert_eq!(pooling.certificates[0].equally_good_exists, EquallyGood::No);
}

/// P2: never across local committees.
#[test]
fn never_across_committees() {
    let mut departments = [department("a", "o", 40, 80), department("b", "o", 40, 80)];
    departments[1].local_committee = "Valby".to_owned();
    let pooling = pooled(&departments);
    assert_eq!((pooling.pools.len(), pooling.unpooled.len(), pooling.certificates.len()), (0, 2, 2));
}

/// P3: two organisations that cannot pool alone are pooled with each other, not with the one that can.
#[test]
fn across_organisations_where_alone_is_not_enough() {
    let pooling = pooled(&[
        department("a", "one", 30, 60),
        department("b", "one", 30, 60),
        department("c", "two", 30, 60),
        department("d", "three", 30, 60),
    ]);
    assert_eq!(members(&pooling), ["a+b", "c+d"]);
    assert_eq!(pooling.pool_of("c").map(|pool| pool.basis), Some(Basis::AcrossOrganisations));
    assert_eq!(pooling.certificates[0].aims.map(|aim| aim.achieved), [4, 2, 2, 60]);
}

/// P4 (1) before (2): the single department of an organisation is pooled, though another must leave its own for it. The
/// other organisation gives the one it can spare: `c`, since without `a` or `b` it would miss a limit.
#[test]
fn all_are_pooled_with_fewest_across() {
    let pooling = pooled(&[
        department("a", "one", 30, 60),
        department("b", "one", 25, 50),
        department("c", "one", 40, 79),
        department("d", "two", 20, 21),
    ]);
    // c + d is 60 homes and 100 residents; a + b is 55 and 110.
    assert_eq!(members(&pooling), ["a+b", "c+d"]);
    assert_eq!(pooling.certificates[0].aims.map(|aim| aim.achieved), [4, 2, 2, 60]);
    // With one resident less neither b nor c alone will do: b + c go, and a with them, since it cannot stay alone.
    let pooling = pooled(&[
        department("a", "one", 30, 60),
        department("b", "one", 25, 50),
        department("c", "one", 40, 79),
        department("d", "two", 20, 20),
    ]);
    assert_eq!(members(&pooling), ["a+b+c+d"]);
    assert_eq!(pooling.certificates[0].aims.map(|aim| aim.achieved), [4, 4, 1, 115]);
}

/// P4 (3): six departments make three pools, one way only: 90 + 10, 60 + 40, 55 + 45 residents.
#[test]
fn most_pools() {
    let pooling = pooled(&[
        department("a", "o", 45, 90),
        department("b", "o", 30, 60),
        department("c", "o", 28, 55),
        department("d", "o", 22, 45),
        department("e", "o", 20, 40),
        department("f", "o", 5, 10),
    ]);
    assert_eq!(members(&pooling), ["a+f", "b+e", "c+d"]);
    assert_eq!(pooling.certificates[0].aims.map(|aim| aim.achieved), [6, 0, 3, 50]);
    assert_eq!(pooling.certificates[0].equally_good_exists, EquallyGood::No);
}

/// P4 (3): five of 30 homes and 60 residents make two pools, not the three of 300 over 100. P4 (4): of three and two. There
/// are ten such ways, and it says so.
#[test]
fn smallest_largest_pool_and_others_as_good() {
    let departments: Vec<SmallDepartment> = ["a", "b", "c", "d", "e"].map(|id| department(id, "o", 30, 60)).to_vec();
    let pooling = pool(&departments, &[], &LIMITS, BUDGET);
    checker::check(&departments, &LIMITS, &pooling.result);
    let certificate = &pooling.result.certificates[0];
    assert_eq!(certificate.aims.map(|aim| aim.achieved), [5, 0, 2, 90]);
    assert!(certificate.proven);
    assert_eq!(certificate.equally_good_exists, EquallyGood::Yes);
    assert_eq!(pooling.findings.iter().map(|f| f.code).collect::<Vec<_>>(), ["pooling-others-equally-good"]);
}

/// P4 (4): the fourth, which no pool needs, joins the smaller pool.
#[test]
fn the_largest_pool_is_kept_small() {
    let pooling = pooled(&[
        department("a", "o", 45, 80),
        department("b", "o", 40, 80),
        department("c", "o", 30, 60),
        department("d", "o", 26, 40),
        department("e", "o", 9, 15),
    ]);
    // a + d = 71 and b + c + e = 79, or a + c = 75 and b + d + e = 75.
    assert_eq!(members(&pooling), ["a+c", "b+d+e"]);
    assert_eq!(pooling.certificates[0].aims.map(|aim| aim.achieved), [5, 0, 2, 75]);
}

/// P5: what no pooling can serve is listed with its reason, and told.
#[test]
fn what_cannot_be_pooled_is_listed() {
    let departments = [department("a", "o", 30, 60), department("b", "p", 19, 60)];
    let checked = pool(&departments, &[], &LIMITS, BUDGET);
    let because = Because::CommitteeTooSmall { departments: 2, homes: 49, residents: 120 };
    assert!(checked.result.pools.is_empty());
    assert_eq!(checked.result.unpooled.iter().map(|u| u.because).collect::<Vec<_>>(), [because, because]);
    assert_eq!(codes(&checked), [(Severity::Warning, "department-unpooled"); 2]);
    assert!(checked.result.certificates[0].proven);
}

/// P6: a kept pool that reaches the limits stays, though anew there would be other pools; the rest is pooled anew.
#[test]
fn a_kept_pool_stays() {
    let departments = ["a", "b", "c", "d", "e"].map(|id| department(id, if id < "c" { "one" } else { "two" }, 30, 60));
    let checked = pool(&departments, &[kept("earlier", &["a", "c"], false)], &LIMITS, BUDGET);
    assert_eq!(members(&checked.result), ["a+c", "b+d+e"]);
    let earlier = checked.result.pool_of("a").unwrap();
    assert_eq!((earlier.unit_id.as_str(), earlier.basis, earlier.basis.rule()), ("earlier", Basis::Kept, "P6"));
    assert_eq!(codes(&checked), []);
    let certificate = &checked.result.certificates[0];
    assert_eq!((certificate.small, certificate.pooled_anew), (5, 3));
    assert_eq!(certificate.aims.map(|aim| aim.achieved), [3, 3, 1, 90]);
}

/// P6: below the limits it stays while its figures exist, with a warning; else its members are pooled anew.
#[test]
fn a_kept_pool_below_the_limits() {
    let departments = [department("a", "o", 25, 50), department("b", "o", 24, 50), department("c", "o", 30, 60)];
    let with = pool(&departments, &[kept("earlier", &["a", "b"], true)], &LIMITS, BUDGET);
    assert_eq!(members(&with.result), ["a+b"]);
    assert_eq!(
        codes(&with),
        [(Severity::Warning, "kept-pool-below-limits"), (Severity::Warning, "department-unpooled")]
    );
    assert_eq!(with.findings[0].place.subject.as_deref(), Some("earlier"));
    assert_eq!(with.findings[0].place.table.as_deref(), Some("pools"));
    let without = pool(&departments, &[kept("earlier", &["a", "b"], false)], &LIMITS, BUDGET);
    assert_eq!(members(&without.result), ["a+b+c"]);
    assert_eq!(codes(&without), [(Severity::Warning, "kept-pool-dissolved")]);
    // On the limits it stays of itself.
    let departments = [department("a", "o", 25, 50), department("b", "o", 25, 50), department("c", "o", 30, 60)];
    let on = pool(&departments, &[kept("earlier", &["a", "b"], false)], &LIMITS, BUDGET);
    assert_eq!(members(&on.result), ["a+b"]);
}

/// P6: members that are no longer small departments drop out, each told; nobody left is no pool.
#[test]
fn members_that_are_gone() {
    let departments = [department("a", "o", 30, 60), department("b", "o", 30, 60)];
    let pools = [kept("earlier", &["a", "b", "x"], false), kept("gone", &["y"], true)];
    let checked = pool(&departments, &pools, &LIMITS, BUDGET);
    assert_eq!(members(&checked.result), ["a+b"]);
    assert_eq!(
        codes(&checked),
        [
            (Severity::Warning, "kept-pool-member-gone"),
            (Severity::Warning, "kept-pool-member-gone"),
            (Severity::Warning, "kept-pool-empty")
        ]
    );
    assert_eq!(checked.findings[0].value.as_deref(), Some("x"));
}

/// P6: a member in two kept pools and a pool across committees (P2) are errors; nobody is lost.
#[test]
fn kept_pools_that_contradict() {
    let mut departments = ["a", "b", "c", "d"].map(|id| department(id, "o", 30, 60));
    departments[3].local_committee = "Valby".to_owned();
    let pools = [kept("one", &["a", "b"], true), kept("two", &["b", "c", "d"], true)];
    let checked = pool(&departments, &pools, &LIMITS, BUDGET);
    assert_eq!(
        codes(&checked),
        [
            (Severity::Error, "kept-pool-member-twice"),
            (Severity::Error, "kept-pool-across-committees"),
            (Severity::Warning, "department-unpooled"),
            (Severity::Warning, "department-unpooled")
        ]
    );
    assert_eq!(checked.findings[0].place.subject.as_deref(), Some("two"));
    assert_eq!(members(&checked.result), ["a+b"]);
    assert_eq!(checked.result.unpooled.len(), 2);
}

/// P7: the id hangs on the members alone, whatever else there is.
#[test]
fn ids_stay() {
    let alone = pooled(&[department("a", "o", 30, 60), department("b", "o", 30, 60)]);
    let mut with = vec![department("a", "o", 40, 70), department("b", "o", 30, 60)];
    with.extend(["c", "d"].map(|id| department(id, "p", 30, 60)));
    assert_eq!(alone.pools[0].unit_id, pooled(&with).pool_of("a").unwrap().unit_id);
}

/// What ought not to be given: told, and nobody is lost.
#[test]
fn input_that_ought_not_to_be() {
    let departments = [department("a", "o", 50, 100), department("b", "o", 30, 60), department("b", "o", 31, 61)];
    let checked = pool(&departments, &[], &LIMITS, BUDGET);
    assert_eq!(
        codes(&checked),
        [
            (Severity::Error, "pooling-department-twice"),
            (Severity::Error, "pooling-not-small"),
            (Severity::Warning, "department-unpooled")
        ]
    );
    assert_eq!(checked.result.unpooled[0].because, Because::NotSmall);
}

/// Largest and smallest sizes, and limits of nothing, stop nothing.
#[test]
fn extremes_stop_nothing() {
    let departments: Vec<SmallDepartment> = (0..40)
        .map(|id| department(&format!("{id:02}"), "o", if id % 2 == 0 { u32::MAX } else { 0 }, id % 7))
        .collect();
    checker_free(&departments, &LIMITS);
    checker_free(&departments, &PoolingLimits { homes: 0, residents: u32::MAX, either: true });
    checker_free(&departments, &PoolingLimits { homes: 0, residents: 0, either: true });
    checker_free(&departments, &PoolingLimits { homes: u32::MAX, residents: 1, either: false });
    checker_free(&[], &LIMITS);
}

fn checker_free(departments: &[SmallDepartment], limits: &PoolingLimits) {
    let pooling = pool(departments, &[], limits, Budget { search_steps: 10_000 }).result;
    let pooled: usize = pooling.pools.iter().map(|pool| pool.members.len()).sum();
    assert_eq!(pooled + pooling.unpooled.len(), departments.len());
}

fn any_departments() -> impl Strategy<Value = Vec<SmallDepartment>> {
    let one = (1u32..60, 0u32..130, 0u8..5, 0u8..3).prop_map(|(homes, residents, organisation, committee)| {
        let residents = if homes >= 50 { residents.min(99) } else { residents };
        let mut department = department("", &organisation.to_string(), homes, residents);
        department.local_committee = committee.to_string();
        department
    });
    proptest::collection::vec(one, 0..40).prop_map(|mut departments| {
        for (id, department) in departments.iter_mut().enumerate() {
            department.department_id = format!("{}-{id:03}", department.organisation_id);
        }
        departments
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    /// Pools part the small departments and keep their totals; the order of rows never matters, not even when the search
    /// is cut short; the same once more gives the same.
    #[test]
    fn rows_in_any_order(departments in any_departments(), seed in any::<u64>(), steps in 0u64..3000) {
        let budget = Budget { search_steps: steps };
        let kept = [kept("k", &["0-000", "1-001", "2-002"], true), kept("l", &["0-003", "0-004"], false)];
        let free = pool(&departments, &[], &LIMITS, budget);
        checker::check(&departments, &LIMITS, &free.result);
        let one = pool(&departments, &kept, &LIMITS, budget);
        let mut shuffled = departments.clone();
        shuffled.sort_by_key(|department| {
            department.department_id.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        });
        let turned = [kept[1].clone(), kept[0].clone()];
        let two = pool(&shuffled, &turned, &LIMITS, budget);
        prop_assert_eq!(&one.result, &two.result);
        prop_assert_eq!(&one.findings, &two.findings);
        let pooled: u32 = one.result.pools.iter().map(|pool| pool.homes).sum();
        let unpooled: u32 = one.result.unpooled.iter().map(|department| department.homes).sum();
        prop_assert_eq!(pooled + unpooled, departments.iter().map(|department| department.homes).sum::<u32>());
        // Organisations by another name are the same organisations.
        let mut renamed = departments.clone();
        for department in &mut renamed {
            department.organisation_id.insert(0, 'x');
        }
        let renamed = pool(&renamed, &[], &LIMITS, budget).result;
        let aims = |pooling: &Pooling| pooling.certificates.iter().map(|own| own.aims).collect::<Vec<_>>();
        prop_assert_eq!(aims(&free.result), aims(&renamed));
    }

    /// One department more never means fewer in pools; its own homes never make fewer pools.
    #[test]
    fn more_is_never_worse(departments in any_departments(), homes in 1u32..50) {
        let departments: Vec<SmallDepartment> = departments.into_iter().take(14).collect();
        let pools = |departments: &[SmallDepartment]| pool(departments, &[], &LIMITS, BUDGET).result;
        let before = pools(&departments);
        let mut more = departments;
        let mut new = department("9-999", "0", homes, homes);
        new.local_committee = "0".to_owned();
        more.push(new);
        let after = pools(&more);
        let pooled = |pooling: &Pooling| pooling.pools.iter().map(|pool| pool.members.len()).sum::<usize>();
        prop_assert!(pooled(&after) >= pooled(&before));
    }
}
