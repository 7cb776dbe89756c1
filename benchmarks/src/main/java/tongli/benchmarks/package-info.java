/**
 * How fast the parts are: JMH benchmarks of encoders, readers and assessor, and the times of whole turns part by part. Nothing
 * knows it. Start at {@link tongli.benchmarks.Main}, which {@code benchmarks/run} calls.
 */
@NullMarked
package tongli.benchmarks;

import org.jspecify.annotations.NullMarked;
