/**
 * What a page can call to read a face or a voice on the learner's own machine. The Java here and the Java of {@code perception} that
 * it reaches are made into one JavaScript module, {@code senses/reading.js}, so that a browser and a server read the same. The networks
 * of a face are run by the page; see {@code docs/adr/0018-reading-in-the-browser.md}.
 *
 * <p>Start reading at {@link tongli.browser.Reading}.
 */
@NullMarked
package tongli.browser;

import org.jspecify.annotations.NullMarked;
