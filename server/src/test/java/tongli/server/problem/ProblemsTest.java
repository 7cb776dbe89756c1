package tongli.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class ProblemsTest {

    private static final SQLException FULL = new SQLException("No space left", "53100");
    private static final SQLException STOPPING = new SQLException("terminating", "57P01");
    /** As the pool says it. */
    private static final SQLException LOST = new SQLException("Connection is closed");

    private static int status(Exception failure) {
        return Problems.ofStorage(failure).status();
    }

    @Test
    void aDatabaseThatIsAwayIsNoneThatRefuses() {
        assertThat(status(new DataAccessResourceFailureException("a", FULL))).isEqualTo(507);
        assertThat(status(new DataAccessResourceFailureException("a", STOPPING)))
                .isEqualTo(503);
        assertThat(status(new CannotCreateTransactionException("a", new SQLTransientConnectionException("in vain"))))
                .isEqualTo(503);
        assertThat(status(new TransactionSystemException("could not roll back", LOST)))
                .isEqualTo(503);
    }

    @Test
    void whatCouldNotBeRolledBackIsTakenForWhatWentWrongBefore() {
        TransactionSystemException unended = new TransactionSystemException("a");
        assertThat(status(unended)).isEqualTo(507);
        unended.initApplicationException(new DataAccessResourceFailureException("a", STOPPING));
        assertThat(status(unended)).isEqualTo(503);
    }
}
