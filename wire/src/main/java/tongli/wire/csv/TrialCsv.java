package tongli.wire.csv;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import tongli.coaching.trial.CohortTrial;

/** What a trial that has ended measured, a row a participant by code, in an order that tells nothing. Stateless. */
public final class TrialCsv {

    private TrialCsv() {}

    /** @param measured of codes that have a place */
    public static CsvTable of(CohortTrial trial, List<CohortTrial.Measured> measured) {
        Map<String, CohortTrial.Measured> byCode =
                measured.stream().collect(Collectors.toMap(CohortTrial.Measured::code, Function.identity()));
        CsvTable table = new CsvTable("code", "arm", "joined", "before", "outcome");
        trial.places().stream()
                .sorted(Comparator.comparing(CohortTrial.Place::code))
                .forEach(place -> {
                    CohortTrial.Measured of = byCode.getOrDefault(
                            place.code(),
                            new CohortTrial.Measured(place.code(), OptionalDouble.empty(), OptionalDouble.empty()));
                    CsvRow row = table.row()
                            .text(place.code())
                            .text(place.arm().code())
                            .text(place.at()
                                    .atOffset(ZoneOffset.UTC)
                                    .toLocalDate()
                                    .toString()); // by the moment it could be told whose it is
                    number(of.baseline(), row);
                    number(of.outcome(), row);
                });
        return table;
    }

    private static void number(OptionalDouble value, CsvRow row) {
        if (value.isPresent()) {
            row.number(value.getAsDouble());
        } else {
            row.none(1);
        }
    }
}
