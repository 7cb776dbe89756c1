package tongli.perception.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;

/**
 * Reads and writes a head as one gzipped file: a mark and version, who it is, how it was trained, its calibration, then
 * the arrays in 16-bit steps of each row's largest value (which moves a probability by less than 0.001). Rows keep their own
 * step because a feature that hardly varies has huge weights, beside which one step for all would drown the rest.
 */
public final class HeadFile {
    private static final int MARK = 0x544C4844; // "TLHD"
    private static final int VERSION = 1;

    private HeadFile() {}

    public static void write(EmotionHead head, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16));
        out.writeInt(MARK);
        out.writeInt(VERSION);
        out.writeUTF(head.id().id());
        out.writeUTF(head.id().version());
        out.writeUTF(head.language().code());
        out.writeUTF(head.taxonomy().code());
        TrainingProvenance provenance = head.provenance();
        out.writeUTF(provenance.trainSha256());
        out.writeUTF(provenance.devSha256());
        out.writeLong(provenance.seed());
        out.writeUTF(provenance.commandLine());
        out.writeUTF(provenance.javaVersion());
        out.writeUTF(provenance.trainedAt().toString());
        HeadWeights weights = head.weights();
        out.writeInt(weights.inputs());
        out.writeInt(weights.hidden());
        out.writeInt(weights.labels());
        out.writeInt(weights.wideBits());
        out.writeDouble(head.calibration().temperature());
        for (double threshold : head.calibration().thresholds()) {
            out.writeDouble(threshold);
        }
        out.writeDouble(head.calibration().abstainBelow());
        writeRows(weights.first(), weights.hidden(), out);
        writeRows(weights.firstBias(), weights.hidden(), out);
        writeRows(weights.second(), HeadWeights.outputs(weights.labels()), out);
        writeRows(weights.secondBias(), HeadWeights.outputs(weights.labels()), out);
        writeRows(weights.wide(), weights.wide().length, out);
        out.flush();
        out.close();
    }

    /** @throws IOException if it is no head file, or one of a later version */
    public static EmotionHead read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new GZIPInputStream(stream, 1 << 16));
        if (in.readInt() != MARK) {
            throw new IOException("this is not a head file; train one with: tongli learn train");
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException(
                    "the head file has version %d, this Tongli reads %d; train it again, or use a newer Tongli"
                            .formatted(version, VERSION));
        }
        ModelId id = new ModelId(in.readUTF(), in.readUTF());
        Language language = Coded.find(Language.class, in.readUTF()).orElseThrow();
        Taxonomy taxonomy = Coded.find(Taxonomy.class, in.readUTF()).orElseThrow();
        TrainingProvenance provenance = new TrainingProvenance(
                in.readUTF(), in.readUTF(), in.readLong(), in.readUTF(), in.readUTF(), Instant.parse(in.readUTF()));
        int inputs = in.readInt();
        int hidden = in.readInt();
        int labels = in.readInt();
        int wideBits = in.readInt();
        double temperature = in.readDouble();
        List<Double> thresholds = new ArrayList<>();
        for (int i = 0; i < labels; i++) {
            thresholds.add(in.readDouble());
        }
        HeadCalibration calibration = new HeadCalibration(temperature, thresholds, in.readDouble());
        int outputs = HeadWeights.outputs(labels);
        HeadWeights weights = new HeadWeights(
                inputs,
                hidden,
                labels,
                wideBits,
                readRows(in, inputs, hidden),
                readRows(in, 1, hidden),
                readRows(in, hidden, outputs),
                readRows(in, 1, outputs),
                readRows(in, 1, (1 << wideBits) * outputs));
        return new EmotionHead(id, language, taxonomy, weights, calibration, provenance);
    }

    private static void writeRows(float[] values, int width, DataOutputStream out) throws IOException {
        for (int from = 0; from < values.length; from += width) {
            float largest = 0;
            for (int i = from; i < from + width; i++) {
                largest = Math.max(largest, Math.abs(values[i]));
            }
            float step = largest == 0 ? 1 : largest / Short.MAX_VALUE;
            out.writeFloat(step);
            for (int i = from; i < from + width; i++) {
                out.writeShort(Math.round(values[i] / step));
            }
        }
    }

    private static float[] readRows(DataInputStream in, int rows, int width) throws IOException {
        float[] values = new float[rows * width];
        byte[] bytes = new byte[width * Short.BYTES];
        for (int row = 0; row < rows; row++) {
            float step = in.readFloat();
            in.readFully(bytes);
            for (int i = 0; i < width; i++) {
                values[row * width + i] = step * (short) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xFF));
            }
        }
        return values;
    }
}
