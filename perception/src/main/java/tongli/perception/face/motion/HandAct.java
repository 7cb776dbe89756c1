package tongli.perception.face.motion;

import java.util.List;
import tongli.core.Require;

/**
 * A hand before a face, or on it: a picture does not tell the two apart.
 *
 * @param zones what of the face looked otherwise meanwhile, in the order of {@link FaceZone}; empty where it was the face's edge only
 */
public record HandAct(double fromSeconds, double toSeconds, List<FaceZone> zones) {
    public HandAct {
        Require.inRange("toSeconds", toSeconds, fromSeconds, 1e9);
        zones = List.copyOf(zones);
    }
}
