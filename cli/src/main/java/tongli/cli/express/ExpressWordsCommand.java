package tongli.cli.express;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.Codes;
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.PeopleToCall;
import tongli.cli.terminal.TextLimit;
import tongli.coaching.RiskCards;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.Strategy;
import tongli.expression.words.MeaningScorer;
import tongli.expression.words.Realiser;
import tongli.expression.words.Wording;
import tongli.expression.words.WordingRequest;
import tongli.expression.words.WordingScorer;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.understanding.BundledRiskReader;
import tongli.understanding.meaning.Intent;
import tongli.wire.TongliJson;

/** {@code tongli express words}: what could be said in answer, the best first. */
@Command(
        name = "words",
        description = {
            "Word an answer by what it is to do and what the other feels, with a piece of their own words where it fits.",
            "Every word is an author's or the other's own; the wordings nearest in meaning to what was said come first.",
            "Where what was said speaks of ending a life, or may do so, it is not quoted; where it clearly speaks of the speaker's"
                    + " own, people to call are told instead of an answer."
        },
        footer =
                "Example: ./tongli express words --emotion sadness --strategy reflection_of_feelings --said \"说了三天了。\" --lang zh")
public final class ExpressWordsCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--strategy",
            required = true,
            paramLabel = "STRATEGY",
            completionCandidates = Strategies.class,
            description = "What the answer is to do: ${COMPLETION-CANDIDATES}.")
    private @Nullable Strategy strategy;

    @Option(
            names = "--emotion",
            paramLabel = "EMOTION",
            description = "What the other feels: joy, sadness, anger, fear, disgust, surprise or neutral (default).")
    private BasicEmotion emotion = BasicEmotion.NEUTRAL;

    @Option(
            names = "--intent",
            paramLabel = "INTENT",
            completionCandidates = Intents.class,
            description = {
                "What the other wants; advice is only offered unless it is seek_advice (default: vent).",
                "One of: ${COMPLETION-CANDIDATES}."
            })
    private Intent intent = Intent.VENT;

    @Option(names = "--said", paramLabel = "TEXT", description = "What the other said.")
    private String said = "";

    @Option(names = "--before", paramLabel = "TEXT", description = "What was answered before; may be given again.")
    private List<String> before = List.of();

    @Option(names = "--program", description = "A program answers as itself, and has no life to tell of.")
    private boolean program;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        TextLimit.check(spec, "What was said", said, WordingRequest.MAX_CHARACTERS);
        before.forEach(one -> TextLimit.check(spec, "What was answered", one, WordingRequest.MAX_CHARACTERS));
        WordingRequest request = request();
        RiskReading risk = risk(request);
        PrintWriter out = spec.commandLine().getOut();
        if (risk.concernsTheWriter()) {
            tell(
                    request,
                    List.of(),
                    PeopleToCall.of(
                            RiskCards.bundled().talkCard(request.language()),
                            request.language(),
                            Locale.getDefault().getCountry()),
                    out);
        } else {
            List<Wording> wordings = rank(request);
            boolean quotable = risk.level() == RiskLevel.NONE;
            tell(
                    request,
                    wordings.stream().filter(one -> quotable || !one.quotes()).toList(),
                    null,
                    out);
        }
        out.flush();
    }

    private void tell(WordingRequest request, List<Wording> wordings, @Nullable PeopleToCall help, PrintWriter out) {
        if (!format.isTable()) {
            out.println(TongliJson.line(
                    new Answer(request.language().code(), request.strategy().code(), emotion.code(), wordings, help)));
        } else if (help != null) {
            help.print(List.of(), out);
        } else {
            wordings.forEach(one -> out.println(one.text()));
        }
    }

    /** @param help null where what was said does not clearly speak of the speaker's own life */
    private record Answer(
            String language,
            String strategy,
            String emotion,
            List<Wording> wordings,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            PeopleToCall help) {}

    private static RiskReading risk(WordingRequest request) {
        try (BundledRiskReader reader = BundledRiskReader.bundled()) {
            return reader.read(request.said(), Optional.of(request.language()));
        }
    }

    private WordingRequest request() {
        Language spoken = language.forText(said);
        Strategy asked = Objects.requireNonNull(strategy, "picocli asks for it");
        try {
            return new WordingRequest(spoken, asked, emotion, said, intent == Intent.SEEK_ADVICE, !program, before);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), refused.getMessage() + ".", refused);
        }
    }

    private static List<Wording> rank(WordingRequest request) {
        if (Blank.is(request.said()) && request.before().stream().allMatch(Blank::is)) {
            return new Realiser(WordingScorer.inOrder()).rank(request); // nothing to be near to
        }
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled()) {
            return new Realiser(new MeaningScorer(encoder)).rank(request);
        }
    }

    /** What an answer can be to do. */
    static final class Strategies extends Codes {
        Strategies() {
            super(Strategy.values());
        }
    }

    /** What the other can want. */
    static final class Intents extends Codes {
        Intents() {
            super(Intent.values());
        }
    }
}
