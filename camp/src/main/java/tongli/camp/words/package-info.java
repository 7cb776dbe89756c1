/** What a policy does, in words, so that it can be listened to. Start at {@link tongli.camp.words.ResponseWords}. */
@NullMarked
package tongli.camp.words;

import org.jspecify.annotations.NullMarked;
