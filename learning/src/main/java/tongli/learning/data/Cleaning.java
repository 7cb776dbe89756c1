package tongli.learning.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tongli.core.Require;

/**
 * A set that was cleaned. Lines that cannot be read or show nothing are gone, contents are what {@link ContentRules} make of
 * them; everything else that looks odd is told and left. Labels are never changed.
 *
 * @param contents for each line what it holds now, or empty if it is dropped
 * @param findings what was found
 * @param unknownLabels how often each label occurs that is not in the set of labels
 */
public record Cleaning<T>(
        List<Optional<T>> contents, Map<Finding, Places> findings, Map<String, Integer> unknownLabels) {

    /** Labels that a line may always have more than others. */
    private static final double LABEL_SLACK = 2;

    public Cleaning {
        contents = List.copyOf(contents);
        findings = Collections.unmodifiableMap(new EnumMap<>(findings));
        unknownLabels = Collections.unmodifiableMap(new TreeMap<>(unknownLabels));
    }

    /**
     * A line as it was found.
     *
     * @param place file and line
     * @param id empty if it has none
     * @param labels empty if they cannot be read
     * @param content what it holds; empty if that cannot be read, for the reason in {@code fault}
     */
    public record Draft<T>(
            String place, String id, Optional<Set<String>> labels, Optional<T> content, Optional<Fault> fault) {
        public Draft {
            labels = labels.map(Set::copyOf);
            if (content.isPresent() == fault.isPresent()) {
                throw new IllegalArgumentException("a line has a content or a fault");
            }
        }

        public static <T> Draft<T> of(String place, String id, Optional<Set<String>> labels, T content) {
            return new Draft<>(place, id, labels, Optional.of(content), Optional.empty());
        }

        public static <T> Draft<T> unreadable(String place, Fault fault) {
            return new Draft<>(place, "", Optional.empty(), Optional.empty(), Optional.of(fault));
        }
    }

    /**
     * Why a line cannot be read.
     *
     * @param finding one that drops the line
     * @param message in words, for people
     */
    public record Fault(Finding finding, String message) {
        public Fault {
            Require.notBlank("message", message);
            if (!finding.drops()) {
                throw new IllegalArgumentException("%s drops no line".formatted(finding));
            }
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

    /** @param labels the set of labels; empty if any will do */
    public static <T> Cleaning<T> of(List<Draft<T>> drafts, ContentRules<T> rules, Set<String> labels) {
        return new Pass<>(rules, labels).over(drafts);
    }

    /** How many lines a finding touches. */
    public int count(Finding finding) {
        return findings.getOrDefault(finding, new Places(0, List.of())).count();
    }

    private static final class Pass<T> {
        private final ContentRules<T> rules;
        private final Set<String> known;
        private final Map<Finding, Places> findings = new EnumMap<>(Finding.class);
        private final Map<String, Integer> unknown = new HashMap<>();
        private final Set<String> ids = new HashSet<>();

        Pass(ContentRules<T> rules, Set<String> known) {
            this.rules = rules;
            this.known = known;
        }

        Cleaning<T> over(List<Draft<T>> drafts) {
            List<Optional<T>> contents = new ArrayList<>();
            List<Draft<T>> kept = new ArrayList<>();
            List<T> keptContents = new ArrayList<>();
            for (Draft<T> draft : drafts) {
                draft.fault().ifPresent(fault -> found(fault.finding(), draft));
                Optional<T> content = draft.content().flatMap(raw -> clean(draft, raw));
                contents.add(content);
                content.ifPresent(now -> {
                    kept.add(draft);
                    keptContents.add(now);
                });
            }
            outliers(kept, keptContents);
            return new Cleaning<>(contents, findings, unknown);
        }

        private Optional<T> clean(Draft<T> draft, T raw) {
            ContentRules.Judged<T> judged = rules.judge(raw);
            judged.findings().forEach(finding -> found(finding, draft));
            if (judged.content().isPresent()) {
                if (!draft.id().isEmpty() && !ids.add(draft.id())) {
                    found(Finding.DUPLICATE_ID, draft);
                }
                labels(draft);
            }
            return judged.content();
        }

        private void labels(Draft<T> draft) {
            if (draft.labels().isEmpty()) {
                found(Finding.UNREADABLE_LABELS, draft);
            }
            List<String> strange = draft.labels().orElse(Set.of()).stream()
                    .filter(label -> !known.isEmpty() && !known.contains(label))
                    .toList();
            strange.forEach(label -> unknown.merge(label, 1, Integer::sum));
            if (!strange.isEmpty()) {
                found(Finding.UNKNOWN_LABEL, draft);
            }
        }

        private void outliers(List<Draft<T>> kept, List<T> contents) {
            for (ContentRules.Comparison<T> comparison : rules.comparisons()) {
                double[] numbers =
                        contents.stream().mapToDouble(comparison.number()).toArray();
                Fences fences = Fences.of(numbers, comparison.slack());
                for (int i = 0; i < numbers.length; i++) {
                    if (fences.leaveOut(numbers[i])) {
                        found(comparison.finding(), kept.get(i));
                    }
                }
            }
            double[] labels = kept.stream()
                    .mapToDouble(draft -> draft.labels().map(Set::size).orElse(0))
                    .toArray();
            Fences many = Fences.of(labels, LABEL_SLACK);
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] > many.high()) {
                    found(Finding.MANY_LABELS, kept.get(i));
                }
            }
        }

        private void found(Finding finding, Draft<T> draft) {
            findings.merge(
                    finding, new Places(0, List.of()).with(draft.place()), (before, one) -> before.with(draft.place()));
        }
    }
}
