package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.perception.registry.Canary;
import tongli.perception.registry.Decision;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.Standing;
import tongli.perception.registry.serving.Disagreements;
import tongli.perception.registry.serving.ServedCounts;

/** What is told of registered models. */
public final class ModelsJson {

    private ModelsJson() {}

    /**
     * Everything that is registered.
     *
     * @param gates the names of the gates that there are
     * @param promotes whether this server can measure models, so that they can be promoted here
     */
    public record ModelShelf(List<ModelSlot> slots, List<String> gates, boolean promotes) {}

    /**
     * A task in a language.
     *
     * @param slot its name, such as mood.en
     * @param ships whether a model ships that serves until another is promoted
     * @param goesBack whether there is anything to roll back
     * @param shipped how what ships does here, where it serves
     * @param models by id
     */
    public record ModelSlot(
            String slot,
            String task,
            String language,
            boolean ships,
            @JsonProperty("goes_back") boolean goesBack,
            @Nullable ServedHere shipped,
            List<ModelOnShelf> models) {}

    /**
     * One model.
     *
     * @param share of requests that a canary answers
     * @param refused why it cannot be used
     * @param trouble why it should be loaded here, and is not
     * @param figures those of its training that are numbers
     * @param here how it does on this server; null where it is not loaded
     * @param gates as they were measured the last time
     */
    public record ModelOnShelf(
            String id,
            String state,
            @Nullable Double share,
            boolean signed,
            @Nullable String refused,
            @Nullable String trouble,
            Map<String, Double> figures,
            @Nullable ServedHere here,
            List<GateMeasured> gates) {}

    /** How a model does on this server since it was loaded. @param abstained of those answered */
    public record ServedHere(
            long requests,
            long errors,
            long abstained,
            @JsonProperty("p50_ms") double p50Millis,
            @JsonProperty("p95_ms") double p95Millis,
            @Nullable ShadowCompared shadow) {

        static ServedHere of(ServedCounts counts) {
            return new ServedHere(
                    counts.requests(),
                    counts.errors(),
                    counts.abstained(),
                    counts.p50Millis(),
                    counts.p95Millis(),
                    counts.disagreements().map(ShadowCompared::of).orElse(null));
        }
    }

    /** A shadow beside what answered. @param pairs how often by "served → shadow", labels only */
    public record ShadowCompared(long compared, long differing, long dropped, Map<String, Long> pairs) {
        static ShadowCompared of(Disagreements seen) {
            return new ShadowCompared(seen.compared(), seen.differing(), seen.dropped(), seen.pairs());
        }
    }

    /** What one gate measured. @param figure null where there is none @param atLeast whether the bound is to be reached, and not kept under */
    public record GateMeasured(
            String gate,
            @Nullable Double figure,
            double bound,
            @JsonProperty("at_least") boolean atLeast,
            boolean passed,
            String note) {

        static GateMeasured of(GateFigure gate, Language language) {
            return new GateMeasured(
                    gate.gate(),
                    gate.figure().orElse(null),
                    gate.bound(),
                    gate.atLeast(),
                    gate.passed(),
                    gate.note().in(language));
        }
    }

    /** Who decided what, and how the slot stands since. @param model null where what ships was gone back to */
    public record ModelDecision(
            long number,
            String at,
            String who,
            String act,
            String slot,
            @Nullable String model,
            String why,
            List<GateMeasured> gates,
            @Nullable String serving,
            @Nullable String canary,
            @Nullable String shadow) {

        /** @param language of the gates' notes */
        static ModelDecision of(Decision decision, Language language) {
            Standing after = decision.after();
            return new ModelDecision(
                    decision.number(),
                    decision.at().toString(),
                    decision.who(),
                    decision.act().code(),
                    decision.slot().name(),
                    decision.model().orElse(null),
                    decision.why(),
                    decision.gates().stream()
                            .map(gate -> GateMeasured.of(gate, language))
                            .toList(),
                    after.serving().orElse(null),
                    after.canary().map(Canary::model).orElse(null),
                    after.shadow().orElse(null));
        }
    }

    /**
     * All about one model.
     *
     * @param card in Markdown
     * @param provenance what was trained on what, by which command
     * @param files their SHA-256 by name
     * @param decisions on it, the newest first
     */
    public record ModelDetail(
            String slot,
            ModelOnShelf model,
            String card,
            Map<String, String> provenance,
            Map<String, String> files,
            List<ModelDecision> decisions) {}

    /** What came of a promotion. @param failed why it could not be measured; nothing was decided then */
    public record PromotionDone(
            @Nullable ModelDecision decision, @Nullable String failed) {}
}
