package tongli.perception.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.stream.ImageInputStream;

/**
 * Looks for the one tag of Exif that is followed: how the camera was held. Anything odd counts as upright; a picture is not
 * refused for what stands beside it. Stateless.
 *
 * <p>Source: CIPA DC-008-2019 (Exif 2.32); TIFF 6.0, section 2; the chunk {@code eXIf} of PNG 1.5's extensions; the WebP container
 * specification.
 */
final class Exif {
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_PARTS = 4096;
    private static final int ORIENTATION = 274;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] JPEG_MARK = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private Exif() {}

    static Orientation orientation(Medium file, Form form) throws IOException {
        try (ImageInputStream bytes = file.seekable()) {
            Optional<byte[]> block = switch (form) {
                case JPEG -> jpeg(bytes);
                case PNG -> chunk(bytes, 8, "eXIf", ByteOrder.BIG_ENDIAN);
                case WEBP -> chunk(bytes, 12, "EXIF", ByteOrder.LITTLE_ENDIAN);
                default -> Optional.empty();
            };
            return block.map(Exif::orientation).orElse(Orientation.UPRIGHT);
        }
    }

    /** The segments before the picture itself; Exif's begins with its own name. */
    private static Optional<byte[]> jpeg(ImageInputStream bytes) throws IOException {
        long at = 2;
        for (int part = 0; part < MOST_PARTS && at + 4 <= bytes.length(); part++) {
            bytes.seek(at);
            int marker = bytes.readUnsignedShort();
            int length = bytes.readUnsignedShort();
            if (marker >> 8 != 0xff || marker == 0xffda || length < 2) {
                return Optional.empty();
            }
            if (marker == 0xffe1) {
                byte[] block = read(bytes, length - 2);
                if (startsWith(block, JPEG_MARK)) {
                    return Optional.of(Arrays.copyOfRange(block, JPEG_MARK.length, block.length));
                }
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /** PNG has a chunk's length before its name and four bytes after it; WebP has the name first and even lengths. */
    private static Optional<byte[]> chunk(ImageInputStream bytes, long first, String name, ByteOrder order)
            throws IOException {
        boolean png = order == ByteOrder.BIG_ENDIAN;
        long at = first;
        for (int part = 0; part < MOST_PARTS && at + 8 <= bytes.length(); part++) {
            bytes.seek(at);
            ByteBuffer head = ByteBuffer.wrap(read(bytes, 8)).order(order);
            long length = Integer.toUnsignedLong(head.getInt(png ? 0 : 4));
            if (new String(head.array(), png ? 4 : 0, 4, StandardCharsets.ISO_8859_1).equals(name)) {
                byte[] block = read(bytes, (int) Math.min(length, MOST_BYTES));
                // some programs write the mark of JPEG here too
                return Optional.of(
                        startsWith(block, JPEG_MARK)
                                ? Arrays.copyOfRange(block, JPEG_MARK.length, block.length)
                                : block);
            }
            at += 8 + length + (png ? 4 : length % 2);
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] block, byte[] mark) {
        return block.length >= mark.length && Arrays.equals(block, 0, mark.length, mark, 0, mark.length);
    }

    /** Fewer where the file ends. */
    private static byte[] read(ImageInputStream bytes, int length) throws IOException {
        byte[] block = new byte[(int) Math.min(length, bytes.length() - bytes.getStreamPosition())];
        bytes.readFully(block);
        return block;
    }

    /** Of the first directory of a TIFF file, which is what Exif is. */
    private static Orientation orientation(byte[] block) {
        if (block.length < 8 || block[0] != block[1] || block[0] != 'I' && block[0] != 'M') {
            return Orientation.UPRIGHT;
        }
        ByteBuffer tiff =
                ByteBuffer.wrap(block).order(block[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at > block.length - 2) {
            return Orientation.UPRIGHT;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(at));
        at += 2;
        for (int entry = 0; entry < entries && at <= block.length - ENTRY_BYTES; entry++, at += ENTRY_BYTES) {
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
                return Orientation.of(tiff.getShort(at + 8));
            }
        }
        return Orientation.UPRIGHT;
    }
}
