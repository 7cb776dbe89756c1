package tongli.learning.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.core.Language;
import tongli.learning.data.Folding.Unit;
import tongli.perception.language.LanguageDetector;

/**
 * Which lines of a set share a run of letters (Chinese) or words (English) with an evaluation set. Case, spaces and signs
 * make no difference. A line shorter than a run can only be shared whole, and is counted apart: "ok" is everybody's.
 *
 * @param lines how many lines were asked about
 * @param shared how many share a run with the evaluation set
 * @param evaluation how many lines the evaluation set has
 * @param met how many of those are met in the set
 * @param shortLines how many lines are shorter than a run
 * @param shortShared how many of those are, as a whole, also a line of the evaluation set
 * @param most the runs that the most lines share, each once though it be longer than a run
 * @param places of the lines that share a run, in order
 */
public record Overlap(
        int lines,
        int shared,
        int evaluation,
        int met,
        int shortLines,
        int shortShared,
        List<Run> most,
        List<String> places) {

    /** Letters of a run in Chinese. */
    public static final int LETTERS = 8;
    /** Words of a run in English. */
    public static final int WORDS = 5;

    private static final int LISTED = 20;

    public Overlap {
        most = List.copyOf(most);
        places = List.copyOf(places);
    }

    /**
     * A run that is shared, named by where it stands and not by its words.
     *
     * @param lines how many lines have it
     * @param place of the first line that has it
     * @param start with {@code end}: where in that line's text, in UTF-16 units
     * @param evaluation the place of the first line of the evaluation set that has it
     */
    public record Run(int lines, String place, int start, int end, String evaluation) {}

    private record Where(SetLine<String> line, int start, int end) {}

    /** A run found in the evaluation set, and what of the set has it. */
    private static final class Found {
        private final List<String> inEvaluation = new ArrayList<>(1);
        private final List<Where> first = new ArrayList<>(1);
        private int lines;
    }

    /**
     * @param length of a run; empty for {@value #LETTERS} letters of Chinese, {@value #WORDS} words of English
     * @param language of all lines; empty to tell it line by line
     */
    public static Overlap of(
            List<SetLine<String>> lines,
            List<SetLine<String>> evaluation,
            OptionalInt length,
            Optional<Language> language) {
        Map<String, Found> known = new HashMap<>();
        Map<String, String> whole = new HashMap<>();
        for (SetLine<String> line : evaluation) {
            Runs runs = Runs.of(line.content(), length, language);
            runs.keys()
                    .keySet()
                    .forEach(key -> known.computeIfAbsent(key, any -> new Found())
                            .inEvaluation
                            .add(line.place()));
            if (runs.isShort()) {
                whole.putIfAbsent(runs.whole(), line.place());
            }
        }
        List<String> places = new ArrayList<>();
        int shortLines = 0;
        int shortShared = 0;
        for (SetLine<String> line : lines) {
            Runs runs = Runs.of(line.content(), length, language);
            boolean shares = false;
            for (Map.Entry<String, Unit> run : runs.keys().entrySet()) {
                Found found = known.get(run.getKey());
                if (found != null) {
                    shares = true;
                    found.lines++;
                    if (found.first.isEmpty()) {
                        found.first.add(new Where(
                                line, run.getValue().start(), run.getValue().end()));
                    }
                }
            }
            if (shares) {
                places.add(line.place());
            }
            shortLines += runs.isShort() ? 1 : 0;
            shortShared += runs.isShort() && whole.containsKey(runs.whole()) ? 1 : 0;
        }
        List<Found> met =
                known.values().stream().filter(found -> found.lines > 0).toList();
        int linesMet = (int) met.stream()
                .flatMap(found -> found.inEvaluation.stream())
                .distinct()
                .count();
        return new Overlap(
                lines.size(), places.size(), evaluation.size(), linesMet, shortLines, shortShared, most(met), places);
    }

    /** Most shared first; a run that overlaps with a listed one of the same line is part of something longer. */
    private static List<Run> most(List<Found> met) {
        List<Run> listed = new ArrayList<>();
        met.stream()
                .map(found -> new Run(
                        found.lines,
                        found.first.get(0).line().place(),
                        found.first.get(0).start(),
                        found.first.get(0).end(),
                        found.inEvaluation.get(0)))
                .sorted(Comparator.comparingInt(Run::lines)
                        .reversed()
                        .thenComparing(Run::place)
                        .thenComparingInt(Run::start))
                .forEach(run -> {
                    boolean part = listed.stream()
                            .anyMatch(one -> one.place().equals(run.place())
                                    && one.start() < run.end()
                                    && run.start() < one.end());
                    if (!part && listed.size() < LISTED) {
                        listed.add(run);
                    }
                });
        return listed;
    }

    /**
     * The runs of a text.
     *
     * @param keys what is compared, and where it stands first
     * @param whole the text as one run
     */
    private record Runs(Map<String, Unit> keys, String whole) {
        private static final LanguageDetector DETECTOR = new LanguageDetector();

        boolean isShort() {
            return keys.isEmpty() && !whole.isEmpty();
        }

        static Runs of(String text, OptionalInt length, Optional<Language> language) {
            Language spoken = language.orElseGet(() -> DETECTOR.detectOr(text, Language.ZH));
            int n = length.orElse(spoken == Language.ZH ? LETTERS : WORDS);
            List<Unit> units = Folding.units(text, spoken);
            Map<String, Unit> keys = new LinkedHashMap<>();
            for (int i = 0; i + n <= units.size(); i++) {
                Unit last = units.get(i + n - 1);
                keys.putIfAbsent(
                        key(units.subList(i, i + n), spoken),
                        new Unit("", units.get(i).start(), last.end()));
            }
            return new Runs(keys, key(units, spoken));
        }

        private static String key(List<Unit> units, Language language) {
            StringBuilder key = new StringBuilder();
            for (Unit unit : units) {
                key.append(unit.letters());
                if (language == Language.EN) {
                    key.append(' ');
                }
            }
            return key.toString();
        }
    }
}
