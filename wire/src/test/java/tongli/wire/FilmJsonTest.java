package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.perception.face.motion.FaceZone;
import tongli.perception.face.motion.FilmReader;
import tongli.perception.face.motion.HandAct;
import tongli.perception.face.motion.HeadAct;

class FilmJsonTest {
    @Test
    void whatAHeadDidHasNoZonesAndAHandHas() {
        assertThat(TongliJson.line(FilmJson.ActJson.of(new HeadAct(HeadAct.Kind.LEAN_IN, 0.5, 2))))
                .isEqualTo("{\"act\":\"lean_in\",\"from_s\":0.5,\"to_s\":2.0}");
        assertThat(TongliJson.line(FilmJson.ActJson.of(new HandAct(1, 2, List.of(FaceZone.MOUTH, FaceZone.CHIN)))))
                .isEqualTo("{\"act\":\"hand_before_face\",\"from_s\":1.0,\"to_s\":2.0,\"zones\":[\"mouth\",\"chin\"]}");
    }

    @Test
    void ofNoFramesNothingIsTold() {
        assertThat(TongliJson.line(FilmJson.of(25, new FilmReader())))
                .isEqualTo("{\"modality\":\"face\",\"fps\":25.0,\"frames\":0,\"frames_with_a_face\":0,"
                        + "\"frames_watched_for_hands\":0,\"experimental\":true,\"acts\":[]}");
    }
}
