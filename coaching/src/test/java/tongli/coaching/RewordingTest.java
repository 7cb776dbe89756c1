package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Span;
import tongli.understanding.WordNotes;

/** What must hold of every wording that is offered and every word said of a reply, over many different exchanges. */
class RewordingTest {

    /** What somebody says against themselves, or against another, said back at them. */
    private static final Pattern HURTS = Pattern.compile(
            "你(真|就是|太|确实|是)?(个)?(没用|废物|废|蠢|笨|不孝|活该|失败|没出息|差劲)|怪你|恨你|滚|骗子"
                    + "|\\byou('re| are| were|'ve)? (such an? )?(failed|idiot|useless|failure|loser|an idiot|stupid|pathetic|to blame)\\b"
                    + "|\\byour fault\\b|\\bhate yourself\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CROSSED = Pattern.compile(
            "你你|您您|我我|\\b(you am|you was|i are|you's|you i|me are|your am)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NESTED = Pattern.compile("“[^”]*“|”[^“]*”|\"[^\"]*“|“[^”]*\"");

    private final Assessor assessor = Given.assessor();

    record Exchange(Language language, String said, String reply) {}

    static Stream<Exchange> exchanges() {
        return Stream.of(Language.ZH, Language.EN)
                .flatMap(language -> CoachingResources.lines("exchanges-" + language.code() + ".txt").stream()
                        .map(line -> line.split("\\|", 2))
                        .map(cells -> new Exchange(language, cells[0].strip(), cells[1].strip())));
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void aWordingIsBetterCleanShortAndTurnsNothingRound(Exchange exchange) {
        Assessment before = assess(exchange, exchange.reply());
        String offered = before.suggestion();
        if (before.abstained() || isFine(before)) {
            assertThat(offered).isEqualTo(exchange.reply());
            return;
        }
        assertThat(offered).as("%d for %s", before.score().orElse(-1), exchange).isNotEqualTo(exchange.reply());
        assertThat(HURTS.matcher(offered).find()).as(offered).isFalse();
        assertThat(CROSSED.matcher(offered).find()).as(offered).isFalse();
        assertThat(NESTED.matcher(offered).find()).as(offered).isFalse();
        assertThat(OwnWords.sentences(offered)).isLessThanOrEqualTo(OwnWords.sentences(exchange.reply()) + 2);
        for (Span clause : WordNotes.clauses(exchange.said())) {
            String theirs = clause.of(exchange.said());
            boolean number = TheirWords.fact(exchange.language(), exchange.said())
                    .filter(theirs::equals)
                    .isPresent();
            if (theirs.length() > 8 && !number && !exchange.reply().contains(theirs)) {
                assertThat(offered).doesNotContain(theirs);
            }
        }
        Assessment after = assess(exchange, offered);
        assertThat(after.score().orElseThrow())
                .isGreaterThanOrEqualTo(before.score().orElseThrow());
        assertThat(after.missteps()).isEmpty();
        assertThat(after.flags()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void whatIsSaidOfAReplyAgreesWithItsScore(Exchange exchange) {
        Assessment assessment = assess(exchange, exchange.reply());
        String said = assessment.explanation();
        if (assessment.abstained()) {
            return;
        }
        RemarkWords words = RemarkWords.of(exchange.language());
        int score = assessment.score().orElseThrow();
        assertThat(NESTED.matcher(said).find()).as(said).isFalse();
        if (score >= 75) {
            assertThat(assessment.missteps()).noneMatch(misstep -> said.contains(misstep.message()));
        } else {
            assertThat(assessment.missteps().stream()
                            .map(misstep -> misstep.code())
                            .distinct())
                    .allMatch(code -> assessment.missteps().stream()
                            .filter(misstep -> misstep.code() == code)
                            .anyMatch(misstep ->
                                    said.contains(misstep.message()) || words.isSaid("also_" + code.code(), said)));
        }
        if (score < 35) {
            for (String praise : List.of("score_high", "score_good", "keep")) {
                assertThat(words.isSaid(praise, said)).as(said).isFalse();
            }
            assertThat(assessment.strengths().stream().anyMatch(strength -> said.equals(strength.message())))
                    .isFalse();
        }
        for (String code : List.of("middle_general", "formula")) {
            if (words.isSaid(code, said)) {
                assertThat(assessment.strengths())
                        .noneMatch(strength ->
                                strength.code().code().equals("uses_their_detail") && code.equals("middle_general"));
            }
        }
        if (assessment.suggestion().equals(exchange.reply())) {
            assertThat(words.isSaid("keep", said)).as(said).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("exchanges")
    void anAuthorsHintGoesBeforeTheStock(Exchange exchange) {
        boolean zh = exchange.language() == Language.ZH;
        String hear = zh ? "那会儿身边一个人也没有，心里发慌吧。" : "There was nobody beside you just then, and that sounds lonely.";
        var request = AssessmentRequest.of(exchange.language(), exchange.said(), exchange.reply())
                .with(new CoachHints(List.of(hear), List.of()));
        Assessment before = assessor.assess(request);
        if (before.abstained() || isFine(before)) {
            return;
        }
        Assessment alone = assess(exchange, hear);
        if (alone.flags().isEmpty() && alone.score().orElse(0) >= before.score().orElseThrow()) {
            assertThat(before.suggestion()).contains(hear);
        }
    }

    private static boolean isFine(Assessment assessment) {
        return assessment.missteps().isEmpty()
                && assessment.flags().isEmpty()
                && assessment.score().orElse(0) >= Rewording.GOOD_ENOUGH;
    }

    private Assessment assess(Exchange exchange, String reply) {
        return assessor.assess(new AssessmentRequest(
                exchange.language(),
                AssessmentRequest.of(exchange.language(), exchange.said(), reply)
                        .history(),
                reply,
                Optional.empty()));
    }
}
