package tongli.server.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Who did what to what. Ids and roles only: no name and nothing that anybody wrote, so that the log may outlive an erasure.
 *
 * @param number from 1, without gaps
 * @param actor the id of an account; empty for who is not known, or the program itself
 * @param subject the id of what it was done to; empty where there is none
 * @param previous the hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 over all the rest, in hexadecimal digits
 */
public record AuditEntry(
        long number,
        Instant at,
        Optional<String> actor,
        AuditAction action,
        Optional<String> subject,
        String previous,
        String hash) {

    /** What the first entry is chained to. */
    public static final String BEFORE_ALL = "0".repeat(64);

    /** Chained to the one before. @param at whole milliseconds are kept */
    public static AuditEntry after(
            long number,
            Instant at,
            Optional<String> actor,
            AuditAction action,
            Optional<String> subject,
            String previous) {
        Instant kept = Instant.ofEpochMilli(at.toEpochMilli());
        return new AuditEntry(
                number, kept, actor, action, subject, previous, hash(number, kept, actor, action, subject, previous));
    }

    /** Whether it says what it said when it was written, after that entry. */
    public boolean follows(long before, String hashBefore) {
        return number == before + 1
                && previous.equals(hashBefore)
                && hash.equals(hash(number, at, actor, action, subject, previous));
    }

    private static String hash(
            long number,
            Instant at,
            Optional<String> actor,
            AuditAction action,
            Optional<String> subject,
            String previous) {
        return RandomSecret.hash(String.join(
                "\n",
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                actor.orElse(""),
                action.code(),
                subject.orElse(""),
                previous));
    }
}
