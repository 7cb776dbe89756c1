package tongli.perception.whynot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.PlainText;
import tongli.core.Require;

/**
 * Looks for the smallest counterfactual: the fewest words, of one kind of change, without which, with others in their place, or with a
 * denial of which a text would be read as something else. First every single word is tried; then pairs and more, all of them where the
 * budget reaches for that, else only those that go on from the {@value #BEAM} best. A label that the model tells only by words that stand
 * for it elsewhere will be reached by odd sentences: a counterfactual explains the model, and not the language.
 *
 * <p>Source: Wachter, Mittelstadt and Russell, "Counterfactual Explanations without Opening the Black Box", Harvard J. Law and Technology 31
 * (2018); Ross, Marasović and Peters, "Explaining NLP Models via Minimal Contrastive Editing", Findings of ACL 2021.
 *
 * @param reader whose answers are explained; safe for many threads as it is
 */
public record WhyNotSearch(EmotionReader reader) {
    /** More words than these explain nothing. */
    public static final int MOST_WORDS = 4;

    public static final int USUAL_BUDGET = 400;

    public static final int MOST_BUDGET = 10_000;

    /** Longer texts would take minutes, and hang on no few words. */
    public static final int MOST_CHARACTERS = 2_000;

    private static final int BEAM = 8;

    /** How many readings it takes at most to see which of {@value #MOST_WORDS} words need not be: 4 + 3 + 2. */
    private static final int TAKEN_BACK = 9;

