package tongli.cli;

/**
 * One line of the doctor's answer.
 *
 * @param name what was looked at
 * @param state whether it is there
 * @param detail what was found, or what to do about its absence
 */
record Check(String name, State state, String detail) {
    /** {@code MISSING} keeps Tongli from working; {@code ABSENT} only narrows what it can do. */
    enum State {
        OK,
        ABSENT,
        MISSING
    }

    static Check ok(String name, String detail) {
        return new Check(name, State.OK, detail);
    }

    static Check absent(String name, String remedy) {
        return new Check(name, State.ABSENT, remedy);
    }

    static Check missing(String name, String remedy) {
        return new Check(name, State.MISSING, remedy);
    }
}
