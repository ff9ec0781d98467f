package org.yizhan.delivery.plugin;

import java.util.List;
import java.util.Map;
import org.yizhan.directory.Secret;

/** Where the broker learns which secrets are in force. Both methods may throw if the source cannot be read now. */
public interface SecretSource {
    /** A number that changes whenever the secrets do. */
    long revision();

    /** The secrets in force of every user of the broker. */
    Map<String, List<Secret>> read();
}
