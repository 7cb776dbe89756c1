package tongli.server.job;

import java.time.Duration;

/**
 * What is done again and again by one node for all.
 *
 * @param name the same at every node, and unlike any other
 */
public record Recurring(String name, Duration each, Runnable work) {}
