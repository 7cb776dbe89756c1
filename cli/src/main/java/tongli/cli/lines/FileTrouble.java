package tongli.cli.lines;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import tongli.cli.terminal.WorkFailed;

/**
 * Says what is wrong with a file. The system often tells no more than its name, or not even that; this program's own messages say what
 * to do already, after a semicolon.
 */
public final class FileTrouble {

    private FileTrouble() {}

    /** @param ask what the user can look after, for a trouble that says nothing of it: "is --data right?" */
    public static WorkFailed with(IOException trouble, String ask) {
        return new WorkFailed(message(trouble, ask), trouble);
    }

    private static String message(IOException trouble, String ask) {
        if (trouble instanceof FileSystemException named && named.getReason() == null) {
            return "%s: %s; %s".formatted(named.getFile(), what(named), ask);
        }
        String said = trouble.getMessage();
        if (said == null) {
            return "a file cannot be read or written; " + ask;
        }
        return said.contains("; ") ? said : said + "; " + ask;
    }

    private static String what(FileSystemException trouble) {
        if (trouble instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (trouble instanceof AccessDeniedException) {
            return "it may not be read or written by you";
        }
        if (trouble instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        return "it cannot be read or written";
    }
}
