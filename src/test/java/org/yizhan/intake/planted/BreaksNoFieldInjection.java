package org.yizhan.intake.planted;

import org.springframework.beans.factory.annotation.Autowired;

@SuppressWarnings("unused")
class BreaksNoFieldInjection {
    @Autowired
    private Runnable injected;
}
