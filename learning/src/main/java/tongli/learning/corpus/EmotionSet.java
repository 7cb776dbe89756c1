package tongli.learning.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Polarity;

/**
 * The sets whose terms let weights trained on them ship, each with its training part and the part kept for tuning.
 *
 * <p>GoEmotions (Apache-2.0) and BRIGHTER (CC BY 4.0) keep their official parts. CPED (Apache-2.0) is split by show: 31
 * is kept for tuning and the others train, so that no speaker stands on both sides. EmpatheticPersonas (MIT) has no
 * official tuning part and only trains.
 */
public enum EmotionSet {
    GOEMOTIONS("en-goemotions", Language.EN, "train.tsv.gz", "dev.tsv.gz"),
    BRIGHTER_ENG("en-brighter-eng", Language.EN, "train.tsv", "dev.tsv"),
    PERSONAS_EN("zhen-empathetic-personas", Language.EN, "emotion-train.tsv", ""),
    BRIGHTER_CHN("zh-brighter-chn", Language.ZH, "train.tsv.gz", "dev.tsv"),
    CPED("zh-cped", Language.ZH, "", ""),
    PERSONAS_ZH("zhen-empathetic-personas", Language.ZH, "emotion-train.tsv", "");

    private static final double CPED_WEIGHT = 0.2;

    private static final String CPED_HELD_OUT_SHOW = "31";

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

    /** The name of its folder under {@code --data}. */
    public String id() {
        return id;
    }

    /**
     * How much one example counts in training. CPED's labels come from scenes with pictures and sound, and often cannot be
     * seen in the words; at full weight its size would drown the rest.
     */
    public double weight() {
        return this == CPED ? CPED_WEIGHT : 1;
    }

    public static List<EmotionSet> of(Language language) {
        return Arrays.stream(values()).filter(set -> set.language == language).toList();
    }

    /**
     * One part of a set.
     *
     * @param sha256 of the files it was read from, in order
     */
    public record Part(List<Example> examples, List<String> sha256) {
        public Part {
            examples = List.copyOf(examples);
            sha256 = List.copyOf(sha256);
        }

        static final Part EMPTY = new Part(List.of(), List.of());
    }

    /** @throws IOException if a file under {@code data} is missing or malformed */
    public Part train(Path data, HeadTask task) throws IOException {
        return this == CPED ? cped(data, task, show -> !show.equals(CPED_HELD_OUT_SHOW)) : part(data, train, task);
    }

    /** The part kept for tuning; empty for a set without one. */
    public Part dev(Path data, HeadTask task) throws IOException {
        return this == CPED ? cped(data, task, CPED_HELD_OUT_SHOW::equals) : part(data, dev, task);
    }

    private Part part(Path data, String file, HeadTask task) throws IOException {
        if (file.isEmpty()) {
            return Part.EMPTY;
        }
        Tsv tsv = Tsv.read(data.resolve(id).resolve(file));
        return switch (this) {
            case GOEMOTIONS -> new Part(goEmotions(tsv, task), List.of(tsv.sha256()));
            case PERSONAS_EN -> new Part(personas(tsv, "text_en", task), List.of(tsv.sha256()));
            case PERSONAS_ZH -> new Part(personas(tsv, "text_zh", task), List.of(tsv.sha256()));
            default -> {
                Tsv strengths = Tsv.read(data.resolve(id).resolve(file.replace(".tsv", "-intensity.tsv")));
                yield new Part(brighter(tsv, strengths, task), List.of(tsv.sha256(), strengths.sha256()));
            }
        };
    }

    private List<Example> goEmotions(Tsv tsv, HeadTask task) {
        int text = tsv.column("text");
        int labels = tsv.column("labels");
        List<Example> examples = new ArrayList<>();
        for (List<String> row : tsv.rows()) {
            float[] basic = new float[BasicEmotion.values().length];
            for (String label : row.get(labels).split(",")) {
                BasicEmotion emotion = LabelTables.GOEMOTIONS.get(label);
                if (emotion == null) {
                    throw new IllegalArgumentException(tsv.path() + " has a label that is not one of the 28");
                }
                basic[emotion.ordinal()] = 1;
            }
            add(examples, row.get(text), task.fromBasic(basic));
        }
        return examples;
    }

    /** The two files hold the same texts in the same order; the ids differ. */
    private List<Example> brighter(Tsv tsv, Tsv strengths, HeadTask task) {
        int text = tsv.column("text");
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < tsv.rows().size(); i++) {
            List<String> row = tsv.rows().get(i);
            float[] basic = new float[BasicEmotion.values().length];
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
            boolean same = i < strengths.rows().size()
                    && strengths.rows().get(i).get(text).equals(row.get(text));
            examples.add(
                    new Example(id, row.get(text), task.fromBasic(basic), same ? strongest(strengths, i) : Float.NaN));
        }
        return examples;
    }

    /** The largest of the ratings from 0 to 3, over 3. */
    private static float strongest(Tsv strengths, int row) {
        float strongest = 0;
        for (BasicEmotion emotion : BasicEmotion.values()) {
            int column = strengths.header().indexOf(emotion.code());
            if (column >= 0) {
                strongest = Math.max(
                        strongest, Integer.parseInt(strengths.rows().get(row).get(column)) / 3f);
            }
        }
        return strongest;
    }

    private List<Example> personas(Tsv tsv, String column, HeadTask task) {
        int text = tsv.column(column);
        int label = tsv.column("label");
        List<Example> examples = new ArrayList<>();
        for (List<String> row : tsv.rows()) {
            BasicEmotion emotion =
                    Coded.find(BasicEmotion.class, row.get(label)).orElseThrow();
            add(examples, row.get(text), task.fromBasic(only(emotion)));
        }
        return examples;
    }

    private Part cped(Path data, HeadTask task, Predicate<String> wanted) throws IOException {
        List<Example> examples = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        for (String file : List.of("valid.tsv.gz", "test_tv27-31.tsv.gz")) {
            Tsv tsv = Tsv.read(data.resolve(id).resolve(file));
            sums.add(tsv.sha256());
            int show = tsv.column("TV_ID");
            int text = tsv.column("Utterance");
            int emotion = tsv.column("Emotion");
            int sentiment = tsv.column("Sentiment");
            for (List<String> row : tsv.rows()) {
                BasicEmotion basic = LabelTables.CPED.get(row.get(emotion));
                if (wanted.test(row.get(show)) && task == HeadTask.POLARITY) {
                    add(
                            examples,
                            row.get(text),
                            task.only(Polarity.valueOf(row.get(sentiment).toUpperCase(Locale.ROOT))));
                } else if (wanted.test(row.get(show)) && basic != null) {
                    add(examples, row.get(text), only(basic));
                }
            }
        }
        return new Part(examples, sums);
    }

    private void add(List<Example> examples, String text, float[] target) {
        if (!Blank.is(text)) {
            examples.add(new Example(id, text, target, Float.NaN));
        }
    }

    private static float[] only(BasicEmotion emotion) {
        float[] basic = new float[BasicEmotion.values().length];
        basic[emotion.ordinal()] = 1;
        return basic;
    }
}
