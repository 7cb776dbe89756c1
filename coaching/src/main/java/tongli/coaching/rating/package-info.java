/**
 * What a reply is worth: EPITOME's mechanisms and how a good counsellor would rate it, from rubric features and a small
 * learnt layer. Start at {@link tongli.coaching.rating.RatingLayer}. Words about it are the parent package's.
 */
@NullMarked
package tongli.coaching.rating;

import org.jspecify.annotations.NullMarked;
