package tongli.persona.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tongli.authored.YamlNode;
import tongli.core.BasicEmotion;
import tongli.core.Coded;

/** Reads how much of each basic emotion is felt: weights that sum to 1. Stateless. */
final class EmotionWeights {

    private EmotionWeights() {}

    static Map<BasicEmotion, Double> read(YamlNode node) {
        Map<BasicEmotion, Double> weights = new EnumMap<>(BasicEmotion.class);
        double sum = 0;
        for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
            Optional<BasicEmotion> emotion = Coded.find(BasicEmotion.class, entry.getKey());
            if (emotion.isEmpty()) {
                entry.getValue().fault("no_emotion", YamlNode.codes(BasicEmotion.class));
                continue;
            }
            double weight = entry.getValue().number(0, 1);
            weights.put(emotion.get(), weight);
            sum += weight;
        }
        if (Math.abs(sum - 1) > 0.02) {
            node.fault("sum", sum);
            return Map.of(BasicEmotion.NEUTRAL, 1.0);
        }
        double total = sum;
        weights.replaceAll((emotion, weight) -> weight / total);
        return Collections.unmodifiableMap(weights);
    }
}
