//! Invented names: none of them is meant for any housing there is.

/// First parts: birds and plants seldom used for housing.
const FIRST: [&str; 44] = [
    "Regnspove",
    "Stenpikker",
    "Vandrikse",
    "Natravne",
    "Blåhals",
    "Tornsanger",
    "Bynke",
    "Kattehale",
    "Mjødurt",
    "Brudelys",
    "Hvene",
    "Svaleurt",
    "Bjergand",
    "Islom",
    "Alkefugl",
    "Gulspurve",
    "Sivsanger",
    "Isfugle",
    "Rørdrum",
    "Engkarse",
    "Potentil",
    "Soldug",
    "Kærmysse",
    "Strandskade",
    "Præstekrave",
    "Dværgterne",
    "Ryle",
    "Stormsvale",
    "Klokkefrø",
    "Vandstjerne",
    "Skovhornugle",
    "Korsnæb",
    "Musvit",
    "Lomvie",
    "Tejst",
    "Knortegås",
    "Perleugle",
    "Fiskeørne",
    "Pibeand",
    "Havlit",
    "Ederfugle",
    "Kjove",
    "Sule",
    "Skærpiber",
];

/// Second parts.
const SECOND: [&str; 12] = [
    "gården", "haven", "parken", "vænget", "toften", "lunden", "huset", "bakken", "engen", "gangen", "pladsen",
    "krogen",
];

/// Housing associations.
const ORGANISATIONS: [&str; 24] = [
    "Boligforeningen Kompasrosen",
    "Almen Bolig Sekstanten",
    "Andelsboligselskabet Fyrtårnet",
    "Boligselskabet Ankeret",
    "Boligforeningen Agterspejlet",
    "Boligselskabet Bovsprydet",
    "Almennyttig Bolig Kahytten",
    "Boligforeningen Lanternen",
    "Boligselskabet Morgenvagten",
    "Boligforeningen Tovværket",
    "Almen Bolig Søkortet",
    "Boligselskabet Styrbord",
    "Boligforeningen Ballasten",
    "Boligselskabet Mesanmasten",
    "Almen Bolig Logbogen",
    "Boligforeningen Skibsklokken",
    "Boligselskabet Fortøjningen",
    "Boligforeningen Vandlinjen",
    "Almen Bolig Dønningen",
    "Boligselskabet Læsiden",
    "Boligforeningen Kimingen",
    "Boligselskabet Strømpilen",
    "Almen Bolig Havnefogeden",
    "Boligforeningen Redningskransen",
];

/// Names without end, each once.
#[derive(Debug)]
pub(super) struct Names {
    next: usize,
}

impl Names {
    /// From the first on.
    pub(super) const fn new() -> Self {
        Self { next: 0 }
    }

    /// Leaves out so many.
    pub(super) const fn skip(&mut self, count: usize) {
        self.next += count;
    }

    /// The next name.
    pub(super) fn next(&mut self) -> String {
        let at = self.next;
        self.next += 1;
        let (first, round) = (at % FIRST.len(), at / FIRST.len());
        let second = (first + round) % SECOND.len();
        let name = format!("{}{}", FIRST[first], SECOND[second]);
        let number = round / SECOND.len();
        if number == 0 { name } else { format!("{name} {}", number + 1) }
    }
}

/// The name of a housing association.
pub(super) fn organisation(at: usize) -> String {
    let name = ORGANISATIONS[at % ORGANISATIONS.len()];
    let number = at / ORGANISATIONS.len();
    if number == 0 { name.to_owned() } else { format!("{name} {}", number + 1) }
}

/// Second parts of municipalities.
const MUNICIPALITIES: [&str; 6] = ["borg", "rup", "sted", "lev", "ager", "næs"];

/// The name of a municipality.
pub(super) fn municipality(at: usize) -> String {
    let (first, round) = (at % FIRST.len(), at / FIRST.len());
    let name = format!("{}{}", FIRST[first], MUNICIPALITIES[(first + round) % MUNICIPALITIES.len()]);
    let number = round / MUNICIPALITIES.len();
    if number == 0 { name } else { format!("{name} {}", number + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_comes_twice() {
        let mut names = Names::new();
        let made: std::collections::BTreeSet<String> = (0..2_000).map(|_| names.next()).collect();
        assert_eq!(made.len(), 2_000);
    }
}
