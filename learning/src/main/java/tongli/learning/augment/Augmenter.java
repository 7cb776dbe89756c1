package tongli.learning.augment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Varies texts: by chance similar words, words put in, swapped or left out. What comes out follows from the seed, the text, what is
 * to be done and the synonyms, so that neither the order of the texts nor a killed run changes it where those stay the same. As
 * safe for many threads as its synonyms are.
 *
 * <p>Source: Wei and Zou, "EDA: Easy Data Augmentation Techniques", EMNLP 2019. Words to put in are similar to one of the text,
 * as there. Unlike there, chance says which of the four makes
 * a variant, and any word may change; what a word is, {@code TextUnits} says: no list of stop words is kept.
 *
 * @param seed of all chance
 */
public record Augmenter(Augmentation how, Synonyms synonyms, long seed) {
    private static final int TRIES = 8;

    /** Up to {@link Augmentation#copies} different variants, none the text itself; none of a text of one word. */
    public List<String> variants(String text) {
        TextUnits units = TextUnits.of(text);
        Set<String> variants = new LinkedHashSet<>();
        if (units.words().size() < 2) {
            return List.of();
        }
        Random random = new Random(seed * 1_000_003 + text.hashCode());
        for (int tried = 0; tried < TRIES * how.copies() && variants.size() < how.copies(); tried++) {
            String variant = variant(units, random).toString().strip();
            if (!variant.equals(text.strip())) {
                variants.add(variant);
            }
        }
        return List.copyOf(variants);
    }

    private TextUnits variant(TextUnits units, Random random) {
        int changes =
                (int) Math.max(1, Math.round(how.strength() * units.words().size()));
        int operation = how.kind() == Augmentation.Kind.EDA ? random.nextInt(4) : 0;
        return switch (operation) {
            case 0 -> replaced(units, changes, random);
            case 1 -> lengthened(units, changes, random);
            case 2 -> swapped(units, changes, random);
            default -> shortened(units, random);
        };
    }

    /** Only words that have a synonym count. */
    private TextUnits replaced(TextUnits units, int changes, Random random) {
        List<String> words = new ArrayList<>(units.words());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        int left = changes;
        for (int place : places) {
            Optional<String> other = left > 0 ? synonyms.of(words.get(place), random) : Optional.empty();
            if (other.isPresent()) {
                words.set(place, other.get());
                left--;
            }
        }
        return units.with(words);
    }

    private TextUnits lengthened(TextUnits units, int changes, Random random) {
        TextUnits longer = units;
        for (int i = 0; i < changes; i++) {
            for (int tried = 0; tried < TRIES; tried++) {
                String word = units.words().get(random.nextInt(units.words().size()));
                Optional<String> other = synonyms.of(word, random);
                if (other.isPresent()) {
                    longer = longer.with(random.nextInt(longer.words().size() + 1), other.get());
                    break;
                }
            }
        }
        return longer;
    }

    private static TextUnits swapped(TextUnits units, int changes, Random random) {
        List<String> words = new ArrayList<>(units.words());
        for (int i = 0; i < changes; i++) {
            Collections.swap(words, random.nextInt(words.size()), random.nextInt(words.size()));
        }
        return units.with(words);
    }

    /** Each word goes with the chance that is the strength; one stays at least. */
    private TextUnits shortened(TextUnits units, Random random) {
        TextUnits shorter = units;
        for (int place = units.words().size() - 1; place >= 0; place--) {
            if (shorter.words().size() > 1 && random.nextDouble() < how.strength()) {
                shorter = shorter.without(place);
            }
        }
        return shorter;
    }
}
