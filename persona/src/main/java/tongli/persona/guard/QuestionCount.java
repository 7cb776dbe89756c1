package tongli.persona.guard;

import tongli.persona.QuestionMark;

/** Questions: how many stand in a line, and whether it ends with one, as the persona's state remembers. Stateless. */
final class QuestionCount {

    private QuestionCount() {}

    static LineCheck tooMany() {
        return new LineCheck() {
            @Override
            public Refusal code() {
                return Refusal.TOO_MANY_QUESTIONS;
            }

            @Override
            public boolean refuses(String line, Grounds grounds) {
                return marks(line) > marks(grounds.script())
                        || QuestionMark.ends(line) && !QuestionMark.ends(grounds.script());
            }
        };
    }

    static LineCheck lost() {
        return new LineCheck() {
            @Override
            public Refusal code() {
                return Refusal.QUESTION_LOST;
            }

            @Override
            public boolean refuses(String line, Grounds grounds) {
                return QuestionMark.ends(grounds.script()) && !QuestionMark.ends(line);
            }
        };
    }

    private static long marks(String text) {
        return text.chars().filter(c -> c == '?' || c == '？').count();
    }
}
