package tongli.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.learning.corpus.NearDuplicates;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader was taught says nothing of what it is judged by, or the figures would be of memory. */
class EvaluationStandsApartTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path DOCS = Path.of("../docs/data");
    private static final Path CHECKS = Path.of("../persona/src/main/resources/checks");

    /** Shorter replies ("I'm here.") are everybody's. */
    private static final int LONG_ENOUGH_ZH = 10;

    private static final int LONG_ENOUGH_EN = 30;

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPairIsNearAnEvaluationSentence(Language language) throws IOException {
        List<String> judged = evaluation(language);
        NearDuplicates near = new NearDuplicates(judged);
        assertThat(pairs(language))
                .filteredOn(text -> text.length() >= longEnough(language))
                .filteredOn(near::isNear)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTaughtTurnIsNearATurnToJudgeBy(Language language) throws IOException {
        List<String> judged = new ArrayList<>();
        for (String part : List.of("dev", "test", "others", "blind", "blind2")) {
            MeaningLine.read(DOCS.resolve("meaning/meaning-%s-%s.tsv".formatted(language.code(), part)))
                    .forEach(line -> judged.add(line.text()));
        }
        List<String> taught = new ArrayList<>();
        for (String writer : List.of("a", "b", "c", "d", "e")) {
            for (String line :
                    Files.readAllLines(DOCS.resolve("meaning/taught-%s-%s.jsonl".formatted(language.code(), writer)))) {
                taught.add(JSON.readTree(line).path("turn").asString());
            }
        }
        assertThat(judged).hasSizeGreaterThan(300);
        assertThat(taught).hasSizeGreaterThan(2_000);
        NearDuplicates near = new NearDuplicates(judged);
        assertThat(taught)
                .filteredOn(text -> text.length() >= longEnough(language))
                .filteredOn(near::isNear)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noRatedExchangeThatTeachesIsNearOneThatJudges(Language language) throws IOException {
        List<String> judged = new ArrayList<>(replies(language, "empathy/%s-test.jsonl", List.of("reply")));
        judged.addAll(replies(language, "coaching/hacking-%s.jsonl", List.of("reply")));
        judged.addAll(replies(language, "coaching/scene-%s.jsonl", List.of("carried", "plain")));
        judged.addAll(replies(language, "coaching/reword-%s.jsonl", List.of("reply")));
        NearDuplicates near = new NearDuplicates(judged.stream()
                .filter(text -> text.length() >= longEnough(language))
                .toList());
        List<String> taught = new ArrayList<>();
        for (String writer : List.of("a", "b", "c", "e")) {
            taught.addAll(replies(language, "empathy/%s-" + writer + ".jsonl", List.of("reply")));
        }
        assertThat(judged).hasSizeGreaterThan(1_000);
        assertThat(taught).hasSize(1_200);
        assertThat(taught)
                .filteredOn(text -> text.length() >= longEnough(language))
                .filteredOn(near::isNear)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLineThatTeachesRiskIsNearOneThatJudges(Language language) throws IOException {
        List<String> judged = new ArrayList<>();
        for (String part : List.of("dev", "test")) {
            RiskLine.read(DOCS.resolve("risk/indirect-%s-%s.tsv".formatted(language.code(), part)))
                    .forEach(line -> judged.add(line.text()));
        }
        ScreenLine.screen(DOCS.resolve("risk/screen-%s-test.tsv".formatted(language.code())))
                .forEach(line -> judged.add(line.text()));
        ScreenLine.asked(DOCS.resolve("risk/asked-%s-test.tsv".formatted(language.code())))
                .forEach(line -> judged.add(line.text()));
        List<String> taught = replies(language, "risk/teach-%s.jsonl", List.of("text"));
        assertThat(judged).hasSizeGreaterThan(1_000);
        assertThat(taught).hasSizeGreaterThan(6_000);
        NearDuplicates near = new NearDuplicates(judged);
        assertThat(taught)
                .filteredOn(text -> text.length() >= longEnough(language))
                .filteredOn(near::isNear)
                .isEmpty();
    }

    private static List<String> replies(Language language, String file, List<String> fields) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(DOCS.resolve(file.formatted(language.code())))) {
            fields.forEach(field -> texts.add(JSON.readTree(line).path(field).asString()));
        }
        return texts;
    }

    /**
     * A part of a rule that holds evaluation sentences and nothing that was written to teach was most likely written for
     * them. Common phrases meet by chance, so a few are let be.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void hardlyAnyRuleHoldsEvaluationSentencesOnly(Language language) throws IOException {
        List<String> judged = clauses(evaluation(language));
        List<String> taught = clauses(pairs(language));
        List<Pattern> parts = RuleParts.of(language);
        List<Pattern> fitted = parts.stream()
                .filter(part -> judged.stream().anyMatch(part.asPredicate())
                        && taught.stream().noneMatch(part.asPredicate()))
                .toList();
        assertThat(parts).hasSizeGreaterThan(300);
        assertThat(fitted).hasSizeLessThan(parts.size() / 20);
    }

    private static List<String> clauses(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[，。！？；,.!?;…—\\n\\t]+\\s*")))
                .filter(clause -> !clause.isBlank())
                .toList();
    }

    private static int longEnough(Language language) {
        return language == Language.ZH ? LONG_ENOUGH_ZH : LONG_ENOUGH_EN;
    }

    private static List<String> evaluation(Language language) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(DOCS.resolve("reading"))) {
            for (Path file : files.filter(path -> path.getFileName().toString().contains("-" + language.code() + "-"))
                    .toList()) {
                for (ReadingPair pair : ReadingPair.read(file)) {
                    texts.add(pair.context());
                    texts.add(pair.reply());
                }
            }
        }
        try (Stream<Path> files = Files.walk(CHECKS)) {
            for (Path file : files.filter(path -> path.getFileName().toString().contains("." + language.code() + "."))
                    .toList()) {
                texts.addAll(Files.readAllLines(file));
            }
        }
        texts.removeIf(String::isBlank);
        assertThat(texts).hasSizeGreaterThan(500);
        return texts;
    }

    private static List<String> pairs(Language language) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(DOCS.resolve("pairs"))) {
            for (Path file : files.filter(path ->
                            path.getFileName().toString().matches("(clauses-)?%s.*jsonl".formatted(language.code())))
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode row = JSON.readTree(line);
                    texts.add(row.path("context").asString(""));
                    texts.add(row.path("reply").asString(""));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(1000);
        return texts;
    }
}
