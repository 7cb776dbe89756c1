package tongli.learning.distil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.PlainLines;
import tongli.learning.corpus.Tsv;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sets from which only the words are taken, for the encoder to answer. The terms of each let weights trained on it
 * ship. Of CPED the show that tunes is left out; of the other sets only parts that no model of emotion is judged by are read.
 */
enum PlainSet {
    CPED("zh-cped", Language.ZH, List.of("valid.tsv.gz", "test_tv27-31.tsv.gz"), List.of("Utterance")),
    CPSYCOUND("zh-cpsycound", Language.ZH, List.of("dialogues.jsonl.gz"), List.of("dialog")),
    SMILE("zh-smile-sample", Language.ZH, List.of("dialogues.jsonl.gz"), List.of("dialog")),
    CROSSWOZ("zh-crosswoz", Language.ZH, List.of("val.jsonl.gz"), List.of("dialog")),
    PAIRS_ZH("pairs", Language.ZH, pairs("zh"), List.of("context", "reply")),
    TURNS_ZH("meaning", Language.ZH, List.of("taught-zh-b.jsonl", "taught-zh-c.jsonl"), List.of("turn")),
    EMORYNLP("en-emorynlp", Language.EN, List.of("train.tsv.gz"), List.of("Utterance")),
    BANKING77("en-banking77", Language.EN, List.of("train.tsv.gz"), List.of("text")),
    CLINC150("en-clinc150", Language.EN, List.of("train.tsv.gz"), List.of("text")),
    EMPATHIC_REACTIONS("en-empathic-reactions", Language.EN, List.of("messages.tsv.gz"), List.of("essay")),
    COUNSELCHAT(
            "en-counselchat",
            Language.EN,
            List.of("answers.jsonl.gz"),
            List.of("questionTitle", "questionText", "answerText")),
    PAIRS_EN("pairs", Language.EN, pairs("en"), List.of("context", "reply")),
    TURNS_EN("meaning", Language.EN, List.of("taught-en-b.jsonl", "taught-en-c.jsonl"), List.of("turn"));

    private static final String CPED_HELD_OUT_SHOW = "31";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final Language language;
    private final List<String> files;
    private final List<String> fields;

    PlainSet(String id, Language language, List<String> files, List<String> fields) {
        this.id = id;
        this.language = language;
        this.files = files;
        this.fields = fields;
    }

    private static List<String> pairs(String language) {
        return Stream.concat(
                        Stream.of("a", "b", "c", "d", "e", "f", "g", "h").map(writer -> language + "-" + writer),
                        Stream.of("clauses-" + language))
                .map(name -> name + ".jsonl")
                .toList();
    }

    static List<PlainSet> of(Language language) {
        return Arrays.stream(values()).filter(set -> set.language == language).toList();
    }

    /** Whether it was authored for Tongli and lies beside the authored lines of emotion. */
    private boolean isAuthored() {
        return switch (this) {
            case PAIRS_ZH, PAIRS_EN, TURNS_ZH, TURNS_EN -> true;
            default -> false;
        };
    }

    /**
     * @param sources what was said or written in one go, or all turns of one dialogue
     * @param sha256 of the files, in order
     */
    record Part(List<List<String>> sources, List<String> sha256) {}

    /** @throws IOException if a file is missing or malformed */
    Part read(EmotionSet.Folders folders) throws IOException {
        List<List<String>> sources = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        Path folder = isAuthored()
                ? folders.authored().resolveSibling(id)
                : folders.sets().resolve(id);
        for (String name : files) {
            Path file = folder.resolve(name);
            if (name.contains(".tsv")) {
                Tsv tsv = Tsv.read(file);
                sums.add(tsv.sha256());
                tsv.rows().stream()
                        .filter(row ->
                                this != CPED || !row.get(tsv.column("TV_ID")).equals(CPED_HELD_OUT_SHOW))
                        .forEach(row -> sources.add(fields.stream()
                                .map(field -> row.get(tsv.column(field)))
                                .toList()));
            } else {
                sums.add(readJson(file, sources));
            }
        }
        return new Part(sources, sums);
    }

    private String readJson(Path file, List<List<String>> sources) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    file.toString(), null, "no such file; point --data to the folder of text sets");
        }
        byte[] bytes = Files.readAllBytes(file);
        int number = 0;
        for (String line : PlainLines.of(file, bytes)) {
            number++;
            try {
                List<String> source = new ArrayList<>();
                for (String field : fields) {
                    JsonNode value = JSON.readTree(line).path(field);
                    if (value.isArray()) {
                        value.forEach(turn -> source.add(turn.path("content").asString("")));
                    } else {
                        source.add(value.asString(""));
                    }
                }
                sources.add(source);
            } catch (JacksonException e) {
                throw new IOException("%s:%d: no line of JSON".formatted(file, number), e);
            }
        }
        return Sha256.hex(bytes);
    }
}
