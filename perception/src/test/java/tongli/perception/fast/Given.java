package tongli.perception.fast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.HashedNgrams;

/** A model of n-grams small enough to reckon by hand. */
final class Given {
    private Given() {}

    /** It knows the words yes and no, in that order or the other, as (127·0.01, 0) and (0, 127·0.02). */
    static Map<String, Tensor> tensors() {
        int yes = wordOf("yes");
        int no = wordOf("no");
        boolean yesFirst = yes < no;
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put(NgramModel.KEYS, new Tensor(new float[] {Math.min(yes, no), Math.max(yes, no)}, 2));
        tensors.put(
                NgramModel.SCALES, new Tensor(yesFirst ? new float[] {0.01f, 0.02f} : new float[] {0.02f, 0.01f}, 2));
        tensors.put(NgramModel.HIDDEN + NgramModel.WEIGHT, new Tensor(new float[] {1, -1}, 2, 1));
        tensors.put(NgramModel.HIDDEN + NgramModel.BIAS, new Tensor(new float[] {-0.5f}, 1));
        tensors.put("head.mood" + NgramModel.WEIGHT, new Tensor(new float[] {1, 0, 0, 1, 10, 0}, 3, 2));
        tensors.put("head.mood" + NgramModel.BIAS, new Tensor(new float[] {0.25f, 0}, 2));
        tensors.put(
                NgramModel.ROWS,
                new Tensor(yesFirst ? new float[] {127, 0, 0, 127} : new float[] {0, 127, 127, 0}, 2, 2));
        return tensors;
    }

    private static int wordOf(String word) {
        // the word itself and the runs of letters within its marked ends; the word is the one that a pair of it has
        // twice
        int[] alone = new HashedNgrams(Language.EN, NgramModel.KEY_BITS).of(word);
        int[] within = new HashedNgrams(Language.EN, NgramModel.KEY_BITS).of("x" + word);
        for (int ngram : alone) {
            if (java.util.Arrays.stream(within).noneMatch(other -> other == ngram)) {
                return ngram;
            }
        }
        throw new IllegalStateException("no n-gram of the word alone");
    }

    static byte[] file(Path folder, String kind, Map<String, Tensor> tensors) throws IOException {
        Path file = folder.resolve("model.safetensors");
        TaskHead head = new TaskHead("mood", TaskHead.Kind.SINGLE, List.of("agreeing", "refusing"));
        new TaskModelFile(kind, Language.EN, tensors, List.of(TaskModelFile.Head.uncalibrated(head)), Map.of())
                .write(file);
        return Files.readAllBytes(file);
    }
}
