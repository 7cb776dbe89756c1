package tongli.perception.registry.serving;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tongli.core.EmotionQuery;
import tongli.core.LabelProbability;
import tongli.core.ModelId;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.language.LanguageDetector;
import tongli.perception.registry.Digest;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;

/** One head of a user's own model over the encoder, which tells one label or several of a whole text. Owns native handles. */
final class OwnModel implements LoadedModel<OwnReading> {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    /** Loads such models and counts what they say. */
    static final Kind<OwnReading> KIND = new Kind<>() {
        @Override
        public LoadedModel<OwnReading> load(RegisteredModel model) throws IOException {
            return OwnModel.open(model.slot(), model.digest(), model.weights());
        }

        @Override
        public Said said(OwnReading answer) {
            return new Said(answer.dominant(), answer.uncertain());
        }
    };

    private final Slot slot;
    private final ModelId id;
    private final TaskModel model;
    private final TaskModelFile.Head head;
    private final int place;

    private OwnModel(Slot slot, String digest, TaskModel model, int place) {
        this.slot = slot;
        this.id = new ModelId(slot.name(), Digest.shortened(digest));
        this.model = model;
        this.place = place;
        this.head = model.file().heads().get(place);
    }

    /** @throws IOException if it is no such model, or tells another task or reads another language than the slot's */
    static OwnModel open(Slot slot, String digest, byte[] weights) throws IOException {
        TaskModel model = TaskModel.open(RegisteredModel.WEIGHTS, weights, Precision.INT8, Kind.UNCACHED);
        int place = model.file().heads().stream()
                .map(head -> head.task().name())
                .toList()
                .indexOf(slot.task());
        if (place < 0 || model.file().language() != slot.language() || !fits(model.file(), place)) {
            model.close();
            throw new IOException("the model does not tell labels of whole texts for " + slot.name());
        }
        return new OwnModel(slot, digest, model, place);
    }

    private static boolean fits(TaskModelFile file, int place) {
        TaskHead.Kind kind = file.heads().get(place).task().kind();
        return kind == TaskHead.Kind.SINGLE || kind == TaskHead.Kind.MULTI;
    }

    @Override
    public OwnReading read(EmotionQuery query) {
        float[] logits = model.logits(List.of(query.text())).get(place)[0];
        double[] shares = head.task().kind().probabilities(logits, head.temperature());
        List<String> labels = head.task().labels();
        List<LabelProbability> probabilities = IntStream.range(0, shares.length)
                .mapToObj(i -> new LabelProbability(labels.get(i), Math.min(1, shares[i])))
                .sorted(LabelProbability.MOST_PROBABLE_FIRST)
                .toList();
        LabelProbability dominant = probabilities.get(0);
        return new OwnReading(
                query.text(),
                slot.language(),
                slot.task(),
                probabilities,
                asserted(labels, shares, dominant.label()),
                dominant.label(),
                dominant.probability(),
                dominant.probability() < head.abstainBelow() || isForeign(query),
                id);
    }

    private List<String> asserted(List<String> labels, double[] shares, String dominant) {
        return head.task().kind() == TaskHead.Kind.SINGLE
                ? List.of(dominant)
                : IntStream.range(0, shares.length)
                        .filter(i -> shares[i] >= head.thresholds().get(i))
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -shares[i]))
                        .map(labels::get)
                        .toList();
    }

    /** As a reading of emotion has it: the language was left to be found out, and seems to be none that is read. */
    private static boolean isForeign(EmotionQuery query) {
        return query.language().isEmpty() && DETECTOR.isNeither(query.text());
    }

    @Override
    public void close() {
        model.close();
    }
}
