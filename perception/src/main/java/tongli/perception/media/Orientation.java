package tongli.perception.media;

/**
 * How a picture's rows lie in its file, by the number that Exif's tag 274 gives each way of holding a camera.
 *
 * <p>Source: CIPA DC-008-2019 (Exif 2.32), section 4.6.4, "Orientation".
 *
 * @param sideways whether rows of the picture are columns of the file
 * @param backward whether what runs along a row of the picture runs backward in the file
 * @param upward whether what runs down the picture runs backward in the file
 */
record Orientation(boolean sideways, boolean backward, boolean upward) {
    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** @param number anything but 1 to 8 is upright, for cameras also write 0 */
    static Orientation of(int number) {
        return switch (number) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> UPRIGHT;
        };
    }
}
