package org.yizhan.platform.planted;

import org.yizhan.cases.Decision;

class BreaksPlatformKnowsNoBusiness {
    Class<?> decision() {
        return Decision.class;
    }
}
