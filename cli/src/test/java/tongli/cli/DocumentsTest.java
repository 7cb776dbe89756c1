package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the documents tell a reader to open or to run is there. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    /** What the launcher does itself. */
    private static final Set<String> LAUNCHER = Set.of("test", "bench", "release");

    /** What a reader makes by the command that is named beside it. */
    private static final Set<String> MADE = Set.of("docs/results/speed.md");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    /** A path in backticks that begins with a folder of this repository and has no placeholder. */
    private static final Pattern FILE = Pattern.compile("`((?:[a-z]+/)+[A-Za-z0-9._-]*)`");

    private static final Pattern CALL = Pattern.compile("\\./tongli ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?");

    @Test
    void everyLinkAndEveryPathLeadsSomewhere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            all(LINK, text)
                    .map(link -> document.resolveSibling(link.group(1)))
                    .filter(Files::notExists)
                    .forEach(path -> missing.add(document + ": " + path));
            all(FILE, text)
                    .map(file -> file.group(1))
                    .filter(path -> Files.isDirectory(ROOT.resolve(path.substring(0, path.indexOf('/')))))
                    .filter(path ->
                            !path.contains("target/") && !MADE.contains(path) && Files.notExists(ROOT.resolve(path)))
                    .forEach(path -> missing.add(document + ": " + path));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandThatIsNamedCanBeGiven() throws IOException {
        List<String> unknown = new ArrayList<>();
        for (Path document : documents()) {
            all(CALL, Files.readString(document))
                    .filter(call -> !LAUNCHER.contains(call.group(1)) && !isCommand(call))
                    .forEach(call -> unknown.add(document + ": " + call.group()));
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean isCommand(MatchResult call) {
        CommandLine command = Main.commandLine().getSubcommands().get(call.group(1));
        return command != null
                && (command.getSubcommands().isEmpty()
                        || call.group(2) == null
                        || command.getSubcommands().containsKey(call.group(2)));
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(root, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}
