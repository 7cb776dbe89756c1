package tongli.wire.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.play.Answer;

/** What a learner did: a voice read, a line answered ({@code text}), a talk handed in, somebody real named ({@code about}), how it went,
 * or a questionnaire filled in ({@code scale}, {@code given}: the answer to each item by its number). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AnswerJson(
        String unit,
        String at,
        @Nullable Integer score,
        @Nullable Boolean good,
        @Nullable Integer voice,
        @Nullable ReadingJson reading,
        @Nullable String text,
        @Nullable UUID session,
        @Nullable Integer turns,
        @Nullable String about,
        @Nullable String scenario,
        @JsonProperty("may_ask") @Nullable Boolean mayAsk,
        @Nullable List<String> told,
        @Nullable String scale,
        @Nullable Map<String, Integer> given) {

    public static AnswerJson of(Answer answer) {
        Answer.Perceived read = answer instanceof Answer.Perceived one ? one : null;
        Answer.Replied reply = answer instanceof Answer.Replied one ? one : null;
        Answer.Talked talk = answer instanceof Answer.Talked one ? one : null;
        Answer.Named named = answer instanceof Answer.Named one ? one : null;
        return new AnswerJson(
                answer.unit(),
                answer.at().toString(),
                read != null
                        ? Integer.valueOf(read.score())
                        : reply != null
                                ? EnrolmentJson.boxed(reply.score())
                                : talk == null ? null : EnrolmentJson.boxed(talk.score()),
                reply == null ? null : reply.good(),
                read == null ? null : read.voice(),
                read == null ? null : ReadingJson.of(read.reading()),
                reply == null ? null : reply.reply(),
                talk == null ? null : talk.session(),
                talk == null ? null : talk.turns(),
                named == null ? null : named.about(),
                named == null ? null : named.scenario(),
                named == null ? null : named.mayAsk(),
                answer instanceof Answer.WentSo went ? went.told() : null,
                answer instanceof Answer.Filled filled ? filled.scale() : null,
                answer instanceof Answer.Filled filled ? byNumber(filled.given()) : null);
    }

    private static Map<String, Integer> byNumber(Map<Integer, Integer> given) {
        Map<String, Integer> named = new LinkedHashMap<>();
        given.forEach((item, answer) -> named.put(Integer.toString(item), answer));
        return named;
    }

    /** The same, with nothing said of how good it was. */
    AnswerJson withoutFeedback() {
        return new AnswerJson(
                unit, at, null, null, voice, reading, text, session, turns, about, scenario, mayAsk, told, scale,
                given);
    }
}
