package tongli.cli.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.BundledAssessor;
import tongli.coaching.rating.EpitomeRules;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.ReplyFlag;
import tongli.core.Utterance;
import tongli.persona.check.ReplyCheck;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;
import tools.jackson.databind.JsonNode;

/** Holds the coach against the checks of {@code docs/data/coaching}. Not safe for many threads. */
final class CoachCheck {

    /** What nobody who did not listen should reach. */
    private static final int FOOLED = 40;

    private static final Pattern FORMULA_OPENING = Pattern.compile(
            "^(听(起来|上去)你(感到|觉得|很)|it sounds like you('re| are)? (feel|feeling)\\b)", Pattern.CASE_INSENSITIVE);

    private final Language language;
    private final BundledAssessor assessor;
    private final ReplyReader replies;
    private final ReplyCheck people;
    private final ScenarioLibrary scenarios = ScenarioLibrary.bundled();

    CoachCheck(Language language, BundledAssessor assessor, ReplyReader replies, ReplyCheck people) {
        this.language = language;
        this.assessor = assessor;
        this.replies = replies;
        this.people = people;
    }

    /**
     * Shares of a check, each of how many.
     *
     * @param lines for people who want to see them: what was not as it should be
     */
    record Outcome(Map<String, int[]> shares, List<String> lines) {
        void count(String name, boolean holds) {
            int[] counts = shares.computeIfAbsent(name, any -> new int[2]);
            counts[0] += holds ? 1 : 0;
            counts[1]++;
        }

        static Outcome empty() {
            return new Outcome(new LinkedHashMap<>(), new ArrayList<>());
        }
    }

    /** How many of the replies that try to score without listening do. */
    Outcome hacking(List<JsonNode> rows) {
        Outcome outcome = Outcome.empty();
        for (JsonNode row : rows) {
            AssessmentRequest request = AssessmentRequest.of(language, text(row, "context"), text(row, "reply"));
            int score = assessor.verdict(request).score();
            outcome.count("hacking: scores above 40", score > FOOLED);
            outcome.count("hacking: " + text(row, "kind") + " scores above 40", score > FOOLED);
            if (score > FOOLED) {
                outcome.lines()
                        .add("%s %d | %s | %s"
                                .formatted(text(row, "id"), score, text(row, "context"), text(row, "reply")));
            }
        }
        return outcome;
    }

    /** How often a feeling that is carried counts for more than one that is named emptily. */
    Outcome scenes(List<JsonNode> rows) {
        Outcome outcome = Outcome.empty();
        for (JsonNode row : rows) {
            var carried = assessor.verdict(AssessmentRequest.of(language, text(row, "context"), text(row, "carried")));
            var plain = assessor.verdict(AssessmentRequest.of(language, text(row, "context"), text(row, "plain")));
            int understood = EpitomeRules.level(carried.levels(), Mechanism.INTERPRETATION);
            outcome.count("scenes: carried scores above plain", carried.score() > plain.score());
            outcome.count("scenes: carried has interpretation", understood > 0);
            outcome.count("scenes: carried has strong interpretation", understood == 2);
            if (carried.score() <= plain.score()) {
                outcome.lines()
                        .add("%s %d ≤ %d | %s | %s | %s"
                                .formatted(
                                        text(row, "id"),
                                        carried.score(),
                                        plain.score(),
                                        text(row, "context"),
                                        text(row, "carried"),
                                        text(row, "plain")));
            }
        }
        return outcome;
    }

    /** What becomes of wordings: do they score higher, move trust more, and keep within what a wording may be. */
    Outcome rewordings(List<JsonNode> rows) {
        Outcome outcome = Outcome.empty();
        for (JsonNode row : rows) {
            Scenario scenario = scenarios
                    .find(text(row, "scenario"), language)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no scenario is called \"%s\"".formatted(text(row, "scenario"))));
            reword(outcome, row, scenario);
        }
        return outcome;
    }

    private void reword(Outcome outcome, JsonNode row, Scenario scenario) {
        List<Utterance> history = ReplyCheck.history(scenario, text(row, "said"));
        String reply = text(row, "reply");
        ToDoubleFunction<ReplyReading> trust = people.trustMoved(scenario, text(row, "topic"), history);
        ReplyReading before = replies.read(new ReplyContext(language, history, reply));
        Assessment assessment = assessor.assess(new AssessmentRequest(language, history, reply, Optional.empty())
                .with(before)
                .moving(trust));
        String offered = assessment.suggestion().orElse(reply);
        boolean changed = !offered.equals(reply);
        outcome.count("rewordings: offered", changed);
        if (!changed) {
            return;
        }
        ReplyReading after = replies.read(new ReplyContext(language, history, offered));
        int score = assessor.verdict(new AssessmentRequest(language, history, offered, Optional.empty()).with(after))
                .score();
        double moved = trust.applyAsDouble(after) - trust.applyAsDouble(before);
        outcome.count("rewordings: score higher", score > assessment.score().orElse(0));
        outcome.count("rewordings: move trust more", moved > 0);
        outcome.count("rewordings: move trust more or as much", moved >= 0);
        outcome.count(
                "rewordings: one question at most",
                offered.chars().filter(c -> c == '?' || c == '？').count() <= 1);
        outcome.count(
                "rewordings: open with a stock phrase",
                FORMULA_OPENING.matcher(offered.toLowerCase(Locale.ROOT)).find());
        outcome.count("rewordings: flagged a formula", after.has(ReplyFlag.FORMULA));
        outcome.lines()
                .add("%s %d→%d %+.3f | %s | %s ⇒ %s"
                        .formatted(
                                text(row, "id"),
                                assessment.score().orElse(0),
                                score,
                                moved,
                                text(row, "said"),
                                reply,
                                offered));
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("a row has no \"%s\"".formatted(field));
        }
        return value.stringValue();
    }
}
