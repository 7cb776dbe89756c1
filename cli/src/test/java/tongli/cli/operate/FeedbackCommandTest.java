package tongli.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.learning.finetune.LabelledFile;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.Matter;
import tongli.practice.correction.ModelAnswer;
import tongli.practice.correction.Review;
import tongli.server.consent.ConsentEntry;
import tongli.server.consent.ConsentPurpose;
import tongli.server.consent.ConsentText;
import tongli.server.storage.Consents;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.JdbcCorrectionStore;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class FeedbackCommandTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Answer BOTH = new Answer.Felt(Set.of(BasicEmotion.SADNESS, BasicEmotion.ANGER));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return new CommandLine(new FeedbackCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return 1;
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private JsonNode told() {
        return TongliJson.mapper().readTree(out.toString());
    }

    private static Correction reading(String by, int number) {
        return new Correction(
                new UUID(0, number),
                by,
                NOON,
                CorrectionKind.READING,
                Language.EN,
                Optional.of(new Matter(Optional.empty(), "He forgot my birthday again.")),
                new ModelAnswer(new ModelId("text-en", "7"), Optional.of(BOTH), 0.4),
                BOTH);
    }

    /** One that two agree on, and one that nobody has reviewed. */
    private void two() {
        try (Database database = Database.open(folder)) {
            JdbcCorrectionStore store = new JdbcCorrectionStore(database, person -> true, person -> Set.of());
            store.add(reading("ann", 1), Optional.empty());
            store.add(reading("ann", 2), Optional.empty());
            for (String reviewer : List.of("bob", "cem")) {
                store.add(new UUID(0, 1), new Review(reviewer, NOON, BOTH));
            }
        }
    }

    private void says(boolean yes) {
        try (Database database = Database.open(folder)) {
            ConsentText text = ConsentText.newest(ConsentPurpose.FEEDBACK_TRAINING, Language.EN);
            new Consents(database, "ann").add(ConsentEntry.own(text, yes, NOON, ConsentEntry.How.PAGE));
        }
    }

    @Test
    void whatIsSettledIsWrittenAsLearningReadsIt() throws Exception {
        two();
        says(true);
        Path file = folder.resolve("settled.jsonl");
        assertThat(run(
                        "export",
                        "--data",
                        folder.toString(),
                        "--kind",
                        "reading",
                        "--lang",
                        "en",
                        "--out",
                        file.toString()))
                .as(err.toString())
                .isZero();
        assertThat(told().get("lines").asInt()).isOne();
        LabelledFile.Row row = LabelledFile.read(
                        file, new LabelledFile.Columns(Optional.empty(), "text", List.of("label")))
                .rows()
                .get(0);
        assertThat(row.text()).isEqualTo("He forgot my birthday again.");
        assertThat(row.values()).containsOnlyKeys("sadness", "anger");
        assertThat(Files.readString(file)).doesNotContain("ann");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("settled.jsonl.new")).doesNotExist();
        try (Database database = Database.open(folder)) {
            assertThat(new JdbcAuditLog(database).firstBroken()).isEmpty();
            assertThat(new JdbcAuditLog(database).page(OptionalLong.empty(), 1))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.action().code()).isEqualTo("feedback_exported"));
        }
    }

    @Test
    void ofWhoDoesNotAllowItNothingIsWritten() throws Exception {
        two();
        says(true);
        says(false);
        Path file = folder.resolve("settled.jsonl");
        assertThat(run("export", "--data", folder.toString(), "--out", file.toString()))
                .isZero();
        assertThat(Files.readString(file)).isEmpty();
    }

    @Test
    void agreementIsToldOfEveryKindAndLanguage() {
        two();
        assertThat(run("agreement", "--data", folder.toString(), "--format", "json"))
                .isZero();
        assertThat(told().get("agreement").size()).isEqualTo(6);
        assertThat(told().at("/agreement/1/cases").asInt()).isOne();
        assertThat(told().at("/agreement/1/undefined").asString()).isEqualTo("nothing_varies");
        out.getBuffer().setLength(0);
        assertThat(run("agreement", "--data", folder.toString(), "--format", "table"))
                .isZero();
        assertThat(out.toString()).contains("reading  en      1      1       –");
    }

    @Test
    void whatCannotBeWrittenLeavesNothingHalfDone() throws Exception {
        two();
        Path taken = Files.createDirectory(folder.resolve("taken"));
        assertThat(run("export", "--data", folder.toString(), "--out", taken.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is no file").contains("--out");
        assertThat(taken).isEmptyDirectory();
        Path nowhere = folder.resolve("none").resolve("settled.jsonl");
        assertThat(run("export", "--data", folder.toString(), "--out", nowhere.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written");
    }

    @Test
    void aWrongCallSaysWhatToDo() {
        assertThat(run("queue", "--limit", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("between 1 and 200");
        assertThat(run("agreement", "--data", folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("--data");
    }
}
