package tongli.camp.people;

/**
 * What came of an episode.
 *
 * @param won the undiscounted return
 * @param succeeded whether the other told a topic to its end, and did not leave
 */
public record Ended(double won, boolean succeeded) {}
