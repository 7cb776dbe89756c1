/**
 * Words of a text and their parts of speech, in Chinese by HanLP and in English by OpenNLP. Models load when first asked for.
 * Start at {@link tongli.perception.words.Words}.
 */
@NullMarked
package tongli.perception.words;

import org.jspecify.annotations.NullMarked;
