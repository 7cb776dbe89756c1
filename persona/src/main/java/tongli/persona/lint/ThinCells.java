package tongli.persona.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.authored.Finding;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Pools;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioWords;
import tongli.persona.scenario.Topic;

/** Banks that a long talk would empty: no line is said twice. The numbers are those of {@code docs/scenario-format.md}. */
final class ThinCells implements Rule {
    static final String CODE = "thin_cell";

    private static final int TOPICS = 6;
    private static final int TOUCH = 8;
    private static final int ASKS = 5;
    private static final int REPLIES = 6;
    private static final int LEADS = 5;
    private static final int POOL = 8;
    private static final int DEFLECTIONS = 10;
    private static final int SILENCES = 14;
    private static final int ODD = 4;
    private static final int FACTS = 15;
    private static final int FACT_ASKS = 4;
    private static final int THOUGHTS = 6;
    private static final int AGAIN = 3;

    @Override
    public List<Finding> look(Scenario scenario) {
        Counted counted = new Counted();
        counted.of("topics", "thin_cell.topics", scenario.topics(), TOPICS);
        for (Topic topic : scenario.topics()) {
            String place = "topics." + topic.id();
            counted.of(place + ".touch", "thin_cell.words", topic.touch(), TOUCH);
            counted.of(place + ".asks", "thin_cell.questions", topic.asks(), ASKS);
        }
        pools(scenario.pools(), counted);
        each("odd", scenario.odd(), ODD, counted);
        counted.of("facts", "thin_cell.facts", scenario.facts(), FACTS);
        for (Fact fact : scenario.facts()) {
            counted.of("facts." + fact.id() + ".ask", "thin_cell.ways", fact.ask(), FACT_ASKS);
        }
        each("thoughts", scenario.thoughts(), THOUGHTS, counted);
        scenario.again().ifPresent(again -> each("again", again.lines(), AGAIN, counted));
        return counted.thin;
    }

    private static void pools(Pools pools, Counted counted) {
        each("pools.replies_to", pools.repliesTo(), REPLIES, counted);
        each("pools.leads", pools.leads(), LEADS, counted);
        counted.of("pools.deflect", "thin_cell.lines", pools.deflect(), DEFLECTIONS);
        counted.of("pools.test", "thin_cell.lines", pools.test(), POOL);
        counted.of("pools.push_back", "thin_cell.lines", pools.pushBack(), POOL);
        counted.of("pools.fall_silent", "thin_cell.lines", pools.fallSilent(), SILENCES);
        counted.of("pools.retreat", "thin_cell.lines", pools.retreat(), POOL);
        counted.of("pools.thank", "thin_cell.lines", pools.thank(), POOL);
        counted.of("pools.leave", "thin_cell.lines", pools.leave(), POOL);
        counted.of("pools.stuck", "thin_cell.lines", pools.stuck(), POOL);
    }

    private static void each(String place, Map<String, ? extends List<?>> lists, int least, Counted counted) {
        lists.forEach((key, list) -> counted.of(place + "." + key, "thin_cell.lines", list, least));
    }

    private static final class Counted {
        private final List<Finding> thin = new ArrayList<>();

        void of(String place, String key, List<?> list, int least) {
            if (list.size() < least) {
                thin.add(new Finding(CODE, place, ScenarioWords.of(key, list.size(), least - list.size(), least)));
            }
        }
    }
}
