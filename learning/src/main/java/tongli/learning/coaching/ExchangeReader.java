package tongli.learning.coaching;

import java.util.List;
import java.util.Map;
import tongli.coaching.rating.Feelings;
import tongli.coaching.rating.RubricFeatures;
import tongli.core.EmotionReader;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;

/** Reads exchanges as the coach would, for the layer to learn from. Safe for many threads when its readers are. */
public final class ExchangeReader {

    private final ReplyReader replies;
    private final EmotionReader emotions;

    /** @param replies with its model */
    public ExchangeReader(ReplyReader replies, EmotionReader emotions) {
        this.replies = replies;
        this.emotions = emotions;
    }

    /** One row an exchange, in the same order. */
    public List<RatingTrainer.Row> read(List<RatedExchange> exchanges) {
        return exchanges.stream()
                .map(exchange -> new RatingTrainer.Row(exchange, features(exchange)))
                .toList();
    }

    private Map<String, Double> features(RatedExchange exchange) {
        ReplyContext context = new ReplyContext(exchange.language(), exchange.history(), exchange.reply());
        ReplyReading reading = replies.read(context);
        Feelings feelings = Feelings.read(emotions, exchange.language(), context.answered(), exchange.reply());
        return RubricFeatures.of(reading, context.answered(), feelings);
    }
}
