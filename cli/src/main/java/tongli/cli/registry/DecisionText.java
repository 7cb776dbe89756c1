package tongli.cli.registry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.core.Language;
import tongli.perception.registry.Canary;
import tongli.perception.registry.Decision;
import tongli.perception.registry.Digest;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;
import tongli.wire.TongliJson;

/** A decision for people, and as JSON. Stateless. */
final class DecisionText {
    private DecisionText() {}

    static String of(Decision decision) {
        StringBuilder text = new StringBuilder();
        decision.gates().forEach(gate -> text.append(line(gate)).append('\n'));
        return text + standing(decision.slot(), decision.after());
    }

    /** The gates that did not let it pass. */
    static String failed(Decision decision) {
        return decision.gates().stream()
                .filter(gate -> !gate.passed())
                .map(GateFigure::gate)
                .collect(Collectors.joining(", "));
    }

    private static String line(GateFigure gate) {
        String figure = gate.figure()
                .map(value -> String.format(Locale.ROOT, "%.4f", value))
                .orElse("–");
        return String.format(
                Locale.ROOT,
                "%-28s %12s %s %-12s %-7s %s",
                gate.gate(),
                figure,
                gate.atLeast() ? "≥" : "≤",
                String.format(Locale.ROOT, "%.4f", gate.bound()),
                gate.passed() ? "passed" : "FAILED",
                gate.note().in(Language.EN));
    }

    private static String standing(Slot slot, Standing standing) {
        return slot.name()
                + ": "
                + standing.serving()
                        .map(digest -> Digest.shortened(digest) + " serves")
                        .orElse(slot.ships() ? "what ships serves" : "nothing serves")
                + standing.canary().map(DecisionText::canary).orElse("")
                + standing.shadow()
                        .map(digest -> ", %s listens".formatted(Digest.shortened(digest)))
                        .orElse("");
    }

    private static String canary(Canary canary) {
        return String.format(
                Locale.ROOT, ", %s answers %.1f %%", Digest.shortened(canary.model()), 100 * canary.share());
    }

    static String json(Decision decision) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("decision", decision.number());
        fields.put("act", decision.act().code());
        fields.put("slot", decision.slot().name());
        fields.put("model", decision.model());
        fields.put("at", decision.at().toString());
        fields.put("who", decision.who());
        fields.put("why", decision.why());
        fields.put("gates", decision.gates().stream().map(DecisionText::fields).collect(Collectors.toList()));
        fields.put("serving", decision.after().serving());
        fields.put("canary", decision.after().canary().map(Canary::model));
        fields.put("shadow", decision.after().shadow());
        return TongliJson.line(fields);
    }

    private static Map<String, Object> fields(GateFigure gate) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("gate", gate.gate());
        fields.put("figure", gate.figure());
        fields.put(gate.atLeast() ? "at_least" : "at_most", gate.bound());
        fields.put("passed", gate.passed());
        fields.put("note", gate.note().in(Language.EN));
        return fields;
    }
}
