package tongli.expression.speech;

import tongli.core.Language;

/** Turns lines into sound. Safe for many threads. */
public interface Voice {

    /** What it is called where it is installed: {@code espeak-ng}. */
    String name();

    boolean speaks(Language language);

    /**
     * The line as sound.
     *
     * @throws IllegalArgumentException if the line is in a language that it does not speak
     * @throws SpeechFailed if no sound came of it
     */
    Wav speak(SpokenLine line);
}
