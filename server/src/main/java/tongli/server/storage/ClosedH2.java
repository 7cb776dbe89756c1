package tongli.server.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/** H2 closes a database that it could not write; a connection to it is of no use any more, and the next opens it anew. Made by the pool, by name. */
public final class ClosedH2 implements SQLExceptionOverride {

    private static final int IO_FAILED = 90_028;
    private static final int IO_FAILED_AT = 90_031;
    private static final int BROKEN = 90_067;
    private static final int CLOSED = 90_098;
    private static final int CLOSED_ALREADY = 90_121;

    private static final Set<Integer> OVER = Set.of(IO_FAILED, IO_FAILED_AT, BROKEN, CLOSED, CLOSED_ALREADY);

    @java.lang.Override // the interface has an Override of its own
    public Override adjudicate(SQLException failure) {
        return OVER.contains(failure.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
