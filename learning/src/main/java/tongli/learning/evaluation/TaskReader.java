package tongli.learning.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.Answers;
import tongli.learning.route.RouteModel;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.TextPair;

/** One task of a model as it is served. Owns native handles; close it when no call is under way. */
public interface TaskReader extends AutoCloseable {

    /** In the order of the answers. */
    List<String> labels();

    Answer read(LabelledFile.Row row);

    /** A text that stands alone. */
    default Answer read(String text) {
        return read(LabelledFile.Row.alone(text));
    }

    /** @throws IllegalArgumentException if the row has a line that its text answers */
    static void requireAlone(LabelledFile.Row row) {
        if (!row.before().isEmpty()) {
            throw new IllegalArgumentException("a model of emotion reads a text by itself; leave out --answers");
        }
    }

    @Override
    void close();

    /**
     * What is said of one text, one value a label.
     *
     * @param shares by which the one answer is chosen
     * @param asserted whether each label is said to hold, by the model's own thresholds
     * @param valence how pleasant it is, in [-1, 1], where the model tells that or basic emotions
     */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    record Answer(double[] shares, boolean[] asserted, OptionalDouble valence) {
        /** Of which no valence is known. */
        public Answer(double[] shares, boolean[] asserted) {
            this(shares, asserted, OptionalDouble.empty());
        }

        /** With other probabilities, and all else as it is. */
        public Answer sharing(double[] others) {
            return new Answer(others, asserted, valence);
        }
    }

    /**
     * @param model empty for the model of emotion that ships
     * @param task the name of a head; of a model of emotion also a taxonomy
     * @throws IOException if the file is no model
     * @throws IllegalArgumentException if the model does not tell the task
     */
    static TaskReader open(Optional<Path> model, String task, Language language, Precision precision)
            throws IOException {
        if (model.isEmpty()) {
            return emotion(EmotionModel.bundled(language, precision), task);
        }
        return open(model.get().toString(), SafeTensors.bytes(model.get()), task, language, precision);
    }

    /**
     * Of a model that is in memory, whose graph is built anew.
     *
     * @param name for messages
     * @param weights as the model's file has them
     * @throws IOException if they are none
     * @throws IllegalArgumentException if the model does not tell the task
     */
    static TaskReader open(String name, byte[] weights, String task, Language language, Precision precision)
            throws IOException {
        TaskModelFile content = TaskModelFile.parse(name, weights);
        if (content.language() != language) {
            throw new IllegalArgumentException("%s reads %s; give --lang %s"
                    .formatted(
                            name, content.language().code(), content.language().code()));
        }
        GraphCache none = new GraphCache(Optional.empty());
        boolean ofEmotion =
                content.heads().stream().anyMatch(head -> head.task().name().equals(EmotionHeads.INTENSITY));
        if (ofEmotion) {
            return emotion(EmotionModel.open(name, weights, language, precision, none), task);
        }
        if (RouteModel.tells(content)) {
            RouteModel route = RouteModel.open(name, content);
            return orClosed(
                    route, () -> new OfHead(content, task, row -> List.of(route.logits(pair(row))), route::close));
        }
        TaskModel opened = TaskModel.open(name, weights, precision, none);
        return orClosed(
                opened,
                () -> new OfHead(
                        content,
                        task,
                        row -> (row.before().isEmpty()
                                        ? opened.logits(List.of(row.text()))
                                        : opened.logitsOfPairs(List.of(pair(row))))
                                .stream().map(ofOne -> ofOne[0]).toList(),
                        opened::close));
    }

    private static TextPair pair(LabelledFile.Row row) {
        return new TextPair(row.before(), row.text());
    }

    private static TaskReader emotion(EmotionModel model, String task) {
        return orClosed(model, () -> new OfEmotion(model, task));
    }

    private static TaskReader orClosed(AutoCloseable model, Supplier<TaskReader> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException unknown) {
            try {
                model.close();
            } catch (Exception closing) {
                unknown.addSuppressed(closing);
            }
            throw unknown;
        }
    }

    /** One head of a user's own model. */
    final class OfHead implements TaskReader {
        private final TaskModelFile.Head head;
        private final int place;
        private final Function<LabelledFile.Row, List<float[]>> logits;
        private final Runnable closing;

        /** @param logits of a text, one array a head */
        private OfHead(
                TaskModelFile file, String task, Function<LabelledFile.Row, List<float[]>> logits, Runnable closing) {
            List<String> names =
                    file.heads().stream().map(head -> head.task().name()).toList();
            this.place = names.indexOf(task);
            if (place < 0) {
                throw new IllegalArgumentException("the model tells %s and not \"%s\"; choose with --task"
                        .formatted(String.join(", ", names), task));
            }
            this.head = file.heads().get(place);
            if (head.task().kind() == TaskHead.Kind.TAGS) {
                throw new IllegalArgumentException(
                        "the model marks spans and tells no labels of whole texts; judge it with `learn evaluate`, use it with `learn predict`");
            }
            if (head.task().kind() == TaskHead.Kind.STEPS) {
                throw new IllegalArgumentException(
                        "the model tells labels in their order and no others; judge it with `learn evaluate`, use it with `learn predict`");
            }
            this.logits = logits;
            this.closing = closing;
        }

        @Override
        public List<String> labels() {
            return head.task().labels();
        }

        @Override
        public Answer read(LabelledFile.Row row) {
            TaskHead.Kind kind = head.task().kind();
            double[] shares = kind.probabilities(logits.apply(row).get(place), head.temperature());
            return new Answer(
                    shares,
                    kind == TaskHead.Kind.SINGLE
                            ? Answers.mostProbable(new double[][] {shares})[0]
                            : Answers.above(shares, head.thresholds()),
                    valence(shares));
        }

        /** Of emotions that share 1 among them what is to be expected. */
        private OptionalDouble valence(double[] shares) {
            if (head.task().kind() != TaskHead.Kind.SINGLE
                    || !Taxonomy.BASIC.labels().containsAll(labels())) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(BasicEmotion.expectedAffect(emotion -> {
                        int place = labels().indexOf(emotion.code());
                        return place < 0 ? 0 : shares[place];
                    })
                    .valence());
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    /** A taxonomy of a model of emotion, whose heads answer together. */
    final class OfEmotion implements TaskReader {
        private final EmotionModel model;
        private final Taxonomy taxonomy;

        private OfEmotion(EmotionModel model, String task) {
            this.model = model;
            this.taxonomy = Coded.find(Taxonomy.class, task)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "a model of emotion tells polarity, basic or fine; choose with --task"));
            model.heads().head(EmotionHeads.labelsOf(taxonomy)); // or there is none in this language
        }

        @Override
        public List<String> labels() {
            return taxonomy.labels();
        }

        @Override
        public Answer read(LabelledFile.Row row) {
            requireAlone(row);
            List<float[]> logits = model.logits(row.text());
            EmotionHeads.Output output = model.heads().read(taxonomy, logits);
            return new Answer(
                    output.distribution(),
                    Answers.above(output.standalone(), model.heads().thresholds(taxonomy)),
                    OptionalDouble.of(model.heads().affect(logits).valence()));
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
