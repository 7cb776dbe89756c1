package tongli.practice.showing;

import tongli.core.Coded;

/** By what a feeling is shown. */
public enum Channel implements Coded {
    FACE,
    VOICE,
    BOTH;

    public boolean hasFace() {
        return this != VOICE;
    }

    public boolean hasVoice() {
        return this != FACE;
    }
}
