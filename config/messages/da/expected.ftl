# Forventet udlejning, fremskrivning af andelen af anviste, og hvad de forudsætter (E, [assumptions] i en pipeline).

finding-assumption-out-of-range =
    .message = { $column } er { $value }, men skal ligge fra { $from } til { $to }.
    .help = Ret værdien, eller udelad den: så bruges data og aftalen.
