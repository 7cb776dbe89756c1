package tongli.practice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tongli.coaching.SessionCoach;
import tongli.coaching.SessionCoach.AssessedTurn;
import tongli.coaching.SessionReview;
import tongli.coaching.miti.MitiCounts;
import tongli.core.Affect;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Skill;
import tongli.persona.PersonaState;
import tongli.persona.memory.Promise;
import tongli.persona.memory.Wound;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;
import tongli.practice.SessionReport.Comparison;
import tongli.practice.SessionReport.Debrief;
import tongli.practice.SessionReport.GuessResult;
import tongli.practice.SessionReport.LevelTold;
import tongli.practice.SessionReport.Moment;
import tongli.practice.SessionReport.Remembered;
import tongli.practice.SessionReport.ToldBefore;
import tongli.practice.SessionReport.TopicTold;

/** Writes the report on a session from what was kept of it. Safe for many threads. */
final class Reporter {

    private static final double WORDING_SHARE = 0.6;
    /** Trust that stays where it was is worth 50 of 100; this much more, or less, makes it 100, or 0. */
    private static final double WHOLE_TRUST = 0.4;
    /** {@code untold-*.properties} has a sentence for each number below it, and one for it and more. */
    private static final int COUNTED = 7;

    private final Mentalising mentalising;
    private final Moments moments = new Moments();
    private final SessionCoach coach = new SessionCoach();
    private final PracticeWords words = new PracticeWords("untold");
    private final PracticeWords front = new PracticeWords("front");

    Reporter(PracticeParts parts) {
        this.mentalising = new Mentalising(parts.encoder());
    }

    /** @param parent the session that this one was branched from, if it is still kept */
    SessionReport report(Session session, Scenario scenario, Optional<Session> parent) {
        List<Mentalising.Scored> scored = mentalising.score(session, scenario);
        SessionReview review = coach.review(session.language(), TurnMaker.other(scenario), assessed(session));
        OptionalInt best = best(session, review);
        List<Moment> found = moments.of(session, scenario, best);
        return new SessionReport(
                session,
                score(session),
                mastery(review),
                trust(session),
                session.turns().stream()
                        .map(turn -> turn.learnerEmotion().map(EmotionReading::affect))
                        .toList(),
                personaFeeling(session),
                Mentalising.mean(scored),
                scored.stream()
                        .map(one -> new GuessResult(one.guess(), one.truth(), one.need(), one.score()))
                        .toList(),
                best,
                found,
                ShownStrengths.of(session),
                session.turns().isEmpty() ? List.of() : advice(review, scored, session.language(), scenario),
                session.turns().isEmpty()
                        ? words.say(
                                session.language(),
                                "nothing",
                                scenario.profile().called())
                        : review.next(),
                debrief(session, scenario),
                parent.map(from -> comparison(session, from)),
                session.after().map(after -> remembered(after, session, scenario)),
                miti(session, scenario));
    }

    private static List<AssessedTurn> assessed(Session session) {
        return session.turns().stream()
                .flatMap(turn -> turn
                        .assessment()
                        .map(assessment -> new AssessedTurn(turn.number(), assessment, session.effectOf(turn.number())))
                        .stream())
                .toList();
    }

    /** Of whole talks in which the learner is there to help. */
    private static Optional<MitiCounts> miti(Session session, Scenario scenario) {
        return Optional.of(MitiCounts.of(session.turns().stream()
                        .flatMap(turn -> turn.assessment().stream())
                        .toList()))
                .filter(counts ->
                        scenario.counselling() && session.kind() == SessionKind.CONVERSATION && counts.isEnough());
    }

    private static Map<Skill, Integer> mastery(SessionReview review) {
        Map<Skill, Integer> mastery = new EnumMap<>(Skill.class);
        review.skills().forEach((skill, estimate) -> mastery.put(skill, (int) Math.round(100 * estimate.mastery())));
        return mastery;
    }

