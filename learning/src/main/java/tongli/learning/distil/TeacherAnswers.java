package tongli.learning.distil;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import tongli.core.Sha256;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;

/**
 * What the encoder's heads put out for many texts. To ask takes long, so the answers are kept in a file, each under a hash of its
 * text, for as long as the encoder stays the same; a run that was stopped goes on from there.
 */
final class TeacherAnswers {
    /**
     * How many texts of like length are asked at once, to learn from. That int8 then rounds a little otherwise than for one text is
     * no matter there.
     */
    static final int TOGETHER = 32;

    private static final String LOGITS = "logits";
    private static final String HASHES = "hashes";
    private static final String ENCODER = "encoder";
    private static final int KEPT_AFTER = 4096;

    /** A hash is so many numbers of 24 bits, which a float holds exactly. */
    private static final int HASH_PARTS = 3;

    private static final int HASH_NUMBERS = 1 << 24;

    private final List<TaskModelFile.Head> heads;
    private final List<float[]> rows;

    private TeacherAnswers(List<TaskModelFile.Head> heads, List<float[]> rows) {
        this.heads = heads;
        this.rows = rows;
    }

    /**
     * Takes the answers that were kept, and asks for the others.
     *
     * @param together how many texts are asked at once; 1 to be answered as when it serves
     * @param kept the file
     * @param progress is told now and then how many texts are done
     * @throws IOException if the file is damaged, or cannot be written
     */
    static TeacherAnswers of(EmotionModel teacher, List<String> texts, int together, Path kept, IntConsumer progress)
            throws IOException {
        List<TaskModelFile.Head> heads = teacher.heads().all();
        String encoder = teacher.id() + " " + teacher.file().provenance();
        int width = heads.stream().mapToInt(head -> head.task().labels().size()).sum();
        Map<String, float[]> known = read(kept, encoder, width);
        List<String> unknown = texts.stream()
                .filter(text -> !known.containsKey(hash(text)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length))
                .toList();
        int before = known.size();
        for (int from = 0; from < unknown.size(); from += together) {
            List<String> batch = unknown.subList(from, Math.min(unknown.size(), from + together));
            List<List<float[]>> logits = teacher.logitsTogether(batch);
            for (int i = 0; i < batch.size(); i++) {
                known.put(hash(batch.get(i)), joined(logits.get(i)));
            }
            if (known.size() - before >= KEPT_AFTER || from + together >= unknown.size()) {
                before = known.size();
                write(kept, encoder, known);
                progress.accept(texts.size() - unknown.size() + from + batch.size());
            }
        }
        return new TeacherAnswers(
                heads, texts.stream().map(text -> known.get(hash(text))).toList());
    }

    static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_PARTS * 6);
    }

    private static float[] joined(List<float[]> logits) {
        float[] row = new float[logits.stream().mapToInt(head -> head.length).sum()];
        int at = 0;
        for (float[] head : logits) {
            System.arraycopy(head, 0, row, at, head.length);
            at += head.length;
        }
        return row;
    }

    /** @param width how many numbers an answer has */
    static Map<String, float[]> read(Path kept, String encoder, int width) throws IOException {
        Map<String, float[]> known = new HashMap<>();
        if (!Files.isRegularFile(kept)) {
            return known;
        }
        SafeTensors file = SafeTensors.read(kept);
        if (!encoder.equals(file.metadata().get(ENCODER))) {
            return known;
        }
        Tensor logits = file.tensors().get(LOGITS);
        Tensor hashes = file.tensors().get(HASHES);
        if (logits == null
                || hashes == null
                || hashes.shape().length != 2
                || !Arrays.equals(hashes.shape(), new long[] {hashes.shape()[0], HASH_PARTS})
                || !Arrays.equals(logits.shape(), new long[] {hashes.shape()[0], width})) {
            throw damaged(kept);
        }
        for (int row = 0; row < hashes.shape()[0]; row++) {
            StringBuilder hash = new StringBuilder();
            for (int part = 0; part < HASH_PARTS; part++) {
                float number = hashes.values()[row * HASH_PARTS + part];
                if (!(number >= 0 && number < HASH_NUMBERS) || number != (int) number) {
                    throw damaged(kept);
                }
                hash.append("%06x".formatted((int) number));
            }
            float[] values = Arrays.copyOfRange(logits.values(), row * width, (row + 1) * width);
            for (float value : values) {
                if (!Float.isFinite(value)) {
                    throw damaged(kept);
                }
            }
            known.put(hash.toString(), values);
        }
        return known;
    }

    private static IOException damaged(Path kept) {
        return new IOException(
                kept + ": these are no answers of this encoder; remove the file, and they are asked for anew");
    }

    static void write(Path kept, String encoder, Map<String, float[]> known) throws IOException {
        int width = known.values().iterator().next().length;
        float[] logits = new float[width * known.size()];
        float[] hashes = new float[HASH_PARTS * known.size()];
        int row = 0;
        for (Map.Entry<String, float[]> answer : known.entrySet()) {
            System.arraycopy(answer.getValue(), 0, logits, row * width, width);
            for (int part = 0; part < HASH_PARTS; part++) {
                hashes[row * HASH_PARTS + part] =
                        Integer.parseInt(answer.getKey().substring(part * 6, part * 6 + 6), 16);
            }
            row++;
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>(); // in one order in every process
        tensors.put(LOGITS, new Tensor(logits, known.size(), width));
        tensors.put(HASHES, new Tensor(hashes, known.size(), HASH_PARTS));
        new SafeTensors(tensors, Map.of(ENCODER, encoder)).write(kept);
    }

    /** One array a head. */
    List<float[]> logits(int text) {
        List<float[]> logits = new ArrayList<>(heads.size());
        int at = 0;
        for (TaskModelFile.Head head : heads) {
            float[] ofHead = new float[head.task().labels().size()];
            System.arraycopy(rows.get(text), at, ofHead, 0, ofHead.length);
            logits.add(ofHead);
            at += ofHead.length;
        }
        return logits;
    }
}
