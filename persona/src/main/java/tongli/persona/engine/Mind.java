package tongli.persona.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.core.Utterance;
import tongli.persona.engine.SentenceIndex.Entry;
import tongli.persona.engine.SentenceIndex.Hit;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;
import tongli.persona.scenario.TouchWords;

/**
 * What a persona recognises: their topics, truths and facts, found by meaning. One a scenario; making it encodes a few
 * hundred sentences. Immutable, safe for many threads.
 */
final class Mind {

    /** From this z on, a sentence is about the topic that it lies nearest to. */
    private static final double TOUCHED_Z = 2.8;
    /** Words that name no topic stay with the one at hand, unless another lies nearer by this much. */
    private static final double STAYS_WITHIN = 0.1;
    /** From this z on, words that name no topic turn the talk to another one. */
    private static final double SWITCHES_Z = 3.3;
    /** From this z on, a reflection says what an authored one says. */
    private static final double SAME_TRUTH_Z = 2.3;
    /** From this z on, it says so plainly. */
    private static final double ASSENT_Z = 3.2;
    /** By how much a misreading must lie nearer than the truth before it counts as one. */
    private static final double MISREAD_MARGIN = 0.6;
    /** From this z on, a reflection says what an authored misreading says; strict, since being told so hurts. */
    private static final double MISREAD_Z = 2.8;

    /** From these cosines on, words say or ask almost what the author of the topic wrote for a good listener. */
    private static final double WELL_PUT_ZH = 0.8;

    private static final double WELL_PUT_EN = 0.7;

    /** From these cosines on, a question is a known one; the encoders' scales differ. */
    private static final double KNOWN_QUESTION_ZH = 0.72;

