package tongli.learning.continual;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.core.Require;

/**
 * How the remedies are set. What a remedy does not use does not bear on it.
 *
 * @param memory of replay: most texts that are remembered, 1 to {@value ReplayMemory#LARGEST}
 * @param balanced of replay: whether labels have the same room in the memory
 * @param beside of replay: how many remembered texts stand beside each batch, 1 to 1024
 * @param elastic of ewc: λ, above 0 to 10⁹
 * @param fading of ewc: how much of the Fisher information of earlier tasks stays at each further task, [0, 1]
 * @param samples of ewc: on how many texts of a task it is measured, 1 to 100,000
 * @param distil of lwf: how much the old answers count beside the labels, above 0 to 1000
 * @param temperature of lwf: what softens them, [1, 100]
 * @param dark of der: how much the distance of the logits counts beside the labels, above 0 to 1000
 */
public record RemedySettings(
        int memory,
        boolean balanced,
        int beside,
        double elastic,
        double fading,
        int samples,
        double distil,
        double temperature,
        double dark) {
    public RemedySettings {
        Require.inRange("memory", memory, 1, ReplayMemory.LARGEST);
        Require.inRange("beside", beside, 1, 1024);
        Require.inRange("elastic", elastic, Double.MIN_VALUE, 1e9);
        Require.inRange("fading", fading, 0, 1);
        Require.inRange("samples", samples, 1, 100_000);
        Require.inRange("distil", distil, Double.MIN_VALUE, 1000);
        Require.inRange("temperature", temperature, 1, 100);
        Require.inRange("dark", dark, Double.MIN_VALUE, 1000);
    }

    /**
     * As the papers have them where they agree; no figure of a stream that ships chose them. A memory of a tenth of three tasks
     * of 4,000 texts; as many remembered texts as new ones in a batch of 32.
     */
    public static RemedySettings usual() {
        return new RemedySettings(1200, true, 32, 1000, 1, 500, 1, 2, 0.5);
    }

    /** As it is, but with another memory. @param texts most that are remembered @param some that stand beside a batch */
    public RemedySettings remembering(int texts, boolean byLabel, int some) {
        return new RemedySettings(texts, byLabel, some, elastic, fading, samples, distil, temperature, dark);
    }

    /** As it is, but with weights drawn to where they were so hard. */
    public RemedySettings pulling(double lambda) {
        return new RemedySettings(memory, balanced, beside, lambda, fading, samples, distil, temperature, dark);
    }

    /** Those that bear on a remedy, by the names of their options. */
    Map<String, String> of(RemedyKind kind) {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (kind) {
            case REPLAY, DER -> {
                facts.put("--memory", Integer.toString(memory));
                facts.put("--memory-by", balanced ? "label" : "chance");
                facts.put("--beside", Integer.toString(beside));
                if (kind == RemedyKind.DER) {
                    facts.put("the weight of remembered logits", Double.toString(dark));
                }
            }
            case EWC -> {
                facts.put("--strength", Double.toString(elastic));
                facts.put("fading", Double.toString(fading));
                facts.put("texts for the Fisher information", Integer.toString(samples));
            }
            case LWF -> {
                facts.put("the weight of old answers", Double.toString(distil));
                facts.put("their temperature", Double.toString(temperature));
            }
            case NAIVE, JOINT, ADAPTER -> {}
        }
        return facts;
    }
}
