package tongli.server.job;

/** The job was cancelled, or another node has it by now; whoever works on it stops. */
public final class JobGone extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
