package tongli.persona.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.persona.engine.SentenceIndex.Entry;
import tongli.persona.engine.SentenceIndex.Hit;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * What a persona recognises: their topics, truths and facts, found by meaning. One a scenario; making it encodes a few
 * hundred sentences. Immutable, safe for many threads.
 */
final class Mind {

    /** From this z on, a sentence is about the topic that it lies nearest to. */
    private static final double TOUCHED_Z = 2.4;
    /** From this z on, a reflection says what an authored one says. */
    private static final double SAME_TRUTH_Z = 2.3;
    /** By how much a misreading must lie nearer than the truth before it counts as one. */
    private static final double MISREAD_MARGIN = 0.6;
    /** From this z on, a reflection says what an authored misreading says; strict, since being told so hurts. */
    private static final double MISREAD_Z = 2.8;

    /** From these cosines on, a question is a known one; the encoders' scales differ. */
    private static final double KNOWN_QUESTION_ZH = 0.72;

    private static final double KNOWN_QUESTION_EN = 0.62;

    /** Whether a reflection meets what the persona feels. */
    enum Fit {
        FITS,
        MISSES,
        UNKNOWN
    }

    private record Truth(String topic, int level, boolean misread) {}

    private static final Truth NO_TRUTH = new Truth("", 0, false);

    private final Scenario scenario;
    private final SentenceEncoder encoder;
    private final SentenceIndex<String> topics;
    private final SentenceIndex<Truth> truths;
    private final SentenceIndex<String> facts;

    Mind(Scenario scenario, SentenceEncoder encoder) {
        this.scenario = scenario;
        this.encoder = encoder;
        List<Entry<String>> topicEntries = new ArrayList<>();
        List<Entry<Truth>> truthEntries = new ArrayList<>();
        for (Topic topic : scenario.topics()) {
            topic.asks().forEach(ask -> topicEntries.add(new Entry<>(topic.id(), ask)));
            for (int number = 1; number <= Topic.DEPTH; number++) {
                int level = number;
                topic.level(number).hear().forEach(hear -> {
                    topicEntries.add(new Entry<>(topic.id(), hear));
                    truthEntries.add(new Entry<>(new Truth(topic.id(), level, false), hear));
                });
                topic.level(number)
                        .misread()
                        .forEach(misread -> truthEntries.add(new Entry<>(new Truth(topic.id(), level, true), misread)));
            }
        }
        List<Entry<String>> factEntries = new ArrayList<>();
        scenario.facts().forEach(fact -> fact.ask().forEach(ask -> factEntries.add(new Entry<>(fact.id(), ask))));
        this.topics = SentenceIndex.of(topicEntries, encoder, scenario.language());
        this.truths = SentenceIndex.of(truthEntries, encoder, scenario.language());
        this.facts = SentenceIndex.of(factEntries, encoder, scenario.language());
    }

    /** The topic that a text touches, by its words first, by its meaning second; empty if none stands out. */
    Optional<String> touched(String text, String current) {
        List<String> named = scenario.topics().stream()
                .filter(topic -> names(text, topic))
                .map(Topic::id)
                .toList();
        if (named.contains(current)) {
            return Optional.of(current);
        }
        if (named.size() == 1) {
            return Optional.of(named.get(0));
        }
        List<Hit<String>> hits = topics.search(encoder.encode(text, scenario.language()));
        Hit<String> best = SentenceIndex.best(hits, id -> named.isEmpty() || named.contains(id), current);
        return !named.isEmpty() || best.z() >= TOUCHED_Z ? Optional.of(best.key()) : Optional.empty();
    }

    /** How a reflection fits what the persona has told of a topic, or is about to. */
    Fit fit(String reflection, String topic, int told) {
        List<Hit<Truth>> hits = truths.search(encoder.encode(reflection, scenario.language()));
        Hit<Truth> truth = SentenceIndex.best(hits, key -> near(key, topic, told) && !key.misread(), NO_TRUTH);
        Hit<Truth> miss = SentenceIndex.best(hits, key -> near(key, topic, told) && key.misread(), NO_TRUTH);
        if (miss.z() >= MISREAD_Z && miss.z() > truth.z() + MISREAD_MARGIN) {
            return Fit.MISSES;
        }
        return truth.z() >= SAME_TRUTH_Z ? Fit.FITS : Fit.UNKNOWN;
    }

    private static boolean near(Truth truth, String topic, int told) {
        return truth.topic().equals(topic) && truth.level() <= told + 2;
    }

    /** The fact that a question asks for; empty if it is no known question. */
    Optional<Fact> asked(String question) {
        List<Hit<String>> hits = facts.search(encoder.encode(question, scenario.language()));
        Hit<String> best = SentenceIndex.best(hits, id -> true, "");
        double known = scenario.language() == Language.ZH ? KNOWN_QUESTION_ZH : KNOWN_QUESTION_EN;
        return scenario.facts().stream()
                .filter(fact -> best.similarity() >= known && fact.id().equals(best.key()))
                .findFirst();
    }

    private static boolean names(String text, Topic topic) {
        String folded = text.toLowerCase(Locale.ROOT);
        return topic.touch().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> hasWord(folded, word));
    }

    /** Latin words must stand alone ("dad" is not in "daddle"); Chinese words need not. */
    private static boolean hasWord(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean startsInside = at > 0 && isLatin(text.charAt(at - 1)) && isLatin(word.charAt(0));
            boolean endsInside = end < text.length()
                    && isLatin(text.charAt(end))
                    && isLatin(word.charAt(word.length() - 1))
                    && text.charAt(end) != 's';
            if (!startsInside && !endsInside) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
