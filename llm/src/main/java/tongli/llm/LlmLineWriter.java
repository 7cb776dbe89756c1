package tongli.llm;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tongli.perception.privacy.Deidentifier;
import tongli.perception.privacy.Masking;
import tongli.persona.guard.Refusal;
import tongli.persona.speech.LineWriter;
import tongli.persona.speech.NoLineException;
import tongli.persona.speech.OutsideVoice;
import tongli.persona.speech.SpeakingBrief;

/**
 * Has a language model write a persona's line, in bounded time: at most {@link Patience#whole} a turn with every try and
 * pause, and of at most {@value #MOST_AT_ONCE} turns at once, so that an endpoint that hangs does not stop the others. After {@value #FAILURES_ALLOWED} failures
 * in a row nobody is asked for a minute. Safe for many threads.
 */
public final class LlmLineWriter implements LineWriter {

    static final int FAILURES_ALLOWED = 3;
    /** A server works at more turns than that. */
    static final int MOST_AT_ONCE = 16;

    private static final Duration REST = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 250;

    /** What may be over soon; all else stays as it is, however often it is asked. */
    private static final Set<Refusal> WORTH_A_RETRY =
            EnumSet.of(Refusal.UNREACHABLE, Refusal.RATE_LIMITED, Refusal.ENDPOINT_ERROR);

    /** Models that reason aloud begin with it. */
    private static final Pattern THINKING = Pattern.compile("^\\s*<think>.*?</think>", Pattern.DOTALL);

    private final LlmEndpoint endpoint;
    private final Breaker breaker;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final LongSupplier nanos;
    private final OneTry tries;

    public LlmLineWriter(LlmEndpoint endpoint) {
        this(endpoint, System::nanoTime);
    }

    LlmLineWriter(LlmEndpoint endpoint, LongSupplier nanos) {
        this.endpoint = endpoint;
        this.nanos = nanos;
        this.breaker = new Breaker(FAILURES_ALLOWED, REST, nanos);
        this.tries = new OneTry(endpoint, client(endpoint), readers());
    }

    /** With no redirects, no cookies and no credentials but the key. */
    static HttpClient client(LlmEndpoint endpoint) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(endpoint.patience().connect())
                .build();
    }

    private static ExecutorService readers() {
        return Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "llm-line");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Draft write(SpeakingBrief brief) throws NoLineException {
        if (!places.tryAcquire()) {
            throw new NoLineException(Refusal.BUSY);
        }
        try {
            if (!breaker.mayAsk()) {
                throw new NoLineException(Refusal.RESTING);
            }
            return asked(brief);
        } finally {
            places.release();
        }
    }

    private Draft asked(SpeakingBrief brief) throws NoLineException {
        boolean works = false;
        try {
            Draft draft = draft(brief);
            works = true;
            return draft;
        } catch (NoLineException none) {
            // it works, it only does not obey
            works = none.reason() == Refusal.TOO_LONG || none.reason() == Refusal.TOOL_CALL;
            throw none;
        } finally {
            if (works) {
                breaker.answered();
            } else {
                breaker.failed();
            }
        }
    }

    private Draft draft(SpeakingBrief brief) throws NoLineException {
        Masking masking = masking(brief);
        LinePrompt prompt = LinePrompt.of(brief, masking);
        String text = withRetries(prompt, brief);
        return new Draft(masking.restore(THINKING.matcher(text).replaceFirst("")), prompt.rules());
    }

    /** What an author wrote of the person is told anyway, and nobody's secret. */
    private static Masking masking(SpeakingBrief brief) {
        SpeakingBrief.Character persona = brief.persona();
        return new Deidentifier()
                .beginKnowing(Stream.of(
                                Stream.of(persona.name(), persona.situation(), persona.listener(), brief.script()),
                                persona.voice().stream(),
                                brief.feeling().stream(),
                                brief.allowed().stream())
                        .flatMap(parts -> parts)
                        .toList());
    }

    private String withRetries(LinePrompt prompt, SpeakingBrief brief) throws NoLineException {
        Deadline deadline = new Deadline(endpoint.patience().whole(), nanos);
        for (int failed = 0; ; failed++) {
            try {
                return tries.line(prompt, brief, deadline);
            } catch (OneTry.Failed failure) {
                long pause = failure.retryAfter().map(Duration::toMillis).orElse(PAUSE_MILLIS << failed);
                if (failed >= endpoint.patience().retries()
                        || !WORTH_A_RETRY.contains(failure.reason())
                        || pause >= deadline.leftMillis()) {
                    throw new NoLineException(failure.reason(), failure);
                }
                pause(pause);
            }
        }
    }

    private static void pause(long millis) throws NoLineException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoLineException(Refusal.FAILED, stopped);
        }
    }

    @Override
    public OutsideVoice voice() {
        return endpoint.voice();
    }
}
