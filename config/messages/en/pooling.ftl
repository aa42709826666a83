# Pooling of small departments (P1–P8)

finding-pooling-department-twice =
    .message = Department { $subject } is among the small departments twice.
    .help = Each department has one row in departments. Remove one of them and run again.

finding-pooling-not-small =
    .message = Department { $subject } was given for pooling, but reaches both limits on its own.
    .help = Only departments below one of the limits are pooled. This is a fault of the programme: report it with the run's receipt id.
    .consequence = The department is in no pool.

finding-department-unpooled =
    .message = Department { $subject } cannot be pooled: { $departments ->
        [one] it is the only small department of { $committee } that is in no kept pool, with { $homes } homes and { $residents } residents
       *[other] the { $departments } small departments of { $committee } that are in no kept pool have { $homes } homes and { $residents } residents together
    }, and at least { $least-homes } homes and { $least-residents } residents are needed.
    .help = See the table unpooled. Let Samarbejdsforum decide where the department is placed, and write the decision in decisions.
    .consequence = There are no key figures for the department, and it cannot be placed without a decision.

finding-pooling-not-proven =
    .message = The pools of { $subject } are the best that were found, but it is not proven that none are better. For { $aim } they achieve { $achieved }; the proof reaches { $bound }. The search took { $steps } steps.
    .help = Raise the number of steps for pooling in the settings and run again, or accept the pools as they are.

finding-pooling-others-equally-good =
    .message = The small departments of { $subject } can be pooled in other ways that are as good by all four aims of the rules.
    .help = Nothing needs doing: the programme always takes the same pools for the same departments. If others are wanted, give them in the table pools.

finding-pooling-others-not-known =
    .message = The search in { $subject } was too short to tell whether other pools are equally good.
    .help = Nothing needs doing. Raise the number of steps for pooling in the settings if it must be known.

finding-kept-pool-member-gone =
    .message = The kept pool { $subject } has { $value } as a member, but it is not among the small departments of this run.
    .help = Remove the row in pools if the department has grown, was closed or now lies in a designated area; otherwise correct its number. If the pool's key figures were drawn with it, order them again.

finding-kept-pool-empty =
    .message = The kept pool { $subject } has no members among the small departments of this run.
    .help = Remove the pool in pools, or correct the numbers of its members.
    .consequence = The pool does not exist in this run.

finding-kept-pool-below-limits =
    .message = The kept pool { $subject } has { $homes } homes and { $residents } residents, but at least { $least-homes } homes and { $least-residents } residents are needed. It stays because its key figures exist.
    .help = See that the key figures were drawn for the members the pool has now. Remove the pool in pools if its members are to be pooled anew.

finding-kept-pool-dissolved =
    .message = The kept pool { $subject } has { $homes } homes and { $residents } residents, but at least { $least-homes } homes and { $least-residents } residents are needed, and there are no key figures for it.
    .help = Its members are pooled anew. Remove the pool in pools, or give its key figures in indicators if it is to stay.
    .consequence = Its members are in other pools than before.

finding-kept-pool-member-twice =
    .message = Department { $value } is a member of the kept pool { $subject } and of { $other }.
    .help = A department can be in one pool only. Remove one of the rows in pools and run again.

finding-kept-pool-across-committees =
    .message = The kept pool { $subject } has members in several local-committee areas: { $committees }.
    .help = Small departments are pooled within one local-committee area only. Correct the members in pools or the local committee in departments, and run again.

term-aim-departments-in-pools = most departments in pools
term-aim-departments-across-organisations = fewest departments in pools across organisations
term-aim-pools = most pools
term-aim-largest-pool-homes = fewest homes in the largest pool
