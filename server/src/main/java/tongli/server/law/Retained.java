package tongli.server.law;

/** Which keeping a rule about a subject bounds. */
final class Retained {

    private Retained() {}

    /** @throws IllegalArgumentException if nothing of the subject is kept */
    static Kept kept(Subject subject) {
        return switch (subject) {
            case PRACTICE_STORAGE -> Kept.PRACTICE_STORAGE;
            case FEEDBACK_TRAINING -> Kept.FEEDBACK_TRAINING;
            case RAW_VOICE -> Kept.VOICE;
            case RAW_FACE -> Kept.FACE;
            case RESEARCH_USE -> Kept.RESEARCH;
            case SERVER_LOG -> Kept.SERVER_LOG;
            default ->
                throw new IllegalArgumentException(
                        "a rule of kind retention is about %s, of which nothing is kept".formatted(subject.code()));
        };
    }
}
