package org.yizhan;

/** The gateway's one jar: every command starts here. */
public final class Yizhan {
    private Yizhan() {}

    public static void main(String[] arguments) {}
}
