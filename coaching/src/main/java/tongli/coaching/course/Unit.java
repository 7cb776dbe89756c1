package tongli.coaching.course;

import java.util.List;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/** One step of a course. */
public sealed interface Unit {

    UnitHead head();

    UnitKind kind();

    default String id() {
        return head().id();
    }

    /** A unit in which one line is answered once. */
    sealed interface OneReply extends Unit {
        Exchange exchange();
    }

    /** A unit that is a whole talk. */
    sealed interface Talk extends Unit {
        String scenario();

        TalkDifficulty difficulty();

        /** A talk that the learner ends sooner does not count. */
        int leastTurns();

        FeedbackTime feedback();

        /** Before every how manyeth reply the learner first guesses what the person feels; 0 for never. */
        int guessEvery();
    }

    /**
     * Ninety seconds: an idea, a contrast, and one line to try it on.
     *
     * @param idea one sentence
     * @param said what {@code weak} and {@code strong} answer, in one voice
     */
    record MicroLesson(UnitHead head, String idea, String said, String weak, String strong, Exchange exchange)
            implements OneReply {
        @Override
        public UnitKind kind() {
            return UnitKind.MICRO_LESSON;
        }
    }

    /**
     * One reply, assessed.
     *
     * @param lookFor notes on what is looked for in it; shown, as the examples are, after the first try
     */
    record ReplyDrill(UnitHead head, Exchange exchange, List<String> lookFor, String weak, String strong)
            implements OneReply {
        public ReplyDrill {
            lookFor = Require.notEmpty("lookFor", lookFor);
        }

        @Override
        public UnitKind kind() {
            return UnitKind.REPLY_DRILL;
        }
    }

    /**
     * One line in several voices: what does each feel, how strongly, and what is needed?
     *
     * @param needs that can be chosen from; empty where no need is asked for
     */
    record PerceptionDrill(UnitHead head, List<FeelingOption> feelings, List<NeedOption> needs, List<Voice> voices)
            implements Unit {
        public PerceptionDrill {
            feelings = Require.notEmpty("feelings", feelings);
            needs = List.copyOf(needs);
            voices = Require.notEmpty("voices", voices);
        }

        @Override
        public UnitKind kind() {
            return UnitKind.PERCEPTION_DRILL;
        }

        public Optional<FeelingOption> feeling(String option) {
            return feelings.stream().filter(one -> one.id().equals(option)).findFirst();
        }

        public boolean hasNeed(String option) {
            return needs.stream().anyMatch(one -> one.id().equals(option));
        }
    }

    /** @param emotion the nearest basic one */
    record FeelingOption(String id, String text, BasicEmotion emotion) {}

    /** Something that may be needed. */
    record NeedOption(String id, String text) {}

    /**
     * One way of saying the line.
     *
     * @param scene what one goes by
     * @param answers both right, where two can be defended
     * @param thought what is revealed afterwards
     * @param why what in the scene told it
     */
    record Voice(String scene, String said, List<Reading> answers, String thought, Optional<String> why) {
        public Voice {
            answers = Require.notEmpty("answers", answers);
        }
    }

    /**
     * What somebody feels and needs.
     *
     * @param feeling the id of an option
     * @param strength 1 a little, 2 clearly, 3 very much
     * @param need the id of an option, where one is asked for
     */
    record Reading(String feeling, int strength, Optional<String> need) {
        public static final int STRONGEST = 3;

        public Reading {
            Require.inRange("strength", strength, 1, STRONGEST);
        }
    }

    /** A whole talk with a person. */
    record Conversation(
            UnitHead head,
            String scenario,
            TalkDifficulty difficulty,
            int leastTurns,
            FeedbackTime feedback,
            int guessEvery)
            implements Talk {
        @Override
        public UnitKind kind() {
            return UnitKind.CONVERSATION;
        }
    }

    /** A talk with somebody who is in no other unit, without any help. */
    record FinalTalk(UnitHead head, String scenario, TalkDifficulty difficulty, int leastTurns) implements Talk {
        @Override
        public UnitKind kind() {
            return UnitKind.FINAL;
        }

        @Override
        public FeedbackTime feedback() {
            return FeedbackTime.AFTERWARDS;
        }

        @Override
        public int guessEvery() {
            return 0;
        }
    }

    /**
     * "Who do you need to talk to this week?"
     *
     * @param among the scenarios of which the nearest is offered; empty for all
     * @param afterDays when it is asked how it went, where the learner agreed to be asked
     * @param afterQuestions what is asked then
     */
    record RealOne(UnitHead head, String question, List<String> among, int afterDays, List<String> afterQuestions)
            implements Unit {
        public RealOne {
            Require.notBlank("question", question);
            among = List.copyOf(among);
            afterQuestions = Require.notEmpty("afterQuestions", afterQuestions);
        }

        @Override
        public UnitKind kind() {
            return UnitKind.REAL_ONE;
        }
    }
}
