package tongli.practice.showing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.expression.Prosody;

/** What a face and a voice do, in words: for whoever cannot see or hear it, and for what gave a feeling away. Immutable, safe for many threads. */
public final class ShownWords {

    private static final Sentences WORDS = Sentences.beside(ShownWords.class, "words");

    /** Units that are one movement to whoever looks; the longest first. */
    private static final List<List<Integer>> TOGETHER = List.of(List.of(1, 2, 4), List.of(1, 2), List.of(1, 4));

    private static final double SLIGHT = 0.4;
    private static final double CLEAR = 0.75;

    /** What differs by less than this part of what differs most is not worth a word. */
    private static final double WORTH_A_WORD = 0.25;

    private static final double NOTHING = 0.005;

    private final Language language;

    public ShownWords(Language language) {
        this.language = language;
    }

    /** What a feeling is called. */
    public String feeling(BasicEmotion feeling) {
        return say(feeling.code());
    }

    /** The movements of a face, from the brows down; that nothing moves, of a face at rest. */
    public String face(Map<String, Double> actionUnits) {
        Map<Integer, Double> units = new TreeMap<>();
        actionUnits.forEach((unit, intensity) -> units.put(Integer.valueOf(unit.substring(2)), intensity));
        List<String> moves = new ArrayList<>();
        for (List<Integer> together : TOGETHER) {
            if (units.keySet().containsAll(together)) {
                double mean = together.stream()
                        .mapToDouble(unit -> units.getOrDefault(unit, 0.0))
                        .average()
                        .orElseThrow();
                moves.add(moved(name(together), mean));
                together.forEach(units::remove);
            }
        }
        List<String> known = WORDS.keys(language);
        units.forEach((unit, intensity) -> {
            String name = name(List.of(unit));
            if (known.contains(name)) {
                moves.add(moved(name, intensity));
            }
        });
        return moves.isEmpty() ? say("face.rest") : String.join(say("face.and"), moves);
    }

    private static String name(List<Integer> units) {
        return String.join("+", units.stream().map(unit -> "AU" + unit).toList());
    }

    private String moved(String name, double intensity) {
        String how = intensity <= SLIGHT ? "how.slight" : intensity < CLEAR ? "how.plain" : "how.clear";
        return say(name).replace("{how}", say(how));
    }

    private record Change(String key, double by, double usually) {
        /** How much it is for what it is: pauses stretch further than pitches. */
        double size() {
            return Math.abs(by) / usually;
        }
    }

    /** How a voice differs from the speaker's usual way; that it does not, where it does not. */
    public String voice(Prosody prosody) {
        List<Change> changes = List.of(
                new Change("rate", prosody.rate() - 1, 0.16),
                new Change("pitch", prosody.pitch() - 1, 0.18),
                new Change("range", prosody.range() - 1, 0.45),
                new Change("volume", prosody.volume() - 1, 0.25),
                new Change("pauses", prosody.pauses() - 1, 0.6));
        double most = changes.stream().mapToDouble(Change::size).max().orElseThrow();
        if (most < NOTHING) {
            return say("voice.rest");
        }
        String moves = String.join(
                say("voice.and"),
                changes.stream()
                        .filter(change -> change.size() >= WORTH_A_WORD * most)
                        .map(change -> say(change.key() + (change.by() > 0 ? ".up" : ".down")))
                        .toList());
        return say("voice.than").replace("{moves}", moves);
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    String say(String key) {
        return WORDS.say(language, key);
    }
}
