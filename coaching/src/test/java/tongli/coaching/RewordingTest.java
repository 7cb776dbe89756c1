package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.core.Strength;
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

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private static final Assessor ASSESSOR = Given.assessor();
    private static final Map<Exchange, Assessment> ASSESSED = new ConcurrentHashMap<>();

    record Exchange(Language language, String said, String reply) {}

    static Stream<Exchange> exchanges() {
        return Stream.of(Language.ZH, Language.EN)
                .flatMap(language -> CoachingResources.lines("exchanges-" + language.code() + ".txt").stream()
                        .map(line -> line.split("\\|", 2))
                        .map(cells -> new Exchange(language, cells[0].strip(), cells[1].strip())));
    }

    static Stream<Exchange> exchangesToMend() {
        return exchanges().filter(exchange -> isToMend(assess(exchange, exchange.reply())));
    }

    static Stream<Exchange> exchangesLeftAlone() {
        return exchanges().filter(exchange -> !isToMend(assess(exchange, exchange.reply())));
    }

    static Stream<Exchange> exchangesScored() {
        return exchanges()
                .filter(exchange -> !assess(exchange, exchange.reply()).abstained());
    }

    /** Where the author's hint, said alone, would be a clean answer that scores no lower. */
    static Stream<Exchange> exchangesThatTheHintMends() {
        return exchangesToMend().filter(exchange -> {
            Assessment alone = assess(exchange, hint(exchange));
            Assessment before = assess(exchange, exchange.reply());
            return alone.flags().isEmpty()
                    && alone.missteps().isEmpty()
                    && alone.score().orElse(0) >= before.score().orElseThrow();
        });
    }

    @Test
    void mostExchangesReachTheAssertionsBelow() {
        long all = exchanges().count();
        assertThat(exchangesToMend().count()).isGreaterThanOrEqualTo(all * 9 / 10);
        assertThat(exchangesScored().count()).isGreaterThanOrEqualTo(all * 9 / 10);
        assertThat(exchangesThatTheHintMends().count()).isGreaterThanOrEqualTo(all * 3 / 4);
        assertThat(exchangesLeftAlone().count()).isPositive();
        assertThat(exchangesSaying("middle_general").count()).isPositive();
        assertThat(exchangesSaying("formula").count()).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("exchangesLeftAlone")
    void aReplyThatNeedsNothingIsLeftAsItIs(Exchange exchange) {
        assertThat(assess(exchange, exchange.reply()).suggestion().orElseThrow())
                .isEqualTo(exchange.reply());
    }

    @ParameterizedTest
    @MethodSource("exchangesToMend")
    void aWordingIsBetterCleanShortAndTurnsNothingRound(Exchange exchange) {
        Assessment before = assess(exchange, exchange.reply());
        String offered = before.suggestion().orElseThrow();
        boolean clean = before.missteps().isEmpty() && before.flags().isEmpty();
        if (clean && offered.equals(exchange.reply())) {
            return; // nothing amiss, and nothing to add that would be better
        }
        assertThat(offered).as("%d for %s", before.score().orElse(-1), exchange).isNotEqualTo(exchange.reply());
        if (clean && !before.strengths().isEmpty()) {
            assertThat(offered).contains(exchange.reply().replaceAll("[。.]$", ""));
        }
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
                assertThat(QUOTED.matcher(offered).replaceAll("“”")).doesNotContain(theirs);
            }
        }
        Assessment after = assess(exchange, offered);
        assertThat(after.score().orElseThrow())
                .isGreaterThanOrEqualTo(before.score().orElseThrow());
        assertThat(after.missteps()).isEmpty();
        assertThat(after.flags()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exchangesScored")
    void whatIsSaidOfAReplyAgreesWithItsScore(Exchange exchange) {
        Assessment assessment = assess(exchange, exchange.reply());
        String said = assessment.explanation();
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
        assertThat(words.isSaid("keep", said))
                .as(said)
                .isEqualTo(isFine(assessment)
                        && assessment.suggestion().orElseThrow().equals(exchange.reply()));
    }

    @ParameterizedTest
    @MethodSource("exchangesScored")
    void onlyAReplyWithoutTheirDetailIsCalledGeneral(Exchange exchange) {
        Assessment assessment = assess(exchange, exchange.reply());
        assertThat(isSaid("middle_general", assessment)
                        && assessment.strengths().stream()
                                .anyMatch(strength -> strength.code() == Strength.USES_THEIR_DETAIL))
                .as(assessment.explanation())
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("exchangesScored")
    void aStockPhraseIsNamedExactlyWhereThereIsOneAndNothingWorse(Exchange exchange) {
        Assessment assessment = assess(exchange, exchange.reply());
        boolean stock = assessment.flags().contains(ReplyFlag.FORMULA)
                && assessment.missteps().isEmpty();
        assertThat(isSaid("formula", assessment)).as(assessment.explanation()).isEqualTo(stock);
    }

    @ParameterizedTest
    @MethodSource("exchangesThatTheHintMends")
    void anAuthorsHintGoesBeforeTheStock(Exchange exchange) {
        var request = AssessmentRequest.of(exchange.language(), exchange.said(), exchange.reply())
                .with(new CoachHints(List.of(hint(exchange)), List.of()));
        assertThat(ASSESSOR.assess(request).suggestion().orElseThrow()).contains(hint(exchange));
    }

    @ParameterizedTest
    @MethodSource("exchangesToMend")
    void noWordingIsOfferedTwice(Exchange exchange) {
        var request = AssessmentRequest.of(exchange.language(), exchange.said(), exchange.reply());
        String first = ASSESSOR.assess(request).suggestion().orElseThrow();
        if (!first.equals(exchange.reply())) {
            assertThat(ASSESSOR.assess(request.after(List.of(first)))
                            .suggestion()
                            .orElseThrow())
                    .isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("exchangesToMend")
    void whatLeavesItToThemIsFollowedByNoQuestion(Exchange exchange) {
        assertThat(assess(exchange, exchange.reply()).suggestion().orElseThrow())
                .doesNotContainPattern("(想说哪段|挑能说的|不追着问|说多说少|(?i)start wherever|won't push)[^?？]*[。.!].*[?？]");
    }

    @Test
    void aWholeApologyIsLeftAsItIs() {
        var owned = new Exchange(Language.ZH, "你一直也没问过我。", "对不起，这两年我光顾着自己，没想过你是怎么过来的。");
        assertThat(assess(owned, owned.reply()).suggestion().orElseThrow()).isEqualTo(owned.reply());
        var english = new Exchange(
                Language.EN, "You never asked, though.", "I'm sorry. Two years and I never once asked how you were.");
        assertThat(assess(english, english.reply()).suggestion().orElseThrow()).isEqualTo(english.reply());
    }

    private static String hint(Exchange exchange) {
        return exchange.language() == Language.ZH
                ? "那会儿身边一个人也没有，心里发慌吧。"
                : "There was nobody beside you just then, and that sounds lonely.";
    }

    private static Stream<Exchange> exchangesSaying(String code) {
        return exchangesScored().filter(exchange -> isSaid(code, assess(exchange, exchange.reply())));
    }

    private static boolean isSaid(String code, Assessment assessment) {
        return RemarkWords.of(assessment.language()).isSaid(code, assessment.explanation());
    }

    private static boolean isToMend(Assessment assessment) {
        return !assessment.abstained() && !isFine(assessment);
    }

    private static boolean isFine(Assessment assessment) {
        return assessment.missteps().isEmpty()
                && assessment.flags().isEmpty()
                && assessment.score().orElse(0) >= Rewording.GOOD_ENOUGH;
    }

    /** Each reply once: an assessment hangs on nothing else, and every test here asks for nearly all of them. */
    private static Assessment assess(Exchange exchange, String reply) {
        return ASSESSED.computeIfAbsent(
                new Exchange(exchange.language(), exchange.said(), reply),
                asked -> ASSESSOR.assess(AssessmentRequest.of(asked.language(), asked.said(), asked.reply())));
    }

    @Test
    void sentencesThatWereJoinedDoNotBeginAlike() {
        assertThat(OwnWords.beginsTwice(Language.EN, "That sounds hard. Sounds like it's still with you."))
                .isTrue();
        assertThat(OwnWords.beginsTwice(Language.EN, "I'm here. I'm here if you want to talk."))
                .isTrue();
        assertThat(OwnWords.beginsTwice(Language.EN, "That sounds hard. What stays with you?"))
                .isFalse();
        assertThat(OwnWords.beginsTwice(Language.ZH, "听着难受。听着就不轻松。")).isTrue();
        assertThat(OwnWords.beginsTwice(Language.ZH, "听着难受。你这会儿心里怎么样？")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("exchangesToMend")
    void noWordingBeginsTwoSentencesAlike(Exchange exchange) {
        String offered = assess(exchange, exchange.reply()).suggestion().orElseThrow();
        assertThat(OwnWords.beginsTwice(exchange.language(), offered)
                        && !OwnWords.beginsTwice(exchange.language(), exchange.reply()))
                .as(offered)
                .isFalse();
    }
}
