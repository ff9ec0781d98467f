package org.yizhan.commands;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** For commands without an application of their own: libraries keep quiet unless something is wrong. */
final class QuietLog {
    private QuietLog() {}

    static void begin() {
        LoggingSystem.get(QuietLog.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }
}
