package tongli.server.job;

import java.util.Arrays;

/**
 * What a job made.
 *
 * @param name under which it is saved
 * @param mediaType such as {@code text/csv;charset=UTF-8}
 * @param bytes nobody changes them
 */
public record MadeFile(String name, String mediaType, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof MadeFile file
                && name.equals(file.name)
                && mediaType.equals(file.mediaType)
                && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "%s (%s, %d bytes)".formatted(name, mediaType, bytes.length);
    }
}
