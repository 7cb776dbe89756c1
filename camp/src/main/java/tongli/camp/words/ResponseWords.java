package tongli.camp.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
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
    /** What leaves room behind a guess. */
    private static final List<String> TAGS_ZH = List.of("我猜得对吗？", "是这样吗？", "不对你就说。", "我没想偏吧？");

    private static final List<String> TAGS_EN = List.of(
            "Or am I off?", "Is that anywhere near?", "Tell me if I've got that wrong.", "Is it something like that?");

    /** A piece of what was said, and what stands between it and the words around it. */
    private static final Pattern QUOTED = Pattern.compile("[“\"][^”\"]*[”\"][，。,.]?");

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
        return of(before, response, outcome.fit(), said, random);
    }

    /**
     * The same, worded by whether what it reflects is true.
     *
     * @param fit where a guess misses, it is worded as one of those that its author wrote for a listener who misreads
     */
    public Optional<String> of(Talk before, Response response, Fit fit, Set<String> said, RandomGenerator random) {
        if (response.strategy() == Strategy.OTHER && response.depth() == Depth.PLAIN) {
            return Optional.empty();
        }
        List<Line> lines = candidates(before, response, fit, random);
        return lines.stream()
                .filter(line -> said.stream().noneMatch(words -> words.contains(line.core())))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .map(Line::words);
    }

    /**
     * A line that could be said.
     *
     * @param core what must not have been said before, in whatever words around it
     */
    private record Line(String core, String words) {
        private static List<Line> of(List<String> lines) {
            return lines.stream().map(line -> new Line(line, line)).toList();
        }

        /** Of words around a piece of what was said: what stays the same whatever the piece is. */
        private static Line framed(String words) {
            String frame = QUOTED.matcher(words).replaceAll("").strip();
            return new Line(frame.isEmpty() ? words : frame, words);
        }
    }

    /** From the best on; at least one. */
    private List<Line> candidates(Talk before, Response response, Fit fit, RandomGenerator random) {
        World.Aim aim = world.aim(before, response);
        Level level = aim.topic().level(Math.max(1, aim.told()));
        List<String> hear = shuffled(level.hear(), random);
        List<String> ask = aim.told() == 0
                ? shuffled(aim.topic().asks(), random)
                : Stream.concat(shuffled(level.ask(), random).stream(), aim.topic().asks().stream())
                        .toList();
        List<String> guess = fit == Fit.MISSES ? shuffled(level.misread(), random) : hear;
        String last = before.last().text();
        List<String> own = phrases(response.strategy(), response.depth(), last);
        return switch (response.strategy()) {
            case QUESTION ->
                switch (response.depth()) {
                    case GENERIC -> Line.of(asked(aim.topic().asks()));
                    case PLAIN -> Line.of(asked(ask));
                    case DEEP -> tentative(guess, random);
                };
            case RESTATEMENT ->
                switch (aim.told() == 0
                        ? Depth.GENERIC
                        : response.depth()) { // what nobody told has no words to give back
                    case GENERIC -> Line.of(shuffled(phrases(response.strategy(), Depth.GENERIC, last), random));
                    case PLAIN -> Line.of(ended(hear));
                    case DEEP -> both(hear, asked(ask));
                };
            case REFLECTION_OF_FEELINGS ->
                switch (response.depth()) {
                    case GENERIC -> Line.of(shuffled(own, random));
                    case PLAIN -> wordings(response.strategy(), before);
                    case DEEP -> Line.of(ended(guess));
                };
            case SELF_DISCLOSURE, AFFIRMATION_AND_REASSURANCE ->
                response.depth() == Depth.DEEP ? wordings(response.strategy(), before) : Line.of(shuffled(own, random));
            case PROVIDING_SUGGESTIONS, INFORMATION, OTHER -> Line.of(shuffled(own, random));
        };
    }

    private List<String> phrases(Strategy strategy, Depth depth, String last) {
        return phrases.of(strategy, depth).stream()
                .map(line -> line.replace(PIECE, piece(last)))
                .toList();
    }

    private List<Line> wordings(Strategy strategy, Talk before) {
        BasicEmotion feeling = world.face(before);
        return realiser
                .rank(new WordingRequest(
                        language, strategy, feeling, before.last().text(), false, true, List.of()))
                .stream()
                .map(wording -> Line.framed(wording.text()))
                .toList();
    }

    /** Guesses that leave room. */
    private List<Line> tentative(List<String> guesses, RandomGenerator random) {
        List<String> tags = shuffled(language == Language.ZH ? TAGS_ZH : TAGS_EN, random);
        List<Line> open = new ArrayList<>();
        for (String guess : guesses) {
            String tag = tags.get(open.size() % tags.size());
            boolean joins = language == Language.ZH && !isEnded(guess);
            open.add(new Line(guess, joins ? guess + "，" + tag : joined(guess, tag)));
        }
        return open;
    }

    private List<Line> both(List<String> first, List<String> second) {
        List<Line> both = new ArrayList<>();
        for (String one : first) {
            if (!second.isEmpty()) {
                both.add(new Line(one, joined(one, second.get(both.size() % second.size()))));
            }
        }
        return both;
    }

    private String joined(String first, String second) {
        return ended(first, "。", ".") + (language == Language.ZH ? "" : " ") + second;
    }

    private List<String> ended(List<String> lines) {
        return lines.stream().map(line -> ended(line, "。", ".")).toList();
    }

    /** Authors write questions as they are typed, some without a mark and a capital. */
    private List<String> asked(List<String> questions) {
        return questions.stream()
                .map(one -> Character.toUpperCase(one.charAt(0)) + one.substring(1))
                .map(one -> ended(one, "？", "?"))
                .toList();
    }

    private String ended(String line, String zh, String en) {
        return isEnded(line) ? line : line + (language == Language.ZH ? zh : en);
    }

    private static boolean isEnded(String line) {
        return ".!?。！？…”\"".indexOf(line.charAt(line.length() - 1)) >= 0;
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
