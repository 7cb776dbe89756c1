package tongli.camp.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever is held out is met to measure and for nothing else: a test that met them would be run before the measure is, and what it asks
 * for would be made to hold among them. So no test of the camp or of its commands names them.
 */
class HeldOutTest {
    private static final List<Path> TESTS =
            List.of(Path.of("src/test/java"), Path.of("../cli/src/test/java/tongli/cli/camp"));

    /** They look at who is held out, and meet nobody. */
    private static final List<String> MEET_NOBODY = List.of("PeopleTest.java", "HeldOutTest.java");

    @Test
    void noTestMeetsThem() throws IOException {
        Pattern named = Pattern.compile(Stream.concat(
                        Stream.of("HELD_OUT", "held_out", "Split\\.values\\(\\)"),
                        People.bundled().scenarios(Split.HELD_OUT).stream().map(id -> "\"" + Pattern.quote(id) + "\""))
                .collect(Collectors.joining("|")));
        List<String> meet = new ArrayList<>();
        for (Path tests : TESTS) {
            for (Path file : files(tests)) {
                if (named.matcher(Files.readString(file)).find()) {
                    meet.add(file.getFileName().toString());
                }
            }
        }
        assertThat(meet).isSubsetOf(MEET_NOBODY).contains("PeopleTest.java");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
