package tongli.wire.xapi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids made of what they name: the same turn has the same id whenever it is told, so that a record store that is told twice keeps one.
 * UUIDs of version 5.
 *
 * <p>Source: RFC 9562, section 5.5.
 */
final class StatementId {

    private static final int BYTES = 16;
    private static final int VERSION_5 = 0x50;
    private static final int VARIANT = 0x80;

    private StatementId() {}

    /**
     * @param space what the name is unique in, such as a session
     * @param name such as {@code turn/3}
     */
    static UUID of(UUID space, String name) {
        byte[] hash = sha1(
                ByteBuffer.allocate(BYTES)
                        .putLong(space.getMostSignificantBits())
                        .putLong(space.getLeastSignificantBits())
                        .array(),
                name.getBytes(StandardCharsets.UTF_8));
        hash[6] = (byte) (hash[6] & 0x0f | VERSION_5);
        hash[8] = (byte) (hash[8] & 0x3f | VARIANT);
        ByteBuffer id = ByteBuffer.wrap(hash, 0, BYTES);
        return new UUID(id.getLong(), id.getLong());
    }

    private static byte[] sha1(byte[] space, byte[] name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(space);
            return sha1.digest(name);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
