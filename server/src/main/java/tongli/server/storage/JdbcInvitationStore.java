package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tongli.core.Coded;
import tongli.server.account.Invitation;
import tongli.server.account.InvitationStore;
import tongli.server.account.Role;

/** Invitations in a {@link Database}. */
public final class JdbcInvitationStore implements InvitationStore {

    private record Row(String role, OffsetDateTime expiresAt) {
        Optional<Invitation> invitation() {
            return Coded.find(Role.class, role).map(known -> new Invitation(known, expiresAt.toInstant()));
        }
    }

    private final Database database;

    public JdbcInvitationStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(String hash, Invitation invitation) {
        database.write(() -> database.jdbc()
                .sql("insert into invitation (hash, role, expires_at) values (?, ?, ?)")
                .params(hash, invitation.role().code(), Utc.of(invitation.expiresAt()))
                .update());
    }

    @Override
    public Optional<Invitation> find(String hash, Instant now) {
        return database.jdbc()
                .sql("select role, expires_at from invitation where hash = ? and expires_at > ?")
                .params(hash, Utc.of(now))
                .query(Row.class)
                .optional()
                .flatMap(Row::invitation);
    }

    @Override
    public boolean use(String hash, Instant now) {
        return database.change(() -> database.jdbc()
                        .sql("delete from invitation where hash = ? and expires_at > ?")
                        .params(hash, Utc.of(now))
                        .update())
                > 0;
    }

    @Override
    public void withdraw(Role role) {
        database.write(() -> database.jdbc()
                .sql("delete from invitation where role = ?")
                .param(role.code())
                .update());
    }

    @Override
    public void sweep(Instant now) {
        database.write(() -> database.jdbc()
                .sql("delete from invitation where expires_at <= ?")
                .param(Utc.of(now))
                .update());
    }
}
