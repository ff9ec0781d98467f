package org.yizhan.intake;

/** Nobody can be named as the sender, so nothing of the message is read or kept. */
final class Unattributable extends RuntimeException {
    Unattributable(String message) {
        super(message);
    }
}
