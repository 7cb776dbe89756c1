package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Polarity;
import tongli.core.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sets whose terms let weights trained on them ship, each with its training part and the part kept for tuning.
 *
 * <p>GoEmotions (Apache-2.0) and BRIGHTER (CC BY 4.0) keep their official parts. CPED (Apache-2.0) is split by show: 31
 * is kept for tuning and the others train, so that no speaker stands on both sides. EmpatheticPersonas (MIT) has no tuning part and
 * only trains. Of the Chinese lines authored for Tongli every tenth is kept for tuning the fine labels and affect, which no
 * other Chinese set tells; they do not tune the rest.
 */
public enum EmotionSet {
    GOEMOTIONS("en-goemotions", Language.EN, "train.tsv.gz", "dev.tsv.gz"),
    BRIGHTER_ENG("en-brighter-eng", Language.EN, "train.tsv", "dev.tsv"),
    PERSONAS_EN("zhen-empathetic-personas", Language.EN, "emotion-train.tsv", ""),
    BRIGHTER_CHN("zh-brighter-chn", Language.ZH, "train.tsv.gz", "dev.tsv"),
    CPED("zh-cped", Language.ZH, "", ""),
    PERSONAS_ZH("zhen-empathetic-personas", Language.ZH, "emotion-train.tsv", ""),
    AUTHORED_ZH("zh-emotion", Language.ZH, "", "");

    private static final float CPED_WEIGHT = 0.3f;
    private static final int CPED_TRAINING_EVERY = 3;
    private static final String CPED_HELD_OUT_SHOW = "31";

    /** Valence of an authored line that is this far from 0 is pleasant or unpleasant. */
    private static final double FELT = 0.15;

    private static final int AUTHORED_TUNING_EVERY = 10;

    private static final List<String> AFFECT = List.of("valence", "arousal", "dominance");

    /** The strongest mark of a feeling. */
    private static final float STRONGEST = 3;

    /** GoEmotions is sixteen times as large. */
    private static final int BRIGHTER_ENG_TIMES = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final Language language;
    private final String train;
    private final String dev;

    EmotionSet(String id, Language language, String train, String dev) {
        this.id = id;
        this.language = language;
        this.train = train;
        this.dev = dev;
    }

    /** The name of its folder. */
    public String id() {
        return id;
    }

    /**
     * How much one text counts when bounds are chosen. CPED's labels come from scenes with pictures and sound, and often
     * cannot be seen in the words; at full weight its size would drown the rest. In training every third of its texts is
     * met instead, which comes to the same and takes half the time.
     */
    public float weight() {
        return this == CPED ? CPED_WEIGHT : 1;
    }

    /** How often a pass over the training texts meets each text. */
    public int times() {
        return this == BRIGHTER_ENG ? BRIGHTER_ENG_TIMES : 1;
    }

    /**
     * Whether its marks for the task are taught, and not only judged by. BRIGHTER's English raters marked fear in more than
     * half of the texts: that teaches its own task and not what GoEmotions means by fear.
     */
    public boolean teaches(EmotionTask task) {
        return !(this == BRIGHTER_ENG && task == EmotionTask.BASIC);
    }

    public boolean isBrighter() {
        return this == BRIGHTER_ENG || this == BRIGHTER_CHN;
    }

    public static List<EmotionSet> of(Language language) {
        return Arrays.stream(values()).filter(set -> set.language == language).toList();
    }

    /**
     * Where sets lie.
     *
     * @param sets the folder with one folder a public set
     * @param authored the folder of the Chinese lines authored for Tongli, {@code *.jsonl}
     */
    public record Folders(Path sets, Path authored) {}

    /**
     * One part of a set.
     *
     * @param sha256 of the files it was read from, in order
     */
    public record Part(List<EmotionText> texts, List<String> sha256) {
        public Part {
            texts = List.copyOf(texts);
            sha256 = List.copyOf(sha256);
        }

