package tongli.learning.corpus;

import java.util.List;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Polarity;
import tongli.core.Taxonomy;

/** What a head learns to tell. */
public enum HeadTask implements Coded {
    BASIC(Taxonomy.BASIC),
    POLARITY(Taxonomy.POLARITY);

    private final Taxonomy taxonomy;

    HeadTask(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public List<String> labels() {
        return taxonomy.labels();
    }

    /** A target of this task from one over the basic emotions; a polarity holds when one of its emotions does. */
    float[] fromBasic(float[] basic) {
        if (this == BASIC) {
            return basic;
        }
        float[] target = new float[labels().size()];
        for (BasicEmotion emotion : BasicEmotion.values()) {
            if (basic[emotion.ordinal()] == 1) {
                target[emotion.polarity().ordinal()] = 1;
            }
        }
        return target;
    }

    float[] only(Polarity polarity) {
        float[] target = new float[labels().size()];
        target[polarity.ordinal()] = 1;
        return target;
    }
}
