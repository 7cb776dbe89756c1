package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tongli.coaching.miti.MitiCounts;
import tongli.coaching.miti.MitiLevel;
import tongli.coaching.miti.MitiThreshold;

/** What a helper's replies did over a talk, beside the thresholds of MITI 4.2.1. */
public record MitiJson(
        int turns,
        Map<String, Integer> counts,
        @JsonProperty("reflections_to_questions") ShareJson reflectionsToQuestions,
        @JsonProperty("complex_reflections") ShareJson complexReflections,
        @JsonProperty("open_questions") ShareJson openQuestions,
        int adherent,
        @JsonProperty("non_adherent") int nonAdherent) {

    /** A part of a whole, or for each of it; null where there is none, and where there is no threshold or too little to say. */
    public record ShareJson(
            int part,
            int whole,
            @Nullable Double value,
            @Nullable Double fair,
            @Nullable Double good,
            @Nullable String level) {}

    static MitiJson of(MitiCounts counts) {
        Map<String, Integer> turnsWith = new LinkedHashMap<>();
        counts.turnsWith().forEach((code, turns) -> turnsWith.put(code.code(), turns));
        return new MitiJson(
                counts.turns(),
                turnsWith,
                share(
                        counts.reflections(),
                        counts.questions(),
                        counts.reflectionsToQuestions(),
                        MitiThreshold.REFLECTIONS_TO_QUESTIONS,
                        counts.reflectionsToQuestionsLevel()),
                share(
                        counts.complex(),
                        counts.reflections(),
                        counts.complexReflections(),
                        MitiThreshold.COMPLEX_REFLECTIONS,
                        counts.complexReflectionsLevel()),
                new ShareJson(counts.open(), counts.questions(), boxed(counts.openQuestions()), null, null, null),
                counts.adherent(),
                counts.nonAdherent());
    }

    private static ShareJson share(
            int part, int whole, OptionalDouble value, MitiThreshold threshold, Optional<MitiLevel> level) {
        return new ShareJson(
                part,
                whole,
                boxed(value),
                threshold.fair(),
                threshold.good(),
                level.map(MitiLevel::code).orElse(null));
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
