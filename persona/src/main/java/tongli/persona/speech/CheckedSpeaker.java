package tongli.persona.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.PlainText;
import tongli.core.SentenceEncoder;
import tongli.persona.PersonaBehaviour;
import tongli.persona.guard.LineGuard;
import tongli.persona.guard.Refusal;
import tongli.persona.scenario.Scenario;
import tongli.persona.speech.LineWriter.Draft;
import tongli.persona.speech.Spoken.By;
import tongli.understanding.RiskReader;

/**
 * Lets a writer say the engine's line in words that answer the learner, and says the line itself wherever there is none,
 * or none that passes every check. The whole line is checked before any of it is heard: what was said cannot be taken
 * back. What the persona does, tells and becomes is the engine's all the same. Close it before the encoder.
 */
public final class CheckedSpeaker implements PersonaSpeaker, AutoCloseable {

    /** A draft beyond this is no line; to look at it would only take time. */
    private static final int MOST_CHARACTERS = 4_000;

    /** To fall silent and to go are the author's words … */
    private static final Set<PersonaBehaviour> RESERVED = Set.of(PersonaBehaviour.FALL_SILENT, PersonaBehaviour.LEAVE);

    /** … and so is the answer to odd input, which may keep somebody safe, but for what is mere talk. */
    private static final Pattern ODD =
            Pattern.compile("odd\\.(?!(greeting|thanks|goodbye_warm|goodbye_cool|off_topic|no_answer)\\.).*");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern QUOTED = Pattern.compile("^[“\"「『](.*)[”\"」』]$", Pattern.DOTALL);
    private static final Pattern HAN_FULL_STOP = Pattern.compile("(?<=\\p{IsHan})。$");

    private final ExecutorService preparing = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "line-guard");
        thread.setDaemon(true);
        return thread;
    });
    private final LineWriter writer;
    private final LineGuard guard;
    private final Briefs briefs;

    public CheckedSpeaker(LineWriter writer, SentenceEncoder encoder, RiskReader risks) {
        this.writer = writer;
        this.guard = new LineGuard(encoder, risks);
        this.briefs = new Briefs(guard);
    }

    @Override
    public Spoken speak(Cue cue) {
        String script = cue.turn().text();
        if (isReserved(cue)) {
            return Spoken.byBank(script, List.of(Refusal.RESERVED));
        }
        try {
            SpeakingBrief brief = briefs.of(cue);
            Draft draft = writer.write(brief);
            if (draft.text().length() > MOST_CHARACTERS) {
                return Spoken.byBank(script, List.of(Refusal.TOO_LONG));
            }
            String line = trimmed(draft.text(), cue);
            if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
                return Spoken.byBank(script, List.of(Refusal.EMPTY));
            }
            List<Refusal> refusals = guard.refusals(line, cue.grounds(), draft.instructions(), brief.canary());
            return refusals.isEmpty() ? new Spoken(line, By.LLM, List.of()) : Spoken.byBank(script, refusals);
        } catch (NoLineException none) {
            return Spoken.byBank(script, List.of(none.reason()));
        } catch (RuntimeException broken) { // a writer is no part of Tongli; the turn must not fail with it
            return Spoken.byBank(script, List.of(Refusal.FAILED));
        }
    }

    @Override
    public void prepare(Scenario scenario) {
        preparing.execute(() -> guard.prepare(scenario));
    }

    /** Waits for what is being prepared, which needs the encoder. */
    @Override
    public void close() {
        preparing.shutdownNow();
        try {
            preparing.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Optional<OutsideVoice> outside() {
        return Optional.of(writer.voice());
    }

    private static boolean isReserved(Cue cue) {
        return cue.learner().isEmpty()
                || RESERVED.contains(cue.turn().behaviour())
                || cue.lines().stream().anyMatch(ODD.asMatchPredicate());
    }

    /** On one line, without the quotation marks, the name or the full stop that models like to add. */
    private static String trimmed(String draft, Cue cue) {
        String line = SPACE.matcher(PlainText.of(draft)).replaceAll(" ").strip();
        Matcher quoted = QUOTED.matcher(line);
        line = quoted.matches() ? quoted.group(1).strip() : line;
        for (String name : List.of(
                cue.scenario().profile().name(), cue.scenario().profile().called())) {
            if (line.startsWith(name + "：") || line.startsWith(name + ":")) {
                line = line.substring(name.length() + 1).strip();
            }
        }
        boolean stops = cue.turn().text().endsWith("。");
        return stops ? line : HAN_FULL_STOP.matcher(line).replaceAll("");
    }
}
