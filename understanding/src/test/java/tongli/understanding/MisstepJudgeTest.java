package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tongli.core.Misstep;
import tongli.core.Span;
import tongli.understanding.ReplyReading.MisstepSpan;

class MisstepJudgeTest {
    private static final String REPLY = "I see. Stop moaning.";
    private static final List<Clause> CLAUSES = ClauseSplitter.split(FoldedText.of(REPLY));
    private static final MisstepSpan BY_RULE = new MisstepSpan(Misstep.JUDGING, new Span(7, 19), 0.9);

    @Test
    void withoutAModelRulesAreBelieved() {
        assertThat(judge(List.of(BY_RULE), ReplyEvidence.NONE)).containsExactly(BY_RULE);
    }

    @Test
    void aRuleThatTheModelDoesNotSecondIsDropped() {
        assertThat(judge(List.of(BY_RULE), evidence(Map.of(ReplyLabel.JUDGING, 0.01))))
                .isEmpty();
        assertThat(judge(List.of(BY_RULE), evidence(Map.of(ReplyLabel.CONTEMPT, 0.5))))
                .as("contempt is judging too")
                .containsExactly(BY_RULE);
    }

    @Test
    void aSureModelNeedsNoRuleAndPointsAtTheClause() {
        List<MisstepSpan> found = judge(List.of(), evidence(Map.of(ReplyLabel.JUDGING, 0.95)));
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.misstep()).isEqualTo(Misstep.JUDGING);
            assertThat(one.span().of(REPLY)).isEqualTo("Stop moaning");
            assertThat(one.confidence()).isEqualTo(0.95);
        });
    }

    @Test
    void anUnsureModelAddsNothing() {
        assertThat(judge(List.of(), evidence(Map.of(ReplyLabel.JUDGING, 0.55)))).isEmpty();
    }

    @Test
    void contemptToTheFaceNeedsNoSecond() {
        MisstepSpan plain = new MisstepSpan(Misstep.JUDGING, new Span(7, 19), 0.99);
        assertThat(judge(List.of(plain), evidence(Map.of(ReplyLabel.JUDGING, 0.01))))
                .containsExactly(plain);
    }

    @Test
    void whatTheTalkBeforeDecidesIsNotAskedOfTheModel() {
        MisstepSpan questions = new MisstepSpan(Misstep.INTERROGATING, new Span(0, 5), 0.8);
        var counted = new MisstepFinder.Found(List.of(questions), Set.of(Misstep.INTERROGATING));
        assertThat(MisstepJudge.judge(counted, Optional::empty, CLAUSES, evidence(Map.of())))
                .containsExactly(questions);
        var askedFor = new MisstepFinder.Found(List.of(), Set.of(Misstep.PREMATURE_ADVICE));
        assertThat(MisstepJudge.judge(
                        askedFor, Optional::empty, CLAUSES, evidence(Map.of(ReplyLabel.PREMATURE_ADVICE, 0.99))))
                .isEmpty();
    }

    @Test
    void ignoringIsSoughtWhereNothingElseIsKept() {
        MisstepSpan ignoring = new MisstepSpan(Misstep.IGNORING, new Span(0, 19), 0.6);
        var found = new MisstepFinder.Found(List.of(BY_RULE), Set.of());
        assertThat(MisstepJudge.judge(
                        found, () -> Optional.of(ignoring), CLAUSES, evidence(Map.of(ReplyLabel.IGNORING, 0.5))))
                .containsExactly(ignoring);
        assertThat(MisstepJudge.judge(
                        found,
                        () -> Optional.of(ignoring),
                        CLAUSES,
                        evidence(Map.of(ReplyLabel.IGNORING, 0.9, ReplyLabel.JUDGING, 0.9))))
                .containsExactly(BY_RULE);
    }

    private static List<MisstepSpan> judge(List<MisstepSpan> found, ReplyEvidence evidence) {
        return MisstepJudge.judge(new MisstepFinder.Found(found, Set.of()), Optional::empty, CLAUSES, evidence);
    }

    private static ReplyEvidence evidence(Map<ReplyLabel, Double> whole) {
        return new ReplyEvidence(whole, List.of(Map.of(), whole));
    }
}
