package tongli.persona.guard;

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
                return marks(line) > marks(grounds.script()) || endsWithOne(line) && !endsWithOne(grounds.script());
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
                return endsWithOne(grounds.script()) && !endsWithOne(line);
            }
        };
    }

    private static long marks(String text) {
        return text.chars().filter(c -> c == '?' || c == '？').count();
    }

    private static boolean endsWithOne(String text) {
        return text.endsWith("?") || text.endsWith("？");
    }
}
