package tongli.learning.finetune;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a run of training wrote down while it learnt: numbers by name and step. A run that was stopped and went on has several
 * files of events and made some steps twice; the later ones count. Immutable.
 *
 * @param byTag of {@code train/loss}, {@code tuning/score} and so on, values by step
 */
public record LearningCurves(Map<String, NavigableMap<Long, Double>> byTag) {
    /** The loss of each step. */
    public static final String LOSS = "train/loss";

    /** How good the weights were after a pass. */
    public static final String SCORE = "tuning/score";

    private static final int LENGTH_AND_CHECK = 12;
    private static final int CHECK = 4;

    /** An event of numbers has some dozens of bytes; what claims more is no such file. */
    private static final long LONGEST = 1 << 20;

    /** Where a run keeps its events. */
    static final String FOLDER = "events";

    public LearningCurves {
        Map<String, NavigableMap<Long, Double>> copy = new TreeMap<>();
        byTag.forEach((tag, curve) -> copy.put(tag, Collections.unmodifiableNavigableMap(new TreeMap<>(curve))));
        byTag = Collections.unmodifiableMap(copy);
    }

    /** Removes what an earlier run wrote down in its folder, for one that begins anew. @throws IOException if a file cannot be removed */
    static void forget(Path run) throws IOException {
        for (Path file : files(run.resolve(FOLDER))) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("events\\.out\\.tfevents\\..*\\.tongli"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * @param run the folder that a training was told to write to
     * @throws IOException if it holds no events, or other files under their name; what a killed run left half written is passed over
     */
    public static LearningCurves of(Path run) throws IOException {
        Path folder = run.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    run.toString(), null, "no folder of a training; give the --out of ./tongli learn train");
        }
        Map<String, NavigableMap<Long, Double>> byTag = new TreeMap<>();
        for (Path file : files(folder)) {
            read(file, byTag);
        }
        if (byTag.isEmpty()) {
            throw new IOException(folder + ": no number was written here; let the training make a step first");
        }
        return new LearningCurves(byTag);
    }

    private static void read(Path file, Map<String, NavigableMap<Long, Double>> byTag) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            while (true) {
                byte[] head = in.readNBytes(LENGTH_AND_CHECK);
                if (head.length < LENGTH_AND_CHECK) {
                    return; // the end, or the run was killed while it wrote
                }
                byte[] length = Arrays.copyOf(head, Long.BYTES);
                long size =
                        ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
                if (!Arrays.equals(EventFile.masked(length), Arrays.copyOfRange(head, Long.BYTES, LENGTH_AND_CHECK))
                        || size < 0
                        || size > LONGEST) {
                    throw new IOException(file + ": not a file of events; remove it from the folder");
                }
                byte[] event = in.readNBytes((int) size);
                byte[] check = in.readNBytes(CHECK);
                if (event.length < size || check.length < CHECK) {
                    return;
                }
                if (!Arrays.equals(EventFile.masked(event), check)) {
                    throw new IOException(file + ": an event was changed after it was written; remove the file");
                }
                take(CodedInputStream.newInstance(event), byTag);
            }
        }
    }

    private static void take(CodedInputStream event, Map<String, NavigableMap<Long, Double>> byTag) throws IOException {
        long step = 0;
        for (int tag = event.readTag(); tag != 0; tag = event.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case EventFile.EVENT_STEP -> step = event.readInt64();
                case EventFile.EVENT_SUMMARY -> values(event.readByteBuffer(), step, byTag);
                default -> event.skipField(tag);
            }
        }
    }

    private static void values(ByteBuffer summary, long step, Map<String, NavigableMap<Long, Double>> byTag)
            throws IOException {
        CodedInputStream all = CodedInputStream.newInstance(summary);
        for (int tag = all.readTag(); tag != 0; tag = all.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == EventFile.SUMMARY_VALUE) {
                value(CodedInputStream.newInstance(all.readByteBuffer()), step, byTag);
            } else {
                all.skipField(tag);
            }
        }
    }

    private static void value(CodedInputStream one, long step, Map<String, NavigableMap<Long, Double>> byTag)
            throws IOException {
        String name = "";
        double number = Double.NaN;
        for (int tag = one.readTag(); tag != 0; tag = one.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case EventFile.VALUE_TAG -> name = one.readString();
                case EventFile.VALUE_NUMBER -> number = one.readFloat();
                default -> one.skipField(tag);
            }
        }
        byTag.computeIfAbsent(name, key -> new TreeMap<>()).put(step, number);
    }
}
