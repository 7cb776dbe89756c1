package tongli.learning.few;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class LineTranslatorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private String program(String... lines) throws IOException {
        Path file = folder.resolve("program");
        Files.write(file, List.of("#!/bin/sh", String.join("\n", lines)));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    @Test
    void eachLineIsAnsweredByALine() throws IOException {
        String program = program("while read -r line; do echo \"$1 $line\"; done");
        LineTranslator translator = new LineTranslator(List.of(program, "so:"), PATIENCE);
        assertThat(translator.reworded(List.of("$(reboot) 下雨了", "two\nlines")))
                .containsExactly(Optional.of("so: $(reboot) 下雨了"), Optional.of("so: two lines"));
    }

    @Test
    void aProgramThatAnswersOnlyAtTheEndDoesAsWell() throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            texts.add("text " + i);
        }
        LineTranslator translator = new LineTranslator(List.of(program("tr a-z A-Z")), PATIENCE);
        List<Optional<String>> answers = translator.reworded(texts);
        assertThat(answers).hasSize(3000);
        assertThat(answers.get(2999)).contains("TEXT 2999");
    }

    @Test
    void theSameWordsAndAnEmptyLineAreNoOtherWords() throws IOException {
        String program = program("read -r line", "echo \"$line\"", "echo", "echo other");
        assertThat(new LineTranslator(List.of(program), PATIENCE).reworded(List.of("one", "two", "three")))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("other"));
    }

    @Test
    void tooFewLinesAreTold() throws IOException {
        LineTranslator translator = new LineTranslator(List.of(program("echo one")), PATIENCE);
        assertThatThrownBy(() -> translator.reworded(List.of("a", "b", "c")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ended after 1 of 3 lines");
    }

    @Test
    void aProgramThatHangsIsEnded() throws IOException {
        LineTranslator translator = new LineTranslator(List.of(program("exec sleep 600")), Duration.ofMillis(200));
        assertThatThrownBy(() -> translator.reworded(List.of("a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("said nothing for");
    }

    @Test
    void aLineWithoutAnEndDoesNotFillTheMemory() throws IOException {
        LineTranslator translator = new LineTranslator(List.of(program("exec tr '\\000' 'a' < /dev/zero")), PATIENCE);
        assertThatThrownBy(() -> translator.reworded(List.of("a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than " + LineTranslator.LONGEST);
    }

    /** Whose lines nobody takes any more. */
    @Test
    void aProgramThatSaysMoreThanItWasAskedLeavesNoThreadBehind() throws IOException, InterruptedException {
        LineTranslator translator = new LineTranslator(List.of(program("exec yes other")), PATIENCE);
        assertThat(translator.reworded(List.of("one"))).containsExactly(Optional.of("other"));
        Optional<Thread> reading = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("translator-lines"))
                .findFirst();
        if (reading.isPresent()) {
            reading.get().join(Duration.ofSeconds(60).toMillis());
            assertThat(reading.get().isAlive()).isFalse();
        }
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        LineTranslator translator = new LineTranslator(LineTranslator.parted(" /no/such/program  --fast "), PATIENCE);
        assertThat(translator.command()).containsExactly("/no/such/program", "--fast");
        assertThatThrownBy(() -> translator.reworded(List.of("a")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/program does not start");
    }

    @Test
    void whatWasSaidOnceIsKept() throws IOException {
        Path file = folder.resolve("reworded.jsonl");
        List<String> asked = new ArrayList<>();
        Reworder source = texts -> {
            asked.addAll(texts);
            return texts.stream().map(text -> Optional.of(text + "!")).toList();
        };
        new KeptWordings(source, "one", file).reworded(List.of("a", "b"));
        assertThat(new KeptWordings(source, "one", file).reworded(List.of("b", "c", "b")))
                .containsExactly(Optional.of("b!"), Optional.of("c!"), Optional.of("b!"));
        assertThat(asked).containsExactly("a", "b", "c");
        new KeptWordings(source, "another", file).reworded(List.of("a"));
        assertThat(asked).containsExactly("a", "b", "c", "a");
    }
}
