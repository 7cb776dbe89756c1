package tongli.coaching;

/** Quotation within quotation. Stateless. */
public final class Quotes {

    private Quotes() {}

    /** {@code text} fit to stand in double quotation marks: its own become single ones. */
    public static String inner(String text) {
        StringBuilder inner = new StringBuilder(text.length());
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '“', '「' -> inner.append('‘');
                case '”', '」' -> inner.append('’');
                case '"', '＂' -> {
                    inner.append(open ? '’' : '‘');
                    open = !open;
                }
                default -> inner.append(c);
            }
        }
        return inner.toString();
    }
}
