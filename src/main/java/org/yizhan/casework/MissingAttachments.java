package org.yizhan.casework;

import java.util.Collection;
import java.util.Set;

/** Tells which attachments' bytes have not come yet. */
@FunctionalInterface
public interface MissingAttachments {

    /** Those of {@code digests} (SHA-256, 64 lower-case hexadecimal digits) that the gateway does not hold. */
    Set<String> missingOf(Collection<String> digests);
}
