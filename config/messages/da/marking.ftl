### Kopier af leverandørernes regneark med cellerne markeret.

# Det, en kommentar på en celle siger. $needs er en kolonne, en regel eller begge dele.
marking-comment = { $severity } [{ $code }]
marking-help = Gør sådan: { $help }
marking-needs = Kræves af { $needs }
marking-rule = regel { $rule }

finding-marking-other-format =
    .message = { $file } har fund, men der kan ikke laves en markeret kopi af den: det kan kun regneark i formaterne xlsx og xlsm
    .help = se fundene i findings.xlsx i samme mappe, eller bed om at få filen som xlsx

finding-marking-failed =
    .message = der blev ikke lavet en markeret kopi af { $file }: { $error }
    .help = se fundene i findings.xlsx i samme mappe; åbn filen i et regnearksprogram, gem den som xlsx, og kontrollér igen for at få den markeret

finding-marking-file-changed =
    .message = der blev ikke lavet en markeret kopi af { $file }: filen er ændret, siden den blev læst
    .help = kontrollér igen, så markeringerne står på de celler, de handler om

finding-marking-signature =
    .message = { $file } er digitalt signeret, og signaturen gælder ikke for den markerede kopi
    .help = intet; selve filen er urørt, og dens signatur gælder

finding-marking-thread =
    .message = cellen har en samtaletråd, og kommentaren står under den: nogle regnearksprogrammer viser den ikke
    .help = se i findings.xlsx i samme mappe, hvad der er galt med cellen; den er farvet i kopien
