package tongli.persona.scenario;

import java.util.List;
import java.util.Map;

/**
 * Lines that belong to no topic. Every list is in the order of the file; the keys of the maps are checked by
 * {@link ScenarioReader}.
 *
 * @param repliesTo answers to a misstep, a formula or praise, mild first, sharp last
 * @param leads short beginnings that answer a good move and stand before another line
 */
public record Pools(
        Map<String, List<Line>> repliesTo,
        Map<String, List<Line>> leads,
        List<Line> deflect,
        List<Line> test,
        List<Line> pushBack,
        List<Line> fallSilent,
        List<Line> retreat,
        List<Line> thank,
        List<Line> leave,
        List<Line> stuck) {}
