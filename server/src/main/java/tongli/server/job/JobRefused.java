package tongli.server.job;

/** What a job is about cannot be had, and trying again changes nothing. */
public final class JobRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String problem;

    /** @param problem the code of a kind of problem, such as {@code unknown-cohort} */
    public JobRefused(String problem) {
        super(problem);
        this.problem = problem;
    }

    public String problem() {
        return problem;
    }
}
