/**
 * How a server stands being killed, loaded and overloaded: real processes over real HTTP, the figures of {@code docs/results/operation.md}. Start at
 * {@link tongli.benchmarks.operation.CrashRun} and {@link tongli.benchmarks.operation.LoadRun}, which {@code benchmarks/run} calls.
 */
@NullMarked
package tongli.benchmarks.operation;

import org.jspecify.annotations.NullMarked;
