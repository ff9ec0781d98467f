package org.yizhan.attachments;

import java.nio.file.Path;

/**
 * A whole file in the store.
 *
 * @param mediaType by its first bytes, never by what its sender said
 */
public record StoredFile(Path path, long size, String mediaType) {}
