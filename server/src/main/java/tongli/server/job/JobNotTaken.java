package tongli.server.job;

/** A job that was handed in is not kept. */
public final class JobNotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final JobStore.Added why;

    JobNotTaken(JobStore.Added why) {
        super(why.name());
        this.why = why;
    }

    public JobStore.Added why() {
        return why;
    }
}
