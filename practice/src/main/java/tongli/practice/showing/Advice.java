package tongli.practice.showing;

import java.util.List;
import tongli.core.BasicEmotion;

/** One thing to try next, by what went wrong most; where nothing did, something harder. */
final class Advice {

    /** Steps on the learner's scale by which strengths are misjudged on the whole before that is worth a word. */
    private static final double BIASED = 0.5;

    private final Round round;
    private final Confusions confusions;
    private final ShownWords words;

    Advice(Round round, Confusions confusions) {
        this.round = round;
        this.confusions = confusions;
        this.words = new ShownWords(round.plan().language());
    }

    String say() {
        List<Result> wrong =
                round.results().stream().filter(result -> !result.isRight()).toList();
        if (wrong.isEmpty()) {
            return nothingWrong();
        }
        long missed = wrong.stream()
                .filter(result -> result.named().feeling() == BasicEmotion.NEUTRAL)
                .count();
        return missed > 1 && 2 * missed > wrong.size() ? calm(missed) : pair();
    }

    private String calm(long missed) {
        String key = round.plan().channel().hasFace() ? "advice.calm" : "advice.calm.voice";
        return words.say(key).replace("{times}", String.valueOf(missed));
    }

    private String pair() {
        BasicEmotion[] all = BasicEmotion.values();
        BasicEmotion one = all[0];
        BasicEmotion other = all[1];
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                if (confusions.mixedUp(all[i], all[j]) > confusions.mixedUp(one, other)) {
                    one = all[i];
                    other = all[j];
                }
            }
        }
        return words.say("advice.pair")
                .replace("{one}", words.feeling(one))
                .replace("{other}", words.feeling(other))
                .replace("{times}", String.valueOf(confusions.mixedUp(one, other)))
                .replace(
                        "{apart}",
                        new Apart(round.plan().language())
                                .say(one, other, round.plan().channel()));
    }

    private String nothingWrong() {
        double off = round.results().stream()
                .filter(result -> result.showing().feeling() != BasicEmotion.NEUTRAL)
                .mapToDouble(
                        result -> result.named().strength() - result.showing().toldStrength())
                .average()
                .orElse(0);
        if (Math.abs(off) > BIASED) {
            return words.say(off < 0 ? "advice.stronger" : "advice.weaker");
        }
        if (round.plan().mixed()) {
            return words.say("advice.mixed");
        }
        boolean voiceAlone = round.plan().channel() == Channel.VOICE;
        return words.say(
                switch (round.plan().strength()) {
                    case FAINT -> voiceAlone ? "advice.voice" : "advice.faint";
                    case ADAPTIVE -> voiceAlone ? "advice.voice" : "advice.adaptive";
                    case CLEAR, STRONG -> "advice.harder";
                });
    }
}
