package tongli.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tongli.core.Evidence;
import tongli.core.FaceRegion;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.core.TextSpan;
import tongli.core.TimeRange;
import tongli.expression.Prosody;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Difficulty;
import tongli.practice.Guess;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.Turn;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/**
 * The exact form in which sessions are kept: what is read back equals what was written. Fields that later releases add
 * must be optional, for files of every release must load; those that they drop are passed over. Immutable, safe for many
 * threads.
 */
public final class SessionArchive {

    private static final JsonMapper MAPPER = ArchiveJson.exact()
            .addMixIn(Evidence.class, EvidenceKinds.class)
            .addMixIn(PersonaState.class, FlatState.class)
            .addMixIn(RiskReading.class, ScreenedEarlier.class)
            .addMixIn(Prosody.class, SpokenEarlier.class)
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = TextSpan.class, name = "text"),
        @JsonSubTypes.Type(value = TimeRange.class, name = "time"),
        @JsonSubTypes.Type(value = FaceRegion.class, name = "face")
    })
    private interface EvidenceKinds {}

    /** A state is kept flat, as release 0.1 kept it. */
    private record FlatState(
            @JsonUnwrapped PersonaState.Feeling feeling,
            @JsonUnwrapped PersonaState.Memory memory,
            @JsonUnwrapped PersonaState.Standing standing,
            @JsonUnwrapped PersonaState.LastWords lastWords,
            boolean left) {}

    /** Release 0.1 did not keep whether a text could be read. */
    private record ScreenedEarlier(
            String text,
            RiskLevel level,
            RiskSpeaker speaker,
            List<RiskReading.RiskSignal> signals,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean uncertain) {}

    @JsonDeserialize(converter = WithRange.class)
    private interface SpokenEarlier {}

    /** @param range release 0.1 did not keep how far the pitch moves */
    private record KeptProsody(
            double rate, double pitch, @Nullable Double range, double volume, double pauses) {}

    private static final class WithRange extends StdConverter<KeptProsody, Prosody> {
        @Override
        public Prosody convert(KeptProsody kept) {
            double range = Objects.requireNonNullElse(kept.range(), Prosody.USUAL.range());
            return new Prosody(kept.rate(), kept.pitch(), range, kept.volume(), kept.pauses());
        }
    }

    private SessionArchive() {}

    /** A session without its turns and guesses, which are kept one by one. */
    public static String header(Session session) {
        return MAPPER.writeValueAsString(with(session, session.status(), session.updatedAt(), List.of(), List.of()));
    }

    public static String turn(Turn turn) {
        return MAPPER.writeValueAsString(turn);
    }

    /** @throws IllegalArgumentException if {@code json} is no turn that this release can read */
    public static Turn turn(String json) {
        return read(json, Turn.class, "turn");
    }

    public static String guess(Guess guess) {
        return MAPPER.writeValueAsString(guess);
    }

    /** @throws IllegalArgumentException if {@code json} is no guess that this release can read */
    public static Guess guess(String json) {
        return read(json, Guess.class, "guess");
    }

    /**
     * A session put together again.
     *
     * @param header from {@link #header}, whose status and time may have moved on since
     * @throws IllegalArgumentException if {@code header} is no session that this release can read
     */
    public static Session session(
            String header, SessionStatus status, Instant updatedAt, List<Turn> turns, List<Guess> guesses) {
        return with(read(header, Session.class, "session"), status, updatedAt, turns, guesses);
    }

    private static <T> T read(String json, Class<T> type, String name) {
        return ArchiveJson.read(MAPPER, json, type, name);
    }

    private static Session with(
            Session session, SessionStatus status, Instant updatedAt, List<Turn> turns, List<Guess> guesses) {
        return new Session(
                session.id(),
                session.scenario(),
                session.language(),
                session.seed(),
                Objects.requireNonNullElse(session.difficulty(), Difficulty.NORMAL), // release 0.1 kept none
                session.kind(),
                session.drill(),
                status,
                session.stored(),
                session.createdAt(),
                updatedAt,
                session.parent(),
                session.after(),
                session.opening(),
                turns,
                guesses);
    }
}
