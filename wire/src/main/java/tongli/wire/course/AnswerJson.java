package tongli.wire.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.play.Answer;

/** What a learner did: a voice read, a line answered ({@code text}), a talk handed in, somebody real named ({@code about}), or how it went. */
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
        @Nullable List<String> told) {

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
                answer instanceof Answer.WentSo went ? went.told() : null);
    }
}
