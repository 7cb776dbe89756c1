package tongli.report.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import tongli.coaching.RiskCards;
import tongli.coaching.miti.MitiCounts;
import tongli.core.Affect;
import tongli.core.Assessment;
import tongli.core.BasicEmotion;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.Misstep;
import tongli.core.MitiBehaviour;
import tongli.core.ModelId;
import tongli.core.Remark;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.core.Skill;
import tongli.core.Span;
import tongli.core.Strength;
import tongli.core.Taxonomy;
import tongli.expression.Prosody;
import tongli.persona.InnerState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.memory.Ending;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.Guess;
import tongli.practice.LearnerMove;
import tongli.practice.PersonaAnswer;
import tongli.practice.Session;
import tongli.practice.SessionKind;
import tongli.practice.SessionReport;
import tongli.practice.SessionReport.Comparison;
import tongli.practice.SessionReport.Debrief;
import tongli.practice.SessionReport.GuessResult;
import tongli.practice.SessionReport.LevelTold;
import tongli.practice.SessionReport.Moment;
import tongli.practice.SessionReport.Remembered;
import tongli.practice.SessionReport.StrengthShown;
import tongli.practice.SessionReport.ToldBefore;
import tongli.practice.SessionReport.TopicTold;
import tongli.practice.SessionStatus;
import tongli.practice.Turn;

/**
 * A talk of three turns and the report on it, written by hand down to the last number: neither the person's author, nor the
 * coach, nor the engine can change it. What it says of MITI is of a longer talk.
 */
final class ToldTalk {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ModelId MADE = new ModelId("made", "1");
    private static final Scenario[] SCENARIOS = {
        ScenarioLibrary.bundled().find("biopsy", Language.ZH).orElseThrow(),
        ScenarioLibrary.bundled().find("biopsy", Language.EN).orElseThrow()
    };

    private final boolean chinese;
    private final Language language;
    private SessionStatus status = SessionStatus.FINISHED;
    private Optional<String> typed = Optional.empty();

    private ToldTalk(Language language) {
        this.language = language;
        this.chinese = language == Language.ZH;
    }

    static ToldTalk in(Language language) {
        return new ToldTalk(language);
    }

    /** Where everything that a learner can type is this. */
    ToldTalk typed(String words) {
        typed = Optional.of(words);
        return this;
    }

    /** A talk that ended because the learner spoke of their own life in the last turn. */
    ToldTalk stopped() {
        status = SessionStatus.STOPPED;
        return this;
    }

    ReportSource told() {
        return source(report(turns()));
    }

