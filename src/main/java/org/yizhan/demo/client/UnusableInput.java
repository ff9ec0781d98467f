package org.yizhan.demo.client;

/** What the user gave cannot be used; the message says what and why, in both languages and one line. */
public final class UnusableInput extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnusableInput(String zh, String en) {
        super(zh + " / " + en);
    }
}
