package tongli.practice.showing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.core.BasicEmotion;
import tongli.core.Language;

/** Rounds for tests, among three people. */
final class Given {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final List<String> PEOPLE = List.of("refund", "quarrel", "biopsy");

    private Given() {}

    static RoundPlan plan(Channel channel, ShownStrength strength, int count, long seed) {
        return new RoundPlan(Language.EN, channel, strength, count, false, seed);
    }

    static Round round(RoundPlan plan) {
        return new Round(new UUID(0, 1), plan, new Dealer(PEOPLE).deal(plan), List.of(), true, NOON);
    }

    /** One that shows these, all of them named as said. @param shownAndNamed in turn */
    static Round named(Channel channel, ShownStrength strength, BasicEmotion... shownAndNamed) {
        List<Dealt> dealt = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        for (int i = 0; i < shownAndNamed.length; i += 2) {
            dealt.add(new Dealt(shownAndNamed[i], shownAndNamed[i], "refund", "I'm home."));
            named.add(named(shownAndNamed[i + 1], 2));
        }
        return new Round(new UUID(0, 1), plan(channel, strength, dealt.size(), 0), dealt, named, true, NOON);
    }

    static Named named(BasicEmotion feeling, int strength) {
        return new Named(feeling, strength, Optional.empty(), NOON);
    }

    static Result result(BasicEmotion shown, double strength, BasicEmotion named, int namedStrength) {
        Dealt dealt = new Dealt(shown, shown, "refund", "I'm home.");
        return new Result(new Showing(1, dealt, Channel.FACE, strength), named(named, namedStrength));
    }
}
