package tongli.practice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.BundledAssessor;
import tongli.coaching.DrillLibrary;
import tongli.coaching.RiskCards;
import tongli.coaching.rating.Judge;
import tongli.core.Affect;
import tongli.core.Assessment;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.ModelId;
import tongli.core.SentenceEncoder;
import tongli.core.Taxonomy;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.speech.PersonaSpeaker;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.RiskRules;

/** Practice with the real persona and rules, and fakes where models would be: quick and without files. */
public final class Given {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final ModelId FAKE = new ModelId("fake", "1");
    private static final SentenceEncoder ENCODER = new CharacterPairs();
    /** Shared: making it reads every scenario. */
    public static final PracticeParts PARTS = new PracticeParts(
            ScenarioLibrary.bundled(),
            DrillLibrary.bundled(),
            RiskCards.bundled(),
            ENCODER,
            new PersonaEngine(ENCODER),
            BundledReplyReader.rulesOnly(),
            new RiskRules(),
            new Unmoved(),
            Given::assess,
            () -> {});

    private Given() {}

    /** {@link #PARTS} over another encoder. */
    public static PracticeParts over(SentenceEncoder encoder) {
        return parts(encoder, new PersonaEngine(encoder), PARTS.speaker(), () -> {});
    }

    /** {@link #PARTS} with another who says the persona's turns. */
    public static PracticeParts spokenBy(PersonaSpeaker speaker) {
        return parts(PARTS.encoder(), PARTS.engine(), speaker, () -> {});
    }

    /** {@link #PARTS}, telling when they are let go. */
    public static PracticeParts lettingGo(Runnable letGo) {
        return parts(PARTS.encoder(), PARTS.engine(), PARTS.speaker(), letGo);
    }

    /** {@link #PARTS} with replies judged by the rules, as a build without models would. */
    public static PracticeParts judgedByRules() {
        return new PracticeParts(
                PARTS.scenarios(),
                PARTS.drills(),
                PARTS.riskCards(),
                PARTS.encoder(),
                PARTS.engine(),
                PARTS.replies(),
                PARTS.risks(),
                PARTS.emotions(),
                new BundledAssessor(PARTS.replies(), Judge.byRules()),
                () -> {});
    }

    private static PracticeParts parts(
            SentenceEncoder encoder, PersonaEngine engine, PersonaSpeaker speaker, Runnable letGo) {
        return new PracticeParts(
                PARTS.scenarios(),
                PARTS.drills(),
                PARTS.riskCards(),
                encoder,
                engine,
                PARTS.replies(),
                PARTS.risks(),
                PARTS.emotions(),
                PARTS.assessor(),
                speaker,
                letGo);
    }

    public static PracticeService service() {
        return service(new MemorySessionStore(100));
    }

    /** Ids, seeds and time count up, so that nothing in a test is left to chance. */
    public static PracticeService service(SessionStore store) {
        return service(PARTS, store);
    }

    public static PracticeService service(PracticeParts parts, SessionStore store) {
        AtomicLong ids = new AtomicLong();
        AtomicLong ticks = new AtomicLong();
        return new PracticeService(
                parts,
                store,
                () -> new UUID(7, ids.incrementAndGet()),
                () -> 7,
                () -> NOON.plusSeconds(ticks.getAndIncrement()));
    }

    /** Longer replies are better ones. */
    private static Assessment assess(AssessmentRequest request) {
        MechanismLevel level = new MechanismLevel(OptionalInt.of(1), List.of(0.1, 0.8, 0.1));
        return new Assessment(
                request.history().isEmpty()
                        ? ""
                        : request.history().get(request.history().size() - 1).text(),
                request.reply(),
                request.language(),
                OptionalInt.of(Math.min(100, request.reply().length())),
                Optional.of(new Assessment.ScoreInterval(0, 100)),
                false,
                List.of(),
                Map.of(
                        Mechanism.EMOTIONAL_REACTION, level,
                        Mechanism.INTERPRETATION, level,
                        Mechanism.EXPLORATION, level),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "fake",
                request.hints()
                        .flatMap(hints -> hints.hear().stream().findFirst())
                        .or(() -> Optional.of(request.reply())),
                FAKE);
    }

    /** Feels nothing, whatever it reads. */
    private static final class Unmoved implements EmotionReader {
        @Override
        public List<EmotionReading> readAll(List<EmotionQuery> queries) {
            return queries.stream()
                    .map(query -> new EmotionReading(
                            query.text(),
                            Language.EN,
                            Taxonomy.BASIC,
                            List.of(new LabelProbability("neutral", 1)),
                            List.of("neutral"),
                            "neutral",
                            1,
                            false,
                            0,
                            new Affect(0, 0, 0),
                            List.of(),
                            FAKE))
                    .toList();
        }
    }

    /** Texts that share pairs of characters lie close. */
    private static final class CharacterPairs implements SentenceEncoder {
        private static final int WIDTH = 512;

        @Override
        public List<float[]> encodeAll(List<String> texts, Language language) {
            return texts.stream().map(CharacterPairs::vector).toList();
        }

        private static float[] vector(String text) {
            float[] counts = new float[WIDTH];
            counts[0] = 0.01f; // so that a text of one letter has a direction too
            for (int i = 0; i + 1 < text.length(); i++) {
                counts[Math.floorMod(text.charAt(i) * 31 + text.charAt(i + 1), WIDTH)]++;
            }
            double squares = 0;
            for (float count : counts) {
                squares += count * count;
            }
            for (int i = 0; i < WIDTH; i++) {
                counts[i] /= (float) Math.sqrt(squares);
            }
            return counts;
        }
    }
}
