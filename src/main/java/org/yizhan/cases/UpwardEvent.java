package org.yizhan.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.BureauContent.ReportUpType;
import org.yizhan.messages.MessageId;
import org.yizhan.messages.OrganisationCode;

/**
 * Where a case goes that nobody below or beside is to handle: upwards by 报请 and 报送, the one way there is; or off the
 * exchange, by paper.
 */
public sealed interface UpwardEvent extends Transition.Beside {

    /** Who has the case reported it upwards; it stays responsible until that is decided otherwise. */
    record ReportedUp(
            MessageId messageId,
            ReportUpType type,
            OrganisationCode reporter,
            OrganisationCode superior,
            Stage stage,
            Instant at)
            implements UpwardEvent {
        /** The same once {@code to} has taken the place of {@code from}. */
        ReportedUp with(OrganisationCode from, OrganisationCode to) {
            return new ReportedUp(
                    messageId,
                    type,
                    reporter.equals(from) ? to : reporter,
                    superior.equals(from) ? to : superior,
                    stage,
                    at);
        }
    }

    /** The bureau above took the case over: it is with {@code by} now, which says where it goes. */
    record CaseTakenOver(OrganisationCode from, OrganisationCode by, Stage stage, Instant at) implements UpwardEvent {}

    /** The case left the exchange by paper (网外转出), to an organ outside every directory. */
    record SentOffNetwork(String organ, String number, LocalDate sentOn, Stage stage, Instant at)
            implements UpwardEvent {}

    /** That organ's answer, on paper. */
    record PaperReplied(MessageId messageId, @Nullable String number, LocalDate repliedOn, Stage stage, Instant at)
            implements UpwardEvent {}

    /** The superior sent it back: who reported goes on. */
    record ReportSentBack(MessageId report, Stage stage, Instant at) implements UpwardEvent {}
}
