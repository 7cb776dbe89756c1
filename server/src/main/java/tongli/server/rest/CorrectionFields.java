package tongli.server.rest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.core.BasicEmotion;
import tongli.practice.LearnerText;
import tongli.practice.correction.Answer;
import tongli.practice.correction.CorrectionKind;
import tongli.server.problem.Problems;
import tongli.wire.correction.CorrectedJson;

/** Reads what somebody says that a reading, a score or a wording should be, or says what is wrong with it. */
final class CorrectionFields {

    private final String prefix;

    /** @param prefix of the fields' names, such as {@code corrected.}; empty where they are the body's own */
    CorrectionFields(String prefix) {
        this.prefix = prefix;
    }

    /** What the corrector says. */
    Answer corrected(CorrectionKind kind, CorrectedJson sent) {
        requireOne(
                kind,
                sent,
                switch (kind) {
                    case READING -> sent.labels();
                    case SCORE -> sent.score();
                    case WORDING -> sent.text();
                },
                switch (kind) {
                    case READING -> "labels";
                    case SCORE -> "score";
                    case WORDING -> "text";
                });
        return switch (kind) {
            case READING -> felt(sent.labels());
            case SCORE -> scored(sent.score());
            case WORDING ->
                Answer.Worded.of(Fields.text(prefix + "text", String.valueOf(sent.text()), LearnerText.MAX_CHARACTERS));
        };
    }

    /** What a reviewer says: of a wording whether they approve of it. */
    Answer reviewed(CorrectionKind kind, CorrectedJson sent) {
        if (kind != CorrectionKind.WORDING) {
            return corrected(kind, sent);
        }
        requireOne(kind, sent, sent.approved(), "approved");
        return new Answer.Approved(Boolean.TRUE.equals(sent.approved()));
    }

    private void requireOne(CorrectionKind kind, CorrectedJson sent, @Nullable Object needed, String name) {
        long given = Stream.of(
                        sent.labels() != null, sent.score() != null, sent.text() != null, sent.approved() != null)
                .filter(Boolean.TRUE::equals)
                .count();
        if (needed == null || given != 1) {
            throw Problems.invalid(
                    prefix + name,
                    "For a correction of kind \"%s\" send the field \"%s%s\" alone."
                            .formatted(kind.code(), prefix, name));
        }
    }

    private Answer felt(@Nullable List<String> labels) {
        Set<BasicEmotion> feelings = EnumSet.noneOf(BasicEmotion.class);
        for (String label : labels == null ? List.<String>of() : labels) {
            feelings.add(Fields.code(BasicEmotion.class, prefix + "labels", label));
        }
        if (feelings.isEmpty() || feelings.size() > 1 && feelings.contains(BasicEmotion.NEUTRAL)) {
            throw Problems.invalid(
                    prefix + "labels",
                    "The field \"%slabels\" must name at least one feeling; \"neutral\" stands alone."
                            .formatted(prefix));
        }
        return new Answer.Felt(feelings);
    }

    private Answer scored(@Nullable Integer score) {
        if (score == null || score < 0 || score > 100) {
            throw Problems.invalid(prefix + "score", "The field \"%sscore\" must be 0 to 100.".formatted(prefix));
        }
        return new Answer.Scored(score);
    }
}
