package tongli.practice.showing;

import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * What one showing is made of.
 *
 * @param feeling what is asked for
 * @param voice what the voice shows: the same, unless the round is mixed
 * @param person who shows it, by the id of their scenario
 * @param line what they say meanwhile; its words tell no feeling
 */
public record Dealt(BasicEmotion feeling, BasicEmotion voice, String person, String line) {
    public Dealt {
        Require.notBlank("person", person);
        Require.notBlank("line", line);
    }

    /** Whether the voice shows another feeling than the face. */
    public boolean isMixed() {
        return feeling != voice;
    }
}
