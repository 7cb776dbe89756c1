package tongli.understanding.dialogue;

/**
 * One speaker over the whole talk.
 *
 * @param turns how many they took
 * @param talkShare their part of all that was said, in Chinese characters and Latin words; shares sum to 1, or
 *     are all 0 where nobody said a word
 * @param questions how many questions their answers ask
 * @param reflections how many reflections their answers make
 * @param reflectionsPerQuestion two and more are good practice in counselling (MITI 4.2)
 * @param turningPoints how many; where they lie is in {@link DialogueAnalysis#turningPoints}
 */
public record SpeakerDynamics(
        String speaker,
        int turns,
        double talkShare,
        double meanValence,
        Measure inertia,
        Measure variability,
        Contagion contagion,
        int questions,
        int reflections,
        Measure reflectionsPerQuestion,
        Measure turningPoints) {}
