package tongli.server.job;

/** Does what a job asks for. Whoever is cut off in the middle is followed by another, so it may change nothing but what it gives back. */
@FunctionalInterface
public interface JobWork {

    /**
     * @throws JobRefused if it cannot be had
     * @throws JobGone as {@code progress} does
     */
    MadeFile make(Job job, Progress progress);
}
