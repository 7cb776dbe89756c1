package tongli.perception.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Sha256;

/**
 * The SHA-256 of every file in a model's folder, sorted by name, as {@code sha256sum} writes and checks them. Immutable.
 *
 * @param sha256 by file name; none of them lies deeper, and none is the manifest or its signature
 */
record Manifest(SortedMap<String, String> sha256) {
    static final String NAME = "manifest.sha256";
    static final String SIGNATURE = "manifest.sig";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([A-Za-z0-9][A-Za-z0-9._-]{0,99})");
    private static final Set<String> BESIDE = Set.of(NAME, SIGNATURE);
    private static final int MOST_FILES = 32;
    private static final int LARGEST = 16 << 10;
    private static final int BLOCK = 1 << 16;

    Manifest {
        sha256 = new TreeMap<>(sha256);
    }

    /** Of files that are in memory. */
    static Manifest of(Map<String, byte[]> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((name, content) -> digests.put(name, Sha256.hex(content)));
        return new Manifest(digests);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        sha256.forEach(
                (name, digest) -> text.append(digest).append("  ").append(name).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What names the version. */
    String digest() {
        return Sha256.hex(bytes());
    }

    /** @throws IOException if it is not written as {@link #bytes} would write it */
    static Manifest parse(byte[] content) throws IOException {
        SortedMap<String, String> digests = new TreeMap<>();
        for (String line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && !BESIDE.contains(matcher.group(2)) && digests.size() < MOST_FILES) {
                digests.put(matcher.group(2), matcher.group(1));
            } else if (!line.isEmpty()) {
                throw new IOException("its manifest has a line that is none");
            }
        }
        Manifest manifest = new Manifest(digests);
        if (!MessageDigest.isEqual(manifest.bytes(), content)) {
            throw new IOException("its manifest is not sorted by name, or names a file twice");
        }
        return manifest;
    }

    /**
     * Reads the manifest of a folder and sees that the folder has the files of the manifest and no others, none of them a link or a
     * folder. What is in them is seen by {@link #check} or when they are read.
     */
    static Manifest of(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new IOException("it holds a link or a folder");
                }
                names.add(String.valueOf(file.getFileName()));
                if (names.size() > MOST_FILES + BESIDE.size()) {
                    throw new IOException("it holds more than %d files".formatted(MOST_FILES));
                }
            }
        }
        if (!names.contains(NAME)) {
            throw new IOException("it has no " + NAME);
        }
        Manifest manifest = parse(small(folder.resolve(NAME)));
        names.removeAll(BESIDE);
        if (!names.equals(manifest.sha256().keySet())) {
            throw new IOException("its files are not those of its manifest");
        }
        return manifest;
    }

    /** Of a file that nobody makes large. */
    static byte[] small(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("its %s is larger than any".formatted(file.getFileName()));
        }
        return Files.readAllBytes(file);
    }

    /** Reads every file, a block at a time. @throws IOException naming the first that was changed */
    void check(Path folder) throws IOException {
        for (Map.Entry<String, String> file : sha256.entrySet()) {
            MessageDigest digest = Sha256.fresh();
            try (InputStream in = Files.newInputStream(folder.resolve(file.getKey()), LinkOption.NOFOLLOW_LINKS)) {
                byte[] block = new byte[BLOCK];
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    digest.update(block, 0, read);
                }
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(file.getValue())) {
                throw changed(file.getKey());
            }
        }
    }

    /**
     * The content of a file, which is what was registered.
     *
     * @throws IOException if it was changed, is larger than that, or is not in the manifest
     */
    byte[] read(Path folder, String name, long largest) throws IOException {
        String registered = sha256.get(name);
        if (registered == null) {
            throw new IOException("it has no " + name);
        }
        if (Files.size(folder.resolve(name)) > largest) {
            throw new IOException(name + " is larger than any such file");
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
            content = in.readAllBytes();
        }
        if (!Sha256.hex(content).equals(registered)) {
            throw changed(name);
        }
        return content;
    }

    private static IOException changed(String name) {
        return new IOException(name + " is not what was registered");
    }
}
