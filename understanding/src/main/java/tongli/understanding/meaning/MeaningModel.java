package tongli.understanding.meaning;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.TextPair;
import tongli.understanding.BundledModels;

/**
 * The learnt half of the reader: the language's encoder, fine-tuned (LoRA) on the sentences of authored turns, each seen
 * beside its whole turn. See {@code docs/models/meaning.md}. Safe for many threads; close it when no call is under way.
 */
final class MeaningModel implements AutoCloseable {
    /** Begins the label of a need in a model's head; an intent's label is its code. */
    private static final String NEED = "need.";

    /** A model's outputs, in the alphabet's order. */
    private static final List<String> LABELS = Stream.concat(
                    Arrays.stream(Intent.values()).map(Coded::code),
                    Arrays.stream(Need.values()).map(need -> NEED + need.code()))
            .sorted()
            .toList();

    private static final int CACHED = 400;

    private final BundledModels<Reading> models =
            new BundledModels<>("meaning", TaskHead.Kind.MULTI, LABELS, MeaningModel::reading, CACHED);

    /**
     * What one sentence wants and needs: each label's own probability, in [0, 1]; they need not add up to 1.
     */
    record Reading(Map<Intent, Double> intents, Map<Need, Double> needs) {
        Reading {
            intents = Map.copyOf(intents);
            needs = Map.copyOf(needs);
        }

        /** The same where nobody can be listened to: what reads like a listener's words is at most told, and so much less surely. */
        Reading whereNobodyListens(double share) {
            Map<Intent, Double> left = new EnumMap<>(Intent.class);
            intents.forEach((intent, score) -> left.merge(
                    intent.listens() ? Intent.INFORM : intent, intent.listens() ? share * score : score, Math::max));
            return new Reading(left, needs);
        }
    }

    /** @param sentences each with what stands around it in its turn, or as much of that as should be read with it */
    List<Reading> read(List<TextPair> sentences, Language language) {
        return models.readAll(language, sentences);
    }

    private static Reading reading(double[] probabilities) {
        return new Reading(chosen(Intent.class, "", probabilities), chosen(Need.class, NEED, probabilities));
    }

    private static <L extends Enum<L> & Coded> Map<L, Double> chosen(
            Class<L> type, String prefix, double[] probabilities) {
        return Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(
                        label -> label,
                        label -> probabilities[LABELS.indexOf(prefix + label.code())],
                        (one, other) -> one,
                        () -> new EnumMap<>(type)));
    }

    @Override
    public void close() {
        models.close();
    }
}
