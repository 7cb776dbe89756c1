package tongli.wire.xapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tongli.practice.showing.Result;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundReport;
import tongli.practice.showing.Showing;
import tongli.wire.xapi.StatementJson.ActivityJson;
import tongli.wire.xapi.StatementJson.ContextActivitiesJson;
import tongli.wire.xapi.StatementJson.ContextJson;
import tongli.wire.xapi.StatementJson.ResultJson;

/**
 * A round of showings as statements: it was begun, each name beside what was shown, that it ended, and its score. Nothing of the learner's own face or
 * voice is in it, for nothing of them is recorded. Immutable, safe for many threads.
 */
public final class RoundStatements {

    private static final String DRILL = "drills/perceive";

    private final Learner learner;
    private final ActivityJson drill =
            Parts.activity(Iris.activity(DRILL), ActivityType.INTERACTION, Names.sentence("showings.name"));

    public RoundStatements(Learner learner) {
        this.learner = learner;
    }

    /** @return oldest first */
    public List<StatementJson> of(Round round) {
        List<StatementJson> told = new ArrayList<>();
        told.add(statement(round, "begun", round.createdAt(), Verb.ATTEMPTED, drill, null));
        for (Result result : round.results()) {
            told.add(named(round, result));
        }
        if (round.isDone()) {
            RoundReport report = RoundReport.of(round);
            told.add(statement(round, "completed", round.updatedAt(), Verb.COMPLETED, drill, completed(round)));
            told.add(statement(round, "scored", round.updatedAt(), Verb.SCORED, drill, scored(report)));
        }
        return told;
    }

    private StatementJson named(Round round, Result result) {
        int number = result.showing().number();
        ActivityJson question = Parts.activity(
                Iris.activity(DRILL + "/showings/" + number),
                ActivityType.QUESTION,
                Names.sentence("showings.one", Names.sentence("showings.name"), number));
        return statement(
                round,
                "showing/" + number,
                result.named().at(),
                Verb.ANSWERED,
                question,
                new ResultJson(
                        Parts.score(OptionalInt.of(result.score())),
                        result.isRight(),
                        null,
                        null,
                        null,
                        new Extensions()
                                .with("shown", shown(result.showing()))
                                .with("named", named(result))
                                .map()));
    }

    private static Map<String, Object> shown(Showing showing) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("emotion", showing.feeling().code());
        shown.put("strength", showing.toldStrength());
        if (showing.dealt().voice() != showing.feeling()) {
            shown.put("voice", showing.dealt().voice().code());
        }
        return shown;
    }

    private static Map<String, Object> named(Result result) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("emotion", result.named().feeling().code());
        named.put("strength", result.named().strength());
        return named;
    }

    private static ResultJson completed(Round round) {
        return new ResultJson(
                null,
                null,
                true,
                null,
                Parts.duration(round.createdAt(), round.updatedAt()).orElse(null),
                new Extensions().with("showings", round.named().size()).map());
    }

    private static ResultJson scored(RoundReport report) {
        return new ResultJson(
                Parts.score(OptionalInt.of(report.score())),
                null,
                null,
                null,
                null,
                new Extensions()
                        .with("right", report.right())
                        .with("unbiased_hit_rate", report.unbiasedHitRate())
                        .perhaps(
                                "threshold",
                                report.threshold().isPresent()
                                        ? Optional.of(report.threshold().getAsDouble())
                                        : Optional.empty())
                        .map());
    }

    private StatementJson statement(
            Round round, String key, Instant at, Verb verb, ActivityJson object, @Nullable ResultJson result) {
        boolean isWhole = object.equals(drill);
        return new StatementJson(
                StatementId.of(round.id(), key),
                Parts.timestamp(at),
                learner.json(),
                verb.json(),
                object,
                result,
                new ContextJson(
                        round.id(),
                        Parts.PLATFORM,
                        round.plan().language().code(),
                        ContextActivitiesJson.of(isWhole ? List.of() : List.of(drill), List.of()),
                        new Extensions()
                                .with("modality", round.plan().channel().code())
                                .with("shown_strength", round.plan().strength().code())
                                .with("mixed", round.plan().mixed())
                                .map()));
    }
}
