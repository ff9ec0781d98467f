package org.yizhan.indicators;

import org.yizhan.indicators.Indicator.Bucket;
import org.yizhan.indicators.Indicator.Item;
import org.yizhan.messages.Violation.Words;

/** Sorts that several indicators share. */
final class Buckets {
    static final Bucket TIMELY = new Bucket("timely", new Words("及时", "in time"), true);
    static final Bucket RECORDED_LATE = new Bucket("recordedLate", new Words("补录", "in time, recorded late"), true);
    static final Bucket LATE = new Bucket("late", new Words("超期", "late"), false);
    static final Bucket MISSING = new Bucket("missing", new Words("超期未办", "overdue, not done"), false);
    static final Bucket NOT_DUE = new Bucket("notDue", new Words("未到期", "not due yet"), false);

    private Buckets() {}

    /** One thing of that sort. */
    static Item one(Bucket bucket) {
        return new Item(bucket.id(), 1);
    }
}
