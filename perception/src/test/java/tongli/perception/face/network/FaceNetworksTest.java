package tongli.perception.face.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaceNetworksTest {
    @Test
    void whatWasLoadedIsClosedWhereALaterNetworkCannotBe() {
        List<FaceNetwork> loaded = new ArrayList<>();
        assertThatThrownBy(() -> new FaceNetworks(name -> {
                    if (name.equals("expression")) {
                        throw new IllegalStateException(name + " is missing");
                    }
                    FaceNetwork network = FaceNetwork.bundled(name);
                    loaded.add(network);
                    return network;
                }))
                .hasMessage("expression is missing");
        assertThat(loaded)
                .hasSize(2)
                .allSatisfy(network -> assertThatThrownBy(() -> network.run(new float[3 * 112 * 112], 112))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("closed"));
    }
}
