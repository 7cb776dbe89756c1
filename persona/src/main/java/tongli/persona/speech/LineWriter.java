package tongli.persona.speech;

/** Writes a line for a persona. May be slow, wrong or hostile; what it writes is checked. Safe for many threads. */
public interface LineWriter {

    /**
     * A line, as it came.
     *
     * @throws NoLineException if there is none in time; any other failure counts as one too
     */
    Draft write(SpeakingBrief brief) throws NoLineException;

    OutsideVoice voice();

    /**
     * A line that nobody has checked.
     *
     * @param instructions what the writer was told beyond the talk; nothing of it may stand in the line
     */
    record Draft(String text, String instructions) {}
}
