package tongli.coaching.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tongli.coaching.trial.Given.KEY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.core.Sha256;

class TrialFolderTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:15:00.5Z");

    @TempDir
    private Path folder;

    private TrialFolder trial = new TrialFolder(Path.of("."));

    @BeforeEach
    void place() {
        trial = new TrialFolder(folder);
    }

    private Assignment registered(Protocol protocol, int many) throws IOException {
        trial.create(protocol);
        Assignment assignment = trial.assign(Given.members(many), KEY);
        trial.register(MONDAY);
        return assignment;
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        path.toFile().setWritable(true);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    @Test
    void aProtocolIsReadAsItWasWritten() throws IOException {
        trial.create(Given.protocol());
        assertThat(trial.protocol()).isEqualTo(Given.protocol());
        assertThatThrownBy(() -> trial.create(Given.plain())).hasMessageContaining("a trial is here already");
    }

    @Test
    void aRegistrationHoldsThePlanAndTheFingerprintOfTheAssignment() throws IOException {
        Assignment assignment = registered(Given.protocol(), 20);
        Registration registration = trial.registration();
        assertThat(registration.protocol()).isEqualTo(Given.protocol());
        assertThat(registration.registered()).isEqualTo("2026-11-30T08:15:00Z");
        assertThat(registration.participants())
                .containsEntry(Arm.PRACTICE_ONLY, 10)
                .containsEntry(Arm.PRACTICE_WITH_FEEDBACK, 10);
        // as sha256sum tells it of the file
        assertThat(registration.assignmentSha256())
                .isEqualTo(Sha256.hex(Files.readString(folder.resolve("assignment.csv"))))
                .isEqualTo(assignment.sha256());
        String text = Files.readString(folder.resolve("registration.yaml"));
        assertThat(text).contains("primary_analysis: ancova", "Hedges' g", "协方差分析", "倾听课");
        assertThat(Files.isWritable(folder.resolve("registration.yaml"))
                        && !"root".equals(System.getProperty("user.name")))
                .isFalse();
    }

    @Test
    void stepsComeInOrderAndEachOnce() throws IOException {
        assertThatThrownBy(() -> trial.assign(Given.members(8), KEY)).hasMessageContaining("trial new");
        trial.create(Given.plain());
        assertThatThrownBy(() -> trial.register(MONDAY)).hasMessageContaining("trial assign");
        assertThatThrownBy(() -> trial.assign(Given.members(3), KEY)).hasMessageContaining("too few");
        List<Member> twice = new ArrayList<>(Given.members(8));
        twice.add(twice.get(0));
        assertThatThrownBy(() -> trial.assign(twice, KEY)).hasMessageContaining("stands twice");
        Assignment assignment = trial.assign(Given.members(8), KEY);
        List<OutcomeRow> rows = Given.rows(assignment);
        assertThatThrownBy(() -> trial.analyse(rows, "x", MONDAY)).hasMessageContaining("trial register");
        assertThatThrownBy(() -> trial.assign(Given.members(8), KEY)).hasMessageContaining("randomised already");
        trial.register(MONDAY);
        assertThatThrownBy(() -> trial.register(MONDAY)).hasMessageContaining("cannot be changed");
        assertThat(trial.looks()).isZero();
        trial.analyse(rows, "x", MONDAY);
    }

    @Test
    void whatWasChangedAfterRegistrationIsRefused() throws IOException {
        List<OutcomeRow> rows = Given.rows(registered(Given.protocol(), 20));
        change("registration.yaml", "field: score", "field: other");
        assertThatThrownBy(() -> trial.analyse(rows, "x", MONDAY)).hasMessageContaining("its seal does not fit");
        change("registration.yaml", "field: other", "field: score");
        change("trial.yaml", "seed: 7", "seed: 8");
        assertThatThrownBy(() -> trial.analyse(rows, "x", MONDAY)).hasMessageContaining("trial.yaml was changed");
        change("trial.yaml", "seed: 8", "seed: 7");
        change("assignment.csv", ",practice_only\n", ",practice_with_feedback\n");
        assertThatThrownBy(() -> trial.analyse(rows, "x", MONDAY)).hasMessageContaining("assignment.csv was changed");
    }

    @Test
    void anAssignmentThatTheSeedDoesNotDrawIsNotRegistered() throws IOException {
        trial.create(Given.plain());
        trial.assign(Given.members(8), KEY);
        change("trial.yaml", "seed: 7", "seed: 1007");
        assertThatThrownBy(() -> trial.register(MONDAY)).hasMessageContaining("is not what the seed");
        change("trial.yaml", "seed: 1007", "seed: many");
        assertThatThrownBy(() -> trial.register(MONDAY))
                .isInstanceOf(InvalidYamlException.class)
                .hasMessageContaining("seed must be a whole number");
    }

    @Test
    void anAssessorSeesCodesInAnOrderThatTellsNothing() throws IOException {
        Assignment assignment = registered(Given.protocol(), 40);
        List<String> lines = Files.readAllLines(folder.resolve("assessor.csv"));
        assertThat(lines).hasSize(41);
        assertThat(lines.subList(1, 41))
                .isSorted()
                .allMatch(code -> code.matches("[0-9a-f]{12}"))
                .containsExactlyInAnyOrderElementsOf(
                        assignment.places().stream().map(Assignment.Place::code).toList());
        assertThat(String.join(" ", lines)).doesNotContain("学员", "practice", "day");
        assertThat(Assignment.draw(Given.members(40), List.of(4), 7, new byte[] {1})
                        .places()
                        .get(0)
                        .code())
                .as("another key, another code")
                .isNotEqualTo(assignment.places().get(0).code());
    }

    @Test
    void everyRowThatDoesNotFitIsNamedAtOnce() throws IOException {
        Assignment assignment = registered(Given.protocol(), 8);
        String first = assignment.places().get(0).code();
        List<OutcomeRow> rows = new ArrayList<>(Given.rows(assignment));
        rows.add(Given.row("nobody", 1, 1));
        rows.add(Given.row(first, 1, 1));
        rows.add(Given.row(assignment.places().get(1).member().id(), 101, 1));
        rows.set(
                2,
                new OutcomeRow(
                        "f.csv:9",
                        rows.get(2).who(),
                        OptionalDouble.of(5),
                        OptionalDouble.empty(),
                        Optional.of(LocalDate.parse("2026-11-29"))));
        assertThatThrownBy(() -> trial.analyse(rows, "x", MONDAY))
                .hasMessageContaining("nobody with this code or id was randomised")
                .hasMessageContaining("a row for this participant came before")
                .hasMessageContaining("outside [0.0, 100.0]")
                .hasMessageContaining(
                        "f.csv:9: this outcome was measured before the trial was registered (2026-11-30)");
        assertThat(trial.looks()).isZero();
    }

    @Test
    void everybodyCountsWhereTheyWereRandomisedAndTheMissingAreTold() throws IOException {
        Assignment assignment = registered(Given.plain(), 12);
        List<OutcomeRow> rows = new ArrayList<>();
        int missing = 0;
        for (OutcomeRow row : Given.rows(assignment)) {
            Arm arm = assignment.find(row.who()).orElseThrow().arm();
            if (arm == Arm.PRACTICE_WITH_FEEDBACK && missing++ < 2) {
                continue; // not in the file at all
            }
            rows.add(row);
        }
        OutcomeRow blank = rows.get(0);
        rows.set(0, new OutcomeRow("f", blank.who(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty()));
        TrialResult result = trial.analyse(rows, "x", MONDAY);
        int assigned = result.arms().stream().mapToInt(ArmSummary::assigned).sum();
        assertThat(assigned).isEqualTo(12);
        assertThat(result.arms().stream().mapToInt(ArmSummary::missing).sum()).isEqualTo(3);
        ArmSummary feedback = result.arms().get(1);
        MissingShift shift = result.ifMissingDid().get(result.ifMissingDid().size() - 1);
        assertThat(shift.arm()).isEqualTo(Arm.PRACTICE_WITH_FEEDBACK);
        double spread = Differences.pooledDeviation(
                outcomes(rows, assignment, Arm.PRACTICE_ONLY), outcomes(rows, assignment, Arm.PRACTICE_WITH_FEEDBACK));
        assertThat(shift.estimate().value())
                .isCloseTo(
                        result.difference().estimate().value()
                                - 0.5 * spread * feedback.missing() / feedback.assigned(),
                        within(1e-9));
        assertThat(result.primary()).contains(result.difference());
    }

    private static double[] outcomes(List<OutcomeRow> rows, Assignment assignment, Arm arm) {
        return rows.stream()
                .filter(row -> row.outcome().isPresent()
                        && assignment.find(row.who()).orElseThrow().arm() == arm)
                .mapToDouble(row -> row.outcome().getAsDouble())
                .toArray();
    }

    @Test
    void withABaselineTheAdjustedDifferenceIsTheOneThatCounts() throws IOException {
        Assignment assignment = registered(Given.protocol(), 24);
        TrialResult result = trial.analyse(Given.rows(assignment), "x", MONDAY);
        Estimate primary = result.primary().orElseThrow().estimate();
        assertThat(result.adjusted()).isEqualTo(result.primary());
        assertThat(primary.holds(4)).isTrue();
        assertThat(primary.high() - primary.low())
                .as("the baseline explains nearly all")
                .isLessThan(0.3
                        * (result.difference().estimate().high()
                                - result.difference().estimate().low()));
        assertThat(result.filledBaselines()).isZero();
        assertThat(result.ifMissingDid()).isEmpty();
    }

    @Test
    void aMissingBaselineIsFilledAndCountedButNoneAtAllLeavesThePlanUndone() throws IOException {
        Assignment assignment = registered(Given.protocol(), 16);
        List<OutcomeRow> rows = new ArrayList<>(Given.rows(assignment));
        rows.set(3, withoutBaseline(rows.get(3)));
        TrialResult filled = trial.analyse(rows, "x", MONDAY);
        assertThat(filled.filledBaselines()).isEqualTo(1);
        double mean = rows.stream()
                .filter(row -> row.baseline().isPresent())
                .mapToDouble(row -> row.baseline().getAsDouble())
                .average()
                .orElseThrow();
        OutcomeRow fourth = rows.get(3);
        rows.set(3, Given.row(fourth.who(), fourth.outcome().getAsDouble(), mean));
        assertThat(trial.analyse(rows, "w", MONDAY).primary()).isEqualTo(filled.primary());
        rows.replaceAll(TrialFolderTest::withoutBaseline);
        TrialResult none = trial.analyse(rows, "y", MONDAY);
        assertThat(none.primary()).as("no other analysis takes its place").isEmpty();
        assertThat(none.notAdjusted().orElseThrow()).contains("nobody has a baseline");
        assertThat(trial.looks()).isEqualTo(3);
    }

    private static OutcomeRow withoutBaseline(OutcomeRow row) {
        return new OutcomeRow(row.place(), row.who(), row.outcome(), OptionalDouble.empty(), row.measured());
    }

    @Test
    void lookingAgainIsCountedByOutcomesNotByCalls() throws IOException {
        List<OutcomeRow> rows = Given.rows(registered(Given.plain(), 12));
        trial.analyse(rows, "aa", MONDAY);
        trial.analyse(rows, "aa", MONDAY);
        assertThat(trial.looks()).isEqualTo(1);
        trial.analyse(rows, "bb", MONDAY);
        assertThat(trial.looks()).isEqualTo(2);
    }

    @Test
    void anArmWithoutOutcomesCannotBeCompared() throws IOException {
        Assignment assignment = registered(Given.plain(), 8);
        List<OutcomeRow> rows = Given.rows(assignment).stream()
                .filter(row -> assignment.find(row.who()).orElseThrow().arm() == Arm.PRACTICE_ONLY)
                .toList();
        assertThatThrownBy(() -> trial.analyse(rows, "x", MONDAY))
                .hasMessageContaining("practice_with_feedback has 0 outcomes");
    }

    @Test
    void idsThatASpreadsheetWouldRunOrATableWouldBreakAreRefused() {
        for (String id : List.of("=cmd", "a,b", "\"a\"", "", "-1", "a\nb")) {
            assertThatThrownBy(() -> new Member(id, "")).hasMessageContaining("the id must be");
        }
    }
}
