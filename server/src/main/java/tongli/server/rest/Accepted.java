package tongli.server.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import tongli.core.Blank;

/** In which of several forms an answer is wanted. */
final class Accepted {

    private Accepted() {}

    /**
     * The form that the client likes best.
     *
     * @param header as it was sent; null if it was not
     * @param forms in the order of preference where the client has none
     * @throws HttpMediaTypeNotAcceptableException if it takes none, or the header is none
     */
    static MediaType best(@Nullable String header, List<MediaType> forms) throws HttpMediaTypeNotAcceptableException {
        return wanted(header, forms).stream()
                .filter(one -> one.getQualityValue() > 0)
                .flatMap(one -> forms.stream().filter(one::includes))
                .findFirst()
                .orElseThrow(() -> new HttpMediaTypeNotAcceptableException(forms));
    }

    /** Best first. */
    private static List<MediaType> wanted(@Nullable String header, List<MediaType> forms)
            throws HttpMediaTypeNotAcceptableException {
        if (header == null || Blank.is(header)) {
            return List.of(MediaType.ALL);
        }
        try {
            List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(header));
            MimeTypeUtils.sortBySpecificity(wanted); // of media types, by what they are worth to the client first
            return wanted;
        } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
            throw new HttpMediaTypeNotAcceptableException(forms);
        }
    }
}
