package tongli.learning.distil;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Affect;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.encoder.TaskHead;

/** Which heads the fast tier has, what the encoder says that each ought to answer. Stateless. */
final class FastHeads {
    static final List<Taxonomy> TAXONOMIES = List.of(Taxonomy.POLARITY, Taxonomy.BASIC);

    private FastHeads() {}

    static List<TaskHead> of(Language language) {
        List<TaskHead> heads = new ArrayList<>();
        for (Taxonomy taxonomy : TAXONOMIES) {
            heads.add(new TaskHead(EmotionHeads.oneOf(taxonomy), TaskHead.Kind.SINGLE, taxonomy.labels()));
            heads.add(new TaskHead(EmotionHeads.labelsOf(taxonomy), TaskHead.Kind.MULTI, taxonomy.labels()));
        }
        heads.add(new TaskHead(EmotionHeads.INTENSITY, TaskHead.Kind.MULTI, List.of(EmotionHeads.INTENSITY)));
        if (tellsAffect(language)) {
            heads.add(new TaskHead(EmotionHeads.AFFECT, TaskHead.Kind.REGRESSION, EmotionHeads.AFFECT_LABELS));
        }
        return heads;
    }

    /** Where the encoder has no head for it, it follows from the emotions, in the fast tier too. */
    private static boolean tellsAffect(Language language) {
        return language == Language.ZH;
    }

    /** As {@link #of} has them: probabilities after the encoder's calibration, and affect. */
    static List<float[]> targets(EmotionHeads encoder, List<float[]> logits, Language language) {
        List<float[]> targets = new ArrayList<>();
        for (Taxonomy taxonomy : TAXONOMIES) {
            EmotionHeads.Output output = encoder.read(taxonomy, logits);
            targets.add(floats(output.distribution()));
            targets.add(floats(output.standalone()));
        }
        targets.add(new float[] {(float) encoder.read(Taxonomy.BASIC, logits).intensity()});
        if (tellsAffect(language)) {
            Affect affect = encoder.affect(logits);
            targets.add(floats(affect.valence(), affect.arousal(), affect.dominance()));
        }
        return targets;
    }

    private static float[] floats(double... values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
