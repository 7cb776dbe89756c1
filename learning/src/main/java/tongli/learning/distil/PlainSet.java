package tongli.learning.distil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tongli.core.Language;
import tongli.learning.corpus.PlainLines;
import tongli.learning.corpus.Tsv;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sets from which only the words are taken, for the encoder to answer. The terms of each let weights trained on it
 * ship. Of CPED the show that tunes is left out; of the other sets only parts that nothing is judged by are read.
 */
enum PlainSet {
    CPED("zh-cped", Language.ZH, List.of("valid.tsv.gz", "test_tv27-31.tsv.gz"), "Utterance"),
    CPSYCOUND("zh-cpsycound", Language.ZH, List.of("dialogues.jsonl.gz"), "dialog"),
    SMILE("zh-smile-sample", Language.ZH, List.of("dialogues.jsonl.gz"), "dialog"),
    CROSSWOZ("zh-crosswoz", Language.ZH, List.of("val.jsonl.gz"), "dialog"),
    EMORYNLP("en-emorynlp", Language.EN, List.of("train.tsv.gz"), "Utterance"),
    BANKING77("en-banking77", Language.EN, List.of("train.tsv.gz"), "text"),
    CLINC150("en-clinc150", Language.EN, List.of("train.tsv.gz"), "text"),
    EMPATHIC_REACTIONS("en-empathic-reactions", Language.EN, List.of("messages.tsv.gz"), "essay"),
    COUNSELCHAT("en-counselchat", Language.EN, List.of("answers.jsonl.gz"), "questionText");

    private static final String CPED_HELD_OUT_SHOW = "31";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String id;
    private final Language language;
    private final List<String> files;
    private final String field;

    PlainSet(String id, Language language, List<String> files, String field) {
        this.id = id;
        this.language = language;
        this.files = files;
        this.field = field;
    }

    static List<PlainSet> of(Language language) {
        return Arrays.stream(values()).filter(set -> set.language == language).toList();
    }

    /** @param sha256 of the files, in order */
    record Part(List<String> texts, List<String> sha256) {}

    /** @throws IOException if a file is missing or malformed */
    Part read(Path sets) throws IOException {
        List<String> texts = new ArrayList<>();
        List<String> sums = new ArrayList<>();
        for (String name : files) {
            Path file = sets.resolve(id).resolve(name);
            if (name.contains(".tsv")) {
                Tsv tsv = Tsv.read(file);
                sums.add(tsv.sha256());
                tsv.rows().stream()
                        .filter(row ->
                                this != CPED || !row.get(tsv.column("TV_ID")).equals(CPED_HELD_OUT_SHOW))
                        .forEach(row -> texts.add(row.get(tsv.column(field))));
            } else {
                sums.add(readJson(file, texts));
            }
        }
        return new Part(texts, sums);
    }

    private String readJson(Path file, List<String> texts) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(
                    file.toString(), null, "no such file; point --data to the folder of text sets");
        }
        byte[] bytes = Files.readAllBytes(file);
        int number = 0;
        for (String line : PlainLines.of(file, bytes)) {
            number++;
            try {
                JsonNode value = JSON.readTree(line).path(field);
                if (value.isArray()) {
                    value.forEach(turn -> texts.add(turn.path("content").asString("")));
                } else {
                    texts.add(value.asString(""));
                }
            } catch (JacksonException e) {
                throw new IOException("%s:%d: no line of JSON".formatted(file, number), e);
            }
        }
        return Tsv.sha256(bytes);
    }
}
