package tongli.server.storage;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Writes a row whether or not it is there. A row that another process adds between the two statements is changed, not met
 * as a fault; one statement for it is not known to both databases. For use inside a transaction.
 *
 * @param insert with {@code on conflict do nothing}
 */
record Upsert(StatementSpec update, StatementSpec insert) implements Runnable {
    @Override
    public void run() {
        if (update.update() == 0 && insert.update() == 0) {
            update.update();
        }
    }
}
