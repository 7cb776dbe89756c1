package tongli.expression.speech;

/**
 * How long a speaker pauses after marks of punctuation, in their usual way.
 *
 * <p>Lengths are ours, inside what Goldman-Eisler (Psycholinguistics, 1968) and Campione and Véronis (Speech Prosody 2002)
 * found of pauses in speech: under 200 ms brief, 200 to 1000 ms the most, beyond that in spontaneous talk only.
 */
enum Pause {
    /** Nothing that halts. */
    NONE(0),
    /** Between the items of a list. */
    ITEM(120),
    /** Between parts of a sentence. */
    CLAUSE(180),
    /** Between halves that are nearly sentences. */
    HALF(280),
    SENTENCE(420),
    /** What trails off. */
    TRAILING(750),
    LINE(600);

    private final int millis;

    Pause(int millis) {
        this.millis = millis;
    }

    /** @param stretch of {@link tongli.expression.Prosody#pauses} @return to the next ten */
    int millis(double stretch) {
        return (int) (Math.round(millis * stretch / 10) * 10);
    }

    /** The longest that any of the marks asks for. */
    static Pause after(String marks) {
        if (marks.contains("…") || marks.contains("..") || marks.contains("。。")) {
            return TRAILING;
        }
        return marks.codePoints().mapToObj(Pause::after).max(Enum::compareTo).orElse(NONE);
    }

    private static Pause after(int mark) {
        return switch (mark) {
            case '、' -> ITEM;
            case ',', '，' -> CLAUSE;
            case ';', '；', ':', '：', '—', '–' -> HALF;
            case '.', '。', '!', '！', '?', '？' -> SENTENCE;
            case '\n' -> LINE;
            default -> NONE;
        };
    }
}
