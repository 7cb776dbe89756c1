package tongli.server.job;

/** Is told how far a piece of work is. */
@FunctionalInterface
public interface Progress {

    /**
     * @param done 0 to {@code steps}
     * @param steps at least 1
     * @throws JobGone if nobody wants the result any more
     */
    void at(int done, int steps);

    /** For work of which nobody asks how far it is. */
    static Progress untold() {
        return (done, steps) -> {};
    }
}
