package tongli.browser;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/** The files of {@code perception} that go into the module. Asked while it is made. */
public final class BundledResources implements ResourceSupplier {

    @Override
    public String[] supplyResources(ResourceSupplierContext context) {
        return new String[] {
            "tongli/perception/face/landmark/mean-face.tsv", "tongli/perception/voice/emotion.voice.tsv"
        };
    }
}
