package org.yizhan.demo.client;

/** The channels in. */
public enum Channel {
    HTTP,
    QUEUE,
    FOLDER
}
