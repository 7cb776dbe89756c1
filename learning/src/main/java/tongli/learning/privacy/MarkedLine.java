package tongli.learning.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Span;
import tongli.perception.privacy.PersonalKind;
import tongli.perception.privacy.PersonalSpan;

/**
 * A text, and what in it must be taken out. In a file it stands as {@code {kind:words}}; a text without is a trap.
 *
 * @param text without the marks
 */
public record MarkedLine(String text, List<PersonalSpan> marked) {

    private static final Pattern MARK = Pattern.compile("\\{([a-z]+):([^{}]+)}");

    public MarkedLine {
        marked = List.copyOf(marked);
    }

    /** Every line that is not blank. @throws IllegalArgumentException with every faulty line, by number */
    public static List<MarkedLine> read(Path file) throws IOException {
        List<MarkedLine> lines = new ArrayList<>();
        List<Integer> faulty = new ArrayList<>();
        List<String> written = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < written.size(); i++) {
            if (!Blank.is(written.get(i))) {
                Optional<MarkedLine> line = parse(written.get(i));
                line.ifPresent(lines::add);
                if (line.isEmpty()) {
                    faulty.add(i + 1);
                }
            }
        }
        if (!faulty.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s: lines %s have a mark that is none; write {kind:words} with a kind such as name or phone, and no other braces"
                            .formatted(file, faulty));
        }
        return lines;
    }

    /** Empty for a mark that is none. */
    static Optional<MarkedLine> parse(String written) {
        StringBuilder text = new StringBuilder();
        List<PersonalSpan> marked = new ArrayList<>();
        Matcher mark = MARK.matcher(written);
        int at = 0;
        while (mark.find()) {
            Optional<PersonalKind> kind = Coded.find(PersonalKind.class, mark.group(1));
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            text.append(written, at, mark.start());
            int start = text.length();
            text.append(mark.group(2));
            marked.add(new PersonalSpan(kind.get(), new Span(start, text.length())));
            at = mark.end();
        }
        text.append(written, at, written.length());
        return text.indexOf("{") >= 0 || text.indexOf("}") >= 0
                ? Optional.empty()
                : Optional.of(new MarkedLine(text.toString(), marked));
    }

    boolean isTrap() {
        return marked.isEmpty();
    }
}
