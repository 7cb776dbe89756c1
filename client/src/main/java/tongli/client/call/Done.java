package tongli.client.call;

/** Of a call that brings nothing but that it was done. */
public enum Done {
    DONE
}
