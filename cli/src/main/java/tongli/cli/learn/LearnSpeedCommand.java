package tongli.cli.learn;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.core.Language;
import tongli.learning.ReaderSpeed;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.perception.text.TextEmotionReader;
import tongli.wire.TongliJson;

/** {@code tongli learn speed}. */
@Command(name = "speed", description = "Measure how many short sentences a second are read, at batch 1 and 32.")
final class LearnSpeedCommand implements Runnable {
    private static final double LEAST_SECONDS = 0.1;
    private static final double MOST_SECONDS = 3600;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "How long each is measured (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Override
    public void run() {
        if (!(seconds >= LEAST_SECONDS && seconds <= MOST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds is " + seconds + "; it must lie between 0.1 and 3600.");
        }
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled()) {
            TextEmotionReader reader = TextEmotionReader.bundled(encoder);
            for (Language language : Language.values()) {
                for (int batch : new int[] {1, 32}) {
                    double speed = ReaderSpeed.sentencesPerSecond(reader, language, batch, seconds, System::nanoTime);
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("language", language.code());
                    line.put("batch", batch);
                    line.put("sentences_per_second", Math.round(speed * 10) / 10.0);
                    spec.commandLine().getOut().println(TongliJson.line(line));
                }
            }
        }
    }
}
