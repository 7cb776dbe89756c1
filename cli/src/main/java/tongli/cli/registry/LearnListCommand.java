package tongli.cli.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.perception.registry.Digest;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** {@code tongli learn list}: what is registered, and what it does. */
@Command(
        name = "list",
        description = {
            "Say which models are registered, of which task and language, what each does (candidate, shadow, canary, serving, retired), and "
                    + "its figures. Every file is checked.",
            "Exit status 1 if one is not what was registered, the log of decisions is not whole, or a pointer says otherwise than the log."
        })
public final class LearnListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryPlace place = new RegistryPlace();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        ModelRegistry registry = place.open();
        try {
            List<Map<String, Object>> models = new ArrayList<>();
            for (Slot slot : registry.slots()) {
                Standing standing = standing(registry, slot);
                for (String digest : registry.digests(slot)) {
                    models.add(fields(registry, standing, slot, digest));
                }
            }
            OptionalLong broken = registry.firstBroken();
            List<String> astray = broken.isPresent()
                    ? List.of()
                    : registry.astray().stream().map(Slot::name).toList();
            print(registry, models, broken, astray);
            boolean whole = broken.isEmpty()
                    && astray.isEmpty()
                    && models.stream().noneMatch(model -> model.containsKey("refused"));
            return whole ? 0 : 1;
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --registry right?");
        }
    }

    /** A pointer that cannot be read says nothing, which is told of it below. */
    private static Standing standing(ModelRegistry registry, Slot slot) {
        try {
            return registry.standing(slot);
        } catch (IOException unreadable) {
            return Standing.empty(slot);
        }
    }

    private static Map<String, Object> fields(ModelRegistry registry, Standing standing, Slot slot, String digest) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("slot", slot.name());
        fields.put("id", digest);
        fields.put("state", standing.of(digest).code());
        try {
            RegisteredModel model = registry.open(slot, digest);
            model.check();
            fields.put("signed", model.isSigned());
            fields.put("figures", model.json(RegisteredModel.FIGURES));
        } catch (IOException refused) {
            fields.put("refused", String.valueOf(refused.getMessage()));
        }
        return fields;
    }

    private void print(
            ModelRegistry registry, List<Map<String, Object>> models, OptionalLong broken, List<String> astray) {
        var out = spec.commandLine().getOut();
        if (!format.isTable()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("registry", registry.folder().toString());
            all.put("models", models);
            all.put("log_broken_at", broken.isPresent() ? broken.getAsLong() : null);
            all.put("astray", astray);
            out.println(TongliJson.line(all));
            return;
        }
        if (models.isEmpty()) {
            out.println(registry.folder() + ": no model is registered; put one in with ./tongli learn register");
        }
        models.forEach(model -> out.println(String.format(
                Locale.ROOT,
                "%-20s %-14s %-10s %s",
                model.get("slot"),
                Digest.shortened(String.valueOf(model.get("id"))),
                model.get("state"),
                model.getOrDefault("refused", figure(model)))));
        astray.forEach(slot -> out.println(
                "%1$s: slots/%1$s.json does not say what was decided last; a server that runs puts it right within a minute, and so does the next promotion or rollback"
                        .formatted(slot)));
        broken.ifPresent(
                number -> out.println("the log of decisions is not whole: number %d was changed".formatted(number)));
    }

    private static String figure(Map<String, Object> model) {
        return model.get("figures") instanceof JsonNode figures
                        && figures.path("macro_f1").isNumber()
                ? String.format(
                        Locale.ROOT,
                        "macro F1 %.3f on its tuning texts",
                        figures.path("macro_f1").asDouble())
                : "";
    }
}
