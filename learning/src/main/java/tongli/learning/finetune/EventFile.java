package tongli.learning.finetune;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.zip.CRC32C;

/**
 * Scalars over steps for TensorBoard: records of TensorFlow's {@code Event} message, each with its masked CRC-32C. Not
 * safe for many threads.
 *
 * <p>Source: TensorFlow's {@code event.proto}, {@code summary.proto} and {@code record_writer.cc}.
 */
public final class EventFile implements AutoCloseable {
    private static final int EVENT_TIME = 1;
    static final int EVENT_STEP = 2;
    private static final int EVENT_VERSION = 3;
    static final int EVENT_SUMMARY = 5;
    static final int SUMMARY_VALUE = 1;
    static final int VALUE_TAG = 1;
    static final int VALUE_NUMBER = 2;
    private static final int CRC_MASK = 0xa282ead8;

    private final OutputStream out;
    private final InstantSource clock;

    private interface Fields {
        void write(CodedOutputStream out) throws IOException;
    }

    /** Starts a new file in {@code folder}. */
    public EventFile(Path folder, InstantSource clock) throws IOException {
        this.clock = clock;
        Files.createDirectories(folder);
        Instant now = clock.instant();
        out = Files.newOutputStream(
                folder.resolve("events.out.tfevents.%d.%09d.tongli".formatted(now.getEpochSecond(), now.getNano())));
        event(0, fields -> fields.writeString(EVENT_VERSION, "brain.Event:2"));
    }

    /** @param tag such as {@code train/loss} */
    public void scalar(String tag, long step, double value) throws IOException {
        byte[] number = message(fields -> {
            fields.writeString(VALUE_TAG, tag);
            fields.writeFloat(VALUE_NUMBER, (float) value);
        });
        byte[] summary = message(fields -> fields.writeByteArray(SUMMARY_VALUE, number));
        event(step, fields -> fields.writeByteArray(EVENT_SUMMARY, summary));
    }

    private void event(long step, Fields what) throws IOException {
        Instant now = clock.instant();
        record(message(fields -> {
            fields.writeDouble(EVENT_TIME, now.getEpochSecond() + now.getNano() / 1e9);
            fields.writeInt64(EVENT_STEP, step);
            what.write(fields);
        }));
    }

    private static byte[] message(Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream coded = CodedOutputStream.newInstance(bytes);
        fields.write(coded);
        coded.flush();
        return bytes.toByteArray();
    }

    private void record(byte[] event) throws IOException {
        byte[] length = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(event.length)
                .array();
        out.write(length);
        out.write(masked(length));
        out.write(event);
        out.write(masked(event));
        out.flush();
    }

    /** The checksum of a record's part, masked as TensorFlow does. */
    static byte[] masked(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int value = (int) crc.getValue();
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(Integer.rotateRight(value, 15) + CRC_MASK)
                .array();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
