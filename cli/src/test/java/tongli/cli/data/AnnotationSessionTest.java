package tongli.cli.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.data.AnnotationSession.Item;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.data.AnnotationKeys;

class AnnotationSessionTest {
    private static final List<Item> ITEMS =
            List.of(new Item("a", "", "First."), new Item("b", "Why?", "Second."), new Item("c", "", "Third."));
    private static final AnnotationKeys KEYS = new AnnotationKeys(List.of("joy", "fear"), true, true);

    @TempDir
    Path folder;

    private Path path = Path.of("");
    private final StringWriter screen = new StringWriter();
    private final PrintWriter printer = new PrintWriter(screen, true);

    @BeforeEach
    void place() {
        path = folder.resolve("mei.jsonl");
    }

    private AnnotationSession sit(String typed) {
        try (AnnotationFile file = AnnotationFile.open(path, "mei", ITEMS, printer)) {
            AnnotationSession session =
                    new AnnotationSession(KEYS, ITEMS, file, new BufferedReader(new StringReader(typed)), printer);
            session.hold();
            return session;
        }
    }

    /** Without the digests of the texts. */
    private List<String> kept() throws IOException {
        return Files.readAllLines(path).stream()
                .map(line -> line.replaceAll(",\"text_sha256\":\"[0-9a-f]{64}\"", ""))
                .toList();
    }

    @Test
    void eachAnswerIsALineAndTheSameCallGoesOn() throws IOException {
        sit("joy:3\nq\n");
        assertThat(kept()).containsExactly("{\"id\":\"a\",\"annotator\":\"mei\",\"emotions\":{\"joy\":3}}");
        assertThat(sit("2 1:1\n0\n").labelled()).isEqualTo(2);
        assertThat(kept().subList(1, 3))
                .containsExactly(
                        "{\"id\":\"b\",\"annotator\":\"mei\",\"emotions\":{\"fear\":2,\"joy\":1}}",
                        "{\"id\":\"c\",\"annotator\":\"mei\",\"emotions\":{}}");
        sit("");
        assertThat(screen.toString()).contains("  > Why?", "Every line is labelled.");
    }

    @Test
    void backTakesTheLastAnswerOrSkipBack() throws IOException {
        AnnotationSession session = sit("joy\ns\nb\nb\nfear\njoy\n0\n");
        assertThat(kept())
                .containsExactly(
                        "{\"id\":\"a\",\"annotator\":\"mei\",\"emotions\":{\"fear\":2}}",
                        "{\"id\":\"b\",\"annotator\":\"mei\",\"emotions\":{\"joy\":2}}",
                        "{\"id\":\"c\",\"annotator\":\"mei\",\"emotions\":{}}");
        assertThat(session.skipped()).isZero();
        assertThat(session.labelled()).isEqualTo(3);
    }

    @Test
    void whatWasSkippedComesAgainAndWhatCannotBeUnderstoodIsAskedAgain() throws IOException {
        sit("s\nrage\n\n?\nb\nb\nq\n");
        assertThat(kept()).isEmpty();
        assertThat(screen.toString())
                .contains("\"rage\" is no label", "Type a label", "This is the first line of this sitting.");
        assertThat(sit("joy\njoy\njoy\n").labelled()).isEqualTo(3);
    }

    @Test
    void anAnswerThatWasHalfWrittenIsAskedAgain() throws IOException {
        sit("joy\nq\n");
        Files.writeString(path, "{\"id\":\"b\",\"anno", StandardOpenOption.APPEND);
        sit("fear\nq\n");
        assertThat(kept()).hasSize(2);
        assertThat(kept().get(1)).contains("\"b\"").contains("fear");
        assertThat(screen.toString()).contains("not written whole");
    }

    @Test
    void anotherPersonsFileAndAnotherSetAreRefusedAndUntouched() throws IOException {
        sit("joy\nq\n");
        String before = Files.readString(path);
        assertThatThrownBy(() -> AnnotationFile.open(path, "li", ITEMS, printer))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("mei.jsonl:1: not by the annotator \"li\"");
        assertThatThrownBy(() -> AnnotationFile.open(path, "mei", List.of(new Item("x", "", "Other.")), printer))
                .hasMessageContaining("not in the set");
        Files.writeString(path, "no json\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> AnnotationFile.open(path, "mei", ITEMS, printer))
                .hasMessageContaining("mei.jsonl:2:");
        assertThat(Files.readString(path)).isEqualTo(before + "no json\n");
    }

    @Test
    void twoSessionsAtOnceAreRefused() {
        try (AnnotationFile first = AnnotationFile.open(path, "mei", ITEMS, printer)) {
            assertThat(first.size()).isZero();
            assertThatThrownBy(() -> AnnotationFile.open(path, "mei", ITEMS, printer))
                    .hasMessageContaining("another session");
        }
    }

    @Test
    void anotherProcessIsRefusedWhileASessionHoldsWhatItReadOn() throws IOException, InterruptedException {
        sit("joy\nq\n");
        try (AnnotationFile first = AnnotationFile.open(path, "mei", ITEMS, printer)) {
            assertThat(first.size()).isEqualTo(1);
            assertThat(lockedElsewhere()).isEqualTo("held");
        }
        assertThat(lockedElsewhere()).isEqualTo("free");
    }

    private String lockedElsewhere() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockProbe.class.getName(),
                        path.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD) // where JAVA_TOOL_OPTIONS is set, a JVM says so there
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        return said.strip();
    }

    /** The other process: says whether the lock of a file can be had. */
    static final class LockProbe {
        private LockProbe() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.out.println(channel.tryLock() == null ? "held" : "free");
            }
        }
    }
}