        static final Part EMPTY = new Part(List.of(), List.of());

        private Part every(int nth) {
            return new Part(
                    IntStream.range(0, texts.size())
                            .filter(i -> i % nth == 0)
                            .mapToObj(texts::get)
                            .toList(),
                    sha256);
        }
    }

    /** @throws IOException if a file is missing or malformed */
    public Part train(Folders folders) throws IOException {
        return read(() -> switch (this) {
            case CPED ->
                cped(folders.sets(), show -> !show.equals(CPED_HELD_OUT_SHOW)).every(CPED_TRAINING_EVERY);
            case AUTHORED_ZH -> authored(folders.authored(), false, false);
            default -> part(folders.sets(), train);
        });
    }

    private interface Reading {
        Part run() throws IOException;
    }

    private Part read(Reading reading) throws IOException {
        try {
            return reading.run();
        } catch (IllegalArgumentException | NoSuchElementException malformed) {
            throw new IOException("the set %s is malformed: %s".formatted(id, malformed.getMessage()), malformed);
        }
    }

    /** The part kept for tuning; empty for a set without one. @throws IOException as {@link #train} */
    public Part dev(Folders folders) throws IOException {
        return read(() -> switch (this) {
            case CPED -> cped(folders.sets(), CPED_HELD_OUT_SHOW::equals);
            case AUTHORED_ZH -> authored(folders.authored(), true, true);
            default -> part(folders.sets(), dev);
        });
    }

    /**
     * As {@link #dev}, but for the authored lines, which then tell all that the training lines tell: to judge by, not to tune the
     * encoder's model on. @throws IOException as {@link #train}
     */
    public Part devWithAllMarks(Folders folders) throws IOException {
        return this == AUTHORED_ZH ? read(() -> authored(folders.authored(), true, false)) : dev(folders);
    }

    private Part part(Path sets, String file) throws IOException {
        if (file.isEmpty()) {
            return Part.EMPTY;
        }
        Tsv tsv = Tsv.read(sets.resolve(id).resolve(file));
        return switch (this) {
            case GOEMOTIONS -> new Part(goEmotions(tsv), List.of(tsv.sha256()));
            case PERSONAS_EN -> new Part(personas(tsv, "text_en"), List.of(tsv.sha256()));
            case PERSONAS_ZH -> new Part(personas(tsv, "text_zh"), List.of(tsv.sha256()));
            default -> {
                Tsv strengths = Tsv.read(sets.resolve(id).resolve(file.replace(".tsv", "-intensity.tsv")));
                yield new Part(brighter(tsv, strengths), List.of(tsv.sha256(), strengths.sha256()));
            }
        };
    }

    private List<EmotionText> goEmotions(Tsv tsv) {
        int text = tsv.column("text");
        int labels = tsv.column("labels");
        List<EmotionText> texts = new ArrayList<>();
        for (List<String> row : tsv.rows()) {
            float[] fine = new float[EmotionTask.FINE.labels().size()];
            float[] basic = new float[EmotionTask.BASIC.labels().size()];
            for (String label : row.get(labels).split(",")) {
                int place = EmotionTask.FINE.labels().indexOf(label);
                BasicEmotion emotion = LabelTables.GOEMOTIONS.get(label);
                if (place < 0 || emotion == null) {
                    throw new IllegalArgumentException(tsv.path() + " has a label that is not one of the 28");
                }
                fine[place] = 1;
                basic[emotion.ordinal()] = 1;
            }
            Map<EmotionTask, float[]> marks = ofBasic(basic);
            marks.put(EmotionTask.FINE, fine);
            add(texts, row.get(text), marks, Float.NaN);
        }
        return texts;
    }

