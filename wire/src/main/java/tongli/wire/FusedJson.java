package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.perception.fusion.Conflict;
import tongli.perception.fusion.FusedReading;
import tongli.perception.fusion.ModalityWeight;

/**
 * What {@code analyze multimodal} prints: as {@link EmotionJson}, and how much each modality counted, and which two disagree most.
 *
 * @param text null, and left out, where no text was given; {@code language} likewise
 * @param conflict the surest one; null where none was found
 * @param practice where such moments can be practised; left out where no two disagree
 */
public record FusedJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String language,
        String modality,
        String taxonomy,
        List<LabelJson> emotions,
        List<String> labels,
        String dominant,
        double confidence,
        boolean uncertain,
        double intensity,
        AffectJson affect,
        List<EvidenceJson> evidence,
        List<ModalityJson> modalities,
        @Nullable ConflictJson conflict,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable OfferJson practice,
        ModelJson model) {

    /** How much one modality counted, and why in words. */
    public record ModalityJson(
            String modality,
            String dominant,
            double probability,
            double weight,
            double share,
            double quality,
            String reason,
            String why) {
        static ModalityJson of(ModalityWeight weight, Language language) {
            return new ModalityJson(
                    weight.modality().code(),
                    weight.says().code(),
                    weight.probability(),
                    weight.weight(),
                    weight.share(),
                    weight.quality(),
                    weight.reason().code(),
                    weight.why(language));
        }
    }

    /** Two modalities that disagree, what each says, how often chance alone would have it so, and a way to say it. */
    public record ConflictJson(
            List<String> modalities,
            List<String> emotions,
            @JsonProperty("p_value") double p,
            String notice,
            @JsonProperty("practice_line") String practiceLine) {
        static ConflictJson of(Conflict conflict, Language language) {
            return new ConflictJson(
                    List.of(conflict.first().code(), conflict.second().code()),
                    List.of(conflict.firstSays().code(), conflict.secondSays().code()),
                    conflict.adjustedP(),
                    conflict.notice(language),
                    conflict.practiceLine(language));
        }
    }

    /**
     * Rounds of the drill in which a face and a voice sometimes disagree.
     *
     * @param offer a sentence that offers them
     * @param command begins them in a terminal
     * @param url begins them on the page; from the server's address on
     */
    public record OfferJson(String drill, boolean mixed, String language, String offer, String command, String url) {
        static OfferJson of(Conflict conflict, Language language) {
            String code = language.code();
            return new OfferJson(
                    "perceive",
                    true,
                    code,
                    conflict.offer(language),
                    "./tongli drill perceive --mixed --lang " + code,
                    "/#/perceive?mixed&lang=" + code);
        }
    }

    /**
     * @param text the reading of the words, if there were any
     * @param language of the sentences in it
     */
    public static FusedJson of(FusedReading fused, Optional<EmotionReading> text, Language language) {
        Optional<Conflict> conflict = fused.conflicts().stream().findFirst();
        return new FusedJson(
                text.map(EmotionReading::text).orElse(null),
                text.map(one -> one.language().code()).orElse(null),
                "multimodal",
                Taxonomy.BASIC.code(),
                LabelJson.of(fused.emotions()),
                fused.labels(),
                fused.dominant().code(),
                fused.confidence(),
                fused.uncertain(),
                fused.intensity(),
                AffectJson.of(fused.affect()),
                fused.evidence().stream().map(EvidenceJson::of).toList(),
                fused.modalities().stream()
                        .map(one -> ModalityJson.of(one, language))
                        .toList(),
                conflict.map(one -> ConflictJson.of(one, language)).orElse(null),
                conflict.map(one -> OfferJson.of(one, language)).orElse(null),
                ModelJson.of(fused.model()));
    }
}
