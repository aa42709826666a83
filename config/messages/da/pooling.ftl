# Puljning af små afdelinger (P1–P8)

finding-pooling-department-twice =
    .message = Afdeling { $subject } er med to gange blandt de små afdelinger.
    .help = Hver afdeling skal have én række i departments. Fjern den ene, og kør igen.

finding-pooling-not-small =
    .message = Afdeling { $subject } er givet til puljning, men når begge grænser alene.
    .help = Kun afdelinger under en af grænserne puljes. Det er en fejl i programmet: meld den med kørslens kvitteringsnummer.
    .consequence = Afdelingen er ikke med i nogen pulje.

finding-department-unpooled =
    .message = Afdeling { $subject } kan ikke komme i en pulje: { $departments ->
        [one] den er den eneste lille afdeling i { $committee }, der ikke er i en fastholdt pulje, og har
       *[other] de { $departments } små afdelinger i { $committee }, der ikke er i en fastholdt pulje, har tilsammen
    } { $homes } boliger og { $residents } beboere, og der skal mindst { $least-homes } boliger og { $least-residents } beboere til.
    .help = Se tabellen unpooled. Lad Samarbejdsforum afgøre, hvor afdelingen indplaceres, og skriv afgørelsen i decisions.
    .consequence = Der er ingen nøgletal for afdelingen, og den kan ikke indplaceres uden en afgørelse.

finding-pooling-not-proven =
    .message = Puljerne i { $subject } er de bedste, der blev fundet, men det er ikke bevist, at der ikke findes bedre. For { $aim } er der opnået { $achieved }; beviset når til { $bound }. Søgningen brugte { $steps } skridt.
    .help = Sæt antallet af skridt til puljning op i indstillingerne, og kør igen, eller godtag puljerne som de er.

finding-pooling-others-equally-good =
    .message = I { $subject } kan de små afdelinger puljes på andre måder, der er lige så gode efter reglernes fire mål.
    .help = Der skal ikke gøres noget: programmet vælger altid de samme puljer for de samme afdelinger. Ønskes andre, så giv dem i tabellen pools.

finding-pooling-others-not-known =
    .message = Søgningen i { $subject } var for kort til at sige, om andre puljer er lige så gode.
    .help = Der skal ikke gøres noget. Sæt antallet af skridt til puljning op i indstillingerne, hvis det skal vides.

finding-kept-pool-member-gone =
    .message = Den fastholdte pulje { $subject } har { $value } som medlem, men den er ikke blandt de små afdelinger i denne kørsel.
    .help = Fjern rækken i pools, hvis afdelingen er vokset, nedlagt eller kommet i et udpeget område; ret ellers dens nummer. Er puljens nøgletal trukket med afdelingen, så bestil dem igen.

finding-kept-pool-empty =
    .message = Den fastholdte pulje { $subject } har ingen medlemmer blandt de små afdelinger i denne kørsel.
    .help = Fjern puljen i pools, eller ret medlemmernes numre.
    .consequence = Puljen findes ikke i denne kørsel.

finding-kept-pool-below-limits =
    .message = Den fastholdte pulje { $subject } har { $homes } boliger og { $residents } beboere, men der skal mindst { $least-homes } boliger og { $least-residents } beboere til. Den bliver stående, fordi dens nøgletal findes.
    .help = Se efter, at nøgletallene er trukket for de medlemmer, puljen har nu. Fjern puljen i pools, hvis medlemmerne skal puljes på ny.

finding-kept-pool-dissolved =
    .message = Den fastholdte pulje { $subject } har { $homes } boliger og { $residents } beboere, men der skal mindst { $least-homes } boliger og { $least-residents } beboere til, og der er ingen nøgletal for den.
    .help = Medlemmerne er puljet på ny. Fjern puljen i pools, eller giv dens nøgletal i indicators, hvis den skal bestå.
    .consequence = Medlemmerne er i andre puljer end før.

finding-kept-pool-member-twice =
    .message = Afdeling { $value } er medlem af den fastholdte pulje { $subject } og af { $other }.
    .help = En afdeling kan kun være i én pulje. Fjern den ene række i pools, og kør igen.

finding-kept-pool-across-committees =
    .message = Den fastholdte pulje { $subject } har medlemmer i flere lokaludvalgsområder: { $committees }.
    .help = Små afdelinger puljes kun inden for ét lokaludvalgsområde. Ret medlemmerne i pools eller lokaludvalget i departments, og kør igen.

term-aim-departments-in-pools = flest afdelinger i puljer
term-aim-departments-across-organisations = færrest afdelinger i puljer på tværs af boligorganisationer
term-aim-pools = flest puljer
term-aim-largest-pool-homes = færrest boliger i den største pulje
