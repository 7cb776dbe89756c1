/**
 * What 68 points of a face tell by themselves: how the head is held, where the eyes look, which muscles are at work. Start at
 * {@link tongli.perception.face.landmark.Landmarks}. Finding the points in a picture is left to {@code perception.face.network}.
 */
@NullMarked
package tongli.perception.face.landmark;

import org.jspecify.annotations.NullMarked;
