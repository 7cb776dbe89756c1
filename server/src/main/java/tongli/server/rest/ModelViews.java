package tongli.server.rest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tongli.core.Language;
import tongli.perception.registry.Canary;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;
import tongli.perception.registry.serving.ServedCounts;
import tongli.perception.registry.serving.ServedModels;
import tongli.server.model.Models;
import tongli.server.rest.ModelsJson.GateMeasured;
import tongli.server.rest.ModelsJson.ModelDecision;
import tongli.server.rest.ModelsJson.ModelDetail;
import tongli.server.rest.ModelsJson.ModelOnShelf;
import tongli.server.rest.ModelsJson.ModelShelf;
import tongli.server.rest.ModelsJson.ModelSlot;
import tongli.server.rest.ModelsJson.ServedHere;
import tools.jackson.databind.JsonNode;

/** Puts together what the registry says of models and how they do on this server. */
final class ModelViews {
    private static final int MOST_DECISIONS = 100;

    private final Models models;

    ModelViews(Models models) {
        this.models = models;
    }

    ModelShelf shelf(Language language) throws IOException {
        List<Decision> decisions = registry().decisions();
        List<ModelSlot> slots = new ArrayList<>();
        for (Slot slot : slots()) {
            slots.add(slot(slot, decisions, language));
        }
        return new ModelShelf(
                slots,
                models.settings().gateNames(),
                models.settings().promoter().isPresent());
    }

    /** Those with a model, and those that one ships for. */
    private List<Slot> slots() throws IOException {
        Map<String, Slot> slots = new TreeMap<>();
        for (Language language : Language.values()) {
            Slot ships = new Slot(Slot.EMOTION, language);
            slots.put(ships.name(), ships);
        }
        registry().slots().forEach(slot -> slots.put(slot.name(), slot));
        return List.copyOf(slots.values());
    }

    private ModelSlot slot(Slot slot, List<Decision> decisions, Language language) throws IOException {
        Standing standing = registry().standing(slot);
        Optional<ServedModels.Served> served = models.served().served(slot);
        List<ModelOnShelf> all = new ArrayList<>();
        for (String digest : registry().digests(slot)) {
            all.add(model(slot, digest, standing, served, decisions, language));
        }
        return new ModelSlot(
                slot.name(),
                slot.task(),
                slot.language().code(),
                slot.ships(),
                standing.canGoBack(),
                here(served, "").orElse(null),
                all);
    }

    private ModelOnShelf model(
            Slot slot,
            String digest,
            Standing standing,
            Optional<ServedModels.Served> served,
            List<Decision> decisions,
            Language language) {
        Map<String, Double> figures = new LinkedHashMap<>();
        boolean signed = false;
        String refused = null;
        try {
            RegisteredModel model = registry().open(slot, digest);
            signed = model.isSigned();
            for (Map.Entry<String, JsonNode> figure :
                    model.json(RegisteredModel.FIGURES).properties()) {
                if (figure.getValue().isNumber()) {
                    figures.put(figure.getKey(), figure.getValue().asDouble());
                }
            }
        } catch (IOException why) {
            refused = String.valueOf(why.getMessage());
        }
        return new ModelOnShelf(
                digest,
                standing.of(digest).code(),
                standing.canary()
                        .filter(one -> one.model().equals(digest))
                        .map(Canary::share)
                        .orElse(null),
                signed,
                refused,
                served.map(one -> one.troubles().get(digest)).orElse(null),
                figures,
                here(served, digest).orElse(null),
                ofModel(decisions, slot, digest).stream()
                        .filter(one -> !one.gates().isEmpty())
                        .findFirst()
                        .map(one -> one.gates().stream()
                                .map(gate -> GateMeasured.of(gate, language))
                                .toList())
                        .orElse(List.of()));
    }

    private static Optional<ServedHere> here(Optional<ServedModels.Served> served, String digest) {
        return served.stream()
                .flatMap(one -> one.counts().stream())
                .filter((ServedCounts one) -> one.digest().equals(digest))
                .findFirst()
                .map(ServedHere::of);
    }

    /** The newest first. */
    private static List<Decision> ofModel(List<Decision> decisions, Slot slot, String digest) {
        return decisions.stream()
                .filter(one -> one.slot().equals(slot))
                .filter(one -> one.model().filter(digest::equals).isPresent()
                        || one.after().serving().filter(digest::equals).isPresent())
                .sorted(Comparator.comparingLong(Decision::number).reversed())
                .toList();
    }

    ModelDetail detail(RegisteredModel model, Language language) throws IOException {
        Slot slot = model.slot();
        List<Decision> decisions = registry().decisions();
        Map<String, String> provenance = new LinkedHashMap<>();
        model.json(RegisteredModel.PROVENANCE)
                .properties()
                .forEach(one -> provenance.put(one.getKey(), one.getValue().asString("")));
        return new ModelDetail(
                slot.name(),
                model(
                        slot,
                        model.digest(),
                        registry().standing(slot),
                        models.served().served(slot),
                        decisions,
                        language),
                new String(model.read(RegisteredModel.CARD), StandardCharsets.UTF_8),
                provenance,
                model.sha256(),
                ofModel(decisions, slot, model.digest()).stream()
                        .limit(MOST_DECISIONS)
                        .map(decision -> ModelDecision.of(decision, language))
                        .toList());
    }

    private ModelRegistry registry() {
        return models.registry();
    }
}
