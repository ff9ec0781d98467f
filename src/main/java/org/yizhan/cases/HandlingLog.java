package org.yizhan.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yizhan.cases.ReviewEvent.ReviewConcluded;
import org.yizhan.cases.Transition.NoticeCorrected;
import org.yizhan.cases.Transition.NoticeGiven;
import org.yizhan.cases.Transition.ObjectionUpheld;
import org.yizhan.cases.Transition.ReportCorrected;
import org.yizhan.cases.Transition.ReportGiven;
import org.yizhan.cases.Transition.ResultCorrected;
import org.yizhan.cases.Transition.ResultGiven;
import org.yizhan.cases.Transition.ResultReturned;
import org.yizhan.cases.Transition.SupplementTaken;
import org.yizhan.messages.BureauContent.AfterClosing;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.MessageKind;
import org.yizhan.messages.ReviewContent.Outcome;

/** What the organ charged now has said: its notice, objection, extensions, result, report and what was served. */
final class HandlingLog {

    /** The one effective result. */
    record Result(MessageKind kind, MessageId messageId, LocalDate datedOn) {}

    private @Nullable NoticeGiven notice;
    private @Nullable Result result;
    private @Nullable MessageId report;
    private boolean objectionUpheld;
    private int extensions;
    private int extendedBy;
    private final Map<MessageId, LocalDate> served = new HashMap<>();

    /** Another organ, or the same one anew, is charged: what the former one said does not bind it. */
    void restart() {
        notice = null;
        result = null;
        report = null;
        objectionUpheld = false;
        extensions = 0;
        extendedBy = 0;
    }

    void apply(Transition event) {
        if (event instanceof NoticeGiven given) {
            notice = given;
        } else if (event instanceof ObjectionUpheld) {
            objectionUpheld = true;
        } else if (event instanceof NoticeCorrected anew) {
            notice = new NoticeGiven(
                    anew.messageId(),
                    anew.outcome(),
                    anew.noticeOn(),
                    anew.acceptedOn(),
                    anew.path(),
                    anew.stage(),
                    anew.at());
        } else if (event instanceof Transition.HandlingExtended extended) {
            extensions++;
            extendedBy += extended.days();
        } else if (event instanceof ReportGiven given) {
            report = given.messageId();
        } else if (event instanceof ReportCorrected corrected) {
            report = corrected.messageId();
        } else if (event instanceof Transition.DocumentServed service) {
            served.put(service.document(), service.servedOn());
        } else {
            applyToResult(event);
        }
    }

    private void applyToResult(Transition event) {
        if (event instanceof ResultGiven given) {
            result = new Result(given.kind(), given.messageId(), given.datedOn());
        } else if (event instanceof ResultCorrected corrected && result != null) {
            result = new Result(result.kind(), corrected.messageId(), corrected.datedOn());
        } else if (event instanceof ResultReturned) {
            forgetResult();
        } else if (event instanceof ReviewConcluded review && review.outcome() == Outcome.REVOKED) {
            forgetResult();
        } else if (event instanceof SupplementTaken taken && taken.choice() == AfterClosing.REOPEN) {
            forgetResult();
        }
    }

    private void forgetResult() {
        if (result != null && result.kind() == MessageKind.NOTICE) {
            notice = null;
        }
        result = null;
        report = null;
    }

    @Nullable
    NoticeGiven notice() {
        return notice;
    }

    /** True once the organ accepted the matter, or handles it though the petitioner cannot be told. */
    boolean handled() {
        return notice != null && (result == null || result.kind() != MessageKind.NOTICE);
    }

    @Nullable
    Result result() {
        return result;
    }

    @Nullable
    MessageId report() {
        return report;
    }

    boolean objectionUpheld() {
        return objectionUpheld;
    }

    int extensions() {
        return extensions;
    }

    /** The days of all extensions. */
    int extendedBy() {
        return extendedBy;
    }

    boolean isServed(MessageId document) {
        return served.containsKey(document);
    }
}
