/**
 * What sets need to know of recordings and pictures: how loud, sharp or noisy they are, and which hold the same. Start reading at
 * {@link tongli.learning.data.media.Sound} or {@link tongli.learning.data.media.Picture}.
 */
@NullMarked
package tongli.learning.data.media;

import org.jspecify.annotations.NullMarked;
