package tongli.perception.media;

/**
 * A packet of a stream in Ogg.
 *
 * @param bytes owned by whoever asked for the packet; of a very long one only the beginning
 * @param granule how many samples of each channel there are until the end of this packet; −1 if its page does not end with it
 * @param last whether the stream ends with it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record OggPacket(byte[] bytes, long granule, boolean last) {}
