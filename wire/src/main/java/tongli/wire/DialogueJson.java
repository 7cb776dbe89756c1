package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.coaching.RiskCards;
import tongli.core.Coded;
import tongli.understanding.dialogue.Contagion;
import tongli.understanding.dialogue.DialogueAnalysis;
import tongli.understanding.dialogue.Measure;
import tongli.understanding.dialogue.ReadTurn;
import tongli.understanding.dialogue.Shift;
import tongli.understanding.dialogue.SpeakerDynamics;
import tongli.understanding.dialogue.TurningPoint;
import tongli.understanding.dialogue.UnansweredBid;

/** What {@code analyze dialogue} prints: every turn as it was read, then how feelings move over the talk. */
public record DialogueJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("hand_off") @Nullable
        HandOffJson handOff,

        List<DialogueTurnJson> turns,
        List<SpeakerJson> speakers,
        List<ShiftJson> shifts,
        @JsonProperty("turning_points") List<TurningPointJson> turningPoints,
        @JsonProperty("unanswered_bids") List<BidJson> unansweredBids) {

    /** A turn. {@code feeling} is null where none may be named; {@code strategies} are those of a listener's answer, else empty. */
    public record DialogueTurnJson(
            int turn,
            String speaker,
            EmotionJson emotion,
            @Nullable String feeling,
            @JsonProperty("smoothed_valence") double smoothedValence,
            MeaningJson meaning,
            List<LabelJson> strategies,
            RiskJson risk) {

        static DialogueTurnJson of(ReadTurn turn) {
            return new DialogueTurnJson(
                    turn.number(),
                    turn.speaker(),
                    EmotionJson.of(turn.felt()),
                    turn.named().orElse(null),
                    turn.smoothValence(),
                    MeaningJson.of(turn.meaning()),
                    LabelJson.of(turn.strategies()),
                    RiskJson.inTurn(turn.risk(), null));
        }
    }

    /** Turns in which somebody's own life is at stake, and people to call. */
    public record HandOffJson(List<Integer> turns, RiskCardJson card) {

        /** Null where no turn is at stake. */
        static @Nullable HandOffJson of(DialogueAnalysis analysis, RiskCards cards) {
            List<Integer> turns =
                    analysis.atStake().stream().map(ReadTurn::number).toList();
            return turns.isEmpty()
                    ? null
                    : new HandOffJson(turns, RiskCardJson.of(cards.talkCard(analysis.language())));
        }
    }

    /** A number, or null and the reason why there is none. */
    public record MeasureJson(
            @Nullable Double value,
            int count,
            int needed,
            @Nullable String reason) {

        static MeasureJson of(Measure measure) {
            return new MeasureJson(
                    measure.value().isPresent() ? measure.value().getAsDouble() : null,
                    measure.count(),
                    measure.needed(),
                    measure.absence().map(Coded::code).orElse(null));
        }
    }

    /** How far a speaker follows the others, with the ends of the 95 % interval. */
    public record ContagionJson(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            int count,
            int needed,
            @Nullable String reason) {

        static ContagionJson of(Contagion contagion) {
            MeasureJson slope = MeasureJson.of(contagion.slope());
            boolean known = slope.value() != null;
            return new ContagionJson(
                    slope.value(),
                    known ? contagion.low() : null,
                    known ? contagion.high() : null,
                    slope.count(),
                    slope.needed(),
                    slope.reason());
        }
    }

    /** One speaker over the whole talk. */
    public record SpeakerJson(
            String speaker,
            int turns,
            @JsonProperty("talk_share") double talkShare,
            @JsonProperty("mean_valence") double meanValence,
            MeasureJson inertia,
            MeasureJson variability,
            ContagionJson contagion,
            int questions,
            int reflections,
            @JsonProperty("reflections_per_question") MeasureJson reflectionsPerQuestion,
            @JsonProperty("turning_points") MeasureJson turningPoints) {

        static SpeakerJson of(SpeakerDynamics speaker) {
            return new SpeakerJson(
                    speaker.speaker(),
                    speaker.turns(),
                    speaker.talkShare(),
                    speaker.meanValence(),
                    MeasureJson.of(speaker.inertia()),
                    MeasureJson.of(speaker.variability()),
                    ContagionJson.of(speaker.contagion()),
                    speaker.questions(),
                    speaker.reflections(),
                    MeasureJson.of(speaker.reflectionsPerQuestion()),
                    MeasureJson.of(speaker.turningPoints()));
        }
    }

    /** A turn whose feeling is another than in the turn {@code since}. */
    public record ShiftJson(int turn, String speaker, int since, String from, String to, double distance) {

        static ShiftJson of(Shift shift) {
            return new ShiftJson(
                    shift.turn(), shift.speaker(), shift.since(), shift.from(), shift.to(), shift.distance());
        }
    }

    /** A turn from which a speaker's valence goes another way; what the listener did in the turn that it followed. */
    public record TurningPointJson(
            int turn,
            String speaker,
            double change,
            @Nullable Integer followed,
            List<LabelJson> strategies) {

        static TurningPointJson of(TurningPoint point, List<ReadTurn> turns) {
            return new TurningPointJson(
                    point.turn(),
                    point.speaker(),
                    point.change(),
                    point.followed().isPresent() ? point.followed().getAsInt() : null,
                    point.followed().isPresent()
                            ? LabelJson.of(
                                    turns.get(point.followed().getAsInt() - 1).strategies())
                            : List.of());
        }
    }

    /** A turn that opened up or asked, and the turn that did not take it up. */
    public record BidJson(int turn, String speaker, String bid, int answer, String turning) {

        static BidJson of(UnansweredBid bid) {
            return new BidJson(
                    bid.turn(),
                    bid.speaker(),
                    bid.bid().code(),
                    bid.answer(),
                    bid.turning().code());
        }
    }

    public static DialogueJson of(DialogueAnalysis analysis, RiskCards cards) {
        return new DialogueJson(
                HandOffJson.of(analysis, cards),
                analysis.turns().stream().map(DialogueTurnJson::of).toList(),
                analysis.speakers().stream().map(SpeakerJson::of).toList(),
                analysis.shifts().stream().map(ShiftJson::of).toList(),
                analysis.turningPoints().stream()
                        .map(point -> TurningPointJson.of(point, analysis.turns()))
                        .toList(),
                analysis.unansweredBids().stream().map(BidJson::of).toList());
    }
}
