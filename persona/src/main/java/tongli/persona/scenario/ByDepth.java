package tongli.persona.scenario;

import java.util.List;

/** Lines for a topic whose next level is shallow (1, 2) or deep (3, 4). */
public record ByDepth(List<Line> early, List<Line> deep) {
    public ByDepth {
        early = List.copyOf(early);
        deep = List.copyOf(deep);
    }

    /** @param level the level that would come next, 1 to 4 */
    public List<Line> before(int level) {
        return level <= 2 ? early : deep;
    }
}
