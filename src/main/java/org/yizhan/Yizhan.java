package org.yizhan;

import org.yizhan.commands.Commands;

/** The gateway's one jar: every command starts here. */
public final class Yizhan {
    private Yizhan() {}

    public static void main(String[] arguments) {
        int status = Commands.run(arguments);
        if (status != Commands.STILL_RUNNING) {
            System.exit(status);
        }
    }
}
