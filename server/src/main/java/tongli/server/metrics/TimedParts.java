package tongli.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Optional;
import tongli.persona.scenario.Scenario;
import tongli.persona.speech.Cue;
import tongli.persona.speech.OutsideVoice;
import tongli.persona.speech.PersonaSpeaker;
import tongli.persona.speech.Spoken;
import tongli.practice.PracticeParts;

/** Practice whose parts are timed, in turns and wherever else they work: {@code tongli.part}, by part. */
public final class TimedParts {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(300),
        Duration.ofSeconds(3)
    };

    private TimedParts() {}

    public static PracticeParts of(PracticeParts parts, MeterRegistry registry) {
        Timer risk = timer(registry, "risk");
        Timer reply = timer(registry, "reply");
        Timer feeling = timer(registry, "feeling");
        Timer coach = timer(registry, "coach");
        return new PracticeParts(
                parts.scenarios(),
                parts.drills(),
                parts.riskCards(),
                parts.encoder(),
                parts.engine(),
                context -> time(reply, () -> parts.replies().read(context)),
                (answered, text, language) -> time(risk, () -> parts.risks().readAnswer(answered, text, language)),
                queries -> time(feeling, () -> parts.emotions().readAll(queries)),
                request -> time(coach, () -> parts.assessor().assess(request)),
                new TimedSpeaker(parts.speaker(), timer(registry, "voice"), registry),
                parts.letGo());
    }

    /** @param part one of a few words */
    static Timer timer(MeterRegistry registry, String part) {
        return Timer.builder("tongli.part")
                .description("Work of one part of practice")
                .tag("part", part)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private interface Work<T> {
        T done();
    }

    private static <T> T time(Timer timer, Work<T> work) {
        Timer.Sample began = Timer.start();
        try {
            return work.done();
        } finally {
            began.stop(timer);
        }
    }

    private record TimedSpeaker(PersonaSpeaker speaker, Timer timer, MeterRegistry registry) implements PersonaSpeaker {

        @Override
        public Spoken speak(Cue cue) {
            Spoken spoken = time(timer, () -> speaker.speak(cue));
            if (speaker.outside().isPresent()) {
                count(spoken);
            }
            return spoken;
        }

        /** Whose words it was, and the first reason why not the model's. */
        private void count(Spoken spoken) {
            Counter.builder("tongli.lines")
                    .description("A persona's lines where a language model may word them")
                    .tag("by", spoken.by().code())
                    .tag(
                            "refused",
                            spoken.refused().isEmpty()
                                    ? "none"
                                    : spoken.refused().get(0).code())
                    .register(registry)
                    .increment();
        }

        @Override
        public void prepare(Scenario scenario) {
            speaker.prepare(scenario);
        }

        @Override
        public Optional<OutsideVoice> outside() {
            return speaker.outside();
        }
    }
}
