package tongli.camp.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Strategy;
import tongli.expression.words.Realiser;
import tongli.expression.words.Wording;
import tongli.expression.words.WordingRequest;
import tongli.expression.words.WordingScorer;
import tongli.persona.engine.Fit;
import tongli.persona.scenario.Level;

/**
 * Puts a response into words, so that a policy can be listened to: what the person's author wrote for a listener who reflects, asks or
 * misreads; else the wordings of {@link Realiser}; else phrases. Nothing is said twice while there is something else. Immutable.
 */
public final class ResponseWords {
    private static final String PIECE = "{q}";
    private static final int PIECE_ZH = 8;
    private static final int PIECE_EN = 6;

    private final World world;
    private final Language language;
    private final Phrases phrases;
    private final Realiser realiser = new Realiser(WordingScorer.inOrder());

    public ResponseWords(World world) {
        this.world = world;
        this.language = world.person().scenario().language();
        this.phrases = Phrases.in(language);
    }

    /**
     * The words; empty for staying quiet.
     *
     * @param before the talk that is answered
     * @param outcome of the response: a guess is worded by whether it is true
     * @param said what the responder has said so far
     */
    public Optional<String> of(
            Talk before, Response response, Outcome outcome, Set<String> said, RandomGenerator random) {
        if (response.strategy() == Strategy.OTHER && response.depth() == Depth.PLAIN) {
            return Optional.empty();
        }
        List<String> words = candidates(before, response, outcome.fit(), random);
        return words.stream()
                .filter(line -> !said.contains(line))
                .findFirst()
                .or(() -> words.stream().findFirst());
    }

    /** From the best on; at least one. */
    private List<String> candidates(Talk before, Response response, Fit fit, RandomGenerator random) {
        World.Aim aim = world.aim(before, response);
        Level level = aim.topic().level(Math.max(1, aim.told()));
        List<String> hear = shuffled(level.hear(), random);
        List<String> ask = aim.told() == 0
                ? shuffled(aim.topic().asks(), random)
                : Stream.concat(shuffled(level.ask(), random).stream(), aim.topic().asks().stream())
                        .toList();
        List<String> guess = fit == Fit.MISSES ? shuffled(level.misread(), random) : hear;
        String last = before.last().text();
        List<String> own = phrases.of(response.strategy(), response.depth()).stream()
                .map(line -> line.replace(PIECE, piece(last)))
                .toList();
        return switch (response.strategy()) {
            case QUESTION ->
                switch (response.depth()) {
                    case GENERIC -> asked(aim.topic().asks());
                    case PLAIN -> asked(ask);
                    case DEEP -> tentative(guess);
                };
            case RESTATEMENT ->
                switch (response.depth()) {
                    case GENERIC -> shuffled(own, random);
                    case PLAIN -> hear;
                    case DEEP -> both(hear, asked(ask));
                };
            case REFLECTION_OF_FEELINGS ->
                switch (response.depth()) {
                    case GENERIC -> shuffled(own, random);
                    case PLAIN -> wordings(response.strategy(), before);
                    case DEEP -> guess;
                };
            case SELF_DISCLOSURE, AFFIRMATION_AND_REASSURANCE ->
                response.depth() == Depth.DEEP ? wordings(response.strategy(), before) : shuffled(own, random);
            case PROVIDING_SUGGESTIONS, INFORMATION, OTHER -> shuffled(own, random);
        };
    }

    private List<String> wordings(Strategy strategy, Talk before) {
        BasicEmotion feeling = world.shown(before);
        return realiser
                .rank(new WordingRequest(
                        language, strategy, feeling, before.last().text(), false, true, List.of()))
                .stream()
                .map(Wording::text)
                .toList();
    }

    /** A guess that leaves room. */
    private List<String> tentative(List<String> guesses) {
        return guesses.stream()
                .map(guess -> language == Language.ZH ? guess + "我猜得对吗？" : guess + " Or am I off?")
                .toList();
    }

    /** Authors write questions as they are typed, some without a mark and a capital. */
    private List<String> asked(List<String> questions) {
        return questions.stream().map(this::asked).toList();
    }

    private String asked(String question) {
        String whole = Character.toUpperCase(question.charAt(0)) + question.substring(1);
        boolean ended = ".!?。！？…".indexOf(whole.charAt(whole.length() - 1)) >= 0;
        return ended ? whole : whole + (language == Language.ZH ? "？" : "?");
    }

    private List<String> both(List<String> first, List<String> second) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < first.size() && !second.isEmpty(); i++) {
            joined.add(first.get(i) + (language == Language.ZH ? "" : " ") + second.get(i % second.size()));
        }
        return joined;
    }

    /** The beginning of what was said, as somebody who only repeats would take it up. */
    private String piece(String text) {
        if (language == Language.ZH) {
            String first = text.split("[，。！？…]", 2)[0];
            return first.substring(
                    0, first.offsetByCodePoints(0, Math.min(PIECE_ZH, first.codePointCount(0, first.length()))));
        }
        String[] words = text.split("[.,!?…]", 2)[0].split(" ");
        return String.join(" ", List.of(words).subList(0, Math.min(PIECE_EN, words.length)));
    }

    /** Fisher–Yates. */
    private static List<String> shuffled(List<String> lines, RandomGenerator random) {
        List<String> shuffled = new ArrayList<>(lines);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int at = random.nextInt(i + 1);
            String one = shuffled.get(i);
            shuffled.set(i, shuffled.get(at));
            shuffled.set(at, one);
        }
        return shuffled;
    }
}
