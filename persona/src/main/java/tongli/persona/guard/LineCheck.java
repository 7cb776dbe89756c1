package tongli.persona.guard;

/** One thing to look at in a line. Deterministic, safe for many threads. */
interface LineCheck {

    Refusal code();

    /**
     * Whether the line must not be said.
     *
     * @param line not blank, on one line
     */
    boolean refuses(String line, Grounds grounds);
}
