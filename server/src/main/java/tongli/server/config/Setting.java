package tongli.server.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What was set, and where.
 *
 * @param where such as {@code tongli.yml: database.url} or {@code TONGLI_DATABASE_URL}, to name it in faults
 * @param base what a relative path is relative to
 */
record Setting(String text, String where, Path base) {

    Path path() {
        try {
            return base.resolve(text);
        } catch (InvalidPathException broken) {
            throw new IllegalArgumentException("names no file or folder", broken);
        }
    }

    boolean yesOrNo() {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("must be true or false");
        };
    }

    int whole(int low, int high) {
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= low && Integer.parseInt(text) <= high) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("must be a whole number from %d to %d".formatted(low, high));
    }
}
