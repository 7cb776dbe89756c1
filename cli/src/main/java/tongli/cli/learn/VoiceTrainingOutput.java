package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import tongli.core.Sha256;
import tongli.learning.voice.VoiceRoute;
import tongli.learning.voice.VoiceSet;
import tongli.learning.voice.VoiceTraining;
import tongli.perception.voice.VoiceModels;
import tongli.perception.voice.emotion.VoiceModelText;
import tongli.perception.voice.emotion.VoiceReader;
import tongli.perception.voice.network.FrozenSpeech;
import tongli.perception.voice.network.VoiceNetworks;
import tongli.wire.TongliJson;

/** {@code tongli learn train --task voice}: a folder of recordings becomes a model that analyze voice loads. */
final class VoiceTrainingOutput {
    static final String TASK = "voice";
    private static final int DIGITS = 12;

    private VoiceTrainingOutput() {}

    /** @throws IOException if the recordings cannot be read or the model cannot be written */
    static void train(
            Path data,
            VoiceRoute route,
            EmbeddingOption embedding,
            List<String> spoken,
            Path out,
            long seed,
            CommandSpec spec)
            throws IOException {
        Optional<FrozenSpeech> embedder = embedding.open();
        try {
            train(data, route, embedder, spoken, out, seed, spec);
        } finally {
            embedder.ifPresent(FrozenSpeech::close);
        }
    }

    private static void train(
            Path data,
            VoiceRoute route,
            Optional<FrozenSpeech> embedder,
            List<String> spoken,
            Path out,
            long seed,
            CommandSpec spec)
            throws IOException {
        VoiceSet set =
                VoiceSet.read(data, List.of(), embedder.map(found -> found)).basic();
        Map<String, String> about = new LinkedHashMap<>();
        about.put("command", CallLine.of(spec));
        about.put("list_sha256", set.sha256());
        about.put("recordings", Integer.toString(set.samples().size()));
        about.put("speakers", Integer.toString(set.speakers().size()));
        String digest = Sha256.hex(set.sha256()).substring(0, DIGITS);
        String version = (route.isOneLayer() ? "" : route.code() + "-") + "1-" + digest;
        about.put("model", route.code());
        embedder.ifPresent(found -> about.putAll(found.digests()));
        VoiceTraining.Trained trained = VoiceTraining.train(set, route, version, spoken, seed, about);
        new VoiceReader(
                trained.layer(), trained.layer(), embedder.map(found -> found)); // refuses what could not be read with
        Files.createDirectories(out);
        Path file = out.resolve(VoiceModels.FILE);
        Files.writeString(file, VoiceModelText.write(trained.layer()));
        if (trained.networks().isPresent()) {
            VoiceTraining.Networks networks = trained.networks().get();
            Files.write(out.resolve(VoiceNetworks.STRANGER), networks.stranger());
            Files.write(out.resolve(VoiceNetworks.ENROLLED), networks.enrolled());
        }
        if (embedder.isPresent()) {
            embedder.get().write(out);
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("task", TASK);
        line.put("model", route.code());
        line.put("recordings", set.samples().size());
        line.put("speakers", set.speakers().size());
        line.put("labels", set.labels());
        spec.commandLine().getOut().println(TongliJson.line(line));
        spec.commandLine()
                .getErr()
                .println("wrote " + (trained.networks().isPresent() || embedder.isPresent() ? out : file));
    }
}
