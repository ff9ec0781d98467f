package org.yizhan;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.yizhan.commands.Commands;

/** The gateway's one jar: every command starts here. */
public final class Yizhan {
    private Yizhan() {}

    public static void main(String[] arguments) {
        speakChinese();
        int status = Commands.run(arguments);
        if (status != Commands.STILL_RUNNING) {
            System.exit(status);
        }
    }

    /** A service or container without a locale has ASCII for its encoding: half of what is said would be question marks. */
    private static void speakChinese() {
        if (Charset.forName(System.getProperty("native.encoding")).equals(StandardCharsets.US_ASCII)) {
            System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
            // Where picocli looks for the encoding of the two.
            System.setProperty("sun.stdout.encoding", "UTF-8");
            System.setProperty("sun.stderr.encoding", "UTF-8");
        }
    }
}
