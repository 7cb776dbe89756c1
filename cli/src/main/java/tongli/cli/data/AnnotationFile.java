package tongli.cli.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tongli.cli.data.AnnotationSession.Item;
import tongli.cli.terminal.WorkFailed;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The answers of one person, one JSON object a line. Each is on the disk before the next question; a line that a killed
 * process left half written is cut off. Each holds a digest of the text or file that was labelled, for a line without an id has
 * only its number, which another version of the set may give to another. For one thread and, by a lock, one process.
 */
final class AnnotationFile implements AutoCloseable {
    private final Path path;
    private final String annotator;
    private final FileChannel channel;
    private final Map<String, Item> items;
    /** Where each answer begins, by the id of its line, in the order of the file. */
    private final Map<String, Long> begins = new LinkedHashMap<>();

    private AnnotationFile(Path path, String annotator, FileChannel channel, List<Item> items) {
        this.path = path;
        this.annotator = annotator;
        this.channel = channel;
        this.items = items.stream().collect(Collectors.toUnmodifiableMap(Item::id, Function.identity()));
    }

    /**
     * @param items the set that is labelled
     * @throws WorkFailed if it cannot be written, is another person's, or belongs to another set, or to other texts or files
     */
    static AnnotationFile open(Path path, String annotator, List<Item> items, PrintWriter err) {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            AnnotationFile file = new AnnotationFile(path, annotator, channel, items);
            try {
                file.lock();
                file.readOn(err);
                return file;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read or written; name another place with --output".formatted(path), e);
        }
    }

    private void lock() throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException here) {
            lock = null;
        }
        if (lock == null) {
            throw new WorkFailed("%s is being written by another session; end that first".formatted(path));
        }
    }

    /** Through the channel that holds the lock: on POSIX, closing any other would drop it. */
    private void readOn(PrintWriter err) throws IOException {
        byte[] bytes = Channels.newInputStream(channel).readAllBytes();
        int begin = 0;
        int number = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                number++;
                read(new String(bytes, begin, i - begin, StandardCharsets.UTF_8), number, begin);
                begin = i + 1;
            }
        }
        if (begin < bytes.length) {
            err.println("tongli: the last line of %s was not written whole; it is asked again".formatted(path));
            channel.truncate(begin);
        }
        channel.position(begin);
    }

    private void read(String line, int number, long begin) {
        JsonNode answer;
        try {
            answer = TongliJson.mapper().readTree(line);
        } catch (JacksonException e) {
            throw new WorkFailed(
                    "%s:%d: no answer of a session; name another file with --output".formatted(path, number), e);
        }
        String who = answer.path("annotator").asString("");
        String id = answer.path("id").asString("");
        if (!who.equals(annotator)) {
            throw new WorkFailed("%s:%d: not by the annotator \"%s\"; each person needs a file of their own"
                    .formatted(path, number, annotator));
        }
        @Nullable Item item = items.get(id);
        if (item == null || begins.putIfAbsent(id, begin) != null) {
            throw new WorkFailed(
                    "%s:%d: an answer to a line that is not in the set, or a second one; was it begun with another IN?"
                            .formatted(path, number));
        }
        for (String name : Seal.NAMES) {
            String kept = answer.path(name).asString("");
            if (!kept.isEmpty() && !kept.equals(item.seal().sha256().get())) {
                throw new WorkFailed(
                        "%s:%d: the line that this answers has another text or file now; go on with the IN that it was begun with, or begin another --output"
                                .formatted(path, number));
            }
        }
    }

    boolean has(String id) {
        return begins.containsKey(id);
    }

    int size() {
        return begins.size();
    }

    /** @param answer what was said about the line; its id and who said it come before. @throws WorkFailed if it is lost */
    void add(Item item, Map<String, Object> answer) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", item.id());
        line.put("annotator", annotator);
        line.putAll(answer);
        line.put(item.seal().name(), item.seal().sha256().get());
        try {
            long begin = channel.position();
            ByteBuffer bytes = ByteBuffer.wrap((TongliJson.line(line) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            begins.put(item.id(), begin);
        } catch (IOException e) {
            throw new WorkFailed("%s could not be written; is there space?".formatted(path), e);
        }
    }

    /** Takes back an answer, which must be the last. @throws WorkFailed if that cannot be written */
    void takeBack(String id) {
        Long begin = begins.remove(id);
        if (begin == null) {
            throw new IllegalStateException("there is no answer to take back");
        }
        try {
            channel.truncate(begin);
            channel.position(begin);
            channel.force(false);
        } catch (IOException e) {
            throw new WorkFailed("%s could not be written".formatted(path), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new WorkFailed("%s could not be closed".formatted(path), e);
        }
    }
}
