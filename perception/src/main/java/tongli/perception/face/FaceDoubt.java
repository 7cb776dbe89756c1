package tongli.perception.face;

/** Why Tongli abstains from saying what a face expresses. */
public enum FaceDoubt {
    NOTHING_STANDS_OUT("no feeling stands out"),
    TURNED_AWAY("the face is turned away"),
    SMALL("the face is small");

    private final String english;

    FaceDoubt(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }
}