    ReportSource withoutTurns() {
        Session session = session(List.of(), List.of());
        return source(new SessionReport(
                session,
                OptionalInt.empty(),
                new EnumMap<>(Skill.class),
                List.of(0.3),
                List.of(),
                List.of(new Affect(-0.4, 0.1, -0.2)),
                OptionalInt.empty(),
                List.of(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                List.of(),
                say("还没聊过，没有什么可回看的。", "There is nothing to look back on yet."),
                new Debrief(who(), Optional.empty(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    private ReportSource source(SessionReport report) {
        return new ReportSource(
                report, SCENARIOS[language.ordinal()], RiskCards.bundled().card(language), ZoneOffset.UTC);
    }

    private SessionReport report(List<Turn> turns) {
        Session session =
                session(turns, List.of(new Guess(1, BasicEmotion.ANGER, 3, Optional.of(words("被人听见", "to be heard")))));
        String yours = turns.get(2).learner().words().orElseThrow();
        Map<Skill, Integer> skills = new EnumMap<>(Skill.class);
        skills.put(Skill.LISTENING, 60);
        skills.put(Skill.ASKING, 25);
        return new SessionReport(
                session,
                OptionalInt.of(57),
                skills,
                List.of(0.3, 0.36, 0.38, 0.29),
                List.of(Optional.of(new Affect(-0.1, 0, 0)), Optional.empty(), Optional.of(new Affect(0.2, 0, 0))),
                List.of(
                        new Affect(-0.4, 0, 0),
                        new Affect(-0.3, 0, 0),
                        new Affect(-0.35, 0, 0),
                        new Affect(-0.5, 0, 0)),
                OptionalInt.of(40),
                List.of(new GuessResult(
                        session.guesses().get(0), BasicEmotion.FEAR, say("有人一起不知道", "someone to not know with"), 40)),
                OptionalInt.of(1),
                List.of(new Moment(
                        3,
                        yours,
                        say("又一个。", "Another one."),
                        say("他觉得自己的事被说成了小事。", "It made the whole thing sound like nothing much."),
                        say("先承认这件事有多重。", "Let it be as heavy as it is."),
                        Optional.of(words("等着，最磨人。", "It's the waiting that wears you out.")),
                        say("这里他退得最远。", "This is where she drew back furthest."))),
                List.of(new StrengthShown(
                        Strength.ASKS_OPENLY,
                        List.of(1, 2),
                        1,
                        words("这些天怎么过的？", "What has it been like?"),
                        say("这一问，他会多说一点。", "It lets her choose where to begin."))),
                List.of(say("“都会好的”说早了。", "“It'll be fine” came too soon.")),
                say("下次只练一件事。", "Next time, one thing only."),
                new Debrief(
                        who(),
                        Optional.of(say("不想让人看见他哭。", "She didn't want to be seen crying.")),
                        List.of(
                                new TopicTold(
                                        "wait",
                                        say("等结果", "The wait"),
                                        say("有人一起不知道", "someone to not know with"),
                                        1,
                                        List.of(
                                                new LevelTold(1, say("在等病理", "waiting on a result"), true),
                                                new LevelTold(2, say("还没说到", "not told yet"), false))),
                                new TopicTold(
                                        "rest",
                                        say("还有五件事，他一件也没提起。", "Five more things she never came to."),
                                        "",
                                        0,
                                        List.of()))),
                Optional.of(new Comparison(new UUID(7, 1), 2, List.of(0.3, 0.36, 0.33))),
                Optional.of(new Remembered(
                        3,
                        Ending.HURT,
                        List.of(new ToldBefore("wait", say("等结果", "The wait"), 1)),
                        1,
                        0,
                        List.of(words("周五给你打电话", "I'll ring you on Friday")))),
                Optional.of(miti()));
    }

    /** 3 simple and 3 complex reflections, 2 open and 2 closed questions: R:Q 1.5, half of them complex, half of them open. */
    private static MitiCounts miti() {
        return new MitiCounts(
                12,
                Map.of(
                        MitiBehaviour.SIMPLE_REFLECTION, 3,
                        MitiBehaviour.COMPLEX_REFLECTION, 3,
                        MitiBehaviour.OPEN_QUESTION, 2,
                        MitiBehaviour.CLOSED_QUESTION, 2,
                        MitiBehaviour.AFFIRM, 1,
                        MitiBehaviour.PERSUADE, 2));
    }

    private List<Turn> turns() {
        String asks = words("这些天怎么过的？", "What has it been like?");
        String cheers = words("别担心，都会好的。", "Don't worry, it'll be fine.");
        List<Turn> turns = new ArrayList<>();
        turns.add(turn(
                1,
                LearnerMove.say(asks),
                Optional.of(judged(
                        asks,
                        List.of(new Remark<>(
                                Strength.ASKS_OPENLY,
                                new Span(0, asks.length()),
                                say("这一问，他会多说一点。", "It lets her choose where to begin."))),
                        List.of(),
                        asks)),
                Optional.of(answer(
                        say("白天还好说。天一黑，手机就沉。", "Days are all right. It's the evenings."),
                        say("没人问过。", "Nobody had asked."),
                        0.36,
                        0.06))));
        turns.add(turn(
                2,
                LearnerMove.stayQuiet(),
                Optional.empty(),
                Optional.of(answer(
                        say("……手歇过来了。", "…I've got my breath."), say("他没走。", "Still here, then."), 0.38, 0.02))));
        turns.add(turn(
                3,
                LearnerMove.say(cheers),
                status == SessionStatus.STOPPED
                        ? Optional.empty()
                        : Optional.of(judged(
                                cheers,
                                List.of(),
                                List.of(new Remark<>(
                                        Misstep.FALSE_CHEER,
                                        new Span(0, chinese ? 3 : 11),
                                        say("鼓劲早了一步。", "Hope came a step too soon."))),
                                words("等着，最磨人。", "It's the waiting that wears you out."))),
                status == SessionStatus.STOPPED
                        ? Optional.empty()
                        : Optional.of(
                                answer(say("嗯，那就好。", "Right. Good."), say("又一个。", "Another one."), 0.29, -0.09))));
        return turns;
    }

    private Turn turn(int number, LearnerMove move, Optional<Assessment> judged, Optional<PersonaAnswer> answer) {
        return new Turn(
                number,
                move,
                Optional.empty(),
                judged,
                answer,
                new RiskReading("", RiskLevel.NONE, RiskSpeaker.SELF, List.of(), false),
                NOON,
                Optional.empty());
    }

    private Assessment judged(
            String reply, List<Remark<Strength>> strengths, List<Remark<Misstep>> missteps, String suggestion) {
        return new Assessment(
                "",
                reply,
                language,
                OptionalInt.of(50),
                Optional.empty(),
                false,
                List.of(),
                new EnumMap<>(Mechanism.class),
                List.of(),
                List.of(),
                missteps,
                strengths,
                "",
                Optional.of(suggestion),
                MADE);
    }

    private PersonaAnswer answer(String text, String thought, double trust, double moved) {
        return new PersonaAnswer(
                PersonaBehaviour.ELABORATE,
                text,
                thought,
                new EmotionReading(
                        text,
                        language,
                        Taxonomy.BASIC,
                        List.of(new LabelProbability("fear", 1)),
                        List.of("fear"),
                        "fear",
                        1,
                        false,
                        0.5,
                        new Affect(-0.4, 0, 0),
                        List.of(),
                        MADE),
                Map.of(),
                Prosody.USUAL,
                PersonaState.start(
                        new InnerState(trust, 0.6, 0.3, 0.5), Map.of(BasicEmotion.FEAR, 1.0), Map.of(), "wait"),
                "asked",
                moved,
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private Session session(List<Turn> turns, List<Guess> guesses) {
        return new Session(
                new UUID(7, 2),
                "biopsy",
                language,
                7,
                Difficulty.NORMAL,
                SessionKind.CONVERSATION,
                Optional.empty(),
                status,
                true,
                NOON,
                NOON,
                Optional.empty(),
                Optional.empty(),
                answer(say("在不？我只能打字。", "I've never done one of these."), say("先试试。", "See."), 0.3, 0),
                turns,
                guesses);
    }

    private String who() {
        return say("一个在等结果的人。", "Somebody who waits for a result.");
    }

    /** What the program or an author says. */
    private String say(String inChinese, String inEnglish) {
        return chinese ? inChinese : inEnglish;
    }

    /** What a learner typed, or what is made of it. */
    private String words(String inChinese, String inEnglish) {
        return typed.orElse(say(inChinese, inEnglish));
    }
}
