package tongli.coaching.trial;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What was measured of everybody who was randomised, in the order of the cohort; much of it may be missing. Immutable. */
final class Outcomes {

    private static final int FAULTS_TOLD = 20;

    private final List<Measured> people;

    /** @param place who, and in which arm */
    record Measured(Assignment.Place place, OptionalDouble outcome, OptionalDouble baseline) {}

    private Outcomes(List<Measured> people) {
        this.people = List.copyOf(people);
    }

    /** @throws TrialException naming every row that does not fit, the first twenty of them */
    static Outcomes of(List<OutcomeRow> rows, Assignment assignment, Registration registration) {
        List<String> faults = new ArrayList<>();
        Map<Assignment.Place, OutcomeRow> found = new HashMap<>();
        LocalDate registered = LocalDate.ofInstant(registration.registered(), ZoneOffset.UTC);
        for (OutcomeRow row : rows) {
            fault(row, registration.protocol(), registered).ifPresent(fault -> faults.add(row.place() + ": " + fault));
            Optional<Assignment.Place> place = assignment.find(row.who());
            if (place.isEmpty()) {
                faults.add(row.place() + ": nobody with this code or id was randomised");
            } else if (found.put(place.get(), row) != null) {
                faults.add(row.place() + ": a row for this participant came before; give one a person");
            }
        }
        if (!faults.isEmpty()) {
            int more = faults.size() - FAULTS_TOLD;
            throw new TrialException(faults.stream().limit(FAULTS_TOLD).collect(Collectors.joining("\n"))
                    + (more > 0 ? "\nand %d more".formatted(more) : ""));
        }
        List<Measured> people = new ArrayList<>();
        for (Assignment.Place place : assignment.places()) {
            Optional<OutcomeRow> row = Optional.ofNullable(found.get(place));
            people.add(new Measured(
                    place,
                    row.map(OutcomeRow::outcome).orElse(OptionalDouble.empty()),
                    row.map(OutcomeRow::baseline).orElse(OptionalDouble.empty())));
        }
        return new Outcomes(people);
    }

    private static Optional<String> fault(OutcomeRow row, Protocol protocol, LocalDate registered) {
        Optional<Protocol.Range> range = protocol.range();
        if (range.isPresent()
                && row.outcome().isPresent()
                && !range.get().holds(row.outcome().getAsDouble())) {
            return Optional.of("the outcome lies outside [%s, %s], its registered range"
                    .formatted(range.get().low(), range.get().high()));
        }
        if (row.measured().filter(date -> date.isBefore(registered)).isPresent()) {
            return Optional.of("this outcome was measured before the trial was registered (%s), and cannot count"
                    .formatted(registered));
        }
        return Optional.empty();
    }

    int assigned(Arm arm) {
        return (int) people.stream().filter(one -> one.place().arm() == arm).count();
    }

    /** Everybody who has an outcome. */
    List<Measured> seen() {
        return people.stream().filter(one -> one.outcome().isPresent()).toList();
    }

    double[] outcomes(Arm arm) {
        return seen().stream()
                .filter(one -> one.place().arm() == arm)
                .mapToDouble(one -> one.outcome().getAsDouble())
                .toArray();
    }

    /** The mean of all baselines that there are, also of people without an outcome. */
    OptionalDouble meanBaseline() {
        return people.stream()
                .filter(one -> one.baseline().isPresent())
                .mapToDouble(one -> one.baseline().getAsDouble())
                .average();
    }
}
