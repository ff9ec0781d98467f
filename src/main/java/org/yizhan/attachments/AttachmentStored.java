package org.yizhan.attachments;

/** Told once all bytes of a file are there. */
public record AttachmentStored(String digest) {}