    /** The score of a session so far; empty before the first assessed turn. */
    static OptionalInt score(Session session) {
        OptionalDouble wording = session.turns().stream()
                .flatMap(turn -> turn.assessment().stream())
                .filter(assessment -> assessment.score().isPresent())
                .mapToInt(assessment -> assessment.score().getAsInt())
                .average();
        if (wording.isEmpty()) {
            return OptionalInt.empty();
        }
        double moved = session.last().state().inner().trust()
                - session.opening().state().inner().trust();
        double relation = Math.max(0, Math.min(100, 50 + 50 * moved / WHOLE_TRUST));
        return OptionalInt.of((int) Math.round(WORDING_SHARE * wording.getAsDouble() + (1 - WORDING_SHARE) * relation));
    }

    /** One before the first turn, then one a turn; a turn in which practice stopped moved nothing. */
    private static List<Double> trust(Session session) {
        return afterEach(session).map(answer -> answer.state().inner().trust()).toList();
    }

    private static List<Affect> personaFeeling(Session session) {
        return afterEach(session).map(answer -> answer.emotion().affect()).toList();
    }

    private static Stream<PersonaAnswer> afterEach(Session session) {
        return IntStream.rangeClosed(0, session.turns().size()).mapToObj(session::answerAfter);
    }

    /** The coach's best line, if it brought the persona nearer. */
    private static OptionalInt best(Session session, SessionReview review) {
        return review.bestTurn().stream()
                .filter(turn -> session.effectOf(turn).gain() > 0)
                .findFirst();
    }

    /** The coach's advice, and of a front that a guess met, that it was one. */
    private List<String> advice(
            SessionReview review, List<Mentalising.Scored> scored, Language language, Scenario scenario) {
        List<String> advice = new ArrayList<>(review.advice());
        scored.stream()
                .filter(Mentalising.Scored::front)
                .findFirst()
                .ifPresent(one -> advice.add(front.say(
                                language, one.truth().code(), scenario.profile().called())
                        .replace("{turn}", Integer.toString(one.guess().afterTurn() + 1))));
        return advice;
    }

    /** Nothing that the persona kept back is named: the session can be tried again. */
    private Debrief debrief(Session session, Scenario scenario) {
        PersonaAnswer last = session.last();
        return new Debrief(
                scenario.profile().who(),
                last.state().left() ? Optional.of(last.thought()) : Optional.empty(),
                topics(last, scenario));
    }

    /** Each topic that was come to, and the others in one line that counts them. */
    private List<TopicTold> topics(PersonaAnswer last, Scenario scenario) {
        List<TopicTold> topics = new ArrayList<>();
        for (Topic topic : scenario.topics()) {
            int told = last.state().told(topic.id());
            if (told > 0) {
                topics.add(told(topic, told, scenario.language()));
            }
        }
        int rest = scenario.topics().size() - topics.size();
        if (rest > 0) {
            String which = (topics.isEmpty() ? "all." : "rest.") + Math.min(rest, COUNTED);
            topics.add(new TopicTold(
                    "rest",
                    words.say(scenario.language(), which, scenario.profile().called())
                            .replace("{n}", Integer.toString(rest)),
                    "",
                    0,
                    List.of()));
        }
        return topics;
    }

    private TopicTold told(Topic topic, int told, Language language) {
        String kept = words.say(language, "level", "");
        return new TopicTold(
                topic.id(),
                topic.name(),
                topic.need(),
                told,
                IntStream.rangeClosed(1, Topic.DEPTH)
                        .mapToObj(level -> new LevelTold(
                                level, level <= told ? topic.level(level).fact() : kept, level <= told))
                        .toList());
    }

    private static Comparison comparison(Session session, Session parent) {
        return new Comparison(parent.id(), session.firstOwnTurn(), trust(parent));
    }

    private static Remembered remembered(After after, Session session, Scenario scenario) {
        PersonaState before = session.opening().state();
        return new Remembered(
                after.days(),
                after.ending(),
                scenario.topics().stream()
                        .filter(topic -> before.told(topic.id()) > 0)
                        .map(topic -> new ToldBefore(topic.id(), topic.name(), before.told(topic.id())))
                        .toList(),
                after.wounds().size(),
                (int) after.wounds().stream().filter(Wound::mended).count(),
                after.promises().stream().map(Promise::own).toList());
    }
}
