package org.yizhan.platform;

import java.util.List;

/** Who knows of something that waits for an operator. */
@FunctionalInterface
public interface AlertSource {

    /** What stands now; asked often, so it has to be quick. */
    List<Alert> alerts();
}
