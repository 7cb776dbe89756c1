package tongli.server.rest;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.server.law.Facts;
import tongli.server.law.Law;
import tongli.server.problem.Problem.FieldError;
import tongli.server.problem.Problems;

/** What somebody says of themselves, as it is sent. */
final class FactsFields {

    private static final int LONGEST_LIFE = 120;
    /** User-assigned by ISO 3166, so it is no region: none of those that have rules of their own. */
    private static final String ELSEWHERE = "ZZ";

    private FactsFields() {}

    /** What one may say: the regions with rules of their own, and the rest of their country. */
    static List<String> regions(Law law) {
        List<String> own = law.regions();
        return Stream.concat(own.stream(), own.stream().map(one -> one.split("-", 2)[0] + "-" + ELSEWHERE))
                .distinct()
                .toList();
    }

    /** Drops what no rule hangs on. @throws tongli.server.problem.ProblemException if a year or region cannot be */
    static Facts read(@Nullable Integer birthYear, @Nullable String region, Law law, InstantSource clock) {
        List<FieldError> faults = new ArrayList<>();
        int now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        if (birthYear != null && (birthYear > now || birthYear < now - LONGEST_LIFE)) {
            faults.add(new FieldError(
                    "birth_year",
                    "The field \"birth_year\" must be a year from %d to %d.".formatted(now - LONGEST_LIFE, now)));
        }
        List<String> known = regions(law);
        if (region != null && !known.isEmpty() && !known.contains(region)) {
            faults.add(new FieldError(
                    "region", "The field \"region\" must be one of %s.".formatted(String.join(", ", known))));
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return new Facts(
                Optional.ofNullable(birthYear).filter(year -> law.asksAge()),
                Optional.ofNullable(region).filter(place -> !known.isEmpty()));
    }
}
