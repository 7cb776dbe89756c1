package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.server.account.Invitation;
import tongli.server.account.InvitationStore;
import tongli.server.account.Role;

/** Invitations in a {@link Database}. */
public final class JdbcInvitationStore implements InvitationStore {

    private static final String SELECT = "select id, role, invited_by, expires_at from invitation where expires_at > ?";

    private record Row(UUID id, String role, @Nullable UUID invitedBy, OffsetDateTime expiresAt) {
        /** Empty for a role that this release does not know, which gives nothing. */
        Optional<Invitation> invitation() {
            return Coded.find(Role.class, role)
                    .map(known -> new Invitation(id, known, Optional.ofNullable(invitedBy), expiresAt.toInstant()));
        }
    }

    /** In the list, behind which to read on. */
    private record Place(Instant expiresAt, UUID id) {
        static final Place FIRST = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    }

    private final Database database;

    public JdbcInvitationStore(Database database) {
        this.database = database;
    }

    @Override
    public void add(String hash, Invitation invitation) {
        database.write(() -> database.jdbc()
                .sql("insert into invitation (hash, id, role, invited_by, expires_at) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        hash,
                        invitation.id(),
                        invitation.role().code(),
                        invitation.by().orElse(null),
                        Utc.of(invitation.expiresAt())))
                .update());
    }

    @Override
    public Optional<Invitation> find(String hash, Instant now) {
        return database.jdbc()
                .sql(SELECT + " and hash = ?")
                .params(Utc.of(now), hash)
                .query(Row.class)
                .optional()
                .flatMap(Row::invitation);
    }

    @Override
    public List<Invitation> page(Instant now, Optional<Invitation> after, int most) {
        Place first = after.map(last -> new Place(last.expiresAt(), last.id())).orElse(Place.FIRST);
        return KnownRows.page(
                most,
                behind -> rowsBehind(
                        now,
                        behind.map(row -> new Place(row.expiresAt().toInstant(), row.id()))
                                .orElse(first),
                        most),
                Row::invitation);
    }

    private List<Row> rowsBehind(Instant now, Place place, int most) {
        return database.jdbc()
                .sql(
                        SELECT
                                + " and (expires_at < ? or expires_at = ? and id < ?) order by expires_at desc, id desc limit ?")
                .params(Utc.of(now), Utc.of(place.expiresAt()), Utc.of(place.expiresAt()), place.id(), most)
                .query(Row.class)
                .list();
    }

    @Override
    public List<Invitation> by(UUID account) {
        return database
                .jdbc()
                .sql("select id, role, invited_by, expires_at from invitation where invited_by = ?"
                        + " order by expires_at desc, id desc")
                .param(account)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> row.invitation().stream())
                .toList();
    }

    @Override
    public boolean withdraw(UUID id) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                        .sql("delete from invitation where id = ?")
                        .param(id)
                        .update())
                > 0;
    }

    @Override
    public void withdrawAllBy(UUID account) {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from invitation where invited_by = ?")
                .param(account)
                .update());
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
        database.writeEvenIfNearlyFull(() -> database.jdbc()
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
