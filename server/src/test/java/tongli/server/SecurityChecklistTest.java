package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The checklist in docs/security.md says what is so: its numbers, its counts, and tests that there are. */
class SecurityChecklistTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern ROW = Pattern.compile(
            "\\| (\\d+\\.\\d+\\.\\d+) \\| ([12]) \\| (.+) \\| (kept|partly|not kept) \\| (.+) \\| (.+) \\|");

    private record Row(String number, String state, String test) {
        /** So that 1.10.1 comes behind 1.9.1. */
        String order() {
            return Arrays.stream(number.split("\\."))
                    .map(part -> "%03d".formatted(Integer.parseInt(part)))
                    .collect(Collectors.joining("."));
        }
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/security.md"));
    }

    private static List<Row> rows() throws IOException {
        return page().lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(4), row.group(6)))
                .toList();
    }

    private static Set<String> testClasses() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(SecurityChecklistTest::files)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Set<String> there = testClasses();
        for (Row row : rows()) {
            if (row.state().equals("not kept")) {
                assertThat(row.test()).as(row.number()).isEqualTo("–");
            } else if (!row.test().equals("read")) {
                assertThat(row.test()).as(row.number()).matches("`\\w+`(, `\\w+`)*");
                for (String name : row.test().split(", ")) {
                    assertThat(there).as(row.number()).contains(name.substring(1, name.length() - 1));
                }
            }
        }
    }

    @Test
    void eachRequirementIsThereOnceAndInOrder() throws IOException {
        assertThat(rows()).extracting(Row::order).isSorted().doesNotHaveDuplicates();
        long lines =
                page().lines().filter(line -> line.matches("\\| \\d+\\.\\d.*")).count();
        assertThat(lines).as("every row is one that can be read here").isEqualTo(rows().size());
    }

    @Test
    void theCountsAreThoseOfTheRows() throws IOException {
        List<Row> rows = rows();
        assertThat(page())
                .contains("Of %d requirements %d are kept, %d partly, %d not kept"
                        .formatted(rows.size(), count(rows, "kept"), count(rows, "partly"), count(rows, "not kept")));
    }

    private static long count(List<Row> rows, String state) {
        return rows.stream().filter(row -> row.state().equals(state)).count();
    }
}
