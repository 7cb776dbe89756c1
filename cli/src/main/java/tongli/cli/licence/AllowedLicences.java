package tongli.cli.licence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tongli.core.BundledText;

/**
 * The licences that a library of a release may have, and the libraries of which we know better than they tell.
 *
 * @param ids of SPDX
 * @param known a library to its licence
 */
record AllowedLicences(Set<String> ids, Map<String, String> known) {

    AllowedLicences {
        ids = Set.copyOf(ids);
        known = Map.copyOf(known);
    }

    static AllowedLicences bundled() {
        return parse(BundledText.read(AllowedLicences.class, "allowed.txt"));
    }

    /** An id a line, or a library, {@code =} and its licence; {@code #} begins a comment. */
    static AllowedLicences parse(String text) {
        Set<String> ids = new TreeSet<>();
        Map<String, String> known = new TreeMap<>();
        for (String line : text.lines().toList()) {
            String said = line.split("#", 2)[0].strip();
            String[] halves = said.split("=", 2);
            if (halves.length == 2) {
                known.put(halves[0].strip(), halves[1].strip());
            } else if (!said.isEmpty()) {
                ids.add(said);
            }
        }
        return new AllowedLicences(ids, known);
    }

    /**
     * Why a library may not be in a release; empty if it may.
     *
     * @param licences those that it may be had under, each an SPDX id or expression, or a name where there is no id
     */
    Optional<String> objection(Library library, List<String> licences) {
        List<String> told =
                Optional.ofNullable(known.get(library.name())).map(List::of).orElse(licences);
        if (told.isEmpty()) {
            return Optional.of(library + " tells no licence; find it out, and write it into allowed.txt");
        }
        return told.stream().anyMatch(this::allows)
                ? Optional.empty()
                : Optional.of(
                        "%s is under %s, which allowed.txt does not allow; do without the library, or allow the licence there with a reason"
                                .formatted(library, String.join(" or ", told)));
    }

    /** An expression is allowed by one side of an {@code OR}, and by both of an {@code AND}. */
    private boolean allows(String expression) {
        String bare = expression.strip().replaceAll("^\\((.*)\\)$", "$1");
        if (bare.contains("(")) {
            return false; // nested: to be looked at by a person
        }
        return Arrays.stream(bare.split(" OR ", -1))
                .anyMatch(
                        choice -> Arrays.stream(choice.split(" AND ", -1)).allMatch(one -> ids.contains(one.strip())));
    }
}