    /** The two files hold the same texts, but for one in English; the ids differ. */
    private List<EmotionText> brighter(Tsv tsv, Tsv strengths) {
        int text = tsv.column("text");
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < strengths.rows().size(); i++) {
            places.put(strengths.rows().get(i).get(strengths.column("text")), i);
        }
        List<EmotionText> texts = new ArrayList<>();
        for (List<String> row : tsv.rows()) {
            float[] basic = new float[EmotionTask.BASIC.labels().size()];
            boolean any = false;
            for (BasicEmotion emotion : BasicEmotion.values()) {
                int column = tsv.header().indexOf(emotion.code());
                if (column >= 0) {
                    basic[emotion.ordinal()] = row.get(column).equals("1") ? 1 : 0;
                    any |= row.get(column).equals("1");
                } else {
                    basic[emotion.ordinal()] = Float.NaN; // neutral is set below; English has no disgust
                }
            }
            basic[BasicEmotion.NEUTRAL.ordinal()] = any ? 0 : 1;
            Map<EmotionTask, float[]> marks = ofBasic(basic);
            if (this == BRIGHTER_ENG) {
                marks.put(EmotionTask.BRIGHTER, amongItsOwn(basic));
            }
            Integer place = places.get(row.get(text));
            add(texts, row.get(text), marks, place == null ? Float.NaN : strongest(strengths, place));
        }
        return texts;
    }

    private static float[] amongItsOwn(float[] basic) {
        List<String> labels = EmotionTask.BRIGHTER.labels();
        float[] own = new float[labels.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = basic[EmotionTask.BASIC.labels().indexOf(labels.get(i))];
        }
        return own;
    }

    /** The largest of the ratings from 0 to 3, as a share of 3. */
    private static float strongest(Tsv strengths, int row) {
        float strongest = 0;
        for (BasicEmotion emotion : BasicEmotion.values()) {
            int column = strengths.header().indexOf(emotion.code());
            if (column >= 0) {
                strongest = Math.max(
                        strongest, Integer.parseInt(strengths.rows().get(row).get(column)) / STRONGEST);
            }
        }
        return strongest;
    }

    private List<EmotionText> personas(Tsv tsv, String column) {
        int text = tsv.column(column);
        int label = tsv.column("label");
        List<EmotionText> texts = new ArrayList<>();
        for (List<String> row : tsv.rows()) {
            BasicEmotion emotion = Coded.find(BasicEmotion.class, row.get(label))
                    .orElseThrow(() -> new IllegalArgumentException(
                            tsv.path() + " has a label that is none of the basic emotions"));
            add(texts, row.get(text), ofBasic(EmotionTask.only(emotion)), Float.NaN);
        }
        return texts;
    }

    /** Its emotions rest on what is seen and heard, and spoilt those of the other sets; its sentiment is of use. */
    private Part cped(Path sets, Predicate<String> wanted) throws IOException {
        List<EmotionText> texts = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        for (String file : List.of("valid.tsv.gz", "test_tv27-31.tsv.gz")) {
            Tsv tsv = Tsv.read(sets.resolve(id).resolve(file));
            sums.add(tsv.sha256());
            int show = tsv.column("TV_ID");
            int text = tsv.column("Utterance");
            int sentiment = tsv.column("Sentiment");
            for (List<String> row : tsv.rows()) {
                if (wanted.test(row.get(show))) {
                    Polarity polarity = Polarity.valueOf(row.get(sentiment).toUpperCase(Locale.ROOT));
                    add(texts, row.get(text), Map.of(EmotionTask.POLARITY, EmotionTask.only(polarity)), Float.NaN);
                }
            }
        }
        return new Part(texts, sums);
    }

    /**
     * @param tuning those kept for tuning; else all others
     * @param fineOnly whether they tell the fine labels and affect only
     */
    private Part authored(Path folder, boolean tuning, boolean fineOnly) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(
                    folder.toString(),
                    null,
                    "no such folder; give the folder of authored lines after that of the sets");
        }
        List<EmotionText> texts = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            sums.add(Sha256.hex(bytes));
            int number = 0;
            for (String line : PlainLines.of(file, bytes)) {
                number++;
                if (tuning != (number % AUTHORED_TUNING_EVERY == 0)) {
                    continue;
                }
                try {
                    addAuthored(texts, JSON.readTree(line), fineOnly);
                } catch (JacksonException | IllegalArgumentException e) {
                    throw new IOException("%s:%d: no authored line: %s".formatted(file, number, e.getMessage()), e);
                }
            }
        }
        return new Part(texts, sums);
    }

    /** The mean of its writer's marks and of a second annotator's, where there is one. */
    private void addAuthored(List<EmotionText> texts, JsonNode line, boolean fineOnly) {
        List<JsonNode> views = line.has("second") ? List.of(line, line.path("second")) : List.of(line);
        float share = 1f / views.size();
        float[] basic = new float[EmotionTask.BASIC.labels().size()];
        float intensity = 0;
        float[] affect = new float[AFFECT.size()];
        for (JsonNode view : views) {
            int strongest = 0;
            for (Map.Entry<String, JsonNode> felt : view.path("emotions").properties()) {
                BasicEmotion emotion = Coded.find(BasicEmotion.class, felt.getKey())
                        .orElseThrow(() -> new IllegalArgumentException("an emotion that is none of the basic ones"));
                basic[emotion.ordinal()] += share;
                int strength = felt.getValue().asInt();
                if (strength < 1 || strength > STRONGEST) {
                    throw new IllegalArgumentException("the strength of an emotion is not 1, 2 or 3");
                }
                strongest = Math.max(strongest, strength);
            }
            basic[BasicEmotion.NEUTRAL.ordinal()] += strongest == 0 ? share : 0;
            intensity += share * strongest / STRONGEST;
            for (int i = 0; i < affect.length; i++) {
                JsonNode value = view.path(AFFECT.get(i));
                if (!value.isNumber() || Math.abs(value.asDouble()) > 1) {
                    throw new IllegalArgumentException(AFFECT.get(i) + " is no number from -1 to 1");
                }
                affect[i] += share * (float) value.asDouble();
            }
        }
        float valence = affect[0];
        Polarity polarity = valence > FELT ? Polarity.POSITIVE : valence < -FELT ? Polarity.NEGATIVE : Polarity.NEUTRAL;
        Map<EmotionTask, float[]> marks = new EnumMap<>(EmotionTask.class);
        if (!fineOnly) {
            marks.put(EmotionTask.BASIC, basic);
            marks.put(EmotionTask.POLARITY, EmotionTask.only(polarity));
        }
        marks.put(EmotionTask.FINE, fine(line.path("fine")));
        String text = line.path("text").asString();
        if (!Blank.is(text)) {
            texts.add(new EmotionText(this, text, marks, fineOnly ? Float.NaN : intensity, affect));
        }
    }

    /** Nothing is known of a line without such labels. */
    private static float[] fine(JsonNode labels) {
        float[] fine = new float[EmotionTask.FINE.labels().size()];
        if (labels.isEmpty()) {
            Arrays.fill(fine, Float.NaN);
        }
        for (JsonNode label : labels) {
            int place = EmotionTask.FINE.labels().indexOf(label.asString());
            if (place < 0) {
                throw new IllegalArgumentException("a fine label that is not one of the 28");
            }
            fine[place] = 1;
        }
        return fine;
    }

    private static Map<EmotionTask, float[]> ofBasic(float[] basic) {
        Map<EmotionTask, float[]> marks = new EnumMap<>(EmotionTask.class);
        marks.put(EmotionTask.BASIC, basic);
        marks.put(EmotionTask.POLARITY, EmotionTask.polarity(basic));
        return marks;
    }

    private void add(List<EmotionText> texts, String text, Map<EmotionTask, float[]> marks, float intensity) {
        if (!Blank.is(text)) {
            texts.add(new EmotionText(this, text, marks, intensity));
        }
    }
}
