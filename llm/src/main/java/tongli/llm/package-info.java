/**
 * A language model behind an OpenAI-compatible endpoint, any vendor's or a local server's, that may word a persona's
 * lines ({@link tongli.llm.LlmLineWriter}). What it writes is hostile until {@code tongli.persona.guard} has looked at it;
 * how long it may take, how much it may send and to which machine anything goes is decided here. Start at
 * {@link tongli.llm.LlmEndpoint}.
 */
@NullMarked
package tongli.llm;

import org.jspecify.annotations.NullMarked;
