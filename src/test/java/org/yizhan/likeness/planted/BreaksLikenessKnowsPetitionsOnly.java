package org.yizhan.likeness.planted;

import org.yizhan.cases.Stage;

/** A comparison that knows a case. */
class BreaksLikenessKnowsPetitionsOnly {
    Stage stage = Stage.NEW;
}