    /**
     * @param reading of the text as it is
     * @param wanted the label that it shall be read as; empty for any other than it is
     * @param budget how many changed texts may be read, 1 to {@value #MOST_BUDGET}
     * @throws IllegalArgumentException if the label is none of the taxonomy, the text is read as it already, or has more than
     *     {@value #MOST_CHARACTERS} characters
     */
    public WhyNot find(EmotionReading reading, Optional<String> wanted, int budget) {
        Require.inRange("budget", budget, 1, MOST_BUDGET);
        int characters = PlainText.characters(reading.text());
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has %,d characters; small changes are looked for in %,d at most, give a part of it"
                            .formatted(characters, MOST_CHARACTERS));
        }
        wanted.ifPresent(label -> {
            if (!reading.taxonomy().labels().contains(label)) {
                throw new IllegalArgumentException("\"%s\" is no label of %s; the labels are %s"
                        .formatted(
                                label,
                                reading.taxonomy().code(),
                                String.join(", ", reading.taxonomy().labels())));
            }
            if (label.equals(reading.dominant())) {
                throw new IllegalArgumentException(
                        "the text is read as %s already; ask for another label, or for any".formatted(label));
            }
        });
        List<WhyNot.Flip> found = new ArrayList<>();
        List<ChangeKind> without = new ArrayList<>();
        int read = 0;
        ChangeKind[] kinds = ChangeKind.values();
        for (int i = 0; i < kinds.length; i++) {
            // what a kind leaves over is the next ones'
            Tried tried = new Tried(kinds[i], reading, wanted, (budget - read) / (kinds.length - i));
            Optional<WhyNot.Flip> flip = tried.search();
            read += tried.read;
            flip.ifPresent(found::add);
            if (flip.isEmpty()) {
                without.add(kinds[i]);
            }
        }
        found.sort(Comparator.comparingInt((WhyNot.Flip flip) -> flip.changes().size()));
        return new WhyNot(wanted, read, budget, found, without);
    }

    /** A set of changes, and how near it comes. */
    private record Candidate(
            List<WordChange> changes, String text, EmotionReading reading, double score, boolean flips) {
        int letters() {
            return changes.stream()
                    .mapToInt(change -> change.from().length() + change.to().length())
                    .sum();
        }
    }

    /** The search among changes of one kind. */
    private final class Tried {
        private final ChangeKind kind;
        private final EmotionReading whole;
        private final Optional<String> wanted;
        private final int budget;
        private int read;

        Tried(ChangeKind kind, EmotionReading whole, Optional<String> wanted, int budget) {
            this.kind = kind;
            this.whole = whole;
            this.wanted = wanted;
            this.budget = budget;
        }

        Optional<WhyNot.Flip> search() {
            List<WordChange> all = kind.changes(whole.text(), whole.language());
            List<List<WordChange>> sets =
                    new ArrayList<>(all.stream().map(List::of).toList());
            boolean smallerAllRead = true;
            boolean everySet = true;
            for (int size = 1; size <= MOST_WORDS && !sets.isEmpty(); size++) {
                int left = left(size);
                boolean allRead = everySet && sets.size() <= left;
                List<Candidate> candidates = candidates(sets.subList(0, Math.min(sets.size(), left)));
                Optional<Candidate> best = candidates.stream()
                        .filter(Candidate::flips)
                        .min(Comparator.comparingInt(Candidate::letters)
                                .thenComparing(Comparator.comparingDouble(Candidate::score)
                                        .reversed()));
                if (best.isPresent()) {
                    return Optional.of(smallestOf(best.get(), smallerAllRead));
                }
                smallerAllRead &= allRead;
                everySet = smallerAllRead && choose(all.size(), size + 1) <= left(size + 1);
                sets = longer(candidates, all, everySet);
            }
            return Optional.empty();
        }

        /** How many sets of that size may still be read, so that enough is left to see what of one need not be. */
        private int left(int size) {
            return Math.max(0, budget - read - (size > 1 ? TAKEN_BACK : 0));
        }

        /** Of sets that grew from the best ones a part may do: each change that need not be is taken back. */
        private WhyNot.Flip smallestOf(Candidate flipping, boolean smallerAllRead) {
            Candidate now = flipping;
            for (int i = 0;
                    !smallerAllRead
                            && now.changes().size() > 1
                            && i < now.changes().size();
                    i++) {
                List<WordChange> fewer = new ArrayList<>(now.changes());
                fewer.remove(i);
                Candidate without = candidate(fewer);
                if (without.flips()) {
                    now = without;
                    i = -1;
                }
            }
            return new WhyNot.Flip(
                    kind,
                    now.changes(),
                    now.text(),
                    now.reading().dominant(),
                    now.reading().probability(now.reading().dominant()),
                    smallerAllRead);
        }

        private List<List<WordChange>> longer(List<Candidate> candidates, List<WordChange> all, boolean everySet) {
            List<Candidate> from = candidates.stream()
                    .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                    .limit(everySet ? candidates.size() : BEAM)
                    .toList();
            Set<List<WordChange>> longer = new LinkedHashSet<>();
            for (Candidate candidate : from) {
                for (WordChange change : all) {
                    List<WordChange> set = with(candidate.changes(), change);
                    if (!set.isEmpty() && longer.size() < budget) {
                        longer.add(set);
                    }
                }
            }
            return List.copyOf(longer);
        }

        /** In the text's order, so that a set is the same however it grew; empty if the change does not go with the others. */
        private List<WordChange> with(List<WordChange> changes, WordChange another) {
            if (changes.stream().anyMatch(another::overlaps)) {
                return List.of();
            }
            List<WordChange> set = new ArrayList<>(changes);
            set.add(another);
            set.sort(Comparator.comparingInt(WordChange::start));
            return set;
        }

        private List<Candidate> candidates(List<List<WordChange>> sets) {
            List<List<WordChange>> readable = sets.stream()
                    .filter(set -> !Blank.is(WordChange.made(whole.text(), set)))
                    .toList();
            read += readable.size();
            List<EmotionReading> readings = reader.readAll(readable.stream()
                    .map(set -> query(WordChange.made(whole.text(), set)))
                    .toList());
            List<Candidate> candidates = new ArrayList<>();
            for (int i = 0; i < readable.size(); i++) {
                candidates.add(candidate(readable.get(i), readings.get(i)));
            }
            return candidates;
        }

        private Candidate candidate(List<WordChange> set) {
            read++;
            return candidate(set, reader.read(query(WordChange.made(whole.text(), set))));
        }

        private Candidate candidate(List<WordChange> set, EmotionReading reading) {
            double now = reading.probability(whole.dominant());
            String other = wanted.orElse(reading.dominant());
            double towards = other.equals(whole.dominant()) ? 0 : reading.probability(other);
            boolean flips = wanted.map(reading.dominant()::equals)
                    .orElse(!reading.dominant().equals(whole.dominant()));
            return new Candidate(set, reading.text(), reading, towards - now, flips);
        }

        private EmotionQuery query(String text) {
            return new EmotionQuery(text, Optional.of(whole.language()), whole.taxonomy(), false);
        }

        /** How many sets of so many changes there are, at most. */
        private static long choose(int of, int size) {
            long sets = 1;
            for (int i = 0; i < size; i++) {
                sets = sets * Math.max(0, of - i) / (i + 1);
                if (sets > MOST_BUDGET) {
                    return MOST_BUDGET + 1L;
                }
            }
            return sets;
        }
    }
}
