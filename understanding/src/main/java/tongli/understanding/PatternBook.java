package tongli.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tongli.core.Span;

/**
 * Patterns that a person can read and mend, from a text file beside the classes.
 *
 * <pre>
 * # a comment
 * &#64;feel = sad|tired          a name, used below as {feel}
 * MINIMISING 0.9               what a match means, and how sure that is
 *   no big deal                one regular expression a line, for folded text
 *   !ask for                   the section does not hold where this one matches
 * </pre>
 *
 * A group may not be repeated without bound: Java calls itself once a round, so that a long text of the group's own words would
 * overflow the stack. {@code {0,6}} does for a group, and a class such as {@code [再老总]*} for single signs.
 *
 * Immutable.
 */
public final class PatternBook {

    private final List<Section> sections;

    private PatternBook(List<Section> sections) {
        this.sections = List.copyOf(sections);
    }

    public static PatternBook load(String resource) {
        return parse(resource, Resources.lines(resource));
    }

    /**
     * @param name of the book, for messages
     * @throws IllegalStateException if a pattern is no regular expression, or repeats a group without bound
     */
    static PatternBook parse(String name, List<String> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Section> sections = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("@")) {
                int sign = line.indexOf('=');
                names.put(
                        line.substring(1, sign).strip(),
                        expand(line.substring(sign + 1).strip(), names));
            } else if (!line.startsWith(" ")) {
                String[] head = line.split("\\s+");
                sections.add(new Section(head[0], Double.parseDouble(head[1]), new ArrayList<>(), new ArrayList<>()));
            } else {
                sections.get(sections.size() - 1).add(name, expand(line.strip(), names));
            }
        }
        return new PatternBook(sections);
    }

    /** Every section that holds for {@code text}, in the order of the file, with its first match. */
    public List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Section section : sections) {
            section.match(text).ifPresent(span -> hits.add(new Hit(section.code, section.confidence, span)));
        }
        return hits;
    }

    public boolean has(String code, String text) {
        return sections.stream()
                .anyMatch(section ->
                        section.code.equals(code) && section.match(text).isPresent());
    }

    /** Where the words of a section first occur. */
    public Optional<Span> first(String code, String text) {
        return sections.stream()
                .filter(section -> section.code.equals(code))
                .flatMap(section -> section.match(text).stream())
                .findFirst();
    }

    /** Where the words of a section last start; -1 if they do not occur. */
    int last(String code, String text) {
        int last = -1;
        for (Section section : sections) {
            if (section.code.equals(code)) {
                for (Pattern pattern : section.patterns) {
                    last = Math.max(last, last(pattern, text));
                }
            }
        }
        return last;
    }

    /** Where a pattern last starts; -1 if it does not occur. */
    static int last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    /** {@code text} with every match of a section blanked, so that offsets stay. */
    String strike(String code, String text) {
        String struck = text;
        for (Section section : sections) {
            if (section.code.equals(code)) {
                for (Pattern pattern : section.patterns) {
                    struck = pattern.matcher(struck)
                            .replaceAll(match -> "#".repeat(match.group().length()));
                }
            }
        }
        return struck;
    }

    public List<String> codes() {
        return sections.stream().map(Section::code).distinct().toList();
    }

    private static String expand(String pattern, Map<String, String> names) {
        String expanded = pattern;
        for (Map.Entry<String, String> name : names.entrySet()) {
            expanded = expanded.replace("{" + name.getKey() + "}", "(?:" + name.getValue() + ")");
        }
        return expanded;
    }

    /** @param span in the text that was searched */
    public record Hit(String code, double confidence, Span span) {}

    private record Section(String code, double confidence, List<Pattern> patterns, List<Pattern> blocks) {
        void add(String resource, String pattern) {
            if (UnboundedGroups.in(pattern)) {
                throw new IllegalStateException(
                        "%s, section %s: \"%s\" repeats a group without bound; write {0,6}, or a class for single signs"
                                .formatted(resource, code, pattern));
            }
            try {
                if (pattern.startsWith("!")) {
                    blocks.add(Pattern.compile(pattern.substring(1)));
                } else {
                    patterns.add(Pattern.compile(pattern));
                }
            } catch (PatternSyntaxException e) {
                throw new IllegalStateException(
                        "%s, section %s: \"%s\" is no regular expression".formatted(resource, code, pattern), e);
            }
        }

        Optional<Span> match(String text) {
            for (Pattern pattern : patterns) {
                var matcher = pattern.matcher(text);
                if (matcher.find()) {
                    boolean blocked = blocks.stream()
                            .anyMatch(block -> block.matcher(text).find());
                    return blocked ? Optional.empty() : Optional.of(new Span(matcher.start(), matcher.end()));
                }
            }
            return Optional.empty();
        }
    }
}