    private static final double KNOWN_QUESTION_EN = 0.62;
    /** What does not look like a question must lie nearer to a known one by this much. */
    private static final double UNASKED_MARGIN = 0.1;
    /** A question that wants a yes or no lies so much farther from one that wants a thing. */
    private static final double OTHER_FORM = 0.06;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？!?…])|(?<=\\.)\\s+");

    private record Truth(String topic, int level, boolean misread) {}

    private record Asking(String fact, QuestionForm form) {}

    /** What is asked of anybody; it keeps such words from touching whatever topic lies nearest. */
    private static final String SMALL_TALK = "";

    private static final Truth NO_TRUTH = new Truth("", 0, false);

    private final Scenario scenario;
    private final SentenceEncoder encoder;
    private final SentenceIndex<String> topics;
    private final SentenceIndex<Truth> truths;
    private final SentenceIndex<Asking> facts;

    Mind(Scenario scenario, SentenceEncoder encoder) {
        this.scenario = scenario;
        this.encoder = encoder;
        List<Entry<String>> topicEntries = new ArrayList<>();
        List<Entry<Truth>> truthEntries = new ArrayList<>();
        for (Topic topic : scenario.topics()) {
            topic.asks().forEach(ask -> topicEntries.add(new Entry<>(topic.id(), ask)));
            for (int number = 1; number <= Topic.DEPTH; number++) {
                int level = number;
                topic.level(number).ask().forEach(ask -> topicEntries.add(new Entry<>(topic.id(), ask)));
                topic.level(number).hear().forEach(hear -> {
                    topicEntries.add(new Entry<>(topic.id(), hear));
                    truthEntries.add(new Entry<>(new Truth(topic.id(), level, false), hear));
                });
                topic.level(number)
                        .misread()
                        .forEach(misread -> truthEntries.add(new Entry<>(new Truth(topic.id(), level, true), misread)));
            }
        }
        List<Entry<Asking>> factEntries = new ArrayList<>();
        for (Fact fact : scenario.facts()) {
            fact.ask().forEach(ask -> {
                topicEntries.add(new Entry<>(fact.topic().orElse(SMALL_TALK), ask));
                QuestionForm form = QuestionForm.of(ask, scenario.language());
                factEntries.add(new Entry<>(new Asking(fact.id(), form), ask));
            });
        }
        this.topics = SentenceIndex.of(topicEntries, encoder, scenario.language());
        this.truths = SentenceIndex.of(truthEntries, encoder, scenario.language());
        this.facts = SentenceIndex.of(factEntries, encoder, scenario.language());
    }

    /** The persona's full name. */
    String name() {
        return scenario.profile().name();
    }

    /** The step that a text names, if this persona is owed any. */
    Optional<ConcreteStep> step(String text) {
        return scenario.steps().flatMap(steps -> ConcreteStep.in(text));
    }

    /** How near a text lies to each topic, and to small talk. */
    List<Hit<String>> nearTopics(String text) {
        return topics.search(encoder.encode(text, scenario.language()));
    }

    /**
     * The topic that a text touches, by its words first, by its meaning second; empty if none stands out.
     *
     * @param hits what {@link #nearTopics} has for the text
     */
    Optional<String> touched(String text, List<Hit<String>> hits, String current) {
        List<String> named = scenario.topics().stream()
                .filter(topic -> TouchWords.name(text, topic))
                .map(Topic::id)
                .toList();
        if (named.contains(current)) {
            return Optional.of(current);
        }
        Hit<String> here = SentenceIndex.best(hits, current::equals, current);
        if (!named.isEmpty()) {
            Hit<String> there = SentenceIndex.best(hits, named::contains, current);
            boolean onlyAWord = here.z() >= TOUCHED_Z && here.similarity() - there.similarity() > STAYS_WITHIN;
            return Optional.of(onlyAWord ? current : there.key());
        }
        Hit<String> best = SentenceIndex.best(hits, id -> true, current);
        boolean stays = best.similarity() - here.similarity() < STAYS_WITHIN;
        if (stays || best.key().equals(SMALL_TALK)) {
            return stays && here.z() >= TOUCHED_Z ? Optional.of(current) : Optional.empty();
        }
        return best.z() >= SWITCHES_Z ? Optional.of(best.key()) : Optional.empty();
    }

    /**
     * Whether a reflection met the truth.
     *
     * @param level of the truth that it says; 0 when it fits none
     * @param plainly whether it says it so clearly that the persona could assent
     * @param words the reflection, where it misses: a correction must answer it
     */
    record Met(Fit fit, int level, boolean plainly, String words) {

        static final Met NOTHING = new Met(Fit.UNKNOWN, 0, false, "");

        boolean fits() {
            return fit == Fit.FITS;
        }
    }

    /**
     * How a reflection fits what the persona has told of a topic, or is about to. One that lies nearer to the persona's own words
     * than to any misreading gives back what was told, and misses nothing.
     *
     * @param said what has been said so far
     */
    Met fit(String reflection, String topic, int told, List<Utterance> said) {
        float[] meaning = encoder.encode(reflection, scenario.language());
        List<Hit<Truth>> hits = truths.search(meaning);
        Hit<Truth> truth = SentenceIndex.best(hits, key -> near(key, topic, told) && !key.misread(), NO_TRUTH);
        Hit<Truth> miss = SentenceIndex.best(hits, key -> near(key, topic, told) && key.misread(), NO_TRUTH);
        Hit<Truth> deeper = SentenceIndex.best(hits, key -> key.topic().equals(topic) && !key.misread(), NO_TRUTH);
        if (miss.z() >= MISREAD_Z
                && miss.z() > deeper.z() + MISREAD_MARGIN
                && miss.similarity() > nearestTold(meaning, said)) {
            return new Met(Fit.MISSES, 0, false, reflection);
        }
        return truth.z() >= SAME_TRUTH_Z
                ? new Met(Fit.FITS, truth.key().level(), truth.z() >= ASSENT_Z, "")
                : Met.NOTHING;
    }

    /**
     * Whether words say or ask almost what the topic's author wrote for a good listener.
     *
     * @param hits what {@link #nearTopics} has for them
     */
    boolean isWellPut(List<Hit<String>> hits, String topic) {
        double near = SentenceIndex.best(hits, topic::equals, topic).similarity();
        return near >= (scenario.language() == Language.ZH ? WELL_PUT_ZH : WELL_PUT_EN);
    }

    private double nearestTold(float[] meaning, List<Utterance> said) {
        return said.stream()
                .filter(Utterance::isFromTheOther)
                .flatMap(line -> Stream.of(SENTENCE_END.split(line.text())))
                .filter(sentence -> !Blank.is(sentence))
                .mapToDouble(sentence -> SentenceEncoder.cosine(meaning, encoder.encode(sentence, scenario.language())))
                .max()
                .orElse(-1);
    }

    /** How near a line lies to some words, as a cosine. */
    ToDoubleFunction<Line> nearTo(String words) {
        float[] here = encoder.encode(words, scenario.language());
        return line -> SentenceEncoder.cosine(here, encoder.encode(line.say(), scenario.language()));
    }

    private static boolean near(Truth truth, String topic, int told) {
        return truth.topic().equals(topic) && truth.level() <= told + 2;
    }

    /**
     * The fact that a question asks for; empty if it is no known question.
     *
     * @param asks whether the words have the form of a question
     */
    Optional<Fact> asked(String question, boolean asks) {
        List<Hit<Asking>> hits = facts.search(encoder.encode(question, scenario.language()));
        QuestionForm form = QuestionForm.of(question, scenario.language());
        String nearest = "";
        double best = -1;
        for (Hit<Asking> hit : hits) {
            double near = hit.similarity() - (hit.key().form() == form ? 0 : OTHER_FORM);
            if (near > best) {
                best = near;
                nearest = hit.key().fact();
            }
        }
        double known = (scenario.language() == Language.ZH ? KNOWN_QUESTION_ZH : KNOWN_QUESTION_EN)
                + (asks ? 0 : UNASKED_MARGIN);
        if (best < known) {
            return Optional.empty();
        }
        String id = nearest;
        return scenario.facts().stream().filter(fact -> fact.id().equals(id)).findFirst();
    }
}
