package tongli.learning.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tongli.core.Blank;
import tongli.core.PlainText;

/**
 * A set that was cleaned. Lines that cannot be read or show nothing are gone, texts are brought to one form; everything else
 * that looks odd is told and left. Labels are never changed.
 *
 * @param texts for each line the texts that it has now, or empty if it is dropped
 * @param findings what was found
 * @param unknownLabels how often each label occurs that is not in the set of labels
 */
public record Cleaning(
        List<Optional<List<String>>> texts, Map<Finding, Places> findings, Map<String, Integer> unknownLabels) {

    /** Logarithm of the factor that lengths may always differ by. */
    private static final double LENGTH_SLACK = Math.log(4);
    /** Labels that a line may always have more than others. */
    private static final double LABEL_SLACK = 2;

    public Cleaning {
        texts = List.copyOf(texts);
        findings = Collections.unmodifiableMap(new EnumMap<>(findings));
        unknownLabels = Collections.unmodifiableMap(new TreeMap<>(unknownLabels));
    }

    /**
     * What is odd.
     *
     * @param shortest with {@code longest}: the characters that a text should have
     * @param repeats how often in a row one character may stand
     * @param labels the set of labels; empty if any will do
     */
    public record Rules(int shortest, int longest, int repeats, Set<String> labels) {
        public Rules {
            if (shortest < 0 || longest < shortest || repeats < 2) {
                throw new IllegalArgumentException(
                        "a text of %d to %d characters, one of them up to %d times in a row, cannot be"
                                .formatted(shortest, longest, repeats));
            }
            labels = Set.copyOf(labels);
        }
    }

    /**
     * A line as it was found.
     *
     * @param place file and line
     * @param fault why it cannot be read; empty if it can
     * @param id empty if it has none
     * @param texts the text, or several
     * @param labels empty if they cannot be read
     */
    public record Draft(String place, String fault, String id, List<String> texts, Optional<Set<String>> labels) {
        public Draft {
            texts = List.copyOf(texts);
            labels = labels.map(Set::copyOf);
        }
    }

    /**
     * How often, and where first.
     *
     * @param first at most {@value #LISTED}
     */
    public record Places(int count, List<String> first) {
        static final int LISTED = 10;

        public Places {
            first = List.copyOf(first);
        }

        Places with(String place) {
            List<String> more = new ArrayList<>(first);
            if (more.size() < LISTED) {
                more.add(place);
            }
            return new Places(count + 1, more);
        }
    }

    public static Cleaning of(List<Draft> drafts, Rules rules) {
        return new Pass(rules).over(drafts);
    }

    /** How many lines a finding touches. */
    public int count(Finding finding) {
        return findings.getOrDefault(finding, new Places(0, List.of())).count();
    }

    private static final class Pass {
        private final Rules rules;
        private final Map<Finding, Places> findings = new EnumMap<>(Finding.class);
        private final Map<String, Integer> unknown = new HashMap<>();
        private final Set<String> ids = new HashSet<>();

        Pass(Rules rules) {
            this.rules = rules;
        }

        Cleaning over(List<Draft> drafts) {
            List<Optional<List<String>>> texts = new ArrayList<>();
            List<Draft> kept = new ArrayList<>();
            List<Integer> lengths = new ArrayList<>();
            for (Draft draft : drafts) {
                Optional<List<String>> clean = clean(draft);
                texts.add(clean);
                clean.ifPresent(now -> {
                    kept.add(draft);
                    lengths.add(now.stream().mapToInt(PlainText::characters).sum());
                });
            }
            outliers(kept, lengths);
            return new Cleaning(texts, findings, unknown);
        }

        private Optional<List<String>> clean(Draft draft) {
            if (!draft.fault().isEmpty()) {
                found(Finding.UNREADABLE, draft);
                return Optional.empty();
            }
            Set<Finding> odd = EnumSet.noneOf(Finding.class);
            List<String> texts = new ArrayList<>();
            for (String raw : draft.texts()) {
                CleanText clean = CleanText.of(raw);
                texts.add(clean.text());
                odd.addAll(clean.findings());
                judge(clean.text(), odd);
            }
            if (texts.stream().allMatch(Blank::is)) {
                found(Finding.BLANK, draft);
                return Optional.empty();
            }
            if (!draft.id().isEmpty() && !ids.add(draft.id())) {
                odd.add(Finding.DUPLICATE_ID);
            }
            add(odd, Finding.UNREADABLE_LABELS, draft.labels().isEmpty());
            for (String label : draft.labels().orElse(Set.of())) {
                if (!rules.labels().isEmpty() && !rules.labels().contains(label)) {
                    odd.add(Finding.UNKNOWN_LABEL);
                    unknown.merge(label, 1, Integer::sum);
                }
            }
            odd.forEach(finding -> found(finding, draft));
            return Optional.of(texts);
        }

        private void judge(String text, Set<Finding> odd) {
            int characters = PlainText.characters(text);
            add(odd, Finding.TOO_SHORT, characters < rules.shortest() && characters > 0);
            add(odd, Finding.TOO_LONG, characters > rules.longest());
            add(odd, Finding.MIXED_SCRIPT, Suspicion.mixesScripts(text));
            add(odd, Finding.MOJIBAKE, Suspicion.isMojibake(text));
            add(odd, Finding.REPEATED_CHARACTERS, Suspicion.longestRun(text) > rules.repeats());
        }

        private static void add(Set<Finding> odd, Finding finding, boolean applies) {
            if (applies) {
                odd.add(finding);
            }
        }

        private void outliers(List<Draft> kept, List<Integer> lengths) {
            double[] logarithms = lengths.stream().mapToDouble(Math::log).toArray();
            double[] labels = kept.stream()
                    .mapToDouble(draft -> draft.labels().map(Set::size).orElse(0))
                    .toArray();
            Fences length = Fences.of(logarithms, LENGTH_SLACK);
            Fences many = Fences.of(labels, LABEL_SLACK);
            for (int i = 0; i < kept.size(); i++) {
                if (length.leaveOut(logarithms[i])) {
                    found(Finding.LENGTH_OUTLIER, kept.get(i));
                }
                if (labels[i] > many.high()) {
                    found(Finding.MANY_LABELS, kept.get(i));
                }
            }
        }

        private void found(Finding finding, Draft draft) {
            findings.merge(
                    finding, new Places(0, List.of()).with(draft.place()), (before, one) -> before.with(draft.place()));
        }
    }
}
