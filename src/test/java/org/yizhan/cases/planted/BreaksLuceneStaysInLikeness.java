package org.yizhan.cases.planted;

import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;

/** A decision that parts texts itself. */
class BreaksLuceneStaysInLikeness {
    @Nullable
    Analyzer analyzer;
}
